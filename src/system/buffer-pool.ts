import type { Readable } from 'node:stream'

/**
 * Memory that serves again. A buffer is lent as a chunk of a stream; whoever has used the chunk up may give it back, and whoever
 * does not care leaves it to the garbage collector. Reading hundreds of megabytes into new buffers costs more than the reading.
 */
export class BufferPool {
  readonly #bufferBytes: number
  readonly #keep: number
  readonly #free: Buffer[] = []
  /** How much of each buffer is out as one chunk. */
  readonly #lent = new WeakMap<ArrayBufferLike, number>()

  /** Buffers of this size; at most `keep` of them wait for their next use. */
  constructor(bufferBytes: number, keep: number) {
    this.#bufferBytes = bufferBytes
    this.#keep = keep
  }

  /** A buffer to fill. It belongs to the caller until it is lent. */
  take(): Buffer {
    return this.#free.pop() ?? Buffer.allocUnsafeSlow(this.#bufferBytes)
  }

  /** The first bytes of a buffer that was taken, as a chunk that may come back. */
  lend(buffer: Buffer, length: number): Buffer {
    this.#lent.set(buffer.buffer, length)
    return buffer.subarray(0, length)
  }

  /**
   * Takes a chunk back; its bytes must not be looked at afterwards. Only a chunk that is all that was lent of its buffer counts:
   * beside a part of one, another part may still be in use.
   */
  giveBack(chunk: Uint8Array): void {
    if (chunk.byteOffset !== 0 || this.#lent.get(chunk.buffer) !== chunk.byteLength) return
    this.#lent.delete(chunk.buffer)
    if (this.#free.length < this.#keep) this.#free.push(Buffer.from(chunk.buffer))
  }
}

const LENDERS = new WeakMap<Readable, (chunk: Uint8Array) => void>()

/** Marks a stream whose chunks may be given back. */
export function lending(stream: Readable, takeBack: (chunk: Uint8Array) => void): Readable {
  LENDERS.set(stream, takeBack)
  return stream
}

/** Gives a chunk back to the stream that it came from, if that lends its chunks. */
export function giveBack(stream: Readable, chunk: Uint8Array): void {
  LENDERS.get(stream)?.(chunk)
}
