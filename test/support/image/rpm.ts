import { DatabaseSync } from 'node:sqlite'

/** A package as tests write it. */
export interface RpmSpec {
  readonly name: string
  readonly version?: string
  readonly release?: string
  readonly epoch?: number
  readonly architecture?: string
  readonly license?: string
  readonly sourceRpm?: string
  /** `NAME:STREAM:VERSION:CONTEXT` of a module. */
  readonly modularityLabel?: string
  /** Absolute paths. */
  readonly files?: readonly string[]
}

const INT32 = 4
const STRING = 6
const STRING_ARRAY = 8

/** One field of a header: tag, type, and its values. */
export type HeaderField = readonly [tag: number, type: number, values: readonly (string | number)[]]

/** A header as it stands in the database: two counts, the index, the data. */
export function headerBlob(fields: readonly HeaderField[]): Buffer {
  const index: Buffer[] = []
  const data: Buffer[] = []
  let offset = 0
  for (const [tag, type, values] of fields) {
    const padding = type === INT32 ? (4 - (offset % 4)) % 4 : 0
    const bytes = Buffer.concat([Buffer.alloc(padding), ...values.map(valueBytes)])
    const entry = Buffer.alloc(16)
    entry.writeUInt32BE(tag)
    entry.writeUInt32BE(type, 4)
    entry.writeUInt32BE(offset + padding, 8)
    entry.writeUInt32BE(values.length, 12)
    index.push(entry)
    data.push(bytes)
    offset += bytes.length
  }
  const counts = Buffer.alloc(8)
  counts.writeUInt32BE(fields.length)
  counts.writeUInt32BE(offset, 4)
  return Buffer.concat([counts, ...index, ...data])
}

function valueBytes(value: string | number): Buffer {
  if (typeof value === 'string') return Buffer.from(`${value}\0`, 'utf8')
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

export function rpmHeader(spec: RpmSpec): Buffer {
  const { name, version = '1.0', release = '1.el9', epoch, architecture = 'x86_64', license = 'MIT' } = spec
  const { sourceRpm = `${name}-${version}-${release}.src.rpm`, files = [], modularityLabel } = spec
  const folders = [...new Set(files.map((file) => file.slice(0, file.lastIndexOf('/') + 1)))]
  return headerBlob([
    [63, 7, []],
    [1000, STRING, [name]],
    [1001, STRING, [version]],
    [1002, STRING, [release]],
    ...(epoch === undefined ? [] : [[1003, INT32, [epoch]] as const]),
    [1014, STRING, [license]],
    [1022, STRING, [architecture]],
    [1044, STRING, [sourceRpm]],
    ...(modularityLabel === undefined ? [] : [[5096, STRING, [modularityLabel]] as const]),
    ...(files.length === 0
      ? []
      : ([
          [1116, INT32, files.map((file) => folders.indexOf(file.slice(0, file.lastIndexOf('/') + 1)))],
          [1117, STRING_ARRAY, files.map((file) => file.slice(file.lastIndexOf('/') + 1))],
          [1118, STRING_ARRAY, folders],
        ] as const)),
  ])
}

const SCHEMA = 'CREATE TABLE Packages (hnum INTEGER PRIMARY KEY AUTOINCREMENT, blob BLOB NOT NULL)'

/** rpm's sqlite database, in the mode with a log as rpm leaves it, but all in the file. */
export function sqliteDatabase(blobs: readonly Uint8Array[], schema = SCHEMA): Buffer {
  const database = new DatabaseSync(':memory:')
  try {
    database.exec(schema)
    if (blobs.length > 0) {
      const insert = database.prepare('INSERT INTO Packages (blob) VALUES (?)')
      for (const blob of blobs) insert.run(blob)
    }
    const bytes = Buffer.from(database.serialize())
    bytes[18] = 2
    bytes[19] = 2
    return bytes
  } finally {
    database.close()
  }
}

/** rpm's ndb database; `undefined` is a free slot. */
export function ndbDatabase(blobs: readonly (Uint8Array | undefined)[]): Buffer {
  const slots = Buffer.alloc(4096)
  for (let at = 32; at < slots.length; at += 16) slots.write('Slot', at, 'latin1')
  slots.write('RpmP', 0, 'latin1')
  slots.writeUInt32LE(1, 12)
  slots.writeUInt32LE(blobs.length + 1, 16)
  const parts: Buffer[] = [slots]
  let block = slots.length / 16
  for (const [position, blob] of blobs.entries()) {
    if (blob === undefined) continue
    const size = Math.ceil((16 + blob.length + 12) / 16) * 16
    const part = Buffer.alloc(size)
    part.write('BlbS', 0, 'latin1')
    part.writeUInt32LE(position + 1, 4)
    part.writeUInt32LE(blob.length, 12)
    Buffer.from(blob).copy(part, 16)
    part.writeUInt32LE(blob.length, size - 8)
    part.write('BlbE', size - 4, 'latin1')
    const slot = 32 + position * 16
    slots.writeUInt32LE(position + 1, slot + 4)
    slots.writeUInt32LE(block, slot + 8)
    slots.writeUInt32LE(size / 16, slot + 12)
    parts.push(part)
    block += size / 16
  }
  return Buffer.concat(parts)
}

const PAGE_BYTES = 4096
const ROOM = PAGE_BYTES - 26

/** A hash database of Berkeley DB: the first page describes it, each package has a hash page and what it needs of overflow pages. */
export function berkeleyDatabase(blobs: readonly Uint8Array[], order: 'little' | 'big' = 'little'): Buffer {
  const little = order === 'little'
  const u16 = (page: Buffer, value: number, at: number): number =>
    little ? page.writeUInt16LE(value, at) : page.writeUInt16BE(value, at)
  const u32 = (page: Buffer, value: number, at: number): number =>
    little ? page.writeUInt32LE(value, at) : page.writeUInt32BE(value, at)
  const meta = Buffer.alloc(PAGE_BYTES)
  u32(meta, 0x061561, 12)
  u32(meta, 9, 16)
  u32(meta, PAGE_BYTES, 20)
  meta[25] = 8
  const pages: Buffer[] = [meta]
  const hashPage = (items: readonly Buffer[]): Buffer => {
    const page = Buffer.alloc(PAGE_BYTES)
    page[25] = 13
    u16(page, items.length, 20)
    let end = PAGE_BYTES
    for (const [index, item] of items.entries()) {
      end -= item.length
      item.copy(page, end)
      u16(page, end, 26 + index * 2)
    }
    return page
  }
  const number = (value: number): Buffer => {
    const item = Buffer.from([1, 0, 0, 0, 0])
    u32(item, value, 1)
    return item
  }
  pages.push(hashPage([number(0), number(blobs.length)]))
  for (const [index, blob] of blobs.entries()) {
    if (blob.length < 1024) {
      pages.push(hashPage([number(index + 1), Buffer.concat([Buffer.from([1]), blob])]))
      continue
    }
    const reference = Buffer.alloc(12)
    reference[0] = 3
    u32(reference, pages.length + 1, 4)
    u32(reference, blob.length, 8)
    pages.push(hashPage([number(index + 1), reference]))
    for (let at = 0; at < blob.length; at += ROOM) {
      const piece = Buffer.from(blob.subarray(at, at + ROOM))
      const page = Buffer.alloc(PAGE_BYTES)
      page[25] = 7
      u32(page, at + ROOM < blob.length ? pages.length + 1 : 0, 16)
      u16(page, piece.length, 22)
      piece.copy(page, 26)
      pages.push(page)
    }
  }
  u32(meta, pages.length - 1, 32)
  return Buffer.concat(pages)
}
