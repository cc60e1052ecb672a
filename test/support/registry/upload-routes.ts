import { ApiError, type Answer } from './answer.ts'
import { DIGEST, type Upload } from './blob-store.ts'
import type { Exchange } from './exchange.ts'
import { repositoryState, type RepositoryState } from './registry-state.ts'

/** POST `/v2/<name>/blobs/uploads/`: opens an upload, mounts a blob of a sister repository, or takes it whole. */
export async function openUploadRoute(exchange: Exchange, name: string): Promise<Answer> {
  const { url, state, abilities } = exchange
  if (exchange.request.method !== 'POST') throw new ApiError('UNSUPPORTED', 'method not allowed')
  const repository = repositoryState(state, name)
  const mount = url.searchParams.get('mount')
  const from = url.searchParams.get('from')
  if (mount !== null && from !== null && abilities.mount && state.repositories.get(from)?.blobs.has(mount) === true) {
    repository.blobs.add(mount)
    state.changed()
    return createdAnswer(name, mount)
  }
  const upload = await state.blobs.startUpload()
  const digest = url.searchParams.get('digest')
  if (digest !== null && abilities.singlePost) {
    await receive(exchange, upload)
    return commit(exchange, { name, repository, upload, digest })
  }
  repository.uploads.set(upload.id, upload)
  return uploadAnswer(exchange, name, upload, 202)
}

/** GET, PATCH, PUT and DELETE of `/v2/<name>/blobs/uploads/<id>`. */
export async function uploadRoute(exchange: Exchange, name: string, id: string): Promise<Answer> {
  const { request, url, state } = exchange
  const repository = state.repositories.get(name)
  const upload = repository?.uploads.get(id)
  if (repository === undefined || upload === undefined)
    throw new ApiError('BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry')
  switch (request.method ?? '') {
    case 'GET':
      return uploadAnswer(exchange, name, upload, 204)
    case 'DELETE':
      repository.uploads.delete(id)
      await upload.discard()
      return { status: 204 }
    case 'PATCH':
      checkRange(exchange, name, upload)
      await receive(exchange, upload)
      return uploadAnswer(exchange, name, upload, 202)
    case 'PUT': {
      const digest = url.searchParams.get('digest')
      if (digest === null) throw new ApiError('DIGEST_INVALID', 'digest parameter missing')
      checkRange(exchange, name, upload)
      await receive(exchange, upload)
      repository.uploads.delete(id)
      return commit(exchange, { name, repository, upload, digest })
    }
    default:
      throw new ApiError('UNSUPPORTED', 'method not allowed')
  }
}

/** A chunk must follow on what is there already (distribution-spec, Pushing a blob in chunks). */
function checkRange({ request }: Exchange, name: string, upload: Upload): void {
  const header = request.headers['content-range']
  if (header === undefined) return
  const match = /^(\d+)-(\d+)$/.exec(header)
  const length = request.headers['content-length']
  const [, start = '', end = ''] = match ?? []
  const isRight =
    match !== null &&
    Number(start) === upload.size &&
    (length === undefined || Number(length) === Number(end) - Number(start) + 1)
  if (isRight) return
  throw new ApiError('RANGE_INVALID', 'the chunk does not follow on the content that is there', {
    location: uploadPath(name, upload),
    range: rangeOf(upload),
    'docker-upload-uuid': upload.id,
  })
}

async function receive(exchange: Exchange, upload: Upload): Promise<void> {
  for await (const chunk of exchange.body()) await upload.append(chunk)
}

interface Finished {
  readonly name: string
  readonly repository: RepositoryState
  readonly upload: Upload
  readonly digest: string
}

async function commit({ state }: Exchange, { name, repository, upload, digest }: Finished): Promise<Answer> {
  if (!DIGEST.test(digest)) {
    await upload.discard()
    throw new ApiError('DIGEST_INVALID', 'provided digest is malformed')
  }
  if (!(await upload.commit(digest)))
    throw new ApiError('DIGEST_INVALID', 'provided digest did not match uploaded content', {}, { digest })
  repository.blobs.add(digest)
  state.changed()
  return createdAnswer(name, digest)
}

function createdAnswer(name: string, digest: string): Answer {
  return {
    status: 201,
    headers: { location: `/v2/${name}/blobs/${digest}`, 'docker-content-digest': digest, 'content-length': '0' },
  }
}

function uploadAnswer({ abilities }: Exchange, name: string, upload: Upload, status: number): Answer {
  return {
    status,
    headers: {
      location: uploadPath(name, upload),
      range: rangeOf(upload),
      'docker-upload-uuid': upload.id,
      ...(status === 204 ? {} : { 'content-length': '0' }),
      ...(abilities.chunkMinLength > 0 ? { 'oci-chunk-min-length': String(abilities.chunkMinLength) } : {}),
    },
  }
}

/** Carries a query, as many registries do, so that clients must add to it and not replace it. */
function uploadPath(name: string, upload: Upload): string {
  return `/v2/${name}/blobs/uploads/${upload.id}?_state=${upload.id.slice(0, 8)}`
}

/** `0-0` also when nothing is there, as distribution writes it. */
function rangeOf({ size }: Upload): string {
  return `0-${Math.max(size - 1, 0)}`
}
