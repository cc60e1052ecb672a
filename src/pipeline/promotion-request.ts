import type { Inputs } from '../config/values.ts'
import { SlipwayError, type Problems } from '../errors.ts'
import { parseReference, repositoryOf, type Reference } from '../image/reference.ts'
import type { Facts } from './facts.ts'
import { isReleasable } from './release-decision.ts'
import { chooseTags, type TagChoice } from './tag-choice.ts'

/** Where an image goes, and which names it gets there. */
export interface Destination {
  readonly reference: Pick<Reference, 'registry' | 'repository'>
  readonly tagLines: readonly string[]
}

/** What `promote` was asked to do. */
export interface PromotionRequest {
  readonly source: Reference
  readonly destinations: readonly Destination[]
  readonly flavor: readonly string[]
}

/** Understands REF, `to` and `tags`; every fault becomes a problem. */
export function promotionRequest(
  ref: string,
  { to, tags, flavor }: Pick<Inputs, 'to' | 'tags' | 'flavor'>,
  problems: Problems,
): PromotionRequest {
  const source = attempt(problems, 'REF', () => parseReference(ref)) ?? { registry: '', repository: '' }
  const places =
    to.length === 0 ? [{ registry: source.registry, repository: source.repository }] : targets(to, problems)
  const destinations = places.map(({ registry, repository, tag }) => ({
    reference: { registry, repository },
    tagLines: linesFor(source, tag, tags),
  }))
  if (destinations.some(({ tagLines }) => tagLines.length === 0))
    problems.add('tags', 'is missing', 'write --tags VERSION; only a REF with a full version as its tag keeps its name')
  return { source, destinations, flavor }
}

function targets(to: readonly string[], problems: Problems): readonly Reference[] {
  const places = to.flatMap((text) => {
    const place = attempt(problems, 'to', () => parseReference(text))
    if (place?.digest !== undefined)
      problems.add(
        'to',
        `${JSON.stringify(text)} has a digest`,
        'the digest is that of REF: write REPOSITORY or REPOSITORY:TAG',
      )
    return place === undefined ? [] : [place]
  })
  const names = places.map(repositoryOf)
  for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at)))
    problems.add('to', `${name} stands twice`, 'write one destination, and its names in tags')
  return places
}

/** The tag of the destination, then those of `tags`; without any, the full version that REF has as its tag. */
function linesFor(source: Reference, tag: string | undefined, tags: readonly string[]): readonly string[] {
  const given = [...(tag === undefined ? [] : [tag]), ...tags]
  if (given.length > 0) return [...new Set(given)]
  return source.tag !== undefined && isReleasable(source.tag) ? [source.tag] : []
}

/** The tags of a destination by the rules of the pipeline; wrong lines become problems. */
export function tagsOfDestination(
  { tagLines }: Destination,
  flavor: readonly string[],
  facts: Facts,
  now: Date,
  problems: Problems,
): TagChoice {
  const choice = chooseTags({ tagLines, flavor }, facts, now, problems)
  const none = choice.immutable.length + choice.floating.length + choice.moving.length === 0
  if (none && problems.list.length === 0) problems.add('tags', 'give no tag here', 'write --tags VERSION')
  return choice
}

function attempt<T>(problems: Problems, input: string, read: () => T): T | undefined {
  try {
    return read()
  } catch (thrown) {
    if (!(thrown instanceof SlipwayError)) throw thrown
    problems.add(input, thrown.message, thrown.help)
    return undefined
  }
}
