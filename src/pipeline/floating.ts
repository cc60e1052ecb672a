import { SlipwayError } from '../errors.ts'
import type { ManifestContent } from '../image/manifest.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { findYankedMark, type YankedMark } from '../release/yanked-mark.ts'
import type { Named } from './naming.ts'
import { tagsThatMove, type TagChoice } from './tag-choice.ts'
import { already, done, skipped, type StageResult } from './stage.ts'
import { standingOwner, withoutYanked } from './standing-versions.ts'
import { digestBehind } from './staging.ts'

declare const floated: unique symbol

/** Every tag that should name the image names it. */
export interface Floated extends Named {
  readonly [floated]: true
  /** All tags of the image, by repository name. */
  readonly tags: ReadonlyMap<string, readonly string[]>
}

/** How often the tags are looked at before they count as contested by other runs. */
export const ROUNDS = 5

/**
 * Moves the floating tags; `latest`, `1` and `1.2` only forwards, by the versions that stand in each registry now and were not
 * rolled back. Registries know no compare-and-swap: so it looks again after each write, until nothing is left to do.
 * @throws REGISTRY_REFUSED (retryable) when others move the same tags every time.
 */
export async function float(from: Named, choice: TagChoice, call: Cancellable): Promise<StageResult<Floated>> {
  const results = await Promise.all(from.repositories.map((repository) => floatIn(repository, from.root, choice, call)))
  const tags = new Map(results.map(({ repository, moved }) => [repository, [...choice.immutable, ...moved]] as const))
  const evidence = { ...from, tags } as unknown as Floated
  return floatOutcome(evidence, results)
}

/** What became of the floating tags of one repository. */
export interface FloatedIn {
  readonly repository: string
  /** Those that name the image now. */
  readonly moved: readonly string[]
  readonly written: boolean
  /** The image was rolled back here: its version moves no tag. */
  readonly mark?: YankedMark
}

export function floatOutcome<Evidence>(evidence: Evidence, results: readonly FloatedIn[]): StageResult<Evidence> {
  if (results.some(({ written }) => written)) return done(evidence)
  if (results.some(({ moved }) => moved.length > 0)) return already(evidence, 'the floating tags name it')
  const mark = results.find((result) => result.mark !== undefined)?.mark
  if (mark === undefined) return skipped(evidence, 'no floating tag belongs to this image')
  return skipped(evidence, `${mark.version} was rolled back${mark.reason === '' ? '' : `: ${mark.reason}`}`)
}

/** As `float`, in one repository and for any image that may be named. */
export async function floatIn(
  repository: Repository,
  root: ManifestContent,
  choice: TagChoice,
  call: Cancellable,
): Promise<FloatedIn> {
  const wrote = new Set<string>()
  for (let round = 1; round <= ROUNDS; round += 1) {
    const standing = await standingTags(repository, choice, call)
    const hoped = tagsThatMove(choice, standing)
    const missing = await namingAnother(repository, hoped, root.descriptor.digest, call)
    const mark =
      missing.length === 0 && wrote.size === 0 ? undefined : await ownMark(repository, root, choice, hoped, call)
    const wanted = mark === undefined ? hoped : hoped.filter((tag) => choice.moving.includes(tag))
    const stale = missing.filter((tag) => wanted.includes(tag))
    const others = [...wrote].filter((tag) => !wanted.includes(tag))
    const returned = await giveBack(repository, others, standing, choice, call)
    const result = { repository: repository.name, moved: wanted, written: wrote.size > 0 }
    if (stale.length === 0 && !returned) return mark === undefined ? result : { ...result, mark }
    if (stale.length > 0) await repository.putManifest(root, { ...call, tags: stale })
    for (const tag of stale) wrote.add(tag)
  }
  throw contestedTags(repository)
}

/** Other runs move the same tags every time. */
export function contestedTags({ name }: Repository): SlipwayError {
  return new SlipwayError('REGISTRY_REFUSED', `the floating tags of ${name} do not stay where they are put`, {
    retryable: true,
    help: 'other runs move the same tags at the same time: run again',
  })
}

/** The floating tags that would move to the image now. */
export async function tagsToMove(
  repository: Repository,
  root: ManifestContent,
  choice: TagChoice,
  call: Cancellable,
): Promise<readonly string[]> {
  const hoped = tagsThatMove(choice, await standingTags(repository, choice, call))
  const mark = await ownMark(repository, root, choice, hoped, call)
  return mark === undefined ? hoped : hoped.filter((tag) => choice.moving.includes(tag))
}

/** The mark on the image itself; not asked for when no tag of its version's line is to move. */
async function ownMark(
  repository: Repository,
  { descriptor }: ManifestContent,
  { floating }: TagChoice,
  hoped: readonly string[],
  call: Cancellable,
): Promise<YankedMark | undefined> {
  if (!floating.some(({ tag }) => hoped.includes(tag))) return undefined
  return findYankedMark(await repository.listReferrers(descriptor.digest, call))
}

/**
 * A newer version was named while this run moved tags, or its own was rolled back: tags that it may have taken are set to the
 * highest version that stands. Returns whether any had to be.
 */
async function giveBack(
  repository: Repository,
  tags: readonly string[],
  existing: readonly string[],
  { floating, version = '', prefix, suffix }: TagChoice,
  call: Cancellable,
): Promise<boolean> {
  let returned = false
  for (const { tag, line } of floating.filter((one) => tags.includes(one.tag))) {
    const owner = await standingOwner(repository, { line, version, prefix, suffix }, existing, call)
    if (owner === undefined) continue
    const content = await repository.readManifest(`${prefix}${owner.version}${suffix}`, call)
    if ((await digestBehind(repository, tag, call)) === content.descriptor.digest) continue
    await repository.putManifest(content, { ...call, tags: [tag] })
    returned = true
  }
  return returned
}

async function namingAnother(
  repository: Repository,
  tags: readonly string[],
  digest: string,
  call: Cancellable,
): Promise<readonly string[]> {
  const found = await Promise.all(tags.map((tag) => digestBehind(repository, tag, call)))
  return tags.filter((_, at) => found[at] !== digest)
}

/** The tags that the floating ones depend on, without higher versions that were rolled back; none when there is nothing to float. */
export async function standingTags(
  repository: Repository,
  choice: TagChoice,
  call: Cancellable,
): Promise<readonly string[]> {
  const asks = choice.floating.length > 0 || choice.latest !== undefined
  const existing = asks ? await allTags(repository, call) : []
  return withoutYanked(repository, choice, existing, call)
}

/** All tags of a repository; none when it does not exist yet. */
export async function allTags(repository: Repository, call: Cancellable): Promise<readonly string[]> {
  const tags: string[] = []
  try {
    for await (const tag of repository.listTags(call)) tags.push(tag)
  } catch (thrown) {
    if (!(thrown instanceof SlipwayError) || thrown.code !== 'REGISTRY_NOT_FOUND') throw thrown
  }
  return tags
}
