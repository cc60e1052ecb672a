import { SlipwayError } from '../errors.ts'
import { MEDIA_TYPES, type Descriptor } from '../image/descriptor.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig, type ImageConfig } from '../image/image-config.ts'
import type { ImageManifest, PlatformManifest } from '../image/image-manifest.ts'
import { platformChildren, type ManifestContent, type SingleManifest } from '../image/manifest.ts'
import type { Platform } from '../image/platform.ts'
import { repositoryOf, type Reference } from '../image/reference.ts'
import type { ImageSpec } from '../image/spec.ts'
import type { Cancellable, ImageSource } from '../image/store.ts'
import { readRoot, type Root } from './graph.ts'

const NO_PLATFORM: Platform = { os: 'unknown', architecture: 'unknown' }

/**
 * Describes the image behind a root: digest and name of the root; platform, labels, time and size of its first platform.
 * An artifact that is no image has empty fields.
 * @throws REGISTRY_MALFORMED when an index names no image; what the source throws.
 */
export async function readImageSpec(
  source: ImageSource,
  root: Root,
  name: Pick<Reference, 'registry' | 'repository' | 'tag'>,
  call: Cancellable = {},
): Promise<ImageSpec> {
  const content = await readRoot(source, root, call)
  const manifest = await firstImage(source, content, call)
  const config = await readConfig(source, manifest, call)
  return {
    name: repositoryOf(name),
    tag: name.tag ?? '',
    digest: content.descriptor.digest,
    registry: name.registry,
    repository: name.repository,
    architecture: config?.platform.architecture ?? '',
    os: config?.platform.os ?? '',
    labels: config?.labels ?? {},
    created: config?.created ?? '',
    size: [manifest.config, ...manifest.layers].reduce((sum, { size }) => sum + size, 0),
  }
}

/** The platforms behind a root; one manifest is shown as one entry, children that are no image are left out. */
export async function readImageManifest(
  source: ImageSource,
  root: Root,
  call: Cancellable = {},
): Promise<ImageManifest> {
  const { manifest, descriptor } = await readRoot(source, root, call)
  const head = { schemaVersion: 2, mediaType: descriptor.mediaType } as const
  if (manifest.kind === 'index') {
    const manifests = platformChildren(manifest).map(({ digest, size, platform }): PlatformManifest => ({
      digest,
      size,
      platform,
    }))
    return { ...head, manifests }
  }
  const config = await readConfig(source, manifest, call)
  const { digest, size } = descriptor
  return { ...head, manifests: [{ digest, size, platform: config?.platform ?? NO_PLATFORM }] }
}

async function firstImage(source: ImageSource, content: ManifestContent, call: Cancellable): Promise<SingleManifest> {
  const { manifest, descriptor } = content
  if (manifest.kind === 'image') return manifest
  const first = platformChildren(manifest)[0] ?? manifest.manifests[0]
  const child = first === undefined ? undefined : (await readRoot(source, first, call)).manifest
  if (child?.kind === 'image') return child
  throw new SlipwayError('REGISTRY_MALFORMED', `index ${descriptor.digest} of ${source.name} names no image`)
}

async function readConfig(
  source: ImageSource,
  { config }: SingleManifest,
  call: Cancellable,
): Promise<ImageConfig | undefined> {
  if (config.mediaType !== MEDIA_TYPES.ociConfig && config.mediaType !== MEDIA_TYPES.dockerConfig) return undefined
  return parseImageConfig(await readSmallBlob(source, config, call), `config ${config.digest} of ${source.name}`)
}

async function readSmallBlob(source: ImageSource, blob: Descriptor, call: Cancellable): Promise<string> {
  if (blob.size > CONFIG_LIMIT_BYTES) {
    throw new SlipwayError(
      'REGISTRY_LIMIT',
      `config ${blob.digest} of ${source.name} is larger than ${CONFIG_LIMIT_BYTES} bytes`,
    )
  }
  const chunks: Buffer[] = []
  for await (const chunk of await source.openBlob(blob, call)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
