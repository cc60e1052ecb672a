import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { withFileLock } from './file-lock.ts'

/** Where everything that is downloaded or slow to make is kept: outside the clone, shared by all clones of a user. */
export function cacheFolder(): string {
  const base = [process.env['SLIPWAY_CACHE'], process.env['XDG_CACHE_HOME']].find(
    (name) => name !== undefined && name !== '',
  )
  return join(base ?? join(homedir(), '.cache'), 'slipway')
}

export interface CacheEntry {
  /** Path of the entry below the cache folder; it holds the version of the recipe that makes it. */
  readonly key: string
  /** Fills an empty folder and returns the files (relative paths) without which the entry counts as broken. */
  readonly make: (folder: string) => Promise<readonly string[]>
  readonly log?: (line: string) => void
}

const COMPLETE = '.complete.json'

/**
 * Makes a cache entry once and returns its folder. Safe when several processes ask at the same time: one makes it, the others
 * wait. It appears under its name only when it is whole; an entry that has lost files is made anew.
 */
export async function makeOnce(entry: CacheEntry): Promise<string> {
  const folder = join(cacheFolder(), entry.key)
  if (await isWhole(folder)) return folder
  const waiting = (): void => entry.log?.(`waiting for another process that makes ${entry.key}`)
  return withFileLock(`${folder}.lock`, () => fillFolder(folder, entry), waiting)
}

async function fillFolder(folder: string, entry: CacheEntry): Promise<string> {
  if (await isWhole(folder)) return folder
  await mkdir(dirname(folder), { recursive: true })
  // Under the lock whatever an interrupted run left behind belongs to nobody.
  await rm(folder, { recursive: true, force: true })
  await rm(`${folder}.partial`, { recursive: true, force: true })
  await mkdir(`${folder}.partial`)
  const draft = await mkdtemp(join(`${folder}.partial`, 'entry-'))
  try {
    const needed = await entry.make(draft)
    await writeFile(join(draft, COMPLETE), JSON.stringify(needed))
    if (!(await isWhole(draft))) throw new Error(`${entry.key} was made without some of: ${needed.join(', ')}`)
    await chmod(draft, 0o755)
    await rename(draft, folder)
  } finally {
    await rm(`${folder}.partial`, { recursive: true, force: true })
  }
  return folder
}

async function isWhole(folder: string): Promise<boolean> {
  const list = join(folder, COMPLETE)
  if (!existsSync(list)) return false
  const needed: unknown = JSON.parse(await readFile(list, 'utf8'))
  return Array.isArray(needed) && needed.every((name) => typeof name === 'string' && existsSync(join(folder, name)))
}
