import type { Descriptor } from '../../image/descriptor.ts'
import type { Platform } from '../../image/platform.ts'
import { parseReference, repositoryOf } from '../../image/reference.ts'
import type { Cancellable, Repository } from '../../image/store.ts'
import { mapConcurrently } from '../../system/concurrency.ts'
import type { VerificationCandidate, VerificationResult } from '../signer.ts'
import { rulesFor, type Requirement, type VerificationPolicy } from '../verification-policy.ts'
import { visitCandidates } from './candidates.ts'
import { mayDemand, type OpenRepository } from './image.ts'
import { readJudgedImage, subjectsOf, type JudgedImage } from './policy-subjects.ts'
import { judgeCandidate, settle, type AuthorityCheckers, type Trial } from './requirement.ts'

const PARALLEL_SUBJECTS = 4

/** A policy with what decides for each of its authorities who signed. */
export interface EnforcedPolicy {
  readonly policy: VerificationPolicy
  readonly checkers: AuthorityCheckers
}

export interface PolicyVerifyCall extends Cancellable {
  /** Against which ages are counted. */
  readonly now: Date
  /** Platforms that must be there beside those that rules name. */
  readonly platforms?: readonly Platform[]
}

/**
 * Verifies an image by reference against every rule that names it. An image that no rule names is refused. Whatever is demanded
 * and not there adds a candidate with a failed check: `policy` (no rule), `platform`, or `present`, which says how many candidates
 * there were.
 */
export async function verifyByPolicy(
  open: OpenRepository,
  image: string,
  { policy, checkers }: EnforcedPolicy,
  call: PolicyVerifyCall,
): Promise<VerificationResult> {
  const reference = parseReference(image)
  const repository = open(reference)
  const name = repositoryOf(reference)
  const judged = await readJudgedImage(repository, reference.digest ?? reference.tag ?? 'latest', call)
  const rules = rulesFor(policy, name)
  if (rules.length === 0) return refused([failed(judged.root, 'policy', `no rule of the policy is about ${name}`)])
  const { demands, missing } = demandsOf(judged, rules, call.platforms ?? [])
  const settled = await mapConcurrently([...demands.values()], PARALLEL_SUBJECTS, async ({ subject, requirements }) =>
    verifySubject(repository, subject, requirements, checkers, call),
  )
  const absent = missing.map((platform) => failed(judged.root, 'platform', `the image has nothing for ${platform}`))
  const candidates = [...absent, ...settled.flatMap((one) => one.candidates)]
  return { verified: missing.length === 0 && settled.every(({ verified }) => verified), candidates }
}

interface SubjectDemand {
  readonly subject: Descriptor
  readonly requirements: readonly Requirement[]
}

function demandsOf(
  image: JudgedImage,
  rules: ReturnType<typeof rulesFor>,
  more: readonly Platform[],
): { readonly demands: ReadonlyMap<string, SubjectDemand>; readonly missing: readonly string[] } {
  const each = rules.map((rule) => ({ rule, ...subjectsOf(image, rule, more) }))
  const pairs = each.flatMap(({ rule, subjects }) =>
    subjects.map((subject) => ({
      subject,
      requirements: rule.requirements.filter(
        ({ recursive, predicateType }) =>
          (recursive || subject.digest === image.root.digest) && mayDemand(subject, predicateType),
      ),
    })),
  )
  const grouped = Map.groupBy(pairs, ({ subject }) => subject.digest)
  const demands = [...grouped].flatMap(([digest, group]) => {
    const [first] = group
    const requirements = group.flatMap((one) => one.requirements)
    return first === undefined || requirements.length === 0 ? [] : [[digest, { ...first, requirements }] as const]
  })
  return { demands: new Map(demands), missing: [...new Set(each.flatMap(({ missing }) => missing))] }
}

async function verifySubject(
  repository: Repository,
  subject: Descriptor,
  requirements: readonly Requirement[],
  checkers: AuthorityCheckers,
  call: PolicyVerifyCall,
): Promise<VerificationResult> {
  const types = [...new Set(requirements.map(({ predicateType }) => predicateType))]
  const { visited } = await visitCandidates(
    repository,
    subject.digest,
    types,
    async (candidate) => judgeCandidate(candidate, subject.digest, requirements, { checkers, types, ...call }),
    call,
  )
  const strange = visited.flatMap((one) => one.strange)
  const settled = requirements.map((requirement) => {
    const trials = visited.flatMap(({ trials }): readonly Trial[] =>
      trials.filter((one) => one.requirement === requirement),
    )
    return settle(requirement, subject.digest, trials, strange.length)
  })
  return {
    verified: settled.every(({ verified }) => verified),
    candidates: [...strange, ...settled.flatMap(({ candidates }) => candidates)],
  }
}

function refused(candidates: readonly VerificationCandidate[]): VerificationResult {
  return { verified: false, candidates }
}

function failed({ digest }: Descriptor, name: string, reason: string): VerificationCandidate {
  return { format: 'bundle', digest, checks: [{ name, ok: false, reason }] }
}
