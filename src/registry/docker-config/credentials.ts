import { join } from 'node:path'
import { canonicalRegistry } from '../../image/reference.ts'
import type { Cancellable } from '../../image/store.ts'
import { silentLog, type Log } from '../../system/log.ts'
import type { ProcessRunner } from '../../system/process.ts'
import type { CiCredentials } from '../ci-credentials.ts'
import { helperFor, inlineAuth, parseDockerConfig, type DockerConfig } from '../docker-config.ts'
import type { Credentials, RegistryAuth } from '../registry.ts'
import { readConfigFile } from './config-file.ts'
import { askHelper } from './credential-helper.ts'

export interface DockerConfigOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly runner: ProcessRunner
  readonly log?: Log
  /** What the CI system offers; used where no configuration names the registry. */
  readonly ci?: readonly CiCredentials[]
}

/**
 * The credentials of docker and podman on this machine, by exact host. The first of these that knows the registry wins:
 * DOCKER_AUTH_CONFIG, config.json in DOCKER_CONFIG or ~/.docker, REGISTRY_AUTH_FILE, podman's auth.json; then the CI system's.
 * Within one, `credHelpers` go before `credsStore`, and that before what the file itself holds. Files are read at the first
 * question, helpers asked once for each registry.
 * @throws (lookup) ENVIRONMENT_CREDENTIALS when a file cannot be read or a helper fails: never anonymous then (CVE-2021-41092).
 */
export function dockerConfigCredentials(options: DockerConfigOptions): Credentials {
  const { log = silentLog, ci = [] } = options
  let configs: Promise<readonly DockerConfig[]> | undefined
  const known = new Map<string, Promise<RegistryAuth | undefined>>()
  const find = async (registry: string, call: Cancellable): Promise<RegistryAuth | undefined> => {
    configs ??= readConfigs(options)
    for (const config of await configs) {
      const auth = await lookupIn(config, registry, options, call)
      if (auth === undefined) continue
      log.debug(`credentials for ${registry} from ${config.from}`)
      return auth
    }
    return ci.find((one) => canonicalRegistry(one.registry) === registry)?.auth
  }
  return {
    lookup: (host, call = {}) => {
      const registry = canonicalRegistry(host)
      const asked = known.get(registry)
      if (asked !== undefined) return asked
      const answer = find(registry, call)
      known.set(registry, answer)
      // A failure is told to whoever waits for it, and the next question asks anew.
      answer.catch(() => {
        known.delete(registry)
        configs = undefined
      })
      return answer
    },
  }
}

async function lookupIn(
  config: DockerConfig,
  registry: string,
  { env, runner }: DockerConfigOptions,
  { signal }: Cancellable,
): Promise<RegistryAuth | undefined> {
  const helper = helperFor(config, registry)
  const asked =
    helper === undefined
      ? undefined
      : await askHelper(helper, registry, { env, runner, ...(signal === undefined ? {} : { signal }) })
  return asked ?? inlineAuth(config, registry)
}

async function readConfigs({ env, home }: DockerConfigOptions): Promise<readonly DockerConfig[]> {
  const inline = env['DOCKER_AUTH_CONFIG']
  const dockerFile = join(env['DOCKER_CONFIG'] || join(home, '.docker'), 'config.json')
  const named = env['REGISTRY_AUTH_FILE']
  const runtime = env['XDG_RUNTIME_DIR']
  const files = [
    dockerFile,
    ...(named ? [named] : []),
    ...(runtime ? [join(runtime, 'containers', 'auth.json')] : []),
    join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'containers', 'auth.json'),
  ]
  const contents = await Promise.all(
    [...new Set(files)].map(async (file) => ({ file, text: await readConfigFile(file) })),
  )
  return [
    ...(inline ? [parseDockerConfig(inline, 'DOCKER_AUTH_CONFIG')] : []),
    ...contents.flatMap(({ file, text }) => (text === undefined ? [] : [parseDockerConfig(text, file)])),
  ]
}
