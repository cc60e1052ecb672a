import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problems } from '../../errors.ts'
import type { Cancellable, ImageSource } from '../../image/store.ts'
import type { Log } from '../../system/log.ts'
import type { ProcessRunner } from '../../system/process.ts'
import { redact, Secret } from '../../system/secret.ts'
import { buildCommand, type BuildCommand } from '../build-arguments.ts'
import { parseSecretPair, secretVariables } from '../build-secrets.ts'
import type { BuildEngine, BuildOptions, BuildResult } from '../builder.ts'
import {
  asksForBuilder,
  chooseBuilder,
  newBuilder,
  type BuilderChoice,
  type BuilderSettings,
  type BuilderWish,
  type EngineFacts,
  type NewBuilder,
} from '../builder-choice.ts'
import { BUILDKIT_IMAGE } from '../buildkit-image.ts'
import { dockerEnvironment } from '../docker-environment.ts'
import { failureError, parseFailure, startedSteps, type BuildFailure } from '../failure.ts'
import { writeBlob } from '../layout/blob-file.ts'
import { parseMetadataFile, type BuildMetadata } from '../metadata-file.ts'
import { progressReader } from '../progress.ts'
import type { RegistryLogin } from '../registry-login.ts'
import { readBuiltPlatforms } from './built-layout.ts'
import { dockerCommand } from './docker.ts'
import { privateDockerConfig } from './docker-config.ts'
import { checkInputs } from './input-check.ts'
import { createBuilder } from './own-builder.ts'
import { probeEngine } from './probe.ts'

type Environment = Readonly<Record<string, string | undefined>>

export interface BuildxDependencies {
  readonly runner: ProcessRunner
  /** Our own environment; docker is given an allow-list of it. */
  readonly env: Environment
  /** Home folder of the user, where docker's config is unless DOCKER_CONFIG names another. */
  readonly home: string
  readonly log: Log
  /** Makes a private folder for one build; we remove it. */
  readonly temp: () => Promise<string>
  /** A terminal is attached: BuildKit draws its progress on standard error itself. */
  readonly interactive: boolean
  readonly openLayout: (directory: string) => Promise<ImageSource>
  /** For base images and caches that need other credentials than docker has. */
  readonly logins?: () => Promise<readonly RegistryLogin[]>
  /** For a container builder: made only when the engine's own cannot do the job, or when these ask for more than an image. */
  readonly builder?: BuilderSettings
}

export interface BuildxEngine extends BuildEngine {
  /** What `doctor` shows: the current builder and what the daemon can do. Changes nothing. */
  probe(builder?: string, call?: Cancellable): Promise<EngineFacts>
}

const CREATE_TIMEOUT_MS = 300_000

/**
 * Builds by `docker buildx build` into a private OCI layout; nothing is named or pushed. Every missing input is CONFIG_INVALID
 * before docker starts; no engine is ENVIRONMENT_ENGINE, no fit builder ENVIRONMENT_BUILDER, a failing step BUILD_FAILED with
 * its place, a result of other platforms BUILD_OUTPUT. An abort stops docker with everything it started and removes the folder.
 */
export function buildxEngine(dependencies: BuildxDependencies): BuildxEngine {
  return {
    probe: (builder, call = {}) => {
      const docker = dockerCommand(dependencies.runner, dockerEnvironment(dependencies.env, undefined))
      return probeEngine(docker, builder, call.signal)
    },
    check: (options, problems) => checkInputs(options, dependencies.env, problems),
    build: (options, call = {}) => build(options, dependencies, call),
    contextOf: async ({ layoutDirectory }, { bytes }) =>
      `oci-layout://${layoutDirectory}@${await writeBlob(layoutDirectory, bytes)}`,
    load: async (result, names, call = {}) => {
      const { loadBuilt } = await import('../daemon/load.ts')
      await loadBuilt(result, names, { ...dependencies, env: dockerEnvironment(dependencies.env, undefined) }, call)
    },
  }
}

async function build(options: BuildOptions, dependencies: BuildxDependencies, call: Cancellable): Promise<BuildResult> {
  const problems = new Problems()
  await checkInputs(options, dependencies.env, problems)
  problems.throwIfAny()
  const directory = await dependencies.temp()
  const dispose = (): Promise<void> => rm(directory, { recursive: true, force: true })
  try {
    return await buildInto(directory, dispose, options, dependencies, call)
  } catch (error) {
    await dispose()
    throw error
  }
}

