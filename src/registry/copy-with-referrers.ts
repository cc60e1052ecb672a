import type { ImageSource, Repository } from '../image/store.ts'
import { mapConcurrently } from '../system/concurrency.ts'
import { sendBlobs } from './copy-blobs.ts'
import { sendManifests } from './copy-manifests.ts'
import { AT_ONCE, cancellable, type CopyResult } from './copy-options.ts'
import { copyReferrers, type ReferrerOptions } from './copy-referrers.ts'
import { readGraph, readRoot, type Root } from './graph.ts'

/**
 * Copies an image with signatures, attestations and other referrers of every manifest, and cosign's older tags. The tags are set
 * last. `manifests` counts the referrers that were missing.
 */
export async function copyWithReferrers(
  source: ImageSource,
  target: Repository,
  root: Root,
  options: ReferrerOptions & { readonly tags?: readonly string[] },
): Promise<CopyResult> {
  const { tags = [], addSignatures, ...plain } = options
  const content = await readRoot(source, root, plain)
  const graph = await readGraph(source, [content], plain)
  const sent = await sendBlobs(source, target, graph.blobs, plain)
  await sendManifests(source, target, graph, content, plain)
  const counts = await mapConcurrently(graph.manifests, AT_ONCE, ({ descriptor }) =>
    copyReferrers(source, target, descriptor, { ...plain, addSignatures }),
  )
  if (tags.length > 0) await target.putManifest(content, { ...cancellable(plain), tags })
  const manifests = counts.reduce((sum, count) => sum + count, graph.manifests.length)
  return { ...sent, root: content.descriptor, manifests }
}
