import type { Cancellable } from '../image/store.ts'
import type { HistoryCommit } from './commit.ts'
import type { VersionTag } from './version-tag.ts'

/** What is asked of a repository's history. */
export interface HistoryQuery {
  /** Full hash of the commit that is to be released. */
  readonly head: string
  /** Stable versions among which the base is looked for, highest first. */
  readonly bases: readonly VersionTag[]
  /** Versions that, should one of them contain the commit, leave nothing to release. */
  readonly releases: readonly VersionTag[]
}

/** What happened since the last release. The same from a full and from a shallow clone. */
export interface History {
  /** The highest of the asked-for versions in the commit's history; absent: none is. */
  readonly base?: VersionTag
  /** Newest first: the commit and all before it that the base does not have; the whole history without a base. */
  readonly commits: readonly HistoryCommit[]
  /** A version made from a later commit already has this one; then there is neither base nor commit. */
  readonly contained: boolean
  /** There are more commits than are read; the oldest are missing. */
  readonly truncated: boolean
}

/**
 * Reads history without changing the clone it reads from. RELEASE_DENIED, RELEASE_UNREACHABLE (retryable) when a shallow clone
 * has to ask the remote; RELEASE_REFUSED when the remote does not have the commit.
 */
export interface HistoryReader {
  read(query: HistoryQuery, call?: Cancellable): Promise<History>
}

/** The commits among these that the one with this hash does not have in its history; itself it has. */
export function commitsOutside(commits: readonly HistoryCommit[], hash: string): readonly HistoryCommit[] {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]))
  const inside = new Set<string>()
  const waiting = [hash]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (inside.has(at)) continue
    inside.add(at)
    waiting.push(...(byHash.get(at)?.parents ?? []))
  }
  return commits.filter((commit) => !inside.has(commit.hash))
}

/**
 * Every commit before its parents; where that leaves a choice the later one first, then by hash. So the order does not depend on
 * how much of the history the clone has.
 */
export function newestFirst(commits: readonly HistoryCommit[]): readonly HistoryCommit[] {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]))
  const children = new Map<string, number>()
  for (const { parents } of commits) for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1)
  // Oldest first, so that the next one is taken from the end. Only as long as branches run side by side.
  const ready: HistoryCommit[] = []
  for (const commit of commits) if (!children.has(commit.hash)) insert(ready, commit)
  const ordered: HistoryCommit[] = []
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    ordered.push(next)
    for (const hash of next.parents) {
      const left = (children.get(hash) ?? 0) - 1
      children.set(hash, left)
      const parent = byHash.get(hash)
      if (left === 0 && parent !== undefined) insert(ready, parent)
    }
  }
  return ordered
}

function insert(ready: HistoryCommit[], commit: HistoryCommit): void {
  const at = ready.findIndex(
    (other) => other.time > commit.time || (other.time === commit.time && other.hash < commit.hash),
  )
  ready.splice(at < 0 ? ready.length : at, 0, commit)
}
