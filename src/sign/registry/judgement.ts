import type { Digest } from '../../image/digest.ts'
import type { Cancellable } from '../../image/store.ts'
import { envelopeChecks, isAccepted, payloadChecks, type ContentChecks, type Expectation } from '../policy.ts'
import type { VerificationCandidate } from '../signer.ts'
import type { SignatureChecker, SignatureVerdict, SignedEntity } from '../signing-identity.ts'
import type { Candidate } from './candidates.ts'

/** A candidate with everything that was found out about it. */
export interface Judgement extends VerificationCandidate {
  readonly accepted: boolean
  readonly predicateType?: string
  readonly content?: ContentChecks
  readonly verdict?: SignatureVerdict
}

/** All checks of one candidate: how it is stored, what it says, who signed it. */
export async function judge(
  checker: SignatureChecker,
  candidate: Candidate,
  digest: Digest,
  predicateTypes: readonly string[],
  call: Cancellable,
): Promise<Judgement> {
  const { format, checks: stored, entity } = candidate
  if (entity === undefined) return { format, digest, checks: stored, accepted: false }
  const content = contentChecks(entity, { subject: digest, predicateTypes, keyed: checker.keyed })
  const verdict = await checker.check(entity, call)
  const checks = [...stored, ...content.checks, ...verdict.checks]
  const { predicateType } = content
  return {
    format,
    digest,
    checks,
    content,
    verdict,
    accepted: verdict.checks.length > 0 && isAccepted(checks),
    ...(predicateType === undefined ? {} : { predicateType }),
  }
}

/** What it says, and whether that is about the subject and of a demanded type. */
export function contentChecks(entity: SignedEntity, expected: Expectation): ContentChecks {
  if (entity.kind === 'payload') return payloadChecks(entity.payload, expected)
  return envelopeChecks(entity.kind === 'bundle' ? entity.bundle.envelope : entity.envelope, expected)
}
