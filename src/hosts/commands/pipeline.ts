import { standingTags } from '../../pipeline/floating.ts'
import { withExpressions } from '../../pipeline/label-expressions.ts'
import { makePlan, planJson, type PipelineCommand, type PipelinePlan } from '../../pipeline/plan.ts'
import { provenanceFacts } from '../../pipeline/provenance-facts.ts'
import { decideRelease, type ReleaseDecision } from '../../pipeline/release-decision.ts'
import { pipelineRequest, type PipelineRequest } from '../../pipeline/request.ts'
import { runPipeline } from '../../pipeline/run.ts'
import { chooseTags, tagsThatMove } from '../../pipeline/tag-choice.ts'
import { nothingToRelease } from '../../pipeline/outcome.ts'
import type { Facts } from '../../pipeline/facts.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type Command, type CommandContext } from './context.ts'
import { imageMetadata } from './image-metadata.ts'
import { earlierBuilds } from './earlier-builds.ts'
import { withSource } from './source.ts'
import { readScanPolicy } from './scan-policy.ts'

export const pipeline: Command = (context) => run('pipeline', context)
export const build: Command = (context) => run('build', context)
/** `release`: the pipeline with `release` set. */
export const release: Command = (context) =>
  run('pipeline', { ...context, inputs: { ...context.inputs, release: true, push: true } })

async function run(command: PipelineCommand, given: CommandContext): Promise<CommandResult> {
  const { context, generated } = await withSource(given)
  const { inputs, env, problems, ports, signal } = context
  takeArguments(context, [])
  const asked = pipelineRequest(inputs, env, problems)
  const { pushed, merged } = await earlierBuilds(context, asked)
  if (inputs.fromReport === undefined && inputs.digests.length === 0) await ports.engine.check(asked.build, problems)
  const scanPolicy = await readScanPolicy(context)
  problems.throwIfAny()
  const facts = await context.facts()
  const request = withExpressions(asked, facts, ports.clock.now(), problems)
  const decision = await decide(context, request, facts)
  if (decision !== undefined && 'nothing' in decision) {
    ports.log.info(`nothing to release: ${decision.nothing}`)
    const report = nothingToRelease(command, decision.nothing)
    return { exit: 0, json: report, report }
  }
  const tags = chooseTags(request, facts, ports.clock.now(), problems, decision?.version)
  problems.throwIfAny()
  for (const warning of tags.warnings) ports.log.warn(warning)
  const plan = makePlan({
    command,
    request,
    facts,
    tags,
    release: decision,
    pushed,
    merged,
    scanPolicy,
    sourceDateEpoch: sourceDateEpoch(env, facts.git?.commitTime),
    invocation: (signer) => provenanceFacts(env, signer),
  })
  if (plan.noPushReason !== undefined && request.push) ports.log.warn(plan.noPushReason)
  if (inputs.plan) return showPlan(context, plan, generated)
  const result = await runPipeline(plan, ports, { signal })
  const { report } = result
  return { exit: report.exit, json: report, pipeline: result, report, metadata: imageMetadata(plan, report, inputs) }
}

/** What to release; undefined when no release is asked for, or a fork asks for it. */
async function decide(
  { ports, signal }: CommandContext,
  request: PipelineRequest,
  facts: Facts,
): Promise<ReleaseDecision | { readonly nothing: string } | undefined> {
  if (request.release === undefined || ports.release === undefined || facts.fork) return undefined
  return decideRelease(request.release, facts, ports.release, { signal })
}

async function showPlan(
  { ports, signal }: CommandContext,
  plan: PipelinePlan,
  dockerfile: string | undefined,
): Promise<CommandResult> {
  const images = plan.push ? plan.request.images : []
  const entries = await Promise.all(
    images.map(async (image) => {
      const repository = ports.registry.repository(image)
      return [repository.name, await standingTags(repository, plan.tags, { signal })] as const
    }),
  )
  const existing = new Map(entries)
  const tagsOf = (name: string): readonly string[] => [
    ...plan.tags.immutable,
    ...tagsThatMove(plan.tags, existing.get(name) ?? []),
  ]
  const json = {
    ...planJson(plan, tagsOf, plan.request.sign === 'auto'),
    ...(dockerfile === undefined ? {} : { dockerfile }),
  }
  for (const line of dockerfile?.trimEnd().split('\n') ?? []) ports.log.info(line)
  return { exit: 0, json, text: JSON.stringify(json, undefined, 2) }
}

/** The user's SOURCE_DATE_EPOCH, else the commit's time. */
function sourceDateEpoch(env: CommandContext['env'], commitTime: number | undefined): number | undefined {
  const given = env['SOURCE_DATE_EPOCH']
  return given !== undefined && /^\d{1,12}$/.test(given) ? Number(given) : commitTime
}
