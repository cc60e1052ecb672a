/** One member of a tar to be made by hand, also as no well-meaning program would. */
export interface TarPart {
  readonly name: string
  readonly content?: Buffer | string
  /** Default `0`, a file. */
  readonly type?: string
  readonly linkName?: string
  /** What the header claims; the true size unless given. A number is written in octal, text as it stands. */
  readonly size?: number | string | Buffer
  readonly prefix?: string
  /** Written instead of the right checksum. */
  readonly checksum?: string
}

/** A tar with its two final blocks of zeros. */
export function tarOf(parts: readonly TarPart[]): Buffer {
  return Buffer.concat([...parts.map(memberOf), Buffer.alloc(1024)])
}

function memberOf(part: TarPart): Buffer {
  const content = Buffer.from(part.content ?? '')
  const padding = Buffer.alloc((512 - (content.byteLength % 512)) % 512)
  return Buffer.concat([headerOf(part, content.byteLength), content, padding])
}

function headerOf({ name, type = '0', linkName = '', size, prefix = '', checksum }: TarPart, length: number): Buffer {
  const header = Buffer.alloc(512)
  const claimed = size ?? length
  header.write(name, 0, 100)
  header.write('0000644\0', 100)
  if (Buffer.isBuffer(claimed)) claimed.copy(header, 124)
  else header.write(typeof claimed === 'string' ? claimed : `${claimed.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.fill(' ', 148, 156)
  header.write(type, 156, 1)
  header.write(linkName, 157, 100)
  header.write('ustar\x0000', 257, 'latin1')
  header.write(prefix, 345, 155)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(checksum ?? `${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** A pax header for the member that follows. */
export function pax(records: Readonly<Record<string, string>>): TarPart {
  return { name: 'PaxHeaders/x', type: 'x', content: Object.entries(records).map(paxRecord).join('') }
}

function paxRecord([key, value]: readonly [string, string]): string {
  const rest = ` ${key}=${value}\n`
  let length = Buffer.byteLength(rest)
  while (String(length).length + Buffer.byteLength(rest) !== length) length += 1
  return `${length}${rest}`
}
