import { compare, parse, type SemVer } from 'semver'

/** A tag that names the newest of a line of versions: of `1.2.*`, of `1.*`, of all. */
export interface FloatingLine {
  readonly tag: string
  readonly line: 'minor' | 'major' | 'latest'
}

/** How a repository spells its versions, and which floating tags were asked for. */
export interface FloatingOptions {
  /** Stands before every full version tag, such as `v`. */
  readonly prefix?: string
  /** Stands behind every full version tag, such as `-alpine`: a line of versions of its own. */
  readonly suffix?: string
  /** Only these may move. Default: `1.2`, `1` and `latest` with the same prefix and suffix but for latest; no `0`. */
  readonly lines?: readonly FloatingLine[]
}

const PLAIN = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/

/**
 * The floating tags that name `version` once it is in a repository that has the tags `existing`: `1.2` when it is the highest
 * `1.2.*`, `1` when it is the highest `1.*`, `latest` when it is the highest of all; so none ever moves backwards. Only stable
 * versions (three numbers) count among `existing`; a pre-release moves nothing. Ordered minor, major, latest.
 */
export function floatingTags(
  version: string,
  existing: readonly string[],
  options: FloatingOptions = {},
): readonly string[] {
  const own = parse(version)
  if (own === null || own.prerelease.length > 0) return []
  const higher = stableVersions(existing, options).filter((other) => compare(other, own) > 0)
  const sameMajor = higher.filter((other) => other.major === own.major)
  const above = { minor: sameMajor.filter((other) => other.minor === own.minor), major: sameMajor, latest: higher }
  const { lines = usualLines(own, options) } = options
  return lines.filter(({ line }) => above[line].length === 0).map(({ tag }) => tag)
}

/** The version among `existing` that a floating tag of this line belongs to, beside `version`: the highest of its line. */
export function highestOfLine(
  line: FloatingLine['line'],
  version: string,
  existing: readonly string[],
  options: Pick<FloatingOptions, 'prefix' | 'suffix'> = {},
): SemVer | undefined {
  const own = parse(version)
  if (own === null) return undefined
  const { major, minor } = own
  return stableVersions(existing, options)
    .filter((other) => line === 'latest' || (other.major === major && (line === 'major' || other.minor === minor)))
    .toSorted(compare)
    .at(-1)
}

function usualLines({ major, minor }: SemVer, { prefix = '', suffix = '' }: FloatingOptions): readonly FloatingLine[] {
  return [
    { tag: `${prefix}${major}.${minor}${suffix}`, line: 'minor' },
    ...(major === 0 ? [] : [{ tag: `${prefix}${major}${suffix}`, line: 'major' as const }]),
    { tag: 'latest', line: 'latest' },
  ]
}

/** The stable versions among tags spelled with this prefix and suffix; everything else is left out. */
export function stableVersions(
  tags: readonly string[],
  { prefix = '', suffix = '' }: Pick<FloatingOptions, 'prefix' | 'suffix'> = {},
): readonly SemVer[] {
  return tags.flatMap((tag) => {
    if (!tag.startsWith(prefix) || !tag.endsWith(suffix) || tag.length < prefix.length + suffix.length) return []
    const text = tag.slice(prefix.length, tag.length - suffix.length)
    const version = PLAIN.test(text) ? parse(text) : null
    return version === null ? [] : [version]
  })
}
