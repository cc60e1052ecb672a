import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import { DigestHash, algorithmOf, type Digest } from '../../image/digest.ts'
import type { Cancellable, ImageSource } from '../../image/store.ts'
import type { LayerEntry } from '../layer-entry.ts'
import { LayerReader } from '../layer-reader.ts'
import { LayerTree } from '../layer-tree.ts'
import { END_MARK, entryHeader, padding } from '../layer-writer.ts'
import { planSquash, type SquashPlan } from '../squash-plan.ts'
import { decompressed } from './decompress.ts'

/** Bytes of one platform's layers before compression, against archives that never end. */
const PLAIN_LIMIT_BYTES = 2 ** 37

/** One platform's image. */
export interface LayeredImage {
  readonly source: ImageSource
  /** Base first. */
  readonly layers: readonly Descriptor[]
  readonly diffIds: readonly Digest[]
  readonly name: string
}

/**
 * The files of an image as one tar archive: directories first, then what has no content, then the rest in the order of the layers.
 * Each layer is read once to learn what of it is left, and a second time if that is content.
 * @throws BUILD_OUTPUT when a layer cannot be unpacked: damaged, hostile, sparse files, beyond the limits.
 */
export async function flatten(image: LayeredImage, call: Cancellable): Promise<AsyncGenerator<Buffer>> {
  if (image.diffIds.length !== image.layers.length)
    throw wrongLayers(`${image.name} has ${image.layers.length} layers, but its config names ${image.diffIds.length}`)
  return archive(image, planSquash(await readTree(image, call), image.layers.length), call)
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
    if (hash.digest() !== diffId) throw wrongLayers(`${nameOf(image, layer)} is not the one that its config names`)
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
    if (budget.left < 0) throw wrongLayers(`its layers hold more than ${PLAIN_LIMIT_BYTES} bytes`)
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
      if ((await reader.next()) === undefined) throw wrongLayers(`${nameOf(image, layer)} changed while it was read`)
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
  if (descriptor === undefined) throw wrongLayers(`${image.name} has no layer ${layer}`)
  return decompressed(await image.source.openBlob(descriptor, call), nameOf(image, layer))
}

function nameOf({ name }: LayeredImage, layer: number): string {
  return `layer ${layer + 1} of ${name}`
}

/** An error about layers that cannot be read as one file tree. */
export function wrongLayers(why: string): SlipwayError {
  return new SlipwayError('BUILD_OUTPUT', `the layers cannot be joined into one: ${why}`)
}
