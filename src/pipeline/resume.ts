import { SlipwayError } from '../errors.ts'
import type { Digest } from '../image/digest.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { PREDICATE_TYPES } from '../sign/statement.ts'
import type { Signing } from './ports.ts'
import type { ReleaseDecision } from './release-decision.ts'
import { digestBehind } from './staging.ts'

/** An image that belongs to the version already, and what says so. */
export interface BoundImage {
  readonly digest: Digest
  readonly boundBy: string
}

/**
 * The image that an earlier run bound to the version: by the trailers of its git tag; or, where a person pushed the tag, by the
 * full-version image tag, if our own signature on it verifies. Undefined: the version is free for what is built now.
 * @throws RELEASE_CONFLICT when the git tag binds other repositories, or different digests.
 */
export async function findBound(
  decision: ReleaseDecision,
  repositories: readonly Repository[],
  imageTag: string,
  signing: Signing | undefined,
  call: Cancellable,
): Promise<BoundImage | undefined> {
  if (decision.bound.size > 0)
    return { digest: boundDigest(decision, repositories), boundBy: `the git tag ${decision.tag}` }
  const [first] = repositories
  if (!decision.byHand || first === undefined || signing === undefined) return undefined
  if ((await digestBehind(first, imageTag, call)) === undefined) return undefined
  const subject = await first.resolve(imageTag, call)
  const demands = [{ subject, predicateTypes: [PREDICATE_TYPES.sign] }]
  const { verified } = await signing.verifier.verify(first, demands, call)
  return verified ? { digest: subject.digest, boundBy: `our signature on ${first.name}:${imageTag}` } : undefined
}

function boundDigest({ bound, tag }: ReleaseDecision, repositories: readonly Repository[]): Digest {
  const digests = new Set(repositories.map(({ name }) => bound.get(name)))
  const [digest] = digests
  if (digests.size === 1 && digest !== undefined) return digest
  const names = [...bound.keys()].join(', ')
  throw new SlipwayError('RELEASE_CONFLICT', `the git tag ${tag} binds other images: ${names}`, {
    facts: { tag },
    help: 'finish that release with the same images, or release under a new version',
  })
}
