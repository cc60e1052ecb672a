import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { descriptorJson, MEDIA_TYPES, type Descriptor } from '../../image/descriptor.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig } from '../../image/image-config.ts'
import { manifestContent, type SingleManifest } from '../../image/manifest.ts'
import { formatPlatform } from '../../image/platform.ts'
import { readBlob } from '../../image/read-blob.ts'
import type { Cancellable, ImageSource } from '../../image/store.ts'
import type { BuiltPlatform } from '../builder.ts'
import { squashedConfig } from '../squash-config.ts'
import { writeBlob, writeLayer } from './blob-file.ts'
import { flatten, wrongLayers } from './flatten.ts'

/** A private layout of ours, and the images in it. */
export interface SquashableBuild {
  readonly source: ImageSource
  readonly layoutDirectory: string
  readonly platforms: readonly BuiltPlatform[]
}

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
  if (manifest.kind !== 'image') throw wrongLayers(`${built.descriptor.digest} is no image of one platform`)
  if (manifest.layers.length === 0) return built
  const json = (await readBlob(source, manifest.config, CONFIG_LIMIT_BYTES, call)).toString('utf8')
  const { diffIds } = parseImageConfig(json)
  const image = { source, layers: manifest.layers, diffIds, name: formatPlatform(built.platform) }
  const layer = await writeLayer(directory, await flatten(image, call), call)
  const config = Buffer.from(squashedConfig(json, image.layers.length, layer.diffId))
  const content = manifestContent({
    ...manifest,
    config: { ...bare(manifest.config), digest: await writeBlob(directory, config), size: config.length },
    layers: [{ mediaType: layerType(manifest), digest: layer.digest, size: layer.size }],
  })
  await writeBlob(directory, content.bytes)
  return { ...built, descriptor: content.descriptor }
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
