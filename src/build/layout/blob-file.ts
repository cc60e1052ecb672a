import { createWriteStream } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { DigestHash, digestOf, hexOf, type Digest } from '../../image/digest.ts'
import type { Cancellable } from '../../image/store.ts'

const GATHERED_BYTES = 1 << 19

export interface WrittenLayer {
  readonly digest: Digest
  readonly size: number
  /** Digest of the bytes before compression. */
  readonly diffId: Digest
}

/** Writes an archive as a gzip blob of a layout that no one else uses. Nothing is left of it when it fails. */
export async function writeLayer(
  directory: string,
  pieces: AsyncIterable<Buffer>,
  { signal }: Cancellable,
): Promise<WrittenLayer> {
  const draft = join(directory, `squashed-${crypto.randomUUID()}.tmp`)
  const plain = new DigestHash()
  const packed = new DigestHash()
  let size = 0
  async function* counted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      packed.update(chunk)
      size += chunk.length
      yield chunk
    }
  }
  try {
    await pipeline(
      Readable.from(gathered(pieces, plain), { objectMode: false, highWaterMark: GATHERED_BYTES }),
      createGzip({ chunkSize: 1 << 20 }),
      counted,
      createWriteStream(draft, { flags: 'wx', highWaterMark: 1 << 20 }),
      signal === undefined ? {} : { signal },
    )
    const digest = packed.digest()
    await rename(draft, blobPath(directory, digest))
    return { digest, size, diffId: plain.digest() }
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

export async function writeBlob(directory: string, bytes: Uint8Array): Promise<Digest> {
  const digest = digestOf(bytes)
  await writeFile(blobPath(directory, digest), bytes)
  return digest
}

function blobPath(directory: string, digest: Digest): string {
  return join(directory, 'blobs', 'sha256', hexOf(digest))
}

/** Headers are small: a way to another thread and back for each of them would cost more than compressing does. */
async function* gathered(pieces: AsyncIterable<Buffer>, hash: DigestHash): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let bytes = 0
  const take = (): Buffer => {
    const whole = Buffer.concat(held, bytes)
    held = []
    bytes = 0
    hash.update(whole)
    return whole
  }
  for await (const piece of pieces) {
    held.push(piece)
    bytes += piece.length
    if (bytes >= GATHERED_BYTES) yield take()
  }
  if (bytes > 0) yield take()
}
