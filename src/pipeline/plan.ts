import type { BuildOptions } from '../build/builder.ts'
import type { BuildInvocation } from '../build/provenance.ts'
import type { Annotations } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { formatPlatform } from '../image/platform.ts'
import { repositoryOf } from '../image/reference.ts'
import { STAGE_NAMES, type StageName } from '../report/report.ts'
import type { Facts } from './facts.ts'
import type { ReleaseDecision } from './release-decision.ts'
import type { ScanPolicy } from './scan-policy.ts'
import type { PipelineRequest } from './request.ts'
import type { TagChoice } from './tag-choice.ts'

/** How far a run goes: `build` stops when the manifests are in the registry. */
export type PipelineCommand = 'pipeline' | 'build'

/** Everything decided about one image before anything is touched. */
export interface ImagePlan {
  /** What slipway.yml calls it; absent where a run is about one image only. */
  readonly id?: string
  /** The images of the same run that it is built on, by their ids. */
  readonly dependsOn: readonly string[]
  readonly request: PipelineRequest
  readonly tags: TagChoice
  readonly build: BuildOptions
  readonly indexAnnotations: Annotations
  readonly facts: Facts
  /** What is done with the scan before it is judged. */
  readonly scanPolicy: ScanPolicy
  /** Who builds, as provenance says it; `signer` is the identity that signs, if one does. */
  readonly invocation: (signer?: string) => BuildInvocation
  /** What a build job pushed already; absent: the image is built here. */
  readonly pushed?: Digest
  /** The digests of earlier builds, to be merged into one image; absent: there are none. */
  readonly merged?: readonly Digest[]
  /** Names of the image, without tag; the first one stands in bills and reports. */
  readonly names: readonly string[]
}

/** Everything decided about a run. */
export interface RunPlan {
  readonly command: PipelineCommand
  /** At least one; each stands after those it is built on. */
  readonly images: readonly ImagePlan[]
  /** Whether anything goes into a registry, and why not. */
  readonly push: boolean
  readonly noPushReason?: string
  readonly sign: 'auto' | 'off'
  /** Absent: no release is made. */
  readonly release?: ReleaseDecision
  /** Text before the version in git tags. */
  readonly tagPrefix?: string
}

/** One change that the run makes outside the machine's private folders. */
export interface Effect {
  readonly id: string
  readonly stage: StageName
  readonly target: string
}

/** The plan as versioned JSON; its names are part of the contract. */
export interface Plan {
  readonly schema: 1
  readonly command: PipelineCommand
  readonly version?: string
  readonly images: readonly {
    readonly name: string
    readonly tags: readonly string[]
    readonly platforms: readonly string[]
  }[]
  readonly effects: readonly Effect[]
  /** The text of the Dockerfile that was made for a source without one. */
  readonly dockerfile?: string
  /** The same for several images, by name. */
  readonly dockerfiles?: Readonly<Record<string, string>>
}

interface ImageParts extends Pick<ImagePlan, 'id' | 'request' | 'facts' | 'tags' | 'invocation' | 'scanPolicy'> {
  readonly dependsOn?: readonly string[]
  readonly sourceDateEpoch: number | undefined
  readonly release: ReleaseDecision | undefined
  readonly pushed: Digest | undefined
  readonly merged?: readonly Digest[]
}

/** What the Dockerfile of a fork does not get. */
const NOTHING_FOR_STRANGERS: Partial<BuildOptions> = {
  cacheTo: [],
  secretEnvs: [],
  secretFiles: [],
  secretValues: [],
  ssh: [],
  allow: [],
  withoutLogins: true,
}

/** Joins what was asked for with what is known: pure, so a plan can be shown without doing anything. */
export function planImage(parts: ImageParts): ImagePlan {
  const { id, dependsOn = [], request, facts, tags, invocation, scanPolicy, pushed, merged = [] } = parts
  const names = request.images.map(repositoryOf)
  const generated = ownLabelsFirst(
    generatedAnnotations(facts, tags.version, parts.sourceDateEpoch),
    request.build.labels ?? {},
  )
  return {
    ...(id === undefined ? {} : { id }),
    dependsOn,
    request,
    tags,
    build: buildOptions(parts, generated),
    indexAnnotations: { ...generated, ...request.indexAnnotations },
    facts,
    scanPolicy,
    invocation,
    ...(pushed === undefined ? {} : { pushed }),
    ...(merged.length === 0 ? {} : { merged }),
    names: names.length === 0 ? [id ?? 'image'] : names,
  }
}

function buildOptions({ request, facts, release, sourceDateEpoch }: ImageParts, generated: Annotations): BuildOptions {
  return {
    ...request.build,
    labels: { ...generated, ...request.build.labels },
    ...(sourceDateEpoch === undefined ? {} : { sourceDateEpoch }),
    ...(release === undefined ? {} : { frontends: 'pinned' as const }),
    ...(facts.fork ? NOTHING_FOR_STRANGERS : {}),
  }
}

