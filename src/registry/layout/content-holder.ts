import type { Digest } from '../../image/digest.ts'
import type { IndexManifest } from '../../image/manifest.ts'

/** Content by digest and the index that names it: a layout folder or an archive. */
export interface ContentHolder {
  /** How messages name it: `oci:DIR`. */
  readonly name: string
  index(): Promise<IndexManifest>
  /** Bytes that the holder has under this digest; undefined when it has none. */
  size(digest: Digest): Promise<number | undefined>
  /** The bytes from `start` to the end, unchecked. Files are open only while the iteration runs. */
  read(digest: Digest, start: number, signal?: AbortSignal): AsyncIterable<Buffer>
}
