import type { Descriptor } from '../../image/descriptor.ts'
import type { Cancellable, Repository } from '../../image/store.ts'
import { mapConcurrently } from '../../system/concurrency.ts'
import type { StatementVerifier, VerificationCandidate, VerificationDemand, VerificationResult } from '../signer.ts'
import type { SignatureChecker } from '../signing-identity.ts'
import { readStatements } from './read-statements.ts'
import { visitCandidates } from './candidates.ts'
import { judge, type Judgement } from './judgement.ts'

const PARALLEL_SUBJECTS = 4

/**
 * Verifies what is attached in a repository against one key or one identity. A demand that nothing fulfils adds a candidate of
 * its own with the failed check `present`, which says how many candidates there were.
 */
export function statementVerifier(checker: SignatureChecker): StatementVerifier {
  return {
    verify: async (repository, demands, call) => await verifyStatements(checker, repository, demands, call),
    read: async (repository, demands, call) => await readStatements(checker, repository, demands, call),
  }
}

async function verifyStatements(
  checker: SignatureChecker,
  repository: Repository,
  demands: readonly VerificationDemand[],
  call: Cancellable = {},
): Promise<VerificationResult> {
  const judged = await mapConcurrently(
    demands,
    PARALLEL_SUBJECTS,
    async ({ subject, predicateTypes }) => await verifyDemand(checker, repository, subject, predicateTypes, call),
  )
  const verified = demands.length > 0 && judged.every((demand) => demand.verified)
  return { verified, candidates: judged.flatMap(({ candidates }) => candidates) }
}

async function verifyDemand(
  checker: SignatureChecker,
  repository: Repository,
  subject: Descriptor,
  predicateTypes: readonly string[],
  call: Cancellable,
): Promise<VerificationResult> {
  const { visited: judgements } = await visitCandidates(
    repository,
    subject.digest,
    predicateTypes,
    async (candidate) => withoutContent(await judge(checker, candidate, subject.digest, predicateTypes, call)),
    call,
  )
  const missing = predicateTypes.filter(
    (type) => !judgements.some(({ accepted, predicateType }) => accepted && predicateType === type),
  )
  return {
    verified: predicateTypes.length > 0 && missing.length === 0,
    candidates: [
      ...judgements.map(({ format, digest, checks }) => ({ format, digest, checks })),
      ...missing.map((type) => absent(subject, type, judgements)),
    ],
  }
}

/** Lets go of the statement, which may be megabytes. */
function withoutContent({ format, digest, checks, accepted, predicateType }: Judgement): Judgement {
  return { format, digest, checks, accepted, ...(predicateType === undefined ? {} : { predicateType }) }
}

function absent(subject: Descriptor, type: string, judgements: readonly Judgement[]): VerificationCandidate {
  const refused = judgements.filter(({ accepted }) => !accepted).length
  const found = refused === 0 ? 'nothing of the kind is attached' : `none of ${refused} refused candidates counts`
  const reason = `no accepted statement of type ${type} about ${subject.digest}: ${found}`
  return { format: 'bundle', digest: subject.digest, checks: [{ name: 'present', ok: false, reason }] }
}
