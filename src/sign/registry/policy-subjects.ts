import { isIndexType, type Descriptor } from '../../image/descriptor.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig } from '../../image/image-config.ts'
import { formatPlatform, samePlatform, type Platform } from '../../image/platform.ts'
import { readBlob } from '../../image/read-blob.ts'
import type { Cancellable, Repository } from '../../image/store.ts'
import { textOf } from '../dsse.ts'
import type { PolicyRule } from '../verification-policy.ts'
import { manifestsUnder } from './image.ts'

/** The manifests of an image that policies judge. */
export interface JudgedImage {
  /** What the caller named. */
  readonly root: Descriptor
  /** It and everything below it. */
  readonly all: readonly Descriptor[]
  /** The platform of an image that has no index; its config says so. */
  readonly only?: Platform
}

export async function readJudgedImage(
  repository: Repository,
  reference: string,
  call: Cancellable,
): Promise<JudgedImage> {
  const root = await repository.resolve(reference, call)
  if (isIndexType(root.mediaType)) return { root, all: await manifestsUnder(repository, root, call, 0) }
  const { manifest } = await repository.readManifest(root.digest, call)
  if (manifest.kind !== 'image') return { root, all: [root] }
  const config = await readBlob(repository, manifest.config, CONFIG_LIMIT_BYTES, call)
  return { root, all: [root], only: parseImageConfig(textOf(config)).platform }
}

/** Which manifests a rule is about, and which of its platforms the image lacks. */
export interface RuleSubjects {
  readonly subjects: readonly Descriptor[]
  readonly missing: readonly string[]
}

/** `more` are platforms that the caller demands beside the rule's. */
export function subjectsOf(image: JudgedImage, rule: PolicyRule, more: readonly Platform[]): RuleSubjects {
  const { root, all } = image
  const demanded = [...(rule.platforms ?? []), ...more]
  const found = demanded.map((platform) => ({ platform, manifest: manifestFor(image, platform) }))
  const chosen = found.flatMap(({ manifest }) => (manifest === undefined ? [] : [manifest]))
  const whole = rule.platforms === undefined && rule.recursive
  return {
    subjects: distinct(whole ? all : [root, ...chosen]),
    missing: found.filter(({ manifest }) => manifest === undefined).map(({ platform }) => formatPlatform(platform)),
  }
}

function manifestFor({ root, all, only }: JudgedImage, wanted: Platform): Descriptor | undefined {
  if (only !== undefined) return samePlatform(only, wanted) ? root : undefined
  return all.find(({ platform }) => platform !== undefined && samePlatform(platform, wanted))
}

function distinct(manifests: readonly Descriptor[]): readonly Descriptor[] {
  return [...new Map(manifests.map((one) => [one.digest, one])).values()]
}
