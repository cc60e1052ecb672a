import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { ROOT } from '../architecture/read-sources.ts'

export interface SlipwayRun {
  readonly exit: number | undefined
  readonly stdout: string
  readonly stderr: string
}

export interface SlipwayOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Program to run instead of the repository's bundle. */
  readonly entry?: string
  /** Kills it with SIGKILL after so many milliseconds. */
  readonly killAfterMs?: number
  readonly node?: string
}

/** Stands in repository names, so that a stack that is kept between runs holds nothing under them. */
export const RUN: string = randomBytes(4).toString('hex')

export const BUNDLE: string = join(ROOT, 'dist', 'index.js')

/** Runs the bundle as a user does, in an environment that holds only what is given here and PATH and HOME. */
export function runSlipway(args: readonly string[], options: SlipwayOptions = {}): Promise<SlipwayRun> {
  const { entry = BUNDLE, killAfterMs, node = process.execPath } = options
  const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...options.env }
  const child = spawn(node, [entry, ...args], { cwd: options.cwd ?? ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ exit: code ?? undefined, stdout, stderr })
    })
  })
}

/** DEMO_ARGS of a stack as arguments. */
export function demoArguments(stack: Readonly<Record<string, string>>): readonly string[] {
  return (stack['DEMO_ARGS'] ?? '').split(' ').filter((word) => word !== '')
}
