/** What an entry does to the file system; `other` are devices and FIFOs, `meta` describes the next entry. */
export type EntryType = 'file' | 'directory' | 'symlink' | 'hardlink' | 'other'

/** One 512-byte header block, as far as paths and extents need it. Text is latin1: one character for one byte. */
export interface TarHeader {
  readonly flag: string
  readonly path: string
  readonly linkPath: string
  /** Bytes that follow in the archive, before padding. */
  readonly size: number
  /** The old GNU sparse format's sign that another block of its map follows. */
  readonly extended: boolean
}

export const BLOCK_BYTES = 512

const LINK_OR_NODE = new Set(['1', '2', '3', '4', '5', '6'])

/**
 * Reads a header block as the container runtimes do (Go's archive/tar), so that nothing they unpack stays unseen:
 * USTAR and STAR prefixes, GNU base-256 numbers, and no data behind links, directories and devices whatever their size says.
 * Returns undefined when the checksum or a number is wrong.
 */
export function parseTarHeader(block: Buffer): TarHeader | undefined {
  if (!checksumFits(block)) return undefined
  const size = parseNumber(block, 124, 136)
  if (size === undefined || size < 0) return undefined
  const flag = String.fromCharCode(block[156] ?? 0)
  const name = text(block, 0, 100)
  const prefix = prefixOf(block)
  return {
    flag,
    path: prefix === '' ? name : `${prefix}/${name}`,
    linkPath: text(block, 157, 257),
    size: LINK_OR_NODE.has(flag) ? 0 : size,
    extended: flag === 'S' && block[482] !== 0,
  }
}

export function isZeroBlock(block: Buffer): boolean {
  for (let at = 0; at < BLOCK_BYTES; at++) if (block[at] !== 0) return false
  return true
}

/** `undefined` for the kinds that only describe another entry or hold no file (pax, GNU names, volume labels). */
export function entryTypeOf(flag: string, path: string): EntryType | undefined {
  switch (flag) {
    case '\0':
      return path.endsWith('/') ? 'directory' : 'file'
    case '0':
    case '7':
    case 'S':
      return 'file'
    case '1':
      return 'hardlink'
    case '2':
      return 'symlink'
    case '3':
    case '4':
    case '6':
      return 'other'
    case '5':
      return 'directory'
    default:
      return undefined
  }
}

/** The sum of all bytes with the checksum field read as blanks; some old writers summed signed bytes. */
function checksumFits(block: Buffer): boolean {
  const expected = parseNumber(block, 148, 156)
  let unsigned = 0
  let negative = 0
  for (let at = 0; at < BLOCK_BYTES; at++) {
    const byte = at >= 148 && at < 156 ? 32 : (block[at] ?? 0)
    unsigned += byte
    if (byte > 127) negative++
  }
  return expected === unsigned || expected === unsigned - 256 * negative
}

function prefixOf(block: Buffer): string {
  const magic = block.toString('latin1', 257, 265)
  if (magic.startsWith('ustar\0')) return text(block, 345, block.toString('latin1', 508, 512) === 'tar\0' ? 476 : 500)
  if (magic !== 'ustar  \0') return ''
  // GNU writes times where USTAR has the prefix. Early Go versions wrote a prefix there, and its reader still takes one.
  const times = [345, 357].every((start) => block[start] === 0 || parseNumber(block, start, start + 12) !== undefined)
  const prefix = times ? '' : text(block, 345, 500)
  return /^[\0-\x7f]*$/.test(prefix) ? prefix : ''
}

function text(block: Buffer, start: number, end: number): string {
  const zero = block.indexOf(0, start)
  return block.toString('latin1', start, zero < 0 || zero > end ? end : zero)
}

/** Octal digits between blanks and NULs, or GNU's base-256 when the first bit is set; below zero is always -1. */
export function parseNumber(block: Buffer, start: number, end: number): number | undefined {
  const first = block[start] ?? 0
  if (first >= 0x80) return parseBase256(block, start, end)
  const digits =
    block
      .toString('latin1', start, end)
      .replace(/^[ \0]+|[ \0]+$/g, '')
      .split('\0')[0] ?? ''
  if (digits === '') return 0
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined
}

function parseBase256(block: Buffer, start: number, end: number): number | undefined {
  const first = block[start] ?? 0
  if (first >= 0xc0) return -1
  let value = first & 0x3f
  for (let at = start + 1; at < end; at++) value = value * 256 + (block[at] ?? 0)
  return Number.isSafeInteger(value) ? value : undefined
}
