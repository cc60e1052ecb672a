import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { SlipwayError } from '../../../src/errors.ts'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf, type Digest } from '../../../src/image/digest.ts'
import { manifestContent, type ManifestContent } from '../../../src/image/manifest.ts'
import type { ImageSource } from '../../../src/image/store.ts'

/** What a test puts into a layer. A text is a file; `null` a folder. */
export type Entry =
  | { readonly path: string; readonly text: string | Uint8Array }
  | { readonly path: string; readonly folder: true }
  | { readonly path: string; readonly link: string }
  | { readonly path: string; readonly hardLink: string }
  | { readonly path: string; readonly device: true }

export type Compression = 'none' | 'gzip' | 'zstd'

/** A tar archive as a program that nobody here wrote makes it (pax records for long names). */
export async function tar(entries: readonly Entry[]): Promise<Buffer> {
  const archive = pack()
  for (const entry of entries) {
    const header = headerOf(entry)
    const content = 'text' in entry ? Buffer.from(entry.text) : undefined
    if (content === undefined) archive.entry(header)
    else archive.entry(header, content)
  }
  archive.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of archive as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function headerOf(entry: Entry): Parameters<ReturnType<typeof pack>['entry']>[0] {
  const name = entry.path
  const mtime = new Date(0)
  if ('folder' in entry) return { name, mtime, type: 'directory' }
  if ('link' in entry) return { name, mtime, type: 'symlink', linkname: entry.link }
  if ('hardLink' in entry) return { name, mtime, type: 'link', linkname: entry.hardLink }
  if ('device' in entry) return { name, mtime, type: 'character-device', devmajor: 1, devminor: 3 }
  return { name, mtime, type: 'file' }
}

export function compress(bytes: Uint8Array, compression: Compression): Buffer {
  if (compression === 'gzip') return gzipSync(bytes, { level: 1 })
  if (compression === 'zstd') return zstdCompressSync(bytes)
  return Buffer.from(bytes)
}

/** One layer, compressed. */
export async function layer(entries: readonly Entry[], compression: Compression = 'gzip'): Promise<Buffer> {
  return compress(await tar(entries), compression)
}

/** An image made of layers (as they are stored), in memory. */
export interface MemoryImage {
  readonly source: ImageSource
  readonly content: ManifestContent
  /** Base first. */
  readonly layers: readonly Descriptor[]
}

const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip'
const PIECE_BYTES = 100_000

/** The smallest source of blobs that an image can be read from; pieces have an odd size on purpose. */
export function image(layers: readonly Uint8Array[], mediaType = LAYER_TYPE, configuration = '{}'): MemoryImage {
  const config = Buffer.from(configuration)
  const blobs = new Map<Digest, Uint8Array>([config, ...layers].map((bytes) => [digestOf(bytes), bytes]))
  const descriptors = layers.map((bytes): Descriptor => ({ mediaType, digest: digestOf(bytes), size: bytes.length }))
  const content = manifestContent({
    kind: 'image',
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(config), size: config.length },
    layers: descriptors,
  })
  return { source: sourceOf(blobs, content), content, layers: descriptors }
}

function sourceOf(blobs: ReadonlyMap<Digest, Uint8Array>, content: ManifestContent): ImageSource {
  return {
    name: 'memory',
    resolve: async () => content.descriptor,
    readManifest: async () => content,
    openBlob: async ({ digest }) => {
      const bytes = blobs.get(digest)
      if (bytes === undefined) throw new SlipwayError('REGISTRY_NOT_FOUND', `no blob ${digest}`)
      return Readable.from(checked(bytes, digest), { objectMode: false })
    },
    listReferrers: async () => [],
  }
}

async function* checked(bytes: Uint8Array, digest: Digest): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES)
    hash.update(piece)
    yield piece
  }
  if (`sha256:${hash.digest('hex')}` !== digest)
    throw new SlipwayError('REGISTRY_DIGEST_MISMATCH', `the bytes are not those of ${digest}`)
}
