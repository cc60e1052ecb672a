/** What pax records change in the entry that follows them. Text is latin1, as in the header. */
export interface PaxRecords {
  readonly path?: string
  readonly linkPath?: string
  readonly size?: number
  readonly sparse: boolean
}

/**
 * Reads `length key=value\n` records (POSIX pax, "pax Extended Header"). An empty value takes a record back.
 * Returns undefined when the records are malformed.
 */
export function parsePax(bytes: Buffer): PaxRecords | undefined {
  const records = new Map<string, string>()
  let at = 0
  while (at < bytes.length) {
    const blank = bytes.indexOf(0x20, at)
    const length = blank < 0 ? '' : bytes.toString('latin1', at, blank)
    const end = at + Number(length)
    if (!/^[1-9]\d{0,9}$/.test(length) || end > bytes.length || bytes[end - 1] !== 0x0a) return undefined
    const equals = bytes.indexOf(0x3d, blank)
    if (equals < 0 || equals >= end) return undefined
    records.set(bytes.toString('latin1', blank + 1, equals), bytes.toString('latin1', equals + 1, end - 1))
    at = end
  }
  return changes(records)
}

function changes(records: ReadonlyMap<string, string>): PaxRecords | undefined {
  const value = (key: string): string | undefined => records.get(key) || undefined
  const path = value('GNU.sparse.name') ?? value('path')
  const linkPath = value('linkpath')
  const size = value('size')
  if (size !== undefined && !(/^\d+$/.test(size) && Number.isSafeInteger(Number(size)))) return undefined
  if (path?.includes('\0') || linkPath?.includes('\0')) return undefined
  return {
    ...(path === undefined ? {} : { path }),
    ...(linkPath === undefined ? {} : { linkPath }),
    ...(size === undefined ? {} : { size: Number(size) }),
    sparse: records.has('GNU.sparse.major') || records.has('GNU.sparse.map') || records.has('GNU.sparse.numblocks'),
  }
}
