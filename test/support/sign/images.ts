import { MEDIA_TYPES, type Descriptor } from '../../../src/image/descriptor.ts'
import { assembleIndex, manifestContent, type ManifestContent } from '../../../src/image/manifest.ts'
import type { Repository } from '../../../src/image/store.ts'
import { pieceOf } from '../../../src/sign/attachment.ts'
import { putPiece } from '../../../src/sign/registry/blob.ts'
import type { Clock } from '../../../src/system/clock.ts'

export interface PushedIndex {
  readonly index: Descriptor
  readonly amd64: Descriptor
  readonly arm64: Descriptor
}

/** A small image of two platforms under a tag; `content` makes its digests differ from those of others. `created` is RFC 3339. */
export async function pushIndex(
  repository: Repository,
  tag: string,
  content = tag,
  created?: string,
): Promise<PushedIndex> {
  const amd64 = await pushChild(repository, 'amd64', content, created)
  const arm64 = await pushChild(repository, 'arm64', content, created)
  const index = assembleIndex([amd64, arm64])
  await repository.putManifest(index, { tags: [tag] })
  return { index: index.descriptor, amd64, arm64 }
}

async function pushChild(
  repository: Repository,
  architecture: string,
  content: string,
  created: string | undefined,
): Promise<Descriptor> {
  const layer = pieceOf('application/vnd.oci.image.layer.v1.tar', tarOf(`${content} ${architecture}`))
  const config = pieceOf(
    MEDIA_TYPES.ociConfig,
    Buffer.from(
      JSON.stringify({
        architecture,
        os: 'linux',
        created,
        config: {},
        rootfs: { type: 'layers', diff_ids: [layer.descriptor.digest] },
      }),
    ),
  )
  await putPiece(repository, layer, {})
  await putPiece(repository, config, {})
  const image = imageOf(config.descriptor, [layer.descriptor])
  await repository.putManifest(image)
  return { ...image.descriptor, platform: { os: 'linux', architecture } }
}

function imageOf(config: Descriptor, layers: readonly Descriptor[]): ManifestContent {
  return manifestContent({ kind: 'image', mediaType: MEDIA_TYPES.ociManifest, config, layers })
}

/** A tar archive without files, told apart by its volume label. */
function tarOf(label: string): Buffer {
  const bytes = Buffer.alloc(10_240)
  const header = Buffer.alloc(512)
  header.write(label.slice(0, 99))
  header.write('0000000\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write('00000000000\0', 124)
  header.write('00000000000\0', 136)
  header.write('        ', 148)
  header.write('V', 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  header.copy(bytes)
  return bytes
}

/** Stands still, and sleeps without waiting. */
export function stoppedClock(time = '2026-11-25T01:02:03Z'): Clock {
  return { now: () => new Date(time), sleep: () => Promise.resolve() }
}
