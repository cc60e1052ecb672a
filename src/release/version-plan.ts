import { compare, lt, type SemVer } from 'semver'
import { SlipwayError } from '../errors.ts'
import { withoutReverted, type Bump } from './bump.ts'
import { readCommit, type ConventionalCommit, type HistoryCommit } from './commit.ts'
import { commitsOutside, type History } from './history.ts'
import type { ReleaseLine } from './release-line.ts'
import { bumpOfAll, exactly, firstStep, NAMED, nextStep, raise, type Step, type VersionRules } from './version-step.ts'
import { isStable, tagName, type VersionTag } from './version-tag.ts'

/** The next version and why it is that one. `current`, `next`, `bump` and `why` are part of the contract. */
export interface VersionPlan {
  /** The highest stable version in the history, or the one that has the commit already; absent before the first release. */
  readonly current?: string
  /** Absent: nothing is to be released. */
  readonly next?: string
  readonly bump: Bump
  readonly why: readonly string[]
  /** The version that the commit itself already carries: a release to go on with, not one to make. */
  readonly resume?: VersionTag
  /** What the release says about itself: what still changes something, newest first. */
  readonly changes: readonly ConventionalCommit[]
}

/** Everything the decision rests on. */
export interface VersionFacts {
  /** Our own tags, highest first. */
  readonly tags: readonly VersionTag[]
  readonly line: ReleaseLine
  readonly history: History
}

/**
 * Decides the next version by SemVer 2.0.0 from commits and tags alone, so that everyone who asks gets the same answer.
 * RELEASE_CONFLICT when the version would leave the range of a maintenance branch, or when tags exist but none is in the history.
 */
export function planVersion(facts: VersionFacts, rules: VersionRules = {}): VersionPlan {
  const { history, line, tags } = facts
  const changes = withoutReverted(history.commits.map(readCommit))
  const base = history.base?.version
  const known = base === undefined ? { changes } : { current: base.version, changes }
  const nothing = (why: string): VersionPlan => ({ ...known, bump: 'none', why: [why] })
  if (history.contained) {
    const why = 'a version made from a later commit already contains this one'
    const latest = tags.find((tag) => isStable(tag) && (line.kind !== 'maintenance' || lt(tag.version, line.below)))
    return { ...nothing(why), ...(latest === undefined ? {} : { current: latest.version.version }) }
  }
  if (base === undefined && tags.some(isStable) && line.kind !== 'maintenance') throw noBase(tags, history)
  if (history.commits.length === 0) return nothing(`no commit since ${tagged(history.base, rules)}`)

  const step = base === undefined ? firstStep(changes, rules) : nextStep(base, changes, rules)
  const why = [...(history.truncated ? ['only the newest commits were read'] : []), ...step.why]
  if (step.bump === 'none') return { ...known, bump: 'none', why }
  if (line.kind === 'prerelease') return { ...known, ...prerelease(facts, line.preid, { ...step, why }, rules) }
  const free = line.kind === 'maintenance' ? inRange(step, facts, rules) : firstFree(step, facts, rules)
  return { ...known, bump: step.bump, next: free.version.version, why: [...why, ...free.why] }
}

interface Free {
  readonly version: SemVer
  readonly why: readonly string[]
}

/** A version never gets a second meaning: where another history has taken it, the next one of the same kind follows. */
function firstFree({ version, bump, fixed }: Step, { tags }: VersionFacts, rules: VersionRules): Free {
  const taken = new Set(tags.map((tag) => tag.version.version))
  const why: string[] = []
  let free = version
  while (taken.has(free.version)) {
    if (fixed) throw takenElsewhere(free, rules)
    why.push(`${tagName(free.version, rules.prefix)} is taken by a commit that is not in this history`)
    free = raise(free, bump)
  }
  return { version: free, why: why.slice(-NAMED) }
}

