import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Artifact } from '../../../src/sign/artifact.ts'
import { verifyArtifactBundle, type BundlePolicy } from '../../../src/sign/sigstore/artifact-bundle.ts'
import { signArtifact, signStatementFile } from '../../../src/sign/sigstore/artifact-signer.ts'
import { parseTrustedRoot } from '../../../src/sign/sigstore/trusted-root.ts'
import type { HttpClient } from '../../../src/system/http.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import {
  changeCheckpoint,
  changeSignature,
  digestOnly,
  fileOf,
  loggedIn,
  parse,
  type MessageBundle,
} from '../../support/sign/artifacts.ts'
import { stoppedClock } from '../../support/sign/images.ts'
import { servicesOf, tokenOf, type LogChoice } from '../../support/sign/keyless.ts'
import { startSigstore, type Sigstore } from '../../support/sigstore/sigstore.ts'

const FILE = fileOf('a file that is signed')
const OTHER = fileOf('another file')

let stack: Sigstore
let foreign: Sigstore
let http: HttpClient
const made = new Map<string, MessageBundle>()

beforeAll(async () => {
  http = nodeHttpClient({ env: {} })
  ;[stack, foreign] = await Promise.all([startSigstore(), startSigstore()])
  for (const log of ['v1', 'v1+tsa', 'v2+tsa', 'tsa'] as const) {
    made.set(`file ${log}`, parse(await signArtifact(keyless(log), FILE)))
    made.set(`statement ${log}`, parse(await signStatementFile(keyless(log), Buffer.from(JSON.stringify(statement())))))
  }
})

afterAll(async () => {
  http.close()
  await Promise.all([stack.close(), foreign.close()])
})

function keyless(log: LogChoice): Parameters<typeof signArtifact>[0] {
  return { token: tokenOf(stack), services: servicesOf(stack, log), http, clock: stoppedClock() }
}

function statement(change: object = {}): object {
  const sha256 = Buffer.from(FILE.digests[0]?.bytes ?? []).toString('hex')
  const [_type, subject] = ['https://in-toto.io/Statement/v1', [{ name: 'file', digest: { sha256 } }]]
  return { _type, subject, predicateType: 'https://example.com/review', predicate: {}, ...change }
}

/** A copy of a bundle, changed. */
function bundle(kind: string, change: (bundle: MessageBundle) => unknown = () => undefined): MessageBundle {
  const copy = structuredClone(made.get(kind))
  if (copy === undefined) throw new Error(`no bundle ${kind}`)
  change(copy)
  return copy
}

function identity(): BundlePolicy['signer'] {
  return { kind: 'identity', identity: stack.identityOf({ kind: 'github' }), issuer: stack.issuer }
}

/** Names of the failed checks; empty when it is verified. */
async function failed(
  document: unknown,
  artifact: Artifact = FILE,
  policy: Partial<BundlePolicy> = {},
): Promise<readonly string[]> {
  const parts = { signer: identity(), trustedRoot: parseTrustedRoot(stack.trustedRoot), ...policy }
  const { verified, candidates } = await verifyArtifactBundle(parts, document, artifact)
  const names = candidates.flatMap(({ checks }) => checks.filter(({ ok }) => !ok).map(({ name }) => name))
  expect(verified).toBe(names.length === 0)
  return names
}

