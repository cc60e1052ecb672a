import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePrograms } from '../../../tools/engine/programs.ts'

/** Where an emulator lies in a container of the other architecture. */
export const EMULATOR = '/emulator'

export interface Ended {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

export interface ContainerOptions {
  /** Options of `docker run`, such as `--env NAME=value`. */
  readonly options?: readonly string[]
}

/** Runs images of both architectures on the stack's engine. */
export interface Containers {
  /** Starts a container as it is configured, waits for its end and removes it. */
  run(image: string, args: readonly string[], options?: ContainerOptions): Promise<Ended>
  /**
   * Runs programs of the image without its entrypoint. One of the other architecture is interpreted by a static emulator,
   * without anything being registered in the kernel: it can start no other program but the emulator.
   */
  exec(image: string, platform: string, command: readonly string[], options?: ContainerOptions): Promise<Ended>
  /** A container that goes on; it is removed by `dispose`. */
  start(image: string, args: readonly string[], options?: ContainerOptions): Promise<Started>
  docker(...args: readonly string[]): Promise<Ended>
  dispose(): Promise<void>
}

export interface Started {
  readonly name: string
  readonly ended: Promise<Ended>
  /** Resolves when standard output or standard error has held the text. */
  said(text: string): Promise<void>
}

const FOREIGN = process.arch === 'x64' ? 'linux/arm64' : 'linux/amd64'

export function isForeign(platform: string): boolean {
  return platform === FOREIGN
}

export async function openContainers(stack: Readonly<Record<string, string>>): Promise<Containers> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-images-'))
  const { emulators } = await ensurePrograms({ sets: ['engine'] })
  const emulator = join(folder, 'emulator')
  await copyFile(join(emulators, `buildkit-qemu-${FOREIGN === 'linux/arm64' ? 'aarch64' : 'x86_64'}`), emulator)
  const env = { ...process.env, ...stack }
  const started: string[] = []
  const docker = (...args: readonly string[]): Promise<Ended> =>
    new Promise((resolve) => {
      execFile('docker', args, { env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
        const exit = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
        resolve({ exit, stdout, stderr: stderr.replace(/^WARNING: IPv4 forwarding.*\n/gm, '') })
      })
    })
  const mounted = ['--volume', `${emulator}:${EMULATOR}:ro`]
  return {
    docker,
    run: (image, args, { options = [] } = {}) => docker('run', '--rm', '--quiet', ...options, image, ...args),
    exec: (image, platform, command, { options = [] } = {}) => {
      const [program = '', ...args] = isForeign(platform) ? [EMULATOR, ...command] : command
      const how = ['--platform', platform, '--entrypoint', program, ...(isForeign(platform) ? mounted : [])]
      return docker('run', '--rm', '--quiet', ...how, ...options, image, ...args)
    },
    start: async (image, args, { options = [] } = {}) => {
      const name = `slipway-images-${process.pid}-${started.length}`
      started.push(name)
      const child = spawn('docker', ['run', '--quiet', '--name', name, ...options, image, ...args], { env })
      return watch(name, child)
    },
    dispose: async () => {
      if (started.length > 0) await docker('rm', '--force', ...started)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function watch(name: string, child: ChildProcess): Started {
  const heard = { stdout: '', stderr: '' }
  const listeners = new Set<() => void>()
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      heard[stream] += text
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ exit: code ?? 1, ...heard }))
  })
  const said = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!heard.stdout.includes(text) && !heard.stderr.includes(text)) return
        listeners.delete(look)
        resolve()
      }
      listeners.add(look)
      void ended.then(
        () => reject(new Error(`${name} ended without saying ${text}: ${heard.stdout}${heard.stderr}`)),
        reject,
      )
      look()
    })
  return { name, ended, said }
}
