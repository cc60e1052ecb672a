/** A part of a file, in bytes from its beginning. */
export interface FileRange {
  readonly start: number
  readonly end: number
}

const PT_LOAD = 1
const WRITABLE = 2

/**
 * Where the data segments of an ELF file stand in it (ELF specification, "Program Header"), in order. `head` is its beginning.
 * Undefined when that holds no ELF header, or not all of the program headers.
 */
export function dataSegments(head: Buffer): readonly FileRange[] | undefined {
  if (head.length < 64 || head.readUInt32BE(0) !== 0x7f454c46) return undefined
  const wide = head[4] === 2
  const field = reader(head, head[5] === 2)
  const table = wide ? field(32, 8) : field(28, 4)
  const size = field(wide ? 54 : 42, 2)
  const count = field(wide ? 56 : 44, 2)
  if (table + size * count > head.length || size < (wide ? 56 : 32)) return undefined
  const segments: FileRange[] = []
  for (let at = table; at < table + size * count; at += size) {
    if (field(at, 4) !== PT_LOAD || (field(at + (wide ? 4 : 24), 4) & WRITABLE) === 0) continue
    const start = wide ? field(at + 8, 8) : field(at + 4, 4)
    const length = wide ? field(at + 32, 8) : field(at + 16, 4)
    segments.push({ start, end: start + length })
  }
  return segments.toSorted((a, b) => a.start - b.start)
}

type ReadField = (at: number, bytes: 2 | 4 | 8) => number

/** Numbers of 8 bytes lose exactness above 2^53, where no file reaches. */
function reader(head: Buffer, bigEndian: boolean): ReadField {
  return (at, bytes) => {
    if (bytes === 2) return bigEndian ? head.readUInt16BE(at) : head.readUInt16LE(at)
    if (bytes === 4) return bigEndian ? head.readUInt32BE(at) : head.readUInt32LE(at)
    return Number(bigEndian ? head.readBigUInt64BE(at) : head.readBigUInt64LE(at))
  }
}
