import { pipeline, type Readable, type Transform } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { SlipwayError } from '../../errors.ts'
import { ZstdFrames } from '../../image/zstd-frames.ts'

/** Node's defaults of 16 KiB cost half the speed. */
const STREAM: { readonly chunkSize: number; readonly highWaterMark: number } = {
  chunkSize: 1 << 20,
  highWaterMark: 1 << 20,
}
const MAGIC_BYTES = 4

/**
 * The bytes as they were before compression: gzip, zstd or none, which their first bytes tell, as for the container runtimes. Not
 * reading to the end stops the source as well. A fault of the source comes out as it is.
 * @throws BUILD_OUTPUT when they cannot be decompressed; `what` is how the message names them.
 */
export async function* decompressed(source: Readable, what: string): AsyncGenerator<Buffer> {
  const pieces = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  try {
    const head = await readHead(pieces)
    const whole = joined(head, pieces)
    const decoder = decoderFor(head, what)
    if (decoder === undefined) yield* whole
    else yield* decoded(whole, decoder, what)
  } finally {
    source.destroy()
  }
}

interface Decoder {
  readonly stream: Transform
  /** The pieces as the decoder needs them cut. */
  readonly cut: (chunk: Buffer) => readonly Buffer[]
}

function decoderFor(head: Buffer, what: string): Decoder | undefined {
  const magic = head.toString('hex', 0, MAGIC_BYTES)
  if (magic.startsWith('1f8b')) return { stream: createGunzip(STREAM), cut: (chunk) => [chunk] }
  if (magic === '28b52ffd' || /^5.2a4d18/.test(magic)) {
    const frames = new ZstdFrames((why) => undecodable(what, why))
    return { stream: createZstdDecompress(STREAM), cut: (chunk) => frames.cut(chunk) }
  }
  if (magic.startsWith('425a68') || magic === 'fd377a58') throw undecodable(what, 'bzip2 and xz are not supported')
  return undefined
}

async function* decoded(pieces: AsyncGenerator<Buffer>, decoder: Decoder, what: string): AsyncGenerator<Buffer> {
  async function* fed(): AsyncGenerator<Buffer> {
    for await (const piece of pieces) yield* decoder.cut(piece)
  }
  let failure: unknown
  const { stream } = decoder
  pipeline(fed, stream, (error) => (failure = error))
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code?.startsWith('Z_') === true || code?.startsWith('ZSTD_') === true) throw undecodable(what, message, cause)
    throw failure ?? cause
  } finally {
    stream.destroy()
  }
}

async function readHead(pieces: AsyncIterator<Buffer>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0)
  while (head.length < MAGIC_BYTES) {
    const next = await pieces.next()
    if (next.done === true) break
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value])
  }
  return head
}

async function* joined(head: Buffer, pieces: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value
}

function undecodable(what: string, why: string, cause?: unknown): SlipwayError {
  return new SlipwayError('BUILD_OUTPUT', `${what} cannot be decompressed: ${why}`, { cause })
}
