import { SlipwayError } from '../errors.ts'
import { successorsOf, type ManifestContent } from '../image/manifest.ts'
import type { ImageSource, ImageTarget } from '../image/store.ts'
import { mapConcurrently } from '../system/concurrency.ts'
import { sendBlobs } from './copy-blobs.ts'
import { AT_ONCE, cancellable, type CopyOptions, type ManifestOptions } from './copy-options.ts'
import { readGraph, readRoot, type ImageGraph, type Root } from './graph.ts'

const HEALING_ATTEMPTS = 3

/** Puts the manifests under the root, children first; their blobs must be there (they are sent again where they are not). */
export async function copyManifests(
  source: ImageSource,
  target: ImageTarget,
  root: Root,
  options: ManifestOptions = {},
): Promise<void> {
  const content = await readRoot(source, root, options)
  const graph = await readGraph(source, [content], options)
  await sendManifests(source, target, graph, content, options)
}

/** Puts the manifests of a graph that is read already. */
export async function sendManifests(
  source: ImageSource,
  target: ImageTarget,
  graph: ImageGraph,
  root: ManifestContent,
  options: ManifestOptions,
): Promise<void> {
  const { includeRoot = true, tags = [] } = options
  const isLeaf = ({ manifest }: ManifestContent): boolean => manifest.kind === 'image'
  const below = graph.manifests.filter(({ descriptor }) => descriptor.digest !== root.descriptor.digest)
  // Images know no order among each other; indexes may name indexes, so they go one by one.
  await mapConcurrently(below.filter(isLeaf), AT_ONCE, (content) => putHealing(source, target, content, options, []))
  for (const index of below.filter((content) => !isLeaf(content))) await putHealing(source, target, index, options, [])
  if (includeRoot) await putHealing(source, target, root, options, tags)
}

/**
 * A registry that collects garbage, or is not yet consistent with itself, may refuse a manifest whose blobs were there a moment
 * ago. Send what is missing again, then the manifest.
 */
async function putHealing(
  source: ImageSource,
  target: ImageTarget,
  content: ManifestContent,
  options: CopyOptions,
  tags: readonly string[],
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await target.putManifest(content, { ...cancellable(options), ...(tags.length === 0 ? {} : { tags }) })
      return
    } catch (error) {
      if (attempt === HEALING_ATTEMPTS || !isMissingContent(error)) throw error
      const { manifest } = content
      if (manifest.kind === 'image') await sendBlobs(source, target, successorsOf(manifest), withoutMount(options))
      else await copyManifests(source, target, content, { ...withoutMount(options), includeRoot: false })
    }
  }
}

function isMissingContent(error: unknown): boolean {
  const code = error instanceof SlipwayError ? error.facts['registryCode'] : undefined
  return code === 'MANIFEST_BLOB_UNKNOWN' || code === 'BLOB_UNKNOWN'
}

function withoutMount(options: CopyOptions): CopyOptions {
  const { mountFrom: _, ...rest } = options
  return rest
}
