import { compare, parse, type SemVer } from 'semver'
import type { Cancellable, Repository } from '../image/store.ts'
import { highestOfLine, type FloatingLine } from '../release/floating-tags.ts'
import { findYankedMark, type YankedMark } from '../release/yanked-mark.ts'
import { targetOf } from './staging.ts'
import type { TagChoice } from './tag-choice.ts'

/** How a repository spells its versions. */
export type Spelling = Pick<TagChoice, 'prefix' | 'suffix'>

/** The mark on what a tag or digest names, if it was rolled back. */
export async function markOn(
  repository: Repository,
  reference: string,
  call: Cancellable,
): Promise<YankedMark | undefined> {
  const target = await targetOf(repository, reference, call)
  return target === undefined ? undefined : findYankedMark(await repository.listReferrers(target.digest, call))
}

type ReadMark = (tag: string) => Promise<YankedMark | undefined>

/** Reads the mark on each tag at most once. */
function markReader(repository: Repository, call: Cancellable): ReadMark {
  const read = new Map<string, Promise<YankedMark | undefined>>()
  return (tag) => {
    const mark = read.get(tag) ?? markOn(repository, tag, call)
    read.set(tag, mark)
    return mark
  }
}

/**
 * The tags without those versions that were rolled back and would else keep a floating tag from the choice's version. Marks are
 * read from the highest version of each line down to the first without one: none at all where no version stands higher.
 */
export async function withoutYanked(
  repository: Repository,
  choice: Pick<TagChoice, 'version' | 'floating'> & Spelling,
  tags: readonly string[],
  call: Cancellable,
): Promise<readonly string[]> {
  const own = parse(choice.version)
  if (own === null) return tags
  const read = markReader(repository, call)
  const higher = tags.filter((tag) => isAbove(tag, own, choice))
  const yanked = new Set<string>()
  for (const { line } of choice.floating) {
    const found = await descend({ ...choice, line, version: own.version }, higher, read)
    for (const tag of found.yanked) yanked.add(tag)
  }
  return tags.filter((tag) => !yanked.has(tag))
}

interface Line extends Spelling {
  readonly line: FloatingLine['line']
  readonly version: string
}

/** The highest version of a line that was not rolled back, its own included. */
export async function standingOwner(
  repository: Repository,
  line: Line,
  tags: readonly string[],
  call: Cancellable,
): Promise<SemVer | undefined> {
  return (await descend(line, tags, markReader(repository, call))).owner
}

/** From the highest version of the line down to the first without a mark. */
async function descend(
  { line, version, prefix, suffix }: Line,
  tags: readonly string[],
  read: ReadMark,
): Promise<{ readonly owner: SemVer | undefined; readonly yanked: ReadonlySet<string> }> {
  const yanked = new Set<string>()
  for (;;) {
    const left = tags.filter((tag) => !yanked.has(tag))
    const owner = highestOfLine(line, version, left, { prefix, suffix })
    const tag = `${prefix}${owner?.version ?? ''}${suffix}`
    if (owner === undefined || (await read(tag)) === undefined) return { owner, yanked }
    yanked.add(tag)
  }
}

function isAbove(tag: string, own: SemVer, { prefix, suffix }: Spelling): boolean {
  const version = parse(tag.slice(prefix.length, tag.length - suffix.length))
  return version !== null && compare(version, own) > 0
}
