import { SlipwayError } from '../errors.ts'
import type { Descriptor } from './descriptor.ts'
import type { Cancellable, ImageSource } from './store.ts'

/**
 * A small blob, whole: a config, a bundle, an attestation. Its digest was checked by the source.
 * @throws REGISTRY_LIMIT when it is larger than `limitBytes`, before and while it is read.
 */
export async function readBlob(
  source: ImageSource,
  blob: Descriptor,
  limitBytes: number,
  call: Cancellable = {},
): Promise<Buffer> {
  if (blob.size > limitBytes) throw tooLarge(source, blob, limitBytes)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of await source.openBlob(blob, call)) {
    const bytes = chunk as Buffer
    size += bytes.byteLength
    if (size > limitBytes) throw tooLarge(source, blob, limitBytes)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function tooLarge(source: ImageSource, blob: Descriptor, limitBytes: number): SlipwayError {
  return new SlipwayError('REGISTRY_LIMIT', `${blob.digest} of ${source.name} is larger than ${limitBytes} bytes`, {
    facts: { digest: blob.digest, limitBytes },
  })
}
