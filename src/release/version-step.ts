import { gt, inc, parse, type SemVer } from 'semver'
import { SlipwayError } from '../errors.ts'
import { bumpOf, largestBump, type Bump, type BumpRules } from './bump.ts'
import type { ConventionalCommit } from './commit.ts'

/** What decides the next version, besides the commits. */
export interface VersionRules extends BumpRules {
  /** Stands before the version in a git tag. Default `v`. */
  readonly prefix?: string
  /** The first version of a repository without any. Default 0.1.0. */
  readonly initialVersion?: string
}

export const INITIAL_VERSION = '0.1.0'

/** A version that follows, before it is known to be free. */
export interface Step {
  readonly version: SemVer
  readonly bump: Bump
  readonly why: readonly string[]
  /** Named by a person: taken as it is or not at all. */
  readonly fixed: boolean
}

export function firstStep(
  changes: readonly ConventionalCommit[],
  { initialVersion = INITIAL_VERSION }: VersionRules,
): Step {
  const wish = wishedVersion(changes, undefined)
  const version = wish.version ?? parse(initialVersion)
  if (version === null) {
    throw new SlipwayError('CONFIG_INVALID', 'one input is wrong', {
      problems: [{ input: 'initial-version', message: `not a version: ${initialVersion}`, help: 'write it as 0.1.0' }],
    })
  }
  const why = wish.version === undefined ? [`the first release is ${version.version}`] : []
  const bump = version.major > 0 ? 'major' : version.minor > 0 ? 'minor' : 'patch'
  return { version, bump, why: [...wish.why, ...why], fixed: wish.version !== undefined }
}

export function nextStep(base: SemVer, changes: readonly ConventionalCommit[], rules: VersionRules): Step {
  const wish = wishedVersion(changes, base)
  if (wish.version !== undefined) {
    const bump = wish.version.major > base.major ? 'major' : wish.version.minor > base.minor ? 'minor' : 'patch'
    return { version: wish.version, bump, why: wish.why, fixed: true }
  }
  const { bump, why } = bumpOfAll(base, changes, rules)
  return { version: raise(base, bump), bump, why: [...wish.why, ...why], fixed: false }
}

export function bumpOfAll(
  base: SemVer,
  changes: readonly ConventionalCommit[],
  rules: VersionRules,
): { readonly bump: Bump; readonly why: readonly string[] } {
  const { defaultBump = 'none', forceBump, preMajor = 'spec' } = rules
  const found = largestBump(changes.map((change) => bumpOf(change, rules)))
  const why = reasons(changes, found, rules)
  const lowered = found === 'major' && base.major === 0 && preMajor === 'semver' ? 'minor' : found
  if (lowered !== found) why.push('below 1.0.0 a breaking change makes a minor version')
  const usual = lowered === 'none' ? defaultBump : lowered
  if (usual !== lowered) why.push(`no commit asks for a release: ${usual} by default`)
  const bump = largestBump([usual, forceBump ?? 'none'])
  if (bump !== usual) why.push(`${bump} is forced`)
  return { bump, why }
}

/** How many commits are named one by one. */
export const NAMED = 10

function reasons(changes: readonly ConventionalCommit[], bump: Bump, rules: VersionRules): string[] {
  if (bump === 'none') return [`none of ${counted(changes.length)} asks for a release`]
  const deciding = changes.filter((change) => bumpOf(change, rules) === bump)
  const lines = deciding.slice(0, NAMED).map((change) => `${bump}: ${titleOf(change)} (${change.hash.slice(0, 7)})`)
  return deciding.length > NAMED ? [...lines, `${bump}: ${deciding.length - NAMED} more`] : lines
}

function counted(commits: number): string {
  return commits === 1 ? '1 commit' : `${commits} commits`
}

function titleOf({ type, scope, subject, breaking }: ConventionalCommit): string {
  const header = type === '' ? subject : `${type}${scope === undefined ? '' : `(${scope})`}: ${subject}`
  const text = header.length > 100 ? `${header.slice(0, 99)}…` : header
  return breaking.length > 0 ? `breaking change in ${text}` : text
}

/** The newest `Release-As` footer. One that does not lead forward is left out, and said so. */
function wishedVersion(
  changes: readonly ConventionalCommit[],
  base: SemVer | undefined,
): { readonly version?: SemVer; readonly why: readonly string[] } {
  const wish = changes.find(({ releaseAs }) => releaseAs !== undefined)
  if (wish?.releaseAs === undefined) return { why: [] }
  const text = wish.releaseAs.slice(0, 60)
  const source = `Release-As: ${text} (${wish.hash.slice(0, 7)})`
  const version = parse(text.replace(/^v/, ''))
  if (version === null || version.build.length > 0) return { why: [`${source} is no version and is left out`] }
  if (base !== undefined && !gt(version, base))
    return { why: [`${source} is not above ${base.version} and is left out`] }
  return { version, why: [source] }
}

export function raise(version: SemVer, bump: Bump): SemVer {
  return bump === 'none' ? version : exactly(inc(version.version, bump))
}

export function exactly(text: string | null): SemVer {
  const version = parse(text)
  if (version === null) throw new SlipwayError('INTERNAL', `not a version: ${String(text)}`)
  return version
}
