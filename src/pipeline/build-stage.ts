import type { BuildOptions, BuildResult } from '../build/builder.ts'
import { SlipwayError } from '../errors.ts'
import type { Annotations, Descriptor } from '../image/descriptor.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig, type ImageConfig } from '../image/image-config.ts'
import {
  assembleIndex,
  attestationEntry,
  compressedSize,
  type ManifestContent,
  type SingleManifest,
} from '../image/manifest.ts'
import { formatPlatform, samePlatform, type Platform } from '../image/platform.ts'
import { readBlob } from '../image/read-blob.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import type { Digest } from '../image/digest.ts'
import { ownAttestations, readAttestations, type BuildAttestation } from './build-attestations.ts'
import { annotationsOfMerged, mergePlatforms, refuseOtherCommits, type MergeRequest } from './merge.ts'
import { openImage, type ImageChild } from './open-image.ts'
import type { Ports } from './ports.ts'
import { already, done, type StageResult } from './stage.ts'

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
  /** BuildKit's attestations about the children that stay in the index; none unless they were asked for. */
  readonly attestations: readonly BuildAttestation[]
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
    const attestations =
      (options.attests ?? []).length === 0 ? [] : await ownAttestations(result.source, result.platforms, call)
    const root = rootOf(children, attestations, indexAnnotations)
    return done({ build: result, children, attestations, root } as unknown as Built)
  } catch (error) {
    await result.dispose()
    throw error
  }
}

/**
 * The image that a version was bound to by an earlier run, read back from the registry by digest: what is released is what was
 * claimed, even if building again would give other bytes.
 * @throws RELEASE_CONFLICT when it has other platforms than were asked for.
 */
export async function adopt(
  repository: Repository,
  digest: Digest,
  platforms: readonly Platform[],
  boundBy: string,
  call: Cancellable,
): Promise<StageResult<Built>> {
  const { root, children } = await openImage(repository, digest, call)
  const strange = children.filter(({ platform }) => !platforms.some((wanted) => samePlatform(wanted, platform)))
  if (platforms.length > 0 && (strange.length > 0 || children.length !== platforms.length)) {
    const found = children.map(({ platform }) => formatPlatform(platform)).join(', ')
    throw new SlipwayError('RELEASE_CONFLICT', `${boundBy} binds an image for ${found}`, {
      help: `release the platforms ${platforms.map(formatPlatform).join(', ')} as a new version`,
    })
  }
  const found = await readBack(repository, children, call)
  const attestations = await readAttestations(repository, root.manifest, children, call)
  return already({ ...found, attestations, root } as unknown as Built, `${boundBy} binds ${digest}`)
}

/**
 * The image that a build job of this run pushed, as {@link adopt} reads it.
 * @throws CONFIG_INVALID when it was built from another commit than the run is about.
 */
export async function adoptReported(
  repository: Repository,
  digest: Digest,
  { platforms, annotations }: Pick<MergeRequest, 'platforms' | 'annotations'>,
  call: Cancellable,
): Promise<StageResult<Built>> {
  const adopted = await adopt(repository, digest, platforms, 'the report of the build job', call)
  refuseOtherCommits(adopted.evidence.children, annotations, 'from-report')
  return adopted
}

/**
 * The image over the platforms that earlier runs put into the repository, each read back by digest: our own index, assembled as
 * after a build on one machine, so that equal platforms give an equal index.
 * @throws CONFIG_INVALID when a platform is missing, comes twice, was not asked for, or is another commit's.
 */
export async function merge(
  repository: Repository,
  digests: readonly Digest[],
  request: MergeRequest,
  call: Cancellable,
): Promise<StageResult<Built>> {
  const images = await Promise.all(digests.map((digest) => openImage(repository, digest, call)))
  const found = await readBack(
    repository,
    mergePlatforms(
      images.flatMap(({ children }) => children),
      request.platforms,
    ),
    call,
  )
  refuseOtherCommits(found.children, request.annotations, 'digests')
  const kept = await Promise.all(
    images.map(({ root, children }) => readAttestations(repository, root.manifest, children, call)),
  )
  const attestations = found.children.flatMap(({ content }) =>
    kept.flat().filter(({ about }) => about === content.descriptor.digest),
  )
  const evidence = {
    ...found,
    attestations,
    root: rootOf(found.children, attestations, annotationsOfMerged(found.children, request)),
  } as unknown as Built
  return already(evidence, `merged from ${digests.length} builds`)
}

/** Platforms that stand in a registry as if they had been built just now. */
async function readBack(
  repository: Repository,
  children: readonly ImageChild[],
  call: Cancellable,
): Promise<Pick<Built, 'build' | 'children'>> {
  const build: BuildResult = {
    source: repository,
    layoutDirectory: '',
    platforms: children.map(({ platform, content }) => ({ platform, descriptor: content.descriptor })),
    dispose: () => Promise.resolve(),
  }
  const read = await Promise.all(
    children.map(({ platform, content }) => readChild(build, platform, content.descriptor, call)),
  )
  return { build, children: read }
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
  const size = compressedSize(manifest)
  return { platform, content: { ...content, manifest }, config, size }
}

function rootOf(
  children: readonly BuiltChild[],
  attestations: readonly BuildAttestation[],
  annotations: Annotations,
): ManifestContent {
  const [only] = children
  if (only === undefined) throw new SlipwayError('BUILD_OUTPUT', 'the engine left no image')
  if (children.length === 1 && attestations.length === 0) return only.content
  const platforms = children.map(({ platform, content: { descriptor } }) => ({
    mediaType: descriptor.mediaType,
    digest: descriptor.digest,
    size: descriptor.size,
    platform,
  }))
  const entries = attestations.map(({ content, about }) => attestationEntry(content.descriptor, about))
  return assembleIndex([...platforms, ...entries], annotations)
}
