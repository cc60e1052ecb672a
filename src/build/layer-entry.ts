import { entryTypeOf, parseNumber, type TarHeader } from '../image/tar-header.ts'

export type EntryKind = 'file' | 'directory' | 'symlink' | 'hardlink' | 'character' | 'block' | 'fifo'

/** What the file system keeps about a file beside its content. */
export interface FileAttributes {
  /** Permission bits with setuid, setgid and sticky: 07777. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Seconds since 1970 as pax writes them: decimal, perhaps negative, perhaps with a fraction. */
  readonly mtime: string
  /** Extended attributes; values are latin1, one character for one byte. */
  readonly xattrs: ReadonlyMap<string, string>
}

/** One entry of a layer's archive. Text is latin1: one character for one byte. */
export interface LayerEntry extends FileAttributes {
  readonly kind: EntryKind
  readonly path: string
  /** Where a link points; empty for everything else. */
  readonly linkPath: string
  /** Bytes of content. */
  readonly size: number
  /** Major and minor number of a device. */
  readonly device: readonly [number, number]
}

/** What stood before the header block and is meant for it. */
export interface Announced {
  readonly pax: ReadonlyMap<string, string>
  readonly longName?: string
  readonly longLink?: string
}

export const XATTR_RECORD = 'SCHILY.xattr.'

const LINKS: ReadonlySet<EntryKind> = new Set(['symlink', 'hardlink'])
const DEVICES: ReadonlySet<EntryKind> = new Set(['character', 'block'])
const NODES: Readonly<Record<string, EntryKind>> = { '3': 'character', '4': 'block', '6': 'fifo' }

/**
 * The entry that a header block and what was announced for it describe, as the container runtimes read it (Go's archive/tar).
 * A text says why there is none that could be put into the file system.
 */
export function layerEntry(block: Buffer, header: TarHeader, announced: Announced): LayerEntry | string {
  const { pax, longName, longLink } = announced
  const record = (key: string): string | undefined => pax.get(key) || undefined
  const [path, target] = [longName ?? record('path') ?? header.path, longLink ?? record('linkpath') ?? header.linkPath]
  const kind = kindOf(header.flag, path)
  if ([path, target].some((name) => name.includes('\0'))) return 'a name has a NUL in it'
  if (isSparse(header, pax)) return `${path} is a sparse file, which is not supported`
  if (kind === undefined) return `${path} is of the unknown type ${JSON.stringify(header.flag)}`
  const attributes = attributesOf(block, record)
  const size = kind === 'file' ? decimal(record('size'), header.size) : 0
  const device = DEVICES.has(kind) ? deviceOf(block) : NO_DEVICE
  if (attributes === undefined || !isCount(size) || device === undefined)
    return `${path} has a mode, owner, time, size or device number that is none`
  const linkPath = LINKS.has(kind) ? target : ''
  return { kind, path, linkPath, size, device, ...attributes, xattrs: xattrsOf(pax) }
}

function kindOf(flag: string, path: string): EntryKind | undefined {
  const type = entryTypeOf(flag, path)
  return type === 'other' ? NODES[flag] : type
}

const NO_XATTRS: ReadonlyMap<string, string> = new Map()
const NO_DEVICE = [0, 0] as const
const MAX_DEVICE_NUMBER = 0o7777777

function deviceOf(block: Buffer): readonly [number, number] | undefined {
  const numbers = [parseNumber(block, 329, 337) ?? -1, parseNumber(block, 337, 345) ?? -1] as const
  return numbers.every((value) => value >= 0 && value <= MAX_DEVICE_NUMBER) ? numbers : undefined
}

function isSparse({ flag }: TarHeader, pax: ReadonlyMap<string, string>): boolean {
  return flag === 'S' || ['GNU.sparse.major', 'GNU.sparse.map', 'GNU.sparse.numblocks'].some((key) => pax.has(key))
}

type Records = (key: string) => string | undefined

function attributesOf(block: Buffer, record: Records): Omit<FileAttributes, 'xattrs'> | undefined {
  const mode = parseNumber(block, 100, 108)
  const uid = decimal(record('uid'), parseNumber(block, 108, 116))
  const gid = decimal(record('gid'), parseNumber(block, 116, 124))
  const mtime = record('mtime') ?? timeOf(block)
  if (!isCount(mode) || !isCount(uid) || !isCount(gid) || mtime === undefined) return undefined
  if (!/^-?\d{1,15}(?:\.\d{1,30})?$/.test(mtime)) return undefined
  return { mode: mode & 0o7777, uid, gid, mtime }
}

/** Base 256 goes below zero here, unlike anywhere else. */
function timeOf(block: Buffer): string | undefined {
  const field = block.subarray(136, 148)
  if ((field[0] ?? 0) < 0x80) return parseNumber(block, 136, 148)?.toString()
  const value = BigInt.asIntN(95, BigInt(`0x${field.toString('hex')}`))
  return value.toString()
}

function decimal(text: string | undefined, otherwise: number | undefined): number | undefined {
  if (text === undefined) return otherwise
  return /^\d{1,16}$/.test(text) ? Number(text) : undefined
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0
}

function xattrsOf(pax: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (pax.size === 0) return NO_XATTRS
  const found = [...pax].filter(([key]) => key.startsWith(XATTR_RECORD))
  return new Map(found.map(([key, value]) => [key.slice(XATTR_RECORD.length), value]))
}
