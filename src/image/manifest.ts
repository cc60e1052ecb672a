import * as v from 'valibot'
import { SlipwayError } from '../errors.ts'
import {
  AnnotationsSchema,
  descriptorJson,
  DescriptorSchema,
  isIndexType,
  MEDIA_TYPES,
  type Annotations,
  type Descriptor,
} from './descriptor.ts'
import { digestOf, type Digest } from './digest.ts'
import { parseJson } from './parse.ts'
import { formatPlatform, isUnknownPlatform, type Platform } from './platform.ts'

/** One platform's image, or an artifact such as a signature: config and layers. */
export interface SingleManifest {
  readonly kind: 'image'
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly annotations?: Annotations
  readonly subject?: Descriptor
  readonly artifactType?: string
}

/** A list of manifests, one for each platform. */
export interface IndexManifest {
  readonly kind: 'index'
  readonly mediaType: string
  readonly manifests: readonly Descriptor[]
  readonly annotations?: Annotations
  readonly subject?: Descriptor
  readonly artifactType?: string
}

export type Manifest = SingleManifest | IndexManifest

/** A manifest with the exact bytes its digest is made of. */
export interface ManifestContent {
  readonly descriptor: Descriptor
  readonly bytes: Uint8Array
  readonly manifest: Manifest
}

/** Limits against hostile input (bytes and counts). */
export const MANIFEST_LIMITS = { pullBytes: 8 << 20, pushBytes: 4 << 20, entries: 10_000, depth: 4 } as const

const Common = {
  schemaVersion: v.literal(2),
  mediaType: v.optional(v.string()),
  annotations: v.nullish(AnnotationsSchema),
  subject: v.nullish(DescriptorSchema),
  artifactType: v.nullish(v.string()),
}
const Entries = v.pipe(v.array(DescriptorSchema), v.maxLength(MANIFEST_LIMITS.entries))
const SingleSchema = v.object({ ...Common, config: DescriptorSchema, layers: v.nullish(Entries, []) })
const IndexSchema = v.object({ ...Common, manifests: v.nullish(Entries, []) })
const ShapeSchema = v.looseObject({ mediaType: v.optional(v.string()) })

/**
 * Reads a manifest or index. The media type said from outside (Content-Type, descriptor) must equal the one inside, and a
 * document that is both an index and a manifest is refused (CVE-2021-41190).
 * @throws REGISTRY_MALFORMED with the path to the fault; REGISTRY_LIMIT when it is too large.
 */
export function parseManifest(bytes: Uint8Array, mediaType: string | undefined, what: string): Manifest {
  if (bytes.byteLength > MANIFEST_LIMITS.pullBytes) {
    throw new SlipwayError('REGISTRY_LIMIT', `${what} is larger than ${MANIFEST_LIMITS.pullBytes} bytes`)
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  const shape = parseJson(ShapeSchema, text, what)
  if ('manifests' in shape && ('layers' in shape || 'config' in shape)) {
    throw new SlipwayError('REGISTRY_MALFORMED', `${what} is ambiguous: it has both manifests and layers or config`)
  }
  const type = agreedType(shape.mediaType, mediaType, 'manifests' in shape, what)
  if (isIndexType(type)) {
    const { manifests, ...rest } = parseJson(IndexSchema, text, what)
    return { kind: 'index', mediaType: type, manifests: manifests ?? [], ...optional(rest) }
  }
  const { config, layers, ...rest } = parseJson(SingleSchema, text, what)
  return { kind: 'image', mediaType: type, config, layers: layers ?? [], ...optional(rest) }
}

function agreedType(
  inside: string | undefined,
  outside: string | undefined,
  looksLikeIndex: boolean,
  what: string,
): string {
  if (inside !== undefined && outside !== undefined && inside !== outside) {
    throw new SlipwayError('REGISTRY_MALFORMED', `${what} says it is ${inside}, but was given as ${outside}`)
  }
  const type = inside ?? outside ?? (looksLikeIndex ? MEDIA_TYPES.ociIndex : MEDIA_TYPES.ociManifest)
  const known = [
    MEDIA_TYPES.ociIndex,
    MEDIA_TYPES.dockerList,
    MEDIA_TYPES.ociManifest,
    MEDIA_TYPES.dockerManifest,
  ] as string[]
  if (!known.includes(type)) {
    throw new SlipwayError(
      'REGISTRY_MALFORMED',
      `${what} has the media type ${type}, which is no image manifest or index`,
    )
  }
  if (isIndexType(type) !== looksLikeIndex) {
    throw new SlipwayError(
      'REGISTRY_MALFORMED',
      `${what} is ${type} but its content is ${looksLikeIndex ? 'an index' : 'a manifest'}`,
    )
  }
  return type
}

/** Config and compressed layers, in bytes. */
export function compressedSize({ config, layers }: Pick<SingleManifest, 'config' | 'layers'>): number {
  return layers.reduce((sum, { size }) => sum + size, config.size)
}

interface OptionalParts {
  readonly annotations?: Annotations | null | undefined
  readonly subject?: Descriptor | null | undefined
  readonly artifactType?: string | null | undefined
}

function optional({
  annotations,
  subject,
  artifactType,
}: OptionalParts): Pick<Manifest, 'annotations' | 'subject' | 'artifactType'> {
  return {
    ...(annotations ? { annotations } : {}),
    ...(subject ? { subject } : {}),
    ...(artifactType ? { artifactType } : {}),
  }
}

/** Every descriptor a manifest points at and needs: children of an index, config and layers of an image. Not its subject. */
export function successorsOf(manifest: Manifest): readonly Descriptor[] {
  return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers]
}

