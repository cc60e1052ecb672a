import { SlipwayError } from '../errors.ts'
import { parsePaxRecords } from '../image/pax-records.ts'
import { BLOCK_BYTES, isZeroBlock, parseTarHeader, type TarHeader } from '../image/tar-header.ts'
import { layerEntry, type Announced, type LayerEntry } from './layer-entry.ts'

/** Limit of pax records and GNU long names, in bytes; the runtimes have the same. */
const META_LIMIT_BYTES = 1 << 20

const NOTHING: Announced = { pax: new Map() }
const EMPTY: Buffer = Buffer.alloc(0)

/**
 * Reads the entries of an archive that arrives in pieces of any size, one after the other. Content that nobody asks for is passed
 * over without being copied; at most one piece is held. Throws BUILD_OUTPUT for what is no archive, is cut off, or holds what
 * cannot be put into a file system.
 */
export class LayerReader {
  readonly #source: AsyncIterator<Buffer>
  readonly #what: string
  #piece: Buffer = EMPTY
  /** Bytes of the current entry's content that were not asked for, and its padding. */
  #content = 0
  #padding = 0

  /** `what` is how messages name the archive. */
  constructor(pieces: AsyncIterable<Buffer>, what: string) {
    this.#source = pieces[Symbol.asyncIterator]()
    this.#what = what
  }

  /** The next entry; undefined at the end mark, or at the end of the bytes. */
  async next(): Promise<LayerEntry | undefined> {
    let announced = NOTHING
    for (;;) {
      await this.#pass(this.#content + this.#padding)
      this.#expect(0)
      const block = await this.#block()
      if (block === undefined || isZeroBlock(block)) {
        if (announced === NOTHING) return undefined
        throw this.#malformed('it ends in the middle of an entry')
      }
      const header = parseTarHeader(block)
      if (header === undefined) throw this.#malformed('a header has a wrong checksum or number')
      this.#expect(header.size)
      if (header.flag === 'x' || header.flag === 'L' || header.flag === 'K')
        announced = await this.#announce(header, announced)
      else if (header.flag !== 'g') return this.#entry(block, header, announced)
    }
  }

  /** The content of the entry that `next` gave, once. */
  async *content(): AsyncGenerator<Buffer> {
    while (this.#content > 0) {
      const piece = await this.#upTo(this.#content)
      this.#content -= piece.length
      yield piece
    }
  }

  /** Reads what is left, so that whoever checks the bytes sees them all. */
  async drain(): Promise<void> {
    this.#piece = EMPTY
    while ((await this.#source.next()).done !== true);
  }

  /** Stops reading before the end. */
  async close(): Promise<void> {
    await this.#source.return?.()
  }

  #entry(block: Buffer, header: TarHeader, announced: Announced): LayerEntry {
    const entry = layerEntry(block, header, announced)
    if (typeof entry === 'string') throw this.#malformed(printable(entry))
    this.#expect(entry.size)
    return entry
  }

  async #announce({ flag, size }: TarHeader, before: Announced): Promise<Announced> {
    if (size > META_LIMIT_BYTES) throw this.#malformed(`a name or pax record is larger than ${META_LIMIT_BYTES} bytes`)
    const parts: Buffer[] = []
    for await (const piece of this.content()) parts.push(piece)
    const bytes = Buffer.concat(parts)
    if (flag === 'x') {
      const pax = parsePaxRecords(bytes)
      if (pax === undefined) throw this.#malformed('its pax records are not well-formed')
      return { ...before, pax }
    }
    const zero = bytes.indexOf(0)
    const name = bytes.toString('latin1', 0, zero < 0 ? bytes.length : zero)
    return flag === 'L' ? { ...before, longName: name } : { ...before, longLink: name }
  }

  #expect(size: number): void {
    this.#content = size
    this.#padding = (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES
  }

  async #block(): Promise<Buffer | undefined> {
    if (this.#piece.length === 0 && !(await this.#more())) return undefined
    while (this.#piece.length < BLOCK_BYTES) {
      const before = this.#piece
      if (!(await this.#more())) throw this.#malformed('it ends in the middle of a block')
      this.#piece = Buffer.concat([before, this.#piece])
    }
    const block = this.#piece.subarray(0, BLOCK_BYTES)
    this.#piece = this.#piece.subarray(BLOCK_BYTES)
    return block
  }

  async #pass(bytes: number): Promise<void> {
    let left = bytes
    while (left > 0) left -= (await this.#upTo(left)).length
  }

  async #upTo(bytes: number): Promise<Buffer> {
    if (this.#piece.length === 0 && !(await this.#more())) throw this.#malformed('it ends in the middle of an entry')
    const piece = this.#piece.subarray(0, bytes)
    this.#piece = this.#piece.subarray(piece.length)
    return piece
  }

  async #more(): Promise<boolean> {
    for (;;) {
      const next = await this.#source.next()
      if (next.done === true) return false
      this.#piece = next.value
      if (this.#piece.length > 0) return true
    }
  }

  #malformed(why: string): SlipwayError {
    return new SlipwayError('BUILD_OUTPUT', `${this.#what} cannot be unpacked: ${why}`)
  }
}

/** Names in a layer are bytes that anyone may have written. */
export function printable(text: string): string {
  return Buffer.from(text.slice(0, 500), 'latin1')
    .toString('utf8')
    .replace(/[\p{C}\u2028\u2029]/gu, '?')
}
