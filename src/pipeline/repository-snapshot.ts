import { SlipwayError } from '../errors.ts'
import { isManifestType } from '../image/descriptor.ts'
import { isDigest, type Digest } from '../image/digest.ts'
import { ifThere } from '../image/if-there.ts'
import { MANIFEST_LIMITS, type ManifestContent } from '../image/manifest.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { mapConcurrently } from '../system/concurrency.ts'
import { fallbackTag } from '../registry/referrers.ts'
import { allTags } from './floating.ts'

const AT_ONCE = 6

/** The tags of a repository at one moment. */
export interface RepositorySnapshot {
  /** What people named, with the digest behind it. */
  readonly named: ReadonlyMap<string, Digest>
  /** Tags that hang something on a manifest: lists of referrers, and cosign's older tags. */
  readonly attached: ReadonlyMap<string, AttachedTag>
}

export interface AttachedTag {
  /** What it hangs something on. */
  readonly subject: Digest
  readonly digest: Digest
  /** A list of referrers; else an artifact itself. */
  readonly isList: boolean
}

/** @throws REGISTRY_NOT_FOUND when a tag is listed that names nothing: then nobody knows what it is about to name. */
export async function takeSnapshot(repository: Repository, call: Cancellable): Promise<RepositorySnapshot> {
  const tags = await allTags(repository, call)
  const resolved = await mapConcurrently(tags, AT_ONCE, async (tag) => {
    const { digest } = await unbroken(`${repository.name}:${tag}`, () => repository.resolve(tag, call))
    return { tag, digest, subject: subjectOfTag(tag) }
  })
  const named = resolved.flatMap(({ tag, digest, subject }) => (subject === undefined ? [[tag, digest] as const] : []))
  const attached = resolved.flatMap(({ tag, digest, subject }) =>
    subject === undefined ? [] : [[tag, { subject, digest, isList: tag === fallbackTag(subject) }] as const],
  )
  return { named: new Map(named), attached: new Map(attached) }
}

/** `sha256-<hex>` and, with any ending, what cosign hangs on an image. */
function subjectOfTag(tag: string): Digest | undefined {
  const match = /^(sha256|sha512)-([0-9a-f]+)(?:\.[A-Za-z0-9._-]+)?$/.exec(tag)
  const digest = `${match?.[1] ?? ''}:${match?.[2] ?? ''}`
  return isDigest(digest) ? digest : undefined
}

export function sameSnapshot(a: RepositorySnapshot, b: RepositorySnapshot): boolean {
  const attached = ({ attached: all }: RepositorySnapshot): ReadonlyMap<string, Digest> =>
    new Map([...all].map(([tag, { digest }]) => [tag, digest]))
  return sameNames(a.named, b.named) && sameNames(attached(a), attached(b))
}

function sameNames(a: ReadonlyMap<string, Digest>, b: ReadonlyMap<string, Digest>): boolean {
  return a.size === b.size && [...a].every(([tag, digest]) => b.get(tag) === digest)
}

/** A manifest with everything below it. */
export interface ManifestTree {
  readonly root: ManifestContent
  /** All manifests, the root first. */
  readonly manifests: readonly ManifestContent[]
  /** Children that an index names and the repository has not. */
  readonly missing: readonly Digest[]
}

/**
 * Reads a manifest and all below it.
 * @throws REGISTRY_MALFORMED and the like for anything that cannot be read; a missing child is only noted.
 */
export async function readTree(repository: Repository, digest: Digest, call: Cancellable): Promise<ManifestTree> {
  const manifests = new Map<Digest, ManifestContent>()
  const missing: Digest[] = []
  const visit = async (content: ManifestContent, depth: number): Promise<void> => {
    if (depth > MANIFEST_LIMITS.depth)
      throw new SlipwayError(
        'REGISTRY_LIMIT',
        `${repository.name} nests indexes more than ${MANIFEST_LIMITS.depth} deep`,
      )
    manifests.set(content.descriptor.digest, content)
    if (content.manifest.kind === 'image') return
    const children = content.manifest.manifests.filter(({ mediaType }) => isManifestType(mediaType))
    await mapConcurrently(
      children.filter((child) => !manifests.has(child.digest)),
      AT_ONCE,
      async (child) => {
        const found = await ifThere(() => repository.readManifest(child.digest, call))
        if (found === undefined) missing.push(child.digest)
        else await visit(found, depth + 1)
      },
    )
  }
  const root = await unbroken(`${repository.name}@${digest}`, () => repository.readManifest(digest, call))
  await visit(root, 1)
  return { root, manifests: [...manifests.values()], missing }
}

async function unbroken<T>(name: string, read: () => Promise<T>): Promise<T> {
  const found = await ifThere(read)
  if (found !== undefined) return found
  throw new SlipwayError('REGISTRY_NOT_FOUND', `${name} is listed but cannot be read: nothing is deleted`, {
    retryable: true,
    help: 'another run may be changing the repository: run again; or delete or push that tag',
  })
}
