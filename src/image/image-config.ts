import * as v from 'valibot'
import { DigestSchema } from './descriptor.ts'
import type { Digest } from './digest.ts'
import { parseJson } from './parse.ts'
import type { Platform } from './platform.ts'

interface HistoryEntry {
  readonly created?: string
  readonly created_by?: string
  readonly empty_layer?: boolean
}

/** The parts of an OCI image config that Slipway reads (image-spec, config.md). */
export interface ImageConfig {
  readonly platform: Platform
  readonly created?: string
  readonly labels: Readonly<Record<string, string>>
  readonly env: readonly string[]
  readonly user: string
  /** Digests of the uncompressed layers, base first. */
  readonly diffIds: readonly Digest[]
  readonly history: readonly HistoryEntry[]
}

export const CONFIG_LIMIT_BYTES: number = 4 << 20

const HistorySchema = v.object({
  created: v.exactOptional(v.string()),
  created_by: v.exactOptional(v.string()),
  empty_layer: v.exactOptional(v.boolean()),
})

const ImageConfigSchema = v.object({
  architecture: v.string(),
  os: v.string(),
  variant: v.optional(v.string()),
  created: v.nullish(v.string()),
  config: v.nullish(
    v.object({
      Labels: v.nullish(v.record(v.string(), v.string())),
      Env: v.nullish(v.array(v.string())),
      User: v.nullish(v.string()),
    }),
  ),
  rootfs: v.object({ type: v.literal('layers'), diff_ids: v.nullish(v.array(DigestSchema)) }),
  history: v.nullish(v.array(HistorySchema)),
})

/** @throws REGISTRY_MALFORMED with the path to the fault. */
export function parseImageConfig(json: string, what = 'image config'): ImageConfig {
  const raw = parseJson(ImageConfigSchema, json, what)
  return {
    platform: {
      os: raw.os,
      architecture: raw.architecture,
      ...(raw.variant === undefined || raw.variant === '' ? {} : { variant: raw.variant }),
    },
    ...(raw.created ? { created: raw.created } : {}),
    labels: raw.config?.Labels ?? {},
    env: raw.config?.Env ?? [],
    user: raw.config?.User ?? '',
    diffIds: raw.rootfs.diff_ids ?? [],
    history: raw.history ?? [],
  }
}
