import { describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../src/errors.ts'
import { MEDIA_TYPES } from '../../../src/image/descriptor.ts'
import { digestOf, type Digest } from '../../../src/image/digest.ts'
import { manifestContent, type ManifestContent } from '../../../src/image/manifest.ts'
import type { ImageTarget } from '../../../src/image/store.ts'
import { copyBlobs } from '../../../src/registry/copy-blobs.ts'
import { copyManifests } from '../../../src/registry/copy-manifests.ts'
import type { CopyProgress } from '../../../src/registry/copy-options.ts'
import { copyImage } from '../../../src/registry/copy.ts'
import { addImage, addIndex, memoryContent } from '../../support/registry-client/image.ts'

interface RecordingTarget extends ImageTarget {
  readonly log: string[]
  readonly blobs: Set<Digest>
}

/** Writes down what it is told; refuses a manifest whose blobs it has not got, as registries do. */
function recordingTarget(): RecordingTarget {
  const log: string[] = []
  const blobs = new Set<Digest>()
  return {
    name: 'recorder',
    log,
    blobs,
    hasBlob: async ({ digest }) => blobs.has(digest),
    putBlob: async ({ descriptor, open }) => {
      if (blobs.has(descriptor.digest)) return 'existing'
      for await (const chunk of await open(0)) expect((chunk as Buffer).length).toBeGreaterThan(0)
      blobs.add(descriptor.digest)
      log.push(`blob ${descriptor.digest}`)
      return 'written'
    },
    putManifest: async ({ descriptor, manifest }, { tags = [] } = {}) => {
      if (
        manifest.kind === 'image' &&
        ![manifest.config, ...manifest.layers].every(({ digest }) => blobs.has(digest))
      ) {
        log.push('refused')
        throw new SlipwayError('REGISTRY_REFUSED', 'no', { facts: { registryCode: 'MANIFEST_BLOB_UNKNOWN' } })
      }
      log.push(`manifest ${descriptor.digest} ${tags.join(',')}`.trimEnd())
    },
    attach: async () => undefined,
  }
}

describe('copyImage', () => {
  it('puts blobs, then images, then the index with its tags', async () => {
    const content = memoryContent()
    const index = addIndex(content)
    const target = recordingTarget()
    await copyImage(content, target, index.descriptor, { tags: ['1', '2'] })
    expect(target.log.map((line) => line.split(' ')[0])).toEqual([
      ...Array(5).fill('blob'),
      ...Array(3).fill('manifest'),
    ])
    expect(target.log.at(-1)).toBe(`manifest ${index.descriptor.digest} 1,2`)
  })

  it('puts nested indexes after what they name', async () => {
    const content = memoryContent()
    const inner = addIndex(content)
    const outer = content.put(
      manifestContent({ kind: 'index', mediaType: MEDIA_TYPES.ociIndex, manifests: [inner.descriptor] }),
    )
    const target = recordingTarget()
    const { manifests } = await copyImage(content, target, outer)
    expect(manifests).toBe(4)
    expect(target.log.slice(-2)).toEqual([`manifest ${inner.descriptor.digest}`, `manifest ${outer.descriptor.digest}`])
  })

  it('sends the largest blob first', async () => {
    const content = memoryContent()
    const image = addImage(content, { layers: ['s', 'l'.repeat(5000), 'm'.repeat(3000)] })
    const target = recordingTarget()
    await copyImage(content, target, image, { concurrency: 1 })
    expect(target.log[0]).toBe(`blob ${digestOf('l'.repeat(5000))}`)
    expect(target.log[1]).toBe(`blob ${digestOf('m'.repeat(3000))}`)
  })

  it('tells what happened to each blob', async () => {
    const content = memoryContent()
    const image = addImage(content, { layers: ['a'] })
    const target = recordingTarget()
    target.blobs.add(digestOf('a'))
    const seen: CopyProgress[] = []
    await copyImage(content, target, image, { onProgress: (progress) => seen.push(progress) })
    expect(seen.map(({ state }) => state).sort()).toEqual(['existing', 'written'])
  })

  it('heals a manifest whose blob was lost, and gives up when that does not help', async () => {
    const content = memoryContent()
    const image = addImage(content)
    const target = recordingTarget()
    await copyManifests(content, target, image)
    expect(target.log[0]).toBe('refused')
    expect(target.log.at(-1)).toBe(`manifest ${image.descriptor.digest}`)
    const stubborn = { ...recordingTarget(), putBlob: async () => 'existing' as const }
    await expect(copyManifests(content, stubborn, image)).rejects.toMatchObject({ code: 'REGISTRY_REFUSED' })
  })

  it('does not touch layers that may not be redistributed', async () => {
    const content = memoryContent()
    const mediaType = 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip'
    const foreign = { mediaType, digest: digestOf('elsewhere'), size: 9, urls: ['http://169.254.169.254/'] }
    const image = content.put(
      manifestContent({
        kind: 'image',
        mediaType: MEDIA_TYPES.ociManifest,
        config: content.add('{}', MEDIA_TYPES.ociConfig),
        layers: [foreign, content.add('own')],
      }),
    )
    expect(await copyBlobs(content, recordingTarget(), [image])).toMatchObject({ written: 2 })
  })
})

describe('a source that is not what it seems', () => {
  const announced = (content: ManifestContent, change: object): ManifestContent['descriptor'] => ({
    ...content.descriptor,
    ...change,
  })

  it.each([{ size: 1 }, { mediaType: MEDIA_TYPES.dockerManifest }])(
    'is refused when a descriptor says %j',
    async (change) => {
      const content = memoryContent()
      const image = addImage(content)
      const copy = copyImage(content, recordingTarget(), announced(image, change))
      await expect(copy).rejects.toMatchObject({ code: 'REGISTRY_MALFORMED' })
    },
  )

  it('is refused when indexes are nested too deeply', async () => {
    const content = memoryContent()
    let root = addImage(content)
    for (let depth = 0; depth < 4; depth += 1) {
      const { mediaType, digest, size } = root.descriptor
      root = content.put(
        manifestContent({ kind: 'index', mediaType: MEDIA_TYPES.ociIndex, manifests: [{ mediaType, digest, size }] }),
      )
    }
    await expect(copyImage(content, recordingTarget(), root)).rejects.toMatchObject({ code: 'REGISTRY_LIMIT' })
  })

  it('leaves no manifest behind when a blob is missing', async () => {
    const content = memoryContent()
    const index = addIndex(content)
    content.blobs.delete(digestOf('only arm64'))
    const target = recordingTarget()
    await expect(copyImage(content, target, index)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
    expect(target.log.some((line) => line.startsWith('manifest'))).toBe(false)
  })
})
