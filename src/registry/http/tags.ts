import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import { parseJson } from '../../image/parse.ts'
import { isTag } from '../../image/reference.ts'
import type { Cancellable } from '../../image/store.ts'
import { nextLink } from '../link.ts'
import { pageUrl } from '../origin.ts'
import { repositoryScope } from '../scope.ts'
import { ANSWER_LIMITS, readBody } from './answer.ts'
import { apiUrl, refused, type Session } from './session.ts'
import type { RegistryAnswer, RegistryRequest } from './transport.ts'

const MAX_PAGES = 1000

/**
 * Follows a list over its pages, each fetched when the one before is used up. A page on another server is refused, a page that
 * comes again or the thousandth one ends in REGISTRY_LIMIT.
 */
export async function* pages(
  session: Session,
  first: RegistryRequest,
): AsyncGenerator<{ readonly answer: RegistryAnswer; readonly text: string }> {
  const seen = new Set<string>()
  let url: URL | undefined = first.url
  while (url !== undefined) {
    if (seen.has(url.href) || seen.size === MAX_PAGES) {
      throw new SlipwayError(
        'REGISTRY_LIMIT',
        `${session.registry} does not come to an end when asked to ${first.operation}`,
        {
          facts: { registry: session.registry, pages: seen.size },
        },
      )
    }
    seen.add(url.href)
    const request: RegistryRequest = { ...first, url }
    const answer = await session.send(request)
    if (answer.status !== 200) throw await refused(session, answer, request)
    const body = await readBody(answer.body, ANSWER_LIMITS.page, `a page of ${session.registry}`)
    session.counters.bytesReceived += body.byteLength
    yield { answer, text: body.toString('utf8') }
    const link = nextLink(answer.headers['link'])
    url = link === undefined ? undefined : pageUrl(link, answer.url)
  }
}

const TagList = v.object({ tags: v.nullish(v.array(v.pipe(v.string(), v.check(isTag, 'expected a tag')))) })

/** Every tag of a repository. @throws REGISTRY_NOT_FOUND when there is no such repository. */
export async function* listTags(
  session: Session,
  repository: string,
  { signal }: Cancellable = {},
): AsyncGenerator<string> {
  const request: RegistryRequest = {
    method: 'GET',
    url: apiUrl(session, repository, `tags/list?n=${session.quirks.pageSize}`),
    operation: `list the tags of ${session.registry}/${repository}`,
    scopes: [repositoryScope(repository, 'pull')],
    signal,
  }
  for await (const { text } of pages(session, request)) {
    yield* parseJson(TagList, text, `the tag list of ${session.registry}/${repository}`).tags ?? []
  }
}
