import * as v from 'valibot'
import type { Digest } from '../image/digest.ts'
import { DigestSchema } from '../image/descriptor.ts'
import { SlipwayError } from '../errors.ts'
import type { Location } from '../system/log.ts'

/** What buildx says about a finished build in its metadata file. */
export interface BuildMetadata {
  /** Digest of what stands in the layout's index: an index, or the manifest of the only platform. */
  readonly digest?: Digest
  readonly warnings: readonly BuildWarning[]
}

/** A remark of BuildKit's build checks. */
export interface BuildWarning {
  readonly message: string
  readonly url?: string
  readonly at?: Location
}

const WarningSchema = v.object({
  short: v.nullish(v.string()),
  url: v.nullish(v.string()),
  sourceInfo: v.nullish(v.object({ filename: v.nullish(v.string()) })),
  range: v.nullish(v.array(v.object({ start: v.nullish(v.object({ line: v.nullish(v.number()) })) }))),
})

const MetadataSchema = v.object({
  'containerimage.digest': v.nullish(DigestSchema),
  'buildx.build.warnings': v.nullish(v.array(WarningSchema)),
})

/** @throws BUILD_OUTPUT when it is not what buildx writes. */
export function parseMetadataFile(json: string): BuildMetadata {
  const parsed = v.safeParse(MetadataSchema, decode(json))
  if (!parsed.success) {
    const path = v.getDotPath(parsed.issues[0]) ?? ''
    throw new SlipwayError(
      'BUILD_OUTPUT',
      `the metadata file of buildx cannot be read: ${path} ${parsed.issues[0].message}`,
    )
  }
  const digest = parsed.output['containerimage.digest']
  const warnings = (parsed.output['buildx.build.warnings'] ?? []).map(readWarning)
  return { ...(digest ? { digest } : {}), warnings }
}

function decode(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new SlipwayError('BUILD_OUTPUT', 'the metadata file of buildx is not JSON', { cause: error })
  }
}

function readWarning({ short, url, sourceInfo, range }: v.InferOutput<typeof WarningSchema>): BuildWarning {
  const file = sourceInfo?.filename
  const line = range?.[0]?.start?.line
  return {
    // Go writes bytes as base64.
    message: short ? Buffer.from(short, 'base64').toString('utf8') : 'build check',
    ...(url ? { url } : {}),
    ...(file ? { at: { file, ...(line ? { line } : {}) } } : {}),
  }
}
