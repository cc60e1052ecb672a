import { SlipwayError } from '../errors.ts'

/** Which versions a branch makes. */
export type ReleaseLine =
  | { readonly kind: 'release' }
  /** `1.3.0-beta.1`, `1.3.0-beta.2`, …: `preid` is `beta`. */
  | { readonly kind: 'prerelease'; readonly preid: string }
  /** Versions from `from` up to, but without, `below`. */
  | { readonly kind: 'maintenance'; readonly from: string; readonly below: string }

/** Branches that make pre-releases, with the word in their versions: `{next: 'rc', beta: 'beta'}`. */
export type Channels = Readonly<Record<string, string>>

// SemVer 2.0.0, rule 9; a word of digits alone would be a number.
const PREID = /^(?=.*[A-Za-z-])[0-9A-Za-z-]{1,40}$/

const NUMBER = '(0|[1-9]\\d{0,8})'
const MAINTENANCE = new RegExp(`^(?:.*/)?v?${NUMBER}\\.(?:x(?:\\.x)?|${NUMBER}\\.x)$`)

/**
 * The line of a branch: a channel where one is named for it, `1.x` (also `1.x.x`) and `1.2.x` with or without a folder and a
 * `v` are maintenance branches, every other makes releases.
 * @throws CONFIG_INVALID when a channel's word cannot stand in a version.
 */
export function releaseLine(branch: string | undefined, channels: Channels = {}): ReleaseLine {
  if (branch === undefined) return { kind: 'release' }
  const preid = Object.hasOwn(channels, branch) ? channels[branch] : undefined
  if (preid !== undefined) return { kind: 'prerelease', preid: checkPreid(preid) }
  const match = MAINTENANCE.exec(branch)
  if (match === null) return { kind: 'release' }
  const [major, minor] = [Number(match[1]), match[2] === undefined ? undefined : Number(match[2])]
  return minor === undefined
    ? { kind: 'maintenance', from: `${major}.0.0`, below: `${major + 1}.0.0` }
    : { kind: 'maintenance', from: `${major}.${minor}.0`, below: `${major}.${minor + 1}.0` }
}

function checkPreid(preid: string): string {
  if (PREID.test(preid)) return preid
  throw new SlipwayError('CONFIG_INVALID', 'one input is wrong', {
    problems: [
      {
        input: 'channels',
        message: `cannot name a pre-release: ${JSON.stringify(preid.slice(0, 60))}`,
        help: 'use letters, digits and dashes, such as beta or rc',
      },
    ],
  })
}
