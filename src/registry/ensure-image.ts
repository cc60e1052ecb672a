import { ifThere } from '../image/if-there.ts'
import type { ManifestContent } from '../image/manifest.ts'
import type { ImageSource, Repository } from '../image/store.ts'
import { mapConcurrently } from '../system/concurrency.ts'
import { AT_ONCE, cancellable } from './copy-options.ts'
import { copyReferrers, type ReferrerOptions } from './copy-referrers.ts'
import { copyImage } from './copy.ts'
import { readGraph } from './graph.ts'

/**
 * Makes a repository hold an image of another one, with its platforms, every referrer and cosign's older tags, under no name. It
 * looks first: only what is missing is sent, and what the target has besides stays. Returns whether anything was missing.
 */
export async function ensureImage(
  source: ImageSource,
  target: Repository,
  root: ManifestContent,
  options: ReferrerOptions,
): Promise<boolean> {
  const { manifests } = await readGraph(source, [root], options)
  const present = await mapConcurrently(manifests, AT_ONCE, ({ descriptor }) =>
    ifThere(() => target.resolve(descriptor.digest, cancellable(options))),
  )
  const isWhole = !present.includes(undefined)
  const { addSignatures: _, ...plain } = options
  if (!isWhole) await copyImage(source, target, root, plain)
  const written = await mapConcurrently(manifests, AT_ONCE, ({ descriptor }) =>
    copyReferrers(source, target, descriptor, options),
  )
  return !isWhole || written.some((count) => count > 0)
}
