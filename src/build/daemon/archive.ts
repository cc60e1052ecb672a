import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import { pack, type Pack } from 'tar-stream'
import { SlipwayError } from '../../errors.ts'
import { descriptorJson, MEDIA_TYPES, type Descriptor } from '../../image/descriptor.ts'
import { formatReference, parseReference } from '../../image/reference.ts'
import type { Cancellable, ImageSource } from '../../image/store.ts'
import type { BuiltPlatform } from '../builder.ts'

/**
 * One platform's image as `docker save` of docker 25 and later writes it: an OCI layout that is also a docker archive, so that
 * engines with containerd's image store keep the digest and older ones find `manifest.json`. Blobs stream; a fault in
 * the source destroys the stream with that error.
 */
export function imageArchive(
  source: ImageSource,
  built: BuiltPlatform,
  names: readonly string[],
  call: Cancellable,
): Readable {
  const tar = pack()
  write(tar, source, built, names, call).then(
    () => tar.finalize(),
    (error: unknown) => tar.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return tar as unknown as Readable
}

async function write(
  tar: Pack,
  source: ImageSource,
  { descriptor }: BuiltPlatform,
  names: readonly string[],
  call: Cancellable,
): Promise<void> {
  const { bytes, manifest } = await source.readManifest(descriptor.digest, call)
  if (manifest.kind !== 'image')
    throw new SlipwayError('BUILD_OUTPUT', `${descriptor.digest} is no image of one platform`)
  const references = names.map(parseReference)
  await addText(tar, 'oci-layout', { imageLayoutVersion: '1.0.0' })
  await addText(tar, 'index.json', {
    schemaVersion: 2,
    mediaType: MEDIA_TYPES.ociIndex,
    manifests: references.map((reference) => ({
      ...descriptorJson(descriptor),
      annotations: {
        'io.containerd.image.name': formatReference(reference),
        ...(reference.tag === undefined ? {} : { 'org.opencontainers.image.ref.name': reference.tag }),
      },
    })),
  })
  await addText(tar, 'manifest.json', [
    {
      Config: blobPath(manifest.config),
      RepoTags: references.map(formatReference),
      Layers: manifest.layers.map(blobPath),
    },
  ])
  await addBytes(tar, blobPath(descriptor), Buffer.from(bytes))
  for (const blob of distinct([manifest.config, ...manifest.layers])) {
    await pipeline(await source.openBlob(blob, call), tar.entry({ name: blobPath(blob), size: blob.size }))
  }
}

function blobPath({ digest }: Descriptor): string {
  return `blobs/${digest.replace(':', '/')}`
}

function distinct(blobs: readonly Descriptor[]): readonly Descriptor[] {
  return [...new Map(blobs.map((blob) => [blob.digest, blob])).values()]
}

function addText(tar: Pack, name: string, value: unknown): Promise<void> {
  return addBytes(tar, name, Buffer.from(JSON.stringify(value)))
}

function addBytes(tar: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((settle, reject) => {
    tar.entry({ name }, content, (error) => (error ? reject(error) : settle()))
  })
}
