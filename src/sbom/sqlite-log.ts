const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const MAGIC_LITTLE = 0x377f0682
const MAGIC_BIG = 0x377f0683
const DATABASE_HEADER_BYTES = 100

/**
 * An SQLite database with the transactions that are committed in its write-ahead log, but not yet in the file
 * (sqlite.org/fileformat2, "The Write-Ahead Log"); such logs stay behind when a program that writes is killed. Frames after the
 * last commit, with a wrong checksum or of an earlier use of the log do not count, as for SQLite itself.
 */
export function withLog(database: Buffer, log: Buffer): Buffer {
  const magic = log.length < HEADER_BYTES ? 0 : log.readUInt32BE(0)
  if (magic !== MAGIC_LITTLE && magic !== MAGIC_BIG) return database
  const read32 = magic === MAGIC_LITTLE ? littleEndian : bigEndian
  const pageBytes = log.readUInt32BE(8)
  if (pageBytes < 512 || pageBytes > 65_536) return database
  let sum = checksum(log, 0, 24, [0, 0], read32)
  if (!isAt(log, 24, sum)) return database
  const salt = log.subarray(16, 24)
  const pages = new Map<number, Buffer>()
  let pending: (readonly [number, Buffer])[] = []
  let committedSize = 0
  for (let at = HEADER_BYTES; at + FRAME_HEADER_BYTES + pageBytes <= log.length; at += FRAME_HEADER_BYTES + pageBytes) {
    const content = at + FRAME_HEADER_BYTES
    sum = checksum(log, content, content + pageBytes, checksum(log, at, at + 8, sum, read32), read32)
    if (!log.subarray(at + 8, at + 16).equals(salt) || !isAt(log, at + 16, sum)) break
    pending.push([log.readUInt32BE(at), log.subarray(content, content + pageBytes)])
    const size = log.readUInt32BE(at + 4)
    if (size === 0) continue
    for (const [number, page] of pending) pages.set(number, page)
    pending = []
    committedSize = size
  }
  // A database grows by no more than the log holds.
  const fits = committedSize > 0 && committedSize * pageBytes <= database.length + log.length
  return fits ? applied(database, pages, committedSize, pageBytes) : database
}

function applied(database: Buffer, pages: ReadonlyMap<number, Buffer>, size: number, pageBytes: number): Buffer {
  const merged = Buffer.alloc(size * pageBytes)
  database.copy(merged)
  for (const [number, page] of pages) if (number >= 1 && number <= size) page.copy(merged, (number - 1) * pageBytes)
  return merged
}

/** The database as one that has no log: a reader without files would refuse it else. */
export function withoutLogMode(database: Buffer): Buffer {
  if (database.length < DATABASE_HEADER_BYTES || database[18] !== 2) return database
  const plain = Buffer.from(database)
  plain[18] = 1
  plain[19] = 1
  return plain
}

type Sum = readonly [number, number]
type Read32 = (bytes: Buffer, at: number) => number

function checksum(bytes: Buffer, start: number, end: number, [first, second]: Sum, read32: Read32): Sum {
  let a = first
  let b = second
  for (let at = start; at < end; at += 8) {
    a = (a + read32(bytes, at) + b) >>> 0
    b = (b + read32(bytes, at + 4) + a) >>> 0
  }
  return [a, b]
}

function isAt(log: Buffer, at: number, [first, second]: Sum): boolean {
  return log.readUInt32BE(at) === first && log.readUInt32BE(at + 4) === second
}

function littleEndian(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at)
}

function bigEndian(bytes: Buffer, at: number): number {
  return bytes.readUInt32BE(at)
}
