import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Descriptor } from '../../src/image/descriptor.ts'
import { parseReference } from '../../src/image/reference.ts'
import type { Repository } from '../../src/image/store.ts'
import { imageSigner } from '../../src/sign/key/image-signer.ts'
import { verifyImage } from '../../src/sign/registry/image.ts'
import { keyVerifier } from '../../src/sign/key/key-identity.ts'
import { sigstoreVerifier } from '../../src/sign/sigstore/sigstore-checker.ts'
import { parseTrustedRoot } from '../../src/sign/sigstore/trusted-root.ts'
import { PREDICATE_TYPES } from '../../src/sign/statement.ts'
import { systemClock } from '../../src/system/node/clock.ts'
import { nodeHttpClient } from '../../src/system/node/http.ts'
import { Secret } from '../../src/system/secret.ts'
import type { StackEnv } from '../../tools/stack/environment.ts'
import { testClient, type TestClient } from '../support/registry-client/client.ts'
import { pushIndex, type PushedIndex } from '../support/sign/images.ts'
import { complaint, containersPolicy, trustFiles, type Judges } from '../support/sign/judges.ts'
import { signerOf, type LogChoice } from '../support/sign/keyless.ts'
import { startSigstore, type Sigstore } from '../support/sigstore/sigstore.ts'
import { testStack } from '../support/stack/test-stack.ts'

jest.setTimeout(300_000)

const clock = systemClock
const http = nodeHttpClient({ env: {} })
const BILL = Buffer.from('{"bomFormat":"CycloneDX","specVersion":"1.6","components":[]}')
const TYPES = [PREDICATE_TYPES.sign, PREDICATE_TYPES.cyclonedx]

let stack: StackEnv
let judges: Judges
let sigstore: Sigstore
let client: TestClient

beforeAll(async () => {
  stack = await testStack()
  const folder = await mkdtemp(join(tmpdir(), 'slipway-sign-'))
  judges = { env: { ...stack }, cosign2: stack.COSIGN2, folder }
  sigstore = await startSigstore()
  client = testClient()
})

afterAll(async () => {
  client.close()
  http.close()
  await sigstore.close()
  await rm(judges.folder, { recursive: true, force: true })
})

const open = (reference: { readonly registry: string; readonly repository: string }): Repository =>
  client.client.repository(reference)

const cosign = async (...args: readonly string[]): Promise<string> => await complaint(judges, 'cosign', args)

