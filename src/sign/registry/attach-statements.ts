import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import type { Cancellable, Referrer, Repository } from '../../image/store.ts'
import type { Clock } from '../../system/clock.ts'
import { bundleReferrer, emptyConfig, rfc3339 } from '../attachment.ts'
import { mapConcurrently } from '../../system/concurrency.ts'
import { legacyTag, type LegacyKind } from '../legacy-tag.ts'
import type { AttachedSignature, SignatureFormat, SignCall, StatementRequest, StatementSigner } from '../signer.ts'
import type { SignatureChecker, SignatureOrigin, SigningIdentity } from '../signing-identity.ts'
import { putPiece } from './blob.ts'
import { findPresent, type Present } from './existing-statements.ts'
import { ensureLegacyLayers } from './legacy-image.ts'
import { signRequest, type SignedRequest } from './sign-request.ts'

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
      // All blobs go first: the quicker its writing to an image's list of referrers, the sooner the registry knows that it stays.
      const prepared = await mapConcurrently(
        groups,
        PARALLEL_SUBJECTS,
        async (group) => await prepare(work, group, call),
      )
      const bySubject = await mapConcurrently(
        prepared.filter((one) => one !== undefined),
        PARALLEL_SUBJECTS,
        async (one) => await attachToSubject(work, one, call),
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

/** What signing gave, once the repository holds its blobs. */
interface Made extends SignatureOrigin {
  readonly gap: Gap
  readonly signature: string
  readonly bundle?: Descriptor
  readonly layer?: { readonly kind: LegacyKind; readonly descriptor: Descriptor }
}

/** Everything about one subject that is signed and whose blobs the repository holds. */
interface Prepared {
  readonly subject: Descriptor
  readonly gaps: readonly Gap[]
  readonly made: readonly Made[]
}

async function prepare(
  work: Work,
  requests: readonly StatementRequest[],
  call: SignCall,
): Promise<Prepared | undefined> {
  const { repository, own } = work
  const subject = requests[0]?.subject
  if (subject === undefined) return undefined
  const cancel = cancelOf(call)
  const { presents, hasBundles } = await findPresent(own, repository, requests, cancel)
  const asked = call.formats ?? work.formats ?? DEFAULT_FORMATS
  const formats = [...new Set(hasBundles ? (['bundle', ...asked] as const) : asked)]
  const gaps = requests.map((request, at) => gapOf(request, presents[at] ?? {}, formats))
  const open = gaps.filter(({ missing }) => missing.length > 0)
  const { identity } = work
  const signed = await mapConcurrently(open, PARALLEL_SIGNATURES, async (gap) => ({
    gap,
    ...(await signRequest(identity, repository.name, gap.request, gap.missing, cancel)),
  }))
  if (signed.some(({ bundle }) => bundle !== undefined)) await work.putEmptyConfig()
  const made = await mapConcurrently(signed, PARALLEL_SIGNATURES, async (one) => await store(repository, one, cancel))
  return { subject, gaps, made }
}

/** Uploads what was signed, and lets go of the bytes. */
async function store(
  repository: Repository,
  { bundle, layer, ...rest }: SignedRequest & { readonly gap: Gap },
  call: Cancellable,
): Promise<Made> {
  for (const piece of [bundle, layer?.piece]) if (piece !== undefined) await putPiece(repository, piece, call)
  return {
    ...rest,
    ...(bundle === undefined ? {} : { bundle: bundle.descriptor }),
    ...(layer === undefined ? {} : { layer: { kind: layer.kind, descriptor: layer.piece.descriptor } }),
  }
}

function cancelOf({ signal }: SignCall): Cancellable {
  return signal === undefined ? {} : { signal }
}

async function attachToSubject(
  work: Work,
  { subject, gaps, made }: Prepared,
  call: SignCall,
): Promise<readonly (readonly [StatementRequest, AttachedSignature])[]> {
  const cancel = cancelOf(call)
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

async function attachBundles(
  { repository, now }: Work,
  subject: Descriptor,
  made: readonly Made[],
  call: Cancellable,
): Promise<void> {
  const referrers = made.flatMap(({ bundle, gap }): Referrer[] =>
    bundle === undefined ? [] : [bundleReferrer(subject, { descriptor: bundle }, gap.request.predicateType, now)],
  )
  if (referrers.length > 0) await repository.attach(subject, referrers, call)
}

async function attachLayers(
  { repository, clock }: Work,
  { digest }: Descriptor,
  made: readonly Made[],
  call: Cancellable,
): Promise<void> {
  const layers = made.flatMap(({ layer }) => layer ?? [])
  const byKind = [...Map.groupBy(layers, ({ kind }) => kind)]
  await mapConcurrently(byKind, 2, async ([kind, group]) => {
    const tag = legacyTag(digest, kind)
    if (tag === undefined)
      throw new SlipwayError('SIGN_FAILED', `a legacy signature cannot name the sha512 digest ${digest}`, {
        help: 'sign with formats: bundle',
      })
    const added = group.map(({ descriptor }) => descriptor)
    await ensureLegacyLayers(repository, tag, added, clock, call)
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
