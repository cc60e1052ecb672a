import { pipeline } from 'node:stream/promises'
import { createGunzip, createZstdDecompress, type Gunzip, type ZstdDecompress } from 'node:zlib'
import { SlipwayError } from '../../errors.ts'
import { ZstdFrames } from '../../image/zstd-frames.ts'

/** Node's defaults of 16 KiB cost half the speed. */
const STREAM: { readonly chunkSize: number; readonly highWaterMark: number } = {
  chunkSize: 1 << 20,
  highWaterMark: 1 << 20,
}
const MAGIC_BYTES = 6
/** A pipe gives 64 KiB at a time; each piece is a way to another thread and back, so fewer and larger ones are a tenth faster. */
const GATHERED_BYTES = 1 << 19

type Compression = 'none' | 'gzip' | 'zstd'

/**
 * Passes a layer's bytes on as they were before compression. What compression it is, its first bytes say, as for the
 * container runtimes; the media type has no say. `receive` may throw, which ends the reading.
 * @throws SCAN_CONTENT when the bytes cannot be decompressed, are cut off, or go on after their end.
 */
export async function readLayer(chunks: AsyncIterable<Buffer>, receive: (chunk: Buffer) => void): Promise<void> {
  const source = chunks[Symbol.asyncIterator]()
  const head = await readHead(source)
  const whole = joined(head, source)
  switch (compressionOf(head)) {
    case 'none':
      for await (const chunk of whole) receive(chunk)
      return
    case 'gzip':
      return inflate(gathered(whole), createGunzip(STREAM), receive)
    case 'zstd':
      return inflate(framed(gathered(whole)), createZstdDecompress(STREAM), receive)
  }
}

function compressionOf(head: Buffer): Compression {
  const hex = head.toString('hex', 0, MAGIC_BYTES)
  if (hex.startsWith('1f8b')) return 'gzip'
  // A zstd frame, or one to skip that stands before it.
  if (hex.startsWith('28b52ffd') || /^5.2a4d18/.test(hex)) return 'zstd'
  if (hex.startsWith('425a68') || hex.startsWith('fd377a585a00'))
    throw new SlipwayError('SCAN_CONTENT', 'the layer is compressed with bzip2 or xz, which is not supported', {
      help: 'build the image with gzip, zstd or uncompressed layers',
    })
  return 'none'
}

async function inflate(
  chunks: AsyncIterable<Buffer>,
  decoder: Gunzip | ZstdDecompress,
  receive: (chunk: Buffer) => void,
): Promise<void> {
  let fed = 0
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      fed += chunk.length
      yield chunk
    }
  }
  try {
    await pipeline(counted(), decoder, async (output: AsyncIterable<Buffer>) => {
      for await (const chunk of output) receive(chunk)
    })
  } catch (cause) {
    if (cause instanceof SlipwayError) throw cause
    const { code, message } = cause as NodeJS.ErrnoException
    // The decoder ends by itself when padding follows its data, while there is more to feed.
    throw code === 'ERR_STREAM_PREMATURE_CLOSE' ? trailing() : undecodable(message)
  }
  if (decoder.bytesWritten < fed) throw trailing()
}

async function* gathered(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    held.push(chunk)
    bytes += chunk.length
    if (bytes < GATHERED_BYTES) continue
    yield Buffer.concat(held, bytes)
    held = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(held, bytes)
}

async function* framed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const frames = new ZstdFrames((why) => new SlipwayError('SCAN_CONTENT', why))
  for await (const chunk of chunks) yield* frames.cut(chunk)
}

async function readHead(source: AsyncIterator<Buffer>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0)
  while (head.length < MAGIC_BYTES) {
    const next = await source.next()
    if (next.done === true) break
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value])
  }
  return head
}

async function* joined(head: Buffer, source: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value
}

function undecodable(why: string): SlipwayError {
  return new SlipwayError('SCAN_CONTENT', `the layer cannot be decompressed: ${why}`)
}

function trailing(): SlipwayError {
  return new SlipwayError('SCAN_CONTENT', 'the layer goes on after the end of its compressed data')
}
