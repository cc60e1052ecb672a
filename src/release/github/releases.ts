import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { Log } from '../../system/log.ts'
import { isSameText } from '../host-failure.ts'
import { persist } from '../persist.ts'
import type { ReleaseContent } from '../release-host.ts'
import { readRelease, readReleases, type Release } from './answers.ts'
import { isTaken } from './failure.ts'
import type { GithubApi } from './github-api.ts'

/** One repository as the API is asked about it. */
export interface GithubRepository {
  readonly api: GithubApi
  readonly owner: string
  readonly repo: string
  readonly log: Log
}

export interface StandingRelease {
  readonly release: Release
  /** Whether this call made it, or changed what stands beside it. */
  readonly changed: boolean
}

const PER_PAGE = 100
const MOST_PAGES = 100

/** Text and title are what they should be. */
export function saysTheSame(release: Release, { title, notes }: Pick<ReleaseContent, 'title' | 'notes'>): boolean {
  return (release.name ?? '') === title && isSameText(release.body ?? '', notes)
}

/**
 * The release of the tag: the published one, else its oldest draft, else a new draft. GitHub allows many drafts for one tag, so
 * runs that made one each at the same moment settle on the oldest, and each removes those that say what it would say itself.
 */
export async function ensureRelease(
  repository: GithubRepository,
  content: ReleaseContent,
  call: Cancellable = {},
): Promise<StandingRelease> {
  return persist(
    repository.api.clock,
    async (attempt) => {
      const standing = await releasesOf(repository, content.tag, call)
      if (standing.length > 0) {
        const { release, changed } = await settle(repository, content, standing, undefined, call)
        return { release, changed: changed || attempt > 1 }
      }
      const made = await createDraft(repository, content, call)
      return settle(repository, content, await releasesOf(repository, content.tag, call), made, call)
    },
    call.signal,
  )
}

/** All releases and drafts of the tag, by age. Only listing shows drafts: asked by tag, GitHub knows published releases alone. */
async function releasesOf(
  { api, owner, repo }: GithubRepository,
  tag: string,
  { signal }: Cancellable,
): Promise<readonly Release[]> {
  const found: Release[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { data, headers } = await api.ask({
      route: 'GET /repos/{owner}/{repo}/releases',
      parameters: { owner, repo, per_page: PER_PAGE, page },
      purpose: `list the releases of ${owner}/${repo}`,
      ...(signal === undefined ? {} : { signal }),
    })
    found.push(...readReleases(data).filter(({ tag_name }) => tag_name === tag))
    if (!/\brel="?next"?/.test(headers['link'] ?? '')) break
  }
  return found.toSorted((one, other) => one.id - other.id)
}

async function createDraft(
  { api, owner, repo }: GithubRepository,
  { tag, title, notes, prerelease }: ReleaseContent,
  { signal }: Cancellable,
): Promise<Release> {
  const answer = await api.ask({
    route: 'POST /repos/{owner}/{repo}/releases',
    parameters: { owner, repo, tag_name: tag, name: title, body: notes, draft: true, prerelease },
    purpose: `create the draft of ${tag} in ${owner}/${repo}`,
    once: true,
    ...(signal === undefined ? {} : { signal }),
  })
  return readRelease(answer.data)
}

async function settle(
  repository: GithubRepository,
  content: ReleaseContent,
  standing: readonly Release[],
  made: Release | undefined,
  call: Cancellable,
): Promise<StandingRelease> {
  // A list may be older than what was just made.
  const listed = made === undefined || standing.some(({ id }) => id === made.id)
  const drafts = [...standing, ...(listed ? [] : [made])].filter(({ draft }) => draft)
  const kept = standing.find(({ draft }) => !draft) ?? drafts[0]
  if (kept === undefined) throw gone(content.tag)
  let removed = 0
  for (const draft of drafts) {
    if (draft.id === kept.id) continue
    if (draft.id === made?.id || saysTheSame(draft, content)) {
      await deleteRelease(repository, draft, call)
      removed += 1
    } else {
      repository.log.warn(`another draft of ${content.tag} (${draft.id}) was made by somebody else and is left alone`)
    }
  }
  return { release: kept, changed: removed > 0 || kept.id === made?.id }
}

/** Only who may write sees drafts, so a draft that was seen and is not there was removed. */
export function gone(tag: string): SlipwayError {
  return new SlipwayError('RELEASE_LOST', `the draft of ${tag} was removed by another run`, {
    help: 'another run releases the same version: run again when it has ended',
    retryable: true,
    facts: { tag, retryable: true },
  })
}

async function deleteRelease(
  { api, owner, repo }: GithubRepository,
  { id, tag_name }: Release,
  { signal }: Cancellable,
): Promise<void> {
  await api.ask({
    route: 'DELETE /repos/{owner}/{repo}/releases/{release_id}',
    parameters: { owner, repo, release_id: id },
    purpose: `remove the second draft of ${tag_name} in ${owner}/${repo}`,
    accept: [404],
    ...(signal === undefined ? {} : { signal }),
  })
}

export interface ReleaseChange {
  readonly name: string
  readonly body: string
  readonly prerelease: boolean
  readonly draft: boolean
  readonly make_latest?: 'true' | 'false'
}

/** Idempotent. Uncertain (see persist) when another release of the tag was published meanwhile. */
export async function changeRelease(
  { api, owner, repo }: GithubRepository,
  { id, tag_name }: Release,
  change: ReleaseChange,
  purpose: string,
  { signal }: Cancellable = {},
): Promise<Release> {
  const answer = await api.ask({
    route: 'PATCH /repos/{owner}/{repo}/releases/{release_id}',
    parameters: { owner, repo, release_id: id, tag_name, ...change },
    purpose: `${purpose} in ${owner}/${repo}`,
    accept: [404, 422],
    ...(signal === undefined ? {} : { signal }),
  })
  if (isTaken(answer) || answer.status === 404) throw api.uncertain({ purpose }, answer)
  if (answer.status === 422) throw api.refusal({ purpose }, answer)
  return readRelease(answer.data)
}
