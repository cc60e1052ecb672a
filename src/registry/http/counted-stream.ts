import { Transform, type Readable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import { giveBack, lending } from '../../system/buffer-pool.ts'
import type { Counters } from './transport.ts'

const BUFFER_BYTES = 1 << 20

export interface Part {
  readonly length: number
  /** The source ends with this part; its end is awaited, because that is where it checks its digest. */
  readonly isTail: boolean
}

/** Passes exactly `length` bytes, and tells how many went by. */
export function counted(
  source: Readable,
  { length, isTail }: Part,
  counters: Counters,
  onProgress: (bytes: number) => void,
): Readable {
  let left = length
  const limited = new Transform({
    highWaterMark: BUFFER_BYTES,
    transform: (chunk: Buffer, _encoding, done) => {
      if (isTail && chunk.length > left) {
        done(new SlipwayError('REGISTRY_DIGEST_MISMATCH', 'a blob is longer than its size'))
        return
      }
      const part = chunk.subarray(0, left)
      left -= part.length
      counters.bytesSent += part.length
      onProgress(part.length)
      done(null, part)
      if (left > 0 || isTail) return
      source.unpipe(limited)
      source.destroy()
      limited.end()
    },
    flush: (done) => {
      if (left === 0) done()
      else done(new SlipwayError('REGISTRY_DIGEST_MISMATCH', `a blob ended ${left} bytes before its size`))
    },
  })
  source.once('error', (error) => limited.destroy(error))
  limited.once('close', () => source.destroy())
  return lending(source.pipe(limited), (chunk) => giveBack(source, chunk))
}
