import type { GitFacts } from '../release/git-facts.ts'
import type { Environment } from './environment.ts'

/** What is known about this run without touching anything: commit, ref, event, forge. */
export interface Facts {
  readonly git?: GitFacts
  /** The event's name as the forge says it; `local` outside CI. */
  readonly event: string
  /** Full ref, such as refs/heads/main, refs/tags/v1.2.3 or refs/pull/12/merge. */
  readonly ref?: string
  readonly defaultBranch?: string
  /** A pull request from another repository: its author must not be able to push, sign or read secrets. */
  readonly fork: boolean
  /** Web address of the repository. */
  readonly source?: string
  /** Commit that the forge names for the run. */
  readonly revision?: string
  /** Whether everyone may see the repository; absent when nothing says so. */
  readonly isPublic?: boolean
  /** What tag rules see in place of the above, and more: docker/metadata-action looks at an event so. */
  readonly tagging?: Tagging
}

/** The run as rules of docker/metadata-action see it. */
export interface Tagging {
  readonly ref?: string
  readonly sha?: string
  /** Branch that a pull request goes to, or that a tag was pushed from. */
  readonly baseRef?: string
  readonly shortShaLength?: number
}

/** The parts of GitHub's event payload that matter here. */
export interface EventPayload {
  readonly repository?: { readonly full_name?: string; readonly default_branch?: string; readonly private?: boolean }
  readonly pull_request?: {
    readonly head?: { readonly repo?: { readonly full_name?: string } | null; readonly sha?: string }
    readonly base?: { readonly ref?: string }
  }
  /** Number of the pull request. */
  readonly number?: number
  /** Full name of the branch that a tag was pushed from. */
  readonly base_ref?: string
}

/** Facts from the variables of GitHub Actions or GitLab CI, and from git. */
export function gatherFacts(env: Environment, payload: EventPayload | undefined, git: GitFacts | undefined): Facts {
  const base = git === undefined ? {} : { git }
  if (env['GITHUB_ACTIONS'] === 'true') return { ...base, ...githubFacts(env, payload) }
  if (env['GITLAB_CI'] === 'true') return { ...base, ...gitlabFacts(env) }
  return { ...base, event: 'local', fork: false, ...localRef(git), ...optional('source', git?.source) }
}

function githubFacts(env: Environment, payload: EventPayload | undefined): Omit<Facts, 'git'> {
  const repository = env['GITHUB_REPOSITORY']
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  const event = env['GITHUB_EVENT_NAME'] ?? 'unknown'
  return {
    event,
    fork: isForkEvent(event, repository, payload),
    ...optional('ref', env['GITHUB_REF']),
    ...optional('revision', env['GITHUB_SHA']),
    ...optional('defaultBranch', payload?.repository?.default_branch),
    ...(payload?.repository?.private === undefined ? {} : { isPublic: !payload.repository.private }),
    ...optional('source', repository === undefined || repository === '' ? undefined : `${server}/${repository}`),
    tagging: githubTagging(env, event, payload),
  }
}

/** A pull_request_target runs on the branch it goes to, but is tagged as the pull request that it is about. */
function githubTagging(env: Environment, event: string, payload: EventPayload | undefined): Tagging {
  const { number, pull_request: pull, base_ref: base } = payload ?? {}
  const isTarget = event === 'pull_request_target' && number !== undefined
  const wantsHead = /^true$/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '')
  return {
    ...optional('ref', isTarget ? `refs/pull/${number}/merge` : undefined),
    ...optional('sha', wantsHead ? pull?.head?.sha : undefined),
    ...optional('baseRef', pull?.base?.ref ?? base),
    ...shortSha(env),
  }
}

function shortSha(env: Environment): Pick<Tagging, 'shortShaLength'> {
  const text = env['DOCKER_METADATA_SHORT_SHA_LENGTH'] ?? ''
  return /^[1-9]\d?$/.test(text) ? { shortShaLength: Number(text) } : {}
}

/** A pull request whose head repository is another one, deleted, or not named counts as a fork's. */
function isForkEvent(event: string, repository: string | undefined, payload: EventPayload | undefined): boolean {
  if (!event.startsWith('pull_request')) return false
  const head = payload?.pull_request?.head?.repo?.full_name
  const base = payload?.repository?.full_name ?? repository
  return head === undefined || base === undefined || head.toLowerCase() !== base.toLowerCase()
}

function gitlabFacts(env: Environment): Omit<Facts, 'git'> {
  const merge = env['CI_MERGE_REQUEST_IID']
  const tag = env['CI_COMMIT_TAG']
  const branch = env['CI_COMMIT_BRANCH'] ?? env['CI_COMMIT_REF_NAME']
  const ref =
    tag !== undefined && tag !== ''
      ? `refs/tags/${tag}`
      : merge !== undefined && merge !== ''
        ? `refs/merge-requests/${merge}/head`
        : branch === undefined
          ? undefined
          : `refs/heads/${branch}`
  const target = env['CI_MERGE_REQUEST_PROJECT_ID']
  const source = env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID']
  return {
    event: env['CI_PIPELINE_SOURCE'] ?? 'unknown',
    fork: target !== undefined && target !== '' && source !== target,
    ...optional('ref', ref),
    ...optional('revision', env['CI_COMMIT_SHA']),
    ...optional('defaultBranch', env['CI_DEFAULT_BRANCH']),
    ...(env['CI_PROJECT_VISIBILITY'] === undefined ? {} : { isPublic: env['CI_PROJECT_VISIBILITY'] === 'public' }),
    ...optional('source', env['CI_PROJECT_URL']),
    tagging: { ...optional('baseRef', env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME']), ...shortSha(env) },
  }
}

/** On a developer's machine a version tag on HEAD counts as the ref, else the branch does. */
function localRef(git: GitFacts | undefined): { readonly ref?: string } {
  if (git === undefined) return {}
  const version = git.tags.find((tag) => /^v?\d+\.\d+\.\d+/.test(tag))
  if (version !== undefined) return { ref: `refs/tags/${version}` }
  return git.branch === undefined ? {} : { ref: `refs/heads/${git.branch}` }
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { readonly [P in K]?: string })
}
