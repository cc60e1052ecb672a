import { asSlipwayError, type SlipwayError } from '../errors.ts'
import type { Digest } from '../image/digest.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { errorReport } from '../report/error-report.ts'
import type { Report } from '../report/report.ts'
import { yankedMark } from '../release/yanked-mark.ts'
import { allTags, contestedTags, ROUNDS } from './floating.ts'
import { openImage } from './open-image.ts'
import type { Ports } from './ports.ts'
import { imageReport } from './promote.ts'
import type { FloatingPlace, RollbackPlan, TakenBack } from './rollback-plan.ts'
import { already, done, skipped, StageLog, type StageResult } from './stage.ts'
import { digestBehind } from './staging.ts'
import { standingOwner } from './standing-versions.ts'
import { verifyIn, type VerifiedImage, type VerifyReference } from './verified-image.ts'

export interface RollbackPorts extends Pick<Ports, 'clock' | 'log'> {
  /** Makes the repository hold the one blob that a mark needs. */
  putMarkBlob(repository: Repository): Promise<void>
}

/** Everything a rollback works with. Without `verify` nobody asks whether the image is signed. */
interface Work {
  readonly plan: RollbackPlan
  readonly ports: RollbackPorts
  readonly verify: VerifyReference | undefined
  readonly call: Cancellable
}

/** What a rollback came to before it ended. */
interface Progress {
  verified?: VerifiedImage
  marked?: boolean
  /** Tags that name what was gone back to. */
  tags?: readonly string[]
}

/**
 * Verifies the version to go back to, marks those above it so that no later run moves a floating tag to them, and moves the
 * floating tags that name them. Full versions stay as they are. Never throws: what stopped it is in the report.
 */
export async function rollback(
  plan: RollbackPlan,
  verify: VerifyReference | undefined,
  ports: RollbackPorts,
  call: Cancellable,
): Promise<Report> {
  const log = new StageLog(ports.clock, ports.log)
  const stages = log.of()
  const progress: Progress = {}
  const work: Work = { plan, ports, verify, call }
  for (const name of ['built', 'inventoried', 'scanned'] as const) stages.skip(name, 'the image stands in a registry')
  try {
    progress.verified = await stages.run('admitted', () => verifyIn(plan.repository, plan.image, verify))
    await stages.run('staged', () => markAll(work))
    progress.marked = true
    stages.skip('signed', 'the image stays as it was signed')
    stages.skip('claimed', 'not a release')
    stages.skip('named', 'full versions never move')
    stages.skip('drafted', 'not a release')
    progress.tags = await stages.run('floated', () => moveBack(work))
    stages.skip('published', 'not a release')
    return reportOf(plan, progress, log, undefined)
  } catch (thrown) {
    return reportOf(plan, progress, log, asSlipwayError(thrown))
  }
}

/** The marks come first: from then on no run moves a tag to what is taken back. */
async function markAll({ plan, ports, call }: Work): Promise<StageResult<undefined>> {
  const { repository, takenBack, to, reason } = plan
  if (takenBack.length === 0) return already(undefined, `no floating tag names a version above ${to.version.version}`)
  const open = oneForEachDigest(takenBack.filter(({ mark }) => mark === undefined))
  if (open.length === 0) return already(undefined, `${listed(takenBack)} marked before`)
  await ports.putMarkBlob(repository)
  for (const { version, target } of open) {
    const mark = yankedMark(target, { version: version.version, reason, time: ports.clock.now() })
    await repository.attach(target, [mark], call)
    ports.log.info(`${version.version} is taken back: no later run moves a floating tag to it`)
  }
  return done(undefined)
}

function oneForEachDigest(versions: readonly TakenBack[]): readonly TakenBack[] {
  return [...new Map(versions.map((one) => [one.target.digest, one])).values()]
}

function listed(versions: readonly TakenBack[]): string {
  return versions.map(({ version }) => version.version).join(', ')
}

/** As in the pipeline: after each write it looks again, until every tag names the highest version that stands. */
async function moveBack(work: Work): Promise<StageResult<readonly string[]>> {
  const { plan, ports, call } = work
  const { repository, floating, to } = plan
  const wrote = new Set<string>()
  for (let round = 1; round <= ROUNDS; round += 1) {
    const stale = await stalePlaces(work, wrote)
    for (const { place, owner } of stale) {
      if (owner === undefined) continue
      await repository.putManifest(await contentOf(work, owner), { ...call, tags: [place.tag] })
      wrote.add(place.tag)
    }
    if (stale.some(({ owner }) => owner !== undefined)) continue
    for (const { place } of stale)
      ports.log.warn(
        `${repository.name}:${place.tag} still names a version that was taken back: its line has no other one`,
      )
    const names = await Promise.all(floating.map(({ tag }) => digestBehind(repository, tag, call)))
    const tags = floating.filter((_, at) => names[at] === to.target.digest).map(({ tag }) => tag)
    if (wrote.size > 0) return done(tags)
    return tags.length > 0
      ? already(tags, 'the floating tags name it')
      : skipped(tags, 'no floating tag belongs to this version')
  }
  throw contestedTags(repository)
}

interface StalePlace {
  readonly place: FloatingPlace
  /** The tag of the highest version that stands in the line; undefined when none does. */
  readonly owner: string | undefined
}

/** Tags that name what was taken back, or that this run moved and that are not the highest version's any more. */
async function stalePlaces(
  { plan: { repository, floating, takenBack, prefix, suffix }, call }: Work,
  wrote: ReadonlySet<string>,
): Promise<readonly StalePlace[]> {
  const bad = new Set<string>(takenBack.map(({ target }) => target.digest))
  const tags = await allTags(repository, call)
  const looked = await Promise.all(
    floating.map(async (place): Promise<readonly StalePlace[]> => {
      const now = await digestBehind(repository, place.tag, call)
      if (now === undefined || (!bad.has(now) && !wrote.has(place.tag))) return []
      const owner = await standingOwner(repository, { ...place, prefix, suffix }, tags, call)
      const tag = owner === undefined ? undefined : `${prefix}${owner.version}${suffix}`
      if (tag !== undefined && (await digestBehind(repository, tag, call)) === now) return []
      return bad.has(now) || tag !== undefined ? [{ place, owner: tag }] : []
    }),
  )
  return looked.flat()
}

/** The manifest behind a full version, which is verified as well where it is another one than what was gone back to. */
async function contentOf({ plan, verify, call }: Work, tag: string): Promise<RollbackPlan['image']['root']> {
  const { repository, image } = plan
  const { digest } = await repository.resolve(tag, call)
  if (digest === image.root.descriptor.digest) return image.root
  const other = await openImage(repository, digest, call)
  await verifyIn(repository, other, verify)
  return other.root
}

function reportOf(
  { repository, image, takenBack, to, reason }: RollbackPlan,
  { verified, marked = false, tags = [] }: Progress,
  stages: StageLog,
  error: SlipwayError | undefined,
): Report {
  const yanked = takenBack.map(({ version, target, mark }): { version: string; digest: Digest; reason?: string } => {
    const why = mark?.reason ?? reason
    return { version: version.version, digest: target.digest, ...(why === '' ? {} : { reason: why }) }
  })
  return {
    schema: 1,
    command: 'rollback',
    exit: error?.exit ?? 0,
    version: to.version.version,
    images:
      verified === undefined
        ? []
        : [{ ...imageReport(repository, image), tags: [to.tag, ...tags], signatures: verified.signatures }],
    ...(marked ? { yanked } : {}),
    stages: stages.reports(error),
    ...(error === undefined ? {} : { error: errorReport(error) }),
  }
}
