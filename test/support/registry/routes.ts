import { ApiError, jsonAnswer, type Answer } from './answer.ts'
import { blobRoute } from './blob-routes.ts'
import type { Exchange } from './exchange.ts'
import { catalogRoute, referrersRoute, tagsRoute } from './list-routes.ts'
import { manifestRoute } from './manifest-routes.ts'
import { openUploadRoute, uploadRoute } from './upload-routes.ts'

const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/

/** A path below /v2/, taken apart. `kind: base` is the ping. */
export interface Route {
  readonly kind: 'base' | 'catalog' | 'tags' | 'upload' | 'uploads' | 'blob' | 'manifest' | 'referrers'
  readonly name: string
  readonly rest: string
}

const PATTERNS: readonly (readonly [Route['kind'], RegExp])[] = [
  ['tags', /^\/v2\/(.+)\/tags\/list()$/],
  ['uploads', /^\/v2\/(.+)\/blobs\/uploads\/?()$/],
  ['upload', /^\/v2\/(.+)\/blobs\/uploads\/([^/]+)$/],
  ['blob', /^\/v2\/(.+)\/blobs\/([^/]+)$/],
  ['manifest', /^\/v2\/(.+)\/manifests\/([^/]+)$/],
  ['referrers', /^\/v2\/(.+)\/referrers\/([^/]+)$/],
]

export function parseRoute(path: string): Route | undefined {
  if (path === '/v2/' || path === '/v2') return { kind: 'base', name: '', rest: '' }
  if (path === '/v2/_catalog') return { kind: 'catalog', name: '', rest: '' }
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(path)
    if (match !== null) return { kind, name: match[1] ?? '', rest: decodeURIComponent(match[2] ?? '') }
  }
  return undefined
}

/** Carries out a request that is allowed. */
export async function answerRoute(exchange: Exchange, route: Route | undefined): Promise<Answer> {
  if (route === undefined)
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('404 page not found\n') }
  const { kind, name, rest } = route
  if (name !== '' && (!NAME.test(name) || name.length > 255))
    throw new ApiError('NAME_INVALID', 'invalid repository name', {}, { name })
  switch (kind) {
    case 'base':
      return jsonAnswer(200, {})
    case 'catalog':
      return catalogRoute(exchange)
    case 'tags':
      return tagsRoute(exchange, name)
    case 'uploads':
      return openUploadRoute(exchange, name)
    case 'upload':
      return uploadRoute(exchange, name, rest)
    case 'blob':
      return blobRoute(exchange, name, rest)
    case 'manifest':
      return manifestRoute(exchange, name, rest)
    case 'referrers':
      return referrersRoute(exchange, name, rest)
  }
}
