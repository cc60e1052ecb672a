import type { BuildOptions } from './builder.ts'
import { parseSecretPair } from './build-secrets.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What docker, buildx and their credential helpers need to find the engine, its settings and the way out. Nothing else passes. */
const ALLOWED = new Set([
  'PATH',
  'HOME',
  'USER',
  'TMPDIR',
  'TERM',
  'NO_COLOR',
  'COLUMNS',
  'XDG_CONFIG_HOME',
  'XDG_RUNTIME_DIR',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CONFIG',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS',
  'DOCKER_TLS_VERIFY',
  'DOCKER_API_VERSION',
  'DOCKER_AUTH_CONFIG',
  'BUILDX_CONFIG',
  'BUILDX_BUILDER',
  'BUILDX_NO_DEFAULT_ATTESTATIONS',
  'BUILDX_EXPERIMENTAL',
  'BUILDKIT_HOST',
  'BUILDKIT_COLORS',
  'KUBECONFIG',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'FTP_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
])

/** Names that change how docker, its Go runtime or the loader behave, whether or not we pass them on. */
const RESERVED =
  /^(?:SLIPWAY_BUILD_SECRET_|DOCKER_|BUILDX_|BUILDKIT_|LD_|GO(?:DEBUG|GC|MAXPROCS|MEMLIMIT|TRACEBACK)$|SSL_|XDG_|OTEL_|AWS_|ACTIONS_|SSH_|KUBE|SOURCE_DATE_EPOCH$|GIT_)/

const CACHE_VARIABLES: Readonly<Record<string, RegExp>> = {
  gha: /^ACTIONS_(?:CACHE_URL|RESULTS_URL|RUNTIME_TOKEN|CACHE_SERVICE_V2)$/,
  s3: /^AWS_/,
}

/** True for a variable that docker itself reads: a build argument of that name must not be carried in its environment. */
export function isDockerVariable(name: string): boolean {
  return ALLOWED.has(name.toUpperCase()) || RESERVED.test(name.toUpperCase())
}

/**
 * The whole environment of a docker command: an allow-list of ours, the variables that secret-envs name, those of the cache
 * kinds in use, and the agent's socket when ssh is asked for. Signing tokens, forge tokens and keys are not among them.
 */
export function dockerEnvironment(own: Environment, options: BuildOptions | undefined): Record<string, string> {
  const extra = options === undefined ? () => false : wantedBy(options)
  const passed = Object.entries(own).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (ALLOWED.has(entry[0]) || isProxy(entry[0]) || extra(entry[0])),
  )
  return {
    ...Object.fromEntries(passed),
    // The provenance in the metadata file repeats the whole event several times over; it is read from the layout instead.
    BUILDX_METADATA_PROVENANCE: 'false',
    BUILDX_METADATA_WARNINGS: 'true',
    BUILDX_GIT_INFO: 'false',
    DOCKER_CLI_HINTS: 'false',
  }
}

/** curl's lower-case spelling is common for proxies. */
function isProxy(name: string): boolean {
  return /^(?:https?|ftp|no|all)_proxy$/.test(name)
}

function wantedBy(options: BuildOptions): (name: string) => boolean {
  const secrets = new Set((options.secretEnvs ?? []).map((pair) => parseSecretPair('secret-envs', pair).from))
  const caches = [...(options.cacheFrom ?? []), ...(options.cacheTo ?? [])]
  const patterns = Object.entries(CACHE_VARIABLES)
    .filter(([type]) => caches.some((cache) => cache.split(',').includes(`type=${type}`)))
    .map(([, pattern]) => pattern)
  const agent = (options.ssh ?? []).length > 0
  return (name) =>
    secrets.has(name) || patterns.some((pattern) => pattern.test(name)) || (agent && name === 'SSH_AUTH_SOCK')
}
