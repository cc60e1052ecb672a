import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A running process as /proc shows it. */
export interface ProcessEntry {
  readonly pid: number
  readonly parent: number
  readonly args: readonly string[]
}

export function listProcesses(): readonly ProcessEntry[] {
  const found: ProcessEntry[] = []
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const entry = readProcess(Number(name))
    if (entry !== undefined) found.push(entry)
  }
  return found
}

/** The process, unless it has ended; a zombie that only waits for its parent has ended. */
export function readProcess(pid: number): ProcessEntry | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z' || state === 'X') return undefined
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return { pid, parent: Number(parent), args }
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

/** Processes with an argument that is the folder or lies below it: how our daemons are told from everybody else's. */
export function processesOf(folder: string): readonly ProcessEntry[] {
  const own = (argument: string): boolean =>
    argument === folder || argument.startsWith(`${folder}/`) || argument.includes(`=${folder}/`)
  return listProcesses().filter(({ pid, args }) => pid !== process.pid && args.some((argument) => own(argument)))
}

/** The given processes and everything they started. */
export function withDescendants(roots: readonly ProcessEntry[]): readonly number[] {
  const all = listProcesses()
  const found = new Set(roots.map(({ pid }) => pid))
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid)
  }
  return [...found]
}

export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Asks the processes to end, waits, and kills those that have not ended after `graceMs`. */
export async function endProcesses(pids: readonly number[], graceMs: number): Promise<void> {
  for (const pid of pids) signalProcess(pid, 'SIGTERM')
  if (await haveEnded(pids, graceMs)) return
  for (const pid of pids) if (readProcess(pid) !== undefined) signalProcess(pid, 'SIGKILL')
  if (!(await haveEnded(pids, 5000))) {
    throw new Error(`these processes do not end: ${pids.filter((pid) => readProcess(pid) !== undefined).join(', ')}`)
  }
}

async function haveEnded(pids: readonly number[], withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs
  while (pids.some((pid) => readProcess(pid) !== undefined)) {
    if (performance.now() > until) return false
    await sleep(25)
  }
  return true
}