function inRange({ version }: Step, facts: VersionFacts, rules: VersionRules): Free {
  const { line, history, tags } = facts
  if (line.kind !== 'maintenance') return { version, why: [] }
  const { from, below } = line
  const bound = maintenanceBound(from, below, history, tags)
  if (lt(version, from) || compare(version, bound) >= 0) {
    throw new SlipwayError(
      'RELEASE_CONFLICT',
      `the next version would be ${version.version}, but this branch may only make versions from ${from} to below ${bound}`,
      {
        facts: { version: version.version, from, below: bound },
        help:
          bound === below
            ? 'release this change from another branch'
            : `${tagName(bound, rules.prefix)} was made elsewhere; make only smaller changes here, or release them from there`,
      },
    )
  }
  return { version, why: [] }
}

/** Where the versions of a maintenance branch end: at its name's range, or at the first version made elsewhere within it. */
function maintenanceBound(from: string, below: string, { base }: History, tags: readonly VersionTag[]): string {
  const floor = base?.version ?? exactly(from)
  const elsewhere = tags.filter(
    (tag) => isStable(tag) && compare(tag.version, floor) > 0 && compare(tag.version, below) < 0,
  )
  return elsewhere.at(-1)?.version.version ?? below
}

function prerelease(
  facts: VersionFacts,
  preid: string,
  step: Step,
  rules: VersionRules,
): Pick<VersionPlan, 'next' | 'bump' | 'why'> {
  const { tags, history } = facts
  const fresh = sinceLast(facts, preid)
  if (fresh !== undefined && fresh.commits.length === 0) return { bump: 'none', why: [`no commit since ${fresh.name}`] }
  if (fresh !== undefined) {
    const base = history.base?.version ?? step.version
    const { bump, why } = bumpOfAll(base, withoutReverted(fresh.commits.map(readCommit)), rules)
    if (bump === 'none') return { bump, why: [...why, `the last one is ${fresh.name}`] }
  }
  const free = firstFree({ ...step, version: exactly(coreOf(step.version)) }, facts, rules)
  const core = free.version.version
  const numbers = tags.flatMap(({ version }) => (coreOf(version) === core ? numberOf(version, preid) : []))
  const next = `${core}-${preid}.${Math.max(0, ...numbers) + 1}`
  return { bump: step.bump, next, why: [...step.why, ...free.why, `pre-releases of this branch are called ${preid}`] }
}

/** The last pre-release of this channel in the history, and what came after it. */
function sinceLast(
  { tags, history }: VersionFacts,
  preid: string,
): { readonly name: string; readonly commits: readonly HistoryCommit[] } | undefined {
  const hashes = new Set(history.commits.map(({ hash }) => hash))
  const last = tags.find(({ tag, version }) => numberOf(version, preid).length > 0 && hashes.has(tag.commit))
  return last && { name: last.tag.name, commits: commitsOutside(history.commits, last.tag.commit) }
}

/** N of `-preid.N`; nothing for any other form. */
export function numberOf({ prerelease }: SemVer, preid: string): readonly number[] {
  const [word, number] = prerelease
  return prerelease.length === 2 && word === preid && typeof number === 'number' ? [number] : []
}

function coreOf({ major, minor, patch }: SemVer): string {
  return `${major}.${minor}.${patch}`
}

function tagged(base: VersionTag | undefined, { prefix }: VersionRules): string {
  return base === undefined ? 'the beginning' : tagName(base.version.version, prefix)
}

function noBase(tags: readonly VersionTag[], { commits }: History): SlipwayError {
  const highest = tags.find(isStable)
  const name = highest?.tag.name ?? ''
  return new SlipwayError('RELEASE_CONFLICT', `${name} exists, but no release tag is in the history of this commit`, {
    facts: { tag: name, commits: commits.length },
    help: `put a tag such as ${name} on the commit it was made from in this history, or use another tag-prefix`,
  })
}

function takenElsewhere({ version }: SemVer, { prefix }: VersionRules): SlipwayError {
  const name = tagName(version, prefix)
  return new SlipwayError('RELEASE_CONFLICT', `${name} is asked for by Release-As, but stands on another commit`, {
    facts: { tag: name },
    help: 'ask for a version that does not exist yet',
  })
}

/** `version --json`: all members are always there; null where there is none. */
export function versionDocument({ current, next, bump, why }: VersionPlan): {
  readonly current: string | null
  readonly next: string | null
  readonly bump: Bump
  readonly why: readonly string[]
} {
  return { current: current ?? null, next: next ?? null, bump, why }
}
