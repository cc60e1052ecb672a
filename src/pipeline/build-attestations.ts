import type { BuiltPlatform } from '../build/builder.ts'
import { SlipwayError } from '../errors.ts'
import type { Digest } from '../image/digest.ts'
import { attestedDigest, type Manifest, type ManifestContent } from '../image/manifest.ts'
import { isUnknownPlatform } from '../image/platform.ts'
import type { Cancellable, ImageSource } from '../image/store.ts'
import type { ImageChild } from './open-image.ts'

/** What BuildKit says about one platform: an attestation manifest, and the platform's digest. */
export interface BuildAttestation {
  readonly content: ManifestContent
  readonly about: Digest
}

/** What a layer of an attestation manifest is; nothing that could be run. */
const STATEMENT = 'application/vnd.in-toto+json'

/** The attestations that the build left beside its platforms. */
export async function ownAttestations(
  source: ImageSource,
  platforms: readonly BuiltPlatform[],
  call: Cancellable,
): Promise<readonly BuildAttestation[]> {
  const found = await Promise.all(
    platforms.map(async ({ attestation, descriptor }): Promise<readonly BuildAttestation[]> =>
      attestation === undefined ? [] : [await readAttestation(source, attestation.digest, descriptor.digest, call)],
    ),
  )
  return found.flat()
}

/**
 * The attestations in an index that exists already. What is signed is what was scanned, so an index may hold nothing else beside
 * its platforms.
 * @throws BUILD_OUTPUT for a child that is neither.
 */
export async function readAttestations(
  source: ImageSource,
  root: Manifest,
  children: readonly ImageChild[],
  call: Cancellable,
): Promise<readonly BuildAttestation[]> {
  if (root.kind !== 'index') return []
  const platforms = new Map(
    children.map(({ content }) => [content.descriptor.digest as string, content.descriptor.digest]),
  )
  // A child that names no platform is one that nobody asked for, even where its configuration has one.
  const others = root.manifests.filter(
    ({ digest, platform }) => !platforms.has(digest) || platform === undefined || isUnknownPlatform(platform),
  )
  return Promise.all(
    others.map((child) => {
      const about = platforms.get(attestedDigest(child) ?? '')
      if (about === undefined) throw strange(source, child.digest)
      return readAttestation(source, child.digest, about, call)
    }),
  )
}

async function readAttestation(
  source: ImageSource,
  digest: Digest,
  about: Digest,
  call: Cancellable,
): Promise<BuildAttestation> {
  const content = await source.readManifest(digest, call)
  const { manifest } = content
  if (manifest.kind === 'image' && manifest.layers.every(({ mediaType }) => mediaType === STATEMENT))
    return { content, about }
  throw strange(source, digest)
}

function strange(source: ImageSource, digest: Digest): SlipwayError {
  return new SlipwayError(
    'BUILD_OUTPUT',
    `the index in ${source.name} holds ${digest}, which is neither the image of a platform nor an attestation about one`,
    { help: 'build the image anew: only what was scanned is signed' },
  )
}
