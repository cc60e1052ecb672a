import type { Digest } from './digest.ts'

/**
 * What must not ship. `value`: a secret that was given to this run stands in the image. `credentials`: a file that programs keep
 * logins in, with a login in it. `private-key`: a private key that is not encrypted.
 */
export const EXPOSED_KINDS = ['value', 'credentials', 'private-key'] as const
export type ExposedKind = (typeof EXPOSED_KINDS)[number]

/** A secret that everybody who pulls the image can read, also where a later layer deletes the file. The secret itself is nowhere here. */
export interface ExposedSecret {
  readonly kind: ExposedKind
  /** Path in the image without a leading slash; empty for the image's configuration (its variables, labels and history). */
  readonly path: string
  /** Digest of the layer, or of the configuration. */
  readonly layer: Digest
  /** Of a value: which input or variable it came from. */
  readonly name?: string
}
