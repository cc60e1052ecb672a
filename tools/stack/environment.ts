import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from './replace-file.ts'

/**
 * What `.stack/env` exports. `REG` and its siblings are `host:port`. Members that a later service brings are optional until it
 * exists.
 */
export interface StackEnv {
  /** A registry without the referrers API. */
  readonly REG: string
  /** The same behind basic authentication; `DOCKER_CONFIG` knows the credentials. */
  readonly REG_BASIC: string
  /** The same behind a token server; `DOCKER_CONFIG` knows the credentials. */
  readonly REG_TOKEN?: string
  /** A registry with the referrers API. */
  readonly REG_REFERRERS?: string
  readonly DOCKER_HOST: string
  readonly DOCKER_CONFIG: string
  readonly PATH: string
  /** File names of a P-256 key pair in PEM, PKCS #8 and SPKI. */
  readonly KEY: string
  readonly PUB: string
  /** cosign 2.5. */
  readonly COSIGN2: string
  /** `--context`, `--file` and `--build-context` with absolute paths, to be split at blanks. */
  readonly DEMO_ARGS: string
  readonly SLIPWAY_OSV_URL?: string
  readonly SIGSTORE_ID_TOKEN?: string
  readonly ISSUER?: string
  readonly SAN?: string
  readonly SLIPWAY_FULCIO_URL?: string
  readonly SLIPWAY_REKOR_URL?: string
  readonly SLIPWAY_TSA_URL?: string
  readonly SLIPWAY_TRUSTED_ROOT?: string
  /** The API of a GitHub double; its one repository is named as the path of `GIT_REMOTE`. */
  readonly GITHUB_API_URL?: string
  readonly SLIPWAY_GITHUB_TOKEN?: string
  /** The API of a GitLab double, likewise. */
  readonly CI_API_V4_URL?: string
  /** A project token of that GitLab, which may push. */
  readonly SLIPWAY_GITLAB_TOKEN?: string
  /** Its job token, which may only make releases; counts where `SLIPWAY_GITLAB_TOKEN` is unset. */
  readonly CI_JOB_TOKEN?: string
  /** A bare repository over HTTP, empty at first, that asks for no credentials. Both doubles see its commits and tags. */
  readonly GIT_REMOTE?: string
}

export function envFile(directory: string): string {
  return join(directory, 'env')
}

/** Writes the file that a shell sources: `export NAME='value'` lines, readable by its owner only. */
export async function writeEnvFile(directory: string, env: StackEnv): Promise<void> {
  const lines = Object.entries(env).map(([name, value]) => `export ${name}=${quote(String(value))}\n`)
  await replaceFile(envFile(directory), lines.join(''), 0o600)
}

function quote(value: string): string {
  return `'${value.replaceAll("'", String.raw`'\''`)}'`
}

export interface RegistryLogin {
  readonly registry: string
  readonly username: string
  readonly password: string
}

/** Writes `config.json` of a DOCKER_CONFIG with the logins of the stack's registries. */
export async function writeDockerConfig(folder: string, logins: readonly RegistryLogin[]): Promise<void> {
  const auths = logins.map(({ registry, username, password }) => [
    registry,
    { auth: Buffer.from(`${username}:${password}`).toString('base64') },
  ])
  const config = { auths: Object.fromEntries(auths) as Record<string, unknown> }
  await writeFile(join(folder, 'config.json'), `${JSON.stringify(config, undefined, 2)}\n`, { mode: 0o600 })
}
