import * as v from 'valibot'
import { DigestSchema, PlatformSchema } from './descriptor.ts'
import type { Digest } from './digest.ts'
import { parseJson, Size } from './parse.ts'
import type { Platform } from './platform.ts'

/** One platform of an image: the digest and size in bytes of its manifest. JSON names are part of the contract. */
export interface PlatformManifest {
  readonly digest: Digest
  readonly size: number
  readonly platform: Platform
}

/** What stands behind a reference; a single-platform manifest is shown as one entry. JSON names are part of the contract. */
export interface ImageManifest {
  readonly schemaVersion: 2
  readonly mediaType: string
  readonly manifests: readonly PlatformManifest[]
}

const PlatformManifestSchema = v.object({ digest: DigestSchema, size: Size, platform: PlatformSchema })

const ImageManifestSchema = v.object({
  schemaVersion: v.literal(2),
  mediaType: v.pipe(v.string(), v.minLength(1)),
  manifests: v.array(PlatformManifestSchema),
})

/** @throws REGISTRY_MALFORMED with the path to the fault. */
export function parseImageManifest(json: string): ImageManifest {
  return parseJson(ImageManifestSchema, json, 'ImageManifest')
}

/** @throws REGISTRY_MALFORMED with the path to the fault. */
export function parsePlatformManifest(json: string): PlatformManifest {
  return parseJson(PlatformManifestSchema, json, 'PlatformManifest')
}
