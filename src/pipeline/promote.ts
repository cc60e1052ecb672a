import { asSlipwayError, SlipwayError } from '../errors.ts'
import { formatPlatform } from '../image/platform.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import type { AddSignatures, ReferrerOptions } from '../registry/copy-referrers.ts'
import { ensureImage } from '../registry/ensure-image.ts'
import { errorReport } from '../report/error-report.ts'
import type { ImageReport, Report } from '../report/report.ts'
import { compressedSize } from '../image/manifest.ts'
import { floatIn, floatOutcome, type FloatedIn } from './floating.ts'
import { nameIn, tagConflict } from './naming.ts'
import type { OpenedImage } from './open-image.ts'
import type { Ports } from './ports.ts'
import { already, done, skipped, StageLog, type StageResult, type Stages } from './stage.ts'
import { digestBehind } from './staging.ts'
import type { TagChoice } from './tag-choice.ts'
import { verifyIn, type VerifiedImage, type VerifyReference } from './verified-image.ts'

/** A repository that gets the image, and the names it gets there. */
export interface Landing {
  readonly repository: Repository
  readonly tags: TagChoice
  /** Nothing has to be sent: it is the repository that the image stands in. */
  readonly isSource: boolean
  /** The source's repository, where it is of the same registry. */
  readonly mountFrom?: string
}

/** Everything that was decided about a promotion before anything is touched. */
export interface PromotionPlan {
  readonly source: Repository
  /** By digest. */
  readonly image: OpenedImage
  readonly landings: readonly Landing[]
  /** Absent: nobody asks whether the image is signed. */
  readonly verify?: VerifyReference
}

export interface PromotionPorts extends Pick<Ports, 'clock' | 'log'> {
  readonly addSignatures: AddSignatures
}

/** What a promotion came to before it ended. */
interface Progress {
  verified?: readonly VerifiedImage[]
  floated?: readonly FloatedIn[]
}

/**
 * Verifies the image, copies it with all that is attached, verifies each copy, and only then names it: full versions first, then
 * those floating tags that belong to it. Never throws: what stopped it is in the report.
 */
export async function promote(plan: PromotionPlan, ports: PromotionPorts, call: Cancellable): Promise<Report> {
  const log = new StageLog(ports.clock, ports.log)
  const stages = log.of()
  const progress: Progress = {}
  for (const name of ['built', 'inventoried', 'scanned'] as const) stages.skip(name, 'the image stands in a registry')
  try {
    await promoteAll(plan, ports, stages, progress, call)
    return reportOf(plan, progress, log, undefined)
  } catch (thrown) {
    return reportOf(plan, progress, log, asSlipwayError(thrown))
  }
}

async function promoteAll(
  plan: PromotionPlan,
  ports: PromotionPorts,
  stages: Stages,
  progress: Progress,
  call: Cancellable,
): Promise<void> {
  const { source, image, verify, landings } = plan
  await refuseConflicts(plan, call)
  await stages.run('admitted', () => verifyIn(source, image, verify))
  await stages.run('staged', () => copyToAll(plan, ports, call))
  const verified = await stages.run('signed', () => verifyAll(plan))
  progress.verified = verified
  const reason = 'not a release'
  stages.skip('claimed', reason)
  await stages.run('named', () => nameAll(landings, verified, call))
  stages.skip('drafted', reason)
  progress.floated = await stages.run('floated', () => floatAll(landings, verified, call))
  stages.skip('published', reason)
}

/** Before anything is sent: no full version may name another image in any of the repositories. */
async function refuseConflicts({ image, landings }: PromotionPlan, call: Cancellable): Promise<void> {
  const wanted = image.root.descriptor.digest
  await Promise.all(
    landings.flatMap(({ repository, tags }) =>
      tags.immutable.map(async (tag) => {
        const found = await digestBehind(repository, tag, call)
        if (found !== undefined && found !== wanted) throw tagConflict(repository, tag, found, wanted)
      }),
    ),
  )
}

