import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'

/**
 * A folder that only we can read, for layouts and temporary files of one run. Folders of runs whose process is gone (killed
 * before they could clean up) are removed first. The name carries the process id: `slipway-PID-random`.
 */
export async function openRunDirectory(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true })
  await removeOrphans(parent)
  return mkdtemp(join(parent, `slipway-${process.pid}-`))
}

async function removeOrphans(parent: string): Promise<void> {
  const names = await readdir(parent)
  const orphans = names.filter((name) => {
    const match = /^slipway-(\d+)-[A-Za-z0-9]{6}$/.exec(name)
    return match !== null && !isAlive(Number(match[1]))
  })
  await Promise.all(orphans.map((name) => rm(join(parent, name), { recursive: true, force: true })))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    // Another user's process exists too; only "no such process" makes an orphan.
    return !(thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH')
  }
}
