import { MEDIA_TYPES, type Descriptor } from '../image/descriptor.ts'
import { digestOf, type Digest } from '../image/digest.ts'
import { manifestContent } from '../image/manifest.ts'
import type { Referrer } from '../image/store.ts'

/**
 * Type of the artifact beside an image that says: this version was rolled back. It is the type of the config as well, because
 * registries that do not know artifact types list that one.
 */
export const YANKED_TYPE = 'application/vnd.slipway.yanked.v1+json'

const VERSION = 'slipway.yanked.version'
const REASON = 'slipway.yanked.reason'
const CREATED = 'org.opencontainers.image.created'

/** Longer reasons do not fit into every registry's annotations. */
export const REASON_LIMIT = 1000

/** The only blob that a mark needs. */
export const YANKED_BLOB: Uint8Array = Buffer.from('{}')

/** A version whose floating tags were taken back. */
export interface YankedMark {
  /** The mark's own manifest: deleting it takes the mark away. */
  readonly digest: Digest
  readonly version: string
  readonly reason: string
}

/** The mark for an image, to be attached to it. Who attaches it puts YANKED_BLOB before. */
export function yankedMark(
  { mediaType, digest, size }: Descriptor,
  { version, reason, time }: Omit<YankedMark, 'digest'> & { readonly time: Date },
): Referrer {
  const blob = { digest: digestOf(YANKED_BLOB), size: YANKED_BLOB.byteLength }
  const annotations = {
    [VERSION]: version,
    ...(reason === '' ? {} : { [REASON]: reason }),
    [CREATED]: `${time.toISOString().slice(0, 19)}Z`,
  }
  const content = manifestContent({
    kind: 'image',
    mediaType: MEDIA_TYPES.ociManifest,
    artifactType: YANKED_TYPE,
    config: { mediaType: YANKED_TYPE, ...blob },
    layers: [{ mediaType: MEDIA_TYPES.ociEmpty, ...blob }],
    annotations,
    subject: { mediaType, digest, size },
  })
  return { content, artifactType: YANKED_TYPE, annotations }
}

/** The mark among an image's referrers, the first by digest when there are several; undefined when the image was not rolled back. */
export function findYankedMark(referrers: readonly Descriptor[]): YankedMark | undefined {
  const [first] = referrers
    .filter(({ artifactType, annotations = {} }) => artifactType === YANKED_TYPE || VERSION in annotations)
    .toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
  if (first === undefined) return undefined
  const { digest, annotations = {} } = first
  return { digest, version: annotations[VERSION] ?? '', reason: annotations[REASON] ?? '' }
}
