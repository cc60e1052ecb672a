import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import { MEDIA_TYPES, type Descriptor } from '../../image/descriptor.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig } from '../../image/image-config.ts'
import {
  attestedDigest,
  MANIFEST_LIMITS,
  parseManifest,
  platformChildren,
  type IndexManifest,
} from '../../image/manifest.ts'
import { formatPlatform, normalisePlatform, type Platform } from '../../image/platform.ts'
import { readBlob } from '../../image/read-blob.ts'
import type { Cancellable, ImageSource } from '../../image/store.ts'
import type { BuiltPlatform } from '../builder.ts'
import type { BuildMetadata } from '../metadata-file.ts'

/**
 * Which image BuildKit left for each platform, in the order they were asked for; without a wish the only one.
 * @throws BUILD_OUTPUT when a platform is missing, too many or twice, or when the layout is not what buildx announced.
 */
export async function readBuiltPlatforms(
  source: ImageSource,
  directory: string,
  asked: readonly Platform[],
  { digest }: BuildMetadata,
  call: Cancellable,
): Promise<readonly BuiltPlatform[]> {
  const root = await readRoot(directory)
  if (digest !== undefined && digest !== root.digest) {
    throw wrong(`buildx announced ${digest}, but the layout holds ${root.digest}`)
  }
  const { manifest } = await source.readManifest(root.digest, call)
  const built =
    manifest.kind === 'index'
      ? childrenOf(manifest)
      : [{ platform: await platformOf(source, manifest.config, call), descriptor: bare(root) }]
  return inOrder(built, asked)
}

async function readRoot(directory: string): Promise<Descriptor> {
  const path = join(directory, 'index.json')
  const { size } = await stat(path)
  if (size > MANIFEST_LIMITS.pullBytes) throw wrong('its index.json is too large')
  const index = parseManifest(await readFile(path), MEDIA_TYPES.ociIndex, 'index.json of the build')
  const [root, ...more] = index.kind === 'index' ? index.manifests : []
  if (root === undefined || more.length > 0) throw wrong(`its index.json has ${more.length + (root ? 1 : 0)} entries`)
  return root
}

function childrenOf(index: IndexManifest): readonly BuiltPlatform[] {
  return platformChildren(index).map((child): BuiltPlatform => {
    const attestation = index.manifests.find((one) => attestedDigest(one) === child.digest)
    return {
      platform: normalisePlatform(child.platform),
      descriptor: bare(child),
      ...(attestation === undefined ? {} : { attestation: bare(attestation) }),
    }
  })
}

async function platformOf(source: ImageSource, config: Descriptor, call: Cancellable): Promise<Platform> {
  const json = await readBlob(source, config, CONFIG_LIMIT_BYTES, call)
  return normalisePlatform(parseImageConfig(json.toString('utf8')).platform)
}

function bare({ mediaType, digest, size }: Descriptor): Descriptor {
  return { mediaType, digest, size }
}

function inOrder(built: readonly BuiltPlatform[], asked: readonly Platform[]): readonly BuiltPlatform[] {
  const names = built.map(({ platform }) => formatPlatform(platform))
  const wanted = asked.length === 0 ? names.slice(0, 1) : asked.map(formatPlatform)
  const same = names.length === wanted.length && new Set(names).size === names.length
  const found = wanted.flatMap((name) => built.filter(({ platform }) => formatPlatform(platform) === name))
  if (!same || found.length !== wanted.length || found.length === 0) {
    throw wrong(`asked for ${wanted.join(', ') || 'one image'}, it holds ${names.join(', ') || 'none'}`)
  }
  return found
}

function wrong(why: string): SlipwayError {
  return new SlipwayError('BUILD_OUTPUT', `the build left something else than was asked for: ${why}`)
}
