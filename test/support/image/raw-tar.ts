/** A header block field by field, for archives that no proper program writes. */
export interface RawEntry {
  readonly path: string
  /** Default `0`, a file. */
  readonly flag?: string
  readonly linkPath?: string
  readonly content?: string | Uint8Array
  /** What the header says, when that is not the length of the content. */
  readonly size?: number | Uint8Array
  /** Default `ustar\0` + `00`. */
  readonly magic?: string
  /** Bytes to put at offsets after everything else; the checksum is made over them. */
  readonly patches?: Readonly<Record<number, string | Uint8Array>>
  readonly checksum?: string
}

export const END_MARK: Buffer = Buffer.alloc(1024)

/** Entries one after the other, without the end mark. Text is latin1. */
export function rawTar(...entries: readonly RawEntry[]): Buffer {
  return Buffer.concat(entries.map(rawEntry))
}

function rawEntry({
  path,
  flag = '0',
  linkPath = '',
  content = '',
  size,
  magic,
  patches = {},
  checksum,
}: RawEntry): Buffer {
  const body = Buffer.from(content as string, 'latin1')
  const block = Buffer.alloc(512)
  block.write(path, 0, 100, 'latin1')
  block.write('0000644\0', 100, 'latin1')
  const length = size ?? body.length
  if (typeof length === 'number') block.write(`${length.toString(8).padStart(11, '0')}\0`, 124, 'latin1')
  else Buffer.from(length).copy(block, 124)
  block.write(flag, 156, 'latin1')
  block.write(linkPath, 157, 100, 'latin1')
  block.write(magic ?? 'ustar\u000000', 257, 'latin1')
  for (const [at, bytes] of Object.entries(patches)) Buffer.from(bytes as string, 'latin1').copy(block, Number(at))
  block.fill(' ', 148, 156)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(checksum ?? `${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  const padding = Buffer.alloc((512 - (body.length % 512)) % 512)
  return Buffer.concat([block, body, padding])
}

/** One pax record with its own length in front (POSIX pax). */
export function paxRecord(key: string, value: string): string {
  const tail = ` ${key}=${value}\n`
  const bytes = Buffer.byteLength(tail, 'latin1')
  let length = bytes + 1
  while (String(length).length + bytes !== length) length++
  return `${length}${tail}`
}
