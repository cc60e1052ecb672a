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
  /** Where it is to be read. */
  readonly repository: Repository
}

/**
 * The image that an earlier run bound to the version: by the trailers of its git tag; or, where a person pushed the tag, by the
 * full-version image tag in any of the repositories, if our own signature on it verifies. Undefined: the version is free for what
 * is built now.
 * @throws RELEASE_CONFLICT when the git tag binds other repositories, or when there are several digests.
 */
export async function findBound(
  decision: ReleaseDecision,
  repositories: readonly Repository[],
  imageTag: string,
  signing: Signing | undefined,
  call: Cancellable,
): Promise<BoundImage | undefined> {
  const [first] = repositories
  if (first === undefined) return undefined
  if (decision.bound.size > 0)
    return { digest: boundDigest(decision, repositories), boundBy: `the git tag ${decision.tag}`, repository: first }
  if (!decision.byHand || signing === undefined) return undefined
  // A run that ended while it named the image may have done so in one repository and not yet in another.
  const signed = await Promise.all(repositories.map((repository) => findSigned(repository, imageTag, signing, call)))
  const found = signed.filter((one) => one !== undefined)
  const other = found.find(({ digest }) => digest !== found[0]?.digest)
  if (other !== undefined)
    throw new SlipwayError('RELEASE_CONFLICT', `the repositories have different images as ${imageTag}`, {
      facts: { tag: decision.tag, found: found.map(({ digest }) => digest).join(', ') },
      help: 'release a new version',
    })
  return found[0]
}

/** The image under a tag, if our own signature on it verifies. */
export async function findSigned(
  repository: Repository,
  imageTag: string,
  signing: Signing,
  call: Cancellable,
): Promise<BoundImage | undefined> {
  if ((await digestBehind(repository, imageTag, call)) === undefined) return undefined
  const subject = await repository.resolve(imageTag, call)
  const demands = [{ subject, predicateTypes: [PREDICATE_TYPES.sign] }]
  const { verified } = await signing.verifier.verify(repository, demands, call)
  if (!verified) return undefined
  return { digest: subject.digest, boundBy: `our signature on ${repository.name}:${imageTag}`, repository }
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
