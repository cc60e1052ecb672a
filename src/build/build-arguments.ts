import { SlipwayError } from '../errors.ts'
import { formatPlatform } from '../image/platform.ts'
import type { BuildOptions } from './builder.ts'
import { isOfType } from './attests.ts'
import { parseSecretPair, secretVariable } from './build-secrets.ts'
import { csvRecord } from './csv-record.ts'
import { isDockerVariable } from './docker-environment.ts'

/** Where one run of buildx leaves its result, and how it talks. */
export interface BuildRun {
  readonly layoutDirectory: string
  readonly metadataFile: string
  readonly builder?: string
  /** `plain` is read by us; `auto` lets BuildKit draw in a terminal. */
  readonly progress: 'plain' | 'auto'
  /** BuildKit's own provenance beside the images, in its least revealing form. */
  readonly provenance: boolean
}

/** The arguments of `docker`, and the variables that carry what must not stand in them. */
export interface BuildCommand {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/**
 * `docker buildx build` for these options, in the order of docker/build-push-action. Tags are not given to BuildKit: names
 * are moved last. The value of a build argument travels in the environment (`--build-arg NAME`), because tokens end up in
 * build arguments by mistake and arguments are shown by `ps`; a name that docker itself
 * reads, or that a secret uses, stays an argument.
 * @throws CONFIG_INVALID for what buildx cannot do.
 */
export function buildCommand(options: BuildOptions, run: BuildRun): BuildCommand {
  const { args: buildArgs, env } = buildArgArguments(options)
  const args = [
    'buildx',
    'build',
    ...each('--add-host', options.addHosts),
    ...each('--allow', options.allow),
    ...each('--annotation', annotationArguments(options)),
    ...buildArgs,
    ...each('--build-context', options.buildContexts),
    ...each('--cache-from', options.cacheFrom),
    ...each('--cache-to', options.cacheTo),
    ...one('--cgroup-parent', options.cgroupParent),
    ...secretArguments(options),
    ...(options.dockerfile === '' ? [] : ['--file', options.dockerfile]),
    ...each('--label', pairs(options.labels ?? {})),
    ...each('--no-cache-filter', options.noCacheFilters),
    '--output',
    outputArgument(options, run),
    ...platformArguments(options),
    ...attestArguments(options, run),
    ...one('--shm-size', options.shmSize),
    ...each('--ssh', options.ssh),
    ...one('--target', options.target),
    ...each('--ulimit', options.ulimit),
    ...one('--builder', run.builder),
    '--metadata-file',
    run.metadataFile,
    ...one('--network', options.network),
    ...(options.noCache ? ['--no-cache'] : []),
    '--progress',
    run.progress,
    ...(options.pull ? ['--pull'] : []),
    '--',
    options.context,
  ]
  return { args, env: { ...env, ...epochEnvironment(options) } }
}

function buildArgArguments({ buildArgs, secretEnvs = [] }: BuildOptions): BuildCommand {
  const secrets = new Set(secretEnvs.map((pair) => parseSecretPair('secret-envs', pair).from))
  const isTaken = (name: string): boolean => isDockerVariable(name) || secrets.has(name)
  const inline = Object.entries(buildArgs).filter(([name]) => isTaken(name))
  const carried = Object.entries(buildArgs).filter(([name]) => !isTaken(name))
  return {
    args: [
      ...inline.flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
      ...carried.flatMap(([name]) => ['--build-arg', name]),
    ],
    env: Object.fromEntries(carried),
  }
}

/** Annotations of the index are ours to write: we assemble it. */
function annotationArguments({ annotations = {} }: BuildOptions): readonly string[] {
  return Object.entries(annotations).flatMap(([key, value]) => {
    const [, level, name = key] = /^([a-z,[\]/0-9.-]+):(.+)$/.exec(key) ?? []
    if (level === undefined) return [`manifest:${key}=${value}`]
    return level.split(',').some((one) => one.startsWith('manifest')) ? [`manifest:${name}=${value}`] : []
  })
}

function secretArguments({ secretEnvs = [], secretFiles = [], secretValues = [] }: BuildOptions): readonly string[] {
  const environment = secretEnvs.map((pair) => parseSecretPair('secret-envs', pair))
  const files = secretFiles.map((pair) => parseSecretPair('secret-files', pair))
  return [
    ...environment.flatMap(({ id, from }) => ['--secret', csvRecord([`id=${id}`, `env=${from}`])]),
    ...secretValues.flatMap(({ id }, place) => ['--secret', `id=${id},env=${secretVariable(place)}`]),
    ...files.flatMap(({ id, from }) => ['--secret', csvRecord([`id=${id}`, `src=${from}`])]),
  ]
}

/** Provenance is made in any case: our own attestation names what went into the image by it. */
function attestArguments({ attests = [] }: BuildOptions, { provenance }: BuildRun): readonly string[] {
  const has = (type: 'provenance' | 'sbom'): boolean => attests.some((attest) => isOfType(attest, type))
  return [
    ...each('--attest', attests),
    ...(has('provenance') ? [] : [`--provenance=${provenance ? 'mode=min' : 'false'}`]),
    ...(has('sbom') ? [] : ['--sbom=false']),
  ]
}

function outputArgument({ sourceDateEpoch, exporter = [] }: BuildOptions, { layoutDirectory }: BuildRun): string {
  const reproducible = sourceDateEpoch === undefined ? [] : ['rewrite-timestamp=true']
  return csvRecord(['type=oci', 'tar=false', `dest=${layoutDirectory}`, ...exporter, ...reproducible])
}

function platformArguments({ platforms = [] }: BuildOptions): readonly string[] {
  return platforms.length === 0 ? [] : ['--platform', platforms.map(formatPlatform).join(',')]
}

function epochEnvironment({ sourceDateEpoch }: BuildOptions): Record<string, string> {
  if (sourceDateEpoch === undefined) return {}
  if (!Number.isSafeInteger(sourceDateEpoch) || sourceDateEpoch < 0) {
    throw new SlipwayError('CONFIG_INVALID', `SOURCE_DATE_EPOCH is not a number of seconds: ${sourceDateEpoch}`)
  }
  return { SOURCE_DATE_EPOCH: String(sourceDateEpoch) }
}

function pairs(record: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(record).map(([key, value]) => `${key}=${value}`)
}

function each(flag: string, values: readonly string[] = []): readonly string[] {
  return values.flatMap((value) => [flag, value])
}

function one(flag: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [flag, value]
}
