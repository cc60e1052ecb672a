import { MEDIA_TYPES, type Annotations, type Descriptor } from '../image/descriptor.ts'
import { digestOf } from '../image/digest.ts'
import { manifestContent, type ManifestContent, type SingleManifest } from '../image/manifest.ts'
import type { Referrer } from '../image/store.ts'
import { BUNDLE_MEDIA_TYPE } from './bundle.ts'

export const SIMPLE_SIGNING_MEDIA_TYPE = 'application/vnd.dev.cosign.simplesigning.v1+json'
export const ENVELOPE_MEDIA_TYPE = 'application/vnd.dsse.envelope.v1+json'

/** Names of the annotations that cosign reads. */
export const ANNOTATIONS = {
  content: 'dev.sigstore.bundle.content',
  predicateType: 'dev.sigstore.bundle.predicateType',
  created: 'org.opencontainers.image.created',
  signature: 'dev.cosignproject.cosign/signature',
  certificate: 'dev.sigstore.cosign/certificate',
  chain: 'dev.sigstore.cosign/chain',
  logEntry: 'dev.sigstore.cosign/bundle',
  timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
  legacyPredicateType: 'predicateType',
} as const

export const EMPTY_CONFIG: Uint8Array = Buffer.from('{}')

/** Bytes with the descriptor that points at them. */
export interface Piece {
  readonly descriptor: Descriptor
  readonly bytes: Uint8Array
}

export function pieceOf(mediaType: string, bytes: Uint8Array, annotations?: Annotations): Piece {
  const described = { mediaType, digest: digestOf(bytes), size: bytes.byteLength }
  return { descriptor: annotations === undefined ? described : { ...described, annotations }, bytes }
}

/** The empty config of an artifact (OCI image-spec, manifest.md, Guidelines for Artifact Usage). */
export function emptyConfig(): Piece {
  return pieceOf(MEDIA_TYPES.ociEmpty, EMPTY_CONFIG)
}

/**
 * The manifest that attaches one bundle to its subject, with the fields of cosign 3.1, and its entry in a list of referrers
 * with the true artifact type and annotations: policy engines select by them, and cosign leaves them out.
 */
export function bundleReferrer(
  subject: Descriptor,
  bundle: Pick<Piece, 'descriptor'>,
  predicateType: string,
  created: Date,
): Referrer {
  const { mediaType, digest, size } = subject
  const annotations: Annotations = {
    [ANNOTATIONS.content]: 'dsse-envelope',
    [ANNOTATIONS.predicateType]: predicateType,
    [ANNOTATIONS.created]: rfc3339(created),
  }
  const content = manifestContent({
    kind: 'image',
    mediaType: MEDIA_TYPES.ociManifest,
    config: { ...emptyConfig().descriptor, artifactType: BUNDLE_MEDIA_TYPE },
    layers: [bundle.descriptor],
    annotations,
    subject: { mediaType, digest, size },
    artifactType: BUNDLE_MEDIA_TYPE,
  })
  return { content, artifactType: BUNDLE_MEDIA_TYPE, annotations }
}

/** One signature for a `.sig` image: the payload, and the signature over it as an annotation with what else proves it. */
export function signatureLayer(payload: Uint8Array, signature: string, proof: Annotations): Piece {
  return pieceOf(SIMPLE_SIGNING_MEDIA_TYPE, payload, { [ANNOTATIONS.signature]: signature, ...proof })
}

/** One attestation for an `.att` image. cosign wants the signature annotation to be there, empty. */
export function attestationLayer(envelope: Uint8Array, predicateType: string, proof: Annotations): Piece {
  return pieceOf(ENVELOPE_MEDIA_TYPE, envelope, {
    [ANNOTATIONS.signature]: '',
    [ANNOTATIONS.legacyPredicateType]: predicateType,
    ...proof,
  })
}

/** A `.sig` or `.att` image: its config and its manifest. */
export interface LegacyImage {
  readonly config: Piece
  readonly content: ManifestContent
}

/**
 * The `.sig` or `.att` image with these layers, as cosign writes it; what an existing one says beside its layers is kept.
 * Equal layers give an equal digest.
 */
export function legacyImage(layers: readonly Descriptor[], existing?: SingleManifest): LegacyImage {
  const created = '0001-01-01T00:00:00Z'
  const config = pieceOf(
    MEDIA_TYPES.ociConfig,
    Buffer.from(
      JSON.stringify({
        architecture: '',
        created,
        history: layers.map(() => ({ created })),
        os: '',
        rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
        config: {},
      }),
    ),
  )
  const { annotations, subject, artifactType } = existing ?? {}
  const content = manifestContent({
    kind: 'image',
    mediaType: MEDIA_TYPES.ociManifest,
    config: config.descriptor,
    layers,
    ...(annotations === undefined ? {} : { annotations }),
    ...(subject === undefined ? {} : { subject }),
    ...(artifactType === undefined ? {} : { artifactType }),
  })
  return { config, content }
}

/** Whether two layers are the same signature: same bytes and same annotations. */
export function sameLayer(a: Descriptor, b: Descriptor): boolean {
  const left = Object.entries(a.annotations ?? {})
  const right = b.annotations ?? {}
  const sameAnnotations =
    left.length === Object.keys(right).length && left.every(([name, value]) => right[name] === value)
  return a.digest === b.digest && a.mediaType === b.mediaType && sameAnnotations
}

/** Seconds are enough, and Go's time.RFC3339 has no fraction. */
export function rfc3339(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`
}
