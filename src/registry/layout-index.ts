import { SlipwayError } from '../errors.ts'
import { MEDIA_TYPES, type Annotations, type Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { parseManifest, type IndexManifest } from '../image/manifest.ts'
import { isTag } from '../image/reference.ts'

/** The annotation that names an entry of a layout (OCI image-spec, image-layout.md, index.json). */
export const REF_NAME = 'org.opencontainers.image.ref.name'
const CONTAINERD_NAME = 'io.containerd.image.name'

/** Tags that stand beside images: lists of referrers, and cosign's signatures by tag. */
const COMPANION_TAG = /^sha(?:256-[a-f0-9]{64}|512-[a-f0-9]{64,128})(?:\.[a-z]+)?$/

export const EMPTY_LAYOUT_INDEX: IndexManifest = { kind: 'index', mediaType: MEDIA_TYPES.ociIndex, manifests: [] }

/** @throws REGISTRY_MALFORMED with the path to the fault. */
export function parseLayoutIndex(bytes: Uint8Array, what: string): IndexManifest {
  const index = parseManifest(bytes, undefined, what)
  if (index.kind === 'index') return index
  throw new SlipwayError('REGISTRY_MALFORMED', `${what} is a manifest, not an index`)
}

/** An entry's tag. Some writers put a whole reference where the tag belongs; its tag is then meant. */
export function entryTag({ annotations = {} }: Descriptor): string | undefined {
  for (const text of [annotations[REF_NAME], annotations[CONTAINERD_NAME]]) {
    if (text === undefined) continue
    if (isTag(text)) return text
    const tag = /^[^@]*:([^/:@]+)(?:@.*)?$/.exec(text)?.[1]
    if (tag !== undefined && isTag(tag)) return tag
  }
  return undefined
}

/** All tags, sorted, each once. */
export function layoutTags(index: IndexManifest): readonly string[] {
  const tags = index.manifests.map(entryTag).filter((tag) => tag !== undefined)
  return [...new Set(tags)].sort()
}

/**
 * The entry with the tag, undefined when there is none.
 * @throws CONFIG_REFERENCE when several entries of different digest carry it.
 */
export function findTag(index: IndexManifest, tag: string, name: string): Descriptor | undefined {
  const found = distinct(index.manifests.filter((entry) => entryTag(entry) === tag))
  if (found.length > 1)
    throw new SlipwayError('CONFIG_REFERENCE', `${name} has ${found.length} images with the tag ${tag}`, {
      help: `name one by its digest: ${found.map(({ digest }) => `@${digest}`).join(', ')}`,
    })
  return found[0]
}

/**
 * What a layout without a tag means: its only image. Lists of referrers and signatures beside it do not count.
 * @throws CONFIG_REFERENCE listing the images when there is not exactly one.
 */
export function onlyEntry(index: IndexManifest, name: string): Descriptor {
  const images = distinct(index.manifests.filter(isImageEntry))
  const [only] = images
  if (only !== undefined && images.length === 1) return only
  if (only === undefined) throw new SlipwayError('CONFIG_REFERENCE', `${name} holds no image`)
  const list = images.map(nameInLayout).join(', ')
  throw new SlipwayError('CONFIG_REFERENCE', `${name} holds ${images.length} images, and none is chosen`, {
    help: `append one of them: ${list}`,
    facts: { images: images.length },
  })
}

/** As it is written behind `oci:DIR`. */
function nameInLayout(entry: Descriptor): string {
  const tag = entryTag(entry)
  return tag === undefined ? `@${entry.digest}` : `:${tag}`
}

function isImageEntry(entry: Descriptor): boolean {
  const tag = entryTag(entry)
  if (tag !== undefined) return !COMPANION_TAG.test(tag)
  return entry.artifactType === undefined
}

function distinct(entries: readonly Descriptor[]): readonly Descriptor[] {
  return [...new Map(entries.map((entry) => [entry.digest, entry])).values()]
}

/** The index with the tag on this manifest and on no other. */
export function withTag(index: IndexManifest, descriptor: Descriptor, tag: string): IndexManifest {
  const others = index.manifests.filter(
    (entry) => entryTag(entry) !== tag && !(entry.digest === descriptor.digest && entryTag(entry) === undefined),
  )
  const annotations: Annotations = { ...descriptor.annotations, [REF_NAME]: tag }
  return { ...index, manifests: [...others, { ...descriptor, annotations }] }
}

/** The index with an entry for the manifest, unless it has one or another entry's `children` reach it. */
export function withEntry(index: IndexManifest, descriptor: Descriptor): IndexManifest {
  const isThere = index.manifests.some(({ digest }) => digest === descriptor.digest)
  return isThere ? index : { ...index, manifests: [...index.manifests, descriptor] }
}

/** The index without the untagged entries of these manifests: something else reaches them now. */
export function withoutUntagged(index: IndexManifest, digests: ReadonlySet<Digest>): IndexManifest {
  const manifests = index.manifests.filter((entry) => entryTag(entry) !== undefined || !digests.has(entry.digest))
  return { ...index, manifests }
}

/** The index without the tag; the manifest keeps an entry, as a registry keeps it by its digest. */
export function withoutTag(index: IndexManifest, tag: string): IndexManifest {
  const removed = index.manifests.filter((entry) => entryTag(entry) === tag)
  const kept = index.manifests.filter((entry) => entryTag(entry) !== tag)
  return removed.reduce<IndexManifest>((rest, entry) => withEntry(rest, withoutName(entry)), {
    ...index,
    manifests: kept,
  })
}

function withoutName(entry: Descriptor): Descriptor {
  const { annotations = {}, ...rest } = entry
  const { [REF_NAME]: _ref, [CONTAINERD_NAME]: _name, ...others } = annotations
  return Object.keys(others).length === 0 ? rest : { ...rest, annotations: others }
}

export function withoutDigest(index: IndexManifest, digest: Digest): IndexManifest {
  return { ...index, manifests: index.manifests.filter((entry) => entry.digest !== digest) }
}
