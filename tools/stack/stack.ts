import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { prepareDemo } from '../../demo/material.ts'
import { cacheFolder } from '../engine/cache-folder.ts'
import { debianArchive } from '../engine/debian-archive.ts'
import { engineFolder, stopEngine } from '../engine/engine.ts'
import { findEngine } from '../engine/find-engine.ts'
import { withFileLock } from '../engine/file-lock.ts'
import { endProcesses, processesOf } from '../engine/processes.ts'
import { ensurePrograms } from '../engine/programs.ts'
import { envFile, writeEnvFile, type StackEnv } from './environment.ts'
import { answers } from './probe.ts'
import { codeDigest, isDaemon, readState, writeLaunch, type Launch, type StackState } from './state.ts'

export interface StackOptions {
  /** The stack's folder: everything it writes is below it (sockets in the temporary folder where its path is too long). */
  readonly directory: string
  readonly log?: (line: string) => void
}

export interface ServiceStatus {
  readonly name: string
  readonly url: string
  readonly answers: boolean
}

const READY_MS = 60_000
const HEAL_MS = 20_000

/**
 * Brings the folder's stack up and returns when everything answers. Idempotent: a stack that answers is left alone, one that is
 * half dead is repaired and keeps its ports, keys, images and registries.
 * @throws Error that says which part did not start and shows the end of its log
 */
export async function stackUp(options: StackOptions): Promise<StackEnv> {
  const directory = resolve(options.directory)
  const log = options.log ?? ((): void => undefined)
  return withFileLock(
    lockFile(directory),
    () => bringUp(directory, log),
    () => log('waiting for another up or down'),
  )
}

/** Stops the folder's stack and removes the folder and everything the stack made outside it. Nothing to stop is no error. */
export async function stackDown(directory: string): Promise<void> {
  const folder = resolve(directory)
  await withFileLock(lockFile(folder), async () => {
    await endDaemon(folder)
    await stopEngine(engineFolder(folder))
    await rm(folder, { recursive: true, force: true })
  })
}

/** Each service and whether it answers; empty when no stack was started in the folder. */
export async function stackStatus(directory: string): Promise<readonly ServiceStatus[]> {
  const folder = resolve(directory)
  const state = await readState(folder)
  if (state === undefined) return []
  const daemon = { name: 'daemon', url: `pid ${state.pid}`, answers: isDaemon(state.pid, folder) }
  const services = state.services.map(async ({ name, url }) => ({ name, url, answers: await answers(url) }))
  return [daemon, ...(await Promise.all(services))]
}

/**
 * Outside the folder, which `down` removes while it holds the lock. A lock's file cannot be removed safely, so folders share
 * sixteen: at worst one waits for another.
 */
function lockFile(directory: string): string {
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 1)
  return join(cacheFolder(), 'locks', `stack-${name}.lock`)
}

async function bringUp(directory: string, log: (line: string) => void): Promise<StackEnv> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const launch = await prepare(log)
  const state = await readState(directory)
  if (state !== undefined && (await isUsable(directory, state, launch))) {
    if (!existsSync(envFile(directory))) await writeEnvFile(directory, state.env)
    return state.env
  }
  await endDaemon(directory)
  await writeLaunch(directory, launch)
  log('starting the services')
  const pid = await spawnDaemon(directory)
  return untilReady(directory, pid)
}

async function prepare(log: (line: string) => void): Promise<Launch> {
  const machineEngine = await findEngine()
  if (machineEngine === undefined && process.getuid?.() !== 0) {
    throw new Error(
      'no docker with buildx answers, and an engine of our own needs root: start docker, or run this as root',
    )
  }
  const sets =
    machineEngine === undefined ? (['registry', 'judges', 'engine'] as const) : (['registry', 'judges'] as const)
  const archive = debianArchive()
  try {
    const prepared = [ensurePrograms({ sets, log, archive }), prepareDemo({ log, archive }), codeDigest()] as const
    const [programs, demo, code] = await Promise.all(prepared)
    return { code, programs, demoArgs: demo.args, ...(machineEngine === undefined ? {} : { machineEngine }) }
  } finally {
    await archive.close()
  }
}

/** Whether the running stack can stay: same code and material, its files in place, and everything answers or soon does. */
async function isUsable(directory: string, state: StackState, launch: Launch): Promise<boolean> {
  if (!isDaemon(state.pid, directory) || state.code !== launch.code) return false
  if (state.env.DEMO_ARGS !== launch.demoArgs.join(' ') || state.env.COSIGN2 !== launch.programs.cosign2) return false
  const files = [state.env.KEY, state.env.PUB, join(state.env.DOCKER_CONFIG, 'config.json')]
  if (!files.every((file) => existsSync(file))) return false
  const until = performance.now() + HEAL_MS
  // The daemon brings back what has died.
  while (!(await stackStatus(directory)).every((service) => service.answers)) {
    if (performance.now() > until) return false
    await sleep(100)
  }
  return true
}

const OWN_PROGRAMS = /^(docker-registry|node)$/

/** Ends the daemon, and what a killed one has left running; the engine stays. */
async function endDaemon(directory: string): Promise<void> {
  const state = await readState(directory)
  const own = processesOf(directory).filter(({ args }) => OWN_PROGRAMS.test(basename(args[0] ?? '')))
  const daemons = own.filter(({ pid }) => pid === state?.pid || isDaemon(pid, directory)).map(({ pid }) => pid)
  await endProcesses(daemons, 10_000)
  await endProcesses(
    own.filter(({ args }) => basename(args[0] ?? '') === 'docker-registry').map(({ pid }) => pid),
    5000,
  )
}

async function spawnDaemon(directory: string): Promise<number> {
  const log = await open(join(directory, 'daemon.log'), 'a', 0o600)
  // Settings meant for our own process (a test runner's) are not meant for the daemon.
  const { NODE_OPTIONS: _, ...env } = process.env
  const args = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'daemon.ts'), directory]
  const child = spawn(process.execPath, args, { cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd], env })
  await log.close()
  child.unref()
  if (child.pid === undefined) throw new Error(`cannot start ${process.execPath}`)
  return child.pid
}

async function untilReady(directory: string, pid: number): Promise<StackEnv> {
  const until = performance.now() + READY_MS
  for (;;) {
    const state = await readState(directory)
    if (state?.pid === pid) return state.env
    const ended = !isDaemon(pid, directory)
    if (ended || performance.now() > until) {
      if (!ended) await endDaemon(directory)
      const text = await readFile(join(directory, 'daemon.log'), 'utf8')
      throw new Error(`the stack did not start: ${text.trim().split('\n').slice(-6).join('\n')}`)
    }
    await sleep(50)
  }
}
