/** How an ELF file with build information is laid out. */
export interface ProgramLayout {
  readonly bits?: 32 | 64
  readonly order?: 'little' | 'big'
  /** Where the data segment begins. Default 8192. */
  readonly dataAt?: number
  /** Bytes in the data segment before the information. Default 0. */
  readonly before?: Uint8Array
  /** The program headers stand at the end of the file, as some tools leave them. */
  readonly headersLast?: boolean
  /** 2 since Go 1.18; 0 for the form before. */
  readonly flags?: number
}

/** The text about modules with what the linker puts around it. */
export function moduleText(lines: readonly string[]): string {
  const start = '\x30\x77\xaf\x0c\x92\x74\x08\x02\x41\xe1\xc1\x07\xe6\xd6\x18\xe6'
  const end = '\xf9\x32\x43\x31\x86\x18\x20\x72\x00\x82\x42\x10\x41\x16\xd8\xf2'
  return `${start}${lines.map((line) => `${line}\n`).join('')}${end}`
}

export function buildInformation(version: string, modules: string, flags = 2): Buffer {
  const header = Buffer.alloc(32)
  header.write('\xff Go buildinf:', 'latin1')
  header[14] = 8
  header[15] = flags
  return Buffer.concat([
    header,
    ...[version, modules].flatMap((text) => [varint(text.length), Buffer.from(text, 'latin1')]),
  ])
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80)
  return Buffer.from([...bytes, rest])
}

interface Segment {
  readonly flags: number
  readonly start: number
  readonly length: number
}

/** Where the fields stand, in the file's header and in the program headers. */
const PLACES = {
  32: { fileHeaderBytes: 52, table: 28, size: 42, count: 44, headerBytes: 32, flags: 24, start: 4, length: 16 },
  64: { fileHeaderBytes: 64, table: 32, size: 54, count: 56, headerBytes: 56, flags: 4, start: 8, length: 32 },
} as const

/** An ELF file that has what a cataloguer looks at, and runs nowhere. */
export function goProgram(information: Uint8Array, layout: ProgramLayout = {}): Buffer {
  const { bits = 64, order = 'little', dataAt = 8192, before = Buffer.alloc(0), headersLast = false } = layout
  const places = PLACES[bits]
  const { headerBytes } = places
  const data = Buffer.concat([before, information, Buffer.alloc(100)])
  const headersAt = headersLast ? dataAt + data.length : places.fileHeaderBytes
  const file = Buffer.alloc(dataAt + data.length + (headersLast ? 2 * headerBytes : 0))
  file.write('\x7fELF', 'latin1')
  file[4] = bits / 32
  file[5] = order === 'little' ? 1 : 2
  const put = (value: number, at: number, bytes: number): void => write(file, order, value, at, bytes)
  put(headersAt, places.table, bits / 8)
  put(headerBytes, places.size, 2)
  put(2, places.count, 2)
  const segments: readonly Segment[] = [
    { flags: 5, start: 0, length: dataAt },
    { flags: 6, start: dataAt, length: data.length },
  ]
  for (const [index, { flags, start, length }] of segments.entries()) {
    const at = headersAt + index * headerBytes
    put(1, at, 4)
    put(flags, at + places.flags, 4)
    put(start, at + places.start, bits / 8)
    put(length, at + places.length, bits / 8)
  }
  data.copy(file, dataAt)
  return file
}

/** No number here needs more than 4 bytes. */
function write(file: Buffer, order: 'little' | 'big', value: number, at: number, bytes: number): void {
  const used = Math.min(bytes, 4)
  if (order === 'little') file.writeUIntLE(value, at, used)
  else file.writeUIntBE(value, at + bytes - used, used)
}
