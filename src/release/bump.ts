import type { ConventionalCommit } from './commit.ts'

export const BUMPS = ['none', 'patch', 'minor', 'major'] as const
/** By how much a change raises the version. */
export type Bump = (typeof BUMPS)[number]

/** How commits raise a version. */
export interface BumpRules {
  /** Types in lower case, besides or instead of feat, fix, perf and revert. A breaking change is major whatever its type. */
  readonly types?: Readonly<Record<string, Bump>>
  /** Below 1.0.0 a breaking change makes 1.0.0 (`spec`, the default) or the next minor version (`semver`: SemVer 2.0.0, rule 4). */
  readonly preMajor?: 'spec' | 'semver'
  /** What commits are worth of which none is worth a release. Default none. */
  readonly defaultBump?: 'none' | 'patch'
  /** At least this much, whatever the commits say. */
  readonly forceBump?: Exclude<Bump, 'none'>
}

const TYPES: Readonly<Record<string, Bump>> = { feat: 'minor', fix: 'patch', perf: 'patch', revert: 'patch' }

export function bumpOf({ type, breaking }: ConventionalCommit, { types = {} }: BumpRules = {}): Bump {
  if (breaking.length > 0) return 'major'
  for (const rules of [types, TYPES]) if (Object.hasOwn(rules, type)) return rules[type] ?? 'none'
  return 'none'
}

/** What all commits together are worth, before the default and the forced bump. */
export function largestBump(bumps: readonly Bump[]): Bump {
  return BUMPS.findLast((bump) => bumps.includes(bump)) ?? 'none'
}

/**
 * The commits that still change something, newest first as given: of a commit and the one that takes it back, neither does. A
 * commit that takes back what is not among them, such as a released one, stays.
 */
export function withoutReverted(commits: readonly ConventionalCommit[]): readonly ConventionalCommit[] {
  const byStart = Map.groupBy(commits, ({ hash }) => hash.slice(0, SHORTEST_HASH))
  const gone = new Set<string>()
  for (const { hash, reverts } of commits) {
    if (gone.has(hash) || reverts.length === 0) continue
    const taken = reverts.map((short) =>
      byStart.get(short.slice(0, SHORTEST_HASH))?.find((other) => other.hash.startsWith(short) && other.hash !== hash),
    )
    for (const other of taken) if (other !== undefined) gone.add(other.hash)
    if (!taken.includes(undefined)) gone.add(hash)
  }
  return commits.filter(({ hash }) => !gone.has(hash))
}

/** As git abbreviates at least. */
const SHORTEST_HASH = 7
