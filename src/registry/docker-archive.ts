import * as v from 'valibot'
import { SlipwayError } from '../errors.ts'
import { MEDIA_TYPES, type Descriptor } from '../image/descriptor.ts'
import { MANIFEST_LIMITS } from '../image/manifest.ts'
import { parseJson } from '../image/parse.ts'

/** One image of `docker save`: paths within the archive. */
export interface DockerArchiveImage {
  readonly config: string
  readonly repoTags: readonly string[]
  readonly layers: readonly string[]
}

const ManifestFile = v.pipe(
  v.array(
    v.object({
      Config: v.pipe(v.string(), v.minLength(1)),
      RepoTags: v.nullish(v.array(v.string())),
      Layers: v.nullish(v.pipe(v.array(v.string()), v.maxLength(MANIFEST_LIMITS.entries))),
    }),
  ),
  v.maxLength(MANIFEST_LIMITS.entries),
)

/** Reads manifest.json of `docker save`. @throws REGISTRY_MALFORMED with the path to the fault. */
export function parseDockerArchive(json: string, what: string): readonly DockerArchiveImage[] {
  return parseJson(ManifestFile, json, what).map(({ Config, RepoTags, Layers }) => ({
    config: Config,
    repoTags: RepoTags ?? [],
    layers: Layers ?? [],
  }))
}

/** The layer's media type by its first bytes; `docker save` writes plain tars, others also compressed ones. */
export function layerMediaType(start: Uint8Array): string {
  const isGzip = start[0] === 0x1f && start[1] === 0x8b
  const isZstd = start[0] === 0x28 && start[1] === 0xb5 && start[2] === 0x2f && start[3] === 0xfd
  return `application/vnd.oci.image.layer.v1.tar${isGzip ? '+gzip' : isZstd ? '+zstd' : ''}`
}

export function configDescriptor(content: Pick<Descriptor, 'digest' | 'size'>): Descriptor {
  return { mediaType: MEDIA_TYPES.ociConfig, digest: content.digest, size: content.size }
}

/** @throws REGISTRY_MALFORMED */
export function checkLayerCount(image: DockerArchiveImage, diffIds: number, what: string): void {
  if (image.layers.length !== diffIds)
    throw new SlipwayError(
      'REGISTRY_MALFORMED',
      `${what} has ${image.layers.length} layers, but its config names ${diffIds}`,
    )
}
