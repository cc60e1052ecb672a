import type { ImageSource, ImageTarget } from '../image/store.ts'
import { mapConcurrently } from '../system/concurrency.ts'
import { sendBlobs } from './copy-blobs.ts'
import { sendManifests } from './copy-manifests.ts'
import { AT_ONCE, cancellable, type CopyResult, type ImageOptions } from './copy-options.ts'
import { copyReferrers } from './copy-referrers.ts'
import { readGraph, readRoot, type Root } from './graph.ts'

/** Copies an image from anywhere to anywhere: blobs, manifests bottom-up, referrers, then tags. Idempotent. */
export async function copyImage(
  source: ImageSource,
  target: ImageTarget,
  root: Root,
  options: ImageOptions = {},
): Promise<CopyResult> {
  const content = await readRoot(source, root, options)
  const graph = await readGraph(source, [content], options)
  const sent = await sendBlobs(source, target, graph.blobs, options)
  const { referrers = false, includeRoot = true, tags = [] } = options
  if (!referrers || !includeRoot) {
    await sendManifests(source, target, graph, content, options)
    return { ...sent, root: content.descriptor, manifests: graph.manifests.length }
  }
  const { tags: _, ...untagged } = options
  await sendManifests(source, target, graph, content, untagged)
  const counts = await mapConcurrently(graph.manifests, AT_ONCE, ({ descriptor }) =>
    copyReferrers(source, target, descriptor, untagged, 1),
  )
  const attached = counts.reduce((sum, count) => sum + count, 0)
  if (tags.length > 0) await target.putManifest(content, { ...cancellable(options), tags })
  return { ...sent, root: content.descriptor, manifests: graph.manifests.length + attached }
}
