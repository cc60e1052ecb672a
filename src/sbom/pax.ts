import { parsePaxRecords } from '../image/pax-records.ts'

/** What pax records change in the entry that follows them. Text is latin1, as in the header. */
export interface PaxRecords {
  readonly path?: string
  readonly linkPath?: string
  readonly size?: number
  readonly sparse: boolean
}

/** What the records change; an empty value takes a record back. Returns undefined when they are malformed. */
export function parsePax(bytes: Buffer): PaxRecords | undefined {
  const records = parsePaxRecords(bytes)
  return records === undefined ? undefined : changes(records)
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
