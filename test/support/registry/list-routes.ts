import { ApiError, jsonAnswer, type Answer } from './answer.ts'
import { DIGEST } from './blob-store.ts'
import type { Exchange } from './exchange.ts'

/** GET `/v2/<name>/tags/list`, in lexical order, by pages where `n` or the registry's own limit asks for them. */
export function tagsRoute(exchange: Exchange, name: string): Answer {
  const repository = exchange.state.repositories.get(name)
  if (repository === undefined)
    throw new ApiError('NAME_UNKNOWN', 'repository name not known to registry', {}, { name })
  const { page, link } = pageOf(exchange, [...repository.tags.keys()], `/v2/${name}/tags/list`)
  return jsonAnswer(200, { name, tags: page }, link)
}

/** GET `/v2/_catalog`. */
export function catalogRoute(exchange: Exchange): Answer {
  const { page, link } = pageOf(exchange, [...exchange.state.repositories.keys()], '/v2/_catalog')
  return jsonAnswer(200, { repositories: page }, link)
}

interface Page {
  readonly page: readonly string[]
  readonly link: Readonly<Record<string, string>>
}

function pageOf({ url, abilities }: Exchange, names: readonly string[], path: string): Page {
  const last = url.searchParams.get('last') ?? ''
  const n = url.searchParams.get('n')
  if (n !== null && !/^\d+$/.test(n)) throw new ApiError('UNSUPPORTED', 'n is not a number')
  const size = Math.min(n === null ? Number.POSITIVE_INFINITY : Number(n), abilities.pageSize)
  const rest = names.toSorted().filter((name) => name > last)
  const page = rest.slice(0, size)
  const end = page.at(-1)
  if (end === undefined || page.length === rest.length) return { page, link: {} }
  return { page, link: { link: `<${path}?last=${encodeURIComponent(end)}&n=${size}>; rel="next"` } }
}

/** GET `/v2/<name>/referrers/<digest>`: an index of what names the digest as its subject, whether that exists or not. */
export function referrersRoute(exchange: Exchange, name: string, digest: string): Answer {
  const { state, abilities, url } = exchange
  if (!abilities.referrers)
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('404 page not found\n') }
  if (!DIGEST.test(digest)) throw new ApiError('DIGEST_INVALID', 'provided digest is malformed')
  const artifactType = url.searchParams.get('artifactType')
  const all = [...(state.repositories.get(name)?.manifests ?? [])]
    .filter(([, manifest]) => manifest.subject === digest)
    .map(([digest, { mediaType, bytes, artifactType, annotations }]) => ({
      mediaType,
      digest,
      size: bytes.byteLength,
      ...(artifactType === undefined ? {} : { artifactType }),
      ...(annotations === undefined ? {} : { annotations }),
    }))
  const wanted = artifactType === null ? all : all.filter((entry) => entry.artifactType === artifactType)
  const start = Number(url.searchParams.get('next') ?? 0)
  const end = start + abilities.referrersPageSize
  const filter = artifactType === null ? '' : `&artifactType=${encodeURIComponent(artifactType)}`
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  return jsonAnswer(
    200,
    { schemaVersion: 2, mediaType, manifests: wanted.slice(start, end) },
    {
      'content-type': mediaType,
      ...(artifactType === null ? {} : { 'oci-filters-applied': 'artifactType' }),
      ...(end < wanted.length ? { link: `</v2/${name}/referrers/${digest}?next=${end}${filter}>; rel="next"` } : {}),
    },
  )
}
