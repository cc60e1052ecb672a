import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import type { Cancellable, Referrer, Repository } from '../../image/store.ts'
import type { Clock } from '../../system/clock.ts'
import {
  attestationLayer,
  bundleReferrer,
  emptyConfig,
  pieceOf,
  rfc3339,
  signatureLayer,
  type Piece,
} from '../attachment.ts'
import { BUNDLE_MEDIA_TYPE, bundleBytes } from '../bundle.ts'
import { base64 } from '../dsse.ts'
import { inParallel } from '../in-parallel.ts'
import { legacyTag, type LegacyKind } from '../legacy-tag.ts'
import type { AttachedSignature, SignatureFormat, SignCall, StatementRequest, StatementSigner } from '../signer.ts'
import type { SignatureChecker, SignatureOrigin, SigningIdentity } from '../signing-identity.ts'
import { simpleSigningBytes } from '../simple-signing.ts'
import { PREDICATE_TYPES, statementBytes } from '../statement.ts'
import { putPiece } from './blob.ts'
import { CANDIDATE_LIMITS } from './candidates.ts'
import { findPresent, type Present } from './existing-statements.ts'
import { ensureLegacyLayers } from './legacy-image.ts'

const PARALLEL_SUBJECTS = 4
const PARALLEL_SIGNATURES = 4
const DEFAULT_FORMATS: readonly SignatureFormat[] = ['bundle', 'legacy']

export interface SignerParts {
  readonly identity: SigningIdentity
  /** Recognises our own earlier signatures, so that a repeated call adds nothing; without it every call signs. */
  readonly own?: SignatureChecker
  readonly clock: Clock
  readonly formats?: readonly SignatureFormat[]
}

/**
 * The signer over one key or identity. All bundles of a subject are attached by one call of the repository. Where any bundle is
 * attached, a statement is never legacy only: cosign 3 looks at no legacy signature once it sees a bundle.
 */
export function statementSigner(parts: SignerParts): StatementSigner {
  return {
    attach: async (repository, requests, call = {}) => {
      const groups = [...Map.groupBy(requests, ({ subject }) => subject.digest).values()]
      const now = parts.clock.now()
      const work: Work = {
        ...parts,
        repository,
        now,
        putEmptyConfig: once(() => putPiece(repository, emptyConfig(), call)),
      }
      const bySubject = await inParallel(
        groups,
        PARALLEL_SUBJECTS,
        async (group) => await attachToSubject(work, group, call),
      )
      const attached = new Map(bySubject.flat())
      return requests.flatMap((request) => attached.get(request) ?? [])
    },
  }
}

/** One call: parts, target, and the time that all its signatures bear. */
interface Work extends SignerParts {
  readonly repository: Repository
  readonly now: Date
  /** Shared by the subjects: docker-registry loses a blob that two uploads write at the same time. */
  readonly putEmptyConfig: () => Promise<void>
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return async () => {
    running ??= work()
    await running
  }
}

/** What one request needs before it stands in every format that was asked for. */
interface Gap {
  readonly request: StatementRequest
  readonly present: Present
  readonly formats: readonly SignatureFormat[]
  readonly missing: readonly SignatureFormat[]
}

/** What signing a request gave. */
interface Made extends SignatureOrigin {
  readonly gap: Gap
  readonly signature: string
  readonly bundle?: Piece
  readonly layer?: { readonly kind: LegacyKind; readonly piece: Piece }
}

async function attachToSubject(
  work: Work,
  requests: readonly StatementRequest[],
  call: SignCall,
): Promise<readonly (readonly [StatementRequest, AttachedSignature])[]> {
  const { repository, own } = work
  const subject = requests[0]?.subject
  if (subject === undefined) return []
  const cancel = call.signal === undefined ? {} : { signal: call.signal }
  const { presents, hasBundles } = await findPresent(own, repository, requests, cancel)
  const asked = call.formats ?? work.formats ?? DEFAULT_FORMATS
  const formats = [...new Set(hasBundles ? (['bundle', ...asked] as const) : asked)]
  const gaps = requests.map((request, at) => gapOf(request, presents[at] ?? {}, formats))
  const open = gaps.filter(({ missing }) => missing.length > 0)
  const made = await inParallel(open, PARALLEL_SIGNATURES, async (gap) => await make(work, gap, cancel))
  await attachBundles(work, subject, made, cancel)
  await attachLayers(work, subject, made, cancel)
  return gaps.map((gap) => [
    gap.request,
    reported(
      gap,
      made.find((one) => one.gap === gap),
      work.now,
    ),
  ])
}

function gapOf(request: StatementRequest, present: Present, formats: readonly SignatureFormat[]): Gap {
  return { request, present, formats, missing: formats.filter((format) => present[format] === undefined) }
}

