import * as v from 'valibot'
import { DigestSchema } from './descriptor.ts'
import type { Digest } from './digest.ts'
import { parseJson, Size } from './parse.ts'

/**
 * One image as people name it. `size` is config plus compressed layers in bytes, `created` the config's time (RFC 3339),
 * `tag` the most specific tag or empty, `architecture` and `os` those of the first platform. JSON names are part of the contract.
 */
export interface ImageSpec {
  readonly name: string
  readonly tag: string
  readonly digest: Digest
  readonly registry: string
  readonly repository: string
  readonly architecture: string
  readonly os: string
  readonly labels: Readonly<Record<string, string>>
  readonly created: string
  readonly size: number
}

const ImageSpecSchema = v.object({
  name: v.string(),
  tag: v.string(),
  digest: DigestSchema,
  registry: v.string(),
  repository: v.string(),
  architecture: v.string(),
  os: v.string(),
  labels: v.record(v.string(), v.string()),
  created: v.string(),
  size: Size,
})

/** @throws REGISTRY_MALFORMED with the path to the fault. */
export function parseImageSpec(json: string): ImageSpec {
  return parseJson(ImageSpecSchema, json, 'ImageSpec')
}
