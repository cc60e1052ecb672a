import type { Descriptor } from '../../image/descriptor.ts'
import type { Repository } from '../../image/store.ts'
import { mapConcurrently } from '../../system/concurrency.ts'
import type { AcceptedStatement, ReadCall, SignatureFormat, VerificationDemand } from '../signer.ts'
import type { SignatureChecker } from '../signing-identity.ts'
import { sameJson } from '../statement.ts'
import { visitCandidates, type Candidate } from './candidates.ts'
import { judge, type Judgement } from './judgement.ts'

const PARALLEL_SUBJECTS = 4

/** What is said about the demanded manifests by statements that the checker accepts; see StatementVerifier. */
export async function readStatements(
  checker: SignatureChecker,
  repository: Repository,
  demands: readonly VerificationDemand[],
  call: ReadCall = {},
): Promise<readonly AcceptedStatement[]> {
  const read = await mapConcurrently(
    demands,
    PARALLEL_SUBJECTS,
    async ({ subject, predicateTypes }) => await readAbout(checker, repository, subject, predicateTypes, call),
  )
  return read.flat()
}

interface Said {
  readonly predicateType: string
  readonly predicate: unknown
  readonly format: SignatureFormat
  /** Milliseconds since 1970; without a date it counts as the newest. */
  readonly time: number
}

async function readAbout(
  checker: SignatureChecker,
  repository: Repository,
  { digest }: Descriptor,
  predicateTypes: readonly string[],
  call: ReadCall,
): Promise<readonly AcceptedStatement[]> {
  const { visited } = await visitCandidates(
    repository,
    digest,
    predicateTypes,
    async (candidate) => said(candidate, await judge(checker, candidate, digest, predicateTypes, call)),
    call,
  )
  const byType = Map.groupBy(visited.flat(), ({ predicateType }) => predicateType)
  return [...byType].flatMap(([predicateType, all]) => {
    const ordered = all.toSorted(earlier)
    return (call.every === true ? withoutRepeats(ordered) : ordered.slice(0, 1)).map(({ predicate }) => {
      const same = all.filter((one) => sameJson(one.predicate, predicate))
      return { digest, predicateType, predicate, formats: [...new Set(same.map(({ format }) => format))].sort() }
    })
  })
}

function withoutRepeats(all: readonly Said[]): readonly Said[] {
  return all.filter((one, at) => !all.slice(0, at).some(({ predicate }) => sameJson(predicate, one.predicate)))
}

function said(
  { entity, created }: Candidate,
  { accepted, format, predicateType, content, verdict }: Judgement,
): readonly Said[] {
  if (!accepted || entity === undefined || predicateType === undefined) return []
  const time = (verdict?.signedAt ?? created)?.getTime() ?? Number.POSITIVE_INFINITY
  return [{ predicateType, predicate: content?.statement?.predicate ?? {}, format, time }]
}

/** By time; at the same time by what is said, so that the order in which a registry lists them decides nothing. */
function earlier(one: Said, other: Said): number {
  if (one.time !== other.time) return one.time < other.time ? -1 : 1
  const [a, b] = [JSON.stringify(one.predicate), JSON.stringify(other.predicate)]
  return a < b ? -1 : a > b ? 1 : 0
}