describe('a bundle of an identity', () => {
  it.each(['v1', 'v1+tsa', 'v2+tsa'])(
    'about a file is verified with %s, by the file and by its digest',
    async (log) => {
      expect(await failed(bundle(`file ${log}`))).toEqual([])
      expect(await failed(bundle(`file ${log}`), digestOnly(FILE))).toEqual([])
      expect(await failed(bundle(`statement ${log}`))).toEqual([])
      expect(await failed(bundle(`statement ${log}`), digestOnly(FILE))).toEqual([])
    },
  )

  it.each(['file v1', 'statement v1', 'file v2+tsa', 'statement v2+tsa'])(
    'is refused about another file: %s',
    async (kind) => {
      expect(await failed(bundle(kind), OTHER)).toContain('subject')
      expect(await failed(bundle(kind), digestOnly(OTHER))).toContain('subject')
    },
  )

  it('is refused when the file changed, also where the bundle claims to be about what it is now', async () => {
    const claim = (b: MessageBundle): void => {
      if (b.messageSignature === undefined) throw new Error('no signature')
      b.messageSignature.messageDigest.digest = Buffer.from(OTHER.digests[0]?.bytes ?? []).toString('base64')
    }
    expect(await failed(bundle('file v1', claim), OTHER)).toEqual(['log'])
    expect(await failed(bundle('file tsa', claim), OTHER, { logThreshold: 0 })).toEqual(['signature'])
    expect(await failed(bundle('file tsa', claim), digestOnly(OTHER), { logThreshold: 0 })).toEqual(['signature'])
  })

  it.each<[string, () => Partial<BundlePolicy>, readonly string[]]>([
    [
      'identity',
      () => ({ signer: { ...identity(), kind: 'identity', identity: 'me@example.com', issuer: stack.issuer } }),
      ['identity'],
    ],
    [
      'issuer',
      () => ({
        signer: { kind: 'identity', identity: stack.identityOf({ kind: 'github' }), issuer: 'https://gitlab.com' },
      }),
      ['issuer'],
    ],
    ['trust root', () => ({ trustedRoot: parseTrustedRoot(foreign.trustedRoot) }), ['certificate']],
    ['key', () => ({ signer: { kind: 'key', key: generateKeyPairSync('ed25519').publicKey } }), ['certificate']],
    ['number of logs', () => ({ logThreshold: 2 }), ['log']],
    ['number of dates', () => ({ timestampThreshold: 2 }), ['timestamp']],
    ['predicate type', () => ({ predicateTypes: ['https://example.com/review'] }), ['predicate-type']],
  ])('is refused by another %s', async (_, policy, names) => {
    expect(await failed(bundle('file v1'), FILE, policy())).toEqual(names)
  })

  it.each<[string, string, (bundle: MessageBundle) => unknown, string]>([
    ['without its log entry', 'file v1+tsa', (b) => (b.verificationMaterial.tlogEntries = []), 'log'],
    ['without any date', 'file v2+tsa', (b) => delete b.verificationMaterial.timestampVerificationData, 'timestamp'],
    ['without proof and promise', 'file v1', (b) => delete loggedIn(b).inclusionProof, 'bundle'],
    [
      'with another promise',
      'file v1',
      (b) => (loggedIn(b).inclusionPromise = { signedEntryTimestamp: 'AAAA' }),
      'log',
    ],
    ['with a later date in its entry', 'file v1', (b) => (loggedIn(b).integratedTime = '1900000000'), 'certificate'],
    [
      'with a proof of something else',
      'file v1',
      (b) => loggedIn(b).inclusionProof?.hashes.push('A'.repeat(43).concat('=')),
      'log',
    ],
    [
      'with another checkpoint',
      'file v1',
      (b) => changeCheckpoint(b, (text) => text.replace(/\n\d+\n/, '\n99\n')),
      'log',
    ],
    [
      'with a checkpoint that nobody signed',
      'file v2+tsa',
      (b) => changeCheckpoint(b, (text) => text.slice(0, text.indexOf('—'))),
      'log',
    ],
    [
      'with an entry of another signature',
      'file v1',
      (b) => (loggedIn(b).canonicalizedBody = loggedIn(bundle('file v1+tsa')).canonicalizedBody),
      'log',
    ],
    [
      'with the whole entry of another signature',
      'file v1',
      (b) => (b.verificationMaterial.tlogEntries = bundle('file v1+tsa').verificationMaterial.tlogEntries ?? []),
      'log',
    ],
    ['with the entry twice', 'file v1', (b) => b.verificationMaterial.tlogEntries?.push(loggedIn(b)), 'timestamp'],
    [
      'with the date of another signature',
      'file v2+tsa',
      (b) =>
        (b.verificationMaterial.timestampVerificationData =
          bundle('file v1+tsa').verificationMaterial.timestampVerificationData ?? {}),
      'timestamp',
    ],
    [
      'with another certificate',
      'file v1',
      (b) =>
        (b.verificationMaterial.certificate = bundle('file v1+tsa').verificationMaterial.certificate ?? {
          rawBytes: '',
        }),
      'signature',
    ],
    [
      'with no certificate that can be read',
      'file v1',
      (b) => (b.verificationMaterial.certificate = { rawBytes: 'AAAA' }),
      'certificate',
    ],
    ['with another signature', 'file v1', (b) => changeSignature(b), 'log'],
    ['with another signature and no log', 'file tsa', (b) => changeSignature(b), 'timestamp'],
    ['with another signature of a statement', 'statement v1', (b) => changeSignature(b), 'log'],
    ['with two signatures', 'statement v1', (b) => b.dsseEnvelope?.signatures.push({ sig: 'AAAA' }), 'bundle'],
    ['with another payload', 'statement v1', (b) => changeStatement(b, { predicate: { ok: true } }), 'log'],
    [
      'without a digest',
      'file v1',
      (b) => (b.messageSignature = { messageDigest: {}, signature: b.messageSignature?.signature ?? '' }),
      'bundle',
    ],
    ['of another version', 'file v1', (b) => (b.mediaType = 'application/vnd.dev.sigstore.bundle.v9+json'), 'bundle'],
    ['that is something else', 'file v1', (b) => (b.mediaType = 'application/json'), 'bundle'],
    ['without material', 'file v1', (b) => (b.verificationMaterial = {}), 'bundle'],
  ])('is refused %s', async (_, kind, change, name) => {
    const policy = kind.endsWith(' tsa') ? { logThreshold: 0 } : {}
    expect(await failed(bundle(kind, change), FILE, policy)).toContain(name)
  })

  it('says which of its members is missing or wrong', async () => {
    const document = bundle('file v1', (b) => (b.messageSignature = { messageDigest: {}, signature: 'AAAA' }))
    const policy = { signer: identity(), trustedRoot: parseTrustedRoot(stack.trustedRoot) }
    const { candidates } = await verifyArtifactBundle(policy, document, FILE)
    expect(candidates[0]?.checks[0]?.reason).toContain('content.messageSignature.messageDigest.digest')
  })

  it.each<[string, object, string]>([
    ['without a type', { _type: undefined }, 'statement'],
    ['of an unknown type', { _type: 'https://in-toto.io/Statement/v9' }, 'statement'],
    ['with a member that in-toto does not know', { extra: 1 }, 'statement'],
    ['about nothing', { subject: [] }, 'statement'],
    ['about another file', { subject: [{ digest: { sha256: 'ab'.repeat(32) } }] }, 'subject'],
    [
      'about the same digest by another algorithm',
      { subject: [{ digest: { blake2: Buffer.from(FILE.digests[0]?.bytes ?? []).toString('hex') } }] },
      'subject',
    ],
  ])('is refused with a statement %s', async (_, change, name) => {
    const signed = await signStatementFile(keyless('v1'), Buffer.from(JSON.stringify(statement(change))))
    expect(await failed(parse(signed))).toEqual([name])
  })

  it('is verified in the older forms, but not with a root certificate in its chain', async () => {
    const older = (version: string, ...more: readonly string[]): MessageBundle =>
      bundle('file v1', (b) => {
        b.mediaType = `application/vnd.dev.sigstore.bundle+json;version=${version}`
        const { certificate, ...rest } = b.verificationMaterial
        const certificates = [certificate?.rawBytes ?? '', ...more].map((rawBytes) => ({ rawBytes }))
        b.verificationMaterial = { ...rest, x509CertificateChain: { certificates } }
      })
    expect(await failed(older('0.1'))).toEqual([])
    expect(await failed(older('0.2'))).toEqual([])
    const root = stack.pem.fulcio.replaceAll(/-----[A-Z ]+-----|\s/g, '')
    expect(await failed(older('0.1', root))).toEqual(['chain'])
    expect(await failed(older('0.3'))).toEqual(['bundle'])
  })
})

