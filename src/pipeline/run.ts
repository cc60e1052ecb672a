import { asSlipwayError } from '../errors.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { adopt, adoptReported, build, merge, type Built } from './build-stage.ts'
import { claim, notARelease, type Claim } from './claim.ts'
import { deliver } from './deliver.ts'
import { float } from './floating.ts'
import { gate, type Admitted } from './gate-stage.ts'
import { inventory } from './inventory-stage.ts'
import { name } from './naming.ts'
import { pipelineResult, type PipelineResult, type Reached } from './outcome.ts'
import type { PipelinePlan } from './plan.ts'
import type { Ports, Signatory } from './ports.ts'
import { preflight } from './preflight.ts'
import { draft, publish } from './publishing.ts'
import { releaseContent } from './release-content.ts'
import type { ReleaseDecision, ReleasePorts } from './release-decision.ts'
import { findBound } from './resume.ts'
import { scan } from './scan-stage.ts'
import { leaveUnsigned, sign, type Signed } from './signing.ts'
import type { StatementRequest } from '../sign/signer.ts'
import { StageLog } from './stage.ts'
import { keepStanding } from './standing-image.ts'
import { stage, startUpload, type Staged, type Upload } from './staging.ts'
import { statementsAbout } from './statements.ts'

/** One run under way: what it may touch, and how far it came. */
interface Run {
  readonly plan: PipelinePlan
  readonly ports: Ports
  readonly call: Cancellable
  readonly stages: StageLog
  readonly repositories: readonly Repository[]
  /** Who signs; absent when nothing is signed. */
  readonly signatory: Signatory | undefined
  reach(evidence: Reached): void
}

/** Runs the plan. Never throws: what stopped the run is in the report, beside everything it came to know before. */
export async function runPipeline(plan: PipelinePlan, ports: Ports, call: Cancellable = {}): Promise<PipelineResult> {
  const stages = new StageLog(ports.clock, ports.log)
  let reached: Reached = {}
  const reach = (evidence: Reached): void => {
    reached = { ...reached, ...evidence }
  }
  try {
    const signatory = await preflight(plan, ports, call)
    const repositories = plan.push ? plan.request.images.map((image) => ports.registry.repository(image)) : []
    await buildAndGo({ plan, ports, call, stages, repositories, signatory, reach })
    return pipelineResult(plan, reached, stages.reports(), undefined)
  } catch (thrown) {
    const error = asSlipwayError(thrown)
    return pipelineResult(plan, reached, stages.reports(error), error)
  }
}

async function buildAndGo(run: Run): Promise<void> {
  const { plan, ports, call, stages, repositories } = run
  const built = await stages.run('built', () => buildOrAdopt(run))
  run.reach({ built })
  const upload = startUpload(built, repositories, call)
  try {
    const admitted = await judge(run, built)
    await deliver(built, plan, ports, call)
    await publishAll(run, admitted, upload)
  } finally {
    await upload.stop()
    await built.build.dispose()
  }
}

async function buildOrAdopt({ plan, ports, call, repositories }: Run): ReturnType<typeof build> {
  const [first] = repositories
  const imageTag = plan.tags.immutable[0]
  const { platforms } = plan.request
  const annotations = plan.indexAnnotations
  if (plan.release !== undefined && imageTag !== undefined) {
    const bound = await findBound(plan.release, repositories, imageTag, ports.signing, call)
    if (bound !== undefined) return adopt(bound.repository, bound.digest, platforms, bound.boundBy, call)
  }
  if (plan.pushed !== undefined && first !== undefined)
    return adoptReported(first, plan.pushed, { platforms, annotations }, call)
  if (plan.merged !== undefined && first !== undefined)
    return merge(first, plan.merged, { platforms, annotations, own: plan.request.indexAnnotations }, call)
  const fresh = await build(plan.build, plan.indexAnnotations, ports, call)
  return keepStanding(fresh, repositories, imageTag, ports.signing, call)
}

async function judge(run: Run, built: Built): Promise<Admitted> {
  const { plan, ports, call, stages } = run
  const [image = ''] = plan.names
  const inventoried = await stages.run('inventoried', () => inventory(built, image, ports, call))
  run.reach({ inventoried })
  const subject = `${image}@${built.root.descriptor.digest}`
  const scanned = await stages.run('scanned', () => scan(inventoried, subject, plan.scanPolicy, ports, call))
  run.reach({ scanned })
  const admitted = await stages.run('admitted', () => Promise.resolve(gate(scanned, plan.request.gate, ports.log)))
  run.reach({ admitted })
  return admitted
}

async function publishAll(run: Run, admitted: Admitted, upload: Upload): Promise<void> {
  const { plan, call, stages, repositories } = run
  if (!plan.push) {
    for (const left of ['staged', 'signed', 'claimed', 'named', 'drafted', 'floated', 'published'] as const)
      stages.skip(left, plan.noPushReason ?? 'push is off')
    return
  }
  const staged = await stages.run('staged', () => stage(admitted, upload, repositories, call))
  run.reach({ staged })
  if (plan.command === 'build') return
  const statements = await statementsAbout(staged, plan, run.signatory, run.ports, call)
  run.reach({ statements })
  const signed = await stages.run('signed', () => signOrNot(run, staged, statements))
  run.reach({ signed })
  const { release, ports } = { release: plan.release, ports: run.ports.release }
  if (release === undefined || ports === undefined) await nameOnly(run, signed)
  else await releaseAll(run, signed, release, ports)
}

async function signOrNot(run: Run, staged: Staged, statements: readonly StatementRequest[]): ReturnType<typeof sign> {
  const { plan, ports, call } = run
  if (plan.request.sign === 'off' || ports.signing === undefined) return leaveUnsigned(staged)
  return sign(staged, statements, ports.signing, plan.request.formats, call)
}

/** Tags without a release: no git tag is made. */
async function nameOnly({ plan, call, stages, reach }: Run, signed: Signed): Promise<void> {
  const reason = 'not a release'
  stages.skip('claimed', reason)
  const from = { ...signed, claim: notARelease() }
  const named = await stages.run('named', () => name(from, plan.tags.immutable, call))
  stages.skip('drafted', reason)
  const floated = await stages.run('floated', () => float(named, plan.tags, call))
  reach({ floated })
  stages.skip('published', reason)
}

/** Claim, name, draft, move the floating tags, publish: each only after the one before. */
async function releaseAll(run: Run, signed: Signed, release: ReleaseDecision, ports: ReleasePorts): Promise<void> {
  const { plan, call, stages, reach } = run
  const taken: Claim = await stages.run('claimed', () => claim(signed, release, ports.tags, call))
  const from = { ...signed, claim: taken }
  const named = await stages.run('named', () => name(from, plan.tags.immutable, call))
  const content = releaseContent({ ...run, named, release })
  const drafted = await stages.run('drafted', () => draft({ ...named, claim: taken }, content, ports, call))
  const floated = await stages.run('floated', () => float(named, plan.tags, call))
  reach({ floated })
  const prefix = plan.request.release?.rules.prefix
  const published = await stages.run('published', () => publish(floated, drafted, ports, prefix, call))
  reach({ published })
}
