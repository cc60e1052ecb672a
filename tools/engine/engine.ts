import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureBridge, removeBridge } from './bridge.ts'
import { OWN_ENGINE_MARK } from './find-engine.ts'
import { mountsBelow, unmountBelow } from './mounts.ts'
import { endProcesses, processesOf, signalProcess, withDescendants, type ProcessEntry } from './processes.ts'
import type { Programs } from './programs.ts'
import { runProgram } from './run-program.ts'

/** A dockerd of our own: all its files below one folder, its network a bridge of its own, nothing registered in the kernel. */
export interface Engine {
  /** Value for DOCKER_HOST. */
  readonly host: string
  readonly pid: number
}

export interface EngineOptions {
  /** Holds sockets, so its path must be short (see {@link engineFolder}). It is created, and removed by {@link stopEngine}. */
  readonly folder: string
  readonly programs: Programs
  readonly signal?: AbortSignal
}

const START_MS = 30_000
const STOP_MS = 20_000

/**
 * A folder for the engine of `directory`: below it, or in the temporary folder when the path is too long. A socket's path may
 * have 107 bytes and containerd's lie 40 deep.
 */
export function engineFolder(directory: string): string {
  const below = join(directory, 'engine')
  if (Buffer.byteLength(below) <= 64) return below
  const name = `slipway-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`
  return [tmpdir(), '/tmp'].map((base) => join(base, name)).find((path) => Buffer.byteLength(path) <= 64) ?? below
}

/**
 * Starts the folder's engine, or finds it running. What a killed one left (mounts, shims, pid files) is cleared first; images
 * and the build cache in the folder stay. The engine outlives this process.
 * @throws Error with the end of dockerd's log when it does not come up
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { folder } = options
  const running = findDockerd(folder)
  if (running !== undefined && (await answers(folder))) return { host: socketUrl(folder), pid: running.pid }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await stat(folder)).uid !== process.getuid?.()) throw new Error(`${folder} belongs to another user`)
  await clearLeftovers(folder)
  const bridge = await ensureBridge(folder)
  const config = {
    features: { 'containerd-snapshotter': true },
    'storage-driver': (await overlayWorks(folder)) ? 'overlayfs' : 'native',
  }
  await writeFile(join(folder, 'daemon.json'), JSON.stringify(config))
  await writeFile(join(folder, OWN_ENGINE_MARK), '')
  const pid = await spawnDockerd(folder, options.programs, bridge.name)
  await untilAnswers(folder, pid, options.signal)
  return { host: socketUrl(folder), pid }
}

/**
 * Stops the folder's engine and removes everything it made: containers, shims, mounts, network and the folder itself.
 * Nothing to stop is no error.
 * @throws Error naming what stays, before the folder is touched, when something cannot be stopped or unmounted
 */
export async function stopEngine(folder: string): Promise<void> {
  const running = findDockerd(folder)
  // dockerd ends containerd in order, but would give each container ten seconds to end by itself.
  const shims = engineProcesses(folder).filter(({ args }) => basename(args[0] ?? '') === SHIM)
  const contained = withDescendants(shims).filter((pid) => !shims.some((shim) => shim.pid === pid))
  for (const pid of contained) signalProcess(pid, 'SIGKILL')
  if (running !== undefined) await endProcesses([running.pid], STOP_MS)
  if (existsSync(folder)) await clearLeftovers(folder)
  else await endLeftProcesses(folder)
  await removeBridge(folder)
  const left = await mountsBelow(folder)
  if (left.length > 0) throw new Error(`still mounted, so ${folder} is not removed: ${left.join(', ')}`)
  await rm(folder, { recursive: true, force: true })
}

/** Whether the folder's engine is there and answers. */
export async function engineAnswers(folder: string): Promise<boolean> {
  return findDockerd(folder) !== undefined && (await answers(folder))
}

function socketUrl(folder: string): string {
  return `unix://${join(folder, 'docker.sock')}`
}

const SHIM = 'containerd-shim-runc-v2'
const ENGINE_PROGRAMS = new Set(['dockerd', 'containerd', SHIM, 'docker-proxy', 'runc', 'docker-init'])

