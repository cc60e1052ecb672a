import { joinProblems } from '../../config/image-inputs.ts'
import { Problems } from '../../errors.ts'
import type { Digest } from '../../image/digest.ts'
import type { Facts } from '../../pipeline/facts.ts'
import { buildOrder, withDependencies } from '../../pipeline/image-graph.ts'
import { withExpressions } from '../../pipeline/label-expressions.ts'
import { planImage, type ImagePlan } from '../../pipeline/plan.ts'
import { provenanceFacts } from '../../pipeline/provenance-facts.ts'
import type { ReleaseDecision } from '../../pipeline/release-decision.ts'
import { pipelineRequest, type PipelineRequest } from '../../pipeline/request.ts'
import type { ScanPolicy } from '../../pipeline/scan-policy.ts'
import { chooseTags } from '../../pipeline/tag-choice.ts'
import { takeArguments, type CommandContext } from './context.ts'
import { earlierBuilds } from './earlier-builds.ts'
import { readScanPolicy } from './scan-policy.ts'
import { withSource } from './source.ts'

/** One image with everything that was asked for it. */
export interface RequestedImage {
  readonly id?: string
  readonly dependsOn: readonly string[]
  readonly context: CommandContext
  readonly request: PipelineRequest
  /** The text of the Dockerfile that was made for its source, if one was. */
  readonly generated?: string
  readonly pushed: Digest | undefined
  readonly merged: readonly Digest[]
  readonly scanPolicy: ScanPolicy
}

/**
 * The images of a run, each after those it is built on: the one that the inputs are about, or those of slipway.yml, of which
 * positional arguments choose some. All that is wrong with any of them is thrown at once.
 */
export async function requestedImages(
  context: CommandContext,
): Promise<readonly [RequestedImage, ...RequestedImage[]]> {
  if (context.images.length === 0) {
    takeArguments(context, [])
    const only = await requestImage({ context, dependsOn: [] })
    context.problems.throwIfAny()
    return [only]
  }
  const read = await Promise.all(chosenImages(context).map((image) => readImage(image, context)))
  joinProblems(read, context.problems)
  refuseSharedOutputs(
    read.map(({ id, image }) => ({ id, paths: image?.request.exports.map(({ path }) => path) ?? [] })),
    context.problems,
  )
  context.problems.throwIfAny()
  const [first, ...others] = read.flatMap(({ image }) => (image === undefined ? [] : [image]))
  if (first === undefined) throw new Error('slipway.yml has images, but none was chosen')
  return [first, ...others]
}

/** One image would be written over another. */
function refuseSharedOutputs(
  images: readonly { readonly id: string; readonly paths: readonly string[] }[],
  problems: Problems,
): void {
  for (const [at, { id, paths }] of images.entries())
    for (const path of paths) {
      const other = images.slice(0, at).find((one) => one.paths.includes(path))
      if (other === undefined) continue
      problems.add(
        `images.${id}.outputs`,
        `${path} is that of ${other.id} as well`,
        'give each image outputs of its own',
      )
    }
}

type GivenImage = CommandContext['images'][number]

function chosenImages({ images, args, inputs, problems }: CommandContext): readonly GivenImage[] {
  const graph = new Map(images.map(({ id, dependsOn }) => [id, dependsOn]))
  const order = buildOrder(graph, problems)
  for (const arg of args.filter((one) => !graph.has(one)))
    problems.add('arguments', `${JSON.stringify(arg)} is none of the images ${[...graph.keys()].join(', ')}`)
  if (args.length > 0 && inputs.release) problems.add('arguments', 'choose images', 'a release is of all of them')
  const wanted = args.length === 0 ? order : withDependencies(graph, args)
  const byId = new Map(images.map((image) => [image.id, image]))
  return order.filter((id) => wanted.includes(id)).flatMap((id) => byId.get(id) ?? [])
}

async function readImage(
  { id, dependsOn, inputs }: GivenImage,
  context: CommandContext,
): Promise<{ readonly id: string; readonly found: Problems; readonly image?: RequestedImage }> {
  const found = new Problems()
  const own = { ...inputs, release: context.inputs.release, push: context.inputs.push }
  const given = { ...context, inputs: own, problems: found }
  const image = await requestImage({ context: given, id, dependsOn })
  return { id, found, image }
}

interface Given {
  readonly context: CommandContext
  readonly id?: string
  readonly dependsOn: readonly string[]
}

async function requestImage({ context: given, id, dependsOn }: Given): Promise<RequestedImage> {
  const { context, generated } = await withSource(given)
  const { inputs, env, problems, ports } = context
  const request = pipelineRequest(inputs, env, problems, id)
  const { pushed, merged } = await earlierBuilds(context, request)
  if (inputs.fromReport === undefined && inputs.digests.length === 0) await ports.engine.check(request.build, problems)
  const scanPolicy = await readScanPolicy(context)
  return {
    ...(id === undefined ? {} : { id }),
    dependsOn,
    context,
    request,
    ...(generated === undefined ? {} : { generated }),
    pushed,
    merged,
    scanPolicy,
  }
}

/** Chooses the tags of the image and joins all that is known. Wrong tags become problems of the context. */
export async function plannedImage(image: RequestedImage, release: ReleaseDecision | undefined): Promise<ImagePlan> {
  const { context, id, dependsOn, pushed, merged, scanPolicy } = image
  const { env, ports, problems } = context
  const facts = await context.facts()
  const now = ports.clock.now()
  const request = withExpressions(image.request, facts, now, problems)
  const tags = chooseTags(request, facts, now, problems, release?.version)
  for (const warning of tags.warnings) ports.log.warn(warning)
  return planImage({
    ...(id === undefined ? {} : { id }),
    dependsOn,
    request,
    facts,
    tags,
    release,
    pushed,
    merged,
    scanPolicy,
    sourceDateEpoch: sourceDateEpoch(env, facts),
    invocation: (signer) => provenanceFacts(env, signer),
  })
}

/** The user's SOURCE_DATE_EPOCH, else the commit's time. */
function sourceDateEpoch(env: CommandContext['env'], { git }: Facts): number | undefined {
  const given = env['SOURCE_DATE_EPOCH']
  return given !== undefined && /^\d{1,12}$/.test(given) ? Number(given) : git?.commitTime
}
