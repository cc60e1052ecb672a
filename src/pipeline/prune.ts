import { asSlipwayError, SlipwayError } from '../errors.ts'
import { ifThere } from '../image/if-there.ts'
import type { Digest } from '../image/digest.ts'
import type { ManifestContent } from '../image/manifest.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import type { RetentionRules } from '../release/retention.ts'
import type { Ports } from './ports.ts'
import { planPrune, type KeptTag, type PrunePlan, type Removal } from './prune-plan.ts'
import { readTree, sameSnapshot, takeSnapshot } from './repository-snapshot.ts'
import { targetOf } from './staging.ts'

/** What a sweep has done, also when it was stopped. */
export interface Swept {
  readonly kept: readonly KeptTag[]
  readonly removed: readonly Removal[]
  readonly error?: SlipwayError
}

type SweepPorts = Pick<Ports, 'clock' | 'log'>

/** How often the plan is made anew because tags moved while it was made. */
const LOOKS = 3

/**
 * Deletes what the plan names. The tags are looked at again before anything is deleted, and those of an image once more before it
 * goes; afterwards what a name needs that came in between is put back. Never throws: what stopped it is in the result.
 */
export async function sweep(
  repository: Repository,
  first: PrunePlan,
  rules: RetentionRules,
  ports: SweepPorts,
  call: Cancellable,
): Promise<Swept> {
  const removed: Removal[] = []
  const kept: KeptTag[] = []
  try {
    const plan = await settle(repository, first, rules, ports, call)
    kept.push(...plan.kept)
    for (const removal of plan.removals) {
      const stays = await remove(repository, removal, ports, call)
      kept.push(...stays)
      const tags = removal.tags.filter((tag) => !stays.some((one) => one.tag === tag))
      if (tags.length > 0 || (removal.tags.length === 0 && removal.manifests.length > 0))
        removed.push({ ...removal, tags })
    }
    if (removed.length > 0) await putBack(repository, plan, ports, call)
    return { kept, removed }
  } catch (thrown) {
    return { kept, removed, error: asSlipwayError(thrown) }
  }
}

/** The plan for the tags as they are now. */
async function settle(
  repository: Repository,
  first: PrunePlan,
  rules: RetentionRules,
  { clock }: SweepPorts,
  call: Cancellable,
): Promise<PrunePlan> {
  let plan = first
  for (let look = 1; look <= LOOKS; look += 1) {
    if (plan.removals.length === 0 || sameSnapshot(await takeSnapshot(repository, call), plan.snapshot)) return plan
    plan = await planPrune(repository, rules, clock.now(), call)
  }
  throw new SlipwayError('REGISTRY_REFUSED', `the tags of ${repository.name} move while they are looked at`, {
    retryable: true,
    help: 'nothing is deleted; run again when no other run pushes',
  })
}

/** Deletes one image, or only its names. Returns the tags that stay after all. */
async function remove(
  repository: Repository,
  { digest, tags, manifests }: Removal,
  { log }: SweepPorts,
  call: Cancellable,
): Promise<readonly KeptTag[]> {
  const now = await Promise.all(tags.map((tag) => targetOf(repository, tag, call)))
  const gone = now.filter((target) => target === undefined).length
  if (tags.length > 0 && gone === tags.length && manifests.length === 0) return []
  const moved = tags.filter((_, at) => now[at] !== undefined && now[at].digest !== digest)
  if (moved.length > 0) {
    const why = 'was moved meanwhile'
    return tags.map((tag) => ({
      tag,
      digest,
      why: moved.includes(tag) ? why : `an image whose tag ${moved[0] ?? ''} ${why}`,
    }))
  }
  if (manifests.length === 0) return removeTags(repository, digest, tags, call)
  for (const one of manifests) await ifThere(() => repository.delete(one, { ...call, leaveListed: true }))
  log.info(`deleted ${repository.name}@${digest}${tags.length === 0 ? '' : ` (${tags.join(', ')})`}`)
  return []
}

/** Names of an image that stays. Some registries delete no names. */
async function removeTags(
  repository: Repository,
  digest: Digest,
  tags: readonly string[],
  call: Cancellable,
): Promise<readonly KeptTag[]> {
  const stay: KeptTag[] = []
  for (const tag of tags) {
    try {
      await ifThere(() => repository.delete(tag, call))
    } catch (thrown) {
      if (!isUnsupported(thrown)) throw thrown
      stay.push({ tag, digest, why: 'something that stays needs its image, and this registry deletes no names alone' })
    }
  }
  return stay
}

function isUnsupported(thrown: unknown): boolean {
  if (!(thrown instanceof SlipwayError) || thrown.code !== 'REGISTRY_REFUSED') return false
  return [400, 405, 501].includes(Number(thrown.facts['status']))
}

/** Another run may have named an image in the meantime that needs a platform which was just deleted. */
async function putBack(
  repository: Repository,
  { snapshot, contents }: PrunePlan,
  { log }: SweepPorts,
  call: Cancellable,
): Promise<void> {
  const { named } = await takeSnapshot(repository, call)
  const known = new Set(snapshot.named.values())
  for (const digest of new Set(named.values())) {
    if (known.has(digest)) continue
    const { missing } = await readTree(repository, digest, call)
    for (const content of missing.flatMap((one): readonly ManifestContent[] => [contents.get(one) ?? []].flat())) {
      await repository.putManifest(content, call)
      log.warn(`put ${repository.name}@${content.descriptor.digest} back: ${digest}, named meanwhile, needs it`)
    }
  }
}
