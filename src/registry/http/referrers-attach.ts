import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import type { IndexManifest } from '../../image/manifest.ts'
import type { Cancellable, Referrer } from '../../image/store.ts'
import { mapConcurrently } from '../../system/concurrency.ts'
import { inTurn } from '../in-turn.ts'
import { fallbackTag, hasReferrers, mergeReferrers, referrerEntry, referrersIndex } from '../referrers.ts'
import { putManifest, UNSETTLED } from './manifests.ts'
import { listByApi, readFallback } from './referrers-list.ts'
import type { Session } from './session.ts'

/**
 * Reads in a row that must show our entries before they count as kept. The gaps before them (milliseconds) grow from the time
 * that our own reading and writing took: a rival who has read but not yet written needs about as long as we did.
 */
const STEADY = { reads: 3, shortestMs: 15, longestMs: 800 } as const
const MAX_WRITES = 40
const PUTS_AT_ONCE = 4

/** Puts the manifests and makes each listed as a referrer of the subject. */
export async function attach(
  session: Session,
  repository: string,
  subject: Descriptor,
  manifests: readonly Referrer[],
  call: Cancellable = {},
): Promise<void> {
  for (const { content } of manifests) {
    if (content.manifest.subject?.digest === subject.digest) continue
    throw new SlipwayError('INTERNAL', `manifest ${content.descriptor.digest} has not ${subject.digest} as its subject`)
  }
  const noted = await mapConcurrently(manifests, PUTS_AT_ONCE, ({ content }) =>
    putManifest(session, repository, content, call),
  )
  const entries = manifests.map(referrerEntry)
  const isNoted = noted.every((digest) => digest === subject.digest)
  if (isNoted && session.capabilities.referrersApi === true) return
  // ECR may answer OCI-Subject without having the API, others have the API and do not answer OCI-Subject: the list decides.
  const listed = await listByApi(session, repository, subject.digest, call)
  if (listed !== undefined && (isNoted || hasReferrers(listed, entries))) return
  await addToFallback(session, repository, subject.digest, entries, call)
}

function addToFallback(
  session: Session,
  repository: string,
  subject: Digest,
  entries: readonly Descriptor[],
  call: Cancellable,
): Promise<void> {
  const isDone = (list: readonly Descriptor[]): boolean => hasReferrers(list, entries)
  const change = (list: readonly Descriptor[]): readonly Descriptor[] => mergeReferrers(list, entries)
  return changeFallback(session, repository, subject, { isDone, change }, call)
}

/** Takes a deleted manifest out of the fallback tag, where it has one. */
export async function removeFromFallback(
  session: Session,
  repository: string,
  subject: Digest,
  removed: Digest,
  call: Cancellable,
): Promise<void> {
  const isDone = (list: readonly Descriptor[]): boolean => list.every(({ digest }) => digest !== removed)
  const change = (list: readonly Descriptor[]): readonly Descriptor[] => list.filter(({ digest }) => digest !== removed)
  await changeFallback(session, repository, subject, { isDone, change }, call)
}

interface Change {
  readonly isDone: (list: readonly Descriptor[]) => boolean
  readonly change: (list: readonly Descriptor[]) => readonly Descriptor[]
}

/**
 * Read, change, write, and read back until the change has stayed for several reads at random moments: registries ignore If-Match,
 * so a writer who read before us and writes after us removes our entries without either of us being told. We put them back.
 */
async function changeFallback(
  session: Session,
  repository: string,
  subject: Digest,
  { isDone, change }: Change,
  call: Cancellable,
): Promise<void> {
  const { clock, registry } = session
  const key = `${registry}/${repository}@${subject}`
  let steady = 0
  let writes = 0
  let window = 0
  for (;;) {
    const { wrote, ms } = await inTurn(key, () => changeOnce(session, repository, subject, { isDone, change }, call))
    if (wrote) {
      steady = 0
      writes += 1
      window = Math.max(window, ms)
      if (writes > MAX_WRITES) throw lostRace(registry, repository, subject)
    } else if (writes === 0 || steady === STEADY.reads) return
    await clock.sleep(gapMs(session, window, steady), call.signal)
    steady += 1
  }
}

/** Reads the list and, where it lacks the change, writes it once; in a process one writer at a time. */
async function changeOnce(
  session: Session,
  repository: string,
  subject: Digest,
  { isDone, change }: Change,
  call: Cancellable,
): Promise<{ readonly wrote: boolean; readonly ms: number }> {
  const start = session.clock.now().getTime()
  const index = await readFallback(session, repository, subject, call)
  if (isDone(index?.manifests ?? [])) return { wrote: false, ms: 0 }
  try {
    await write(session, repository, subject, index, change, call)
  } catch (error) {
    // Waiting and sending the same again would undo what others wrote meanwhile: look again first.
    if (!(error instanceof SlipwayError) || !UNSETTLED.has(String(error.facts['registryCode']))) throw error
  }
  return { wrote: true, ms: session.clock.now().getTime() - start }
}

/** Twice as long before each read as before the last, half of it by chance, so that rivals do not move in step. */
function gapMs({ random }: Session, windowMs: number, steady: number): number {
  const full = Math.min(STEADY.longestMs, Math.max(STEADY.shortestMs, windowMs) * 2 ** steady)
  return full * (0.5 + random())
}

async function write(
  session: Session,
  repository: string,
  subject: Digest,
  index: IndexManifest | undefined,
  change: Change['change'],
  call: Cancellable,
): Promise<void> {
  const content = referrersIndex(index, change(index?.manifests ?? []))
  await putManifest(session, repository, content, { ...call, tags: [fallbackTag(subject)], settles: false })
}

function lostRace(registry: string, repository: string, subject: Digest): SlipwayError {
  return new SlipwayError(
    'REGISTRY_REFUSED',
    `tag ${fallbackTag(subject)} of ${registry}/${repository} does not keep what is written to it`,
    {
      facts: { registry, operation: 'attach', subject },
      help: 'many writers attach to the same image at once, or the tag is immutable; try again, or allow that tag to change',
      retryable: true,
    },
  )
}
