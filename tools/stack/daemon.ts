// The stack's one background process: serves what runs inside it and watches over what does not. Started by `up` with its
// output in a file; ends on SIGTERM.
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEngineService } from './engine-service.ts'
import { writeDockerConfig, writeEnvFile, type StackEnv } from './environment.ts'
import { ensureKeyPair } from './keys.ts'
import { startAdvisories } from './advisories.ts'
import { startForges } from './forges.ts'
import { startBasicRegistry, startOpenRegistry, startReferrersRegistry, startTokenRegistry } from './registries.ts'
import type { RunningService, ServiceContext, StartService } from './service.ts'
import { startSigstoreService } from './sigstore-service.ts'
import { readLaunch, readState, writeState, type Launch } from './state.ts'

/** Everything the stack serves. A new service is one more entry. */
const SERVICES: readonly StartService[] = [
  startOpenRegistry,
  startBasicRegistry,
  startTokenRegistry,
  startReferrersRegistry,
  startEngineService,
  startAdvisories,
  startSigstoreService,
  startForges,
]

const WATCH_MS = 500
const RENEW_MS = 6 * 3_600_000

function log(line: string): void {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`)
}

async function runDaemon(directory: string): Promise<void> {
  const stopping = new AbortController()
  process.on('SIGTERM', () => stopping.abort())
  const launch = await readLaunch(directory)
  const services = await startAll(await serviceContext(directory, launch))
  await announce(directory, launch, services)
  log('everything answers')
  let renewed = performance.now()
  while (!stopping.signal.aborted) {
    await sleep(WATCH_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    if (stopping.signal.aborted) break
    await Promise.all(services.map((service) => revive(service)))
    if (performance.now() - renewed < RENEW_MS) continue
    renewed = performance.now()
    await announce(directory, launch, services)
  }
  await Promise.all(services.map((service) => service.stop()))
  log('stopped')
}

/** Writes what shells source and what the commands read. */
async function announce(directory: string, launch: Launch, services: readonly RunningService[]): Promise<void> {
  const env = await assembleEnv(directory, launch, services)
  await writeEnvFile(directory, env)
  const addresses = services.map(({ name, url }) => ({ name, url }))
  const { code, programs } = launch
  await writeState(directory, { pid: process.pid, code, services: addresses, env, missing: programs.missing })
}

async function serviceContext(directory: string, launch: Launch): Promise<ServiceContext> {
  const before = await readState(directory)
  const portOf = (name: string): number => {
    const url = before?.services.find((service) => service.name === name)?.url
    return url?.startsWith('http:') === true ? Number(new URL(url).port) : 0
  }
  const { programs, machineEngine } = launch
  return { directory, programs, port: portOf, log, ...(machineEngine === undefined ? {} : { machineEngine }) }
}

/** Starts everything at once; when one part fails the others are stopped again, since nobody would. */
async function startAll(context: ServiceContext): Promise<readonly RunningService[]> {
  const outcomes = await Promise.allSettled(SERVICES.map((start) => start(context)))
  const services = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []))
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
  if (failures.length === 0) return services
  await Promise.all(services.map((service) => service.stop()))
  throw new AggregateError(failures, failures.map((failure) => messageOf(failure)).join('; '))
}

async function revive(service: RunningService): Promise<void> {
  try {
    await service.revive?.()
  } catch (error) {
    // The next round tries again; until then `status` and `up` see that the service does not answer.
    log(`${service.name}: ${messageOf(error)}`)
  }
}

async function assembleEnv(directory: string, launch: Launch, services: readonly RunningService[]): Promise<StackEnv> {
  const dockerConfig = join(directory, 'docker')
  await mkdir(dockerConfig, { recursive: true })
  const logins = services.flatMap((service) => service.logins ?? [])
  await writeDockerConfig(dockerConfig, logins)
  const parts = services.reduce<Partial<StackEnv>>(
    (env, service) => ({ ...env, ...(service.renewEnv?.() ?? service.env) }),
    {},
  )
  return {
    ...parts,
    ...(await ensureKeyPair(directory)),
    REG: required(parts, 'REG'),
    REG_BASIC: required(parts, 'REG_BASIC'),
    DOCKER_HOST: required(parts, 'DOCKER_HOST'),
    DOCKER_CONFIG: dockerConfig,
    COSIGN2: launch.programs.cosign2,
    DEMO_ARGS: launch.demoArgs.join(' '),
    PATH: searchPath([dirname(process.execPath), launch.programs.bin]),
  }
}

function required(env: Partial<StackEnv>, name: 'REG' | 'REG_BASIC' | 'DOCKER_HOST'): string {
  const value = env[name]
  if (value === undefined) throw new Error(`no service gave ${name}`)
  return value
}

function searchPath(first: readonly string[]): string {
  const rest = (process.env['PATH'] ?? '').split(':')
  return [...new Set([...first, ...rest])].join(':')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

try {
  await runDaemon(process.argv[2] ?? '')
} catch (error) {
  log(messageOf(error))
  process.exitCode = 1
}
// Servers inside this process may keep connections of clients open.
process.exit()
