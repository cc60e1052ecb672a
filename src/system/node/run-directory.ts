import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'

/** The programs a run starts that may outlive it; nothing else is ever ended. */
const OURS = /^(?:[^\0]*\/)?(?:docker|git)[^/\0]*\0/
/** A program that was sent SIGKILL is waited for so long before its folder is removed all the same. */
const END_MS = 2000
const LOOK_AGAIN_MS = 10

/**
 * A folder that only we can read, for layouts and temporary files of one run. Folders of runs whose process is gone (killed
 * before they could clean up) are removed first. The name carries the process id: `slipway-PID-random`.
 */
export async function openRunDirectory(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true })
  await removeOrphans(parent)
  return mkdtemp(join(parent, `slipway-${process.pid}-`))
}

/**
 * Removes the folder of a run that is over, and ends the programs that it left behind first: a build client outlives a run
 * that was killed, and would make the folder anew. They are known by their name and by the folder's path in their command
 * line, which ends in random letters. Where there is no /proc, none is found and the folder alone goes.
 */
export async function removeRunDirectory(path: string): Promise<void> {
  const deadline = performance.now() + END_MS
  let left = await programsOf(path)
  while (left.length > 0 && performance.now() < deadline) {
    for (const pid of left) kill(pid)
    await delay(LOOK_AGAIN_MS)
    left = await programsOf(path)
  }
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}

async function removeOrphans(parent: string): Promise<void> {
  const names = await readdir(parent)
  const orphans = names.filter((name) => {
    const match = /^slipway-(\d+)-[A-Za-z0-9]{6}$/.exec(name)
    return match !== null && !isAlive(Number(match[1]))
  })
  await Promise.all(orphans.map((name) => removeRunDirectory(join(parent, name))))
}

/** Process ids of docker and git with the path in an argument; a program that has ended has no arguments any more. */
async function programsOf(path: string): Promise<readonly number[]> {
  const names = await readdir('/proc').catch(() => [])
  const found = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map(async (pid) => ((await uses(pid, path)) ? [Number(pid)] : [])),
  )
  return found.flat()
}

async function uses(pid: string, path: string): Promise<boolean> {
  // Another user's process, or one that ends as we look, is none of ours.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return OURS.test(command) && command.includes(path)
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // ESRCH: it has ended meanwhile. EPERM: it is not ours to end.
    if (!['ESRCH', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process exists too; only "no such process" makes an orphan.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
