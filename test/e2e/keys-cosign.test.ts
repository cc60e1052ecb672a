import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { generateKey, openSlipway, parseReference, Secret, type KeyType, type Slipway } from '../../src/index.ts'
import { loadPrivateKey } from '../../src/sign/key/private-key.ts'
import type { StackEnv } from '../../tools/stack/environment.ts'
import { runSlipway, RUN } from '../support/cli/run-slipway.ts'
import { testClient } from '../support/registry-client/client.ts'
import { pushIndex } from '../support/sign/images.ts'
import { complaint, type Judges } from '../support/sign/judges.ts'
import { testStack } from '../support/stack/test-stack.ts'

jest.setTimeout(300_000)

const PASSWORD = 'correct horse'
const BILL = Buffer.from('{"bomFormat":"CycloneDX","specVersion":"1.6","components":[]}')
const LOCAL = ['--tlog-upload=false', '--use-signing-config=false']

let stack: StackEnv
let judges: Judges
let slipway: Slipway

beforeAll(async () => {
  stack = await testStack()
  judges = { env: { ...stack }, cosign2: stack.COSIGN2, folder: await mkdtemp(join(tmpdir(), 'slipway-keys-')) }
  slipway = openSlipway({
    keyPassword: new Secret(PASSWORD),
    credentials: { lookup: () => Promise.resolve(undefined) },
  })
})

afterAll(async () => {
  slipway.close()
  await rm(judges.folder, { recursive: true, force: true })
})

const judge = async (program: string, ...args: readonly string[]): Promise<string> =>
  await complaint(judges, program, args, { COSIGN_PASSWORD: PASSWORD })

interface Image {
  readonly name: string
  /** Of the index. */
  readonly reference: string
}

let pushed = 0
async function push(): Promise<Image> {
  const name = `${stack.REG}/keys-${RUN}/image${pushed++}`
  const client = testClient()
  const { index } = await pushIndex(client.client.repository(parseReference(name)), '1.0', name)
  client.close()
  return { name: `${name}:1.0`, reference: `${name}@${index.digest}` }
}

/** What both cosigns say of signature and attestation. */
async function complaints(publicKeyFile: string, { reference }: Image): Promise<readonly string[]> {
  const keyed = ['--key', publicKeyFile, '--insecure-ignore-tlog', reference]
  return await Promise.all(
    ['cosign', judges.cosign2].flatMap((program) => [
      judge(program, 'verify', ...keyed),
      judge(program, 'verify-attestation', '--type', 'cyclonedx', ...keyed),
    ]),
  )
}

describe('keys of all kinds', () => {
  it.each<[KeyType]>([['ecdsa-p256'], ['ecdsa-p384'], ['ecdsa-p521'], ['ed25519'], ['rsa-2048'], ['rsa-4096']])(
    '%s: both cosigns accept what we sign and attest, and we what they sign with our key file',
    async (keyType) => {
      const { privateKey, publicKey } = await generateKey({ keyType, password: new Secret(PASSWORD) })
      const [key, pub] = [join(judges.folder, `${keyType}.key`), join(judges.folder, `${keyType}.pub`)]
      await Promise.all([writeFile(key, privateKey), writeFile(pub, publicKey)])

      const [ours, theirs, older] = await Promise.all([push(), push(), push()])
      await slipway.signer.sign(ours.name, privateKey, { recursive: false })
      await slipway.signer.attest(ours.name, BILL, 'cyclonedx', privateKey)
      expect(await slipway.signer.verify(theirs.name, publicKey)).toMatchObject({ verified: false })
      expect(
        await Promise.all([
          complaints(pub, ours),
          judge('cosign', 'sign', '--key', key, ...LOCAL, theirs.reference),
          judge(judges.cosign2, 'sign', '--key', key, '--tlog-upload=false', older.reference),
        ]),
      ).toEqual([['', '', '', ''], '', ''])
      for (const { name } of [theirs, older])
        expect(await slipway.signer.verify(name, publicKey)).toMatchObject({ verified: true })
    },
  )

  it('key objects sign as their PEM does, and sign nothing twice', async () => {
    for (const { privateKey, publicKey } of [
      generateKeyPairSync('ec', { namedCurve: 'P-256' }),
      generateKeyPairSync('ed25519'),
      generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ]) {
      const image = await push()
      const first = await slipway.signer.sign(image.name, privateKey)
      expect(await slipway.signer.verify(image.name, publicKey)).toMatchObject({ verified: true })
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
      expect(await slipway.signer.sign(image.name, pem)).toEqual(first)
    }
  })
})

describe('the command line', () => {
  it('makes a key pair that cosign reads, for images and files', async () => {
    const prefix = join(judges.folder, 'made')
    const made = await runSlipway(['key', 'generate', '--output-key-prefix', prefix], {
      entry: join(import.meta.dirname, '../../src/main.ts'),
      env: { COSIGN_PASSWORD: PASSWORD },
    })
    expect(made).toMatchObject({ exit: 0, stderr: '' })
    const [image, file, bundle] = [await push(), join(judges.folder, 'file'), join(judges.folder, 'file.json')]
    await writeFile(file, 'anything')
    expect(await judge('cosign', 'sign-blob', '--key', `${prefix}.key`, ...LOCAL, '--bundle', bundle, file)).toBe('')
    const verifying = ['--key', `${prefix}.pub`, '--insecure-ignore-tlog']
    expect(await judge('cosign', 'verify-blob', ...verifying, '--bundle', bundle, file)).toBe('')
    expect(await judge('cosign', 'sign', '--key', `${prefix}.key`, ...LOCAL, image.reference)).toBe('')
    expect(await judge('cosign', 'verify', ...verifying, image.reference)).toBe('')
    const shown = join(judges.folder, 'shown.pub')
    expect(await judge('cosign', 'public-key', '--key', `${prefix}.key`, '--outfile', shown)).toBe('')
    expect(await readFile(shown, 'utf8')).toBe(await readFile(`${prefix}.pub`, 'utf8'))
    expect(await complaint(judges, 'cosign', ['public-key', '--key', `${prefix}.key`])).not.toBe('')
  })

  it.each([['cosign'], ['cosign2']])('signs with a key that %s made', async (which) => {
    const prefix = join(judges.folder, `by-${which}`)
    const program = which === 'cosign' ? 'cosign' : judges.cosign2
    expect(await judge(program, 'generate-key-pair', '--output-key-prefix', prefix)).toBe('')
    const [privateKey, image] = [await readFile(`${prefix}.key`, 'utf8'), await push()]
    await slipway.signer.sign(image.name, privateKey, { recursive: false })
    await slipway.signer.attest(image.name, BILL, 'cyclonedx', privateKey)
    expect(await complaints(`${prefix}.pub`, image)).toEqual(['', '', '', ''])
    await expect(loadPrivateKey(privateKey, new Secret('wrong'))).rejects.toMatchObject({ code: 'SIGN_KEY' })
  })
})
