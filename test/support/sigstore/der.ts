/** One DER value: just enough to read a timestamp request and the key of a certificate request. */
export interface DerValue {
  readonly tag: number
  readonly content: Buffer
  /** With tag and length. */
  readonly whole: Buffer
}

export const DER_TAGS = { boolean: 0x01, integer: 0x02, oid: 0x06, sequence: 0x30 } as const

/** The values that stand one after another in these bytes. */
export function readDer(bytes: Buffer): readonly DerValue[] {
  const values: DerValue[] = []
  let at = 0
  while (at < bytes.length) {
    const first = bytes.readUInt8(at + 1)
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f
    const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes)
    const start = at + 2 + lengthBytes
    if (start + length > bytes.length) throw new Error('DER value is cut short')
    values.push({
      tag: bytes.readUInt8(at),
      content: bytes.subarray(start, start + length),
      whole: bytes.subarray(at, start + length),
    })
    at = start + length
  }
  return values
}

/** Follows a path of positions into nested values. */
export function derAt(bytes: Buffer, first: number, ...deeper: readonly number[]): DerValue {
  const found = readDer(bytes)[first]
  if (found === undefined) throw new Error(`DER has no value at position ${first}`)
  const [next, ...rest] = deeper
  return next === undefined ? found : derAt(found.content, next, ...rest)
}

export function pemOf(label: string, der: Uint8Array): string {
  const body = Buffer.from(der)
    .toString('base64')
    .replaceAll(/.{64}(?=.)/g, '$&\n')
  return `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`
}

export function derOf(pem: string): Buffer {
  return Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64')
}
