import type { BuildOptions, BuildResult } from '../build/builder.ts'
import { SlipwayError } from '../errors.ts'
import type { Annotations, Descriptor } from '../image/descriptor.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig, type ImageConfig } from '../image/image-config.ts'
import { assembleIndex, type ManifestContent, type SingleManifest } from '../image/manifest.ts'
import type { Platform } from '../image/platform.ts'
import { readBlob } from '../image/read-blob.ts'
import type { Cancellable } from '../image/store.ts'
import type { Ports } from './ports.ts'
import { done, type StageResult } from './stage.ts'

declare const built: unique symbol

/** One platform of the built image. */
export interface BuiltChild {
  readonly platform: Platform
  readonly content: ManifestContent & { readonly manifest: SingleManifest }
  readonly config: ImageConfig
  /** Config and compressed layers in bytes. */
  readonly size: number
}

/** The image stands in a private layout; nothing has left the machine. */
export interface Built {
  readonly [built]: true
  readonly build: BuildResult
  readonly children: readonly BuiltChild[]
  /** The index over the children, or the only child itself. */
  readonly root: ManifestContent
}

/** Builds every platform and assembles our own index over the platform manifests. */
export async function build(
  options: BuildOptions,
  indexAnnotations: Annotations,
  ports: Pick<Ports, 'engine'>,
  call: Cancellable,
): Promise<StageResult<Built>> {
  const result = await ports.engine.build(options, call)
  try {
    const children = await Promise.all(
      result.platforms.map(({ platform, descriptor }) => readChild(result, platform, descriptor, call)),
    )
    return done({ build: result, children, root: rootOf(children, indexAnnotations) } as unknown as Built)
  } catch (error) {
    await result.dispose()
    throw error
  }
}

async function readChild(
  result: BuildResult,
  platform: Platform,
  descriptor: Descriptor,
  call: Cancellable,
): Promise<BuiltChild> {
  const content = await result.source.readManifest(descriptor.digest, call)
  const { manifest } = content
  if (manifest.kind !== 'image')
    throw new SlipwayError('BUILD_OUTPUT', `the engine left an index where the image of one platform should be`)
  const config = parseImageConfig(
    (await readBlob(result.source, manifest.config, CONFIG_LIMIT_BYTES, call)).toString('utf8'),
  )
  const size = manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size)
  return { platform, content: { ...content, manifest }, config, size }
}

function rootOf(children: readonly BuiltChild[], annotations: Annotations): ManifestContent {
  const [only] = children
  if (only === undefined) throw new SlipwayError('BUILD_OUTPUT', 'the engine left no image')
  if (children.length === 1) return only.content
  return assembleIndex(
    children.map(({ platform, content }) => ({
      mediaType: content.descriptor.mediaType,
      digest: content.descriptor.digest,
      size: content.descriptor.size,
      platform,
    })),
    annotations,
  )
}
