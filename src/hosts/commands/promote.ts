import { formatReference, type Reference } from '../../image/reference.ts'
import { openImage, type OpenedImage } from '../../pipeline/open-image.ts'
import { promote as runPromotion, type Landing, type PromotionPlan } from '../../pipeline/promote.ts'
import { promotionPlanJson } from '../../pipeline/promotion-plan.ts'
import { promotionRequest, tagsOfDestination, type PromotionRequest } from '../../pipeline/promotion-request.ts'
import type { Repository } from '../../image/store.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type CommandContext } from './context.ts'
import { refuseForks } from './refuse-forks.ts'
import { userPolicy } from './user-policy.ts'

/** `promote REF`: verifies an image, copies it with all that is attached, verifies the copies and names them. */
export async function promote(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, ports, signal } = context
  const [ref = ''] = takeArguments(context, ['REF'])
  const request = ref === '' ? undefined : promotionRequest(ref, inputs, problems)
  const verify = await userPolicy(context)
  problems.throwIfAny()
  if (request === undefined) throw new Error('unreachable')
  const facts = await context.facts()
  const choices = request.destinations.map((destination) =>
    tagsOfDestination(destination, request.flavor, facts, ports.clock.now(), problems),
  )
  problems.throwIfAny()
  for (const warning of new Set(choices.flatMap(({ warnings }) => warnings))) ports.log.warn(warning)
  const { source, repositories } = openAll(context, request)
  const image = await pinned(context, request.source, source)
  const landings = repositories.map((repository, at): Landing => {
    const tags = choices[at]
    const isSource = repository === source
    if (tags === undefined) throw new Error('unreachable')
    const sister = request.destinations[at]?.reference.registry === request.source.registry
    return { repository, tags, isSource, ...(sister && !isSource ? { mountFrom: request.source.repository } : {}) }
  })
  const plan: PromotionPlan = { source, image, landings, ...(verify === undefined ? {} : { verify }) }
  if (inputs.plan) {
    const json = await promotionPlanJson(plan, { signal })
    return { exit: 0, json, text: JSON.stringify(json, undefined, 2) }
  }
  await refuseForks(context, 'promotes')
  const { ensureLegacyLayers } = await import('../../sign/registry/legacy-image.ts')
  const { clock, log } = ports
  const report = await runPromotion(
    plan,
    {
      clock,
      log,
      addSignatures: (repository, tag, layers) => ensureLegacyLayers(repository, tag, layers, clock, { signal }),
    },
    { signal },
  )
  return { exit: report.exit, json: report, report }
}

/** All rights are announced before the first request, so that one token serves them. */
function openAll(
  { ports }: CommandContext,
  { source, destinations }: PromotionRequest,
): { readonly source: Repository; readonly repositories: readonly Repository[] } {
  const isSource = (reference: Pick<Reference, 'registry' | 'repository'>): boolean =>
    reference.registry === source.registry && reference.repository === source.repository
  const opened = destinations.map(({ reference }) =>
    isSource(reference) ? undefined : ports.registry.repository(reference, { access: 'push' }),
  )
  const access = opened.includes(undefined) ? 'push' : 'pull'
  const from = ports.registry.repository(source, { access })
  return { source: from, repositories: opened.map((repository) => repository ?? from) }
}

/** The image by digest; what a tag stands for is said, so that it is known what was promoted. */
async function pinned(
  { ports, signal }: CommandContext,
  reference: Reference,
  repository: Repository,
): Promise<OpenedImage> {
  const named = reference.digest ?? reference.tag ?? 'latest'
  const { digest } = await repository.resolve(named, { signal })
  if (digest !== named) ports.log.info(`${formatReference(reference)} is ${digest}`)
  return openImage(repository, digest, { signal })
}
