import type { FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Descriptor } from '../../image/descriptor.ts'
import { algorithmOf, DigestHash } from '../../image/digest.ts'
import { giveBack } from '../../system/buffer-pool.ts'
import { mismatch } from './content-errors.ts'

interface Intake {
  readonly file: Pick<FileHandle, 'writev'>
  /** What messages call the layout. */
  readonly name: string
  readonly blob: Descriptor
  readonly content: Readable
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((bytes: number) => void) | undefined
}

/** Chunks are gathered up to this size before one write; many small writes cost more than the disk does. */
const WRITE_BYTES = 1 << 20

/**
 * Takes a blob into a file, and checks its size and digest. Chunks are hashed where they arrive, while the processor still has them
 * at hand; the disk takes one batch while the next is gathered.
 * @throws REGISTRY_DIGEST_MISMATCH; what the content fails with.
 */
export async function takeIn(intake: Intake): Promise<void> {
  const { blob, name } = intake
  const { seen, digest } = await drain(intake)
  if (seen < blob.size) throw mismatch({ name }, blob.digest, `ends after ${seen} of ${blob.size} bytes`)
  if (digest !== blob.digest) throw mismatch({ name }, blob.digest, 'holds other content')
}

async function drain(intake: Intake): Promise<{ readonly seen: number; readonly digest: string }> {
  const { name, blob, content, signal, onProgress } = intake
  const hash = new DigestHash(algorithmOf(blob.digest))
  const batches = new Batches(intake)
  let seen = 0
  const take = (chunk: Buffer): void => {
    seen += chunk.byteLength
    hash.update(chunk)
    onProgress?.(chunk.byteLength)
    if (signal?.aborted === true) content.destroy(signal.reason as Error)
    else if (seen > blob.size) content.destroy(mismatch({ name }, blob.digest, `is longer than its ${blob.size} bytes`))
    else if (batches.add(chunk) === 'wait') {
      content.pause()
      batches.turn().then(
        () => content.resume(),
        (error: unknown) => content.destroy(error as Error),
      )
    }
  }
  content.on('data', take)
  try {
    await finished(content, { writable: false })
    await batches.end()
  } finally {
    content.off('data', take)
    // Whatever happened, the file is closed only when nothing is being written to it any more.
    await batches.settled()
  }
  return { seen, digest: hash.digest() }
}

/** Two batches of chunks: one is gathered while the other is being written. */
class Batches {
  readonly #file: Intake['file']
  readonly #content: Readable
  #gathered: Buffer[] = []
  #bytes = 0
  #writing: Promise<void> | undefined

  constructor({ file, content }: Pick<Intake, 'file' | 'content'>) {
    this.#file = file
    this.#content = content
  }

  /** `wait` when both batches are full: nothing more should come before the next `turn`. */
  add(chunk: Buffer): 'more' | 'wait' {
    this.#gathered.push(chunk)
    this.#bytes += chunk.byteLength
    if (this.#bytes < WRITE_BYTES) return 'more'
    if (this.#writing !== undefined) return 'wait'
    this.#write()
    return 'more'
  }

  /** Resolves when what is being written is, and the next batch is on its way. */
  async turn(): Promise<void> {
    await this.#writing
    if (this.#bytes >= WRITE_BYTES) this.#write()
  }

  async end(): Promise<void> {
    await this.#writing
    if (this.#bytes > 0) this.#write()
    await this.#writing
  }

  async settled(): Promise<void> {
    await Promise.allSettled([this.#writing])
  }

  #write(): void {
    const batch = this.#gathered
    this.#gathered = []
    this.#bytes = 0
    const writing = writeAll(this.#file, batch).then(() => {
      for (const chunk of batch) giveBack(this.#content, chunk)
      if (this.#writing === writing) this.#writing = undefined
    })
    // Awaited by the next turn; until then a failure must not count as unhandled.
    writing.catch(() => undefined)
    this.#writing = writing
  }
}

async function writeAll(file: Intake['file'], batch: readonly Buffer[]): Promise<void> {
  let left = batch
  while (left.length > 0) {
    const { bytesWritten } = await file.writev(left)
    left = after(left, bytesWritten)
  }
}

/** What a short write has left over. */
function after(batch: readonly Buffer[], count: number): readonly Buffer[] {
  let done = count
  return batch.flatMap((chunk) => {
    const taken = Math.min(done, chunk.byteLength)
    done -= taken
    return taken === chunk.byteLength ? [] : [chunk.subarray(taken)]
  })
}
