import { ifThere } from '../image/if-there.ts'
import type { Descriptor } from '../image/descriptor.ts'
import { isIndexType } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { mapConcurrently } from '../system/concurrency.ts'
import { readTree, type ManifestTree, type RepositorySnapshot } from './repository-snapshot.ts'

/** Everything that an image is made of and that hangs on it, by digest. */
export interface ImageReach {
  /** The image and its platforms, the image first. */
  readonly own: readonly Digest[]
  /** What refers to them, what refers to that before it; what refers to the image itself, which may tell its age, last. */
  readonly referrers: readonly Digest[]
  /** What stands under tags that hang something on a manifest: lists of referrers, cosign's signatures. */
  readonly lists: readonly Digest[]
}

const AT_ONCE = 4

/**
 * Follows an image to everything below it and beside it: by the referrers API, the fallback tags and cosign's tags. `depth` 1 finds
 * what refers to the image, 2 also what refers to that, and so on.
 */
export async function reachOf(
  repository: Repository,
  tree: ManifestTree,
  snapshot: RepositorySnapshot,
  depth: number,
  call: Cancellable,
): Promise<ImageReach> {
  const own = tree.manifests.map(({ descriptor }) => descriptor.digest)
  const beside = await mapConcurrently(own, AT_ONCE, (digest) => besideOf(repository, digest, snapshot, depth, call))
  return {
    own,
    referrers: distinct(beside.toReversed().flatMap(({ referrers }) => referrers)),
    lists: distinct(beside.flatMap(({ lists }) => lists)),
  }
}

type Beside = Omit<ImageReach, 'own'>

async function besideOf(
  repository: Repository,
  subject: Digest,
  snapshot: RepositorySnapshot,
  depth: number,
  call: Cancellable,
): Promise<Beside> {
  const lists = [...snapshot.attached.values()].filter((one) => one.subject === subject).map(({ digest }) => digest)
  if (depth === 0) return { referrers: [], lists }
  const entries = await repository.listReferrers(subject, call)
  const found = await mapConcurrently(entries, AT_ONCE, (entry) =>
    referrerReach(repository, entry, snapshot, depth - 1, call),
  )
  return {
    referrers: found.flatMap(({ referrers }) => referrers),
    lists: [...found.flatMap((one) => one.lists), ...lists],
  }
}

async function referrerReach(
  repository: Repository,
  entry: Descriptor,
  snapshot: RepositorySnapshot,
  depth: number,
  call: Cancellable,
): Promise<Beside> {
  const own = isIndexType(entry.mediaType) ? await treeDigests(repository, entry.digest, call) : [entry.digest]
  const beside = await mapConcurrently(own, AT_ONCE, (digest) => besideOf(repository, digest, snapshot, depth, call))
  return {
    referrers: [...beside.flatMap(({ referrers }) => referrers), ...own],
    lists: beside.flatMap(({ lists }) => lists),
  }
}

/** A list may name what was deleted: then nothing is below it. */
async function treeDigests(repository: Repository, digest: Digest, call: Cancellable): Promise<readonly Digest[]> {
  const root = await ifThere(() => repository.readManifest(digest, call))
  if (root === undefined) return [digest]
  return (await readTree(repository, digest, call)).manifests.map(({ descriptor }) => descriptor.digest)
}

function distinct(digests: readonly Digest[]): readonly Digest[] {
  return [...new Set(digests)]
}
