import { SlipwayError } from '../errors.ts'

export const TAR_BLOCK = 512

/** One member of a tar as its header tells it (POSIX ustar, GNU and pax). */
export interface TarHeader {
  readonly name: string
  readonly size: number
  /** `0` file, `1` hard link, `2` symbolic link, `5` folder, `x` and `g` pax records, `L` and `K` GNU long names. */
  readonly type: string
  readonly linkName: string
}

/**
 * Reads a header block; undefined for the block of zeros at the end.
 * @throws REGISTRY_MALFORMED when the checksum or a number is wrong.
 */
export function parseTarHeader(block: Buffer, what: string): TarHeader | undefined {
  if (block.every((byte) => byte === 0)) return undefined
  if (!hasChecksum(block)) throw new SlipwayError('REGISTRY_MALFORMED', `${what} is no tar archive, or is damaged`)
  const size = parseNumber(block.subarray(124, 136))
  if (size === undefined) throw new SlipwayError('REGISTRY_MALFORMED', `${what} has a member of impossible size`)
  const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? text(block.subarray(345, 500)) : ''
  const name = text(block.subarray(0, 100))
  const type = block[156] === 0 ? '0' : String.fromCharCode(block[156] ?? 0)
  return { name: prefix === '' ? name : `${prefix}/${name}`, size, type, linkName: text(block.subarray(157, 257)) }
}

function hasChecksum(block: Buffer): boolean {
  let sum = 8 * 32
  for (let at = 0; at < TAR_BLOCK; at += 1) if (at < 148 || at >= 156) sum += block[at] ?? 0
  return parseNumber(block.subarray(148, 156)) === sum
}

function text(field: Buffer): string {
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? field.byteLength : end)
}

/** Octal digits, or GNU's base 256 for what does not fit. */
function parseNumber(field: Buffer): number | undefined {
  if (((field[0] ?? 0) & 0x80) === 0) {
    const digits = text(field).trim()
    return /^[0-7]*$/.test(digits) ? Number.parseInt(digits === '' ? '0' : digits, 8) : undefined
  }
  let value = (field[0] ?? 0) & 0x7f
  for (const byte of field.subarray(1)) value = value * 256 + byte
  return Number.isSafeInteger(value) ? value : undefined
}

/**
 * The records of a pax header: `length key=value\n` each.
 * @throws REGISTRY_MALFORMED
 */
export function parsePaxRecords(content: Buffer, what: string): ReadonlyMap<string, string> {
  const records = new Map<string, string>()
  for (let at = 0; at < content.byteLength;) {
    const blank = content.indexOf(0x20, at)
    const length = blank < 0 ? Number.NaN : Number(content.toString('latin1', at, blank))
    const end = at + length
    if (!Number.isSafeInteger(length) || length <= blank - at || end > content.byteLength)
      throw new SlipwayError('REGISTRY_MALFORMED', `${what} has a damaged pax header`)
    const record = content.toString('utf8', blank + 1, end - 1)
    const equals = record.indexOf('=')
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1))
    at = end
  }
  return records
}
