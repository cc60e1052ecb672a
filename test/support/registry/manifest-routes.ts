import { ApiError, type Answer } from './answer.ts'
import { algorithmOfDigest, DIGEST, digestOfBytes } from './blob-store.ts'
import { readBody, type Exchange } from './exchange.ts'
import { acceptManifest } from './manifest-body.ts'
import { repositoryState, type RepositoryState, type StoredManifest } from './registry-state.ts'

export const TAG: RegExp = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/
const LIMIT_BYTES = 4 << 20

/** GET, HEAD, PUT and DELETE of `/v2/<name>/manifests/<tag or digest>`. */
export async function manifestRoute(exchange: Exchange, name: string, reference: string): Promise<Answer> {
  if (!DIGEST.test(reference) && !TAG.test(reference)) {
    if (reference.includes(':')) throw new ApiError('DIGEST_INVALID', 'provided digest is malformed')
    throw new ApiError('TAG_INVALID', 'the tag is malformed')
  }
  switch (exchange.request.method ?? '') {
    case 'GET':
    case 'HEAD':
      return readManifest(exchange, name, reference)
    case 'PUT':
      return putManifest(exchange, name, reference)
    case 'DELETE':
      return deleteManifest(exchange, name, reference)
    default:
      throw new ApiError('UNSUPPORTED', 'method not allowed')
  }
}

function find(exchange: Exchange, name: string, reference: string): { digest: string; manifest: StoredManifest } {
  const repository = exchange.state.repositories.get(name)
  const digest = DIGEST.test(reference) ? reference : (repository?.tags.get(reference) ?? '')
  const manifest = repository?.manifests.get(digest)
  if (manifest === undefined) throw new ApiError('MANIFEST_UNKNOWN', 'manifest unknown', {}, { name, reference })
  return { digest, manifest }
}

function readManifest(exchange: Exchange, name: string, reference: string): Answer {
  const { request } = exchange
  const { digest, manifest } = find(exchange, name, reference)
  if (!isAccepted(request.headers.accept, manifest.mediaType))
    throw new ApiError('MANIFEST_UNKNOWN', `${manifest.mediaType} found, but the Accept header does not name it`)
  const headers = {
    'content-type': manifest.mediaType,
    'docker-content-digest': digest,
    etag: `"${digest}"`,
  }
  if (request.headers['if-none-match'] === `"${digest}"`) return { status: 304, headers }
  const length = { 'content-length': String(manifest.bytes.byteLength) }
  return request.method === 'HEAD'
    ? { status: 200, headers: { ...headers, ...length } }
    : { status: 200, headers: { ...headers, ...length }, body: manifest.bytes }
}

/** Without the header everything is accepted. */
function isAccepted(accept: string | undefined, mediaType: string): boolean {
  if (accept === undefined) return true
  const types = accept.split(',').map((part) => part.split(';')[0]?.trim())
  return types.includes(mediaType) || types.includes('*/*') || types.includes('application/*')
}

async function putManifest(exchange: Exchange, name: string, reference: string): Promise<Answer> {
  const { state, abilities } = exchange
  const repository = repositoryState(state, name)
  const { digest, manifest } = await receiveManifest(exchange, repository, reference)
  const byDigest = DIGEST.test(reference)
  const extraTags = byDigest && abilities.ociTag ? exchange.url.searchParams.getAll('tag') : []
  if (!extraTags.every((tag) => TAG.test(tag))) throw new ApiError('TAG_INVALID', 'a tag is malformed')
  const tags = [...(byDigest ? [] : [reference]), ...extraTags]
  const failed = failedPrecondition(exchange, repository, tags[0])
  if (failed !== undefined) return failed
  repository.manifests.set(digest, manifest)
  if (!exchange.loseTag) for (const tag of tags) repository.tags.set(tag, digest)
  state.changed()
  return {
    status: 201,
    headers: {
      location: `/v2/${name}/manifests/${digest}`,
      'docker-content-digest': digest,
      'content-length': '0',
      ...(manifest.subject !== undefined && abilities.referrers ? { 'oci-subject': manifest.subject } : {}),
      ...(extraTags.length > 0 ? { 'oci-tag': extraTags } : {}),
    },
  }
}

async function receiveManifest(
  exchange: Exchange,
  repository: RepositoryState,
  reference: string,
): Promise<{ digest: string; manifest: StoredManifest }> {
  const bytes = await readBody(exchange, LIMIT_BYTES)
  if (bytes === undefined) throw new ApiError('SIZE_INVALID', `manifest is larger than ${LIMIT_BYTES} bytes`)
  const contentType = exchange.request.headers['content-type']?.split(';')[0]?.trim()
  if (contentType === undefined) throw new ApiError('MANIFEST_INVALID', 'manifest invalid: no Content-Type')
  const isDigest = DIGEST.test(reference)
  const digest = digestOfBytes(bytes, isDigest ? algorithmOfDigest(reference) : 'sha256')
  if (isDigest && digest !== reference)
    throw new ApiError('DIGEST_INVALID', 'provided digest did not match uploaded content', {}, { digest: reference })
  return { digest, manifest: acceptManifest(bytes, contentType, repository) }
}

function failedPrecondition(
  { request, abilities }: Exchange,
  repository: RepositoryState,
  tag: string | undefined,
): Answer | undefined {
  const wanted = request.headers['if-match']
  if (!abilities.ifMatch || wanted === undefined || tag === undefined) return undefined
  const current = repository.tags.get(tag)
  const isMet = wanted === '*' ? current !== undefined : current !== undefined && wanted.includes(`"${current}"`)
  return isMet ? undefined : { status: 412 }
}

function deleteManifest(exchange: Exchange, name: string, reference: string): Answer {
  const { state, abilities } = exchange
  const byDigest = DIGEST.test(reference)
  if (abilities.readOnly || (!byDigest && !abilities.tagDelete))
    throw new ApiError('UNSUPPORTED', 'the operation is unsupported')
  const repository = repositoryState(state, name)
  const { digest } = find(exchange, name, reference)
  if (byDigest) {
    repository.manifests.delete(digest)
    for (const [tag, target] of repository.tags) if (target === digest) repository.tags.delete(tag)
  } else {
    repository.tags.delete(reference)
  }
  state.changed()
  return { status: 202 }
}
