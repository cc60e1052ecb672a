import type { Cancellable, Repository } from '../image/store.ts'
import { SlipwayError } from '../errors.ts'
import { putTags, type Named } from './naming.ts'
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

/** Moves the floating tags; `latest`, `1` and `1.2` only forwards, by the versions that stand in each registry now. */
export async function float(from: Named, choice: TagChoice, call: Cancellable): Promise<StageResult<Floated>> {
  const results = await Promise.all(from.repositories.map((repository) => floatIn(repository, from, choice, call)))
  const tags = new Map(results.map(({ repository, moved }) => [repository, [...choice.immutable, ...moved]] as const))
  const evidence = { ...from, tags } as unknown as Floated
  if (results.every(({ moved }) => moved.length === 0))
    return skipped(evidence, 'no floating tag belongs to this image')
  const wrote = results.some(({ written }) => written)
  return wrote ? done(evidence) : already(evidence, 'the floating tags name it')
}

async function floatIn(
  repository: Repository,
  from: Named,
  choice: TagChoice,
  call: Cancellable,
): Promise<{ readonly repository: string; readonly moved: readonly string[]; readonly written: boolean }> {
  const existing = choice.floating.length > 0 ? await allTags(repository, call) : []
  const wanted = tagsThatMove(choice, existing)
  const digest = from.root.descriptor.digest
  const present = await Promise.all(wanted.map((tag) => digestBehind(repository, tag, call)))
  const stale = wanted.filter((_, at) => present[at] !== digest)
  if (stale.length > 0) await putTags(repository, from, stale, call)
  return { repository: repository.name, moved: wanted, written: stale.length > 0 }
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
