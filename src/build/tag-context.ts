/** What the tag rules know about the run. Dates come in from outside, so equal input gives equal tags. */
export interface TagContext {
  /** The event's name as GitHub has it: `push`, `pull_request`, `schedule`, … */
  readonly event: string
  /** Full ref: `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/12/merge`. */
  readonly ref: string
  /** Full commit hash; empty when unknown. */
  readonly sha: string
  /** Name of the default branch; empty when unknown. */
  readonly defaultBranch: string
  /** Name of the branch a pull request goes to, or a tag was pushed from. */
  readonly baseRef?: string
  readonly commitDate: Date
  readonly runDate: Date
  /** DOCKER_METADATA_SHORT_SHA_LENGTH. Default 7. */
  readonly shortShaLength?: number
}

/** Events that have no ref of their own, but run on the default branch. */
const DEFAULT_BRANCH_EVENTS = new Set(['create', 'discussion', 'issues', 'schedule'])

/** The branch that ref names; empty for anything else. */
export function branchOf({ ref }: TagContext): string {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : ''
}

export function tagOf({ ref }: TagContext): string {
  return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : ''
}

export function isDefaultBranch(context: TagContext): boolean {
  if (DEFAULT_BRANCH_EVENTS.has(context.event)) return true
  return context.defaultBranch !== '' && branchOf(context) === context.defaultBranch
}

export function shortSha({ sha, shortShaLength = 7 }: TagContext): string {
  return sha.slice(0, shortShaLength)
}
