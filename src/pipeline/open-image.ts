import { Problems, SlipwayError } from '../errors.ts'
import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig } from '../image/image-config.ts'
import { attestedDigest, type ManifestContent, type SingleManifest } from '../image/manifest.ts'
import { formatPlatform, isUnknownPlatform, samePlatform, type Platform } from '../image/platform.ts'
import { readBlob } from '../image/read-blob.ts'
import type { Cancellable, ImageSource } from '../image/store.ts'

/** One platform of an image that exists already. */
export interface ImageChild {
  readonly platform: Platform
  readonly content: ManifestContent & { readonly manifest: SingleManifest }
}

/** An image that exists already, read down to its platform manifests. */
export interface OpenedImage {
  readonly source: ImageSource
  readonly root: ManifestContent
  readonly children: readonly ImageChild[]
}

/**
 * Reads the manifest behind a tag or digest and the manifests of its platforms; BuildKit's attestation manifests are left out, and
 * nothing else: a child that names no platform has that of its configuration.
 * @throws SCAN_CONTENT for an index that holds another index, something that is no image, or no image at all: what is not looked into
 * cannot be vouched for.
 */
export async function openImage(source: ImageSource, reference: string, call: Cancellable): Promise<OpenedImage> {
  const root = await source.readManifest(reference, call)
  const { manifest } = root
  if (manifest.kind === 'image') {
    const content = { ...root, manifest }
    return { source, root, children: [{ platform: await platformOf(source, manifest, call), content }] }
  }
  const images = manifest.manifests.filter((child) => attestedDigest(child) === undefined)
  if (images.length === 0) throw unopened(root.descriptor.digest, 'holds no image')
  const children = await Promise.all(images.map((child) => openChild(source, root, child, call)))
  return { source, root, children }
}

async function openChild(
  source: ImageSource,
  root: ManifestContent,
  { digest, platform }: Descriptor,
  call: Cancellable,
): Promise<ImageChild> {
  const content = await source.readManifest(digest, call)
  const { manifest } = content
  if (manifest.kind === 'index') throw unopened(root.descriptor.digest, `holds another index, ${digest}`)
  const named = platform === undefined || isUnknownPlatform(platform) ? undefined : platform
  return { platform: named ?? (await platformOf(source, manifest, call)), content: { ...content, manifest } }
}

function unopened(digest: Digest, why: string): SlipwayError {
  return new SlipwayError('SCAN_CONTENT', `the index ${digest} ${why}: it cannot be told what is in it`, {
    help: 'name the image by its own digest, or leave that child out of the index',
  })
}

async function platformOf(source: ImageSource, manifest: SingleManifest, call: Cancellable): Promise<Platform> {
  const config = await readBlob(source, manifest.config, CONFIG_LIMIT_BYTES, call)
  return parseImageConfig(config.toString('utf8')).platform
}

/** The children for the platforms that were asked for, or all. @throws CONFIG_INVALID listing those the image has. */
export function choosePlatforms(image: OpenedImage, wanted: readonly Platform[]): readonly ImageChild[] {
  if (wanted.length === 0) return image.children
  const problems = new Problems()
  const chosen = wanted.flatMap((platform) => {
    const child = image.children.find((one) => samePlatform(one.platform, platform))
    if (child === undefined)
      problems.add('platforms', `the image has no ${formatPlatform(platform)}`, `it has ${platformList(image)}`)
    return child === undefined ? [] : [child]
  })
  problems.throwIfAny()
  return chosen
}

/** The one child that a command about a single platform speaks of. @throws CONFIG_INVALID listing the platforms. */
export function chooseOnePlatform(image: OpenedImage, wanted: readonly Platform[]): ImageChild {
  const chosen = choosePlatforms(image, wanted)
  const [only] = chosen
  if (chosen.length === 1 && only !== undefined) return only
  const problems = new Problems()
  problems.add('platforms', 'the image has several platforms', `choose one with --platforms: ${platformList(image)}`)
  problems.throwIfAny()
  throw new Error('unreachable')
}

function platformList(image: OpenedImage): string {
  return image.children.map(({ platform }) => formatPlatform(platform)).join(', ')
}
