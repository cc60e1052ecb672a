import type { Cancellable } from '../image/store.ts'
import { claimMessage, isMadeByHand } from '../release/claim.ts'
import type { RemoteTag, TagStore } from '../release/release-host.ts'
import { claimedElsewhere, type ReleaseDecision } from './release-decision.ts'
import type { Signed } from './signing.ts'
import { already, done, type StageResult } from './stage.ts'

declare const claimed: unique symbol

/** The version belongs to this digest: a git tag says so, and cannot say anything else any more. Only `claim` makes one. */
export interface Claim {
  readonly [claimed]: 'claimed'
  readonly tag: RemoteTag
}

/** The right to name without a claim: the run is no release, and no git tag is made. */
export interface NotARelease {
  readonly [claimed]: 'not a release'
}

export function notARelease(): NotARelease {
  return {} as unknown as NotARelease
}

/**
 * Claims the version for all that was signed, by one git tag pushed by compare-and-swap. A tag that a person pushed on this commit
 * is kept as it is.
 * @throws RELEASE_LOST (exit 75) when another run has claimed the version for something else.
 */
export async function claim(
  from: readonly Signed[],
  decision: ReleaseDecision,
  tags: TagStore,
  call: Cancellable,
): Promise<StageResult<Claim>> {
  const images = from.flatMap(({ root, repositories }) =>
    repositories.map(({ name }) => ({ repository: name, digest: root.descriptor.digest })),
  )
  const { commit, time, version } = decision
  const message = claimMessage(`Release ${version}`, images)
  const { kind, tag } = await tags.claim({ name: decision.tag, commit, message, time }, call)
  if (kind === 'lost') throw claimedElsewhere(decision.tag, commit, tag.commit)
  const evidence = { tag } as unknown as Claim
  if (kind === 'claimed') return done(evidence)
  return already(
    evidence,
    isMadeByHand(tag)
      ? 'tag pushed by hand'
      : `${tag.name} binds ${images.length === 1 ? 'this digest' : 'these digests'}`,
  )
}
