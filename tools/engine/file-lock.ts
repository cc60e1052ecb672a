import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Runs `work` while no other process does so under the same lock file. The kernel holds the lock for a `flock FILE cat` whose
 * standard input is ours: however this process ends, the pipe closes and the lock is free, so a stale lock cannot exist.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>, waiting?: () => void): Promise<T> {
  await mkdir(dirname(file), { recursive: true })
  const holder = spawn('flock', ['--exclusive', file, 'cat'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const closed = new Promise<void>((resolve) => holder.once('close', () => resolve()))
  const notice = waiting === undefined ? undefined : setTimeout(waiting, 500)
  try {
    await new Promise<void>((resolve, reject) => {
      holder.once('error', (error) => reject(new Error(`cannot lock ${file}: ${error.message}`)))
      holder.once('exit', (code) =>
        reject(new Error(`cannot lock ${file}: flock ended with exit ${code ?? 'by signal'}`)),
      )
      holder.stdout.once('data', () => resolve())
      holder.stdin.write('\n')
    })
    clearTimeout(notice)
    return await work()
  } finally {
    clearTimeout(notice)
    holder.stdin.end()
    await closed
  }
}
