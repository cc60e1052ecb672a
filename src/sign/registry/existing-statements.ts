import type { Cancellable, Repository } from '../../image/store.ts'
import { base64 } from '../dsse.ts'
import type { SignatureFormat, StatementRequest } from '../signer.ts'
import type { SignatureChecker, SignatureOrigin, SignedEntity } from '../signing-identity.ts'
import { parseSimpleSigning } from '../simple-signing.ts'
import { PREDICATE_TYPES, sameJson } from '../statement.ts'
import { visitCandidates } from './candidates.ts'
import { judge, type Judgement } from './judgement.ts'

export interface PresentSignature extends SignatureOrigin {
  /** Base64. */
  readonly signature: string
}

/** In which formats a statement stands beside its subject already, signed by us. */
export type Present = Readonly<Partial<Record<SignatureFormat, PresentSignature>>>

export interface Presents {
  /** In the order of the requests. */
  readonly presents: readonly Present[]
  readonly hasBundles: boolean
}

/** Which of the requested statements, all about one subject, are attached already: same predicate, accepted under our own key. */
export async function findPresent(
  own: SignatureChecker | undefined,
  repository: Repository,
  requests: readonly StatementRequest[],
  call: Cancellable,
): Promise<Presents> {
  const subject = requests[0]?.subject.digest
  if (subject === undefined) return { presents: [], hasBundles: false }
  const types = own === undefined ? [] : [...new Set(requests.map(({ predicateType }) => predicateType))]
  const { visited, hasBundles } = await visitCandidates(
    repository,
    subject,
    types,
    async (candidate) => {
      if (own === undefined || candidate.entity === undefined) return []
      const judgement = await judge(own, candidate, subject, types, call)
      if (!judgement.accepted) return []
      const { entity, created } = candidate
      const signature = presentSignature(entity, judgement, created)
      const matching = requests.filter((request) => says(judgement, entity, request, repository.name))
      return matching.map((request) => ({ request, format: candidate.format, signature }))
    },
    call,
  )
  const found = visited.flat()
  const presents = requests.map((wanted) =>
    Object.fromEntries(
      found.filter(({ request }) => request === wanted).map(({ format, signature }) => [format, signature]),
    ),
  )
  return { presents, hasBundles }
}

function says(
  { predicateType, content }: Judgement,
  entity: SignedEntity,
  request: StatementRequest,
  dockerReference: string,
): boolean {
  if (predicateType !== request.predicateType) return false
  if (entity.kind === 'payload')
    return (
      predicateType === PREDICATE_TYPES.sign && parseSimpleSigning(entity.payload).dockerReference === dockerReference
    )
  return content?.statement !== undefined && sameJson(content.statement.predicate, request.predicate)
}

function presentSignature(entity: SignedEntity, { verdict }: Judgement, created: Date | undefined): PresentSignature {
  const signedAt = verdict?.signedAt ?? created
  const certificate = verdict?.certificate
  return {
    signature: base64(signatureOf(entity)),
    ...(certificate === undefined ? {} : { certificate }),
    ...(signedAt === undefined ? {} : { signedAt }),
  }
}

function signatureOf(entity: SignedEntity): Uint8Array {
  if (entity.kind === 'payload') return entity.signature
  const { signatures } = entity.kind === 'bundle' ? entity.bundle.envelope : entity.envelope
  return signatures[0]?.sig ?? new Uint8Array()
}