/** The images in the order given are one run; what belongs to the run as a whole is what the first one asks for. */
export function planRun(
  command: PipelineCommand,
  images: readonly [ImagePlan, ...ImagePlan[]],
  release: ReleaseDecision | undefined,
): RunPlan {
  const [{ request, facts }] = images
  const noPushReason = reasonNotToPush(request, facts)
  const tagPrefix = request.release?.rules.prefix
  return {
    command,
    images,
    push: noPushReason === undefined,
    ...(noPushReason === undefined ? {} : { noPushReason }),
    sign: request.sign,
    ...(release === undefined ? {} : { release }),
    ...(tagPrefix === undefined ? {} : { tagPrefix }),
  }
}

/** The version of the run: that of every image that has one. */
export function versionOf({ images }: RunPlan): string | undefined {
  const versions = new Set(images.flatMap(({ tags }) => (tags.version === undefined ? [] : [tags.version])))
  const [version] = versions
  return versions.size === 1 ? version : undefined
}

function reasonNotToPush(request: PipelineRequest, facts: Facts): string | undefined {
  if (!request.push) return 'push is off'
  return facts.fork ? 'a pull request from a fork neither pushes nor signs' : undefined
}

/**
 * The labels that docker/metadata sets, without wall-clock time, so that equal sources give equal images. Source and revision are
 * what git says about the working copy: one commit gives one digest on every forge. Where there is no git, the forge is believed.
 */
function generatedAnnotations(facts: Facts, version: string | undefined, epoch: number | undefined): Annotations {
  const { revision, source } = facts.git ?? facts
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['created', epoch === undefined ? undefined : new Date(epoch * 1000).toISOString().replace('.000Z', 'Z')],
    ['revision', revision],
    ['source', source],
    ['version', version],
  ]
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (value === undefined ? [] : [[`org.opencontainers.image.${key}`, value]])),
  )
}

/** A label that the user sets takes the place of the generated one on the index as well. */
function ownLabelsFirst(generated: Annotations, labels: Annotations): Annotations {
  return Object.fromEntries(Object.entries(generated).map(([key, value]) => [key, labels[key] ?? value]))
}

/** What `--plan` prints. `tagsOf` gives the tags that an image is to have in a repository, the floating ones included. */
export function planJson(plan: RunPlan, tagsOf: (image: ImagePlan, name: string) => readonly string[]): Plan {
  const version = versionOf(plan)
  const tagged = plan.images.map((image) => ({
    image,
    places: image.names.map((name) => ({ name, tags: plan.push ? tagsOf(image, name) : [] })),
  }))
  return {
    schema: 1,
    command: plan.command,
    ...(version === undefined ? {} : { version }),
    images: tagged.flatMap(({ image, places }) =>
      places.map((place) => ({ ...place, platforms: image.request.platforms.map(formatPlatform) })),
    ),
    effects: plan.push ? effectsOf(plan, tagged) : [],
  }
}

interface Place {
  readonly name: string
  readonly tags: readonly string[]
}

/** Image after image until all are signed; then the names of all, with what happens to git and the release host between them. */
function effectsOf(
  plan: RunPlan,
  tagged: readonly { readonly image: ImagePlan; readonly places: readonly Place[] }[],
): readonly Effect[] {
  const before = tagged.flatMap(({ places }) => inOrder(places.flatMap((place) => effectsBeforeNames(plan, place))))
  if (plan.command === 'build') return before
  const names = tagged.flatMap(({ image, places }) => places.flatMap((place) => effectsOnNames(image, place)))
  return [...before, ...inOrder([...names, ...effectsOnRelease(plan)])]
}

function inOrder(effects: readonly Effect[]): readonly Effect[] {
  const place = ({ stage }: Effect): number => STAGE_NAMES.indexOf(stage)
  return [...effects].sort((a, b) => place(a) - place(b))
}

function effectsBeforeNames({ command, sign }: RunPlan, { name }: Place): readonly Effect[] {
  const staged: Effect = { id: `stage ${name}`, stage: 'staged', target: name }
  if (command === 'build' || sign === 'off') return [staged]
  return [staged, { id: `sign ${name}`, stage: 'signed', target: name }]
}

function effectsOnNames({ tags: { immutable } }: ImagePlan, { name, tags }: Place): readonly Effect[] {
  const tagged = (stage: 'named' | 'floated', list: readonly string[]): readonly Effect[] =>
    list.map((tag) => ({ id: `tag ${name}:${tag}`, stage, target: `${name}:${tag}` }))
  return [
    ...tagged('named', immutable),
    ...tagged(
      'floated',
      tags.filter((tag) => !immutable.includes(tag)),
    ),
  ]
}

function effectsOnRelease({ release }: RunPlan): readonly Effect[] {
  if (release === undefined) return []
  return [
    { id: `claim ${release.tag}`, stage: 'claimed', target: release.tag },
    { id: `draft ${release.tag}`, stage: 'drafted', target: release.tag },
    { id: `publish ${release.tag}`, stage: 'published', target: release.tag },
  ]
}
