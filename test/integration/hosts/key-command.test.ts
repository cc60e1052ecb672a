import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { loadPrivateKey } from '../../../src/sign/key/private-key.ts'
import { Secret } from '../../../src/system/secret.ts'
import { ROOT } from '../../support/architecture/read-sources.ts'
import { runInTerminal, type Answer, type TerminalRun } from '../../support/cli/run-in-terminal.ts'
import { runSlipway, type SlipwayRun } from '../../support/cli/run-slipway.ts'

jest.setTimeout(60_000)

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-key-command-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const key = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<SlipwayRun> =>
  await runSlipway(['key', ...args], { cwd: folder, env, entry: join(ROOT, 'src', 'main.ts') })

const atTerminal = async (args: readonly string[], answers: readonly Answer[]): Promise<TerminalRun> =>
  await runInTerminal(['key', ...args], answers, { cwd: folder })

const read = async (name: string): Promise<string> => await readFile(join(folder, name), 'utf8')

describe('key generate', () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>, number, readonly string[]]>([
    ['without a password and a terminal', ['generate'], {}, 3, ['COSIGN_PASSWORD']],
    [
      'with wrong words, all of which it names',
      ['generate', 'cosign', '--key-type', 'dsa', '--output-key-prefix', ''],
      { COSIGN_PASSWORD: 'pw' },
      2,
      ['key-type', 'output-key-prefix', 'one too many'],
    ],
    [
      'into a folder that is not there',
      ['generate', '--output-key-prefix', 'a/b'],
      { COSIGN_PASSWORD: 'pw' },
      2,
      ['a/b'],
    ],
    ['under another word', ['make'], { COSIGN_PASSWORD: 'pw' }, 2, ['generate, public']],
    ['without a word', [], { COSIGN_PASSWORD: 'pw' }, 2, ['generate, public']],
  ])('makes nothing %s', async (_, args, env, exit, reasons) => {
    const run = await key(args, env)
    expect(run).toMatchObject({ exit, stdout: '' })
    for (const reason of reasons) expect(run.stderr).toContain(reason)
    expect(await readdir(folder)).toEqual([])
  })

  it('prints one document without the private key, and keeps its hands off a key that is there', async () => {
    const run = await key(['generate', '--json', '--key-type', 'ecdsa-p384'], { COSIGN_PASSWORD: 'hunter22' })
    expect(run.exit).toBe(0)
    const document = JSON.parse(run.stdout) as unknown
    expect(document).toEqual({
      privateKeyFile: 'cosign.key',
      publicKeyFile: 'cosign.pub',
      keyType: 'ecdsa-p384',
      keyId: expect.stringMatching(/^[\w+/]{43}=$/),
      publicKey: await read('cosign.pub'),
    })
    const before = await read('cosign.key')
    await loadPrivateKey(before, new Secret('hunter22'))
    expect(await key(['generate'], { COSIGN_PASSWORD: 'hunter22' })).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('cosign.key is there already'),
    })
    expect(await read('cosign.key')).toBe(before)
  })

  it('takes an empty password only from COSIGN_PASSWORD, and says it', async () => {
    const run = await key(['generate', '--output-key-prefix', 'empty'], { COSIGN_PASSWORD: '' })
    expect(run).toMatchObject({ exit: 0, stdout: expect.stringContaining('EMPTY password') })
    await loadPrivateKey(await read('empty.key'), new Secret(''))
  })

  it('prefers the input to the variable of cosign', async () => {
    expect((await key(['generate'], { COSIGN_PASSWORD: 'one', SLIPWAY_KEY_PASSWORD: 'two' })).exit).toBe(0)
    await loadPrivateKey(await read('cosign.key'), new Secret('two'))
  })
})

const FIRST = 'Password for the new key: '
const SECOND = 'The same again: '

describe('key generate in a terminal', () => {
  it.each<[string, readonly Answer[], number, string]>([
    [
      'for answers that differ',
      [
        [FIRST, 'secret-1\r'],
        [SECOND, 'secret-2\r'],
      ],
      2,
      'differ',
    ],
    [
      'for an empty password',
      [
        [FIRST, '\r'],
        [SECOND, '\r'],
      ],
      2,
      'is empty',
    ],
    [
      'at the end of the input',
      [
        [FIRST, 'secret-1\r'],
        [SECOND, '\u0004'],
      ],
      130,
      'ended',
    ],
    [
      'after Ctrl-C',
      [
        [FIRST, 'secret-1\r'],
        [SECOND, 'sec\u0003'],
      ],
      130,
      'SIGINT',
    ],
  ])('makes nothing %s', async (_, answers, exit, reason) => {
    const run = await atTerminal(['generate'], answers)
    expect(run).toMatchObject({ exit, screen: expect.stringContaining(reason) })
    expect(run.screen).not.toContain('sec')
    expect(await readdir(folder)).toEqual([])
  })

  it('asks twice, shows nothing of the answers, and lets them be corrected', async () => {
    const run = await atTerminal(
      ['generate'],
      [
        [FIRST, 'secret-2\u007F1 ä\r'],
        [SECOND, 'secret-1 ä\r'],
      ],
    )
    expect(run.exit).toBe(0)
    expect(run.screen).not.toContain('secret')
    await loadPrivateKey(await read('cosign.key'), new Secret('secret-1 ä'))
  })
})

describe('key public', () => {
  it('wants a key that it can read', async () => {
    expect(await key(['public'])).toMatchObject({ exit: 2, stderr: expect.stringContaining('--key') })
    expect(await key(['public', '--key', 'none'])).toMatchObject({ exit: 40, stderr: expect.stringContaining('none') })
  })

  it('prints the public half of a plain key, of a public key, and as JSON', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    await writeFile(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
    await writeFile(join(folder, 'key.pub'), pem)
    expect(await key(['public', '--key', 'key.pem'])).toEqual({ exit: 0, stdout: pem, stderr: '' })
    expect(await key(['public', '--key', 'key.pub'])).toEqual({ exit: 0, stdout: pem, stderr: '' })
    const { stdout } = await key(['public', '--key', 'env://PEM', '--json'], { PEM: pem })
    expect(JSON.parse(stdout)).toMatchObject({ keyType: 'ed25519', publicKey: pem })
  })

  it('asks for the password of an encrypted key where there is somebody to ask', async () => {
    await key(['generate'], { COSIGN_PASSWORD: 'secret-1' })
    expect(await key(['public', '--key', 'cosign.key'])).toMatchObject({ exit: 40, stdout: '' })
    const run = await atTerminal(['public', '--key', 'cosign.key'], [['Password of the key: ', 'secret-1\r']])
    expect(run.exit).toBe(0)
    expect(run.screen.replaceAll('\r', '')).toContain(await read('cosign.pub'))
    expect(run.screen).not.toContain('secret')
  })
})
