import { SlipwayError } from '../errors.ts'
import { ifThere } from '../image/if-there.ts'
import type { Digest } from '../image/digest.ts'
import type { ManifestContent } from '../image/manifest.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { keptByAge, reasonToKeep, type Candidate, type RetentionRules } from '../release/retention.ts'
import { mapConcurrently } from '../system/concurrency.ts'
import { timeOf } from './image-age.ts'
import { reachOf, type ImageReach } from './image-reach.ts'
import { readTree, takeSnapshot, type ManifestTree, type RepositorySnapshot } from './repository-snapshot.ts'

/** A tag that stays, and why. */
export interface KeptTag {
  readonly tag: string
  readonly digest: Digest
  readonly why: string
}

/** An image that goes with all that hangs on it. */
export interface Removal {
  readonly digest: Digest
  /** Empty for an image that has no name any more. */
  readonly tags: readonly string[]
  readonly why: string
  /**
   * What is deleted by digest, in this order: what refers to the image, the image, its platforms, then what stands under the tags
   * that hang something on them. Those come last because they can be seen: a run that is killed is finished by the next one.
   * Empty when something that stays needs the image: then only its tags go.
   */
  readonly manifests: readonly Digest[]
}

export interface PrunePlan {
  readonly snapshot: RepositorySnapshot
  readonly kept: readonly KeptTag[]
  readonly removals: readonly Removal[]
  /** Everything that goes, for putting it back. */
  readonly contents: ReadonlyMap<Digest, ManifestContent>
}

/** An image under some names, or under none any more. */
interface Image {
  readonly digest: Digest
  readonly tags: readonly string[]
  /** Absent when only things that hang on it are left. */
  readonly tree?: ManifestTree
}

interface Going extends Image {
  readonly why: string
}

const AT_ONCE = 4
const REFERRER_DEPTH = 3

/**
 * Marks everything that a tag which stays can reach, and plans to sweep the rest. Nothing is written.
 * @throws what cannot be read, whatever it is: a manifest that nobody understands may need anything.
 */
export async function planPrune(
  repository: Repository,
  rules: RetentionRules,
  now: Date,
  call: Cancellable,
): Promise<PrunePlan> {
  const snapshot = await takeSnapshot(repository, call)
  const images = await readNamed(repository, snapshot, call)
  const { kept, staying, going } = await choose(repository, images, rules, now, call)
  if (going.length === 0 && rules.olderThan === undefined) return { snapshot, kept, removals: [], contents: new Map() }
  refuseBroken(repository, staying)
  const walk = (image: Image, depth: number): Promise<ImageReach> => reach(repository, image, snapshot, depth, call)
  const stayingReach = await mapConcurrently(staying, AT_ONCE, (image) => walk(image, 1))
  const goingReach = await mapConcurrently(going, AT_ONCE, (image) => walk(image, REFERRER_DEPTH))
  const seen = new Set([...stayingReach, ...goingReach].flatMap(digestsOf))
  const untagged = await readUntagged(repository, snapshot, seen, call)
  const old = await oldOnes(repository, untagged, rules, now, call)
  const young = untagged.filter((image) => !old.includes(image))
  const youngReach = await mapConcurrently(young, AT_ONCE, (image) => walk(image, 1))
  const oldReach = await mapConcurrently(old, AT_ONCE, (image) => walk(image, REFERRER_DEPTH))
  const marked = new Set([...stayingReach, ...youngReach].flatMap(digestsOf))
  const all = [...going, ...old.map((image): Going => ({ ...image, why: 'has no name any more' }))]
  const removals = removalsOf(all, [...goingReach, ...oldReach], marked)
  const contents = all.flatMap(({ tree }) => tree?.manifests ?? [])
  return {
    snapshot,
    kept,
    removals,
    contents: new Map(contents.map((content) => [content.descriptor.digest, content])),
  }
}

async function readNamed(
  repository: Repository,
  { named }: RepositorySnapshot,
  call: Cancellable,
): Promise<readonly Required<Image>[]> {
  const byDigest = Map.groupBy(named, ([, digest]) => digest)
  return mapConcurrently([...byDigest], AT_ONCE, async ([digest, entries]) => ({
    digest,
    tags: entries.map(([tag]) => tag).toSorted(),
    tree: await readTree(repository, digest, call),
  }))
}

interface Choice {
  readonly kept: readonly KeptTag[]
  /** Images that a kept tag names. */
  readonly staying: readonly Image[]
  readonly going: readonly Going[]
}

