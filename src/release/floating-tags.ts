import { compare, major, minor, parse, type SemVer } from 'semver'

/** How a repository spells its versions, and which floating tags were asked for. */
export interface FloatingOptions {
  /** Stands before every version tag, such as `v`. */
  readonly prefix?: string
  /** Stands behind every version tag, such as `-alpine`: a line of versions of its own. */
  readonly suffix?: string
  /** The tag of the highest version. Default `latest`. */
  readonly latest?: string
  /** Only these may move. Default: minor, major and latest; the tag `0` only if it is named here. */
  readonly candidates?: readonly string[]
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
  const { prefix = '', suffix = '', latest = 'latest', candidates } = options
  const others = stableVersions(existing, options)
  const spell = (text: string): string => `${prefix}${text}${suffix}`
  const lines: readonly (readonly [tag: string, belongs: (other: SemVer) => boolean])[] = [
    [spell(`${own.major}.${own.minor}`), (other) => major(other) === own.major && minor(other) === own.minor],
    [spell(`${own.major}`), (other) => major(other) === own.major],
    [latest, () => true],
  ]
  const wanted = candidates ?? lines.map(([tag]) => tag).filter((tag) => tag !== spell('0'))
  return lines
    .filter(
      ([tag, belongs]) => wanted.includes(tag) && !others.some((other) => belongs(other) && compare(other, own) > 0),
    )
    .map(([tag]) => tag)
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
