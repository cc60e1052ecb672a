import { SlipwayError } from '../errors.ts'
import { parsePax, type PaxRecords } from './pax.ts'
import {
  BLOCK_BYTES,
  entryTypeOf,
  isZeroBlock,
  parseTarHeader,
  type EntryType,
  type TarHeader,
} from '../image/tar-header.ts'

/** One thing an archive puts into the file system. Text is latin1: one character for one byte. */
export interface TarEntry {
  readonly type: EntryType
  readonly path: string
  readonly linkPath: string
  /** Bytes of content in the archive. */
  readonly size: number
  /** The content is a map of holes and pieces, not the file's bytes. */
  readonly sparse: boolean
}

/** `peek` asks again with the first byte of the content. */
export type Wish = 'skip' | 'keep' | 'peek'

/** Takes what a scanner finds, in the archive's order. */
export interface EntryReceiver {
  entry(entry: TarEntry): Wish
  /** After `peek`: skip it, keep it in one piece, or have it piece by piece. */
  firstByte(byte: number): 'skip' | 'keep' | 'stream'
  /** The next bytes of a streamed entry, only valid during the call; whether to go on. */
  piece(bytes: Buffer): 'more' | 'enough'
  /** The whole content of a kept entry; only valid during the call. */
  content(bytes: Buffer): void
}

/** Limit of pax records and GNU long names, in bytes; the runtimes have the same. */
const META_LIMIT_BYTES = 1 << 20

type State = 'header' | 'sparse map' | 'meta' | 'peek' | 'content' | 'stream' | 'ended'

/**
 * Finds the entries of a tar archive that arrives in pieces of any size. Content that nobody wishes for is passed over
 * without being copied. Throws SCAN_CONTENT for what is no archive or is cut off. What follows the end mark is ignored.
 */
export class TarScanner {
  readonly #receiver: EntryReceiver
  #state: State = 'header'
  /** Bytes to pass over before anything else. */
  #skip = 0
  /** Bytes the state needs in one piece, or those left of a stream. */
  #need = BLOCK_BYTES
  /** What follows a stream. */
  #padding = 0
  #part: Buffer | undefined
  #held = 0
  #zeroBlocks = 0
  #header: TarHeader | undefined
  #pax: PaxRecords | undefined
  #longName: string | undefined
  #longLink: string | undefined

  constructor(receiver: EntryReceiver) {
    this.#receiver = receiver
  }

