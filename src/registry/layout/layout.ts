import { rm } from 'node:fs/promises'
import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import { isDigest, type Digest } from '../../image/digest.ts'
import type { IndexManifest, ManifestContent } from '../../image/manifest.ts'
import { isTag } from '../../image/reference.ts'
import type { Cancellable, ImageTarget, Referrer, Repository } from '../../image/store.ts'
import { findTag, layoutTags, withEntry, withoutDigest, withoutTag, withoutUntagged, withTag } from '../layout-index.ts'
import { fallbackTag, mergeReferrers, referrerEntry, referrersIndex } from '../referrers.ts'
import { blobPath, writeBlob } from './blob-files.ts'
import { notFound } from './content-errors.ts'
import { contentSource, type LocalSource } from './content-source.ts'
import { openLayoutFolder, type LayoutFolder } from './layout-folder.ts'

export interface LayoutOptions {
  /** Makes the folder and an empty layout in it where there is none. Default false. */
  readonly create?: boolean
  /** How messages name it. Default `oci:DIR`. */
  readonly name?: string
}

/** An OCI layout folder as a whole repository. Untagged images are found by digest, and as the only entry. */
export interface LayoutRepository extends Repository, LocalSource {
  readonly directory: string
  /** `putBlob` computes the digest of what it is given, so a source need not do it too. */
  readonly checksContent: true
}

/**
 * Opens an OCI layout (image-spec, image-layout.md). Tags are the `org.opencontainers.image.ref.name` annotations of
 * index.json; referrers stand in the list of the fallback tag, as in a registry without the API. Files appear under their names
 * only when they are whole; writers within this process wait for each other.
 * @throws CONFIG_REFERENCE when there is no such folder (or, with `create`, when it holds something else);
 * REGISTRY_MALFORMED when it is no layout or its blobs folder is a link.
 */
export async function openLayout(directory: string, options: LayoutOptions = {}): Promise<LayoutRepository> {
  const { create = false, name = `oci:${directory}` } = options
  const layout = await openLayoutFolder(directory, name, create)
  return { ...contentSource(layout), ...targetOf(layout), directory, checksContent: true, ...namesOf(layout) }
}

function targetOf(layout: LayoutFolder): Omit<ImageTarget, 'name'> {
  return {
    hasBlob: async ({ digest, size }) => (await layout.size(digest)) === size,
    putBlob: async ({ descriptor, open }, { signal, onProgress } = {}) => {
      signal?.throwIfAborted()
      if ((await layout.size(descriptor.digest)) === descriptor.size) return 'existing'
      const content = await open(0)
      await writeBlob({ directory: layout.directory, blob: descriptor, content, signal, onProgress })
      return 'written'
    },
    putManifest: async (content, { signal, tags = [] } = {}) => {
      signal?.throwIfAborted()
      for (const tag of tags)
        if (!isTag(tag)) throw new SlipwayError('CONFIG_REFERENCE', `${JSON.stringify(tag)} is not a tag`)
      await layout.requireContent(content)
      await layout.store(content)
      await layout.update((index) => placed(index, content, tags))
    },
    attach: (subject, manifests, call) => attach(layout, subject, manifests, call),
  }
}

/** Tagged, or with an entry of its own until an index takes it in. Its children need no entry any more. */
function placed(index: IndexManifest, content: ManifestContent, tags: readonly string[]): IndexManifest {
  const { descriptor, manifest } = content
  const entry = entryOf(content)
  const named = tags.reduce((rest, tag) => withTag(rest, entry, tag), index)
  const rooted = tags.length > 0 ? named : withEntry(named, entry)
  const children = manifest.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : []
  return withoutUntagged(rooted, new Set(children.filter((digest) => digest !== descriptor.digest)))
}

/** A manifest with a subject is marked by its artifactType, so that no one takes it for an image. */
function entryOf({ descriptor, manifest }: ManifestContent): Descriptor {
  const { mediaType, digest, size } = descriptor
  const config = manifest.kind === 'image' ? manifest.config.mediaType : undefined
  const artifactType = manifest.artifactType ?? (manifest.subject === undefined ? undefined : config)
  return { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }) }
}

async function attach(
  layout: LayoutFolder,
  subject: Descriptor,
  referrers: readonly Referrer[],
  { signal }: Cancellable = {},
): Promise<void> {
  signal?.throwIfAborted()
  for (const { content } of referrers) {
    await layout.requireContent(content)
    await layout.store(content)
  }
  const tag = fallbackTag(subject.digest)
  const added = referrers.map(referrerEntry)
  await layout.update(async (index) => {
    const current = await referrersList(layout, index, tag)
    const list = referrersIndex(current, mergeReferrers(current?.manifests ?? [], added))
    await layout.store(list)
    const listed = withoutUntagged(index, new Set(added.map(({ digest }) => digest)))
    return withTag(listed, entryOf(list), tag)
  })
}

async function referrersList(
  layout: LayoutFolder,
  index: IndexManifest,
  tag: string,
): Promise<IndexManifest | undefined> {
  const entry = findTag(index, tag, layout.name)
  if (entry === undefined) return undefined
  const { manifest } = await contentSource(layout).readManifest(entry.digest)
  if (manifest.kind === 'index') return manifest
  throw new SlipwayError('REGISTRY_MALFORMED', `${tag} of ${layout.name} is no list of referrers`)
}

function namesOf(layout: LayoutFolder): Pick<Repository, 'listTags' | 'delete'> {
  return {
    async *listTags({ signal } = {}) {
      for (const tag of layoutTags(await layout.index())) {
        signal?.throwIfAborted()
        yield tag
      }
    },
    delete: async (reference, { signal } = {}) => {
      signal?.throwIfAborted()
      if (isDigest(reference)) await deleteManifest(layout, reference)
      else await deleteTag(layout, reference)
    },
  }
}

async function deleteTag(layout: LayoutFolder, tag: string): Promise<void> {
  await layout.update((index) => {
    if (findTag(index, tag, layout.name) === undefined) throw notFound(layout, `no tag ${tag}`)
    return withoutTag(index, tag)
  })
}

/** Takes the manifest, its tags and its place in its subject's list of referrers away. Blobs stay: others may need them. */
async function deleteManifest(layout: LayoutFolder, digest: Digest): Promise<void> {
  const { manifest } = await contentSource(layout).readManifest(digest)
  await layout.update(async (index) => {
    const rest = withoutDigest(index, digest)
    if (manifest.subject === undefined) return rest
    const tag = fallbackTag(manifest.subject.digest)
    const list = await referrersList(layout, rest, tag)
    if (list?.manifests.some((entry) => entry.digest === digest) !== true) return rest
    const left = list.manifests.filter((entry) => entry.digest !== digest)
    const former = findTag(rest, tag, layout.name)
    const unlisted = former === undefined ? rest : withoutDigest(rest, former.digest)
    if (left.length === 0) return unlisted
    const content = referrersIndex(list, left)
    await layout.store(content)
    return withTag(unlisted, entryOf(content), tag)
  })
  await rm(blobPath(layout.directory, digest), { force: true })
}
