import { asSlipwayError } from '../errors.ts'
import type { Cancellable } from '../image/store.ts'
import { claim, notARelease, type Claim, type NotARelease } from './claim.ts'
import { float, type Floated } from './floating.ts'
import type { ImageRun, Run } from './image-run.ts'
import { prepareAll } from './in-turn.ts'
import { name, type Named } from './naming.ts'
import { pipelineResult, type PipelineResult, type Reached } from './outcome.ts'
import type { ImagePlan, RunPlan } from './plan.ts'
import type { Ports } from './ports.ts'
import { preflight } from './preflight.ts'
import { draft, publish, type Published } from './publishing.ts'
import { releaseContent } from './release-content.ts'
import type { ReleaseDecision, ReleasePorts } from './release-decision.ts'
import type { Signed } from './signing.ts'
import { StageLog, type Stages } from './stage.ts'

/** An image that is signed, with what is still to be done to it. */
interface Ready {
  readonly on: ImageRun
  readonly signed: Signed
}

/** Runs the plan. Never throws: what stopped the run is in the report, beside everything it came to know before. */
export async function runPipeline(plan: RunPlan, ports: Ports, call: Cancellable = {}): Promise<PipelineResult> {
  const stages = new StageLog(
    ports.clock,
    ports.log,
    plan.images.map(({ id }) => id),
  )
  const images = plan.images.map((image) => imageRun(image, plan, ports, stages))
  const whole = stages.of()
  const known = { plan, images, published: undefined }
  try {
    const signatory = await preflight(plan, ports, call)
    const published = await publishAll(images, whole, { plan, ports, call, signatory })
    return pipelineResult({ ...known, published }, stages.reports(), undefined)
  } catch (thrown) {
    const error = asSlipwayError(thrown)
    return pipelineResult(known, stages.reports(error), error)
  } finally {
    await Promise.all(images.map(async (on) => on.reached().built?.build.dispose()))
  }
}

function imageRun(image: ImagePlan, plan: RunPlan, ports: Ports, stages: StageLog): ImageRun {
  let reached: Reached = {}
  return {
    image,
    repositories: plan.push ? image.request.images.map((name) => ports.registry.repository(name)) : [],
    stages: stages.of(image.id),
    reached: () => reached,
    reach(evidence) {
      reached = { ...reached, ...evidence }
    },
  }
}

/** No image gets a name before all of them are signed. */
async function publishAll(images: readonly ImageRun[], whole: Stages, run: Run): Promise<Published | undefined> {
  const { plan, ports } = run
  const signed = await prepareAll(images, run)
  if (!plan.push) skipRest(images, whole, plan.noPushReason ?? 'push is off')
  if (!plan.push || plan.command === 'build') return undefined
  const ready = signed.flatMap((one, at): readonly Ready[] => {
    const on = images[at]
    return on === undefined ? [] : [{ on, signed: one }]
  })
  if (plan.release !== undefined && ports.release !== undefined)
    return releaseAll(ready, whole, run, { decision: plan.release, ports: ports.release })
  await nameOnly(ready, whole, run)
  return undefined
}

function skipRest(images: readonly ImageRun[], whole: Stages, reason: string): void {
  for (const { stages } of images)
    for (const left of ['staged', 'signed', 'named', 'floated'] as const) stages.skip(left, reason)
  for (const left of ['claimed', 'drafted', 'published'] as const) whole.skip(left, reason)
}

/** Tags without a release: no git tag is made. */
async function nameOnly(ready: readonly Ready[], whole: Stages, run: Run): Promise<void> {
  for (const left of ['claimed', 'drafted', 'published'] as const) whole.skip(left, 'not a release')
  const named = await nameAll(ready, notARelease(), run)
  await floatAll(named, run)
}

interface Release {
  readonly decision: ReleaseDecision
  readonly ports: ReleasePorts
}

/** Claim, name, draft, move the floating tags, publish: each only after the one before, for all images. */
async function releaseAll(
  ready: readonly Ready[],
  whole: Stages,
  run: Run,
  { decision, ports }: Release,
): Promise<Published> {
  const { call, plan, signatory } = run
  const signed = ready.map((one) => one.signed)
  const taken = await whole.run('claimed', () => claim(signed, decision, ports.tags, call))
  const named = await nameAll(ready, taken, run)
  const content = releaseContent({
    images: named.map(({ on: { image }, named: evidence }) => ({ image, named: evidence })),
    release: decision,
    prefix: plan.tagPrefix,
    signatory,
  })
  const claimed = named.map((one) => ({ ...one.named, claim: taken }))
  const drafted = await whole.run('drafted', () => draft(claimed, content, ports, call))
  const floated = await floatAll(named, run)
  return whole.run('published', () => publish(floated, drafted, ports, plan.tagPrefix, call))
}

interface NamedImage {
  readonly on: ImageRun
  readonly named: Named
}

function nameAll(ready: readonly Ready[], right: Claim | NotARelease, { call }: Run): Promise<readonly NamedImage[]> {
  return Promise.all(
    ready.map(async ({ on, signed }) => {
      const { stages, image } = on
      const named = await stages.run('named', () => name({ ...signed, claim: right }, image.tags.immutable, call))
      return { on, named }
    }),
  )
}

function floatAll(images: readonly NamedImage[], { call }: Run): Promise<readonly Floated[]> {
  return Promise.all(
    images.map(async ({ on: { stages, image, reach }, named }) => {
      const floated = await stages.run('floated', () => float(named, image.tags, call))
      reach({ floated })
      return floated
    }),
  )
}
