import { homedir } from 'node:os'
import type { Inputs } from '../config/values.ts'
import type { Environment } from '../pipeline/environment.ts'
import type { RegistryClientDeps } from '../registry/http/client.ts'
import type { Log } from '../system/log.ts'

type TrustInputs = Pick<Inputs, 'registryCacert' | 'plainHttpRegistries'>

/**
 * How registries are connected: whose certificates are trusted, and which may be spoken to over plain http.
 * @throws CONFIG_INVALID
 */
export async function registryTrust(
  { registryCacert, plainHttpRegistries }: TrustInputs,
  env: Environment,
  log: Log,
): Promise<Pick<RegistryClientDeps, 'trust' | 'plainHttp'>> {
  const { certificateTrust, readAuthorities } = await import('../registry/certs-d/trust-store.ts')
  const { parsePlainHttpRegistries } = await import('../registry/origin.ts')
  const plainHttp = parsePlainHttpRegistries(plainHttpRegistries)
  const ca = registryCacert === undefined ? [] : await readAuthorities(registryCacert)
  const trust = certificateTrust({ env, home: env['HOME'] ?? homedir(), ca, log, ...runnerAuthority(env) })
  return { trust, plainHttp }
}

/** GitLab's runner hands on the authority that it was given for its server (`tls-ca-file`); the server's registry shares it. */
function runnerAuthority(env: Environment): { readonly ci?: { readonly registry: string; readonly file: string } } {
  const { CI_REGISTRY: registry, CI_SERVER_TLS_CA_FILE: file } = env
  return env['GITLAB_CI'] === 'true' && registry && file ? { ci: { registry, file } } : {}
}
