import * as v from 'valibot'
import { isDigest, type Digest } from './digest.ts'
import { parseValue, Size } from './parse.ts'
import type { Platform } from './platform.ts'

export const MEDIA_TYPES = {
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociConfig: 'application/vnd.oci.image.config.v1+json',
  ociEmpty: 'application/vnd.oci.empty.v1+json',
  dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
} as const

export type Annotations = Readonly<Record<string, string>>

/** Points at content: what it is, how many bytes, which digest (OCI image-spec, descriptor.md). */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  readonly size: number
  readonly annotations?: Annotations
  readonly platform?: Platform
  readonly artifactType?: string
  /** The content itself in base64, for small blobs. Never trusted before its digest is checked. */
  readonly data?: string
  readonly urls?: readonly string[]
}

export const DigestSchema: v.GenericSchema<unknown, Digest> = v.custom<Digest>(
  isDigest,
  'expected a sha256 or sha512 digest',
)

export const PlatformSchema: v.GenericSchema<unknown, Platform> = v.pipe(
  v.object({
    os: v.string(),
    architecture: v.string(),
    variant: v.optional(v.string()),
    'os.version': v.optional(v.string()),
  }),
  v.transform(({ os, architecture, variant, 'os.version': osVersion }): Platform => ({
    os,
    architecture,
    ...(variant === undefined || variant === '' ? {} : { variant }),
    ...(osVersion === undefined ? {} : { osVersion }),
  })),
)

export const AnnotationsSchema: v.GenericSchema<unknown, Annotations> = v.record(v.string(), v.string())

export const DescriptorSchema: v.GenericSchema<unknown, Descriptor> = v.pipe(
  v.object({
    mediaType: v.pipe(v.string(), v.minLength(1)),
    digest: DigestSchema,
    size: Size,
    annotations: v.nullish(AnnotationsSchema),
    platform: v.nullish(PlatformSchema),
    artifactType: v.nullish(v.string()),
    data: v.nullish(v.string()),
    urls: v.nullish(v.array(v.string())),
  }),
  v.transform((raw): Descriptor => {
    const { mediaType, digest, size, annotations, platform, artifactType, data, urls } = raw
    return {
      mediaType,
      digest,
      size,
      ...(annotations ? { annotations } : {}),
      ...(platform ? { platform } : {}),
      ...(artifactType ? { artifactType } : {}),
      ...(data ? { data } : {}),
      ...(urls ? { urls } : {}),
    }
  }),
)

/** @throws REGISTRY_MALFORMED with the path to the fault. */
export function parseDescriptor(value: unknown, what = 'descriptor'): Descriptor {
  return parseValue(DescriptorSchema, value, what)
}

/** The descriptor as JSON in the field order that docker and cosign write; platform with its `os.version` name. */
export function descriptorJson(descriptor: Descriptor): Record<string, unknown> {
  const { mediaType, digest, size, annotations, platform, artifactType, data, urls } = descriptor
  return {
    mediaType,
    digest,
    size,
    ...(data === undefined ? {} : { data }),
    ...(urls === undefined ? {} : { urls }),
    ...(annotations === undefined ? {} : { annotations }),
    ...(platform === undefined ? {} : { platform: platformJson(platform) }),
    ...(artifactType === undefined ? {} : { artifactType }),
  }
}

export function platformJson(platform: Platform): Record<string, string> {
  const { os, architecture, variant, osVersion } = platform
  return {
    architecture,
    os,
    ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
    ...(variant === undefined ? {} : { variant }),
  }
}

export function isIndexType(mediaType: string): boolean {
  return mediaType === MEDIA_TYPES.ociIndex || mediaType === MEDIA_TYPES.dockerList
}

export function isManifestType(mediaType: string): boolean {
  return mediaType === MEDIA_TYPES.ociManifest || mediaType === MEDIA_TYPES.dockerManifest || isIndexType(mediaType)
}
