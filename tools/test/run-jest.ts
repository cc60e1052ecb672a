import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from '../repository.ts'
import type { Layer } from './layers.ts'
import { tally, type JestResults, type Tally } from './tally.ts'

const EXIT_GRACE_MS = 15_000

interface RunOptions {
  readonly jest: readonly string[]
  /** Folder for jest's results. */
  readonly scratch: string
  readonly env: Readonly<Record<string, string>>
}

/** Runs one layer; jest's progress goes to standard error. */
export async function runLayer(layer: Layer, { jest, scratch, env }: RunOptions): Promise<Tally> {
  const results = join(scratch, `${layer.name}.json`)
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
      ...layer.files.map((pattern) => `--testMatch=<rootDir>/${pattern}`),
      `--maxWorkers=${layer.workers}`,
      '--passWithNoTests',
      '--json',
      `--outputFile=${results}`,
      ...jest,
    ],
    { cwd: ROOT, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } },
  )
  const end = await ended(child, results)
  const found = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as JestResults) : undefined
  return tally(found, end, jest.length > 0)
}

/** Waits for jest; one that has written its results and still does not end was kept alive by something a test left open. */
async function ended(child: ChildProcess, results: string): Promise<{ readonly exit: number; readonly hung: boolean }> {
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal)
  process.on('SIGINT', forward).on('SIGTERM', forward)
  const settled = new AbortController()
  let hung = false
  const watch = killWhenStuck(child, results, settled.signal).then((killed) => (hung = killed))
  const exit = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
  settled.abort()
  await watch
  process.off('SIGINT', forward).off('SIGTERM', forward)
  return { exit, hung }
}

async function killWhenStuck(child: ChildProcess, results: string, signal: AbortSignal): Promise<boolean> {
  const pause = (ms: number): Promise<boolean> => sleep(ms, true, { signal }).catch(() => false)
  while (!existsSync(results)) if (!(await pause(500))) return false
  if (!(await pause(EXIT_GRACE_MS))) return false
  child.kill('SIGKILL')
  return true
}
