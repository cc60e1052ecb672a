import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { runProgram } from './run-program.ts'

/** An engine that was there before us and is used as it is: it is neither started nor stopped here. */
export interface MachineEngine {
  /** Value for DOCKER_HOST. */
  readonly host: string
  readonly version: string
  /** The buildx plugin of the machine's docker client, to be linked into a DOCKER_CONFIG of our own. */
  readonly buildxPlugin: string
}

/** A file beside the socket of every engine we start: what a sourced `.stack/env` names is not the machine's engine. */
export const OWN_ENGINE_MARK = 'slipway-engine'

/**
 * The engine that `docker` talks to by itself, if it answers and has buildx. `SLIPWAY_ENGINE=own` says not to use it.
 */
export async function findEngine(signal?: AbortSignal): Promise<MachineEngine | undefined> {
  if (process.env['SLIPWAY_ENGINE'] === 'own') return undefined
  const host = await endpoint()
  const socket = /^unix:\/\/(.*)$/.exec(host)?.[1]
  if (socket !== undefined && existsSync(join(dirname(socket), OWN_ENGINE_MARK))) return undefined
  const options = { timeoutMs: 10_000, ...(signal === undefined ? {} : { signal }) }
  const info = await runProgram('docker', ['info', '--format', '{{json .}}'], options)
  if (info.exitCode !== 0) return undefined
  const answer = JSON.parse(info.stdout) as {
    readonly ServerVersion?: string
    readonly ClientInfo?: { readonly Plugins?: readonly { readonly Name: string; readonly Path?: string }[] }
  }
  if (answer.ServerVersion === undefined || answer.ServerVersion === '') return undefined
  const plugin = answer.ClientInfo?.Plugins?.find(({ Name }) => Name === 'buildx')?.Path ?? knownPlugin()
  const buildx = await runProgram('docker', ['buildx', 'version'], options)
  if (buildx.exitCode !== 0 || plugin === undefined) return undefined
  return { host, version: answer.ServerVersion, buildxPlugin: plugin }
}

function knownPlugin(): string | undefined {
  const folders = [join(process.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker'), 'cli-plugins')]
  for (const place of ['/usr/local/lib', '/usr/local/libexec', '/usr/lib', '/usr/libexec']) {
    folders.push(join(place, 'docker', 'cli-plugins'))
  }
  return folders.map((folder) => join(folder, 'docker-buildx')).find((file) => existsSync(file))
}

async function endpoint(): Promise<string> {
  const named = process.env['DOCKER_HOST']
  if (named !== undefined && named !== '') return named
  const context = await runProgram('docker', ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'])
  const host = context.stdout.trim()
  return context.exitCode === 0 && host !== '' ? host : 'unix:///var/run/docker.sock'
}
