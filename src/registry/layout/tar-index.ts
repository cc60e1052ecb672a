import type { FileHandle } from 'node:fs/promises'
import { posix } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import { parsePaxRecords } from '../../image/pax-records.ts'
import { BLOCK_BYTES, entryTypeOf, isZeroBlock, parseTarHeader, type TarHeader } from '../../image/tar-header.ts'

/** Limits against hostile archives. */
export const TAR_LIMITS = { members: 50_000, extraHeaderBytes: 1 << 16, nameLength: 4096, linkHops: 8 } as const

/** Where a member's bytes lie in the file. */
export interface TarMember {
  readonly offset: number
  readonly size: number
}

/** The files of a tar by their cleaned path; links lead only to other members. */
export interface TarIndex {
  find(path: string): TarMember | undefined
}

const WINDOW_BYTES = 1 << 16

type Entry = TarMember | { readonly link: string }

/**
 * Reads the headers and skips the contents: as many reads as members, whatever their size.
 * @throws REGISTRY_MALFORMED, REGISTRY_LIMIT
 */
export async function readTarIndex(handle: FileHandle, what: string, signal?: AbortSignal): Promise<TarIndex> {
  const file = await openWindow(handle, what)
  const entries = new Map<string, Entry>()
  let count = 0
  for await (const { header, offset } of headers(file, what)) {
    signal?.throwIfAborted()
    count += 1
    if (count > TAR_LIMITS.members)
      throw new SlipwayError('REGISTRY_LIMIT', `${what} has more than ${TAR_LIMITS.members} members`)
    const path = cleanPath(header.path)
    const type = entryTypeOf(header.flag, header.path)
    if (type === 'file') {
      // Readers disagree on which of two files with one name counts; a manifest in doubt is none.
      if (entries.has(path) && path.endsWith('.json'))
        throw new SlipwayError('REGISTRY_MALFORMED', `${what} has two files named ${path}`)
      entries.set(path, { offset, size: header.size })
    } else if (type === 'hardlink') entries.set(path, { link: cleanPath(header.linkPath) })
    else if (type === 'symlink')
      entries.set(path, { link: cleanPath(posix.join(posix.dirname(path), header.linkPath)) })
  }
  return { find: (path) => follow(entries, cleanPath(Buffer.from(path).toString('latin1'))) }
}

/** Names an entry the same however it was written: no `./`, no way up, no root. One character for one byte, as in headers. */
function cleanPath(path: string): string {
  return posix.normalize(`/${path}`).slice(1)
}

function follow(entries: ReadonlyMap<string, Entry>, path: string): TarMember | undefined {
  let entry = entries.get(path)
  for (let hop = 0; entry !== undefined && 'link' in entry; hop += 1) {
    if (hop === TAR_LIMITS.linkHops) return undefined
    entry = entries.get(entry.link)
  }
  return entry
}

/** What pax and GNU headers say about the member that follows. */
type Override = Partial<Pick<TarHeader, 'path' | 'linkPath' | 'size'>>

async function* headers(
  file: Window,
  what: string,
): AsyncGenerator<{ readonly header: TarHeader; readonly offset: number }> {
  let override: Override = {}
  for (let at = 0; at < file.size;) {
    const block = await file.read(at, BLOCK_BYTES)
    if (isZeroBlock(block)) return
    const raw = parseTarHeader(block)
    if (raw === undefined) throw new SlipwayError('REGISTRY_MALFORMED', `${what} is no tar archive, or is damaged`)
    const offset = at + BLOCK_BYTES
    const isExtra = /^[xgLK]$/.test(raw.flag)
    const header = isExtra ? raw : overridden(raw, override)
    if (offset + header.size > file.size || header.path.length > TAR_LIMITS.nameLength)
      throw new SlipwayError('REGISTRY_MALFORMED', `${what} is cut short, or has a member of impossible size or name`)
    at = offset + Math.ceil(header.size / BLOCK_BYTES) * BLOCK_BYTES
    if (isExtra) override = { ...override, ...(await readOverride(file, header, offset, what)) }
    else {
      override = {}
      yield { header, offset }
    }
  }
}

/** Links, folders and devices have no content, whatever is said of their size. */
function overridden(header: TarHeader, override: Override): TarHeader {
  return { ...header, ...override, size: /^[1-6]$/.test(header.flag) ? 0 : (override.size ?? header.size) }
}

async function readOverride(file: Window, header: TarHeader, offset: number, what: string): Promise<Override> {
  if (header.size > TAR_LIMITS.extraHeaderBytes)
    throw new SlipwayError('REGISTRY_LIMIT', `${what} has an extended header of ${header.size} bytes`)
  const content = await file.read(offset, header.size)
  if (header.flag === 'L') return { path: cString(content) }
  if (header.flag === 'K') return { linkPath: cString(content) }
  if (header.flag === 'g') return {}
  const records = parsePaxRecords(content)
  if (records === undefined) throw new SlipwayError('REGISTRY_MALFORMED', `${what} has a damaged pax header`)
  const [path, linkPath, size] = [records.get('path'), records.get('linkpath'), records.get('size')]
  if (size !== undefined && !/^\d{1,15}$/.test(size))
    throw new SlipwayError('REGISTRY_MALFORMED', `${what} has a member of impossible size`)
  return {
    ...(path === undefined ? {} : { path }),
    ...(linkPath === undefined ? {} : { linkPath }),
    ...(size === undefined ? {} : { size: Number(size) }),
  }
}

function cString(content: Buffer): string {
  return content.toString('latin1').replace(/\0.*$/s, '')
}

/** A file seen through a buffer, so that an archive of many small members takes few reads. */
interface Window {
  readonly size: number
  /** At most a window's bytes; valid until the next call. */
  read(at: number, length: number): Promise<Buffer>
}

async function openWindow(handle: FileHandle, what: string): Promise<Window> {
  const { size } = await handle.stat()
  const buffer = Buffer.alloc(WINDOW_BYTES)
  let start = 0
  let filled = 0
  return {
    size,
    read: async (at, length) => {
      if (at < start || at + length > start + filled) {
        const { bytesRead } = await handle.read(buffer, 0, WINDOW_BYTES, at)
        start = at
        filled = bytesRead
      }
      if (at + length <= start + filled) return buffer.subarray(at - start, at - start + length)
      throw new SlipwayError('REGISTRY_MALFORMED', `${what} is cut short`)
    },
  }
}
