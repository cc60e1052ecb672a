import { ApiError } from './answer.ts'
import { DIGEST } from './blob-store.ts'
import type { RepositoryState, StoredDescriptor, StoredManifest } from './registry-state.ts'

const INDEX_TYPES = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
])
const SINGLE_TYPES = new Set([
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
])
const FOREIGN = /nondistributable|foreign/

interface ManifestJson {
  readonly schemaVersion?: unknown
  readonly mediaType?: unknown
  readonly config?: StoredDescriptor
  readonly layers?: readonly StoredDescriptor[]
  readonly manifests?: readonly StoredDescriptor[]
  readonly subject?: StoredDescriptor
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
}

/** Judges the body of a PUT as a strict registry does, against what the repository holds. */
export function acceptManifest(bytes: Buffer, contentType: string, repository: RepositoryState): StoredManifest {
  const json = parse(bytes)
  if (json.schemaVersion !== 2) throw invalid('schemaVersion is not 2')
  if (json.mediaType !== undefined && json.mediaType !== contentType)
    throw invalid(`mediaType ${JSON.stringify(json.mediaType)} does not match Content-Type ${contentType}`)
  if (INDEX_TYPES.has(contentType)) acceptIndex(json, repository)
  else if (SINGLE_TYPES.has(contentType)) acceptSingle(json, repository)
  else throw invalid(`unknown media type ${contentType}`)
  if (json.subject !== undefined && !isDescriptor(json.subject)) throw invalid('subject is no descriptor')
  const artifactType = json.artifactType ?? json.config?.mediaType
  return {
    mediaType: contentType,
    bytes,
    ...(json.subject === undefined ? {} : { subject: json.subject.digest }),
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(json.annotations === undefined ? {} : { annotations: json.annotations }),
  }
}

function invalid(why: string): ApiError {
  return new ApiError('MANIFEST_INVALID', `manifest invalid: ${why}`)
}

function acceptIndex(json: ManifestJson, repository: RepositoryState): void {
  if ('config' in json || 'layers' in json) throw invalid('an index with config or layers')
  if (!Array.isArray(json.manifests)) throw invalid('an index without manifests')
  requireManifests(json.manifests, repository)
}

function acceptSingle(json: ManifestJson, repository: RepositoryState): void {
  if ('manifests' in json) throw invalid('a manifest with manifests')
  if (json.config === undefined || !Array.isArray(json.layers)) throw invalid('config or layers missing')
  requireBlobs([json.config, ...(json.layers as readonly StoredDescriptor[])], repository)
}

function parse(bytes: Buffer): ManifestJson {
  try {
    const json: unknown = JSON.parse(bytes.toString('utf8'))
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json
  } catch (error) {
    throw new ApiError('MANIFEST_INVALID', `manifest invalid: ${String(error)}`)
  }
  throw new ApiError('MANIFEST_INVALID', 'manifest invalid: not an object')
}

function isDescriptor(value: StoredDescriptor): boolean {
  return typeof value.mediaType === 'string' && DIGEST.test(value.digest) && Number.isSafeInteger(value.size)
}

function requireManifests(children: readonly StoredDescriptor[], repository: RepositoryState): void {
  for (const child of children) {
    if (!isDescriptor(child)) throw new ApiError('MANIFEST_INVALID', 'manifest invalid: a child is no descriptor')
    if (!repository.manifests.has(child.digest)) throw unknown(child)
  }
}

function requireBlobs(blobs: readonly StoredDescriptor[], repository: RepositoryState): void {
  for (const blob of blobs) {
    if (!isDescriptor(blob)) throw new ApiError('MANIFEST_INVALID', 'manifest invalid: no descriptor')
    const isElsewhere = FOREIGN.test(blob.mediaType) && (blob.urls ?? []).length > 0
    if (!isElsewhere && !repository.blobs.has(blob.digest)) throw unknown(blob)
  }
}

function unknown({ digest }: StoredDescriptor): ApiError {
  return new ApiError('MANIFEST_BLOB_UNKNOWN', 'blob unknown to registry', {}, { digest })
}
