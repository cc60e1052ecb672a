import type { Readable } from 'node:stream'
import { SlipwayError } from '../errors.ts'
import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { successorsOf, type ManifestContent } from '../image/manifest.ts'
import type { BlobContent, Cancellable, ImageSource, ImageTarget, Referrer } from '../image/store.ts'
import { mapConcurrently } from '../system/concurrency.ts'
import { readGraph, readRoot, type ImageGraph, type Root } from './graph.ts'
import { fallbackTag } from './referrers.ts'

/** How a blob is getting on; `bytes` are those sent since the last event. */
export interface CopyProgress {
  readonly blob: Descriptor
  readonly state: 'sending' | 'existing' | 'mounted' | 'written'
  readonly bytes: number
}

export interface CopyOptions extends Cancellable {
  /** Blobs in transfer at once. Default 4. */
  readonly concurrency?: number
  /** A repository of the target's own registry that holds the blobs, to mount them instead of sending them. */
  readonly mountFrom?: string
  readonly onProgress?: (progress: CopyProgress) => void
}

export interface ManifestOptions extends CopyOptions {
  /** Names for the root, set after everything else. */
  readonly tags?: readonly string[]
  /** False puts everything but the root manifest. */
  readonly includeRoot?: boolean
}

export interface ImageOptions extends ManifestOptions {
  /** Also signatures, attestations and other referrers of every manifest, and cosign's older tags. Before the tags are set. */
  readonly referrers?: boolean
}

export interface CopyResult {
  readonly root: Descriptor
  readonly manifests: number
  readonly written: number
  readonly mounted: number
  readonly existing: number
  /** Size of the written blobs. */
  readonly bytes: number
}

const DEFAULT_CONCURRENCY = 4
const HEALING_ATTEMPTS = 3
export const REFERRER_DEPTH = 3
export const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'] as const

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
  const counts = await mapConcurrently(graph.manifests, DEFAULT_CONCURRENCY, ({ descriptor }) =>
    copyReferrers(source, target, descriptor, untagged, 1),
  )
  const attached = counts.reduce((sum, count) => sum + count, 0)
  if (tags.length > 0) await target.putManifest(content, { ...cancellable(options), tags })
  return { ...sent, root: content.descriptor, manifests: graph.manifests.length + attached }
}

