import { Problems, SlipwayError } from '../errors.ts'
import type { Descriptor } from '../image/descriptor.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig } from '../image/image-config.ts'
import type { ImageManifest } from '../image/image-manifest.ts'
import { assembleIndex, compressedSize, type ManifestContent, type SingleManifest } from '../image/manifest.ts'
import { parseReference, repositoryOf } from '../image/reference.ts'
import { readBlob } from '../image/read-blob.ts'
import type { ImageSpec } from '../image/spec.ts'
import type { Cancellable, ImageSource, ImageTarget } from '../image/store.ts'
import type { BuildEngine, BuildOptions, BuildResult, ImageBuilder } from './builder.ts'
import type { DisposableSource } from './prepared-source.ts'

export interface ImageBuilderParts {
  readonly engine: BuildEngine
  /** An OCI layout that images go to; absent: the local engine, which takes one platform of each. */
  readonly layout?: ImageTarget
  /** For buildFromSource: brings sources here. */
  readonly prepareSource: (source: string, dockerfile: string, call: Cancellable) => Promise<DisposableSource>
}

interface Child {
  readonly built: BuildResult['platforms'][number]
  readonly content: ManifestContent & { readonly manifest: SingleManifest }
}

interface BuiltImage {
  readonly source: ImageSource
  readonly children: readonly Child[]
  /** The index over several platforms, or the only one itself. */
  readonly root: ManifestContent
}

/**
 * The seed's builder over an engine. Images go into the local engine or a layout under `tags` (full names, as docker's `-t`) and
 * nowhere else; the first tag is the name in the answer.
 * @throws CONFIG_INVALID without a tag for the engine; what the engine, the sources and the layout throw.
 */
export function imageBuilder(parts: ImageBuilderParts): ImageBuilder {
  const build = (options: BuildOptions, call: Cancellable = {}): Promise<ImageSpec> =>
    buildAnd(options, parts, call, (image) => describe(image, options.tags, call))
  return {
    build,
    buildMultiArch: (options, platforms, call = {}) =>
      buildAnd({ ...options, platforms }, parts, call, (image) => Promise.resolve(platformsOf(image))),
    buildFromSource: async (source, options, call = {}) => {
      const { context, dockerfile, dispose } = await parts.prepareSource(source, options.dockerfile, call)
      try {
        return await build({ ...options, context, dockerfile }, call)
      } finally {
        await dispose()
      }
    },
  }
}

async function buildAnd<T>(
  options: BuildOptions,
  { engine, layout }: ImageBuilderParts,
  call: Cancellable,
  answer: (image: BuiltImage) => Promise<T>,
): Promise<T> {
  const problems = new Problems()
  if (layout === undefined && options.tags.length === 0)
    problems.add('tags', 'is missing', 'the local engine knows images by name')
  await engine.check(options, problems)
  problems.throwIfAny()
  const result = await engine.build(options, call)
  try {
    const image = await readImage(result, call)
    if (layout === undefined) await engine.load(result, options.tags, call)
    else await putInto(layout, image, options.tags, call)
    return await answer(image)
  } finally {
    await result.dispose()
  }
}

async function readImage({ source, platforms }: BuildResult, call: Cancellable): Promise<BuiltImage> {
  const children = await Promise.all(
    platforms.map(async (built): Promise<Child> => {
      const content = await source.readManifest(built.descriptor.digest, call)
      const { manifest } = content
      if (manifest.kind === 'image') return { built, content: { ...content, manifest } }
      throw new SlipwayError('BUILD_OUTPUT', `${built.descriptor.digest} is no image of one platform`)
    }),
  )
  const [only, ...more] = children
  if (only === undefined) throw new SlipwayError('BUILD_OUTPUT', 'the engine left no image')
  const entries = children.map(({ built }) => ({ ...built.descriptor, platform: built.platform }))
  return { source, children, root: more.length === 0 ? only.content : assembleIndex(entries) }
}

async function putInto(
  layout: ImageTarget,
  { source, children, root }: BuiltImage,
  names: readonly string[],
  call: Cancellable,
): Promise<void> {
  const tags = names.map((name) => parseReference(name).tag ?? 'latest')
  for (const { content } of children) {
    for (const blob of [content.manifest.config, ...content.manifest.layers])
      await layout.putBlob({ descriptor: blob, open: (offset) => openAt(source, blob, offset, call) }, call)
    await layout.putManifest(content, content === root ? { ...call, tags } : call)
  }
  if (children.length > 1) await layout.putManifest(root, { ...call, tags })
}

/** Layouts read a blob once, from its start. */
function openAt(
  source: ImageSource,
  blob: Descriptor,
  offset: number,
  call: Cancellable,
): ReturnType<ImageSource['openBlob']> {
  if (offset === 0) return source.openBlob(blob, call)
  throw new SlipwayError('INTERNAL', `${blob.digest} cannot be read from byte ${offset}`)
}

async function describe(
  { source, children, root }: BuiltImage,
  [name]: readonly string[],
  call: Cancellable,
): Promise<ImageSpec> {
  const [first] = children
  if (first === undefined) throw new SlipwayError('BUILD_OUTPUT', 'the engine left no image')
  const { config, layers } = first.content.manifest
  const json = await readBlob(source, config, CONFIG_LIMIT_BYTES, call)
  const { platform, labels, created = '' } = parseImageConfig(json.toString('utf8'))
  const reference = name === undefined ? undefined : parseReference(name)
  return {
    name: reference === undefined ? '' : repositoryOf(reference),
    tag: reference === undefined ? '' : (reference.tag ?? 'latest'),
    digest: root.descriptor.digest,
    registry: reference?.registry ?? '',
    repository: reference?.repository ?? '',
    architecture: platform.architecture,
    os: platform.os,
    labels,
    created,
    size: compressedSize({ config, layers }),
  }
}

function platformsOf({ children, root }: BuiltImage): ImageManifest {
  return {
    schemaVersion: 2,
    mediaType: root.descriptor.mediaType,
    manifests: children.map(({ built }) => {
      const { digest, size } = built.descriptor
      return { digest, size, platform: built.platform }
    }),
  }
}
