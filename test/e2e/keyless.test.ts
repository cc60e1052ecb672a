import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Descriptor } from '../../src/image/descriptor.ts'
import { parseReference } from '../../src/image/reference.ts'
import { readBlob } from '../../src/image/read-blob.ts'
import type { Repository } from '../../src/image/store.ts'
import type { Report } from '../../src/report/report.ts'
import { bundleReferrer, emptyConfig, pieceOf } from '../../src/sign/attachment.ts'
import { putPiece } from '../../src/sign/registry/blob.ts'
import type { VerificationResult } from '../../src/sign/signer.ts'
import { PREDICATE_TYPES } from '../../src/sign/statement.ts'
import type { StackEnv } from '../../tools/stack/environment.ts'
import { demoArguments, runSlipway, type SlipwayRun } from '../support/cli/run-slipway.ts'
import { testClient, type TestClient } from '../support/registry-client/client.ts'
import { BUNDLE } from '../support/sign/bundle-sketch.ts'
import { pushIndex, type PushedIndex } from '../support/sign/images.ts'
import { complaint, trustFiles, type Judges } from '../support/sign/judges.ts'
import { startSigstore, type Sigstore } from '../support/sigstore/sigstore.ts'
import { testStack } from '../support/stack/test-stack.ts'

jest.setTimeout(300_000)

const ATTESTED = ['cyclonedx', 'slsaprovenance1', 'vuln'] as const

let stack: StackEnv
/** Of its own, so that its keys outlive whatever happens to the shared stack. */
let sigstore: Sigstore
let judges: Judges
let trust: Awaited<ReturnType<typeof trustFiles>>
let client: TestClient
let released: { readonly name: string; readonly references: readonly string[] }

beforeAll(async () => {
  stack = await testStack()
  sigstore = await startSigstore()
  const folder = await mkdtemp(join(tmpdir(), 'slipway-keyless-'))
  judges = { env: { ...stack }, cosign2: stack.COSIGN2, folder }
  trust = await trustFiles(sigstore, folder)
  client = testClient()
  released = await release('1.0.0')
})

afterAll(async () => {
  client.close()
  await sigstore.close()
  await rm(judges.folder, { recursive: true, force: true })
})

/** What a job has that may sign: a token, and where the services are. */
function job(): Readonly<Record<string, string>> {
  return {
    ...stack,
    SIGSTORE_ID_TOKEN: sigstore.identityToken({ kind: 'github' }),
    SLIPWAY_FULCIO_URL: sigstore.fulcioUrl,
    SLIPWAY_REKOR_URL: sigstore.rekorUrl,
    SLIPWAY_TSA_URL: sigstore.tsaUrl,
    SLIPWAY_TRUSTED_ROOT: trust.root,
  }
}

/** What somebody has who only verifies. */
function reader(): Readonly<Record<string, string>> {
  const { PATH, DOCKER_CONFIG } = stack
  return { PATH, DOCKER_CONFIG, HOME: judges.folder }
}

async function release(version: string): Promise<{ name: string; references: readonly string[] }> {
  const name = `${stack.REG}/keyless-${process.pid}/app`
  const image = ['--images', name, '--tags', version, '--platforms', 'linux/amd64,linux/arm64', '--push']
  const run = await runSlipway(['pipeline', ...demoArguments({ ...stack }), ...image, '--json'], { env: job() })
  const { images, error } = JSON.parse(run.stdout) as Report
  expect(error).toBeUndefined()
  const digests = images.flatMap(({ digest, platforms }) => [digest, ...platforms.map((one) => one.digest)])
  expect(digests).toHaveLength(3)
  return { name, references: digests.map((digest) => `${name}@${digest}`) }
}

const open = (name: string): Repository => client.client.repository(parseReference(name))

interface Image extends PushedIndex {
  readonly name: string
  readonly reference: string
}

let pushed = 0

/** A small image that nobody has signed. */
async function push(): Promise<Image> {
  const name = `${stack.REG}/keyless-${process.pid}/image${pushed++}`
  return { ...(await pushIndex(open(name), '1.0', name)), name, reference: `${name}:1.0` }
}

async function sign(reference: string, ...args: readonly string[]): Promise<void> {
  const { exit, stderr } = await runSlipway(['sign', reference, ...args], { env: job() })
  expect(exit === 0 ? '' : stderr).toBe('')
}

