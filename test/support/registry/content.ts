import { Readable } from 'node:stream'
import { MEDIA_TYPES, type Annotations, type Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import {
  assembleIndex,
  manifestContent,
  parseManifest,
  type ManifestContent,
  type SingleManifest,
} from '../../../src/image/manifest.ts'
import type { BlobContent, ImageTarget, Referrer } from '../../../src/image/store.ts'

/** A manifest with everything under it, ready to be put. */
export interface TestContent {
  /** Config last. */
  readonly blobs: readonly BlobContent[]
  readonly children: readonly ManifestContent[]
  readonly root: ManifestContent
}

const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip'

export function blobOf(bytes: Buffer, mediaType = LAYER): BlobContent {
  return {
    descriptor: { mediaType, digest: digestOf(bytes), size: bytes.byteLength },
    open: (offset) => Promise.resolve(Readable.from(pieces(bytes, offset), { objectMode: false })),
  }
}

function* pieces(bytes: Buffer, offset: number): Generator<Buffer> {
  for (let at = offset; at < bytes.byteLength; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16))
}

/** An image of one layer, different for each text. */
export function image(text = 'layer', architecture = 'amd64'): TestContent {
  const layer = blobOf(Buffer.from(`content of ${text}`))
  const json = {
    architecture,
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: [layer.descriptor.digest] },
  }
  const config = blobOf(Buffer.from(JSON.stringify(json)), MEDIA_TYPES.ociConfig)
  const root = manifestContent({
    kind: 'image',
    mediaType: MEDIA_TYPES.ociManifest,
    config: config.descriptor,
    layers: [layer.descriptor],
  })
  return { blobs: [layer, config], children: [], root }
}

/** Two platforms under an index. */
export function index(text = 'index'): TestContent {
  const images = ['amd64', 'arm64'].map((architecture) => ({ architecture, ...image(text, architecture) }))
  const root = assembleIndex(
    images.map(({ root, architecture }) => ({ ...root.descriptor, platform: { os: 'linux', architecture } })),
  )
  return { blobs: images.flatMap(({ blobs }) => blobs), children: images.map((one) => one.root), root }
}

/** An artifact of the type `application/vnd.example.<text>` about a subject. */
export function artifact(subject: ManifestContent, text: string, annotations: Annotations = {}): TestContent {
  const { mediaType, digest, size } = subject.descriptor
  const empty = blobOf(Buffer.from('{}'), MEDIA_TYPES.ociEmpty)
  const payload = blobOf(Buffer.from(`payload of ${text}`), 'text/plain')
  const manifest: SingleManifest = {
    kind: 'image',
    mediaType: MEDIA_TYPES.ociManifest,
    artifactType: `application/vnd.example.${text}`,
    config: empty.descriptor,
    layers: [payload.descriptor],
    subject: { mediaType, digest, size },
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  }
  return { blobs: [payload, empty], children: [], root: manifestContent(manifest) }
}

export function referrer({ root }: TestContent): Referrer {
  const { artifactType = '', annotations } = root.manifest
  return { content: root, artifactType, ...(annotations === undefined ? {} : { annotations }) }
}

export function manifestFromText(text: string, mediaType: string = MEDIA_TYPES.ociManifest): ManifestContent {
  const bytes = Buffer.from(text)
  const descriptor: Descriptor = { mediaType, digest: digestOf(bytes), size: bytes.byteLength }
  return { descriptor, bytes, manifest: parseManifest(bytes, mediaType, 'test manifest') }
}

/** Puts everything, leaves first. */
export async function putContent(target: ImageTarget, content: TestContent, tags: readonly string[]): Promise<void> {
  for (const blob of content.blobs) await target.putBlob(blob)
  for (const child of content.children) await target.putManifest(child)
  await target.putManifest(content.root, { tags })
}
