import { compare, type SemVer } from 'semver'
import { SlipwayError, type Problems } from '../errors.ts'
import type { Descriptor } from '../image/descriptor.ts'
import { isDigest, type Digest } from '../image/digest.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { stableVersions, type FloatingLine } from '../release/floating-tags.ts'
import { findYankedMark, REASON_LIMIT, type YankedMark } from '../release/yanked-mark.ts'
import { allTags } from './floating.ts'
import { openImage, type OpenedImage } from './open-image.ts'
import { targetOf } from './staging.ts'
import { markOn, type Spelling } from './standing-versions.ts'
import type { TagChoice } from './tag-choice.ts'

/** What `rollback` was asked to do. */
export interface RollbackRequest {
  /** As the user named the repository. */
  readonly name: string
  /** The tag or digest that is bad; absent: what the floating tags name. */
  readonly bad?: string
  /** Version or digest to go back to. */
  readonly to: string
  readonly reason: string
}

/** A version as it stands in a registry. */
export interface StandingVersion {
  readonly version: SemVer
  readonly tag: string
  readonly target: Descriptor
}

/** A version that is taken back, and its mark where it has one already. */
export interface TakenBack extends StandingVersion {
  readonly mark?: YankedMark
}

/** A floating tag that belongs to a line of versions. */
export interface FloatingPlace extends FloatingLine {
  /** Any version of the line. */
  readonly version: string
}

export interface RollbackPlan extends Spelling {
  readonly repository: Repository
  readonly to: StandingVersion
  readonly image: OpenedImage
  /** Highest first. */
  readonly takenBack: readonly TakenBack[]
  /** The floating tags there are, of all lines that the versions belong to. */
  readonly floating: readonly FloatingPlace[]
  readonly reason: string
}

/** The tags of one version by the flavor, given more lines of it. */
export type SpellVersion = (version: string, moreFlavor: readonly string[]) => TagChoice

/** @throws CONFIG_INVALID when REF or `to` name nothing that can be rolled back; nothing was touched then. */
export async function planRollback(
  repository: Repository,
  request: RollbackRequest,
  spell: SpellVersion,
  call: Cancellable,
): Promise<RollbackPlan> {
  const tags = await allTags(repository, call)
  const { to, flavor } = await findVersion(repository, request, tags, spell, call)
  const { prefix, suffix } = spell(to.version.version, flavor)
  const all = stableVersions(tags, { prefix, suffix })
  const above = await standing(
    repository,
    all.filter((one) => compare(one, to.version) > 0),
    { prefix, suffix },
    call,
  )
  const floating = placesOf([to, ...above], tags, (version) => spell(version, flavor).floating)
  const bad = await highestBad(repository, request, to, above, floating, call)
  const range = above.filter(
    ({ version, target }) => compare(version, bad ?? to.version) <= 0 && target.digest !== to.target.digest,
  )
  const marked = await Promise.all(range.map((one) => withMark(repository, one, call)))
  const { digest } = to.target
  return {
    repository,
    to,
    image: await openImage(repository, digest, call),
    takenBack: marked.toSorted((a, b) => compare(b.version, a.version)),
    floating,
    prefix,
    suffix,
    reason: request.reason,
  }
}

async function withMark(repository: Repository, one: StandingVersion, call: Cancellable): Promise<TakenBack> {
  const mark = findYankedMark(await repository.listReferrers(one.target.digest, call))
  return mark === undefined ? one : { ...one, mark }
}

interface Found {
  readonly to: StandingVersion
  /** More than the user said: how versions are spelled here. */
  readonly flavor: readonly string[]
}

/** The version to go back to, by its name in any spelling or by its digest. */
async function findVersion(
  repository: Repository,
  { to, name }: RollbackRequest,
  tags: readonly string[],
  spell: SpellVersion,
  call: Cancellable,
): Promise<Found> {
  for (const flavor of [[], ['prefix=v']]) {
    const { prefix, suffix } = spell('0.0.0', flavor)
    if (flavor.length > 0 && spell('0.0.0', []).prefix !== '') continue
    const all = stableVersions(tags, { prefix, suffix }).toSorted((a, b) => compare(b, a))
    const wanted = isDigest(to) ? all : all.filter(({ version }) => isSpelling(to, version, { prefix, suffix }))
    for (const one of wanted) {
      const [found] = await standing(repository, [one], { prefix, suffix }, call)
      if (found === undefined || (isDigest(to) && found.target.digest !== to)) continue
      await refuseYanked(repository, found, call)
      return { to: found, flavor }
    }
  }
  const known = stableVersions(tags, spell('0.0.0', []))
    .toSorted((a, b) => compare(b, a))
    .slice(0, 5)
  const help =
    known.length === 0 ? 'it has no full versions' : `it has ${known.map(({ version }) => version).join(', ')}`
  throw wrong('to', `${JSON.stringify(to)} is no full version of ${name}`, help)
}