/** The policy of those who verify, with what is given in place of its parts. */
function policy(change: Readonly<Record<string, string>> = {}): readonly string[] {
  const who = { identity: sigstore.identityOf({ kind: 'github' }), issuer: sigstore.issuer, 'trusted-root': trust.root }
  return Object.entries({ ...who, ...change }).flatMap(([name, value]) => [`--${name}`, value])
}

async function verify(...args: readonly string[]): Promise<SlipwayRun & { readonly result: VerificationResult }> {
  const run = await runSlipway(['verify', ...args, '--json'], { env: reader() })
  if (run.stdout === '') throw new Error(`verify ended with exit ${String(run.exit)}: ${run.stderr}`)
  return { ...run, result: JSON.parse(run.stdout) as VerificationResult }
}

/** Names of the checks that failed for any candidate, and their reasons. */
function failuresOf({ candidates }: VerificationResult): readonly { readonly name: string; readonly reason: string }[] {
  const failed = candidates.flatMap(({ checks }) => checks.filter(({ ok }) => !ok))
  return [...new Map(failed.map(({ name, reason = '' }) => [name, { name, reason }])).values()]
}

async function refusal(...args: readonly string[]): Promise<readonly { name: string; reason: string }[]> {
  const { exit, result, stderr } = await verify(...args)
  expect({ exit, verified: result.verified }).toEqual({ exit: 11, verified: false })
  const failed = failuresOf(result)
  for (const { name } of failed) expect(stderr).toContain(`${name}: `)
  return failed
}

function cosignPolicy(): readonly string[] {
  const identity = ['--certificate-identity', sigstore.identityOf({ kind: 'github' })]
  return [...identity, '--certificate-oidc-issuer', sigstore.issuer]
}

describe('an image that the pipeline signed with the identity of its job', () => {
  it('is accepted by cosign 3 for index and platforms: signature, component list, provenance and scan result', async () => {
    expect(released.references).toHaveLength(3)
    const by = [...cosignPolicy(), '--trusted-root', trust.root]
    for (const reference of released.references) {
      expect(await complaint(judges, 'cosign', ['verify', ...by, reference])).toBe('')
      for (const type of ATTESTED) {
        const args = ['verify-attestation', '--type', type, ...by, reference]
        expect(await complaint(judges, 'cosign', args)).toBe('')
      }
      expect(await complaint(judges, 'cosign', ['verify-attestation', '--type', 'openvex', ...by, reference])).not.toBe(
        '',
      )
    }
  })

  it('is accepted by cosign 2: the legacy signature, and the attestations as bundles', async () => {
    for (const reference of released.references) {
      expect(await complaint(judges, judges.cosign2, ['verify', ...cosignPolicy(), reference], trust.env)).toBe('')
      for (const type of ATTESTED) {
        const by = ['--new-bundle-format', '--trusted-root', trust.root, ...cosignPolicy()]
        const args = ['verify-attestation', '--type', type, ...by, reference]
        expect(await complaint(judges, judges.cosign2, args, trust.env)).toBe('')
      }
    }
  })

  it('is not accepted by either cosign for another identity', async () => {
    const [reference = ''] = released.references
    const other = [
      '--certificate-identity',
      'https://github.com/acme/other',
      '--certificate-oidc-issuer',
      sigstore.issuer,
    ]
    expect(await complaint(judges, 'cosign', ['verify', ...other, '--trusted-root', trust.root, reference])).not.toBe(
      '',
    )
    expect(await complaint(judges, judges.cosign2, ['verify', ...other, reference], trust.env)).not.toBe('')
  })

  it('is accepted by our verify, with everything that is stated about it', async () => {
    const types = ['sign', ...ATTESTED].flatMap((type) => ['--type', type])
    const { exit, result } = await verify(`${released.name}:1.0.0`, ...policy(), ...types)
    expect({ exit, failed: failuresOf(result) }).toEqual({ exit: 0, failed: [] })
    const manifests = new Set(result.candidates.map(({ digest }) => `${released.name}@${digest}`))
    expect(manifests).toEqual(new Set(released.references))
  })

  it('is accepted by our verify for a pattern that matches the whole identity', async () => {
    const args = ['--identity-pattern', String.raw`https://github\.com/acme/.+`, '--issuer', sigstore.issuer]
    const { exit } = await verify(`${released.name}:1.0.0`, ...args, '--trusted-root', trust.root)
    expect(exit).toBe(0)
  })
})

