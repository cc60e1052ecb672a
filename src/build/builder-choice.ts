import { SlipwayError } from '../errors.ts'
import { digestOf } from '../image/digest.ts'

/** What `docker buildx inspect` says about one builder. */
export interface Builder {
  readonly name: string
  /** `docker`, `docker-container`, `kubernetes`, `remote`, `cloud`; empty when the engine does not answer. */
  readonly driver: string
  /** `running`, `inactive`, `stopped`; empty when unknown. */
  readonly status: string
  readonly error?: string
  /** What its nodes say they can run, natively or emulated; absent when they say nothing. */
  readonly platforms?: readonly string[]
}

/** What was seen of the machine before anything was built. */
export interface EngineFacts {
  /** Absent: there is none of that name. */
  readonly builder?: Builder
  /** The local daemon keeps images in containerd's store; false also when it does not answer. */
  readonly containerdStore: boolean
  readonly daemonAnswers: boolean
  /** What docker printed when something was missing. */
  readonly complaint: string
}

export interface BuilderWish {
  /** The builder that the caller named. */
  readonly builder?: string
  /** Entitlements. */
  readonly allow?: readonly string[]
  /** Which engine docker talks to: DOCKER_HOST or the context; empty for the usual one. */
  readonly engine?: string
  readonly settings?: BuilderSettings
}

/** How a container builder of ours is made: docker/setup-buildx-action's inputs of these names. */
export interface BuilderSettings {
  /** BuildKit itself, by digest. */
  readonly image?: string
  /** `NAME=VALUE`; an `image` among them stands before ours. */
  readonly driverOpts?: readonly string[]
  /** Flags of buildkitd. */
  readonly flags?: string
  /** Path of a buildkitd.toml. */
  readonly config?: string
  /** Text of a buildkitd.toml. */
  readonly inlineConfig?: string
}

/** True when the caller wants a builder made, whatever the engine's own can do. */
export function asksForBuilder({ driverOpts = [], flags, config, inlineConfig }: BuilderSettings): boolean {
  return driverOpts.length > 0 || flags !== undefined || config !== undefined || inlineConfig !== undefined
}

export type BuilderChoice = { readonly kind: 'use'; readonly name: string } | NewBuilder

/** A container builder to be made, or to be taken if an earlier run made it. */
export interface NewBuilder {
  readonly kind: 'create'
  readonly name: string
  readonly flags: readonly string[]
  readonly reason: string
}

/**
 * The builder we make where the engine's own cannot write an OCI layout, or where the caller has settings for it. It stays, so its
 * cache serves the next run; its name tells engines and settings apart, for buildx binds a builder to those it was made with.
 */
export function newBuilder({ engine = '', allow = [], settings = {} }: BuilderWish, reason: string): NewBuilder {
  const isPlain = engine === '' && Object.values(settings).every((value) => value === undefined)
  const hash = digestOf(Buffer.from(JSON.stringify([engine, settings])))
  const mark = hash.slice('sha256:'.length, 'sha256:'.length + 8)
  const entitlements = allow.map((entitlement) => `--allow-insecure-entitlement ${entitlement}`)
  return {
    kind: 'create',
    name: ['slipway', ...(isPlain ? [] : [mark]), ...(allow.length === 0 ? [] : ['entitled'])].join('-'),
    flags: [...(settings.flags === undefined ? [] : [settings.flags]), ...entitlements],
    reason,
  }
}

/** Reads the head of `docker buildx inspect`: `Name: value` lines up to the nodes, and the first node's status. */
export function parseInspect(text: string): Builder | undefined {
  const [head = '', nodes = ''] = text.split(/^Nodes:\s*$/m)
  const name = field(head, 'Name')
  if (name === undefined) return undefined
  const error = field(head, 'Error') ?? field(nodes, 'Error')
  return {
    name,
    driver: field(head, 'Driver') ?? '',
    status: field(nodes, 'Status') ?? '',
    ...(error === undefined ? {} : { error }),
    ...platformsOf(nodes),
  }
}

