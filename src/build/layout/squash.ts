import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import { descriptorJson, MEDIA_TYPES, type Descriptor } from '../../image/descriptor.ts'
import { DigestHash, algorithmOf, type Digest } from '../../image/digest.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig } from '../../image/image-config.ts'
import { manifestContent, type SingleManifest } from '../../image/manifest.ts'
import { formatPlatform } from '../../image/platform.ts'
import { readBlob } from '../../image/read-blob.ts'
import type { Cancellable, ImageSource } from '../../image/store.ts'
import type { BuiltPlatform } from '../builder.ts'
import type { LayerEntry } from '../layer-entry.ts'
import { LayerReader } from '../layer-reader.ts'
import { LayerTree } from '../layer-tree.ts'
import { END_MARK, entryHeader, padding } from '../layer-writer.ts'
import { squashedConfig } from '../squash-config.ts'
import { planSquash, type SquashPlan } from '../squash-plan.ts'
import { writeBlob, writeLayer } from './blob-file.ts'
import { decompressed } from './decompress.ts'

/** A private layout of ours, and the images in it. */
export interface SquashableBuild {
  readonly source: ImageSource
  readonly layoutDirectory: string
  readonly platforms: readonly BuiltPlatform[]
}

/** Bytes of one platform's layers before compression, against archives that never end. */
const PLAIN_LIMIT_BYTES = 2 ** 37

/**
 * Joins the layers of each platform into one whose file tree equals theirs in content, mode, owner, links, times and extended
 * attributes, and writes it with its config and manifest beside them; `index.json` then names the new images alone. Each layer is
 * read once to learn what of it is left, and a second time if that is content. Equal builds give equal digests. A platform
 * without layers stays as it is.
 * @throws BUILD_OUTPUT when a layer cannot be unpacked: damaged, hostile, sparse files, beyond the limits.
 */
export async function squashBuild(
  { source, layoutDirectory, platforms }: SquashableBuild,
  call: Cancellable = {},
): Promise<readonly BuiltPlatform[]> {
  const squashed = await Promise.all(platforms.map((built) => squashPlatform(source, layoutDirectory, built, call)))
  await writeIndex(layoutDirectory, squashed)
  return squashed
}

async function squashPlatform(
  source: ImageSource,
  directory: string,
  built: BuiltPlatform,
  call: Cancellable,
): Promise<BuiltPlatform> {
  const { manifest } = await source.readManifest(built.descriptor.digest, call)
  if (manifest.kind !== 'image') throw wrong(`${built.descriptor.digest} is no image of one platform`)
  if (manifest.layers.length === 0) return built
  const json = (await readBlob(source, manifest.config, CONFIG_LIMIT_BYTES, call)).toString('utf8')
  const image: LayeredImage = {
    source,
    layers: manifest.layers,
    diffIds: parseImageConfig(json).diffIds,
    name: formatPlatform(built.platform),
  }
  if (image.diffIds.length !== image.layers.length)
    throw wrong(`${image.name} has ${image.layers.length} layers, but its config names ${image.diffIds.length}`)
  const plan = planSquash(await readTree(image, call), image.layers.length)
  const layer = await writeLayer(directory, archive(image, plan, call), call)
  const config = Buffer.from(squashedConfig(json, image.layers.length, layer.diffId))
  const content = manifestContent({
    ...manifest,
    config: { ...bare(manifest.config), digest: await writeBlob(directory, config), size: config.length },
    layers: [{ mediaType: layerType(manifest), digest: layer.digest, size: layer.size }],
  })
  await writeBlob(directory, content.bytes)
  return { ...built, descriptor: content.descriptor }
}

interface LayeredImage {
  readonly source: ImageSource
  /** Base first. */
  readonly layers: readonly Descriptor[]
  readonly diffIds: readonly Digest[]
  readonly name: string
}

async function readTree(image: LayeredImage, call: Cancellable): Promise<LayerTree> {
  const tree = new LayerTree()
  const budget = { left: PLAIN_LIMIT_BYTES }
  for (const [layer, diffId] of image.diffIds.entries()) {
    const hash = new DigestHash(algorithmOf(diffId))
    const reader = new LayerReader(observed(await openLayer(image, layer, call), hash, budget), nameOf(image, layer))
    let ordinal = 0
    for (let entry = await reader.next(); entry !== undefined; entry = await reader.next())
      tree.apply(entry, { layer, ordinal: ordinal++ })
    await reader.drain()
    if (hash.digest() !== diffId) throw wrong(`${nameOf(image, layer)} is not the one that its config names`)
  }
  return tree
}

async function* observed(
  pieces: AsyncIterable<Buffer>,
  hash: DigestHash,
  budget: { left: number },
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    budget.left -= piece.length
    if (budget.left < 0) throw wrong(`its layers hold more than ${PLAIN_LIMIT_BYTES} bytes`)
    hash.update(piece)
    yield piece
  }
}

async function* archive(image: LayeredImage, plan: SquashPlan, call: Cancellable): AsyncGenerator<Buffer> {
  for (const entry of plan.head) yield entryHeader(entry)
  for (const [layer, contents] of plan.contents.entries())
    if (contents.size > 0) yield* contentsOf(image, layer, contents, call)
  yield END_MARK
}

async function* contentsOf(
  image: LayeredImage,
  layer: number,
  contents: ReadonlyMap<number, readonly LayerEntry[]>,
  call: Cancellable,
): AsyncGenerator<Buffer> {
  const reader = new LayerReader(await openLayer(image, layer, call), nameOf(image, layer))
  let left = contents.size
  try {
    for (let ordinal = 0; left > 0; ordinal++) {
      if ((await reader.next()) === undefined) throw wrong(`${nameOf(image, layer)} changed while it was read`)
      const [entry, ...links] = contents.get(ordinal) ?? []
      if (entry === undefined) continue
      left--
      yield entryHeader(entry)
      yield* reader.content()
      yield padding(entry.size)
      for (const link of links) yield entryHeader(link)
    }
  } finally {
    await reader.close()
  }
}

async function openLayer(image: LayeredImage, layer: number, call: Cancellable): Promise<AsyncGenerator<Buffer>> {
  const descriptor = image.layers[layer]
  if (descriptor === undefined) throw wrong(`${image.name} has no layer ${layer}`)
  return decompressed(await image.source.openBlob(descriptor, call), nameOf(image, layer))
}

function nameOf({ name }: LayeredImage, layer: number): string {
  return `layer ${layer + 1} of ${name}`
}

function layerType({ mediaType }: SingleManifest): string {
  return mediaType === MEDIA_TYPES.dockerManifest
    ? 'application/vnd.docker.image.rootfs.diff.tar.gzip'
    : 'application/vnd.oci.image.layer.v1.tar+gzip'
}

async function writeIndex(directory: string, platforms: readonly BuiltPlatform[]): Promise<void> {
  const manifests = platforms.map(({ platform, descriptor }) => descriptorJson({ ...descriptor, platform }))
  const index = { schemaVersion: 2, mediaType: MEDIA_TYPES.ociIndex, manifests }
  await writeFile(join(directory, 'index.json'), JSON.stringify(index))
}

function bare({ mediaType, digest, size }: Descriptor): Descriptor {
  return { mediaType, digest, size }
}

function wrong(why: string): SlipwayError {
  return new SlipwayError('BUILD_OUTPUT', `the layers cannot be joined into one: ${why}`)
}
