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

/** Everything decided before anything is touched. */
export interface PipelinePlan {
  readonly command: PipelineCommand
  readonly request: PipelineRequest
  readonly tags: TagChoice
  readonly build: BuildOptions
  readonly indexAnnotations: Annotations
  /** Whether anything goes into a registry, and why not. */
  readonly push: boolean
  readonly noPushReason?: string
  readonly facts: Facts
  /** What is done with the scan before it is judged. */
  readonly scanPolicy: ScanPolicy
  /** Who builds, as provenance says it; `signer` is the identity that signs, if one does. */
  readonly invocation: (signer?: string) => BuildInvocation
  /** Absent: no release is made. */
  readonly release?: ReleaseDecision
  /** What a build job pushed already; absent: the image is built here. */
  readonly pushed?: Digest
  /** The digests of earlier builds, to be merged into one image; absent: there are none. */
  readonly merged?: readonly Digest[]
  /** Names of the image, without tag; the first one stands in bills and reports. */
  readonly names: readonly string[]
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
}

interface PlanParts extends Pick<PipelinePlan, 'command' | 'request' | 'facts' | 'tags' | 'invocation' | 'scanPolicy'> {
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
export function makePlan({
  command,
  request,
  facts,
  tags,
  sourceDateEpoch,
  invocation,
  scanPolicy,
  release,
  pushed,
  merged = [],
}: PlanParts): PipelinePlan {
  const names = request.images.map(repositoryOf)
  const generated = ownLabelsFirst(
    generatedAnnotations(facts, tags.version, sourceDateEpoch),
    request.build.labels ?? {},
  )
  const noPushReason = reasonNotToPush(request, facts)
  const build: BuildOptions = {
    ...request.build,
    labels: { ...generated, ...request.build.labels },
    ...(sourceDateEpoch === undefined ? {} : { sourceDateEpoch }),
    ...(release === undefined ? {} : { frontends: 'pinned' as const }),
    ...(facts.fork ? NOTHING_FOR_STRANGERS : {}),
  }
  return {
    command,
    request,
    tags,
    build,
    indexAnnotations: { ...generated, ...request.indexAnnotations },
    facts,
    scanPolicy,
    invocation,
    ...(release === undefined ? {} : { release }),
    ...(pushed === undefined ? {} : { pushed }),
    ...(merged.length === 0 ? {} : { merged }),
    push: noPushReason === undefined,
    ...(noPushReason === undefined ? {} : { noPushReason }),
    names: names.length === 0 ? ['image'] : names,
  }
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

/** What `--plan` prints. `existing` holds the tags of each repository, by name, for the floating tags. */
export function planJson(plan: PipelinePlan, tagsOf: (name: string) => readonly string[], signs: boolean): Plan {
  const platforms = plan.request.platforms.map(formatPlatform)
  const images = plan.names.map((name) => ({ name, tags: plan.push ? tagsOf(name) : [], platforms }))
  return {
    schema: 1,
    command: plan.command,
    ...(plan.tags.version === undefined ? {} : { version: plan.tags.version }),
    images,
    effects: plan.push
      ? inOrder(
          images.flatMap(({ name, tags }) => effectsOn(plan, name, tags, signs)),
          plan,
        )
      : [],
  }
}

/** The effects of all images in the order of the stages, with those on git and the release host between them. */
function inOrder(onImages: readonly Effect[], { release, command }: PipelinePlan): readonly Effect[] {
  const onRelease: readonly Effect[] =
    release === undefined || command === 'build'
      ? []
      : [
          { id: `claim ${release.tag}`, stage: 'claimed', target: release.tag },
          { id: `draft ${release.tag}`, stage: 'drafted', target: release.tag },
          { id: `publish ${release.tag}`, stage: 'published', target: release.tag },
        ]
  const place = ({ stage }: Effect): number => STAGE_NAMES.indexOf(stage)
  return [...onImages, ...onRelease].sort((a, b) => place(a) - place(b))
}

function effectsOn(plan: PipelinePlan, name: string, tags: readonly string[], signs: boolean): readonly Effect[] {
  const staged: Effect = { id: `stage ${name}`, stage: 'staged', target: name }
  if (plan.command === 'build') return [staged]
  const signed: readonly Effect[] = signs ? [{ id: `sign ${name}`, stage: 'signed', target: name }] : []
  const tagged = (stage: 'named' | 'floated', list: readonly string[]): readonly Effect[] =>
    list.map((tag) => ({ id: `tag ${name}:${tag}`, stage, target: `${name}:${tag}` }))
  const { immutable } = plan.tags
  return [
    staged,
    ...signed,
    ...tagged('named', immutable),
    ...tagged(
      'floated',
      tags.filter((tag) => !immutable.includes(tag)),
    ),
  ]
}