describe('the trust root of a bundle', () => {
  type Log = { publicKey: { validFor: { start?: string; end?: string } } }
  const rootWith = (change: (log: Log) => unknown): unknown => {
    const root = JSON.parse(JSON.stringify(stack.trustedRoot)) as { tlogs: Log[] }
    root.tlogs.forEach(change)
    return root
  }
  const seconds = (): number => Number(loggedIn(bundle('file v1')).integratedTime)

  it('holds to the last second of a log, and no longer', async () => {
    const until = (time: number): Partial<BundlePolicy> => ({
      trustedRoot: parseTrustedRoot(
        rootWith((log) => (log.publicKey.validFor.end = new Date(time * 1000).toISOString())),
      ),
    })
    expect(await failed(bundle('file v1'), FILE, until(seconds()))).toEqual([])
    expect(await failed(bundle('file v1'), FILE, until(seconds() - 1))).toEqual(['log'])
  })

  it('is refused when it does not say from when a log is valid', () => {
    expect(() => parseTrustedRoot(rootWith((log) => delete log.publicKey.validFor.start))).toThrow('validFor')
  })
})

function changeStatement({ dsseEnvelope }: MessageBundle, change: object): void {
  if (dsseEnvelope === undefined) throw new Error('no envelope')
  dsseEnvelope.payload = Buffer.from(JSON.stringify(statement(change))).toString('base64')
}
