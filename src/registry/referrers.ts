import { MEDIA_TYPES, type Descriptor } from '../image/descriptor.ts'
import { algorithmOf, hexOf, type Digest } from '../image/digest.ts'
import { manifestContent, type IndexManifest, type ManifestContent } from '../image/manifest.ts'
import type { Referrer } from '../image/store.ts'

/** The tag that holds the list of referrers where the API is missing (distribution-spec, Referrers Tag Schema). */
export function fallbackTag(subject: Digest): string {
  const clean = (text: string, length: number): string => text.slice(0, length).replaceAll(/[^A-Za-z0-9._-]/g, '-')
  return `${clean(algorithmOf(subject), 32)}-${clean(hexOf(subject), 64)}`
}

/** The list's entry for a referrer: its descriptor with artifactType and annotations. */
export function referrerEntry({ content, artifactType, annotations }: Referrer): Descriptor {
  const { mediaType, digest, size } = content.descriptor
  return { mediaType, digest, size, artifactType, ...(annotations === undefined ? {} : { annotations }) }
}

/** Both lists without repetition; of two entries with the same digest the first stays, completed by the other. */
export function mergeReferrers(...lists: readonly (readonly Descriptor[])[]): readonly Descriptor[] {
  const merged = new Map<Digest, Descriptor>()
  for (const entry of lists.flat()) merged.set(entry.digest, { ...entry, ...merged.get(entry.digest) })
  return [...merged.values()]
}

export function hasReferrers(list: readonly Descriptor[], wanted: readonly Descriptor[]): boolean {
  const present = new Set(list.map(({ digest }) => digest))
  return wanted.every(({ digest }) => present.has(digest))
}

/** The fallback tag's index with other entries; what else it says stays. */
export function referrersIndex(current: IndexManifest | undefined, entries: readonly Descriptor[]): ManifestContent {
  return manifestContent({
    kind: 'index',
    mediaType: MEDIA_TYPES.ociIndex,
    manifests: entries,
    ...(current?.annotations === undefined ? {} : { annotations: current.annotations }),
  })
}

export function withArtifactType(list: readonly Descriptor[], artifactType: string | undefined): readonly Descriptor[] {
  return artifactType === undefined ? list : list.filter((entry) => entry.artifactType === artifactType)
}