/** A star marks those that were set by hand. */
function platformsOf(nodes: string): Pick<Builder, 'platforms'> {
  const lines = [...nodes.matchAll(/^Platforms:[ \t]*(.*)$/gm)].map(([, list = '']) => list)
  const names = lines.flatMap((list) => list.split(',').map((name) => name.trim().replace(/\*$/, '')))
  const platforms = [...new Set(names.filter((name) => name !== ''))]
  return platforms.length === 0 ? {} : { platforms }
}

function field(text: string, name: string): string | undefined {
  const value = new RegExp(`^${name}:[ \\t]*(.*)$`, 'm').exec(text)?.[1]?.trim()
  return value === undefined || value === '' ? undefined : value
}

/** Reads `docker info --format '{{json .DriverStatus}}'`: pairs of names and values, or `null` without a daemon. */
export function hasContainerdStore(driverStatus: string): boolean {
  return /\["driver-type",\s*"io\.containerd\.snapshotter/.test(driverStatus)
}

/**
 * Which builder does the job: an OCI layout of several platforms. Every driver can, except `docker` without containerd's
 * image store; then a container builder is made, unless the caller asked for that builder by name.
 * @throws ENVIRONMENT_ENGINE without buildx or a daemon; ENVIRONMENT_BUILDER when the named builder is missing or unfit.
 */
export function chooseBuilder(facts: EngineFacts, wish: BuilderWish): BuilderChoice {
  const { builder: wanted } = wish
  if (/'buildx' is not a docker command|unknown command: docker buildx/.test(facts.complaint)) throw noBuildx()
  const { builder } = facts
  if (builder === undefined) throw noBuilder(facts, wanted)
  if (builder.driver === '' && builder.error !== undefined) throw noDaemon(builder.error)
  if (builder.driver !== 'docker') {
    if (builder.error !== undefined) throw brokenBuilder(builder)
    return { kind: 'use', name: builder.name }
  }
  if (!facts.daemonAnswers) throw noDaemon(facts.complaint)
  if (facts.containerdStore) return { kind: 'use', name: builder.name }
  if (wanted !== undefined) throw unfitBuilder(builder.name)
  return newBuilder(wish, "the engine's own builder cannot write an OCI layout without containerd's image store")
}

function noBuildx(): SlipwayError {
  return new SlipwayError('ENVIRONMENT_ENGINE', 'docker is installed, but its buildx plugin is not', {
    help: 'install the package docker-buildx-plugin (Debian: docker-buildx), or add docker/setup-buildx-action before this step',
  })
}

function noDaemon(complaint: string): SlipwayError {
  return new SlipwayError('ENVIRONMENT_ENGINE', `no docker engine answers: ${firstLine(complaint)}`, {
    help: 'start the docker engine, or point DOCKER_HOST at one; in GitLab add the service docker:dind',
  })
}

function noBuilder({ complaint }: EngineFacts, wanted: string | undefined): SlipwayError {
  if (/Cannot connect to the Docker daemon/.test(complaint)) return noDaemon(complaint)
  if (wanted === undefined) {
    return new SlipwayError('ENVIRONMENT_BUILDER', `buildx names no builder: ${firstLine(complaint)}`, {
      help: 'run docker buildx ls, and docker buildx create --use where it lists none',
    })
  }
  return new SlipwayError('ENVIRONMENT_BUILDER', `there is no builder called ${wanted}`, {
    help: 'leave builder empty to use the current one, or make it with docker buildx create --name',
    facts: { builder: wanted },
  })
}

function brokenBuilder({ name, driver, error = '' }: Builder): SlipwayError {
  return new SlipwayError(
    'ENVIRONMENT_BUILDER',
    `the builder ${name} (${driver}) does not answer: ${firstLine(error)}`,
    {
      help: `look at docker buildx inspect ${name}, or choose another one with builder`,
      facts: { builder: name, driver },
    },
  )
}

function unfitBuilder(name: string): SlipwayError {
  return new SlipwayError('ENVIRONMENT_BUILDER', `the builder ${name} cannot write an OCI layout`, {
    help: "leave builder empty so that a container builder is made, or turn on containerd's image store in the docker engine",
    facts: { builder: name, driver: 'docker' },
  })
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.slice(0, 300) ?? ''
}