async function cosign2(args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<string> {
  return await complaint(judges, judges.cosign2, args, more)
}

interface Subject extends PushedIndex {
  readonly name: string
  readonly references: readonly string[]
}

let pushed = 0

async function push(registry: string): Promise<Subject> {
  const name = `${registry}/sign-${process.pid}/image${pushed++}`
  const image = await pushIndex(open(parseReference(name)), '1.0', name)
  const all: readonly Descriptor[] = [image.index, image.amd64, image.arm64]
  return { ...image, name, references: all.map(({ digest }) => `${name}@${digest}`) }
}

describe.each([
  ['without the referrers API', () => stack.REG],
  ['with the referrers API', () => stack.REG_REFERRERS ?? ''],
])('on a registry %s', (_, registryOf) => {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signer = imageSigner({ open, clock })

  async function publicKeyFile(): Promise<string> {
    const file = join(judges.folder, 'key.pub')
    await writeFile(file, key.publicKey.export({ type: 'spki', format: 'pem' }))
    return file
  }

  it('cosign 3, cosign 2 and skopeo accept index and children that we have signed, and nothing else', async () => {
    const image = await push(registryOf())
    const pub = await publicKeyFile()
    const keyed = ['--key', pub, '--insecure-ignore-tlog']
    expect(await cosign('verify', ...keyed, `${image.name}:1.0`)).toContain('no signatures found')
    await signer.sign(`${image.name}:1.0`, key.privateKey)
    for (const reference of image.references) await signer.attest(reference, BILL, 'cyclonedx', key.privateKey)
    for (const reference of image.references) {
      expect(await cosign('verify', ...keyed, reference)).toBe('')
      expect(await cosign('verify', ...keyed, '--new-bundle-format=false', reference)).toBe('')
      expect(await cosign('verify-attestation', ...keyed, '--type', 'cyclonedx', reference)).toBe('')
      expect(await cosign('verify-attestation', ...keyed, '--type', 'spdxjson', reference)).not.toBe('')
      expect(await cosign2(['verify', ...keyed, reference])).toBe('')
      expect(await cosign2(['verify-attestation', ...keyed, '--type', 'cyclonedx', reference])).toBe('')
    }
    const other = join(judges.folder, 'other.pub')
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey
    await writeFile(other, stranger.export({ type: 'spki', format: 'pem' }))
    expect(await cosign('verify', '--key', other, '--insecure-ignore-tlog', `${image.name}:1.0`)).not.toBe('')
  })

  it('skopeo copies what we have signed, index and all, and refuses what we have not', async () => {
    const image = await push(registryOf())
    const policy = await containersPolicy(judges.folder, registryOf(), await publicKeyFile())
    const copy = async (to: string): Promise<string> =>
      await complaint(judges, 'skopeo', [
        ...policy,
        'copy',
        '--all',
        '--remove-signatures',
        '--src-tls-verify=false',
        `docker://${image.name}:1.0`,
        `dir:${join(judges.folder, to)}`,
      ])
    expect(await copy('unsigned')).toContain('signature was required')
    await signer.sign(`${image.name}:1.0`, key.privateKey)
    expect(await copy('signed')).toBe('')
  })

  it('we accept what both cosigns sign with a key of theirs, and sign nothing twice with it', async () => {
    const prefix = join(judges.folder, `cosign${pushed}`)
    expect(await cosign('generate-key-pair', '--output-key-prefix', prefix)).toBe('')
    const [privateKey, publicKey] = [await readFile(`${prefix}.key`, 'utf8'), await readFile(`${prefix}.pub`, 'utf8')]
    const verifier = keyVerifier({ key: publicKey })
    const local = ['--key', `${prefix}.key`, '--tlog-upload=false']
    const [bundled, legacy] = [await push(registryOf()), await push(registryOf())]
    const bill = join(judges.folder, 'bill.json')
    await writeFile(bill, BILL)
    const attest = ['--predicate', bill, '--type', 'cyclonedx']
    for (const reference of bundled.references) {
      expect(await cosign('sign', ...local, '--use-signing-config=false', reference)).toBe('')
      expect(await cosign('attest', ...local, '--use-signing-config=false', ...attest, reference)).toBe('')
    }
    for (const reference of legacy.references) {
      expect(await cosign2(['sign', ...local, reference])).toBe('')
      expect(await cosign2(['attest', ...local, ...attest, reference])).toBe('')
    }
    for (const { name } of [bundled, legacy]) {
      const call = { recursive: true, predicateTypes: TYPES }
      expect(await verifyImage(open, `${name}:1.0`, verifier, call)).toMatchObject({ verified: true })
    }
    const before = await open(parseReference(bundled.name)).listReferrers(bundled.index.digest)
    await signer.sign(`${bundled.name}:1.0`, privateKey, { formats: ['bundle'] })
    expect(await open(parseReference(bundled.name)).listReferrers(bundled.index.digest)).toHaveLength(before.length)
  })

  it('we accept a legacy signature that cosign attached as a referrer', async () => {
    const image = await push(registryOf())
    const prefix = join(judges.folder, `referrer${pushed}`)
    expect(await cosign('generate-key-pair', '--output-key-prefix', prefix)).toBe('')
    const args = ['sign', '--key', `${prefix}.key`, '--tlog-upload=false', '--registry-referrers-mode=oci-1-1']
    expect(await cosign2([...args, `${image.name}@${image.index.digest}`], { COSIGN_EXPERIMENTAL: '1' })).toBe('')
    const verifier = keyVerifier({ key: await readFile(`${prefix}.pub`, 'utf8') })
    const result = await verifyImage(open, `${image.name}:1.0`, verifier)
    expect(result).toMatchObject({ verified: true, candidates: [{ format: 'legacy' }] })
  })

  it.each<[LogChoice, 'github' | 'gitlab', readonly string[]]>([
    ['v1', 'github', []],
    ['v1+tsa', 'gitlab', []],
    ['v2+tsa', 'github', []],
    ['tsa', 'gitlab', ['--insecure-ignore-tlog', '--use-signed-timestamps']],
  ])(
    'cosign 3 accepts a keyless signature with %s of a job on %s, and only for its identity',
    async (log, kind, flags) => {
      const image = await push(registryOf())
      const trust = await trustFiles(sigstore, judges.folder)
      const token = { fetch: async () => await secretToken(kind) }
      const subjects = [image.index, image.amd64, image.arm64]
      const requests = subjects.flatMap((subject) =>
        TYPES.map((predicateType) => ({
          subject,
          predicateType,
          predicate: predicateType === TYPES[0] ? {} : { bomFormat: 'CycloneDX' },
        })),
      )
      await signerOf({ stack: sigstore, http, clock, log, token }).attach(open(parseReference(image.name)), requests)
      const identity = sigstore.identityOf({ kind })
      const by = (name: string): readonly string[] => [
        '--certificate-identity',
        name,
        '--certificate-oidc-issuer',
        sigstore.issuer,
      ]
      const root = ['--trusted-root', trust.root, ...flags]
      for (const reference of image.references) {
        expect(await cosign('verify', ...by(identity), ...root, reference)).toBe('')
        expect(await cosign('verify-attestation', '--type', 'cyclonedx', ...by(identity), ...root, reference)).toBe('')
        if (!log.startsWith('v1')) continue
        expect(await cosign('verify', '--new-bundle-format=false', ...by(identity), ...root, reference)).toBe('')
        expect(await cosign2(['verify', ...by(identity), reference], trust.env)).toBe('')
        expect(
          await cosign2(['verify-attestation', '--type', 'cyclonedx', ...by(identity), reference], trust.env),
        ).toBe('')
      }
      expect(await cosign('verify', ...by(`${identity}x`), ...root, `${image.name}:1.0`)).not.toBe('')
    },
  )

  async function secretToken(kind: 'github' | 'gitlab'): Promise<Secret> {
    return await Promise.resolve(new Secret(sigstore.identityToken({ kind })))
  }

  it.each([[1], [2]] as const)('we accept what cosign 3 signs with an identity and log version %d', async (version) => {
    const image = await push(registryOf())
    const trust = await trustFiles(sigstore, judges.folder)
    const config = join(judges.folder, `signing-config-${version}.json`)
    await writeFile(config, JSON.stringify(sigstore.signingConfig(version)))
    const token = sigstore.identityToken({ kind: 'github' })
    const sign = ['sign', '-r', '--signing-config', config, '--trusted-root', trust.root, '--identity-token', token]
    expect(await cosign(...sign, `${image.name}@${image.index.digest}`)).toBe('')
    const verifier = sigstoreVerifier({
      trustedRoot: parseTrustedRoot(sigstore.trustedRoot),
      identity: sigstore.identityOf({ kind: 'github' }),
      issuer: sigstore.issuer,
      claims: { sourceRepositoryUri: 'https://github.com/acme/app' },
    })
    expect(await verifyImage(open, `${image.name}:1.0`, verifier, { recursive: true })).toMatchObject({
      verified: true,
    })
  })
})
