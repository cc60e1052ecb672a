import { resolve } from 'node:path'
import type { Component, Inventory } from '../../../src/image/inventory.ts'
import type { Cancellable } from '../../../src/image/store.ts'
import { sandboxedCataloguer, type SandboxOptions } from '../../../src/sbom/image-layers/sandbox.ts'
import { catalogueLayers } from '../../../src/sbom/image-layers/catalogue-layers.ts'
import { frameLength, type Answer } from '../../../src/sbom/image-layers/frames.ts'
import { CONTENT_LIMITS } from '../../../src/sbom/content.ts'
import type { Found } from '../../../src/sbom/found.ts'
import type { MemoryImage } from './layers.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')

export const AMD64 = { os: 'linux', architecture: 'amd64' } as const

/** The real child from its sources, which may read these and the packages they import. */
export const CHILD_FROM_SOURCES: SandboxOptions = {
  childFile: resolve(ROOT, 'src/sbom/image-layers/child.ts'),
  readable: [resolve(ROOT, 'src'), resolve(ROOT, 'node_modules'), resolve(ROOT, 'package.json')],
}

/** Through a process of its own, as the product does. */
export function catalogue(
  image: MemoryImage,
  options: Partial<SandboxOptions> = {},
  call: Cancellable = {},
): Promise<Inventory> {
  return sandboxedCataloguer({ ...CHILD_FROM_SOURCES, ...options }).catalogue(image.source, image.content, AMD64, call)
}

/** What the child would answer, without starting one. Layers arrive in pieces of `pieceBytes`. */
export function answerFor(
  layers: readonly Uint8Array[],
  pieceBytes = 1 << 16,
  limits: Partial<typeof CONTENT_LIMITS & { decompressedBytes: number }> = {},
): Promise<Answer> {
  const assignment = {
    layers: layers.length,
    sought: [],
    limits: { ...CONTENT_LIMITS, decompressedBytes: 2 ** 40, ...limits },
  }
  return catalogueLayers(pieces(framed(Buffer.from(JSON.stringify(assignment)), layers), pieceBytes))
}

/** What is found in layers; the refusal of the child is thrown. */
export async function findIn(...layers: readonly Uint8Array[]): Promise<Found> {
  const answer = await answerFor(layers)
  if ('refused' in answer) throw new Error(answer.refused.message)
  return answer.found as Found
}

/** `npm left-pad 1.0.0` for each component, in the order of the inventory. */
export function lines({
  components,
}: {
  readonly components: readonly Pick<Component, 'ecosystem' | 'name' | 'version'>[]
}): readonly string[] {
  return components.map(({ ecosystem, name, version }) => `${ecosystem} ${name} ${version}`)
}

function framed(assignment: Buffer, layers: readonly Uint8Array[]): Buffer {
  const parts = [frameLength(assignment.length), assignment]
  for (const layer of layers) {
    if (layer.length > 0) parts.push(frameLength(layer.length), Buffer.from(layer))
    parts.push(frameLength(0))
  }
  return Buffer.concat(parts)
}

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
