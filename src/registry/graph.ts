import { SlipwayError } from '../errors.ts'
import { isManifestType, type Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { MANIFEST_LIMITS, successorsOf, type ManifestContent } from '../image/manifest.ts'
import type { Cancellable, ImageSource } from '../image/store.ts'
import { mapConcurrently } from '../system/concurrency.ts'

/** Everything under some roots, each once. */
export interface ImageGraph {
  /** Children before the index that names them. */
  readonly manifests: readonly ManifestContent[]
  /** Largest first, so that the longest transfer does not start last. */
  readonly blobs: readonly Descriptor[]
}

const READS_AT_ONCE = 4

/** A manifest that is read already, or where to read it. */
export type Root = ManifestContent | Descriptor

export async function readRoot(source: ImageSource, root: Root, call: Cancellable = {}): Promise<ManifestContent> {
  if ('bytes' in root) return root
  const content = await source.readManifest(root.digest, call)
  const { mediaType, size } = content.descriptor
  if (size !== root.size || mediaType !== root.mediaType) {
    throw new SlipwayError(
      'REGISTRY_MALFORMED',
      `manifest ${root.digest} of ${source.name} is ${mediaType} of ${size} bytes, but was announced as ${root.mediaType} of ${root.size}`,
    )
  }
  return content
}

/**
 * Reads the manifests under the roots.
 * @throws REGISTRY_LIMIT when indexes are nested too deeply or name too much; what the source throws.
 */
export async function readGraph(
  source: ImageSource,
  roots: readonly Root[],
  call: Cancellable = {},
): Promise<ImageGraph> {
  const manifests = new Map<Digest, ManifestContent>()
  const blobs = new Map<Digest, Descriptor>()
  const visit = async (root: Root, depth: number): Promise<void> => {
    if (depth > MANIFEST_LIMITS.depth) {
      throw new SlipwayError('REGISTRY_LIMIT', `${source.name} nests indexes more than ${MANIFEST_LIMITS.depth} deep`)
    }
    const content = await readRoot(source, root, call)
    const successors = successorsOf(content.manifest)
    if (manifests.size + blobs.size + successors.length > MANIFEST_LIMITS.entries) {
      throw new SlipwayError('REGISTRY_LIMIT', `${source.name} names more than ${MANIFEST_LIMITS.entries} things`)
    }
    const children = content.manifest.kind === 'index' ? successors.filter(isManifest) : []
    for (const blob of successors) {
      if (!children.includes(blob) && !isForeignLayer(blob)) blobs.set(blob.digest, blob)
    }
    const unread = children.filter(({ digest }) => !manifests.has(digest))
    await mapConcurrently(unread, READS_AT_ONCE, (child) => visit(child, depth + 1))
    // Set last: a Map keeps the order of insertion, so children stand before their index.
    manifests.set(content.descriptor.digest, content)
  }
  for (const root of roots) await visit(root, 1)
  return {
    manifests: [...manifests.values()],
    blobs: [...blobs.values()].sort((a, b) => b.size - a.size),
  }
}

function isManifest({ mediaType }: Descriptor): boolean {
  return isManifestType(mediaType)
}

// Layers that may not be redistributed are served by their vendor under `urls`; we neither fetch nor send them (SSRF).
function isForeignLayer({ mediaType }: Descriptor): boolean {
  return mediaType.includes('.rootfs.foreign.') || mediaType.includes('.layer.nondistributable.')
}
