import { SlipwayError } from '../errors.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { PREDICATE_TYPES } from '../sign/statement.ts'
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

/** Signs and attests in every repository, then verifies with the policy that users will use. */
export async function sign(
  from: Staged,
  signing: Signing,
  formats: readonly SignatureFormat[],
  call: Cancellable,
): Promise<StageResult<Signed>> {
  const requests = statementsAbout(from)
  const demands = demandsOf(requests)
  const perRepository = await Promise.all(
    from.repositories.map(async (repository) => {
      const before = await signing.verifier.verify(repository, demands, call)
      if (before.verified) return { signatures: presentSignatures(demands, before), existed: true }
      const signatures = await signing.signer.attach(repository, requests, { ...call, formats })
      await proveSigned(repository, demands, signing.verifier, call)
      return { signatures, existed: false }
    }),
  )
  const signatures = perRepository.flatMap((one) => one.signatures)
  const evidence = { ...from, signatures } as unknown as Signed
  return perRepository.every(({ existed }) => existed)
    ? already(evidence, 'signed and verified before')
    : done(evidence)
}

/** The other way to Signed: the user said `sign: off`. */
export function leaveUnsigned(from: Staged): StageResult<Signed> {
  return skipped({ ...from, signatures: [] } as unknown as Signed, 'sign is off')
}

function statementsAbout(from: Staged): readonly StatementRequest[] {
  const children = from.children.map((child) => child.content.descriptor)
  const subjects = [from.root.descriptor, ...children.filter(({ digest }) => digest !== from.root.descriptor.digest)]
  const signatures = subjects.map((subject) => ({ subject, predicateType: PREDICATE_TYPES.sign, predicate: {} }))
  const bills = from.children.map((child) => ({
    subject: child.content.descriptor,
    predicateType: PREDICATE_TYPES.cyclonedx,
    predicate: JSON.parse(child.bill) as unknown,
  }))
  return [...signatures, ...bills]
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

/** Every failed check, as `format digest: check: reason`. */
export function failures(result: VerificationResult): string {
  const failed = result.candidates.flatMap(({ format, digest, checks }) =>
    checks.filter(({ ok }) => !ok).map(({ name, reason }) => `${format} ${digest}: ${name}: ${reason ?? 'failed'}`),
  )
  return failed.length === 0 ? 'no signature was found' : failed.join('; ')
}

function presentSignatures(
  demands: readonly VerificationDemand[],
  result: VerificationResult,
): readonly AttachedSignature[] {
  return demands.flatMap(({ subject, predicateTypes }) => {
    const accepted = result.candidates.filter(
      ({ digest, checks }) => digest === subject.digest && checks.every(({ ok }) => ok),
    )
    const formats = [...new Set(accepted.map(({ format }) => format))]
    return predicateTypes.map((predicateType) => ({
      digest: subject.digest,
      signature: '',
      timestamp: '',
      predicateType,
      formats,
    }))
  })
}
