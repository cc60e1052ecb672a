import type { Descriptor } from '../image/descriptor.ts'
import type { Cancellable } from '../image/store.ts'

/** How a blob is getting on; `bytes` are those sent since the last event. */
export interface CopyProgress {
  readonly blob: Descriptor
  readonly state: 'sending' | 'existing' | 'mounted' | 'written'
  readonly bytes: number
}

export interface CopyOptions extends Cancellable {
  /** Blobs in transfer at once. Default 4. */
  readonly concurrency?: number
  /** A repository of the target's own registry that holds the blobs, to mount them instead of sending them. */
  readonly mountFrom?: string
  readonly onProgress?: (progress: CopyProgress) => void
}

export interface ManifestOptions extends CopyOptions {
  /** Names for the root, set after everything else. */
  readonly tags?: readonly string[]
  /** False puts everything but the root manifest. */
  readonly includeRoot?: boolean
}

export interface CopyResult {
  readonly root: Descriptor
  readonly manifests: number
  readonly written: number
  readonly mounted: number
  readonly existing: number
  /** Size of the written blobs. */
  readonly bytes: number
}

/** Transfers, and requests for small things, at once. */
export const AT_ONCE = 4

/** What of the options belongs to every call. */
export function cancellable({ signal }: Cancellable): Cancellable {
  return signal === undefined ? {} : { signal }
}
