import { parse, type SemVer } from 'semver'
import type { Digest } from '../image/digest.ts'
import { formatPlatform } from '../image/platform.ts'
import type { Cancellable } from '../image/store.ts'
import type { Effect, Plan } from './plan.ts'
import { tagEffects } from './promotion-plan.ts'
import type { FloatingPlace, RollbackPlan } from './rollback-plan.ts'
import { targetOf } from './staging.ts'

/** What `rollback --plan` prints. */
export interface RollbackPlanDocument extends Omit<Plan, 'command' | 'dockerfile'> {
  readonly command: 'rollback'
  readonly yanked: readonly { readonly version: string; readonly digest: Digest }[]
}

export async function rollbackPlanJson(plan: RollbackPlan, call: Cancellable): Promise<RollbackPlanDocument> {
  const { repository, image, takenBack, floating, to } = plan
  const bad = new Set(takenBack.map(({ target }) => target.digest))
  const found = await Promise.all(
    floating.map(async (place) => ({ place, now: (await targetOf(repository, place.tag, call))?.digest })),
  )
  const moving = found
    .filter(({ place, now }) => now !== undefined && bad.has(now) && isLineOf(place, to.version))
    .map(({ place }) => place.tag)
  const marks = takenBack.filter(({ mark }) => mark === undefined)
  const { name } = repository
  return {
    schema: 1,
    command: 'rollback',
    version: to.version.version,
    images: [{ name, tags: moving, platforms: image.children.map(({ platform }) => formatPlatform(platform)) }],
    yanked: takenBack.map(({ version, target }) => ({ version: version.version, digest: target.digest })),
    effects: [
      ...marks.map(({ tag }): Effect => ({ id: `mark ${name}:${tag}`, stage: 'staged', target: `${name}:${tag}` })),
      ...tagEffects(name, moving, 'floated'),
    ],
  }
}

/** Whether a version belongs to the line that a floating tag names. */
export function isLineOf({ line, version }: FloatingPlace, { major, minor }: SemVer): boolean {
  const own = parse(version)
  return line === 'latest' || (own?.major === major && (line === 'major' || own.minor === minor))
}
