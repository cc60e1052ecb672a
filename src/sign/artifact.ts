import type { Readable } from 'node:stream'
import { parseDigest, type Digest } from '../image/digest.ts'
import type { Cancellable } from '../image/store.ts'

/** What a bundle is to be about: a file, or what is known of one. */
export interface Artifact {
  /** By SHA-256; of a file by each algorithm that signatures use. */
  readonly digests: readonly ArtifactDigest[]
  /** Its content, again for each call; absent when only a digest is known. */
  open?(call?: Cancellable): Promise<Readable>
}

export interface ArtifactDigest {
  readonly algorithm: 'sha256' | 'sha384' | 'sha512'
  readonly bytes: Uint8Array
}

/** `sha256:…` of it, which every artifact has. */
export function sha256Of({ digests }: Artifact): Digest {
  const found = digests.find(({ algorithm }) => algorithm === 'sha256')
  return parseDigest(`sha256:${Buffer.from(found?.bytes ?? new Uint8Array()).toString('hex')}`)
}

/** Whether one of its digests is this one; of a length that no other algorithm has. */
export function hasDigest({ digests }: Artifact, bytes: Uint8Array): boolean {
  return digests.some((one) => Buffer.from(one.bytes).equals(bytes))
}
