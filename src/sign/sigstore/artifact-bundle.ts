import { createHash, X509Certificate, type KeyObject } from 'node:crypto'
import type { Bundle } from '@sigstore/bundle'
import type { SignedEntity as VerifiableEntity, Signer } from '@sigstore/verify'
import type { Cancellable } from '../../image/store.ts'
import { hasDigest, sha256Of, type Artifact } from '../artifact.ts'
import { preAuthenticationEncoding } from '../dsse.ts'
import type { IdentityPolicy } from '../identity-policy.ts'
import { verifiesBytes } from '../key/algorithm.ts'
import { artifactSignatureCheck } from '../key/artifact-signature.ts'
import { check, envelopeChecks, isAccepted } from '../policy.ts'
import type { VerificationCheck, VerificationResult } from '../signer.ts'
import { loggedKeys } from './log-body.ts'
import { messageOf, trustMaterial, verifyProofs, type ProofThresholds } from './proofs.ts'
import { signerChecks } from './sigstore-checker.ts'
import type { TrustedRootJson } from './trusted-root.ts'

/** Who must have signed an artifact, and who must vouch for that. */
export interface BundlePolicy extends ProofThresholds {
  readonly trustedRoot: TrustedRootJson
  readonly signer: { readonly kind: 'key'; readonly key: KeyObject } | ({ readonly kind: 'identity' } & IdentityPolicy)
  /** Of an attestation: one of these; any when absent. */
  readonly predicateTypes?: readonly string[]
}

/**
 * Verifies a Sigstore bundle (JSON of versions 0.1 to 0.3) about a file: its signature over the file itself, or an in-toto statement
 * that names the file's digest. With a key, dates are not asked for unless the policy does; a log is, where the trust root names any.
 */
export async function verifyArtifactBundle(
  policy: BundlePolicy,
  document: unknown,
  artifact: Artifact,
  call: Cancellable = {},
): Promise<VerificationResult> {
  const checks = await checksOf(policy, document, artifact, call)
  return { verified: isAccepted(checks), candidates: [{ format: 'bundle', digest: sha256Of(artifact), checks }] }
}

async function checksOf(
  policy: BundlePolicy,
  document: unknown,
  artifact: Artifact,
  call: Cancellable,
): Promise<readonly VerificationCheck[]> {
  const { bundle, reason } = await readBundle(document)
  if (bundle === undefined) return [check('bundle', false, reason)]
  const said = [...rootChecks(bundle), ...contentChecks(bundle, artifact, policy)]
  const { entity, reason: unfit } = await entityOf(bundle, artifact)
  if (entity === undefined) return [...said, check('certificate', false, `cannot be read: ${unfit}`)]
  const { signer: wanted } = policy
  const keyed = wanted.kind === 'key'
  if (keyed !== (entity.key.$case === 'public-key')) {
    const made = keyed ? 'for a certificate, not by a key' : 'with a key, and names no identity'
    return [...said, check('certificate', false, `it was signed ${made}`)]
  }
  const trust = await trustMaterial(policy.trustedRoot, keyed ? wanted.key : undefined)
  const { timestampThreshold = keyed ? 0 : 1, logThreshold = keyed && trust.tlogs.length === 0 ? 0 : 1 } = policy
  const { signer, checks } = await verifyProofs({ ...policy, timestampThreshold, logThreshold }, trust, entity)
  if (signer === undefined) return [...said, ...checks]
  const who = keyed
    ? [sameKey(entity, wanted.key)]
    : signerChecks(wanted, entity, signer, new X509Certificate(leafOf(bundle)).raw)
  return [...said, ...(await withSignature(checks, bundle, artifact, signer, call)), ...who]
}

async function readBundle(document: unknown): Promise<{ readonly bundle?: Bundle; readonly reason: string }> {
  const { bundleFromJSON } = await import('@sigstore/bundle')
  try {
    return { bundle: bundleFromJSON(document), reason: '' }
  } catch (error) {
    return { reason: `${messageOf(error)}${wrongFields(error)}` }
  }
}

/** The library's error names the members that are missing or wrong beside its message. */
function wrongFields(error: unknown): string {
  const fields: unknown = error instanceof Error && 'fields' in error ? error.fields : undefined
  return Array.isArray(fields) ? `: ${fields.join(', ')}` : ''
}

/** A root in a bundle would ask to be trusted for being there. */
function rootChecks({ verificationMaterial: { content } }: Bundle): readonly VerificationCheck[] {
  if (content.$case !== 'x509CertificateChain') return []
  const roots = content.x509CertificateChain.certificates.slice(1).filter(({ rawBytes }) => isRoot(rawBytes))
  return [check('chain', roots.length === 0, 'it brings a root certificate along')]
}

