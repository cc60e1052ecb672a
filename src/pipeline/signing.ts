import { SlipwayError } from '../errors.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import type {
  AcceptedStatement,
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
  /** What was said about each manifest: by the run that signed it first, which may have been an earlier one. */
  readonly statements: readonly StatementRequest[]
}

/**
 * Signs and attests in every repository, then verifies with the policy that users will use. Where a statement of the same type
 * about the same manifest verifies already, it is what counts, and only the formats that lack it are added: what differs
 * between two runs is only their time.
 */
export async function sign(
  from: Staged,
  requests: readonly StatementRequest[],
  signing: Signing,
  formats: readonly SignatureFormat[],
  call: Cancellable,
): Promise<StageResult<Signed>> {
  const { repositories } = from
  const demands = demandsOf(requests)
  const standing = await Promise.all(repositories.map((repository) => signing.verifier.read(repository, demands, call)))
  const statements = requests.map((request) => asFirstSaid(request, standing.flat()))
  const perRepository = await Promise.all(
    repositories.map((repository, at) =>
      signIn(repository, { statements, standing: standing[at] ?? [], formats }, signing, call),
    ),
  )
  const signatures = perRepository.flatMap((one) => one.signatures)
  const evidence = { ...from, signatures, statements } as unknown as Signed
  return perRepository.every(({ existed }) => existed)
    ? already(evidence, 'signed and verified before')
    : done(evidence)
}

interface SigningWork {
  readonly statements: readonly StatementRequest[]
  readonly standing: readonly AcceptedStatement[]
  readonly formats: readonly SignatureFormat[]
}

async function signIn(
  repository: Repository,
  { statements, standing, formats }: SigningWork,
  { signer, verifier }: Signing,
  call: Cancellable,
): Promise<{ readonly signatures: readonly AttachedSignature[]; readonly existed: boolean }> {
  const own = statements.map((statement) => asFirstSaid(statement, standing))
  const isWhole = (statement: StatementRequest): boolean => {
    const found = standing.find((one) => isSame(one, statement))
    return found !== undefined && formats.every((format) => found.formats.includes(format))
  }
  const open = own.filter((statement) => !isWhole(statement))
  const present = standing.map(({ digest, predicateType, formats }): AttachedSignature => ({
    digest,
    predicateType,
    formats,
    signature: '',
    timestamp: '',
  }))
  if (open.length === 0) return { signatures: present, existed: true }
  const attached = await signer.attach(repository, open, { ...call, formats })
  await proveSigned(repository, demandsOf(statements), verifier, call)
  return { signatures: [...present, ...attached], existed: false }
}

/** The statement with the words in which it was made before, if it was. */
function asFirstSaid(request: StatementRequest, standing: readonly AcceptedStatement[]): StatementRequest {
  const before = standing.find((one) => isSame(one, request))
  return before === undefined ? request : { ...request, predicate: before.predicate }
}

function isSame(
  { digest, predicateType }: AcceptedStatement,
  { subject, predicateType: type }: StatementRequest,
): boolean {
  return digest === subject.digest && predicateType === type
}

/** The other way to Signed: the user said `sign: off`. */
export function leaveUnsigned(from: Staged): StageResult<Signed> {
  return skipped({ ...from, signatures: [], statements: [] } as unknown as Signed, 'sign is off')
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
