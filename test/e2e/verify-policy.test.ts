import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parseReference } from '../../src/image/reference.ts'
import type { VerificationResult } from '../../src/sign/signer.ts'
import type { StackEnv } from '../../tools/stack/environment.ts'
import { RUN, runSlipway } from '../support/cli/run-slipway.ts'
import { testClient } from '../support/registry-client/client.ts'
import { pushIndex } from '../support/sign/images.ts'
import { testStack } from '../support/stack/test-stack.ts'

let stack: StackEnv
let folder: string
let image: string
let env: Readonly<Record<string, string>>

beforeAll(async () => {
  stack = await testStack()
  folder = await mkdtemp(join(tmpdir(), 'slipway-verify-policy-'))
  env = { PATH: stack.PATH, HOME: folder, COSIGN_PASSWORD: '' }
  const name = `${stack.REG}/verify-policy-${RUN}/app`
  const { client, close } = testClient()
  await pushIndex(client.repository(parseReference(name)), '1.0', name)
  close()
  image = `${name}:1.0`
  for (const args of [
    ['sign', image, '--key', stack.KEY],
    ['key', 'generate', '--output-key-prefix', join(folder, 'other')],
  ])
    expect((await runSlipway(args, { env })).exit).toBe(0)
  const policy = {
    schema: 1,
    authorities: { ours: { key: stack.PUB } },
    rules: [{ images: [`${stack.REG}/**`], platforms: ['linux/amd64'], signatures: [{}] }],
  }
  await writeFile(join(folder, 'policy.json'), JSON.stringify(policy))
}, 600_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

async function verify(...args: readonly string[]): Promise<{ exit: number | undefined; text: string }> {
  const { exit, stdout, stderr } = await runSlipway(
    ['verify', image, '--policy', join(folder, 'policy.json'), ...args, '--json'],
    { env },
  )
  if (exit === 0 || exit === 11) expect((JSON.parse(stdout) as VerificationResult).verified).toBe(exit === 0)
  return { exit, text: stderr }
}

describe('verify --policy', () => {
  it('accepts what fulfils it', async () => {
    expect((await verify()).exit).toBe(0)
  }, 60_000)

  it('is joined by a key and by platforms: nothing takes away from it', async () => {
    expect((await verify('--key', stack.PUB, '--platforms', 'linux/arm64')).exit).toBe(0)
    const other = await verify('--key', join(folder, 'other.pub'))
    expect(other).toEqual({ exit: 11, text: expect.stringContaining('signature: ') })
    const missing = await verify('--platforms', 'linux/s390x')
    expect(missing).toEqual({
      exit: 11,
      text: expect.stringContaining('platform: the image has nothing for linux/s390x'),
    })
  }, 60_000)

  it('refuses what would change nothing, all of it at once', async () => {
    const { exit, text } = await verify('--type', 'vuln', '--issuer', 'https://gitlab.com', '--recursive', 'false')
    expect(exit).toBe(2)
    for (const name of ['type', 'issuer', 'recursive']) expect(text).toContain(`${name}: means nothing beside policy`)
  }, 60_000)
})
