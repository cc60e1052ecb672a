import { formatPlatform } from '../image/platform.ts'
import type { Cancellable } from '../image/store.ts'
import { tagsToMove } from './floating.ts'
import type { Effect, Plan } from './plan.ts'
import type { PromotionPlan } from './promote.ts'

/** What `promote --plan` prints: the shape of the pipeline's plan. */
export interface PromotionPlanDocument extends Omit<Plan, 'command' | 'dockerfile'> {
  readonly command: 'promote'
}

/** The names that would be set now. Nothing is verified, and nothing touched. */
export async function promotionPlanJson(
  { image, landings }: PromotionPlan,
  call: Cancellable,
): Promise<PromotionPlanDocument> {
  const { digest } = image.root.descriptor
  const named = await Promise.all(
    landings.map(async ({ repository, tags, isSource }) => ({
      name: repository.name,
      immutable: tags.immutable,
      moving: await tagsToMove(repository, image.root, tags, call),
      isSource,
    })),
  )
  const copies = named
    .filter(({ isSource }) => !isSource)
    .map(({ name }): Effect => ({ id: `stage ${name}`, stage: 'staged', target: `${name}@${digest}` }))
  const version = landings.find(({ tags }) => tags.version !== undefined)?.tags.version
  return {
    schema: 1,
    command: 'promote',
    ...(version === undefined ? {} : { version }),
    images: named.map(({ name, immutable, moving }) => ({
      name,
      tags: [...immutable, ...moving],
      platforms: image.children.map(({ platform }) => formatPlatform(platform)),
    })),
    effects: [
      ...copies,
      ...named.flatMap(({ name, immutable }) => tagEffects(name, immutable, 'named')),
      ...named.flatMap(({ name, moving }) => tagEffects(name, moving, 'floated')),
    ],
  }
}

export function tagEffects(name: string, tags: readonly string[], stage: Effect['stage']): readonly Effect[] {
  return tags.map((tag) => ({ id: `tag ${name}:${tag}`, stage, target: `${name}:${tag}` }))
}
