import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import { isSameText } from '../host-failure.ts'
import { persist } from '../persist.ts'
import type { EnsureOutcome, ReleaseContent, ReleaseHost } from '../release-host.ts'
import { readAnswer } from './failure.ts'
import { gitlabApi, type GitlabApi, type GitlabApiOptions } from './gitlab-api.ts'
import { ensureFiles } from './packages.ts'
import {
  changeRelease,
  createRelease,
  ensureLinks,
  findRelease,
  isInProgress,
  linksOf,
  type Release,
} from './releases.ts'

export interface GitlabReleaseHostOptions extends GitlabApiOptions {
  /** Where people open pages: `https://gitlab.com`. */
  readonly serverUrl: string
}

/**
 * Releases on GitLab, which has no drafts: the files go into a generic package first. Where a release entry stands already (see
 * gitlabTagStore, or made by a person), it gets its links then, and its text and date when it is published; else the release is
 * made in one request at the end.
 */
export function gitlabReleaseHost(options: GitlabReleaseHostOptions): ReleaseHost {
  const api = gitlabApi(options)
  const ensure = async (step: () => Promise<EnsureOutcome>, { signal }: Cancellable = {}): Promise<EnsureOutcome> => {
    requireToken(options)
    const taken = async (attempt: number): Promise<EnsureOutcome> => {
      const outcome = await step()
      return attempt > 1 ? 'done' : outcome
    }
    return persist(options.clock, taken, signal)
  }
  return {
    kind: 'gitlab',
    preflight: async (_, call) => {
      requireToken(options)
      await preflight(api, options, call)
    },
    draft: async (content, call) => ensure(async () => draft(api, content, call), call),
    publish: async (content, _, call) => ensure(async () => publish(api, content, call), call),
    // GitLab takes the release with the latest date.
    makeLatest: () => Promise.resolve(),
    address: (tag) =>
      `${options.serverUrl.replace(/\/+$/, '')}/${options.project}/-/releases/${encodeURIComponent(tag)}`,
  }
}

function requireToken({ token }: GitlabReleaseHostOptions): void {
  if (token.value.reveal() !== '') return
  throw new SlipwayError('ENVIRONMENT_CREDENTIALS', 'a release on GitLab needs a token', {
    help: 'run in a job, which has CI_JOB_TOKEN, or set SLIPWAY_GITLAB_TOKEN to a project token with the scope api',
  })
}

const DEVELOPER = 30

const AccessSchema = v.nullish(v.object({ access_level: v.number() }))
const ProjectSchema = v.object({
  archived: v.optional(v.boolean(), false),
  permissions: v.optional(v.object({ project_access: AccessSchema, group_access: AccessSchema })),
})

/** A job's token is told nothing about its own rights, nor about protected tags; only that it may read releases. */
async function preflight(
  api: GitlabApi,
  { token, project }: GitlabReleaseHostOptions,
  call?: Cancellable,
): Promise<void> {
  const purpose = `show the releases of ${project}`
  await api.ask({ method: 'GET', path: '/releases', query: { per_page: '1' }, purpose, ...call })
  if (token.kind === 'job') return
  const answer = await api.ask({ method: 'GET', path: '', purpose: `show the project ${project}`, ...call })
  const { archived, permissions } = readAnswer(ProjectSchema, answer.data, 'a project')
  if (archived) {
    throw new SlipwayError('RELEASE_REFUSED', `the project ${project} is archived`, { help: 'unarchive it' })
  }
  const { project_access, group_access } = permissions ?? {}
  const levels = [project_access, group_access].flatMap((access) => access?.access_level ?? [])
  if (levels.length > 0 && Math.max(...levels) < DEVELOPER) {
    throw new SlipwayError('RELEASE_DENIED', `the token may read ${project}, but not release in it`, {
      help: 'give the token the Developer role and the scope api',
      facts: { project, role: 'Developer' },
    })
  }
}

async function draft(api: GitlabApi, content: ReleaseContent, call?: Cancellable): Promise<EnsureOutcome> {
  const files = await ensureFiles(api, content.tag, content.assets, call)
  const release = await findRelease(api, content.tag, call)
  if (release === undefined) return files ? 'done' : 'already'
  const links = await ensureLinks(api, content.tag, release.assets.links, linksOf(api, content), call)
  return files || links ? 'done' : 'already'
}

async function publish(api: GitlabApi, content: ReleaseContent, call?: Cancellable): Promise<EnsureOutcome> {
  const { tag, title, notes } = content
  const files = await ensureFiles(api, tag, content.assets, call)
  const release = await findRelease(api, tag, call)
  if (release === undefined) {
    const made = { tag_name: tag, name: title, description: notes, assets: { links: linksOf(api, content) } }
    const purpose = `publish ${tag}`
    const answer = await createRelease(api, made, purpose, call)
    if (answer.status !== 201) throw api.uncertain({ purpose }, answer)
    return 'done'
  }
  const links = await ensureLinks(api, tag, release.assets.links, linksOf(api, content), call)
  if (saysTheSame(release, content) && !isInProgress(release)) return files || links ? 'done' : 'already'
  const dated = isInProgress(release) ? { released_at: api.clock.now().toISOString() } : {}
  await changeRelease(api, tag, { name: title, description: notes, ...dated }, `publish ${tag}`, call)
  return 'done'
}

function saysTheSame({ name, description }: Release, { title, notes }: ReleaseContent): boolean {
  return (name ?? '') === title && isSameText(description ?? '', notes)
}
