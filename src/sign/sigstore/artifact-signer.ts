import { createSign } from 'node:crypto'
import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { Artifact } from '../artifact.ts'
import { bundleBytes, messageBundleBytes, type TransparencyLogEntry, type VerificationMaterial } from '../bundle.ts'
import { CertificateSource, type SigningCertificate } from './fulcio-client.ts'
import { keylessIdentity, type KeylessParts } from './keyless-identity.ts'
import { logPayload } from './rekor-v1.ts'
import { logHash } from './rekor-v2.ts'
import { timestamp } from './timestamp-client.ts'

/** Signs a file by an identity, and returns the bundle. The file is streamed; what is logged is its SHA-256. */
export async function signArtifact(
  parts: KeylessParts,
  artifact: Artifact,
  call: Cancellable = {},
): Promise<Uint8Array> {
  const { services, http, clock, token } = parts
  const certificates = parts.certificates ?? new CertificateSource({ http, clock, token, url: services.fulcio })
  const certificate = await certificates.get(call)
  const { tsa } = services
  const signature = await signStream(artifact, certificate, call)
  const sha256 = artifact.digests.find(({ algorithm }) => algorithm === 'sha256')?.bytes ?? new Uint8Array()
  const [entry, time] = await Promise.all([
    logged(parts, certificate, { sha256, signature }, call),
    tsa === undefined ? undefined : timestamp({ http, clock, url: tsa }, signature, call),
  ])
  const material: VerificationMaterial = {
    certificate: { rawBytes: certificate.leaf.raw.toString('base64') },
    ...(entry === undefined ? {} : { tlogEntries: [entry] }),
    ...(time === undefined ? {} : { timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: time }] } }),
  }
  return messageBundleBytes(sha256, signature, material)
}

/** Signs an in-toto statement as it is, and returns the bundle. */
export async function signStatementFile(
  parts: KeylessParts,
  statement: Uint8Array,
  call: Cancellable = {},
): Promise<Uint8Array> {
  const { envelope, material } = await keylessIdentity(parts).signStatement(statement, ['bundle'], call)
  return bundleBytes(envelope, material)
}

async function signStream(
  artifact: Artifact,
  { privateKey }: SigningCertificate,
  call: Cancellable,
): Promise<Uint8Array> {
  const stream = await artifact.open?.(call)
  if (stream === undefined) throw new SlipwayError('SIGN_FAILED', 'a digest alone cannot be signed: give the file')
  const signer = createSign('sha256')
  for await (const chunk of stream) signer.update(chunk as Buffer)
  return signer.sign(privateKey)
}

async function logged(
  { services: { rekor }, http, clock }: KeylessParts,
  { pem, leaf }: SigningCertificate,
  { sha256, signature }: { readonly sha256: Uint8Array; readonly signature: Uint8Array },
  call: Cancellable,
): Promise<TransparencyLogEntry | undefined> {
  if (rekor === undefined) return undefined
  const log = { http, clock, url: rekor.url }
  if (rekor.version === 1) return await logPayload(log, Buffer.from(sha256).toString('hex'), signature, pem, call)
  return await logHash(log, sha256, signature, leaf, call)
}
