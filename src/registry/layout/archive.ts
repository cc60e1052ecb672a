import { open, type FileHandle } from 'node:fs/promises'
import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import { algorithmOf, DigestHash, digestOf, hexOf, isDigest, type Digest } from '../../image/digest.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig } from '../../image/image-config.ts'
import { MEDIA_TYPES } from '../../image/descriptor.ts'
import { manifestContent, MANIFEST_LIMITS, type IndexManifest, type ManifestContent } from '../../image/manifest.ts'
import {
  checkLayerCount,
  configDescriptor,
  layerMediaType,
  parseDockerArchive,
  type DockerArchiveImage,
} from '../docker-archive.ts'
import { parseLayoutIndex, REF_NAME } from '../layout-index.ts'
import { readRange } from './blob-files.ts'
import type { ContentHolder } from './content-holder.ts'
import { contentSource, type LocalSource } from './content-source.ts'
import { readTarIndex, type TarIndex, type TarMember } from './tar-index.ts'

/** An open archive while its index is read. */
interface Archive {
  readonly file: string
  readonly name: string
  readonly handle: FileHandle
  readonly tar: TarIndex
}

/**
 * Opens a tar archive for reading, without unpacking it: an OCI layout in a tar, or what `docker save` writes. The archive must
 * stay as it is while the source is in use. Layers of docker archives are plain tars; the OCI manifest over them is made here, so
 * its digest is not that of the registry the image came from.
 * @throws CONFIG_REFERENCE when there is no such file; REGISTRY_MALFORMED, REGISTRY_LIMIT.
 */
export async function openArchive(
  file: string,
  kind: 'oci-archive' | 'docker-archive',
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<LocalSource> {
  const name = `${kind}:${file}`
  const handle = await openFile(file, name)
  try {
    await checkUncompressed(handle, name)
    const archive: Archive = { file, name, handle, tar: await readTarIndex(handle, name, signal) }
    return contentSource(kind === 'oci-archive' ? await ociHolder(archive) : await dockerHolder(archive))
  } finally {
    await handle.close()
  }
}

async function openFile(file: string, name: string): Promise<FileHandle> {
  let handle: FileHandle
  try {
    handle = await open(file)
  } catch (cause) {
    throw new SlipwayError('CONFIG_REFERENCE', `${name} cannot be read`, {
      cause,
      help: cause instanceof Error ? cause.message : String(cause),
    })
  }
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw new SlipwayError('CONFIG_REFERENCE', `${name} is no file`)
}

async function checkUncompressed(handle: FileHandle, name: string): Promise<void> {
  const start = Buffer.alloc(4)
  await handle.read(start, 0, 4, 0)
  if (layerMediaType(start).endsWith('.tar')) return
  throw new SlipwayError('REGISTRY_MALFORMED', `${name} is compressed`, {
    help: 'decompress it first (gunzip, zstd -d): members are read in place',
  })
}

async function readMember({ handle, tar, name }: Archive, path: string, limitBytes: number): Promise<Buffer> {
  const member = tar.find(path)
  if (member === undefined) throw new SlipwayError('REGISTRY_MALFORMED', `${name} has no ${path}`)
  if (member.size > limitBytes)
    throw new SlipwayError('REGISTRY_LIMIT', `${path} of ${name} is larger than ${limitBytes} bytes`)
  const bytes = Buffer.alloc(member.size)
  const { bytesRead } = await handle.read(bytes, 0, member.size, member.offset)
  if (bytesRead === member.size) return bytes
  throw new SlipwayError('REGISTRY_MALFORMED', `${name} is cut short within ${path}`)
}

function readIn(file: string, { offset, size }: TarMember, start: number, signal?: AbortSignal): AsyncIterable<Buffer> {
  return readRange(file, { start: offset + start, end: offset + size, links: true }, signal)
}

async function ociHolder(archive: Archive): Promise<ContentHolder> {
  const { file, name, tar } = archive
  const bytes = await readMember(archive, 'index.json', MANIFEST_LIMITS.pullBytes)
  const index = parseLayoutIndex(bytes, `index.json of ${name}`)
  const find = (digest: Digest): TarMember | undefined => tar.find(`blobs/${algorithmOf(digest)}/${hexOf(digest)}`)
  return {
    name,
    index: () => Promise.resolve(index),
    size: (digest) => Promise.resolve(find(digest)?.size),
    read: (digest, start, signal) => readIn(file, find(digest) ?? { offset: 0, size: 0 }, start, signal),
  }
}

async function dockerHolder(archive: Archive): Promise<ContentHolder> {
  const { file, name } = archive
  const json = await readMember(archive, 'manifest.json', MANIFEST_LIMITS.pullBytes)
  const members = new Map<Digest, TarMember>()
  const made = new Map<Digest, Buffer>()
  const manifests: Descriptor[] = []
  for (const image of parseDockerArchive(json.toString('utf8'), `manifest.json of ${name}`)) {
    const content = await imageManifest(archive, image, members)
    made.set(content.descriptor.digest, Buffer.from(content.bytes))
    const tags = image.repoTags.map((tag) => ({ ...content.descriptor, annotations: { [REF_NAME]: tag } }))
    manifests.push(...(tags.length === 0 ? [content.descriptor] : tags))
  }
  const index: IndexManifest = { kind: 'index', mediaType: MEDIA_TYPES.ociIndex, manifests }
  return {
    name,
    index: () => Promise.resolve(index),
    size: (digest) => Promise.resolve(made.get(digest)?.byteLength ?? members.get(digest)?.size),
    read: (digest, start, signal) => {
      const bytes = made.get(digest)
      if (bytes !== undefined) return inMemory(bytes, start)
      return readIn(file, members.get(digest) ?? { offset: 0, size: 0 }, start, signal)
    },
  }
}

async function* inMemory(bytes: Buffer, start: number): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes.subarray(start))
}

