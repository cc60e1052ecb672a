import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import type { ProcessRunner } from '../../system/process.ts'
import { dockerCommand } from '../buildx/docker.ts'

/** Where the docker daemon listens, as dockerode takes it. */
export type DaemonAddress =
  | { readonly socketPath: string }
  | {
      readonly protocol: 'http' | 'https'
      readonly host: string
      readonly port: number
      readonly ca?: string
      readonly cert?: string
      readonly key?: string
    }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The daemon that the docker command talks to: DOCKER_HOST, else that of the current docker context.
 * @throws CONFIG_INVALID for an address that is neither unix, tcp nor http.
 */
export async function daemonAddress(
  env: Readonly<Record<string, string>>,
  runner: ProcessRunner,
  signal?: AbortSignal,
): Promise<DaemonAddress> {
  return parseDockerHost(env['DOCKER_HOST'] ?? (await contextHost(env, runner, signal)), env)
}

async function contextHost(
  env: Readonly<Record<string, string>>,
  runner: ProcessRunner,
  signal?: AbortSignal,
): Promise<string> {
  const docker = dockerCommand(runner, env)
  const { exitCode, stdout } = await docker(['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], signal)
  return exitCode === 0 && stdout.trim() !== '' ? stdout.trim() : 'unix:///var/run/docker.sock'
}

/** Reads `unix:///path`, `tcp://host:port` (https with DOCKER_TLS_VERIFY and the files in DOCKER_CERT_PATH) or `http://…`. */
export async function parseDockerHost(text: string, env: Environment): Promise<DaemonAddress> {
  const [, scheme = '', rest = ''] = /^([a-z]+):\/\/(.*)$/.exec(text.includes('://') ? text : `tcp://${text}`) ?? []
  if (scheme === 'unix') return { socketPath: rest }
  const url = URL.canParse(`http://${rest}`) ? new URL(`http://${rest}`) : undefined
  if (!['tcp', 'http', 'https'].includes(scheme) || url === undefined) {
    throw new SlipwayError('CONFIG_INVALID', `DOCKER_HOST cannot be used to load an image: ${text.slice(0, 200)}`, {
      help: 'use unix:///path or tcp://host:port; forward the socket of a host behind ssh',
    })
  }
  const secure = scheme === 'https' || (env['DOCKER_TLS_VERIFY'] ?? '') !== ''
  const fallback = secure ? 2376 : 2375
  const address = { host: url.hostname, port: url.port === '' ? fallback : Number(url.port) }
  if (!secure) return { protocol: 'http', ...address }
  return { protocol: 'https', ...address, ...(await certificates(env['DOCKER_CERT_PATH'])) }
}

async function certificates(folder: string | undefined): Promise<{ ca?: string; cert?: string; key?: string }> {
  if (folder === undefined || folder === '') return {}
  const [ca, cert, key] = await Promise.all(
    ['ca.pem', 'cert.pem', 'key.pem'].map((name) => readFile(join(folder, name), 'utf8')),
  )
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  }
}
