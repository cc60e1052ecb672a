import { Readable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import { algorithmOf, DigestHash, digestOf, isDigest, type Digest } from '../../image/digest.ts'
import { MANIFEST_LIMITS, parseManifest, type ManifestContent } from '../../image/manifest.ts'
import type { BlobContent, Cancellable, ImageSource } from '../../image/store.ts'
import { findTag, layoutTags, onlyEntry } from '../layout-index.ts'
import { fallbackTag, mergeReferrers, withArtifactType } from '../referrers.ts'
import { lending } from '../../system/buffer-pool.ts'
import { giveBackRead } from './blob-files.ts'
import { mismatch, notFound } from './content-errors.ts'
import type { ContentHolder } from './content-holder.ts'

const STREAM_BYTES = 1 << 20

/** An image source on this machine. In place of a tag, `''` means its only image. */
export interface LocalSource extends ImageSource {
  /** @throws CONFIG_REFERENCE listing the images when there is not exactly one. */
  onlyEntry(call?: Cancellable): Promise<Descriptor>
  /** The blob for an upload that may start again at any offset; read unchecked, because the receiver checks it. */
  blobContent(blob: Descriptor): BlobContent
}

/** Reads a holder's content; every byte is checked. */
export function contentSource(holder: ContentHolder): LocalSource {
  const only = async (): Promise<Descriptor> => plain(onlyEntry(await holder.index(), holder.name))
  const readManifest = async (reference: string, { signal }: Cancellable = {}): Promise<ManifestContent> => {
    signal?.throwIfAborted()
    if (isDigest(reference)) return manifestByDigest(holder, reference, signal)
    const entry = reference === '' ? await only() : await tagged(holder, reference)
    return manifestOf(holder, entry, signal)
  }
  return {
    name: holder.name,
    readManifest,
    onlyEntry: only,
    resolve: async (reference, call) => {
      const { mediaType, digest, size } = (await readManifest(reference, call)).descriptor
      return { mediaType, digest, size }
    },
    openBlob: async (blob, { signal } = {}) => {
      const size = await holder.size(blob.digest)
      if (size === undefined) throw notFound(holder, `no blob ${blob.digest}`)
      if (size !== blob.size) throw mismatch(holder, blob.digest, `has ${size} bytes, but ${blob.size} are announced`)
      return Readable.from(verify(holder, blob, signal), { objectMode: false, highWaterMark: STREAM_BYTES })
    },
    blobContent: (descriptor) => ({
      descriptor,
      open: (offset) => {
        const options = { objectMode: false, highWaterMark: STREAM_BYTES }
        return Promise.resolve(lending(Readable.from(holder.read(descriptor.digest, offset), options), giveBackRead))
      },
    }),
    listReferrers: async (subject, { signal, artifactType } = {}) =>
      withArtifactType(await referrersOf(holder, subject, signal), artifactType),
  }
}

async function tagged(holder: ContentHolder, tag: string): Promise<Descriptor> {
  const index = await holder.index()
  const entry = findTag(index, tag, holder.name)
  if (entry !== undefined) return plain(entry)
  const tags = layoutTags(index)
  throw notFound(holder, `no tag ${tag}`, tags.length === 0 ? 'it has no tags' : `it has ${tags.join(', ')}`)
}

function plain({ mediaType, digest, size }: Descriptor): Descriptor {
  return { mediaType, digest, size }
}

/** By digest alone neither type nor size is announced; the index tells them where it names the digest. */
async function manifestByDigest(
  holder: ContentHolder,
  digest: Digest,
  signal: AbortSignal | undefined,
): Promise<ManifestContent> {
  const entry = (await holder.index()).manifests.find((one) => one.digest === digest)
  if (entry !== undefined) return manifestOf(holder, plain(entry), signal)
  const size = await holder.size(digest)
  if (size === undefined) throw notFound(holder, `no manifest ${digest}`)
  return manifestOf(holder, { digest, size, mediaType: undefined }, signal)
}

async function manifestOf(
  holder: ContentHolder,
  entry: Pick<Descriptor, 'digest' | 'size'> & { readonly mediaType: string | undefined },
  signal: AbortSignal | undefined,
): Promise<ManifestContent> {
  const { digest, size } = entry
  const stored = await holder.size(digest)
  if (stored === undefined) throw notFound(holder, `no manifest ${digest}`)
  if (stored !== size) throw mismatch(holder, digest, `has ${stored} bytes, but ${size} are announced`)
  const what = `manifest ${digest} of ${holder.name}`
  if (size > MANIFEST_LIMITS.pullBytes)
    throw new SlipwayError('REGISTRY_LIMIT', `${what} is larger than ${MANIFEST_LIMITS.pullBytes} bytes`)
  const chunks: Buffer[] = []
  for await (const chunk of holder.read(digest, 0, signal)) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (digestOf(bytes, algorithmOf(digest)) !== digest) throw mismatch(holder, digest, 'holds other content')
  const manifest = parseManifest(bytes, entry.mediaType, what)
  return { descriptor: { mediaType: manifest.mediaType, digest, size }, bytes, manifest }
}

/** Passes the blob on and ends in an error unless size and digest are right. */
async function* verify(
  holder: ContentHolder,
  { digest, size }: Descriptor,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  const hash = new DigestHash(algorithmOf(digest))
  let seen = 0
  for await (const chunk of holder.read(digest, 0, signal)) {
    seen += chunk.byteLength
    if (seen > size) throw mismatch(holder, digest, `is longer than its ${size} bytes`)
    hash.update(chunk)
    yield chunk
  }
  if (seen < size) throw mismatch(holder, digest, `ends after ${seen} of ${size} bytes`)
  if (hash.digest() !== digest) throw mismatch(holder, digest, 'holds other content')
}

/** By the fallback tag, and the entries that name the subject themselves (as oras writes layouts). */
async function referrersOf(
  holder: ContentHolder,
  subject: Digest,
  signal: AbortSignal | undefined,
): Promise<readonly Descriptor[]> {
  const index = await holder.index()
  const list = findTag(index, fallbackTag(subject), holder.name)
  const byTag = list === undefined ? [] : await listedReferrers(holder, list, signal)
  const listed = new Set([...byTag, ...(list === undefined ? [] : [list])].map(({ digest }) => digest))
  const byEntry: Descriptor[] = []
  for (const entry of index.manifests) {
    if (entry.digest === subject || listed.has(entry.digest)) continue
    const { manifest, descriptor } = await manifestOf(holder, plain(entry), signal)
    if (manifest.subject?.digest !== subject) continue
    listed.add(entry.digest)
    const artifactType = manifest.artifactType ?? (manifest.kind === 'image' ? manifest.config.mediaType : undefined)
    byEntry.push({
      ...plain(descriptor),
      ...(artifactType === undefined ? {} : { artifactType }),
      ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
    })
  }
  return mergeReferrers(byTag, byEntry)
}

async function listedReferrers(
  holder: ContentHolder,
  list: Descriptor,
  signal: AbortSignal | undefined,
): Promise<readonly Descriptor[]> {
  const { manifest } = await manifestOf(holder, plain(list), signal)
  return manifest.kind === 'index' ? manifest.manifests : []
}