describe('our verify refuses with exit 11 and says why', () => {
  const san = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main'

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['a beginning of the identity', { identity: san.slice(0, -1) }, 'identity'],
    ['an end of the identity', { identity: san.slice(1) }, 'identity'],
    ['an identity that goes on', { identity: `${san}-next` }, 'identity'],
    ['the identity as a regular expression', { identity: san.replaceAll('.', String.raw`\.`) }, 'identity'],
    ['an identity whose dots would match', { identity: san.replace('release.yml', 'release_yml') }, 'identity'],
    ['an identity that would match as an expression', { identity: '.*' }, 'identity'],
    ['an expression that would match a part, anchored or not', { identity: `^${san}$` }, 'identity'],
    ['another workflow of the same repository', { identity: san.replace('release', 'test') }, 'identity'],
    ['another branch', { identity: san.replace('main', 'next') }, 'identity'],
    ['another issuer', { issuer: 'https://token.actions.githubusercontent.com' }, 'issuer'],
  ])('%s', async (_, change, check) => {
    expect(sigstore.identityOf({ kind: 'github' })).toBe(san)
    const failed = await refusal(`${released.name}:1.0.0`, ...policy(change))
    expect(failed.map(({ name }) => name)).toEqual([check, 'present'])
    expect(failed[0]?.reason).toContain(Object.values(change)[0])
  })

  it('an issuer of which only the beginning is right', async () => {
    const failed = await refusal(`${released.name}:1.0.0`, ...policy({ issuer: sigstore.issuer.slice(0, -1) }))
    expect(failed.map(({ name }) => name)).toEqual(['issuer', 'present'])
  })

  it('a pattern that matches only a part of the identity', async () => {
    const args = [
      '--identity-pattern',
      'github.com/acme/app',
      '--issuer',
      sigstore.issuer,
      '--trusted-root',
      trust.root,
    ]
    const failed = await refusal(`${released.name}:1.0.0`, ...args)
    expect(failed.map(({ name }) => name)).toEqual(['identity', 'present'])
  })

  it('a trust root of strangers', async () => {
    const stranger = await startSigstore()
    const root = join(judges.folder, 'stranger.json')
    await writeFile(root, JSON.stringify(stranger.trustedRoot))
    await stranger.close()
    const failed = await refusal(`${released.name}:1.0.0`, ...policy({ 'trusted-root': root }))
    expect(failed.map(({ name }) => name)).toEqual(['timestamp', 'certificate', 'present'])
  })

  it('a key that did not sign, beside the identity that did', async () => {
    const key = join(judges.folder, 'other.pub')
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await writeFile(key, publicKey.export({ type: 'spki', format: 'pem' }))
    const failed = await refusal(`${released.name}:1.0.0`, '--key', key)
    expect(failed.map(({ name }) => name)).toEqual(['signature', 'present'])
    expect(failed[0]?.reason).toContain('not made by this key')
  })

  it('more logs and more dates than a signature has', async () => {
    const reference = `${released.name}:1.0.0`
    const two = await verify(reference, ...policy(), '--timestamp-threshold', '2')
    expect(two.exit).toBe(0)
    expect((await refusal(reference, ...policy(), '--timestamp-threshold', '3')).length).toBeGreaterThan(0)
    expect((await refusal(reference, ...policy(), '--log-threshold', '2')).length).toBeGreaterThan(0)
    const wrong = await runSlipway(['verify', reference, ...policy(), '--log-threshold', 'many'], { env: reader() })
    expect(wrong.exit).toBe(2)
  })

  it('a type that nobody attested', async () => {
    const failed = await refusal(`${released.name}:1.0.0`, ...policy(), '--type', 'openvex')
    expect(failed.map(({ name }) => name)).toEqual(['present'])
    expect(failed[0]?.reason).toContain(PREDICATE_TYPES.openvex)
  })

  it('an image of which nothing is signed, and one that is only attested', async () => {
    const image = await push()
    expect((await refusal(image.reference, ...policy())).map(({ name }) => name)).toEqual(['present'])
    const bill = join(judges.folder, 'bill.json')
    await writeFile(bill, '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[]}')
    const attest = ['attest', image.reference, '--predicate', bill, '--type', 'cyclonedx', '--recursive']
    expect((await runSlipway(attest, { env: job() })).exit).toBe(0)
    expect((await verify(image.reference, ...policy(), '--type', 'cyclonedx')).exit).toBe(0)
    const failed = await refusal(image.reference, ...policy())
    expect(failed.map(({ name }) => name)).toContain('present')
    expect(failed.find(({ name }) => name === 'present')?.reason).toContain(PREDICATE_TYPES.sign)
  })

  it('platforms that were left unsigned', async () => {
    const image = await push()
    await sign(image.reference, '--recursive=false')
    const { result, exit } = await verify(image.reference, ...policy())
    expect(exit).toBe(11)
    const missing = result.candidates.filter(({ checks }) => checks.some(({ ok }) => !ok))
    expect(new Set(missing.map(({ digest }) => digest))).toEqual(new Set([image.amd64.digest, image.arm64.digest]))
    expect((await verify(image.reference, ...policy(), '--recursive=false')).exit).toBe(0)
    await sign(`${image.name}@${image.amd64.digest}`)
    expect((await verify(image.reference, ...policy(), '--platforms', 'linux/amd64')).exit).toBe(0)
    expect((await refusal(image.reference, ...policy(), '--platforms', 'linux/arm64'))[0]?.reason).toContain(
      image.arm64.digest,
    )
  })

  it('a bundle that was moved from another image', async () => {
    const [signed, unsigned] = [await push(), await push()]
    await sign(signed.reference)
    for (const part of ['index', 'amd64', 'arm64'] as const) {
      await moveBundle(open(signed.name), signed[part], open(unsigned.name), unsigned[part])
    }
    const failed = await refusal(unsigned.reference, ...policy())
    expect(failed.map(({ name }) => name)).toEqual(['subject', 'present'])
    expect(failed[0]?.reason).toContain('is not about')
  })
})