function isRoot(der: Uint8Array): boolean {
  try {
    const { subject, issuer } = new X509Certificate(der)
    return subject === issuer
  } catch {
    return true
  }
}

/** What the bundle is about. */
function contentChecks(
  { content }: Bundle,
  artifact: Artifact,
  { predicateTypes }: BundlePolicy,
): readonly VerificationCheck[] {
  if (content.$case === 'messageSignature') {
    const { digest } = content.messageSignature.messageDigest
    const unknown = !artifact.digests.some(({ bytes }) => bytes.byteLength === digest.byteLength)
    const about = unknown
      ? `the bundle names the file by a digest of ${digest.byteLength * 8} bits: give the file`
      : `the bundle is about ${digest.toString('hex')}, not about ${sha256Of(artifact)}`
    const attested = predicateTypes === undefined ? [] : [check('predicate-type', false, 'it is no attestation')]
    return [check('subject', hasDigest(artifact, digest), about), ...attested]
  }
  const { payloadType, payload, signatures } = content.dsseEnvelope
  const envelope = { payloadType, payload, signatures: signatures.map(({ sig, keyid }) => ({ sig, keyid })) }
  const expected = {
    subject: sha256Of(artifact),
    keyed: false,
    ...(predicateTypes === undefined ? {} : { predicateTypes }),
  }
  return envelopeChecks(envelope, expected).checks
}

async function entityOf(
  bundle: Bundle,
  artifact: Artifact,
): Promise<{ readonly entity?: VerifiableEntity; readonly reason: string }> {
  const { toSignedEntity } = await import('@sigstore/verify')
  try {
    const entity = toSignedEntity(bundle, Buffer.alloc(0))
    return { entity: { ...entity, signature: signatureOf(entity, bundle, artifact) }, reason: '' }
  } catch (error) {
    return { reason: messageOf(error) }
  }
}

/** With which keys of different kinds sign; their lengths tell them apart. */
const HASHES = ['sha256', 'sha384', 'sha512'] as const

type SignatureContent = VerifiableEntity['signature']

/**
 * Compares with the file's own digests, not with what the bundle says about them. An envelope is checked with each digest that goes
 * with a key; a signature over the file afterwards, by `withSignature`, because the file is streamed.
 */
function signatureOf(
  { signature: inner }: VerifiableEntity,
  { content }: Bundle,
  artifact: Artifact,
): SignatureContent {
  const compared = {
    signature: inner.signature,
    compareSignature: (signature: Buffer) => inner.compareSignature(signature),
  }
  if (content.$case === 'messageSignature')
    return {
      ...compared,
      compareDigest: (digest) => hasDigest(artifact, digest),
      compareSignedDigest: (digest) => hasDigest(artifact, digest),
      verifySignature: () => true,
    }
  const { payloadType, payload } = content.dsseEnvelope
  const signed = preAuthenticationEncoding(payloadType, payload)
  return {
    ...compared,
    compareDigest: (digest) => inner.compareDigest(digest),
    compareSignedDigest: (digest) => HASHES.some((hash) => createHash(hash).update(signed).digest().equals(digest)),
    verifySignature: (key) => verifiesBytes(signed, inner.signature, key),
  }
}

/** The checks with the one that could not be made yet. */
async function withSignature(
  checks: readonly VerificationCheck[],
  { content }: Bundle,
  artifact: Artifact,
  { key }: Signer,
  call: Cancellable,
): Promise<readonly VerificationCheck[]> {
  if (content.$case !== 'messageSignature') return checks
  const made = await artifactSignatureCheck(artifact, content.messageSignature.signature, key, call)
  return [...checks.filter(({ name }) => name !== made.name), made]
}

function leafOf({ verificationMaterial: { content } }: Bundle): Uint8Array {
  if (content.$case === 'certificate') return content.certificate.rawBytes
  const [leaf] = content.$case === 'x509CertificateChain' ? content.x509CertificateChain.certificates : []
  return leaf?.rawBytes ?? new Uint8Array()
}

/** As with certificates: what was logged must be this key's signature, not one that another key can claim as well. */
function sameKey({ tlogEntries }: VerifiableEntity, key: KeyObject): VerificationCheck {
  const der = key.export({ type: 'spki', format: 'der' })
  const all = tlogEntries.every(({ canonicalizedBody }) => {
    const logged = loggedKeys(canonicalizedBody)
    return logged.length > 0 && logged.every((one) => one.equals(der))
  })
  return check('log-key', all, 'the log entry names another key')
}
