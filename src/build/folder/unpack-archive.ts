import { createReadStream, createWriteStream } from 'node:fs'
import { link, mkdir, readdir, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { LayerEntry } from '../layer-entry.ts'
import { LayerReader, printable } from '../layer-reader.ts'
import { decompressed } from '../layout/decompress.ts'

/** Limits against hostile archives. */
export const ARCHIVE_LIMITS = { entries: 200_000, bytes: 8 * 2 ** 30, pathBytes: 1024 } as const

/**
 * Unpacks a tar archive (gzip, zstd or not compressed) into an empty folder of ours. Nothing is written through a link, and no link
 * is made that leads out. Owners, times and special bits are not kept: a build does not see them.
 * @returns the folder to build: the only one in the archive, as forges pack their repositories, else the whole
 * @throws BUILD_SOURCE for what is no archive, is damaged, leads out of the folder, or is beyond the limits.
 */
export async function unpackArchive(
  file: string,
  folder: string,
  { signal }: Cancellable = {},
  limits: typeof ARCHIVE_LIMITS | Readonly<Record<keyof typeof ARCHIVE_LIMITS, number>> = ARCHIVE_LIMITS,
): Promise<string> {
  const target = new ArchiveFolder(folder)
  const reader = new LayerReader(decompressed(createReadStream(file, { highWaterMark: 1 << 20 }), file), file)
  let entries = 0
  let bytes = 0
  try {
    for (let entry = await reader.next(); entry !== undefined; entry = await reader.next()) {
      signal?.throwIfAborted()
      entries++
      bytes += entry.size
      if (entries > limits.entries || bytes > limits.bytes || entry.path.length > limits.pathBytes)
        throw refused(entry.path, 'is beyond the limits')
      await target.put(entry, reader)
    }
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'BUILD_OUTPUT')
      throw new SlipwayError('BUILD_SOURCE', error.message, { cause: error })
    throw error
  } finally {
    await reader.close()
  }
  if (entries === 0) throw new SlipwayError('BUILD_SOURCE', `${file} is an empty archive, or none`)
  const [only, ...more] = await readdir(folder, { withFileTypes: true })
  return only?.isDirectory() === true && more.length === 0 ? join(folder, only.name) : folder
}

/** What was unpacked so far is remembered, so that the file system is never asked, and never followed. */
class ArchiveFolder {
  readonly #root: string
  readonly #made = new Map<string, LayerEntry['kind']>([['', 'directory']])

  constructor(root: string) {
    this.#root = root
  }

  async put(entry: LayerEntry, reader: LayerReader): Promise<void> {
    const name = nameOf(entry.path)
    if (name === '') return
    const parent = dirname(name)
    await this.#makeDirectory(parent === '.' ? '' : parent, entry)
    if (entry.kind === 'directory') return this.#makeDirectory(name, entry)
    const before = this.#made.get(name)
    if (before === 'directory') throw refused(entry.path, 'takes the place of a folder')
    if (before !== undefined) await rm(this.#at(name))
    await this.#make(name, entry, reader)
    this.#made.set(name, entry.kind === 'hardlink' ? 'file' : entry.kind)
  }

  async #make(name: string, entry: LayerEntry, reader: LayerReader): Promise<void> {
    const path = this.#at(name)
    if (entry.kind === 'file') {
      const mode = (entry.mode & 0o111) === 0 ? 0o644 : 0o755
      await pipeline(reader.content(), createWriteStream(path, { flags: 'wx', mode }))
    } else if (entry.kind === 'symlink') {
      if (leadsOut(name, entry.linkPath)) throw refused(entry.path, 'is a link that leads out of the archive')
      await symlink(Buffer.from(entry.linkPath, 'latin1'), path)
    } else if (entry.kind === 'hardlink') {
      const target = nameOf(entry.linkPath)
      if (this.#made.get(target) !== 'file') throw refused(entry.path, 'is a link to what is no file of the archive')
      await link(this.#at(target), path)
    } else throw refused(entry.path, 'is a device or a pipe')
  }

  async #makeDirectory(name: string, entry: LayerEntry): Promise<void> {
    const kind = this.#made.get(name)
    if (kind === 'directory') return
    if (kind !== undefined) throw refused(entry.path, 'is inside of something that is no folder')
    const parent = dirname(name)
    await this.#makeDirectory(parent === '.' ? '' : parent, entry)
    await mkdir(this.#at(name))
    this.#made.set(name, 'directory')
  }

  #at(name: string): Buffer {
    return Buffer.concat([Buffer.from(`${this.#root}/`), Buffer.from(name, 'latin1')])
  }
}

function nameOf(path: string): string {
  if (path.startsWith('/')) throw refused(path, 'leads out of the archive')
  const names = path.split('/').filter((name) => name !== '' && name !== '.')
  if (names.includes('..')) throw refused(path, 'leads out of the archive')
  return names.join('/')
}

/** Whether a link's text leads above the root, whatever other links stand on its way. */
function leadsOut(name: string, target: string): boolean {
  if (target.startsWith('/')) return true
  let depth = name.split('/').length - 1
  for (const part of target.split('/')) {
    if (part === '..') depth--
    else if (part !== '' && part !== '.') depth++
    if (depth < 0) return true
  }
  return false
}

function refused(path: string, why: string): SlipwayError {
  return new SlipwayError('BUILD_SOURCE', `the archive is not unpacked: ${printable(path)} ${why}`)
}