async function sendBlobs(
  source: ImageSource,
  target: ImageTarget,
  blobs: readonly Descriptor[],
  options: CopyOptions,
): Promise<Omit<CopyResult, 'root'>> {
  const { concurrency = DEFAULT_CONCURRENCY, mountFrom, onProgress } = options
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

async function sendManifests(
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
  await mapConcurrently(below.filter(isLeaf), DEFAULT_CONCURRENCY, (content) =>
    putHealing(source, target, content, options, []),
  )
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

async function copyReferrers(
  source: ImageSource,
  target: ImageTarget,
  subject: Descriptor,
  options: CopyOptions,
  depth: number,
): Promise<number> {
  const entries = depth > REFERRER_DEPTH ? [] : await source.listReferrers(subject.digest, cancellable(options))
  const contents = await mapConcurrently(entries, DEFAULT_CONCURRENCY, (entry) => readRoot(source, entry, options))
  const graph = await readGraph(source, contents, options)
  await sendBlobs(source, target, graph.blobs, options)
  const referrers = contents.map((content, index) => referrerOf(content, entries[index]))
  if (referrers.length > 0) await target.attach(subject, referrers, cancellable(options))
  const tagged = depth === 1 ? await copyCosignTags(source, target, subject.digest, options) : 0
  const below = await mapConcurrently(contents, DEFAULT_CONCURRENCY, ({ descriptor }) =>
    copyReferrers(source, target, descriptor, options, depth + 1),
  )
  return below.reduce((sum, count) => sum + count, referrers.length + tagged)
}

/** A referrer to attach, as its list's entry at the source describes it. */
export function referrerOf(content: ManifestContent, entry: Descriptor | undefined): Referrer {
  const { manifest } = content
  const artifactType = entry?.artifactType ?? manifest.artifactType ?? mediaTypeOfConfig(content)
  const annotations = entry?.annotations ?? manifest.annotations
  return { content, artifactType, ...(annotations === undefined ? {} : { annotations }) }
}

function mediaTypeOfConfig({ manifest }: ManifestContent): string {
  return manifest.kind === 'image' ? manifest.config.mediaType : manifest.mediaType
}

async function copyCosignTags(
  source: ImageSource,
  target: ImageTarget,
  subject: Digest,
  options: CopyOptions,
): Promise<number> {
  let count = 0
  for (const suffix of COSIGN_SUFFIXES) {
    const tag = `${fallbackTag(subject)}${suffix}`
    const content = await readIfThere(source, tag, options)
    if (content === undefined) continue
    const graph = await readGraph(source, [content], options)
    await sendBlobs(source, target, graph.blobs, options)
    await sendManifests(source, target, graph, content, { ...options, tags: [tag] })
    count += 1
  }
  return count
}

/** The manifest behind a tag or digest; undefined when there is none. */
export async function readIfThere(
  source: ImageSource,
  reference: string,
  options: Cancellable,
): Promise<ManifestContent | undefined> {
  try {
    return await source.readManifest(reference, cancellable(options))
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'REGISTRY_NOT_FOUND') return undefined
    throw error
  }
}

/** A source that can open a blob at any offset by itself, as a layout on disk can. */
interface SeekableSource extends ImageSource {
  blobContent(blob: Descriptor): BlobContent
}

/** A source that can leave the digest to a receiver that computes it anyway. */
interface UncheckedSource extends ImageSource {
  uncheckedBlob(blob: Descriptor, call?: Cancellable): BlobContent
}

/** A target of ours that recomputes each digest before it keeps a blob. A registry should, but it is not ours to trust. */
interface CheckingTarget extends ImageTarget {
  readonly checksContent: true
}

function isSeekable(source: ImageSource): source is SeekableSource {
  return 'blobContent' in source && typeof source.blobContent === 'function'
}

function isUnchecked(source: ImageSource): source is UncheckedSource {
  return 'uncheckedBlob' in source && typeof source.uncheckedBlob === 'function'
}

function isChecking(target: ImageTarget): target is CheckingTarget {
  return 'checksContent' in target && target.checksContent === true
}

function blobContent(source: ImageSource, target: ImageTarget, descriptor: Descriptor, call: Cancellable): BlobContent {
  if (isSeekable(source)) return source.blobContent(descriptor)
  if (isUnchecked(source) && isChecking(target)) return source.uncheckedBlob(descriptor, cancellable(call))
  return {
    descriptor,
    open: async (offset) => {
      const stream = await source.openBlob(descriptor, cancellable(call))
      await skipBytes(stream, offset)
      return stream
    },
  }
}

/** Other sources open a blob at its start, where its digest is checked from; the first bytes are read and dropped. */
async function skipBytes(stream: Readable, count: number): Promise<void> {
  let left = count
  while (left > 0) {
    const chunk = stream.read() as Buffer | null
    if (chunk === null) await readable(stream)
    else if (chunk.length <= left) left -= chunk.length
    else {
      stream.unshift(chunk.subarray(left))
      left = 0
    }
  }
}

function readable(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const clear = (): void => {
      stream.off('readable', onReadable).off('error', onError).off('end', onEnd)
    }
    const onReadable = (): void => {
      clear()
      resolve()
    }
    const onError = (error: Error): void => {
      clear()
      reject(error)
    }
    const onEnd = (): void => onError(new SlipwayError('REGISTRY_DIGEST_MISMATCH', 'a blob ended before its size'))
    stream.on('readable', onReadable).on('error', onError).on('end', onEnd)
  })
}

function cancellable({ signal }: Cancellable): Cancellable {
  return signal === undefined ? {} : { signal }
}
