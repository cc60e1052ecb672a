import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import { persist } from '../persist.ts'
import type { EnsureOutcome, ReleaseContent, ReleaseHost } from '../release-host.ts'
import { readLatestTag, readRelease, readRepository, type Release } from './answers.ts'
import { ensureAssets } from './assets.ts'
import { fitNotes } from './fit-notes.ts'
import { githubApi, type GithubApiOptions } from './github-api.ts'
import { changeRelease, ensureRelease, saysTheSame, type GithubRepository, type StandingRelease } from './releases.ts'

export interface GithubReleaseHostOptions extends GithubApiOptions {
  /** `owner/name` */
  readonly repository: string
  /** Where people open pages: `https://github.com`. */
  readonly serverUrl: string
}

/**
 * Releases on GitHub: a draft with all its files first, made visible last; with immutable releases nothing else is possible.
 * Which tags an immutable release has used up is not told by any request that only reads: for a deleted one, `draft` is
 * refused with RELEASE_REFUSED, before anything is visible.
 */
export function githubReleaseHost(options: GithubReleaseHostOptions): ReleaseHost {
  const [owner = '', repo = ''] = options.repository.split('/')
  const repository: GithubRepository = { api: githubApi(options), owner, repo, log: options.log }
  return {
    kind: 'github',
    preflight: async (tag, call) => {
      requireToken(options)
      await preflight(repository, tag, call)
    },
    draft: async (content, call) => {
      requireToken(options)
      const { changed } = await prepare(repository, fitNotes(content), call)
      return changed ? 'done' : 'already'
    },
    publish: async (content, latest, call) => {
      requireToken(options)
      const fitting = fitNotes(content)
      const step = async (attempt: number): Promise<EnsureOutcome> => {
        const outcome = await publish(repository, fitting, latest, call)
        return attempt > 1 ? 'done' : outcome
      }
      return persist(options.clock, step, call?.signal)
    },
    makeLatest: async (tag, call) => {
      requireToken(options)
      const release = await findVisible(repository, tag, call)
      if (release !== undefined) await ensureLatest(repository, release, standingText(release), call)
    },
    address: (tag) =>
      `${options.serverUrl.replace(/\/+$/, '')}/${owner}/${repo}/releases/tag/${encodeURIComponent(tag)}`,
  }
}

function requireToken({ token }: GithubReleaseHostOptions): void {
  if (token.reveal() !== '') return
  throw new SlipwayError('ENVIRONMENT_CREDENTIALS', 'a release on GitHub needs a token', {
    help: 'pass github-token, and give the job `permissions: contents: write`',
  })
}

async function preflight({ api, owner, repo, log }: GithubRepository, tag: string, call?: Cancellable): Promise<void> {
  const name = `${owner}/${repo}`
  const answer = await api.ask({
    route: 'GET /repos/{owner}/{repo}',
    parameters: { owner, repo },
    purpose: `show the repository ${name}`,
    ...call,
  })
  const { permissions, archived, disabled } = readRepository(answer.data)
  if (archived || disabled)
    throw refused(`the repository ${name} is ${archived ? 'archived' : 'disabled'}`, 'unarchive it')
  if (permissions?.push === false) throw readOnly(name)
  const setting = await api.ask({
    route: 'GET /repos/{owner}/{repo}/immutable-releases',
    parameters: { owner, repo },
    purpose: `tell whether releases of ${name} are immutable`,
    // Only administrators are told; everybody else is told nothing.
    accept: [403, 404],
    ...call,
  })
  const immutable = setting.status === 200 && (setting.data as { readonly enabled?: unknown } | null)?.enabled === true
  if (immutable) log.info(`releases of ${name} are immutable: once ${tag} is published, its tag and files are final`)
}

function readOnly(name: string): SlipwayError {
  return new SlipwayError('RELEASE_DENIED', `the token may read ${name}, but not release in it`, {
    help: 'give the job `permissions: contents: write`, or pass a token that may write contents as github-token',
    facts: { repository: name, permission: 'contents: write' },
  })
}

function refused(message: string, help: string): SlipwayError {
  return new SlipwayError('RELEASE_REFUSED', message, { help })
}

