import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { pack, type Pack } from 'tar-stream'
import { descriptorJson, MEDIA_TYPES, type Descriptor } from '../../image/descriptor.ts'
import type { ManifestContent } from '../../image/manifest.ts'
import { formatReference, parseReference } from '../../image/reference.ts'
import type { Cancellable, ImageSource } from '../../image/store.ts'
import { readGraph } from '../graph.ts'

/**
 * Writes an image with everything below it as an OCI layout in a tar archive, as BuildKit's `type=oci` does: one entry of
 * index.json for each name. A file of that name is replaced, once the new one is whole. Blobs are streamed.
 */
export async function writeOciArchive(
  source: ImageSource,
  root: ManifestContent,
  names: readonly string[],
  file: string,
  call: Cancellable = {},
): Promise<void> {
  const part = `${file}.part`
  const tar = pack()
  const filling = fill(tar, source, root, names, call).then(
    () => tar.finalize(),
    (error: unknown) => tar.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  try {
    await pipeline(tar as unknown as NodeJS.ReadableStream, createWriteStream(part))
    await filling
    await rename(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

async function fill(
  tar: Pack,
  source: ImageSource,
  root: ManifestContent,
  names: readonly string[],
  call: Cancellable,
): Promise<void> {
  const { manifests, blobs } = await readGraph(source, [root], call)
  await addBytes(tar, 'oci-layout', Buffer.from(JSON.stringify({ imageLayoutVersion: '1.0.0' })))
  await addBytes(tar, 'index.json', Buffer.from(JSON.stringify(index(root.descriptor, names))))
  for (const { descriptor, bytes } of manifests) await addBytes(tar, blobPath(descriptor), Buffer.from(bytes))
  for (const blob of blobs)
    await pipeline(await source.openBlob(blob, call), tar.entry({ name: blobPath(blob), size: blob.size }))
}

function index(root: Descriptor, names: readonly string[]): unknown {
  const plain = descriptorJson({ mediaType: root.mediaType, digest: root.digest, size: root.size })
  const named = names.map((name) => {
    const reference = parseReference(name)
    const annotations = {
      'io.containerd.image.name': formatReference(reference),
      'org.opencontainers.image.ref.name': reference.tag ?? 'latest',
    }
    return { ...plain, annotations }
  })
  return { schemaVersion: 2, mediaType: MEDIA_TYPES.ociIndex, manifests: named.length === 0 ? [plain] : named }
}

function blobPath({ digest }: Descriptor): string {
  return `blobs/${digest.replace(':', '/')}`
}

function addBytes(tar: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((settle, reject) => {
    tar.entry({ name }, content, (error) => (error ? reject(error) : settle()))
  })
}
