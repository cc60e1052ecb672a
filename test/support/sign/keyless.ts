import { hexOf } from '../../../src/image/digest.ts'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import { MEDIA_TYPES } from '../../../src/image/descriptor.ts'
import { manifestContent } from '../../../src/image/manifest.ts'
import { readBlob } from '../../../src/image/read-blob.ts'
import { emptyConfig, pieceOf } from '../../../src/sign/attachment.ts'
import { putPiece } from '../../../src/sign/registry/blob.ts'
import { givenToken, type IdentityTokenSource } from '../../../src/sign/sigstore/identity-token.ts'
import type { SigstoreServices } from '../../../src/sign/sigstore/keyless-identity.ts'
import { sigstoreSigner, type SigstoreSignerParts } from '../../../src/sign/sigstore/sigstore-signer.ts'
import type { StatementSigner } from '../../../src/sign/signer.ts'
import type { Clock } from '../../../src/system/clock.ts'
import type { HttpClient } from '../../../src/system/http.ts'
import { Secret } from '../../../src/system/secret.ts'
import type { MemoryRepository } from '../../fakes/memory-repository.ts'
import type { Sigstore } from '../sigstore/sigstore.ts'
import { BUNDLE } from './bundle-sketch.ts'

export type LogChoice = 'v1' | 'v1+tsa' | 'v2+tsa' | 'tsa'

/** The stack's services, as a user would choose them. */
export function servicesOf(stack: Sigstore, choice: LogChoice): SigstoreServices {
  const fulcio = new URL(stack.fulcioUrl)
  const tsa = choice.includes('tsa') ? { tsa: new URL(stack.tsaUrl) } : {}
  if (choice === 'tsa') return { fulcio, ...tsa }
  const version = choice.startsWith('v2') ? 2 : 1
  const url = new URL(version === 2 ? stack.rekorV2Url : stack.rekorUrl)
  return { fulcio, ...tsa, rekor: { url, version } }
}

export function tokenOf(stack: Sigstore, kind: 'github' | 'gitlab' = 'github'): IdentityTokenSource {
  return givenToken(new Secret(stack.identityToken({ kind })))
}

export interface SignerSketch extends Partial<SigstoreSignerParts> {
  readonly stack: Sigstore
  readonly http: HttpClient
  readonly clock: Clock
  readonly log?: LogChoice
}

export function signerOf({ stack, log = 'v1+tsa', ...parts }: SignerSketch): StatementSigner {
  return sigstoreSigner({ token: tokenOf(stack), services: servicesOf(stack, log), ...parts })
}

/** A bundle as JSON that tests take apart. */
export interface BundleJson {
  verificationMaterial: {
    certificate?: { rawBytes: string }
    publicKey?: { hint: string }
    tlogEntries?: {
      logIndex: string
      integratedTime?: string
      logId: { keyId: string }
      canonicalizedBody: string
      inclusionPromise?: { signedEntryTimestamp: string } | undefined
      inclusionProof?: { logIndex: string; hashes: string[]; checkpoint: { envelope: string } } | undefined
    }[]
    timestampVerificationData?: { rfc3161Timestamps?: { signedTimestamp: string }[] }
  }
  dsseEnvelope: { payload: string; signatures: { sig: string }[] }
}

/** The only bundle beside a manifest. */
export async function bundleBeside(repository: MemoryRepository, subject: Descriptor): Promise<BundleJson> {
  const [referrer, second] = await repository.listReferrers(subject.digest)
  if (referrer === undefined || second !== undefined) throw new Error('expected one referrer')
  const { manifest } = await repository.readManifest(referrer.digest)
  const layer = manifest.kind === 'image' ? manifest.layers[0] : undefined
  if (layer === undefined) throw new Error('expected a layer')
  return JSON.parse((await readBlob(repository, layer, 1 << 20)).toString()) as BundleJson
}

/** Puts this bundle in place of whatever stands beside the manifest. */
export async function replaceBundle(
  repository: MemoryRepository,
  subject: Descriptor,
  bundle: BundleJson,
): Promise<void> {
  for (const { digest } of await repository.listReferrers(subject.digest)) await repository.delete(digest)
  for (const tag of [`sha256-${hexOf(subject.digest)}.sig`]) if (repository.tags.has(tag)) repository.tags.delete(tag)
  const piece = pieceOf(BUNDLE, Buffer.from(JSON.stringify(bundle)))
  for (const one of [piece, emptyConfig()]) await putPiece(repository, one, {})
  const { mediaType, digest, size } = subject
  const content = manifestContent({
    kind: 'image',
    mediaType: MEDIA_TYPES.ociManifest,
    config: emptyConfig().descriptor,
    layers: [piece.descriptor],
    subject: { mediaType, digest, size },
    artifactType: BUNDLE,
  })
  await repository.attach(subject, [{ content, artifactType: BUNDLE }])
}

export function entryOf(bundle: BundleJson): NonNullable<BundleJson['verificationMaterial']['tlogEntries']>[number] {
  const [entry] = bundle.verificationMaterial.tlogEntries ?? []
  if (entry === undefined) throw new Error('no log entry')
  return entry
}

/** The same bytes with one bit changed near their end. */
export function flip(base64: string): string {
  const bytes = Buffer.from(base64, 'base64')
  const at = bytes.length - 3
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return bytes.toString('base64')
}
