import { SlipwayError } from '../../errors.ts'
import type { SoughtValue } from '../value-search.ts'

/** What the parent tells the child before the layers. */
export interface Assignment {
  readonly layers: number
  /** Secrets to look for, as far as the child may know them. */
  readonly sought: readonly SoughtValue[]
  readonly limits: {
    readonly entries: number
    readonly pathLength: number
    readonly keptBytes: number
    readonly decompressedBytes: number
  }
}

/** What the child says, as one JSON text. `layer` counts from the base. */
export type Answer =
  { readonly found: unknown } | { readonly refused: { readonly message: string; readonly layer: number } }

const LENGTH_BYTES = 4
const ASSIGNMENT_LIMIT_BYTES = 64 << 10

/** The length that stands before each piece on the pipe, as 4 bytes, big end first. An empty piece ends a layer. */
export function frameLength(bytes: number): Buffer {
  const length = Buffer.allocUnsafe(LENGTH_BYTES)
  length.writeUInt32BE(bytes)
  return length
}

/** Takes the pieces off the pipe again: first the assignment, then one layer after the other. */
export class FrameReader {
  readonly #source: AsyncIterator<Buffer>
  #chunk: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async assignment(): Promise<Assignment> {
    const bytes = await this.#exactly(await this.#length())
    return JSON.parse(bytes.toString('utf8')) as Assignment
  }

  /** The bytes of the next layer, in pieces as they come. */
  async *layer(): AsyncGenerator<Buffer> {
    for (let left = await this.#length(); left > 0; left = await this.#length()) {
      while (left > 0) {
        const piece = await this.#upTo(left)
        left -= piece.length
        yield piece
      }
    }
  }

  async #length(): Promise<number> {
    return (await this.#exactly(LENGTH_BYTES)).readUInt32BE()
  }

  async #upTo(bytes: number): Promise<Buffer> {
    while (this.#chunk.length === 0) await this.#more()
    const piece = this.#chunk.subarray(0, bytes)
    this.#chunk = this.#chunk.subarray(piece.length)
    return piece
  }

  async #exactly(bytes: number): Promise<Buffer> {
    if (bytes > ASSIGNMENT_LIMIT_BYTES) throw new SlipwayError('INTERNAL', 'the assignment is too long')
    while (this.#chunk.length < bytes) await this.#more()
    return this.#upTo(bytes)
  }

  async #more(): Promise<void> {
    const next = await this.#source.next()
    if (next.done === true) throw new SlipwayError('INTERNAL', 'the layers ended too early')
    this.#chunk = this.#chunk.length === 0 ? next.value : Buffer.concat([this.#chunk, next.value])
  }
}
