import { SlipwayError } from '../errors.ts'
import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import type { ManifestContent } from '../image/manifest.ts'
import type { Cancellable, ImageSource, ImageTarget, Referrer } from '../image/store.ts'
import { mapConcurrently } from '../system/concurrency.ts'
import { sendBlobs } from './copy-blobs.ts'
import { sendManifests } from './copy-manifests.ts'
import { AT_ONCE, cancellable, type CopyOptions } from './copy-options.ts'
import { readGraph, readRoot } from './graph.ts'
import { fallbackTag } from './referrers.ts'

/** Signatures of signatures, and what is attached to those. */
export const REFERRER_DEPTH = 3
/** What cosign's older tags end in. */
export const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'] as const

/** Takes along what refers to a manifest, as deep as it goes, and cosign's older tags beside it. Returns how many manifests. */
export async function copyReferrers(
  source: ImageSource,
  target: ImageTarget,
  subject: Descriptor,
  options: CopyOptions,
  depth: number,
): Promise<number> {
  const entries = depth > REFERRER_DEPTH ? [] : await source.listReferrers(subject.digest, cancellable(options))
  const contents = await mapConcurrently(entries, AT_ONCE, (entry) => readRoot(source, entry, options))
  const graph = await readGraph(source, contents, options)
  await sendBlobs(source, target, graph.blobs, options)
  const referrers = contents.map((content, index) => referrerOf(content, entries[index]))
  if (referrers.length > 0) await target.attach(subject, referrers, cancellable(options))
  const tagged = depth === 1 ? await copyCosignTags(source, target, subject.digest, options) : 0
  const below = await mapConcurrently(contents, AT_ONCE, ({ descriptor }) =>
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
