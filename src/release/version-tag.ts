import { parse, rcompare, type SemVer } from 'semver'
import { SlipwayError } from '../errors.ts'
import type { RemoteTag } from './release-host.ts'

/** A tag of ours: the prefix and a version. */
export interface VersionTag {
  readonly tag: RemoteTag
  readonly version: SemVer
}

// SemVer 2.0.0 without build metadata, which orders nothing and which no image tag can hold.
const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/

const PREFIX = /^(?:[A-Za-z0-9][A-Za-z0-9._/@+-]{0,99})?$/
/** What git refuses in a ref name (git-check-ref-format). */
const REFUSED = /\.\.|\/\/|\/\.|\.\/|\.lock\//

/** @throws CONFIG_INVALID when git would not take a tag with this prefix, or an image could not tell it from its version. */
export function checkTagPrefix(prefix: string): string {
  if (PREFIX.test(prefix) && !REFUSED.test(prefix) && !/[0-9.]$/.test(prefix)) return prefix
  throw new SlipwayError('CONFIG_INVALID', 'one input is wrong', {
    problems: [
      {
        input: 'tag-prefix',
        message: `cannot stand before a version in a git tag: ${JSON.stringify(prefix.slice(0, 120))}`,
        help: 'use letters, digits, dashes and slashes, such as v or app-v',
      },
    ],
  })
}

export function tagName(version: string, prefix = 'v'): string {
  return `${prefix}${version}`
}

/** The version that a tag of ours names; undefined for every other tag. Anchored: `xv1.2.3` and `v1.2` are none of ours. */
export function versionOfTag(name: string, prefix = 'v'): SemVer | undefined {
  if (!name.startsWith(prefix)) return undefined
  const text = name.slice(prefix.length)
  return VERSION.test(text) ? (parse(text) ?? undefined) : undefined
}

/** Our own tags, highest version first; all others are left out. */
export function versionTags(tags: readonly RemoteTag[], prefix = 'v'): readonly VersionTag[] {
  return tags
    .flatMap((tag) => {
      const version = versionOfTag(tag.name, prefix)
      return version === undefined ? [] : [{ tag, version }]
    })
    .sort((a, b) => rcompare(a.version, b.version))
}

export function isStable({ version }: VersionTag): boolean {
  return version.prerelease.length === 0
}
