import { BLOCK_BYTES } from '../image/tar-header.ts'
import { XATTR_RECORD, type EntryKind, type LayerEntry } from './layer-entry.ts'

const FLAGS: Readonly<Record<EntryKind, string>> = {
  file: '0',
  hardlink: '1',
  symlink: '2',
  character: '3',
  block: '4',
  directory: '5',
  fifo: '6',
}

/** Two empty blocks end an archive. */
export const END_MARK: Buffer = Buffer.alloc(2 * BLOCK_BYTES)

const MAX_OCTAL_ID = 0o7777777
const MAX_OCTAL_SIZE = 0o77777777777
const NAME_BYTES = 100

/**
 * The header of an entry: USTAR, with pax records before it for what does not fit there (POSIX pax). The same entry always gives
 * the same bytes; there are no owner names and no other times than the entry's own.
 */
export function entryHeader(entry: LayerEntry): Buffer {
  const records = paxRecords(entry)
  const header = headerBlock(FLAGS[entry.kind], entry)
  if (records.length === 0) return header
  const body = Buffer.from(records, 'latin1')
  const announcement = headerBlock('x', { ...entry, path: 'pax-records', linkPath: '', size: body.length, mode: 0o644 })
  return Buffer.concat([announcement, body, padding(body.length), header])
}

/** What fills the last block of a content of that size. */
export function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES)
}

function paxRecords({ path, linkPath, size, uid, gid, mtime, xattrs }: LayerEntry): string {
  const records: readonly (readonly [string, string] | undefined)[] = [
    path.length > NAME_BYTES ? ['path', path] : undefined,
    linkPath.length > NAME_BYTES ? ['linkpath', linkPath] : undefined,
    size > MAX_OCTAL_SIZE ? ['size', String(size)] : undefined,
    uid > MAX_OCTAL_ID ? ['uid', String(uid)] : undefined,
    gid > MAX_OCTAL_ID ? ['gid', String(gid)] : undefined,
    isPlainTime(mtime) ? undefined : ['mtime', mtime],
    ...[...xattrs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [XATTR_RECORD + name, value] as const),
  ]
  return records.flatMap((record) => (record === undefined ? [] : [paxRecord(...record)])).join('')
}

/** `length key=value\n`, where the length counts itself. */
function paxRecord(key: string, value: string): string {
  const rest = key.length + value.length + 3
  const digits = String(rest + String(rest).length).length
  return `${rest + digits} ${key}=${value}\n`
}

function isPlainTime(mtime: string): boolean {
  return /^\d+$/.test(mtime) && Number(mtime) <= MAX_OCTAL_SIZE
}

function headerBlock(flag: string, entry: LayerEntry): Buffer {
  const { path, linkPath, mode, uid, gid, size, mtime, device } = entry
  const block = Buffer.alloc(BLOCK_BYTES)
  block.write(path, 0, NAME_BYTES, 'latin1')
  octal(block, 100, 8, mode)
  octal(block, 108, 8, uid > MAX_OCTAL_ID ? 0 : uid)
  octal(block, 116, 8, gid > MAX_OCTAL_ID ? 0 : gid)
  octal(block, 124, 12, size > MAX_OCTAL_SIZE ? 0 : size)
  octal(block, 136, 12, isPlainTime(mtime) ? Number(mtime) : 0)
  block.write(flag, 156, 'latin1')
  block.write(linkPath, 157, NAME_BYTES, 'latin1')
  block.write('ustar\u000000', 257, 'latin1')
  octal(block, 329, 8, device[0])
  octal(block, 337, 8, device[1])
  block.fill(' ', 148, 156)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return block
}

function octal(block: Buffer, at: number, bytes: number, value: number): void {
  block.write(`${value.toString(8).padStart(bytes - 1, '0')}\0`, at, 'latin1')
}
