import { Readable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import type { DigestHash } from '../../image/digest.ts'
import { RETRY, retryDelayMs } from '../retry.ts'
import type { Session } from './session.ts'

/** A cut connection is tried again without limit as long as each attempt brings this much. */
const PROGRESS_BYTES = 1 << 20
/** As they come from a socket: from 16 KiB (TLS) to half a megabyte. */
const BUFFERED_CHUNKS = 4

interface Transfer {
  readonly blob: Descriptor
  readonly start: number
  readonly first: Readable
  readonly fetchFrom: (offset: number) => Promise<Readable>
  /** Undefined where the receiver computes the digest. */
  readonly hash: DigestHash | undefined
  readonly signal: AbortSignal | undefined
}

/** One stream over as many connections as it takes. Ends only when size and digest are right. */
export class BlobStream extends Readable {
  readonly #session: Session
  readonly #transfer: Transfer
  #body: Readable
  #received: number
  #resumedAt: number
  #attempt = 0

  constructor(session: Session, transfer: Transfer) {
    // Chunks are handed on as they came; a byte stream would join all that wait into a copy.
    super({ objectMode: true, highWaterMark: BUFFERED_CHUNKS })
    this.#session = session
    this.#transfer = transfer
    this.#received = transfer.start
    this.#resumedAt = transfer.start
    this.#body = transfer.first
    this.#attach(transfer.first)
    transfer.first.pause()
  }

  override _read(): void {
    this.#body.resume()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#body.destroy()
    done(error)
  }

  #attach(source: Readable): void {
    this.#body = source
    let isOver = false
    const over = (action: () => void): void => {
      if (!isOver) action()
      isOver = true
    }
    const cut = (cause: Error): void => over(() => this.#interrupted(source, cause))
    source.on('data', (chunk: Buffer) => this.#take(chunk))
    source.once('end', () => over(() => this.#ended(source)))
    source.on('error', cut)
    source.once('close', () => cut(new Error('the connection was closed')))
  }

  #take(chunk: Buffer): void {
    if (this.destroyed) return
    const { blob, hash } = this.#transfer
    this.#received += chunk.length
    this.#session.counters.bytesReceived += chunk.length
    if (this.#received > blob.size) {
      this.#fail(`is longer than its ${blob.size} bytes`)
      return
    }
    hash?.update(chunk)
    if (!this.push(chunk)) this.#body.pause()
  }

  #ended(source: Readable): void {
    if (this.destroyed) return
    const { blob, hash } = this.#transfer
    if (this.#received !== blob.size)
      this.#interrupted(source, new Error(`the answer ended after ${this.#received} of ${blob.size} bytes`))
    else if (hash === undefined || hash.digest() === blob.digest) this.push(null)
    else this.#fail('has another digest: it was altered or damaged')
  }

  #fail(why: string): void {
    const { registry } = this.#session
    const { digest } = this.#transfer.blob
    const text = `blob ${digest} of ${registry} ${why}`
    this.destroy(new SlipwayError('REGISTRY_DIGEST_MISMATCH', text, { facts: { registry, digest } }))
  }

  #interrupted(source: Readable, cause: Error): void {
    if (this.destroyed || source !== this.#body) return
    const { signal } = this.#transfer
    if (signal?.aborted === true) this.destroy(signal.reason as Error)
    else this.#resume(cause).catch((error: unknown) => this.destroy(error as Error))
  }

  async #resume(cause: Error): Promise<void> {
    const { clock, random } = this.#session
    const { blob, fetchFrom, signal } = this.#transfer
    if (this.#received - this.#resumedAt >= PROGRESS_BYTES) this.#attempt = 0
    this.#attempt += 1
    if (this.#attempt >= RETRY.attempts) throw lost(this.#session, blob, this.#received, cause)
    this.#resumedAt = this.#received
    await clock.sleep(retryDelayMs({ attempt: this.#attempt, now: clock.now(), random: random() }), signal)
    const next = await fetchFrom(this.#received)
    if (this.destroyed) next.destroy()
    else this.#attach(next)
  }
}

function lost({ registry }: Session, { digest, size }: Descriptor, received: number, cause: Error): SlipwayError {
  return new SlipwayError(
    'REGISTRY_UNREACHABLE',
    `${registry} broke off blob ${digest} again and again, last at ${received} of ${size} bytes: ${cause.message}`,
    { facts: { registry, operation: 'read blob', digest, received }, retryable: true, cause },
  )
}
