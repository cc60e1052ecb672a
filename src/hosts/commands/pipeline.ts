import { joinProblems } from '../../config/image-inputs.ts'
import { standingTags } from '../../pipeline/floating.ts'
import type { Facts } from '../../pipeline/facts.ts'
import { nothingToRelease } from '../../pipeline/outcome.ts'
import {
  planJson,
  planRun,
  type ImagePlan,
  type PipelineCommand,
  type Plan,
  type RunPlan,
} from '../../pipeline/plan.ts'
import { decideRelease, type ReleaseDecision } from '../../pipeline/release-decision.ts'
import type { PipelineRequest } from '../../pipeline/request.ts'
import { runPipeline } from '../../pipeline/run.ts'
import { tagsThatMove } from '../../pipeline/tag-choice.ts'
import type { CommandResult } from '../host.ts'
import type { Command, CommandContext } from './context.ts'
import { imageMetadata } from './image-metadata.ts'
import { plannedImage, requestedImages, type RequestedImage } from './planned-images.ts'

export const pipeline: Command = (context) => run('pipeline', context)
export const build: Command = (context) => run('build', context)
/** `release`: the pipeline with `release` set. */
export const release: Command = (context) =>
  run('pipeline', { ...context, inputs: { ...context.inputs, release: true, push: true } })

async function run(command: PipelineCommand, context: CommandContext): Promise<CommandResult> {
  const { inputs, ports, signal } = context
  const images = await requestedImages(context)
  const [first] = images
  const decision = await decide(context, first.request, await first.context.facts())
  if (decision !== undefined && 'nothing' in decision) {
    ports.log.info(`nothing to release: ${decision.nothing}`)
    const report = nothingToRelease(command, decision.nothing)
    return { exit: 0, json: report, report }
  }
  const plan = await planned(command, context, images, decision)
  if (plan.noPushReason !== undefined && first.request.push) ports.log.warn(plan.noPushReason)
  if (inputs.plan) return showPlan(context, plan, images)
  const result = await runPipeline(plan, ports, { signal })
  const { report } = result
  return { exit: report.exit, json: report, pipeline: result, report, metadata: imageMetadata(plan, result, inputs) }
}

async function planned(
  command: PipelineCommand,
  { problems }: CommandContext,
  images: readonly [RequestedImage, ...RequestedImage[]],
  decision: ReleaseDecision | undefined,
): Promise<RunPlan> {
  const [first, ...others] = images
  const plans = [await plannedImage(first, decision), ...(await plannedImages(others, decision))] as const
  const named = images.flatMap(({ id, context }) => (id === undefined ? [] : [{ id, found: context.problems }]))
  joinProblems(named, problems)
  problems.throwIfAny()
  return planRun(command, plans, decision)
}

function plannedImages(
  images: readonly RequestedImage[],
  decision: ReleaseDecision | undefined,
): Promise<readonly ImagePlan[]> {
  return Promise.all(images.map((image) => plannedImage(image, decision)))
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
  plan: RunPlan,
  images: readonly RequestedImage[],
): Promise<CommandResult> {
  const places = plan.push
    ? plan.images.flatMap(({ request, tags }) => request.images.map((name) => ({ name, tags })))
    : []
  const entries = await Promise.all(
    places.map(async ({ name, tags }) => {
      const repository = ports.registry.repository(name)
      return [repository.name, await standingTags(repository, tags, { signal })] as const
    }),
  )
  const standing = new Map(entries)
  const shown = planJson(plan, ({ tags }, name) => [...tags.immutable, ...tagsThatMove(tags, standing.get(name) ?? [])])
  const json = { ...shown, ...dockerfilesOf(images) }
  for (const { generated } of images) for (const line of generated?.trimEnd().split('\n') ?? []) ports.log.info(line)
  return { exit: 0, json, text: JSON.stringify(json, undefined, 2) }
}

/** The text of the Dockerfile that was made for the image, or by name those of several images. */
function dockerfilesOf(images: readonly RequestedImage[]): Pick<Plan, 'dockerfile' | 'dockerfiles'> {
  const made = images.flatMap(({ id, generated }) => (generated === undefined ? [] : [{ id, generated }]))
  const [only] = made
  if (only === undefined) return {}
  if (only.id === undefined) return { dockerfile: only.generated }
  return { dockerfiles: Object.fromEntries(made.map(({ id = '', generated }) => [id, generated])) }
}