async function copyToAll(
  { source, image, landings }: PromotionPlan,
  { addSignatures }: PromotionPorts,
  call: Cancellable,
): Promise<StageResult<undefined>> {
  const others = landings.filter(({ isSource }) => !isSource)
  if (others.length === 0) return skipped(undefined, 'the image stays in its repository')
  const wrote: boolean[] = []
  // One after the other: the second of two copies to one registry finds the blobs of the first.
  for (const { repository, mountFrom } of others) {
    const options: ReferrerOptions = {
      ...call,
      addSignatures,
      ...(mountFrom === undefined ? {} : { mountFrom }),
    }
    wrote.push(await ensureImage(source, repository, image.root, options))
  }
  return wrote.some(Boolean) ? done(undefined) : already(undefined, 'the image is there with all that is attached')
}

async function verifyAll({ image, landings, verify }: PromotionPlan): Promise<StageResult<readonly VerifiedImage[]>> {
  const results = await Promise.all(landings.map(({ repository }) => verifyIn(repository, image, verify)))
  const evidence = results.map((result) => result.evidence)
  if (verify === undefined) return skipped(evidence, 'sign is off')
  return already(evidence, `verified in ${landings.map(({ repository }) => repository.name).join(', ')}`)
}

async function nameAll(
  landings: readonly Landing[],
  verified: readonly VerifiedImage[],
  call: Cancellable,
): Promise<StageResult<undefined>> {
  const all = landings.flatMap(({ tags }) => tags.immutable)
  if (all.length === 0) return skipped(undefined, 'no full version to name it by')
  const wrote = await Promise.all(
    verified.map(({ repository, image }) => nameIn(repository, image, choiceFor(landings, repository).immutable, call)),
  )
  return wrote.some(Boolean) ? done(undefined) : already(undefined, `${[...new Set(all)].join(', ')} named before`)
}

async function floatAll(
  landings: readonly Landing[],
  verified: readonly VerifiedImage[],
  call: Cancellable,
): Promise<StageResult<readonly FloatedIn[]>> {
  const results = await Promise.all(
    verified.map(({ repository, image }) => floatIn(repository, image.root, choiceFor(landings, repository), call)),
  )
  return floatOutcome(results, results)
}

function choiceFor(landings: readonly Landing[], repository: Repository): TagChoice {
  const landing = landings.find((one) => one.repository === repository)
  if (landing === undefined) throw new SlipwayError('INTERNAL', `${repository.name} is no destination`)
  return landing.tags
}

function reportOf(
  { image, landings }: PromotionPlan,
  { verified = [], floated = [] }: Progress,
  stages: StageLog,
  error: SlipwayError | undefined,
): Report {
  const version = landings.find(({ tags }) => tags.version !== undefined)?.tags.version
  return {
    schema: 1,
    command: 'promote',
    exit: error?.exit ?? 0,
    ...(version === undefined ? {} : { version }),
    images: verified.map(({ repository, signatures }) => ({
      ...imageReport(repository, image),
      tags: tagsOf(repository, landings, floated),
      signatures,
    })),
    stages: stages.reports(error),
    ...(error === undefined ? {} : { error: errorReport(error) }),
  }
}

function tagsOf({ name }: Repository, landings: readonly Landing[], floated: readonly FloatedIn[]): readonly string[] {
  const moved = floated.find(({ repository }) => repository === name)?.moved
  if (moved === undefined) return []
  const immutable = landings.find(({ repository }) => repository.name === name)?.tags.immutable ?? []
  return [...immutable, ...moved]
}

/** What a report says of an image that stands in a repository, before its names. */
export function imageReport({ name }: Repository, { root, children }: OpenedImage): ImageReport {
  const { digest } = root.descriptor
  return {
    name,
    digest,
    reference: `${name}@${digest}`,
    tags: [],
    platforms: children.map(({ platform, content: { descriptor, manifest } }) => ({
      platform: formatPlatform(platform),
      digest: descriptor.digest,
      size: compressedSize(manifest),
    })),
    signatures: [],
  }
}
