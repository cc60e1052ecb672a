import { SlipwayError } from '../../errors.ts'
import { MEDIA_TYPES, type Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import { ifThere } from '../../image/if-there.ts'
import { MANIFEST_LIMITS, parseManifest, type IndexManifest } from '../../image/manifest.ts'
import type { Cancellable } from '../../image/store.ts'
import { nextLink } from '../link.ts'
import { pageUrl } from '../origin.ts'
import { fallbackTag, mergeReferrers, withArtifactType } from '../referrers.ts'
import { repositoryScope } from '../scope.ts'
import { readBody, readProblem } from './answer.ts'
import { readManifest } from './manifests.ts'
import { apiUrl, refused, type Session } from './session.ts'
import { pages } from './tags.ts'
import type { RegistryAnswer, RegistryRequest } from './transport.ts'

/** Everything that says it refers to the subject: the API's list and the fallback tag's, merged. */
export async function listReferrers(
  session: Session,
  repository: string,
  subject: Digest,
  options: Cancellable & { readonly artifactType?: string } = {},
): Promise<readonly Descriptor[]> {
  const [byApi, index] = await Promise.all([
    listByApi(session, repository, subject, options),
    readFallback(session, repository, subject, options),
  ])
  return withArtifactType(mergeReferrers(byApi ?? [], index?.manifests ?? []), options.artifactType)
}

/**
 * The referrers API (distribution-spec end-12); undefined where the registry does not have it. A registry with the API answers an
 * empty index for any subject, so 404 means it has none. GHCR redirects this path to its web pages: also none.
 */
export async function listByApi(
  session: Session,
  repository: string,
  subject: Digest,
  { signal, artifactType }: Cancellable & { readonly artifactType?: string } = {},
): Promise<readonly Descriptor[] | undefined> {
  const { capabilities, registry } = session
  if (capabilities.referrersApi === false) return undefined
  const query = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`
  const request: RegistryRequest = {
    method: 'GET',
    url: apiUrl(session, repository, `referrers/${subject}${query}`),
    operation: `list the referrers of ${registry}/${repository}@${subject}`,
    scopes: [repositoryScope(repository, 'pull')],
    headers: { accept: MEDIA_TYPES.ociIndex },
    follow: 'never',
    signal,
  }
  const answer = await session.send(request)
  if (answer.status === 401 || answer.status === 403 || answer.status >= 500 || answer.status === 429)
    throw await refused(session, answer, request)
  const type = answer.headers['content-type']?.split(';')[0]?.trim()
  if (answer.status !== 200 || type !== MEDIA_TYPES.ociIndex) {
    // A repository that does not exist yet says nothing about the API.
    const { code } = await readProblem(answer)
    if (code !== 'NAME_UNKNOWN') capabilities.referrersApi = false
    return undefined
  }
  capabilities.referrersApi = true
  return entriesFrom(session, request, answer, `the referrers of ${subject} in ${registry}/${repository}`)
}

async function entriesFrom(
  session: Session,
  request: RegistryRequest,
  answer: RegistryAnswer,
  what: string,
): Promise<readonly Descriptor[]> {
  const found = [...entriesOf(await readBody(answer.body, MANIFEST_LIMITS.pullBytes, what), what)]
  const link = nextLink(answer.headers['link'])
  if (link === undefined) return found
  for await (const { text } of pages(session, { ...request, url: pageUrl(link, answer.url) })) {
    found.push(...entriesOf(Buffer.from(text), what))
    if (found.length > MANIFEST_LIMITS.entries)
      throw new SlipwayError('REGISTRY_LIMIT', `${what} are more than ${MANIFEST_LIMITS.entries}`)
  }
  return found
}

function entriesOf(bytes: Uint8Array, what: string): readonly Descriptor[] {
  const manifest = parseManifest(bytes, MEDIA_TYPES.ociIndex, what)
  return manifest.kind === 'index' ? manifest.manifests : []
}

/** The index under the fallback tag, undefined when there is none. */
export async function readFallback(
  session: Session,
  repository: string,
  subject: Digest,
  call: Cancellable = {},
): Promise<IndexManifest | undefined> {
  const content = await ifThere(() => readManifest(session, repository, fallbackTag(subject), call))
  if (content === undefined) return undefined
  if (content.manifest.kind === 'index') return content.manifest
  throw new SlipwayError(
    'REGISTRY_MALFORMED',
    `tag ${fallbackTag(subject)} of ${session.registry}/${repository} is no index`,
  )
}
