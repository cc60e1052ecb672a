import { ApiError, type Answer } from './answer.ts'
import { DIGEST } from './blob-store.ts'
import type { Exchange } from './exchange.ts'

/** GET, HEAD and DELETE of `/v2/<name>/blobs/<digest>`. */
export async function blobRoute(exchange: Exchange, name: string, digest: string): Promise<Answer> {
  const { request, state, abilities } = exchange
  if (!DIGEST.test(digest)) throw new ApiError('DIGEST_INVALID', 'provided digest is malformed')
  const repository = state.repositories.get(name)
  const size = state.blobs.size(digest)
  if (repository === undefined || size === undefined || !repository.blobs.has(digest))
    throw new ApiError('BLOB_UNKNOWN', 'blob unknown to registry', {}, { digest })
  if (request.method === 'DELETE') {
    if (abilities.readOnly) throw new ApiError('UNSUPPORTED', 'the operation is unsupported')
    repository.blobs.delete(digest)
    state.changed()
    return { status: 202, headers: { 'docker-content-digest': digest } }
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new ApiError('UNSUPPORTED', 'method not allowed')
  return contentAnswer(exchange, digest, size)
}

function contentAnswer({ request, state }: Exchange, digest: string, size: number): Answer {
  const headers = {
    'accept-ranges': 'bytes',
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
    etag: `"${digest}"`,
  }
  const range = parseRange(request.headers.range, size)
  if (range === 'unsatisfiable')
    throw new ApiError('RANGE_INVALID', 'range not satisfiable', { 'content-range': `bytes */${size}` })
  const { start, end, partial } = range
  return {
    status: partial ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(end - start),
      ...(partial ? { 'content-range': `bytes ${start}-${end - 1}/${size}` } : {}),
    },
    ...(request.method === 'HEAD' ? {} : { body: state.blobs.read(digest, start, end) }),
  }
}

/** One range of RFC 9110 §14.1.2; several at once are ignored, as a server may. `end` is exclusive. */
function parseRange(
  header: string | undefined,
  size: number,
): { readonly start: number; readonly end: number; readonly partial: boolean } | 'unsatisfiable' {
  const whole = { start: 0, end: size, partial: false }
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (match === null || match[0] === 'bytes=-') return whole
  const [, from = '', to = ''] = match
  const start = from === '' ? Math.max(size - Number(to), 0) : Number(from)
  const end = from === '' || to === '' ? size : Math.min(Number(to) + 1, size)
  if (start >= size || start >= end) return 'unsatisfiable'
  return { start, end, partial: true }
}
