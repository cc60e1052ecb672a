import { realpath } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import type { ExposedSecret } from '../../image/exposed-secret.ts'
import { CONFIG_LIMIT_BYTES } from '../../image/image-config.ts'
import type { Inventory } from '../../image/inventory.ts'
import type { ManifestContent, SingleManifest } from '../../image/manifest.ts'
import type { Platform } from '../../image/platform.ts'
import { readBlob } from '../../image/read-blob.ts'
import type { Cancellable, ImageSource } from '../../image/store.ts'
import type { NamedSecret } from '../../system/secret.ts'
import type { Cataloguer } from '../cataloguer.ts'
import { CONTENT_LIMITS, type ContentLimits } from '../content.ts'
import type { Found } from '../found.ts'
import { confirmed, knownValues, type KnownValues } from '../known-values.ts'
import { parseAnswer } from './answer.ts'
import { startChild, type Child } from './child-process.ts'
import type { Assignment } from './frames.ts'
import { turnstile } from './turnstile.ts'

export interface SandboxLimits extends ContentLimits {
  /** Bytes of all layers of an image before compression. */
  readonly decompressedBytes: number
  /** Milliseconds the child may let us wait for it, in all; time that the layers' source needs does not count. */
  readonly busyMs: number
  /** MiB of JavaScript objects in the child. */
  readonly heapMegabytes: number
  /** Bytes of the child's answer. */
  readonly answerBytes: number
}

export const SANDBOX_LIMITS: SandboxLimits = {
  ...CONTENT_LIMITS,
  decompressedBytes: 128 * 2 ** 30,
  busyMs: 10 * 60_000,
  heapMegabytes: 512,
  answerBytes: 128 << 20,
}

export interface SandboxOptions {
  /** The program of the child: `dist/catalogue.js`, or `src/sbom/image-layers/child.ts` from sources. */
  readonly childFile: string
  /** Folders and files the child may read besides the folder of its program: what that imports from elsewhere. */
  readonly readable?: readonly string[]
  readonly limits?: Partial<SandboxLimits>
  /** Secrets that images are searched for. */
  readonly secrets?: readonly NamedSecret[]
  /** How many images are read at once. Default: the processors there are, 4 at most. */
  readonly concurrency?: number
}

/** Layer types of the OCI image-spec and of Docker, whatever their compression; encrypted ones are none. */
const LAYER_TYPE =
  /^application\/vnd\.(?:oci\.image\.layer\.(?:nondistributable\.)?v1\.tar|docker\.image\.rootfs\.(?:foreign\.)?diff\.tar)(?:[.+](?:gzip|zstd))?$/

/**
 * Catalogues images in child processes that can read nothing but their own program, start nothing and see no environment
 * (Node's permission model); the layers reach them through a pipe. An error of the layers' source is thrown as it is.
 * Throws SCAN_CONTENT when content is broken, beyond a limit, or kills the child; the signal's reason when aborted.
 */
export function sandboxedCataloguer(options: SandboxOptions): Cataloguer {
  const limits = { ...SANDBOX_LIMITS, ...options.limits }
  const enter = turnstile(options.concurrency ?? Math.min(4, availableParallelism()))
  return {
    catalogue: (source, image, platform, call = {}) =>
      enter(() => catalogue(source, image, platform, call, options, limits), call.signal),
  }
}

async function catalogue(
  source: ImageSource,
  image: ManifestContent,
  platform: Platform,
  call: Cancellable,
  options: SandboxOptions,
  limits: SandboxLimits,
): Promise<Inventory> {
  const { layers, config } = manifestOf(image)
  const known = knownValues(options.secrets ?? [])
  const file = await childProgram(options.childFile)
  const child = startChild({
    file,
    readable: [dirname(file), ...(options.readable ?? [])],
    heapMegabytes: limits.heapMegabytes,
    busyMs: limits.busyMs,
    answerBytes: limits.answerBytes,
    ...call,
  })
  try {
    await send(child, source, layers, { limits, known }).catch((error: unknown) => {
      // The source was told to stop because the child is gone: what the child left behind says why.
      if (!child.closed() || call.signal?.aborted === true) throw error
    })
    const answer = parseAnswer(await child.answer(), layers.length)
    if ('refused' in answer) throw refused(source, layers, answer.refused)
    if (!child.finished())
      throw new SlipwayError('SCAN_CONTENT', `${child.name} answered before it had read everything`)
    const found = inventoryOf(answer.found, layers, image, platform)
    const exposed = [
      ...(await exposedInConfig(source, config, known, call)),
      ...confirmed(answer.found.secrets ?? [], known).map((one) => ({ ...one, layer: digestOf(layers, one.layer) })),
    ]
    return exposed.length === 0 ? found : { ...found, exposed }
  } finally {
    await child.end()
  }
}