/** The release with the right text and files, whether visible or not. */
async function prepare(
  repository: GithubRepository,
  content: ReleaseContent,
  call: Cancellable = {},
): Promise<StandingRelease> {
  const { release, changed } = await ensureRelease(repository, content, call)
  const files = await ensureAssets(repository, release, content.assets, call)
  if (isCurrent(release, content)) return { release, changed: changed || files }
  const purpose = `change the text of ${content.tag}`
  const renewed = await changeRelease(repository, release, { ...textOf(content), draft: release.draft }, purpose, call)
  return { release: renewed, changed: true }
}

function isCurrent(release: Release, content: ReleaseContent): boolean {
  return saysTheSame(release, content) && release.prerelease === content.prerelease
}

type ReleaseText = Pick<ReleaseContent, 'title' | 'notes' | 'prerelease'>

function standingText({ name, body, prerelease }: Release): ReleaseText {
  return { title: name ?? '', notes: body ?? '', prerelease }
}

function textOf({ title, notes, prerelease }: ReleaseText): { name: string; body: string; prerelease: boolean } {
  return { name: title, body: notes, prerelease }
}

async function publish(
  repository: GithubRepository,
  content: ReleaseContent,
  latest: boolean,
  call: Cancellable = {},
): Promise<EnsureOutcome> {
  const { release, changed } = await prepare(repository, content, call)
  const isLatest = latest && !content.prerelease
  if (!release.draft) {
    const moved = isLatest && (await ensureLatest(repository, release, content, call))
    return changed || moved ? 'done' : 'already'
  }
  await requireTag(repository, content.tag, call)
  const change = { ...textOf(content), draft: false, make_latest: isLatest ? ('true' as const) : ('false' as const) }
  await changeRelease(repository, release, change, `publish ${content.tag}`, call)
  await requireVisible(repository, release, call)
  return 'done'
}

/** Without its tag, publishing would make one, on the head of the default branch. */
async function requireTag({ api, owner, repo }: GithubRepository, tag: string, call: Cancellable): Promise<void> {
  const purpose = `show the tag ${tag} of ${owner}/${repo}`
  const ref = tag.split('/').map(encodeURIComponent).join('/')
  const answer = await api.ask({
    route: `GET /repos/{owner}/{repo}/git/ref/tags/${ref}`,
    parameters: { owner, repo },
    purpose,
    accept: [404],
    ...call,
  })
  if (answer.status === 404)
    throw refused(`the git tag ${tag} is not in ${owner}/${repo}`, 'the tag was deleted after it was pushed: run again')
}

async function ensureLatest(
  repository: GithubRepository,
  release: Release,
  content: ReleaseText,
  call: Cancellable = {},
): Promise<boolean> {
  const { api, owner, repo } = repository
  const tag = release.tag_name
  const answer = await api.ask({
    route: 'GET /repos/{owner}/{repo}/releases/latest',
    parameters: { owner, repo },
    purpose: `show the latest release of ${owner}/${repo}`,
    accept: [404],
    ...call,
  })
  if (answer.status === 200 && readLatestTag(answer.data) === tag) return false
  const change = { ...textOf(content), draft: false, make_latest: 'true' as const }
  await changeRelease(repository, release, change, `make ${tag} the latest release`, call)
  return true
}

/** Reads the release back by its tag, as people will. Uncertain (see persist) when it is not seen. */
async function requireVisible(repository: GithubRepository, { tag_name }: Release, call: Cancellable): Promise<void> {
  const { api } = repository
  if ((await findVisible(repository, tag_name, call)) !== undefined) return
  const answer = { status: 404, data: { message: 'Not Found' }, headers: {} }
  throw api.uncertain({ purpose: `show ${tag_name} after it was published` }, answer)
}

async function findVisible(
  { api, owner, repo }: GithubRepository,
  tag: string,
  call: Cancellable = {},
): Promise<Release | undefined> {
  const answer = await api.ask({
    route: 'GET /repos/{owner}/{repo}/releases/tags/{tag}',
    parameters: { owner, repo, tag },
    purpose: `show the release ${tag} of ${owner}/${repo}`,
    accept: [404],
    ...call,
  })
  return answer.status === 404 ? undefined : readRelease(answer.data)
}
