import { SlipwayError } from '../errors.ts'

const HASH_MAGIC = 0x00061561
const PAGE_HEADER_BYTES = 26
const META_PAGE_BYTES = 512

const PAGE_TYPE = { unsortedHash: 2, overflow: 7, hash: 13 } as const
const ITEM_TYPE = { inline: 1, overflow: 3 } as const

/** A file of pages, and how its numbers are written. */
interface Pages {
  readonly file: Buffer
  readonly size: number
  readonly u16: (at: number) => number
  readonly u32: (at: number) => number
}

/**
 * The package headers in a hash database of Berkeley DB (`Packages`, its dbinc/db_page.h): on each hash page keys and values
 * take turns; large values stand in chains of overflow pages. The value of key 0 is a counter, not a package.
 * @throws SCAN_CONTENT when it is broken, or no such database.
 */
export function readBerkeleyHash(file: Buffer): readonly Buffer[] {
  const pages = open(file)
  const blobs: Buffer[] = []
  let total = 0
  for (let at = pages.size; at + pages.size <= file.length; at += pages.size) {
    const type = file[at + 25]
    if (type !== PAGE_TYPE.hash && type !== PAGE_TYPE.unsortedHash) continue
    for (const value of valuesOn(pages, at)) {
      total += value.length
      // Else a small file could name one chain of pages over and over.
      if (total > file.length) throw broken('its packages are larger than itself')
      blobs.push(value)
    }
  }
  return blobs
}

function open(file: Buffer): Pages {
  if (file.length < META_PAGE_BYTES) throw broken('it is cut off')
  const little = file.readUInt32LE(12) === HASH_MAGIC
  if (!little && file.readUInt32BE(12) !== HASH_MAGIC) throw broken('it is no hash of Berkeley DB')
  const u16 = (at: number): number => (little ? file.readUInt16LE(at) : file.readUInt16BE(at))
  const u32 = (at: number): number => (little ? file.readUInt32LE(at) : file.readUInt32BE(at))
  const size = u32(20)
  if (size < META_PAGE_BYTES || size > 65_536 || (size & (size - 1)) !== 0)
    throw broken('its pages have no possible size')
  if (file[24] !== 0) throw broken('it is encrypted')
  if ((u32(32) + 1) * size > file.length) throw broken('it is cut off')
  return { file, size, u16, u32 }
}

function* valuesOn(pages: Pages, page: number): Generator<Buffer> {
  const { file, size, u16, u32 } = pages
  const count = u16(page + 20)
  if (PAGE_HEADER_BYTES + count * 2 > size) throw broken('a page has more items than fit on it')
  for (let index = 1; index < count; index += 2) {
    const start = u16(page + PAGE_HEADER_BYTES + index * 2)
    const item = page + start
    const key = page + u16(page + PAGE_HEADER_BYTES + (index - 1) * 2)
    if (start + 1 > size || key + 5 > file.length) throw broken('an item stands outside of its page')
    if (u32(key + 1) === 0) continue
    if (file[item] === ITEM_TYPE.inline) yield file.subarray(item + 1, key)
    else if (file[item] !== ITEM_TYPE.overflow || start + 12 > size) throw broken('an item is of no known kind')
    else yield chain(pages, u32(item + 4), u32(item + 8))
  }
}

/** A value longer than a page: as many pages as it takes, each naming the next. */
function chain({ file, size, u16, u32 }: Pages, first: number, length: number): Buffer {
  if (length > file.length) throw broken('a package is longer than the database')
  const parts: Buffer[] = []
  let held = 0
  for (let number = first; held < length;) {
    const page = number * size
    if (number === 0 || page + size > file.length || file[page + 25] !== PAGE_TYPE.overflow)
      throw broken('a package is cut off')
    const bytes = u16(page + 22)
    if (bytes === 0 || PAGE_HEADER_BYTES + bytes > size) throw broken('a page holds more than fits on it')
    parts.push(file.subarray(page + PAGE_HEADER_BYTES, page + PAGE_HEADER_BYTES + bytes))
    held += bytes
    number = u32(page + 16)
  }
  return Buffer.concat(parts, length)
}

function broken(why: string): SlipwayError {
  return new SlipwayError('SCAN_CONTENT', `the rpm database Packages of the image cannot be read: ${why}`)
}
