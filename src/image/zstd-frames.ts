import type { SlipwayError } from '../errors.ts'

type Part = 'magic' | 'skippable size' | 'descriptor' | 'frame header' | 'block header' | 'payload' | 'end'

const MAGIC = 0xfd2fb528
const DICTIONARY_BYTES = [0, 1, 2, 4] as const
const CONTENT_SIZE_BYTES = [0, 2, 4, 8] as const

/**
 * Cuts zstd data where frames end (RFC 8878, section 3). Node's decoder stops without a word at the end of a frame when more
 * follows in the same write, and zstd:chunked layers are thousands of frames: every piece given to it must end with its frame.
 */
export class ZstdFrames {
  #part: Part = 'magic'
  /** Bytes the part still needs. */
  #need = 4
  /** The part's bytes so far as a little-endian number; long parts are passed over without looking. */
  #value = 0
  #seen = 0
  #checksum = false
  #lastBlock = false
  readonly #refuse: (why: string) => SlipwayError

  /** `refuse` makes the error for what is no zstd frame. */
  constructor(refuse: (why: string) => SlipwayError) {
    this.#refuse = refuse
  }

  /** The pieces of a chunk in order, nothing left out. @throws what `refuse` makes. */
  cut(chunk: Buffer): readonly Buffer[] {
    const pieces: Buffer[] = []
    let start = 0
    let at = 0
    while (at < chunk.length) {
      const taken = Math.min(this.#need, chunk.length - at)
      this.#look(chunk, at, taken)
      at += taken
      this.#need -= taken
      while (this.#need === 0) {
        if (this.#next()) {
          pieces.push(chunk.subarray(start, at))
          start = at
        }
      }
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start))
    return pieces
  }

  #look(chunk: Buffer, at: number, taken: number): void {
    if (this.#part === 'payload' || this.#part === 'frame header' || this.#part === 'end') return
    for (let index = 0; index < taken; index++) this.#value += (chunk[at + index] ?? 0) * 2 ** (8 * this.#seen++)
  }

  /** Goes on to the part that follows; true at the end of a frame. */
  #next(): boolean {
    const value = this.#value
    this.#value = 0
    this.#seen = 0
    switch (this.#part) {
      case 'magic':
        return this.#begin(value)
      case 'skippable size':
        return this.#expect('end', value)
      case 'descriptor':
        return this.#describe(value)
      case 'frame header':
        return this.#expect('block header', 3)
      case 'block header':
        return this.#block(value)
      case 'payload':
        return this.#lastBlock ? this.#expect('end', this.#checksum ? 4 : 0) : this.#expect('block header', 3)
      case 'end':
        this.#expect('magic', 4)
        return true
    }
  }

  #begin(magic: number): boolean {
    if (magic === MAGIC) return this.#expect('descriptor', 1)
    if (magic >= 0x184d2a50 && magic <= 0x184d2a5f) return this.#expect('skippable size', 4)
    throw this.#refuse('the layer is not well-formed zstd')
  }

  #describe(value: number): boolean {
    const single = (value & 0x20) !== 0
    const size = value >> 6
    this.#checksum = (value & 0x04) !== 0
    const sizeBytes = size === 0 && single ? 1 : (CONTENT_SIZE_BYTES[size] ?? 0)
    return this.#expect('frame header', (single ? 0 : 1) + (DICTIONARY_BYTES[value & 3] ?? 0) + sizeBytes)
  }

  #block(value: number): boolean {
    const type = (value >> 1) & 3
    if (type === 3) throw this.#refuse('the layer is not well-formed zstd')
    this.#lastBlock = (value & 1) !== 0
    return this.#expect('payload', type === 1 ? 1 : value >> 3)
  }

  #expect(part: Part, need: number): false {
    this.#part = part
    this.#need = need
    return false
  }
}