/** Node looks for a program where links lead, and that is where the child must be allowed to read. */
async function childProgram(file: string): Promise<string> {
  return realpath(file).catch((cause: unknown) => {
    throw new SlipwayError('INTERNAL', `the program that reads images is missing: ${file}`, {
      help: 'install Slipway again: its dist folder is not complete',
      cause,
    })
  })
}

function manifestOf({ manifest, descriptor }: ManifestContent): SingleManifest {
  if (manifest.kind === 'index')
    throw new SlipwayError('SCAN_CONTENT', `${descriptor.digest} is an index: its platforms are catalogued one by one`)
  const foreign = manifest.layers.find(({ mediaType }) => !LAYER_TYPE.test(mediaType))
  if (foreign !== undefined)
    throw new SlipwayError(
      'SCAN_CONTENT',
      `${descriptor.digest} is no image that can be catalogued: it has a layer of type ${foreign.mediaType}`,
    )
  return manifest
}

async function send(
  child: Child,
  source: ImageSource,
  layers: readonly Descriptor[],
  { limits, known }: { readonly limits: SandboxLimits; readonly known: KnownValues },
): Promise<void> {
  const { entries, pathLength, keptBytes, decompressedBytes } = limits
  const assignment: Assignment = {
    layers: layers.length,
    sought: known.sought,
    limits: { entries, pathLength, keptBytes, decompressedBytes },
  }
  await child.write(Buffer.from(JSON.stringify(assignment)))
  for (const layer of layers) {
    if (child.closed()) return
    const blob = await source.openBlob(layer, { signal: child.signal })
    try {
      for await (const chunk of blob as AsyncIterable<Buffer>) {
        if (chunk.length > 0) await child.write(chunk)
        if (child.closed()) return
      }
    } finally {
      blob.destroy()
    }
    await child.write(Buffer.alloc(0))
  }
  child.finish()
}

function inventoryOf(
  found: Found,
  layers: readonly Descriptor[],
  image: ManifestContent,
  platform: Platform,
): Inventory {
  const components = found.components.map((component) => ({
    ...component,
    layer: digestOf(layers, component.layer),
  }))
  return {
    platform,
    digest: image.descriptor.digest,
    ...(found.os === undefined ? {} : { os: found.os }),
    components,
    ...(found.unread === undefined ? {} : { unread: found.unread }),
    ...(found.uncatalogued === undefined ? {} : { uncatalogued: found.uncatalogued }),
  }
}

function digestOf(layers: readonly Descriptor[], place: number): Digest {
  const layer = layers[place]
  if (layer === undefined) throw new SlipwayError('INTERNAL', `no layer ${place}`)
  return layer.digest
}

/** The configuration carries build arguments in its history, and the variables of the image. */
async function exposedInConfig(
  source: ImageSource,
  config: Descriptor,
  known: KnownValues,
  call: Cancellable,
): Promise<readonly ExposedSecret[]> {
  if (known.isEmpty) return []
  const json = (await readBlob(source, config, CONFIG_LIMIT_BYTES, call)).toString('utf8')
  return known.namesIn(json).map((name) => ({ kind: 'value', path: '', layer: config.digest, name }))
}

function refused(
  source: ImageSource,
  layers: readonly Descriptor[],
  { message, layer }: { readonly message: string; readonly layer: number },
): SlipwayError {
  const digest = layers[layer]?.digest
  const where = digest === undefined ? source.name : `layer ${digest} of ${source.name}`
  return new SlipwayError('SCAN_CONTENT', `cannot catalogue ${where}: ${message}`, {
    help: 'build the image again; if it still cannot be read, please report it with the image',
    facts: digest === undefined ? {} : { layer: digest },
  })
}