  write(chunk: Buffer): void {
    let at = 0
    while (at < chunk.length && this.#state !== 'ended') {
      if (this.#skip > 0) {
        const passed = Math.min(this.#skip, chunk.length - at)
        this.#skip -= passed
        at += passed
      } else if (this.#state === 'peek') {
        this.#decide(this.#receiver.firstByte(chunk[at] ?? 0))
      } else if (this.#state === 'stream') {
        at = this.#stream(chunk, at)
      } else {
        at = this.#collect(chunk, at)
      }
    }
  }

  /** What came last belongs to an entry that has not been announced yet: its name, its records. */
  get isBeforeEntry(): boolean {
    if ((this.#pax ?? this.#longName ?? this.#longLink) !== undefined) return true
    return this.#state === 'meta' || this.#state === 'sparse map' || (this.#state === 'header' && this.#held > 0)
  }

  /** @throws SCAN_CONTENT when the archive stops inside an entry. */
  end(): void {
    const between = this.#state === 'header' && this.#held === 0 && this.#skip === 0
    const announced = this.#pax ?? this.#longName ?? this.#longLink
    if (this.#state === 'ended') return
    if (!between || announced !== undefined) throw malformed('it ends in the middle of an entry')
  }

  #collect(chunk: Buffer, at: number): number {
    const available = chunk.length - at
    const need = this.#need
    if (this.#held === 0 && available >= need) {
      this.#deliver(chunk.subarray(at, at + need))
      return at + need
    }
    this.#part ??= Buffer.allocUnsafe(need)
    const taken = Math.min(need - this.#held, available)
    chunk.copy(this.#part, this.#held, at, at + taken)
    this.#held += taken
    if (this.#held === need) {
      const whole = this.#part
      this.#part = undefined
      this.#held = 0
      this.#deliver(whole)
    }
    return at + taken
  }

  #stream(chunk: Buffer, at: number): number {
    const piece = chunk.subarray(at, at + this.#need)
    this.#need -= piece.length
    const wish = this.#receiver.piece(piece)
    if (this.#need === 0 || wish === 'enough') {
      const left = this.#need
      this.#expectHeader(0)
      this.#skip = left + this.#padding
    }
    return at + piece.length
  }

  #deliver(bytes: Buffer): void {
    if (this.#state === 'header') this.#readHeader(bytes)
    else if (this.#state === 'meta') this.#readMeta(bytes)
    else if (this.#state === 'sparse map') this.#readSparseMap(bytes)
    else {
      const padding = paddingOf(bytes.length)
      this.#expectHeader(padding)
      this.#receiver.content(bytes)
    }
  }

  #readHeader(block: Buffer): void {
    if (isZeroBlock(block)) {
      this.#zeroBlocks++
      if (this.#zeroBlocks === 2) this.#state = 'ended'
      return
    }
    if (this.#zeroBlocks > 0) throw malformed('a header follows an empty block')
    const header = parseTarHeader(block)
    if (header === undefined) throw malformed('a header has a wrong checksum or number')
    this.#header = header
    if (header.flag === 'x' || header.flag === 'L' || header.flag === 'K') {
      if (header.size > META_LIMIT_BYTES)
        throw malformed(`a name or pax record is larger than ${META_LIMIT_BYTES} bytes`)
      if (header.size === 0) return
      this.#state = 'meta'
      this.#need = header.size
    } else if (header.extended) {
      this.#state = 'sparse map'
    } else {
      this.#announce(header)
    }
  }

  /** The map of the old GNU sparse format goes on in blocks that the size does not count. */
  #readSparseMap(block: Buffer): void {
    if (block[504] === 0 && this.#header !== undefined) this.#announce(this.#header)
  }

  #readMeta(bytes: Buffer): void {
    const flag = this.#header?.flag
    const zero = bytes.indexOf(0)
    const name = bytes.toString('latin1', 0, zero < 0 ? bytes.length : zero)
    if (flag === 'L') this.#longName = name
    else if (flag === 'K') this.#longLink = name
    else {
      this.#pax = parsePax(bytes)
      if (this.#pax === undefined) throw malformed('its pax records are not well-formed')
    }
    this.#expectHeader(paddingOf(bytes.length))
  }

  #announce(header: TarHeader): void {
    const path = this.#longName ?? this.#pax?.path ?? header.path
    const type = entryTypeOf(header.flag, path)
    // A global pax header has no say in what follows, as in the runtimes, and what was announced is not meant for it.
    const global = header.flag === 'g'
    const size = sizeOf(header, type, global ? undefined : this.#pax)
    const linkPath = this.#longLink ?? this.#pax?.linkPath ?? header.linkPath
    const sparse = header.flag === 'S' || this.#pax?.sparse === true
    if (!global) this.#forget()
    this.#expectHeader(0)
    const wish = type === undefined ? 'skip' : this.#receiver.entry({ type, path, linkPath, size, sparse })
    if (size === 0 || wish === 'skip') this.#pass(size)
    else if (wish === 'keep') this.#take(size)
    else {
      this.#state = 'peek'
      this.#need = size
    }
  }

  #decide(wish: 'skip' | 'keep' | 'stream'): void {
    if (wish === 'keep') this.#take(this.#need)
    else if (wish === 'stream') {
      this.#state = 'stream'
      this.#padding = paddingOf(this.#need)
    } else {
      const size = this.#need
      this.#expectHeader(0)
      this.#pass(size)
    }
  }

  #take(size: number): void {
    this.#state = 'content'
    this.#need = size
  }

  #pass(size: number): void {
    this.#skip = size + paddingOf(size)
  }

  #expectHeader(padding: number): void {
    this.#state = 'header'
    this.#need = BLOCK_BYTES
    this.#skip = padding
  }

  #forget(): void {
    this.#pax = undefined
    this.#longName = undefined
    this.#longLink = undefined
  }
}

/** Links, folders and devices have no content, whatever their size says. */
function sizeOf(header: TarHeader, type: EntryType | undefined, pax: PaxRecords | undefined): number {
  return type === 'file' || type === undefined ? (pax?.size ?? header.size) : 0
}

function paddingOf(size: number): number {
  return (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES
}

function malformed(why: string): SlipwayError {
  return new SlipwayError('SCAN_CONTENT', `the layer is not a well-formed tar archive: ${why}`)
}
