import type { Cancellable, Repository } from '../image/store.ts'
import { SlipwayError } from '../errors.ts'
import { highestOfLine } from '../release/floating-tags.ts'
import type { Named } from './naming.ts'
import { tagsThatMove, type TagChoice } from './tag-choice.ts'
import { already, done, skipped, type StageResult } from './stage.ts'
import { digestBehind } from './staging.ts'

declare const floated: unique symbol

/** Every tag that should name the image names it. */
export interface Floated extends Named {
  readonly [floated]: true
  /** All tags of the image, by repository name. */
  readonly tags: ReadonlyMap<string, readonly string[]>
}

/** How often the tags are looked at before they count as contested by other runs. */
const ROUNDS = 5

/**
 * Moves the floating tags; `latest`, `1` and `1.2` only forwards, by the versions that stand in each registry now. Registries know
 * no compare-and-swap: so it looks again after each write, until nothing is left to do.
 * @throws REGISTRY_REFUSED (retryable) when others move the same tags every time.
 */
export async function float(from: Named, choice: TagChoice, call: Cancellable): Promise<StageResult<Floated>> {
  const results = await Promise.all(from.repositories.map((repository) => floatIn(repository, from, choice, call)))
  const tags = new Map(results.map(({ repository, moved }) => [repository, [...choice.immutable, ...moved]] as const))
  const evidence = { ...from, tags } as unknown as Floated
  const wrote = results.some(({ written }) => written)
  if (wrote) return done(evidence)
  if (results.every(({ moved }) => moved.length === 0))
    return skipped(evidence, 'no floating tag belongs to this image')
  return already(evidence, 'the floating tags name it')
}

async function floatIn(
  repository: Repository,
  from: Named,
  choice: TagChoice,
  call: Cancellable,
): Promise<{ readonly repository: string; readonly moved: readonly string[]; readonly written: boolean }> {
  const wrote = new Set<string>()
  for (let round = 1; round <= ROUNDS; round += 1) {
    const existing = choice.floating.length > 0 ? await allTags(repository, call) : []
    const wanted = tagsThatMove(choice, existing)
    const returned = await giveBack(
      repository,
      [...wrote].filter((tag) => !wanted.includes(tag)),
      existing,
      choice,
      call,
    )
    const stale = await namingAnother(repository, wanted, from.root.descriptor.digest, call)
    if (stale.length === 0 && !returned) return { repository: repository.name, moved: wanted, written: wrote.size > 0 }
    if (stale.length > 0) await repository.putManifest(from.root, { ...call, tags: stale })
    for (const tag of stale) wrote.add(tag)
  }
  throw new SlipwayError('REGISTRY_REFUSED', `the floating tags of ${repository.name} do not stay where they are put`, {
    retryable: true,
    help: 'other runs move the same tags at the same time: run again',
  })
}

/**
 * A newer version was named while this run moved tags: those that it may have taken back from it are set to the newer one.
 * Returns whether any had to be.
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
    const owner = highestOfLine(line, version, existing, { prefix, suffix })
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
