import { makePlan, planJson, type PipelineCommand } from '../../pipeline/plan.ts'
import { allTags } from '../../pipeline/floating.ts'
import { pipelineRequest } from '../../pipeline/request.ts'
import { runPipeline } from '../../pipeline/run.ts'
import { chooseTags, tagsThatMove } from '../../pipeline/tag-choice.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type Command, type CommandContext } from './context.ts'

export const pipeline: Command = (context) => run('pipeline', context)
export const build: Command = (context) => run('build', context)

async function run(command: PipelineCommand, context: CommandContext): Promise<CommandResult> {
  const { inputs, env, problems, ports, signal } = context
  takeArguments(context, [])
  const request = pipelineRequest(inputs, env, problems)
  await ports.engine.check(request.build, problems)
  const facts = await context.facts()
  const tags = chooseTags(request, facts, ports.clock.now(), problems)
  problems.throwIfAny()
  for (const warning of tags.warnings) ports.log.warn(warning)
  const plan = makePlan(command, request, facts, tags, sourceDateEpoch(env, facts.git?.commitTime))
  if (plan.noPushReason !== undefined && request.push) ports.log.warn(plan.noPushReason)
  if (inputs.plan) {
    const existing = plan.push ? await existingTags(context, request.images) : new Map<string, readonly string[]>()
    const tagsOf = (name: string): readonly string[] => [
      ...tags.immutable,
      ...tagsThatMove(tags, existing.get(name) ?? []),
    ]
    return { exit: 0, json: planJson(plan, tagsOf, request.sign === 'auto') }
  }
  const result = await runPipeline(plan, ports, { signal })
  return { exit: result.report.exit, json: result.report, pipeline: result, report: result.report }
}

async function existingTags(
  { ports, signal }: CommandContext,
  images: readonly { readonly registry: string; readonly repository: string }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const entries = await Promise.all(
    images.map(async (image) => {
      const repository = ports.registry.repository(image)
      return [repository.name, await allTags(repository, { signal })] as const
    }),
  )
  return new Map(entries)
}

/** The user's SOURCE_DATE_EPOCH, else the commit's time. */
function sourceDateEpoch(env: CommandContext['env'], commitTime: number | undefined): number | undefined {
  const given = env['SOURCE_DATE_EPOCH']
  return given !== undefined && /^\d{1,12}$/.test(given) ? Number(given) : commitTime
}