/** Sorts the tags by the rules. An image can be in both: some of its tags stay, others go. */
async function choose(
  repository: Repository,
  images: readonly Required<Image>[],
  rules: RetentionRules,
  now: Date,
  call: Cancellable,
): Promise<Choice> {
  const sorted = images.map((image) => {
    const reasons = new Map(image.tags.map((tag) => [tag, reasonToKeep(tag, rules)]))
    return { image, reasons, free: image.tags.filter((tag) => reasons.get(tag) === undefined) }
  })
  const needsTimes = rules.olderThan !== undefined || rules.keepLast !== undefined
  const candidates = await mapConcurrently(
    sorted.filter(({ free }) => free.length > 0),
    AT_ONCE,
    async ({ image, free }): Promise<Candidate> => {
      const time = needsTimes ? await timeOf(repository, image.tree, call) : undefined
      return { digest: image.digest, tags: free, ...(time === undefined ? {} : { time }) }
    },
  )
  const ages = keptByAge(candidates, rules, now)
  const kept = sorted.flatMap(({ image, reasons }) =>
    image.tags.flatMap((tag): readonly KeptTag[] => {
      const why = reasons.get(tag) ?? ages.get(image.digest)
      return why === undefined ? [] : [{ tag, digest: image.digest, why }]
    }),
  )
  const keptDigests = new Set(kept.map(({ digest }) => digest))
  return {
    kept: kept.toSorted((a, b) => (a.tag < b.tag ? -1 : 1)),
    staying: images.filter(({ digest }) => keptDigests.has(digest)),
    going: sorted
      .filter(({ image, free }) => free.length > 0 && !ages.has(image.digest))
      .map(({ image, free }) => ({ ...image, tags: free, why: whyGoing(rules) })),
  }
}

function whyGoing({ deleteTags, olderThan, keepLast }: RetentionRules): string {
  return [
    ...(deleteTags.length === 0 ? ['names no version'] : [`delete-tags ${deleteTags.join(', ')}`]),
    ...(olderThan === undefined ? [] : [`older than ${olderThan.text}`]),
    ...(keepLast === undefined ? [] : [`not among the last ${keepLast}`]),
  ].join('; ')
}

/** An image that stays and lacks a platform: who knows what it is waiting for. */
function refuseBroken({ name }: Repository, staying: readonly Image[]): void {
  const broken = staying.find(({ tree }) => (tree?.missing.length ?? 0) > 0)
  if (broken === undefined) return
  throw new SlipwayError(
    'REGISTRY_NOT_FOUND',
    `${name}:${broken.tags[0] ?? ''} names ${broken.tree?.missing[0] ?? ''}, which is not there: nothing is deleted`,
    { help: 'push the image again, or delete it' },
  )
}

async function reach(
  repository: Repository,
  { digest, tree }: Image,
  snapshot: RepositorySnapshot,
  depth: number,
  call: Cancellable,
): Promise<ImageReach> {
  if (tree !== undefined) return reachOf(repository, tree, snapshot, depth, call)
  const lists = [...snapshot.attached.values()].filter(({ subject }) => subject === digest)
  return { own: [], referrers: [], lists: lists.map((one) => one.digest) }
}

function digestsOf({ own, referrers, lists }: ImageReach): readonly Digest[] {
  return [...own, ...referrers, ...lists]
}

/** Images without a name that can be seen all the same, by the tags of what hangs on them. Those below another one are part of it. */
async function readUntagged(
  repository: Repository,
  { attached }: RepositorySnapshot,
  seen: ReadonlySet<Digest>,
  call: Cancellable,
): Promise<readonly Image[]> {
  const subjects = new Set([...attached.values()].map(({ subject }) => subject).filter((one) => !seen.has(one)))
  const images = await mapConcurrently([...subjects], AT_ONCE, async (digest): Promise<Image> => {
    const root = await ifThere(() => repository.readManifest(digest, call))
    return root === undefined
      ? { digest, tags: [] }
      : { digest, tags: [], tree: await readTree(repository, digest, call) }
  })
  const below = new Set(
    images.flatMap(({ tree }) => tree?.manifests.slice(1).map(({ descriptor }) => descriptor.digest) ?? []),
  )
  return images.filter(({ digest }) => !below.has(digest))
}

/**
 * Which of them are to go: only by `older-than`, for a run may be about to name one. What refers to something else is never an image
 * of its own. Where the image is gone, what hung on it is of use to nobody.
 */
async function oldOnes(
  repository: Repository,
  untagged: readonly Image[],
  { olderThan }: RetentionRules,
  now: Date,
  call: Cancellable,
): Promise<readonly Image[]> {
  if (olderThan === undefined) return []
  const judged = await mapConcurrently(untagged, AT_ONCE, async (image) => {
    if (image.tree === undefined) return true
    if (image.tree.root.manifest.subject !== undefined) return false
    const time = await timeOf(repository, image.tree, call)
    return time !== undefined && now.getTime() - time.getTime() >= olderThan.ms
  })
  return untagged.filter((_, at) => judged[at] === true)
}

/** What goes, without what is marked; each manifest in one removal only. */
function removalsOf(
  all: readonly Going[],
  reaches: readonly ImageReach[],
  marked: ReadonlySet<Digest>,
): readonly Removal[] {
  const taken = new Set<Digest>(marked)
  return all.flatMap(({ digest, tags, tree, why }, at): readonly Removal[] => {
    const { own, referrers, lists } = reaches[at] ?? { own: [], referrers: [], lists: [] }
    const subject = tree?.root.manifest.subject?.digest
    const isNeeded = marked.has(digest) || (subject !== undefined && marked.has(subject))
    const manifests = isNeeded ? [] : [...referrers, ...own, ...lists].filter((one) => !taken.has(one))
    for (const one of manifests) taken.add(one)
    return manifests.length === 0 && tags.length === 0 ? [] : [{ digest, tags, why, manifests }]
  })
}