/** The OCI manifest over one saved image; remembers in `members` where its blobs lie. */
async function imageManifest(
  archive: Archive,
  image: DockerArchiveImage,
  members: Map<Digest, TarMember>,
): Promise<ManifestContent> {
  const { name, tar } = archive
  const bytes = await readMember(archive, image.config, CONFIG_LIMIT_BYTES)
  const config = configDescriptor({ digest: digestOf(bytes), size: bytes.byteLength })
  const { diffIds } = parseImageConfig(bytes.toString('utf8'), `${image.config} of ${name}`)
  checkLayerCount(image, diffIds.length, `${image.config} of ${name}`)
  members.set(config.digest, tar.find(image.config) ?? { offset: 0, size: 0 })
  const layers: Descriptor[] = []
  for (const [position, diffId] of diffIds.entries()) {
    const path = image.layers[position] ?? ''
    const member = tar.find(path)
    if (member === undefined) throw new SlipwayError('REGISTRY_MALFORMED', `${name} has no layer ${path}`)
    const layer = await layerDescriptor(archive, path, member, diffId)
    members.set(layer.digest, member)
    layers.push(layer)
  }
  return manifestContent({ kind: 'image', mediaType: MEDIA_TYPES.ociManifest, config, layers })
}

/** The config tells the digest of a plain tar. A compressed layer is named by its digest, or has to be read once. */
async function layerDescriptor(
  { file, handle }: Archive,
  path: string,
  member: TarMember,
  diffId: Digest,
): Promise<Descriptor> {
  const start = Buffer.alloc(4)
  await handle.read(start, 0, Math.min(4, member.size), member.offset)
  const mediaType = layerMediaType(start)
  const named = `sha256:${/^blobs\/sha256\/([a-f0-9]{64})$/.exec(path)?.[1] ?? ''}`
  const { size } = member
  if (mediaType.endsWith('.tar')) return { mediaType, digest: diffId, size }
  if (isDigest(named)) return { mediaType, digest: named, size }
  const hash = new DigestHash()
  for await (const chunk of readIn(file, member, 0)) hash.update(chunk)
  return { mediaType, digest: hash.digest(), size }
}
