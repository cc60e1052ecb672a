import { SlipwayError } from '../errors.ts'
import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import type { ManifestContent } from '../image/manifest.ts'
import type { Cancellable, ImageSource, Repository } from '../image/store.ts'
import { mapConcurrently } from '../system/concurrency.ts'
import { copyBlobs } from './copy-blobs.ts'
import { copyManifests } from './copy-manifests.ts'
import { AT_ONCE, cancellable, type CopyOptions } from './copy-options.ts'
import { COSIGN_SUFFIXES, readIfThere, REFERRER_DEPTH, referrerOf } from './copy-referrers.ts'
import { copyImage } from './copy.ts'
import { readGraph, readRoot } from './graph.ts'
import { fallbackTag } from './referrers.ts'

export interface EnsureOptions extends CopyOptions {
  /**
   * Adds layers to the image of signatures that stands under a tag of the target already, with others: what was signed there stays.
   * Returns whether any was missing.
   */
  readonly addSignatures: (tag: string, layers: readonly Descriptor[]) => Promise<boolean>
}

/**
 * Makes a repository hold an image of another one, with its platforms, every referrer and cosign's older tags, under no name. It
 * looks first: only what is missing is sent, and what the target has besides stays. Returns whether anything was missing.
 */
export async function ensureImage(
  source: ImageSource,
  target: Repository,
  root: ManifestContent,
  options: EnsureOptions,
): Promise<boolean> {
  const { manifests } = await readGraph(source, [root], options)
  const present = await mapConcurrently(manifests, AT_ONCE, ({ descriptor }) =>
    isThere(target, descriptor.digest, options),
  )
  const isWhole = present.every(Boolean)
  if (!isWhole) await copyImage(source, target, root, options)
  const work: Work = { source, target, options }
  const attached = await mapConcurrently(manifests, AT_ONCE, async ({ descriptor }) => {
    const referrers = await ensureReferrers(work, descriptor, 1)
    return (await ensureCosignTags(work, descriptor.digest)) || referrers
  })
  return !isWhole || attached.some(Boolean)
}

interface Work {
  readonly source: ImageSource
  readonly target: Repository
  readonly options: EnsureOptions
}

async function isThere(target: Repository, reference: string, call: Cancellable): Promise<boolean> {
  return (await digestOf(target, reference, call)) !== undefined
}

async function digestOf(target: Repository, reference: string, call: Cancellable): Promise<Digest | undefined> {
  try {
    return (await target.resolve(reference, cancellable(call))).digest
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'REGISTRY_NOT_FOUND') return undefined
    throw error
  }
}

async function ensureReferrers(work: Work, subject: Descriptor, depth: number): Promise<boolean> {
  const { source, target, options } = work
  const listed = depth > REFERRER_DEPTH ? [] : await source.listReferrers(subject.digest, cancellable(options))
  if (listed.length === 0) return false
  const known = new Set((await target.listReferrers(subject.digest, cancellable(options))).map(({ digest }) => digest))
  const missing = listed.filter(({ digest }) => !known.has(digest))
  const wrote = missing.length > 0 && (await attachAll(work, subject, missing))
  const below = await mapConcurrently(listed, AT_ONCE, (entry) => ensureReferrers(work, entry, depth + 1))
  return wrote || below.some(Boolean)
}

async function attachAll(
  { source, target, options }: Work,
  subject: Descriptor,
  entries: readonly Descriptor[],
): Promise<boolean> {
  const found = await mapConcurrently(entries, AT_ONCE, (entry) => readEntry(source, entry, options))
  const contents = found.filter((content) => content !== undefined)
  if (contents.length === 0) return false
  await copyBlobs(source, target, contents, options)
  for (const content of contents)
    if (content.manifest.kind === 'index')
      await copyManifests(source, target, content, { ...options, includeRoot: false })
  const referrers = found.flatMap((content, at) => (content === undefined ? [] : [referrerOf(content, entries[at])]))
  await target.attach(subject, referrers, cancellable(options))
  return true
}

/** A list may name what was deleted: that is no referrer any more. */
async function readEntry(
  source: ImageSource,
  entry: Descriptor,
  call: Cancellable,
): Promise<ManifestContent | undefined> {
  try {
    return await readRoot(source, entry, cancellable(call))
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'REGISTRY_NOT_FOUND') return undefined
    throw error
  }
}

async function ensureCosignTags(work: Work, subject: Digest): Promise<boolean> {
  let wrote = false
  for (const suffix of COSIGN_SUFFIXES) {
    const tag = `${fallbackTag(subject)}${suffix}`
    const content = await readIfThere(work.source, tag, work.options)
    if (content !== undefined && (await ensureCosignTag(work, tag, content))) wrote = true
  }
  return wrote
}

async function ensureCosignTag(
  { source, target, options }: Work,
  tag: string,
  content: ManifestContent,
): Promise<boolean> {
  const standing = await digestOf(target, tag, options)
  if (standing === content.descriptor.digest) return false
  const { manifest } = content
  if (standing === undefined) {
    await copyImage(source, target, content, { ...options, tags: [tag] })
    return true
  }
  // An older bill under the same tag cannot be joined with another one; it is the target's own.
  if (manifest.kind === 'index' || tag.endsWith('.sbom')) return false
  await copyBlobs(source, target, [content], options)
  return options.addSignatures(tag, manifest.layers)
}