/** The children that name their platform; attestation manifests and other unknown platforms are left out. */
export function platformChildren(index: IndexManifest): readonly (Descriptor & { readonly platform: Platform })[] {
  return index.manifests.filter(
    (child): child is Descriptor & { readonly platform: Platform } =>
      child.platform !== undefined && !isUnknownPlatform(child.platform),
  )
}

const REFERENCE_TYPE = 'vnd.docker.reference.type'
const REFERENCE_DIGEST = 'vnd.docker.reference.digest'

/** The digest of the platform that BuildKit's attestation manifest is about; undefined for every other child of an index. */
export function attestedDigest({ annotations, platform }: Descriptor): string | undefined {
  const isAttestation = annotations?.[REFERENCE_TYPE] === 'attestation-manifest'
  return isAttestation && platform !== undefined && isUnknownPlatform(platform)
    ? annotations[REFERENCE_DIGEST]
    : undefined
}

/** The entry of an index for BuildKit's attestations about one of its platforms, as BuildKit writes it. */
export function attestationEntry({ mediaType, digest, size }: Descriptor, about: Digest): Descriptor {
  return {
    mediaType,
    digest,
    size,
    annotations: { [REFERENCE_DIGEST]: about, [REFERENCE_TYPE]: 'attestation-manifest' },
    platform: { architecture: 'unknown', os: 'unknown' },
  }
}

/** Serialises a manifest we write ourselves: stable field order, no white space, so equal content has an equal digest. */
export function manifestContent(manifest: Manifest): ManifestContent {
  const head = { schemaVersion: 2, mediaType: manifest.mediaType }
  const tail = {
    ...(manifest.subject === undefined ? {} : { subject: descriptorJson(manifest.subject) }),
    ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
  }
  const artifactType = manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType }
  const body =
    manifest.kind === 'index'
      ? { manifests: manifest.manifests.map(descriptorJson) }
      : { config: descriptorJson(manifest.config), layers: manifest.layers.map(descriptorJson) }
  const bytes = Buffer.from(JSON.stringify({ ...head, ...artifactType, ...body, ...tail }))
  const descriptor: Descriptor = {
    mediaType: manifest.mediaType,
    digest: digestOf(bytes),
    size: bytes.byteLength,
    ...(manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType }),
  }
  return { descriptor, bytes, manifest }
}

/**
 * The index over platform manifests, in the given order, as `docker buildx imagetools create` would write it. Attestations of
 * BuildKit may stand behind them.
 * @throws REGISTRY_MALFORMED when a platform is missing or stands twice.
 */
export function assembleIndex(children: readonly Descriptor[], annotations: Annotations = {}): ManifestContent {
  const seen = new Set<string>()
  for (const { platform, digest } of children) {
    if (platform === undefined)
      throw new SlipwayError('REGISTRY_MALFORMED', `child ${digest} of the index has no platform`)
    if (isUnknownPlatform(platform)) continue
    const name = formatPlatform(platform)
    if (seen.has(name)) throw new SlipwayError('REGISTRY_MALFORMED', `platform ${name} stands twice in the index`)
    seen.add(name)
  }
  return manifestContent({
    kind: 'index',
    mediaType: MEDIA_TYPES.ociIndex,
    manifests: children,
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  })
}
