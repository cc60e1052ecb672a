import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { ifThere } from '../image/if-there.ts'
import type { ManifestContent } from '../image/manifest.ts'
import type { Cancellable, ImageSource, Referrer, Repository } from '../image/store.ts'
import { mapConcurrently } from '../system/concurrency.ts'
import { copyBlobs } from './copy-blobs.ts'
import { AT_ONCE, cancellable, type CopyOptions } from './copy-options.ts'
import { copyImage } from './copy.ts'
import { readRoot } from './graph.ts'
import { fallbackTag } from './referrers.ts'

/** Signatures of signatures, and what is attached to those. */
const REFERRER_DEPTH = 3
/** What cosign's older tags end in. */
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'] as const

/**
 * Adds layers to the image of signatures that stands under a tag of the target already, with others: what was signed there stays.
 * Returns whether any was missing.
 */
export type AddSignatures = (
  target: Repository,
  tag: string,
  layers: readonly Descriptor[],
  call: Cancellable,
) => Promise<boolean>

export interface ReferrerOptions extends CopyOptions {
  readonly addSignatures: AddSignatures
}

interface Work {
  readonly source: ImageSource
  readonly target: Repository
  readonly options: ReferrerOptions
}

/**
 * Makes the target hold what refers to a manifest at the source, as deep as it goes, and cosign's older tags beside it. Only what
 * is missing is sent, and what the target has besides stays. Returns how many manifests were written.
 */
export async function copyReferrers(
  source: ImageSource,
  target: Repository,
  subject: Descriptor,
  options: ReferrerOptions,
): Promise<number> {
  const work: Work = { source, target, options }
  const referrers = await attachBelow(work, subject, 1)
  return referrers + (await copyCosignTags(work, subject.digest))
}

async function attachBelow(work: Work, subject: Descriptor, depth: number): Promise<number> {
  const { source, target, options } = work
  const listed = depth > REFERRER_DEPTH ? [] : await source.listReferrers(subject.digest, cancellable(options))
  if (listed.length === 0) return 0
  const known = new Set((await target.listReferrers(subject.digest, cancellable(options))).map(({ digest }) => digest))
  const held = await mapConcurrently(listed, AT_ONCE, async ({ digest }) =>
    // The target's list may name what was deleted there.
    known.has(digest) ? await ifThere(() => target.resolve(digest, cancellable(options))) : undefined,
  )
  const missing = listed.filter((_, at) => held[at] === undefined)
  const wrote = missing.length === 0 ? 0 : await attachAll(work, subject, missing)
  const below = await mapConcurrently(listed, AT_ONCE, (entry) => attachBelow(work, entry, depth + 1))
  return below.reduce((sum, count) => sum + count, wrote)
}

async function attachAll(
  { source, target, options }: Work,
  subject: Descriptor,
  entries: readonly Descriptor[],
): Promise<number> {
  const found = await mapConcurrently(entries, AT_ONCE, (entry) => readEntry(source, entry, options))
  const contents = found.filter((content) => content !== undefined)
  if (contents.length === 0) return 0
  await copyBlobs(source, target, contents, options)
  const { addSignatures: _, ...plain } = options
  for (const content of contents)
    if (content.manifest.kind === 'index') await copyImage(source, target, content, { ...plain, includeRoot: false })
  const referrers = found.flatMap((content, at) => (content === undefined ? [] : [referrerOf(content, entries[at])]))
  await target.attach(subject, referrers, cancellable(options))
  return referrers.length
}

/** A list may name what was deleted: that is no referrer any more. */
async function readEntry(
  source: ImageSource,
  entry: Descriptor,
  call: Cancellable,
): Promise<ManifestContent | undefined> {
  return await ifThere(() => readRoot(source, entry, cancellable(call)))
}

/** A referrer to attach, as its list's entry at the source describes it. */
function referrerOf(content: ManifestContent, entry: Descriptor | undefined): Referrer {
  const { manifest } = content
  const artifactType = entry?.artifactType ?? manifest.artifactType ?? mediaTypeOfConfig(content)
  const annotations = entry?.annotations ?? manifest.annotations
  return { content, artifactType, ...(annotations === undefined ? {} : { annotations }) }
}

function mediaTypeOfConfig({ manifest }: ManifestContent): string {
  return manifest.kind === 'image' ? manifest.config.mediaType : manifest.mediaType
}

async function copyCosignTags(work: Work, subject: Digest): Promise<number> {
  const { source, options } = work
  let count = 0
  for (const suffix of COSIGN_SUFFIXES) {
    const tag = `${fallbackTag(subject)}${suffix}`
    const content = await ifThere(() => source.readManifest(tag, cancellable(options)))
    if (content !== undefined && (await copyCosignTag(work, tag, content))) count += 1
  }
  return count
}

async function copyCosignTag(
  { source, target, options }: Work,
  tag: string,
  content: ManifestContent,
): Promise<boolean> {
  const standing = await ifThere(() => target.resolve(tag, cancellable(options)))
  if (standing?.digest === content.descriptor.digest) return false
  const { manifest } = content
  const { addSignatures, ...plain } = options
  if (standing === undefined) {
    await copyImage(source, target, content, { ...plain, tags: [tag] })
    return true
  }
  // An older bill under the same tag cannot be joined with another one; it is the target's own.
  if (manifest.kind === 'index' || tag.endsWith('.sbom')) return false
  await copyBlobs(source, target, [content], plain)
  return await addSignatures(target, tag, manifest.layers, cancellable(options))
}