function engineProcesses(folder: string): readonly ProcessEntry[] {
  return processesOf(folder).filter(({ args }) => ENGINE_PROGRAMS.has(basename(args[0] ?? '')))
}

function findDockerd(folder: string): ProcessEntry | undefined {
  return engineProcesses(folder).find(({ args }) => basename(args[0] ?? '') === 'dockerd')
}

async function clearLeftovers(folder: string): Promise<void> {
  await endLeftProcesses(folder)
  await unmountBelow(folder)
  for (const name of ['exec', 'docker.sock', 'dockerd.pid'])
    await rm(join(folder, name), { recursive: true, force: true })
}

async function endLeftProcesses(folder: string): Promise<void> {
  // Containers and running build steps are children of a shim or of runc and do not name the folder themselves.
  const left = withDescendants(engineProcesses(folder))
  for (const pid of left) signalProcess(pid, 'SIGKILL')
  await endProcesses(left, 1000)
}

/** A clone that itself lies on an overlay (a container) cannot hold another one; then layers are copied. */
async function overlayWorks(folder: string): Promise<boolean> {
  const probe = join(folder, 'overlay-probe')
  const [lower, upper, work, merged] = ['lower', 'upper', 'work', 'merged'].map((name) => join(probe, name))
  for (const path of [lower, upper, work, merged]) await mkdir(path ?? probe, { recursive: true })
  const layers = `lowerdir=${lower},upperdir=${upper},workdir=${work}`
  const mounted = await runProgram('mount', ['-t', 'overlay', 'overlay', '-o', layers, merged ?? probe])
  await unmountBelow(probe)
  await rm(probe, { recursive: true, force: true })
  return mounted.exitCode === 0
}

async function spawnDockerd(folder: string, programs: Programs, bridge: string): Promise<number> {
  const places = { 'config-file': 'daemon.json', 'data-root': 'data', 'exec-root': 'exec', pidfile: 'dockerd.pid' }
  const args = Object.entries(places).map(([option, name]) => `--${option}=${join(folder, name)}`)
  args.push(`--host=${socketUrl(folder)}`, `--bridge=${bridge}`)
  args.push('--iptables=false', '--ip6tables=false', '--ip-forward=false', '--ip-masq=false')
  const log = await open(join(folder, 'dockerd.log'), 'a', 0o600)
  try {
    const child = spawn('dockerd', args, {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      cwd: folder,
      env: dockerdEnvironment(programs),
    })
    const failed = new Promise<never>((_, reject) => child.once('error', reject))
    const started = new Promise<number>((resolve) => child.once('spawn', () => resolve(child.pid ?? 0)))
    child.unref()
    return await Promise.race([started, failed])
  } finally {
    await log.close()
  }
}

function dockerdEnvironment(programs: Programs): Record<string, string> {
  const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']
  const inherited = proxies.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  // BuildKit looks on this PATH for buildkit-qemu-<arch>.
  const path = [programs.bin, programs.emulators, '/usr/sbin', '/usr/bin', '/sbin', '/bin'].join(':')
  return { ...(Object.fromEntries(inherited) as Record<string, string>), PATH: path }
}

async function untilAnswers(folder: string, pid: number, signal?: AbortSignal): Promise<void> {
  const until = performance.now() + START_MS
  while (!(await answers(folder))) {
    signal?.throwIfAborted()
    const ended = findDockerd(folder) === undefined
    if (ended || performance.now() > until) {
      const log = (await readFile(join(folder, 'dockerd.log'), 'utf8')).trim().split('\n').slice(-8).join('\n')
      if (!ended) await endProcesses([pid], STOP_MS)
      throw new Error(`dockerd ${ended ? 'ended' : 'does not answer'}: ${log}`)
    }
    await sleep(50)
  }
}

function answers(folder: string): Promise<boolean> {
  const socketPath = join(folder, 'docker.sock')
  if (!existsSync(socketPath)) return Promise.resolve(false)
  return new Promise((resolve) => {
    const ping = request({ socketPath, path: '/_ping', timeout: 2000 }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    ping.on('timeout', () => ping.destroy())
    ping.on('error', () => resolve(false))
    ping.end()
  })
}
