import { createCipheriv } from 'node:crypto'
import { Readable } from 'node:stream'
import { SlipwayError } from '../../../src/errors.ts'
import { MEDIA_TYPES, type Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf, type Digest } from '../../../src/image/digest.ts'
import { assembleIndex, manifestContent, type ManifestContent } from '../../../src/image/manifest.ts'
import type { BlobContent, ImageSource, Referrer } from '../../../src/image/store.ts'

export const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip'

/** Content in memory, as the tests' source of images. What is damaged or missing on purpose is changed in the maps. */
export interface MemoryContent extends ImageSource {
  readonly blobs: Map<Digest, Buffer>
  readonly manifests: Map<Digest, ManifestContent>
  readonly tags: Map<string, Digest>
  readonly referrers: Map<Digest, Descriptor[]>
  add(bytes: Uint8Array | string, mediaType?: string): Descriptor
  put(content: ManifestContent): ManifestContent
}

export function memoryContent(): MemoryContent {
  const blobs = new Map<Digest, Buffer>()
  const manifests = new Map<Digest, ManifestContent>()
  const tags = new Map<string, Digest>()
  const referrers = new Map<Digest, Descriptor[]>()
  const find = (reference: string): ManifestContent => {
    const content = manifests.get(tags.get(reference) ?? (reference as Digest))
    if (content === undefined) throw new SlipwayError('REGISTRY_NOT_FOUND', `memory has no ${reference}`)
    return content
  }
  return {
    name: 'memory',
    blobs,
    manifests,
    tags,
    referrers,
    add(bytes, mediaType = LAYER_TYPE) {
      const digest = digestOf(bytes)
      blobs.set(digest, Buffer.from(bytes))
      return { mediaType, digest, size: Buffer.byteLength(bytes) }
    },
    put(content) {
      manifests.set(content.descriptor.digest, content)
      return content
    },
    resolve: async (reference) => find(reference).descriptor,
    readManifest: async (reference) => find(reference),
    openBlob: async ({ digest }) => {
      const bytes = blobs.get(digest)
      if (bytes === undefined) throw new SlipwayError('REGISTRY_NOT_FOUND', `memory has no ${digest}`)
      return Readable.from(pieces(bytes, 64 << 10), { objectMode: false })
    },
    listReferrers: async (subject) => referrers.get(subject) ?? [],
  }
}

export function* pieces(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export interface ImageSketch {
  readonly architecture?: string
  readonly layers?: readonly (Uint8Array | string)[]
  readonly labels?: Readonly<Record<string, string>>
}

/** One platform's image of the given layers. */
export function addImage(content: MemoryContent, sketch: ImageSketch = {}): ManifestContent {
  const { architecture = 'amd64', layers = ['layer'], labels = {} } = sketch
  const config = {
    architecture,
    os: 'linux',
    created: '2026-01-02T03:04:05Z',
    config: { Labels: labels },
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => digestOf(layer)) },
  }
  return content.put(
    manifestContent({
      kind: 'image',
      mediaType: MEDIA_TYPES.ociManifest,
      config: content.add(JSON.stringify(config), MEDIA_TYPES.ociConfig),
      layers: layers.map((layer) => content.add(layer)),
    }),
  )
}

/** An index of amd64 and arm64 that share their first layer. */
export function addIndex(content: MemoryContent, layer: Uint8Array | string = 'shared layer'): ManifestContent {
  const children = ['amd64', 'arm64'].map((architecture) => ({
    ...addImage(content, { architecture, layers: [layer, `only ${architecture}`] }).descriptor,
    platform: { os: 'linux', architecture },
  }))
  return content.put(assembleIndex(children))
}

export function addReferrer(content: MemoryContent, subject: Descriptor, text: string): Referrer {
  const artifactType = 'application/vnd.example.note'
  const manifest = content.put(
    manifestContent({
      kind: 'image',
      mediaType: MEDIA_TYPES.ociManifest,
      artifactType,
      config: content.add('{}', MEDIA_TYPES.ociEmpty),
      layers: [content.add(text, 'text/plain')],
      subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size },
    }),
  )
  const entry = { ...manifest.descriptor, artifactType }
  content.referrers.set(subject.digest, [...(content.referrers.get(subject.digest) ?? []), entry])
  return { content: manifest, artifactType, annotations: { 'org.example.text': text } }
}

/** A blob that counts from where it was opened. */
export function countedBlob(bytes: Buffer): BlobContent & { readonly opened: number[] } {
  const opened: number[] = []
  return {
    opened,
    descriptor: { mediaType: LAYER_TYPE, digest: digestOf(bytes), size: bytes.byteLength },
    open: async (offset) => {
      opened.push(offset)
      return Readable.from(pieces(bytes.subarray(offset), 64 << 10), { objectMode: false })
    },
  }
}

/** Bytes that look random and are the same in every run. */
export function steadyNoise(length: number): Buffer {
  return createCipheriv('aes-128-ctr', Buffer.alloc(16, 1), Buffer.alloc(16)).update(Buffer.alloc(length))
}
