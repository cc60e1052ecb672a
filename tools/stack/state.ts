import { createHash } from 'node:crypto'
import { existsSync, globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { MachineEngine } from '../engine/find-engine.ts'
import { readProcess } from '../engine/processes.ts'
import type { Programs } from '../engine/programs.ts'
import type { StackEnv } from './environment.ts'
import { replaceFile } from './replace-file.ts'

/** What the daemon tells the commands about itself once everything answers. */
export interface StackState {
  readonly pid: number
  /** Digest of the code it was started from. */
  readonly code: string
  readonly services: readonly { readonly name: string; readonly url: string }[]
  readonly env: StackEnv
  /** What could not be had, with the reason. */
  readonly missing: readonly string[]
}

const root = resolve(import.meta.dirname, '..', '..')

export async function readState(directory: string): Promise<StackState | undefined> {
  const file = join(directory, 'state.json')
  if (!existsSync(file)) return undefined
  return JSON.parse(await readFile(file, 'utf8')) as StackState
}

/** What `up` has prepared for the daemon it starts. */
export interface Launch {
  readonly code: string
  readonly programs: Programs
  /** Absent: the stack starts an engine of its own. */
  readonly machineEngine?: MachineEngine
  readonly demoArgs: readonly string[]
}

export async function readLaunch(directory: string): Promise<Launch> {
  return JSON.parse(await readFile(join(directory, 'launch.json'), 'utf8')) as Launch
}

export async function writeLaunch(directory: string, launch: Launch): Promise<void> {
  await replaceFile(join(directory, 'launch.json'), JSON.stringify(launch, undefined, 2), 0o600)
}

export async function writeState(directory: string, state: StackState): Promise<void> {
  await replaceFile(join(directory, 'state.json'), JSON.stringify(state, undefined, 2), 0o600)
}

/** Whether the process is the daemon of that folder and not another one that was given its number. */
export function isDaemon(pid: number, directory: string): boolean {
  const args = readProcess(pid)?.args ?? []
  return args.some((argument) => argument.endsWith('/daemon.ts')) && args.includes(directory)
}

/** Changes with everything the daemon runs or serves: a stack started from older code is replaced by `up`. */
export async function codeDigest(): Promise<string> {
  const hash = createHash('sha256')
  const files = [
    'tools/{engine,stack}/**/*.ts',
    'test/support/{registry,osv,sigstore,forge,git}/**/*.ts',
    'demo/advisories/*.json',
  ]
  for (const name of globSync(files, { cwd: root, exclude: (path) => path === 'node_modules' }).sort()) {
    hash.update(name).update(await readFile(join(root, name)))
  }
  return hash.digest('hex')
}
