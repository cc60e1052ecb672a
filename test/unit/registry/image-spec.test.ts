import { describe, expect, it } from '@jest/globals'
import { MEDIA_TYPES } from '../../../src/image/descriptor.ts'
import { manifestContent } from '../../../src/image/manifest.ts'
import { readImageManifest, readImageSpec } from '../../../src/registry/image-spec.ts'
import { addImage, addIndex, memoryContent } from '../../support/registry-client/image.ts'

const NAME = { registry: 'registry.example', repository: 'team/app', tag: '1' }

describe('readImageSpec', () => {
  it('describes an index by its first platform, under its own digest', async () => {
    const content = memoryContent()
    const index = addIndex(content, 'x'.repeat(100))
    const spec = await readImageSpec(content, index.descriptor, NAME)
    expect(spec).toMatchObject({
      name: 'registry.example/team/app',
      tag: '1',
      digest: index.descriptor.digest,
      architecture: 'amd64',
      os: 'linux',
      created: '2026-01-02T03:04:05Z',
    })
    expect(spec.size).toBeGreaterThan(100 + 'only amd64'.length)
  })

  it('leaves the fields of an image empty for an artifact', async () => {
    const content = memoryContent()
    const artifact = content.put(
      manifestContent({
        kind: 'image',
        mediaType: MEDIA_TYPES.ociManifest,
        artifactType: 'application/vnd.example.note',
        config: content.add('{}', MEDIA_TYPES.ociEmpty),
        layers: [content.add('note')],
      }),
    )
    const { registry, repository } = NAME
    expect(await readImageSpec(content, artifact, { registry, repository })).toMatchObject({
      tag: '',
      architecture: '',
      os: '',
      created: '',
      labels: {},
      size: 6,
    })
    const { manifests } = await readImageManifest(content, artifact)
    expect(manifests[0]?.platform).toEqual({ os: 'unknown', architecture: 'unknown' })
  })

  it('refuses an index that names no image', async () => {
    const content = memoryContent()
    const empty = content.put(manifestContent({ kind: 'index', mediaType: MEDIA_TYPES.ociIndex, manifests: [] }))
    await expect(readImageSpec(content, empty, NAME)).rejects.toMatchObject({ code: 'REGISTRY_MALFORMED' })
  })

  it('does not read a config beyond the limit', async () => {
    const content = memoryContent()
    const config = { ...content.add('{}', MEDIA_TYPES.ociConfig), size: 1 << 30 }
    const image = content.put(
      manifestContent({ kind: 'image', mediaType: MEDIA_TYPES.ociManifest, config, layers: [] }),
    )
    await expect(readImageSpec(content, image, NAME)).rejects.toMatchObject({ code: 'REGISTRY_LIMIT' })
  })
})

describe('readImageManifest', () => {
  it('leaves out children that are no image', async () => {
    const content = memoryContent()
    const image = addImage(content)
    const child = { ...image.descriptor, platform: { os: 'linux', architecture: 'amd64' } }
    const attestation = { ...image.descriptor, platform: { os: 'unknown', architecture: 'unknown' } }
    const index = content.put(
      manifestContent({ kind: 'index', mediaType: MEDIA_TYPES.ociIndex, manifests: [attestation, child] }),
    )
    expect((await readImageManifest(content, index)).manifests).toEqual([
      {
        digest: image.descriptor.digest,
        size: image.descriptor.size,
        platform: { os: 'linux', architecture: 'amd64' },
      },
    ])
  })
})
