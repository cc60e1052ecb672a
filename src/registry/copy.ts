import type { ImageSource, ImageTarget } from '../image/store.ts'
import { sendBlobs } from './copy-blobs.ts'
import { sendManifests } from './copy-manifests.ts'
import type { CopyResult, ManifestOptions } from './copy-options.ts'
import { readGraph, readRoot, type Root } from './graph.ts'

/** Copies an image from anywhere to anywhere: blobs, manifests bottom-up, then tags. Idempotent. */
export async function copyImage(
  source: ImageSource,
  target: ImageTarget,
  root: Root,
  options: ManifestOptions = {},
): Promise<CopyResult> {
  const content = await readRoot(source, root, options)
  const graph = await readGraph(source, [content], options)
  const sent = await sendBlobs(source, target, graph.blobs, options)
  await sendManifests(source, target, graph, content, options)
  return { ...sent, root: content.descriptor, manifests: graph.manifests.length }
}
