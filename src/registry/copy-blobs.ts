import type { Descriptor } from '../image/descriptor.ts'
import type { ImageSource, ImageTarget } from '../image/store.ts'
import { mapConcurrently } from '../system/concurrency.ts'
import { blobContent } from './blob-content.ts'
import { AT_ONCE, cancellable, type CopyOptions, type CopyResult } from './copy-options.ts'
import { readGraph, type Root } from './graph.ts'

/**
 * Uploads every blob under the roots and no manifest, so nothing becomes an image yet. Each blob is sent once.
 * @returns the counts, with `root` the first of the roots.
 */
export async function copyBlobs(
  source: ImageSource,
  target: ImageTarget,
  roots: readonly Root[],
  options: CopyOptions = {},
): Promise<Omit<CopyResult, 'root'>> {
  const graph = await readGraph(source, roots, options)
  return sendBlobs(source, target, graph.blobs, options)
}

/** Sends the blobs that are not there yet, so many at a time. */
export async function sendBlobs(
  source: ImageSource,
  target: ImageTarget,
  blobs: readonly Descriptor[],
  options: CopyOptions,
): Promise<Omit<CopyResult, 'root'>> {
  const { concurrency = AT_ONCE, mountFrom, onProgress } = options
  const outcomes = await mapConcurrently(blobs, concurrency, async (blob) => {
    const outcome = await target.putBlob(blobContent(source, target, blob, options), {
      ...cancellable(options),
      ...(mountFrom === undefined ? {} : { mountFrom }),
      ...(onProgress === undefined ? {} : { onProgress: (bytes) => onProgress({ blob, state: 'sending', bytes }) }),
    })
    onProgress?.({ blob, state: outcome, bytes: 0 })
    return { outcome, size: blob.size }
  })
  const count = (wanted: string): number => outcomes.filter(({ outcome }) => outcome === wanted).length
  const bytes = outcomes.reduce((sum, { outcome, size }) => sum + (outcome === 'written' ? size : 0), 0)
  return { manifests: 0, written: count('written'), mounted: count('mounted'), existing: count('existing'), bytes }
}
