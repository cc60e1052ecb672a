import { asSlipwayError, SlipwayError } from '../errors.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { build, type Built } from './build-stage.ts'
import { notARelease } from './claim.ts'
import { float } from './floating.ts'
import { gate, type Admitted } from './gate-stage.ts'
import { inventory } from './inventory-stage.ts'
import { name } from './naming.ts'
import { pipelineResult, type PipelineResult, type Reached } from './outcome.ts'
import type { PipelinePlan } from './plan.ts'
import type { Ports } from './ports.ts'
import { scan } from './scan-stage.ts'
import { leaveUnsigned, sign, type Signed } from './signing.ts'
import { StageLog } from './stage.ts'
import { stage, startUpload, type Staged, type Upload } from './staging.ts'

/** One run under way: what it may touch, and how far it came. */
interface Run {
  readonly plan: PipelinePlan
  readonly ports: Ports
  readonly call: Cancellable
  readonly stages: StageLog
  reach(evidence: Reached): void
}

/** Runs the plan. Never throws: what stopped the run is in the report, beside everything it came to know before. */
export async function runPipeline(plan: PipelinePlan, ports: Ports, call: Cancellable = {}): Promise<PipelineResult> {
  const stages = new StageLog(ports.clock, ports.log)
  let reached: Reached = {}
  const run: Run = { plan, ports, call, stages, reach: (evidence) => (reached = { ...reached, ...evidence }) }
  try {
    await preflight(run)
    await buildAndGo(run)
    return pipelineResult(plan, reached, stages.reports(), undefined)
  } catch (thrown) {
    const error = asSlipwayError(thrown)
    return pipelineResult(plan, reached, stages.reports(error), error)
  }
}

/** Finds out, before any work, whether it would be in vain: nothing to sign with, or a registry that will not take the image. */
async function preflight({ plan, ports, call }: Run): Promise<void> {
  if (!plan.push) return
  if (plan.command === 'pipeline' && plan.request.sign === 'auto' && ports.signing === undefined) {
    throw new SlipwayError('ENVIRONMENT_IDENTITY', 'there is nothing to sign with', {
      help: 'give a key (--key FILE), or push without a signature on purpose (--sign off)',
    })
  }
  const signing = plan.command === 'pipeline' && plan.request.sign === 'auto' ? ports.signing?.ready(call) : undefined
  await Promise.all([signing, ...plan.request.images.map((image) => ports.registry.checkPush(image, call))])
}

async function buildAndGo(run: Run): Promise<void> {
  const { plan, ports, call, stages } = run
  const built = await stages.run('built', () => build(plan.build, plan.indexAnnotations, ports, call))
  run.reach({ built })
  const repositories = plan.push ? plan.request.images.map((image) => ports.registry.repository(image)) : []
  const upload = startUpload(built, repositories, call)
  try {
    const admitted = await judge(run, built)
    if (plan.request.load) await ports.engine.load(built.build, loadNames(plan), call)
    await publish(run, admitted, upload, repositories)
  } finally {
    await upload.stop()
    await built.build.dispose()
  }
}

async function judge(run: Run, built: Built): Promise<Admitted> {
  const { plan, ports, call, stages } = run
  const [image = ''] = plan.names
  const inventoried = await stages.run('inventoried', () => inventory(built, image, ports, call))
  run.reach({ inventoried })
  const subject = `${image}@${built.root.descriptor.digest}`
  const scanned = await stages.run('scanned', () => scan(inventoried, subject, ports, call))
  run.reach({ scanned })
  const admitted = await stages.run('admitted', () => Promise.resolve(gate(scanned, plan.request.gate, ports.log)))
  run.reach({ admitted })
  return admitted
}

async function publish(
  run: Run,
  admitted: Admitted,
  upload: Upload,
  repositories: readonly Repository[],
): Promise<void> {
  const { plan, call, stages } = run
  if (!plan.push) {
    for (const skippedStage of ['staged', 'signed', 'claimed', 'named', 'drafted', 'floated', 'published'] as const)
      stages.skip(skippedStage, plan.noPushReason ?? 'push is off')
    return
  }
  const staged = await stages.run('staged', () => stage(admitted, upload, repositories, call))
  run.reach({ staged })
  if (plan.command === 'build') return
  const signed = await stages.run('signed', () => signOrNot(run, staged))
  run.reach({ signed })
  await giveNames(run, signed)
}

async function signOrNot({ plan, ports, call }: Run, staged: Staged): ReturnType<typeof sign> {
  if (plan.request.sign === 'off' || ports.signing === undefined) return leaveUnsigned(staged)
  return sign(staged, ports.signing, plan.request.formats, call)
}

async function giveNames(run: Run, signed: Signed): Promise<void> {
  const { plan, call, stages } = run
  stages.skip('claimed', 'not a release')
  const named = await stages.run('named', () => name({ ...signed, claim: notARelease() }, plan.tags.immutable, call))
  stages.skip('drafted', 'not a release')
  const floated = await stages.run('floated', () => float(named, plan.tags, call))
  run.reach({ floated })
  stages.skip('published', 'not a release')
}

/** What the local daemon calls the image: every name with every tag, or the bare name as docker tags it. */
function loadNames({ names, tags }: PipelinePlan): readonly string[] {
  const all = [...tags.immutable, ...tags.moving]
  return names.flatMap((image) => (all.length === 0 ? [`${image}:latest`] : all.map((tag) => `${image}:${tag}`)))
}
