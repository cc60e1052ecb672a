import { digestOf, type Digest } from '../../image/digest.ts'
import type { Cancellable } from '../../image/store.ts'
import { isAccepted, type ContentChecks } from '../policy.ts'
import { demandChecks, saidAt } from '../predicate-demand.ts'
import type { SignatureFormat, VerificationCandidate, VerificationCheck, VerificationResult } from '../signer.ts'
import type { SignatureChecker, SignatureVerdict, SignedEntity } from '../signing-identity.ts'
import { canonicalJson, PREDICATE_TYPES } from '../statement.ts'
import type { Requirement } from '../verification-policy.ts'
import type { Candidate } from './candidates.ts'
import { contentChecks } from './judgement.ts'

/** What decides about the signatures of each authority, by its name. */
export type AuthorityCheckers = ReadonlyMap<string, SignatureChecker>

/** One candidate, as one requirement sees it. */
export interface Trial {
  readonly requirement: Requirement
  readonly format: SignatureFormat
  readonly digest: Digest
  readonly checks: readonly VerificationCheck[]
  /** Who made it, and what it says in a few bytes, once the signature of an authority holds. */
  readonly signed?: { readonly by: string; readonly said: string; readonly at: Date | undefined }
}

/** `strange` is what no requirement can be asked about: not readable, or of a type that nobody demands. */
export interface JudgedCandidate {
  readonly trials: readonly Trial[]
  readonly strange: readonly VerificationCandidate[]
}

export interface JudgeCall extends Cancellable {
  readonly checkers: AuthorityCheckers
  /** All predicate types that are demanded of the subject. */
  readonly types: readonly string[]
  readonly now: Date
}

/** Judges a candidate for each requirement of its type. Its content may be megabytes; what is returned is small. */
export async function judgeCandidate(
  candidate: Candidate,
  digest: Digest,
  requirements: readonly Requirement[],
  call: JudgeCall,
): Promise<JudgedCandidate> {
  const { format, checks: stored, entity } = candidate
  if (entity === undefined) return { trials: [], strange: [{ format, digest, checks: stored }] }
  const contents = new Map<boolean, ContentChecks>()
  const verdicts = new Map<string, Promise<SignatureVerdict>>()
  const evidence: Evidence = {
    entity,
    stored,
    content: (keyed) =>
      kept(contents, keyed, () => contentChecks(entity, { subject: digest, predicateTypes: call.types, keyed })),
    verdict: (name, checker) => kept(verdicts, name, async () => checker.check(entity, call)),
  }
  const { predicateType, checks } = evidence.content(false)
  const asked = requirements.filter((one) => one.predicateType === predicateType)
  if (asked.length === 0) return { trials: [], strange: [{ format, digest, checks: [...stored, ...checks] }] }
  const trials: Trial[] = []
  for (const requirement of asked)
    trials.push({ requirement, format, digest, ...(await judgeFor(requirement, evidence, call)) })
  return { trials, strange: [] }
}

interface Evidence {
  readonly entity: SignedEntity
  readonly stored: readonly VerificationCheck[]
  content(keyed: boolean): ContentChecks
  verdict(name: string, checker: SignatureChecker): Promise<SignatureVerdict>
}

/** By the first authority whose signature holds; else as the one sees it for whom the fewest checks fail. */
async function judgeFor(
  requirement: Requirement,
  { stored, content, verdict }: Evidence,
  { checkers, now }: JudgeCall,
): Promise<Pick<Trial, 'checks' | 'signed'>> {
  let nearest: readonly VerificationCheck[] | undefined
  for (const name of requirement.authorities) {
    const checker = checkers.get(name)
    if (checker === undefined) continue
    const { checks: said, statement } = content(checker.keyed)
    const { checks: proven, signer = '', signedAt } = await verdict(name, checker)
    const checks = [...stored, ...said, ...proven]
    if (proven.length > 0 && isAccepted(checks)) {
      const { predicateType } = requirement
      const predicate = statement?.predicate ?? {}
      const judged = { predicateType, predicate, ...(signedAt === undefined ? {} : { signedAt }) }
      const distinct = requirement.count > 1 ? digestOf(canonicalJson(predicate)) : ''
      return {
        checks: [...checks, ...demandChecks(requirement.demand, judged, now)],
        signed: { by: signer, said: distinct, at: saidAt(judged) },
      }
    }
    if (nearest === undefined || failuresIn(checks) < failuresIn(nearest)) nearest = checks
  }
  return { checks: nearest ?? [...stored, { name: 'authority', ok: false, reason: 'nobody may sign it' }] }
}

function failuresIn(checks: readonly VerificationCheck[]): number {
  return checks.filter(({ ok }) => !ok).length
}

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}

/** Whether the trials of a requirement are enough; what is missing is said by a candidate of its own. */
export function settle(
  requirement: Requirement,
  digest: Digest,
  trials: readonly Trial[],
  strange: number,
): VerificationResult {
  const { predicateType, threshold, count } = requirement
  const judged = predicateType === PREDICATE_TYPES.vuln ? newestOnly(trials, threshold > 1) : trials
  const candidates = judged.map(({ format, digest, checks }) => ({ format, digest, checks }))
  const accepted = judged.flatMap(({ checks, signed }) => (signed !== undefined && isAccepted(checks) ? [signed] : []))
  const signers = new Set(accepted.map(({ by }) => by)).size
  const statements = count > 1 ? new Set(accepted.map(({ said }) => said)).size : accepted.length
  if (accepted.length > 0 && signers >= threshold && statements >= count) return { verified: true, candidates }
  const refused = judged.length - accepted.length + strange
  const reason = shortage(requirement, digest, { accepted: accepted.length, signers, statements, refused })
  const absent = { format: 'bundle', digest, checks: [{ name: 'present', ok: false, reason }] } as const
  return { verified: false, candidates: [...candidates, absent] }
}

interface Tally {
  readonly accepted: number
  readonly signers: number
  readonly statements: number
  readonly refused: number
}

function shortage({ place, predicateType, threshold, count }: Requirement, digest: Digest, tally: Tally): string {
  const { accepted, signers, statements, refused } = tally
  const what = `type ${predicateType} about ${digest}`
  if (accepted > 0)
    return signers < threshold
      ? `${place}: statements of ${what} by ${signers} of ${threshold} signers`
      : `${place}: ${statements} of ${count} different statements of ${what}`
  const found = refused === 0 ? 'nothing of the kind is attached' : `none of ${refused} refused candidates counts`
  return `${place}: no accepted statement of ${what}: ${found}`
}

/**
 * A newer scan replaces an older one, whatever each found: else an image could be shown with the scan of the day before it was known to
 * be bad. With several signers the newest of each counts.
 */
function newestOnly(trials: readonly Trial[], bySigner: boolean): readonly Trial[] {
  const newest = new Map<string, number>()
  for (const { signed } of trials) {
    if (signed === undefined) continue
    const key = bySigner ? signed.by : ''
    newest.set(key, Math.max(newest.get(key) ?? 0, signed.at?.getTime() ?? 0))
  }
  return trials.map((trial) => {
    const { signed, checks } = trial
    const time = newest.get(bySigner ? (signed?.by ?? '') : '') ?? 0
    if (signed === undefined || (signed.at?.getTime() ?? 0) >= time) return trial
    const reason = `a newer scan, of ${new Date(time).toISOString()}, stands in its place`
    return { ...trial, checks: [...checks, { name: 'newest', ok: false, reason }] }
  })
}
