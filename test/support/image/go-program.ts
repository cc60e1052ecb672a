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

/** An ELF file that has what a cataloguer looks at, and runs nowhere. */
export function goProgram(information: Uint8Array, layout: ProgramLayout = {}): Buffer {
  const { bits = 64, order = 'little', dataAt = 8192, before = Buffer.alloc(0), headersLast = false } = layout
  const wide = bits === 64
  const data = Buffer.concat([before, information, Buffer.alloc(100)])
  const headerBytes = wide ? 56 : 32
  const headersAt = headersLast ? dataAt + data.length : wide ? 64 : 52
  const file = Buffer.alloc(dataAt + data.length + (headersLast ? 2 * headerBytes : 0))
  const write = (value: number, at: number, bytes: 2 | 4 | 8): void => {
    const little = order === 'little'
    if (bytes === 2) little ? file.writeUInt16LE(value, at) : file.writeUInt16BE(value, at)
    else if (bytes === 4) little ? file.writeUInt32LE(value, at) : file.writeUInt32BE(value, at)
    else little ? file.writeBigUInt64LE(BigInt(value), at) : file.writeBigUInt64BE(BigInt(value), at)
  }
  const word = wide ? 8 : 4
  file.write('\x7fELF', 'latin1')
  file[4] = wide ? 2 : 1
  file[5] = order === 'little' ? 1 : 2
  write(headersAt, wide ? 32 : 28, word)
  write(headerBytes, wide ? 54 : 42, 2)
  write(2, wide ? 56 : 44, 2)
  const segments = [
    { flags: 5, start: 0, length: dataAt },
    { flags: 6, start: dataAt, length: data.length },
  ]
  for (const [index, { flags, start, length }] of segments.entries()) {
    const at = headersAt + index * headerBytes
    write(1, at, 4)
    write(flags, at + (wide ? 4 : 24), 4)
    write(start, at + (wide ? 8 : 4), word)
    write(length, at + (wide ? 32 : 16), word)
  }
  data.copy(file, dataAt)
  return file
}
