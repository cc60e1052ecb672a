import { Readable } from 'node:stream'
import type { Cancellable, Repository } from '../../image/store.ts'
import type { Piece } from '../attachment.ts'

/** Makes the repository hold these bytes. Idempotent. */
export async function putPiece(repository: Repository, { descriptor, bytes }: Piece, call: Cancellable): Promise<void> {
  const open = (offset: number): Promise<Readable> =>
    Promise.resolve(Readable.from([bytes.subarray(offset)], { objectMode: false }))
  await repository.putBlob({ descriptor, open }, call)
}
