import { SlipwayError } from '../errors.ts'

const MAGIC = 'RpmP'
const SLOT_MAGIC = 'Slot'
const BLOB_MAGIC = 'BlbS'
const PAGE_BYTES = 4096
const SLOT_BYTES = 16
const BLOCK_BYTES = 16
/** The file's header takes the place of the first slots. */
const HEADER_BYTES = 32

/**
 * The package headers in an ndb database (`Packages.db`, rpm's lib/backend/ndb/rpmpkg.c): pages of slots, each with the place of
 * one blob. All numbers have the low byte first.
 * @throws SCAN_CONTENT when it is broken.
 */
export function readNdb(file: Buffer): readonly Buffer[] {
  if (file.length < PAGE_BYTES || !isAt(file, 0, MAGIC)) throw broken('it is no ndb database')
  if (file.readUInt32LE(4) !== 0) throw broken('its version is not known')
  const end = file.readUInt32LE(12) * PAGE_BYTES
  if (end > file.length) throw broken('it is cut off')
  const blobs: Buffer[] = []
  for (let at = HEADER_BYTES; at < end; at += SLOT_BYTES) {
    if (!isAt(file, at, SLOT_MAGIC)) throw broken('a slot is missing')
    const block = file.readUInt32LE(at + 8)
    if (block !== 0) blobs.push(blobAt(file, block * BLOCK_BYTES, file.readUInt32LE(at + 4)))
  }
  return blobs
}

function blobAt(file: Buffer, at: number, index: number): Buffer {
  if (at + BLOCK_BYTES > file.length || !isAt(file, at, BLOB_MAGIC) || file.readUInt32LE(at + 4) !== index)
    throw broken('a package is not where its slot says')
  const start = at + BLOCK_BYTES
  const end = start + file.readUInt32LE(at + 12)
  if (end > file.length) throw broken('a package is cut off')
  return file.subarray(start, end)
}

function isAt(file: Buffer, at: number, magic: string): boolean {
  return file.toString('latin1', at, at + magic.length) === magic
}

function broken(why: string): SlipwayError {
  return new SlipwayError('SCAN_CONTENT', `the rpm database Packages.db of the image cannot be read: ${why}`)
}