function isSpelling(text: string, version: string, { prefix, suffix }: Spelling): boolean {
  return [version, `v${version}`, `${prefix}${version}${suffix}`].includes(text)
}

async function refuseYanked(
  repository: Repository,
  { tag, version }: StandingVersion,
  call: Cancellable,
): Promise<void> {
  const mark = await markOn(repository, tag, call)
  if (mark === undefined) return
  const why = mark.reason === '' ? '' : `: ${mark.reason}`
  const help = `go back further; if it was a mistake, take the mark away: slipway registry delete ${repository.name}@${mark.digest}`
  throw wrong('to', `${version.version} was rolled back itself${why}`, help)
}

async function standing(
  repository: Repository,
  versions: readonly SemVer[],
  { prefix, suffix }: Spelling,
  call: Cancellable,
): Promise<readonly StandingVersion[]> {
  const found = await Promise.all(
    versions.map(async (version) => {
      const tag = `${prefix}${version.version}${suffix}`
      return { version, tag, target: await targetOf(repository, tag, call) }
    }),
  )
  return found.flatMap(({ version, tag, target }) => (target === undefined ? [] : [{ version, tag, target }]))
}

function placesOf(
  versions: readonly StandingVersion[],
  tags: readonly string[],
  floatingOf: (version: string) => readonly FloatingLine[],
): readonly FloatingPlace[] {
  const places = versions.flatMap(({ version }) =>
    floatingOf(version.version).map((one): FloatingPlace => ({ ...one, version: version.version })),
  )
  const there = places.filter(({ tag }) => tags.includes(tag))
  return [...new Map(there.map((place) => [place.tag, place])).values()]
}

/** The highest version that is bad: the one that REF names, else the highest that a floating tag names. */
async function highestBad(
  repository: Repository,
  { bad, name, to: asked }: RollbackRequest,
  to: StandingVersion,
  above: readonly StandingVersion[],
  floating: readonly FloatingPlace[],
  call: Cancellable,
): Promise<SemVer | undefined> {
  const named = bad === undefined ? undefined : await targetOf(repository, bad, call)
  if (bad !== undefined && named === undefined) throw wrong('REF', `${name} has no ${bad}`)
  const separator = bad !== undefined && isDigest(bad) ? '@' : ':'
  if (named !== undefined && named.digest !== to.target.digest) {
    const highest = highestWith(above, [named.digest])
    if (highest !== undefined) return highest
    const help = 'name the version that is bad, or the repository alone'
    throw wrong('REF', `${name}${separator}${bad ?? ''} is no full version above ${asked}`, help)
  }
  const digests = await Promise.all(floating.map(async ({ tag }) => (await targetOf(repository, tag, call))?.digest))
  return highestWith(
    above,
    digests.filter((digest) => digest !== undefined),
  )
}

function highestWith(versions: readonly StandingVersion[], digests: readonly Digest[]): SemVer | undefined {
  return versions
    .filter(({ target }) => digests.includes(target.digest))
    .map(({ version }) => version)
    .toSorted(compare)
    .at(-1)
}

function wrong(input: string, message: string, help?: string): SlipwayError {
  const problem = help === undefined ? { input, message } : { input, message, help }
  return new SlipwayError('CONFIG_INVALID', 'one input is wrong', { problems: [problem] })
}

/** What is wrong with a reason, if anything: it is written where everyone reads it. */
export function checkReason(reason: string, problems: Problems): void {
  if (reason.length > REASON_LIMIT) problems.add('reason', `is longer than ${REASON_LIMIT} characters`)
  if (/\p{Cc}/u.test(reason)) problems.add('reason', 'holds control characters', 'write it in one line')
}
