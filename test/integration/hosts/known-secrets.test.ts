import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readInputs, type Inputs } from '../../../src/config/values.ts'
import { Problems } from '../../../src/errors.ts'
import { secretsOfRun } from '../../../src/hosts/known-secrets.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'known-secrets-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function inputs(given: Readonly<Record<string, string>>): Inputs {
  const problems = new Problems()
  const raw = Object.entries(given).map(([name, value]) => ({ name, values: [value], source: 'command line' as const }))
  const read = readInputs(raw, problems)
  problems.throwIfAny()
  return read
}

describe('the secrets of a run', () => {
  it('are those of its inputs, of its build, of its key and of the job, each once', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    await writeFile(join(folder, 'cosign.key'), pem)
    await writeFile(join(folder, 'token'), 'of a file\n')
    const all = [
      inputs({
        password: 'of the registry',
        key: join(folder, 'cosign.key'),
        'secret-envs': 'env=BUILD_TOKEN',
        'secret-files': `file=${join(folder, 'token')}`,
        secrets: 'given=of the input',
      }),
      inputs({ 'github-token': 'of the registry', 'secret-files': `gone=${join(folder, 'nowhere')}` }),
    ]
    const found = await secretsOfRun(all, { BUILD_TOKEN: 'of the build', CI_JOB_TOKEN: 'of the job', HOME: '/root' })
    expect(found.map(({ name, value }) => [name, value.reveal()])).toEqual([
      ['password', 'of the registry'],
      ['given', 'of the input'],
      ['env', 'of the build'],
      ['file', 'of a file\n'],
      ['key', pem],
      ['CI_JOB_TOKEN', 'of the job'],
    ])
  })

  it('are a key and a password in the variables that cosign has for them', async () => {
    const env = { RELEASE_KEY: 'the key', COSIGN_PASSWORD: 'its password' }
    const found = await secretsOfRun([inputs({ key: 'env://RELEASE_KEY' })], env)
    expect(found.map(({ name, value }) => [name, value.reveal()])).toEqual([
      ['key', 'the key'],
      ['COSIGN_PASSWORD', 'its password'],
    ])
  })

  it('are bytes where a file is no text, and both halves where a file has both', async () => {
    await writeFile(join(folder, 'binary'), Buffer.from([0xff, 0x00, 0xa0]))
    await writeFile(join(folder, 'both'), '-----BEGIN PUBLIC KEY-----\n-----BEGIN PRIVATE KEY-----\n')
    const files = [`binary=${join(folder, 'binary')}`, `both=${join(folder, 'both')}`]
    const found = await secretsOfRun([inputs({ 'secret-files': files.join('\n') })], {})
    expect(found).toMatchObject([{ name: 'binary', encoding: 'latin1' }, { name: 'both' }])
    expect(Buffer.from(found[0]?.value.reveal() ?? '', 'latin1')).toEqual(Buffer.from([0xff, 0x00, 0xa0]))
  })

  it('have no public key among them', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await writeFile(join(folder, 'cosign.pub'), publicKey.export({ type: 'spki', format: 'pem' }))
    expect(await secretsOfRun([inputs({ key: join(folder, 'cosign.pub') })], {})).toEqual([])
  })
})
