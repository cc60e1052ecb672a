import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endProcesses, readProcess } from '../engine/processes.ts'
import { startOnPort, type RunningService, type ServiceContext } from './service.ts'

export interface RegistryOptions {
  readonly name: string
  /** The `auth` section of docker-registry's configuration, as YAML lines indented by nothing. */
  readonly auth?: string
  /** Files of a PEM certificate and its key: the registry speaks TLS. */
  readonly tls?: { readonly certificate: string; readonly key: string }
  /** Added to the service once its address is known. */
  readonly describe: (address: string) => Pick<RunningService, 'env' | 'logins'>
}

interface RunningRegistry {
  readonly child: ChildProcess
  readonly address: string
}

const START_MS = 10_000

/** A docker-registry process with its data below the stack's folder; it listens where it listened before, if it can. */
export async function startRegistryService(context: ServiceContext, options: RegistryOptions): Promise<RunningService> {
  const folder = join(context.directory, options.name)
  await mkdir(join(folder, 'data'), { recursive: true })
  let running = await startOnPort(context, options.name, (port) => launch(context, options, port))
  const { address } = running
  return {
    name: options.name,
    url: `${options.tls === undefined ? 'http' : 'https'}://${address}/v2/`,
    ...options.describe(address),
    revive: async () => {
      if (readProcess(running.child.pid ?? 0) !== undefined) return
      context.log(`${options.name} has died, starting it again`)
      running = await launch(context, options, Number(address.split(':')[1]))
    },
    stop: async () => {
      if (running.child.pid !== undefined) await endProcesses([running.child.pid], 5000)
    },
  }
}

async function launch(context: ServiceContext, options: RegistryOptions, port: number): Promise<RunningRegistry> {
  const folder = join(context.directory, options.name)
  const file = join(folder, 'config.yml')
  await writeFile(file, configuration(join(folder, 'data'), port, options))
  const logFile = join(folder, 'log')
  const log = await open(logFile, 'w', 0o600)
  const stdio = ['ignore', log.fd, log.fd] as const
  const child = spawn(join(context.programs.bin, 'docker-registry'), ['serve', file], { stdio: [...stdio], env: {} })
  await log.close()
  let failure: Error | undefined
  child.once('error', (error) => (failure = error))
  const until = performance.now() + START_MS
  for (;;) {
    const text = await readFile(logFile, 'utf8')
    const address = /listening on (127\.0\.0\.1:\d+)/.exec(text)?.[1]
    if (address !== undefined) return { child, address }
    if (failure !== undefined || child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL')
      throw new Error(
        `${options.name} did not start: ${failure?.message ?? text.trim().split('\n').slice(-3).join('\n')}`,
      )
    }
    await sleep(10)
  }
}

function configuration(data: string, port: number, { auth = '', tls }: RegistryOptions): string {
  const certificates =
    tls === undefined
      ? ''
      : `  tls:
    certificate: ${JSON.stringify(tls.certificate)}
    key: ${JSON.stringify(tls.key)}
`
  return `version: 0.1
log:
  level: info
  accesslog:
    disabled: true
storage:
  filesystem:
    rootdirectory: ${JSON.stringify(data)}
  delete:
    enabled: true
http:
  addr: 127.0.0.1:${port}
${certificates}${auth}`
}
