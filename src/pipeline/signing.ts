import { SlipwayError } from '../errors.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import type {
  AttachedSignature,
  SignatureFormat,
  StatementRequest,
  StatementVerifier,
  VerificationDemand,
  VerificationResult,
} from '../sign/signer.ts'
import type { Signing } from './ports.ts'
import { already, done, skipped, type StageResult } from './stage.ts'
import type { Staged } from './staging.ts'

declare const signed: unique symbol

/** Index and platforms are signed and attested, and our own verification accepts them (or signing was switched off). */
export interface Signed extends Staged {
  readonly [signed]: true
  readonly signatures: readonly AttachedSignature[]
}

/**
 * Signs and attests in every repository, then verifies with the policy that users will use. A statement of the same type about
 * the same manifest that verifies already is left alone: what differs between two runs is only their time.
 */
export async function sign(
  from: Staged,
  requests: readonly StatementRequest[],
  signing: Signing,
  formats: readonly SignatureFormat[],
  call: Cancellable,
): Promise<StageResult<Signed>> {
  const perRepository = await Promise.all(
    from.repositories.map((repository) => signIn(repository, requests, signing, formats, call)),
  )
  const signatures = perRepository.flatMap((one) => one.signatures)
  const evidence = { ...from, signatures } as unknown as Signed
  return perRepository.every(({ existed }) => existed)
    ? already(evidence, 'signed and verified before')
    : done(evidence)
}

async function signIn(
  repository: Repository,
  requests: readonly StatementRequest[],
  { signer, verifier }: Signing,
  formats: readonly SignatureFormat[],
  call: Cancellable,
): Promise<{ readonly signatures: readonly AttachedSignature[]; readonly existed: boolean }> {
  const before = await verifier.verify(repository, demandsOf(requests), call)
  if (before.verified) return { signatures: presentSignatures(requests, before), existed: true }
  const missing = await missingStatements(repository, requests, verifier, call)
  const present = requests.filter((request) => !missing.includes(request))
  const signatures = await signer.attach(repository, missing, { ...call, formats })
  await proveSigned(repository, demandsOf(requests), verifier, call)
  return { signatures: [...presentSignatures(present, before), ...signatures], existed: false }
}

/** The statements that no accepted one of the same type about the same manifest stands for yet. */
async function missingStatements(
  repository: Repository,
  requests: readonly StatementRequest[],
  verifier: StatementVerifier,
  call: Cancellable,
): Promise<readonly StatementRequest[]> {
  const verified = await Promise.all(requests.map((request) => verifier.verify(repository, demandsOf([request]), call)))
  return requests.filter((_, at) => verified[at]?.verified !== true)
}

/** The other way to Signed: the user said `sign: off`. */
export function leaveUnsigned(from: Staged): StageResult<Signed> {
  return skipped({ ...from, signatures: [] } as unknown as Signed, 'sign is off')
}

function demandsOf(requests: readonly StatementRequest[]): readonly VerificationDemand[] {
  const bySubject = Map.groupBy(requests, ({ subject }) => subject.digest)
  return [...bySubject.values()].flatMap((group) => {
    const [first] = group
    return first === undefined
      ? []
      : [{ subject: first.subject, predicateTypes: group.map(({ predicateType }) => predicateType) }]
  })
}

async function proveSigned(
  repository: Repository,
  demands: readonly VerificationDemand[],
  verifier: StatementVerifier,
  call: Cancellable,
): Promise<void> {
  const result = await verifier.verify(repository, demands, call)
  if (result.verified) return
  throw new SlipwayError(
    'VERIFY_FAILED',
    `what was just signed in ${repository.name} does not verify: ${failures(result)}`,
  )
}

/** How many failed checks a message names. */
const NAMED = 6

/** Every kind of failed check once, one a line: `format: check: reason`. */
export function failures(result: VerificationResult): string {
  const failed = result.candidates.flatMap(({ format, checks }) =>
    checks.filter(({ ok }) => !ok).map(({ name, reason }) => `${format}: ${name}: ${reason ?? 'failed'}`),
  )
  const distinct = [...new Set(failed)]
  if (distinct.length === 0) return 'no signature was found'
  const more = distinct.length > NAMED ? [`and ${distinct.length - NAMED} more`] : []
  return [...distinct.slice(0, NAMED), ...more].join('\n  ')
}

/** What stands already, with the formats of the accepted candidates. */
function presentSignatures(
  requests: readonly StatementRequest[],
  result: VerificationResult,
): readonly AttachedSignature[] {
  return requests.map(({ subject, predicateType }) => {
    const accepted = result.candidates.filter(
      ({ digest, checks }) => digest === subject.digest && checks.every(({ ok }) => ok),
    )
    const formats = [...new Set(accepted.map(({ format }) => format))]
    return { digest: subject.digest, signature: '', timestamp: '', predicateType, formats }
  })
}
