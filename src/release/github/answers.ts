import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'

const AssetSchema = v.object({
  id: v.number(),
  name: v.string(),
  /** `open` and `starter` are uploads that never came to their end. */
  state: v.string(),
  size: v.number(),
  digest: v.nullish(v.string()),
})

const ReleaseSchema = v.object({
  id: v.number(),
  tag_name: v.string(),
  name: v.nullish(v.string()),
  body: v.nullish(v.string()),
  draft: v.boolean(),
  prerelease: v.boolean(),
  immutable: v.optional(v.boolean(), false),
  upload_url: v.string(),
  assets: v.array(AssetSchema),
})

const RepositorySchema = v.object({
  full_name: v.string(),
  archived: v.optional(v.boolean(), false),
  disabled: v.optional(v.boolean(), false),
  permissions: v.optional(v.object({ push: v.optional(v.boolean()) })),
})

export type Asset = v.InferOutput<typeof AssetSchema>
export type Release = v.InferOutput<typeof ReleaseSchema>
export type RepositoryFacts = v.InferOutput<typeof RepositorySchema>

export function readAsset(data: unknown): Asset {
  return read(AssetSchema, data, 'an asset')
}

export function readAssets(data: unknown): readonly Asset[] {
  return read(v.array(AssetSchema), data, 'a list of assets')
}

export function readRelease(data: unknown): Release {
  return read(ReleaseSchema, data, 'a release')
}

export function readReleases(data: unknown): readonly Release[] {
  return read(v.array(ReleaseSchema), data, 'a list of releases')
}

export function readRepository(data: unknown): RepositoryFacts {
  return read(RepositorySchema, data, 'a repository')
}

export function readLatestTag(data: unknown): string {
  return read(v.object({ tag_name: v.string() }), data, 'a release').tag_name
}

function read<T>(schema: v.GenericSchema<unknown, T>, data: unknown, what: string): T {
  const result = v.safeParse(schema, data, { abortEarly: true })
  if (result.success) return result.output
  const path = v.getDotPath(result.issues[0]) ?? '(root)'
  throw new SlipwayError('RELEASE_REFUSED', `GitHub's answer is not ${what} at ${path}: ${result.issues[0].message}`, {
    help: 'check that GITHUB_API_URL is the address of a GitHub API',
  })
}
