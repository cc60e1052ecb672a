import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MEDIA_TYPES, type Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import { manifestContent } from '../../../src/image/manifest.ts'
import { parsePlatform } from '../../../src/image/platform.ts'

interface WrittenLayout {
  /** Platforms in the order they stand in the index. */
  readonly platforms: readonly string[]
  readonly attestations?: boolean
  /** The only platform's manifest stands in index.json itself, as without provenance. */
  readonly single?: boolean
  readonly layer?: Uint8Array
}

/** Writes what BuildKit leaves for `type=oci,tar=false` into a folder. Returns the digest of what index.json names. */
export async function writeLayout(directory: string, written: WrittenLayout): Promise<Descriptor> {
  await mkdir(join(directory, 'blobs', 'sha256'), { recursive: true })
  await writeFile(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  const children: Descriptor[] = []
  for (const name of written.platforms) {
    const child = await writeImage(directory, name, written.layer ?? Buffer.from(`layer of ${name}`))
    children.push(child)
    if (written.attestations === true) children.push(await writeAttestation(directory, child))
  }
  const [only] = children
  const root = written.single === true && only !== undefined ? only : await writeIndex(directory, children)
  const { mediaType, digest, size } = root
  const index = { schemaVersion: 2, mediaType: MEDIA_TYPES.ociIndex, manifests: [{ mediaType, digest, size }] }
  await writeFile(join(directory, 'index.json'), JSON.stringify(index))
  return root
}

async function writeImage(directory: string, name: string, layer: Uint8Array): Promise<Descriptor> {
  const platform = parsePlatform(name)
  const layers = [await writeBlob(directory, layer, 'application/vnd.oci.image.layer.v1.tar')]
  const diffIds = layers.map(({ digest }) => digest)
  const config = Buffer.from(JSON.stringify({ ...platform, rootfs: { type: 'layers', diff_ids: diffIds } }))
  const manifest = manifestContent({
    kind: 'image',
    mediaType: MEDIA_TYPES.ociManifest,
    config: await writeBlob(directory, config, MEDIA_TYPES.ociConfig),
    layers,
  })
  return { ...(await writeBlob(directory, manifest.bytes, MEDIA_TYPES.ociManifest)), platform }
}

async function writeAttestation(directory: string, of: Descriptor): Promise<Descriptor> {
  const manifest = manifestContent({
    kind: 'image',
    mediaType: MEDIA_TYPES.ociManifest,
    config: await writeBlob(directory, Buffer.from('{}'), MEDIA_TYPES.ociConfig),
    layers: [await writeBlob(directory, Buffer.from('{"_type":"x"}'), 'application/vnd.in-toto+json')],
    annotations: { of: of.digest },
  })
  return {
    ...(await writeBlob(directory, manifest.bytes, MEDIA_TYPES.ociManifest)),
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': of.digest,
    },
  }
}

async function writeIndex(directory: string, manifests: readonly Descriptor[]): Promise<Descriptor> {
  const { bytes } = manifestContent({ kind: 'index', mediaType: MEDIA_TYPES.ociIndex, manifests })
  return writeBlob(directory, bytes, MEDIA_TYPES.ociIndex)
}

async function writeBlob(directory: string, bytes: Uint8Array, mediaType: string): Promise<Descriptor> {
  const digest = digestOf(bytes)
  await writeFile(join(directory, 'blobs', ...digest.split(':')), bytes)
  return { mediaType, digest, size: bytes.byteLength }
}