/** Attaches the sign bundle of one manifest to another. */
async function moveBundle(from: Repository, signed: Descriptor, to: Repository, target: Descriptor): Promise<void> {
  const [referrer] = await from.listReferrers(signed.digest)
  const { manifest } = await from.readManifest(referrer?.digest ?? '')
  const layer = manifest.kind === 'image' ? manifest.layers[0] : undefined
  if (layer === undefined) throw new Error('the signed manifest has no bundle')
  const bundle = pieceOf(BUNDLE, await readBlob(from, layer, 1 << 20))
  await putPiece(to, emptyConfig(), {})
  await putPiece(to, bundle, {})
  await to.attach(target, [bundleReferrer(target, bundle, PREDICATE_TYPES.sign, new Date())])
}

describe('what cosign 3 signs with the identity of a job', () => {
  it.each([[1], [2]] as const)('is accepted by our verify, with log version %d', async (version) => {
    const image = await push()
    const config = join(judges.folder, `signing-config-${version}.json`)
    await writeFile(config, JSON.stringify(sigstore.signingConfig(version)))
    const token = sigstore.identityToken({ kind: 'github' })
    const services = ['--signing-config', config, '--trusted-root', trust.root, '--identity-token', token]
    const subject = `${image.name}@${image.index.digest}`
    expect(await complaint(judges, 'cosign', ['sign', '-r', ...services, subject])).toBe('')
    expect(await verify(image.reference, ...policy())).toMatchObject({ exit: 0, result: { verified: true } })
    const bill = join(judges.folder, 'cosign-bill.json')
    await writeFile(bill, '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[]}')
    const attest = ['attest', ...services, '--predicate', bill, '--type', 'cyclonedx', subject]
    expect(await complaint(judges, 'cosign', attest)).toBe('')
    const attested = ['--type', 'cyclonedx', '--recursive=false']
    expect(await verify(image.reference, ...policy(), ...attested)).toMatchObject({ exit: 0 })
    expect((await refusal(image.reference, ...policy({ identity: 'nobody' })))[0]?.name).toBe('identity')
  })
})
