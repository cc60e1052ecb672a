import type { Readable } from 'node:stream'
import { SlipwayError } from '../errors.ts'
import type { Descriptor } from '../image/descriptor.ts'
import type { BlobContent, Cancellable, ImageSource, ImageTarget } from '../image/store.ts'
import { cancellable } from './copy-options.ts'

/** A source that can open a blob at any offset by itself, as a layout on disk can. */
interface SeekableSource extends ImageSource {
  blobContent(blob: Descriptor): BlobContent
}

/** A source that can leave the digest to a receiver that computes it anyway. */
interface UncheckedSource extends ImageSource {
  uncheckedBlob(blob: Descriptor, call?: Cancellable): BlobContent
}

/** A target of ours that recomputes each digest before it keeps a blob. A registry should, but it is not ours to trust. */
interface CheckingTarget extends ImageTarget {
  readonly checksContent: true
}

function isSeekable(source: ImageSource): source is SeekableSource {
  return 'blobContent' in source && typeof source.blobContent === 'function'
}

function isUnchecked(source: ImageSource): source is UncheckedSource {
  return 'uncheckedBlob' in source && typeof source.uncheckedBlob === 'function'
}

function isChecking(target: ImageTarget): target is CheckingTarget {
  return 'checksContent' in target && target.checksContent === true
}

/** A blob of the source for the target: opened at any offset where the source can, and its digest checked once, not twice. */
export function blobContent(
  source: ImageSource,
  target: ImageTarget,
  descriptor: Descriptor,
  call: Cancellable,
): BlobContent {
  if (isSeekable(source)) return source.blobContent(descriptor)
  if (isUnchecked(source) && isChecking(target)) return source.uncheckedBlob(descriptor, cancellable(call))
  return {
    descriptor,
    open: async (offset) => {
      const stream = await source.openBlob(descriptor, cancellable(call))
      await skipBytes(stream, offset)
      return stream
    },
  }
}

/** Other sources open a blob at its start, where its digest is checked from; the first bytes are read and dropped. */
async function skipBytes(stream: Readable, count: number): Promise<void> {
  let left = count
  while (left > 0) {
    const chunk = stream.read() as Buffer | null
    if (chunk === null) await readable(stream)
    else if (chunk.length <= left) left -= chunk.length
    else {
      stream.unshift(chunk.subarray(left))
      left = 0
    }
  }
}

function readable(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const clear = (): void => {
      stream.off('readable', onReadable).off('error', onError).off('end', onEnd)
    }
    const onReadable = (): void => {
      clear()
      resolve()
    }
    const onError = (error: Error): void => {
      clear()
      reject(error)
    }
    const onEnd = (): void => onError(new SlipwayError('REGISTRY_DIGEST_MISMATCH', 'a blob ended before its size'))
    stream.on('readable', onReadable).on('error', onError).on('end', onEnd)
  })
}