async function buildInto(
  directory: string,
  dispose: () => Promise<void>,
  options: BuildOptions,
  dependencies: BuildxDependencies,
  call: Cancellable,
): Promise<BuildResult> {
  const { env: own, log, interactive } = dependencies
  const secrets = secretVariables(options)
  const env = { ...dockerEnvironment(own, options), ...(await loginEnvironment(directory, options, dependencies)) }
  const layoutDirectory = join(directory, 'layout')
  const metadataFile = join(directory, 'metadata.json')
  await mkdir(layoutDirectory)
  const attempt = (builder: string | undefined): Promise<BuildFailure | undefined> => {
    const command = buildCommand(options, {
      layoutDirectory,
      metadataFile,
      ...(builder === undefined ? {} : { builder }),
      progress: interactive ? 'auto' : 'plain',
      provenance: !/^(?:1|t|true)$/i.test(own['BUILDX_NO_DEFAULT_ATTESTATIONS'] ?? ''),
    })
    return runBuild(options, command, { ...env, ...secrets }, dependencies, call)
  }
  const failure = await attemptWith(attempt, { options, env, directory, dependencies, call })
  if (failure !== undefined) throw failureError(failure)
  const metadata = await readMetadata(metadataFile, log)
  const source = await dependencies.openLayout(layoutDirectory)
  const platforms = await readBuiltPlatforms(source, layoutDirectory, options.platforms ?? [], metadata, call)
  if (!options.squash) return { source, layoutDirectory, platforms, dispose }
  const { squashBuild } = await import('../layout/squash.ts')
  return {
    source,
    layoutDirectory,
    platforms: await squashBuild({ source, layoutDirectory, platforms }, call),
    dispose,
  }
}

interface Attempts {
  readonly options: BuildOptions
  readonly env: Readonly<Record<string, string>>
  readonly directory: string
  readonly dependencies: BuildxDependencies
  readonly call: Cancellable
}

/** Builds with the builder that is named, made by the caller's settings, or there; and once more where that one is unfit. */
async function attemptWith(
  attempt: (builder: string | undefined) => Promise<BuildFailure | undefined>,
  { options, env, directory, dependencies, call }: Attempts,
): Promise<BuildFailure | undefined> {
  const { runner, log } = dependencies
  const settings = { image: BUILDKIT_IMAGE, ...dependencies.builder }
  const wanted = options.builder === '' ? undefined : options.builder
  const engine = env['DOCKER_HOST'] ?? env['DOCKER_CONTEXT'] ?? ''
  const wish = { ...(wanted === undefined ? {} : { builder: wanted }), allow: options.allow ?? [], engine, settings }
  const make = (choice: NewBuilder): Promise<string> => {
    log.info(`using the container builder ${choice.name}: ${choice.reason}`)
    return createBuilder(dockerCommand(runner, env, CREATE_TIMEOUT_MS), choice, settings, directory, call.signal)
  }
  if (wanted === undefined && asksForBuilder(settings))
    return attempt(await make(newBuilder(wish, 'the inputs ask for one')))
  // Asking first what the builder can do costs every build a tenth of a second; one that cannot do the job refuses at once.
  const failure = await attempt(wanted)
  if (failure === undefined || startedSteps(failure)) return failure
  const choice = await fitBuilder(wish, env, dependencies, call)
  return choice.kind === 'use' ? failure : attempt(await make(choice))
}

async function loginEnvironment(
  directory: string,
  { withoutLogins = false }: BuildOptions,
  { env, home, logins: read }: BuildxDependencies,
): Promise<Readonly<Record<string, string>>> {
  const logins = withoutLogins ? [] : ((await read?.()) ?? [])
  if (logins.length === 0) return {}
  const original = env['DOCKER_CONFIG'] ?? join(home, '.docker')
  const variables = await privateDockerConfig(directory, original, logins)
  const buildxConfig = env['BUILDX_CONFIG']
  return buildxConfig === undefined ? variables : { ...variables, BUILDX_CONFIG: buildxConfig }
}

/** Why nothing was built: throws when the engine, buildx or the builder is at fault. `use`: the fault lies elsewhere. */
async function fitBuilder(
  wish: BuilderWish,
  env: Readonly<Record<string, string>>,
  { runner }: BuildxDependencies,
  { signal }: Cancellable,
): Promise<BuilderChoice> {
  return chooseBuilder(await probeEngine(dockerCommand(runner, env), wish.builder, signal), wish)
}

async function runBuild(
  options: BuildOptions,
  command: BuildCommand,
  env: Readonly<Record<string, string>>,
  { runner, env: own, log, interactive }: BuildxDependencies,
  { signal }: Cancellable,
): Promise<BuildFailure | undefined> {
  const secrets = secretsOf(options, own)
  const onStderrLine = progressReader((step, line) => log.output(redact(step, secrets), redact(line, secrets)))
  const { exitCode, stderr } = await runner.run({
    file: 'docker',
    args: command.args,
    env: { ...env, ...command.env },
    ...(interactive ? { inheritStderr: true } : { onStderrLine }),
    ...(signal === undefined ? {} : { signal }),
  })
  return exitCode === 0 ? undefined : parseFailure(redact(stderr, secrets), exitCode)
}

function secretsOf({ secretEnvs = [], secretValues = [] }: BuildOptions, env: Environment): readonly Secret[] {
  const named = secretEnvs.flatMap((pair) => {
    const value = env[parseSecretPair('secret-envs', pair).from]
    return value === undefined || value === '' ? [] : [new Secret(value)]
  })
  return [...named, ...secretValues.map(({ value }) => value)]
}

async function readMetadata(path: string, log: Log): Promise<BuildMetadata> {
  const metadata = parseMetadataFile(await readFile(path, 'utf8'))
  for (const { message, at } of metadata.warnings) log.warn(message, at)
  return metadata
}