async function make(work: Work, gap: Gap, call: Cancellable): Promise<Made> {
  const { request, missing } = gap
  const { subject, predicateType } = request
  if (predicateType === PREDICATE_TYPES.sign && missing.includes('legacy')) {
    const payload = simpleSigningBytes(subject.digest, work.repository.name)
    const [bundle, signed] = await Promise.all([
      missing.includes('bundle') ? makeStatement(work, gap, ['bundle'], call) : undefined,
      work.identity.signPayload(payload, call),
    ])
    const signature = base64(signed.signature)
    const layer = { kind: 'sig', piece: signatureLayer(payload, signature, signed.layerProof) } as const
    return { ...originOf(signed), gap, signature, ...bundle, layer }
  }
  return await makeStatement(work, gap, missing, call)
}

async function makeStatement(
  { identity }: Work,
  gap: Gap,
  formats: readonly SignatureFormat[],
  call: Cancellable,
): Promise<Made> {
  const { subject, predicateType, predicate } = gap.request
  const signed = await identity.signStatement(statementBytes(subject.digest, predicateType, predicate), formats, call)
  const { envelope, material, layer, layerProof } = signed
  const bundle = pieceOf(BUNDLE_MEDIA_TYPE, bundleBytes(envelope, material))
  checkSize(bundle.descriptor, predicateType)
  return {
    ...originOf(signed),
    gap,
    signature: base64(envelope.signatures[0]?.sig ?? new Uint8Array()),
    ...(formats.includes('bundle') ? { bundle } : {}),
    ...(formats.includes('legacy')
      ? { layer: { kind: 'att', piece: attestationLayer(layer, predicateType, layerProof) } }
      : {}),
  }
}

function originOf({ certificate, signedAt }: SignatureOrigin): SignatureOrigin {
  return { ...(certificate === undefined ? {} : { certificate }), ...(signedAt === undefined ? {} : { signedAt }) }
}

function checkSize({ size }: Descriptor, predicateType: string): void {
  if (size <= CANDIDATE_LIMITS.blobBytes) return
  const message = `the attestation of type ${predicateType} has ${size} bytes; verifiers refuse more than ${CANDIDATE_LIMITS.blobBytes}`
  throw new SlipwayError('SIGN_FAILED', message, { help: 'attach the document as an artifact and attest its digest' })
}

async function attachBundles(
  { repository, now, putEmptyConfig }: Work,
  subject: Descriptor,
  made: readonly Made[],
  call: Cancellable,
): Promise<void> {
  const referrers = made.flatMap(({ bundle, gap }): { piece: Piece; referrer: Referrer }[] =>
    bundle === undefined
      ? []
      : [{ piece: bundle, referrer: bundleReferrer(subject, bundle, gap.request.predicateType, now) }],
  )
  if (referrers.length === 0) return
  await putEmptyConfig()
  await inParallel(referrers, PARALLEL_SIGNATURES, async ({ piece }) => await putPiece(repository, piece, call))
  await repository.attach(
    subject,
    referrers.map(({ referrer }) => referrer),
    call,
  )
}

async function attachLayers(
  { repository, clock }: Work,
  { digest }: Descriptor,
  made: readonly Made[],
  call: Cancellable,
): Promise<void> {
  const layers = made.flatMap(({ layer }) => layer ?? [])
  const byKind = [...Map.groupBy(layers, ({ kind }) => kind)]
  await inParallel(byKind, 2, async ([kind, group]) => {
    const tag = legacyTag(digest, kind)
    if (tag === undefined)
      throw new SlipwayError('SIGN_FAILED', `a legacy signature cannot name the sha512 digest ${digest}`, {
        help: 'sign with formats: bundle',
      })
    const pieces = group.map(({ piece }) => piece)
    await ensureLegacyLayers(repository, tag, pieces, clock, call)
  })
}

/** Go's zero time, for a signature that does not tell when it was made. */
const UNKNOWN_TIME = '0001-01-01T00:00:00Z'

function reported(gap: Gap, made: Made | undefined, now: Date): AttachedSignature {
  const { request, present, formats } = gap
  const found = present.bundle ?? present.legacy
  const certificate = made?.certificate ?? found?.certificate
  const signedAt = made === undefined ? found?.signedAt : (made.signedAt ?? now)
  return {
    digest: request.subject.digest,
    signature: made?.signature ?? found?.signature ?? '',
    ...(certificate === undefined ? {} : { certificate }),
    timestamp: signedAt === undefined ? UNKNOWN_TIME : rfc3339(signedAt),
    predicateType: request.predicateType,
    formats,
  }
}
