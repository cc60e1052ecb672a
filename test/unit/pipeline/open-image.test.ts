import { describe, expect, it } from '@jest/globals'
import { MEDIA_TYPES, type Descriptor } from '../../../src/image/descriptor.ts'
import { attestationEntry, manifestContent, type ManifestContent } from '../../../src/image/manifest.ts'
import { formatPlatform } from '../../../src/image/platform.ts'
import type { ImageSource } from '../../../src/image/store.ts'
import { openImage } from '../../../src/pipeline/open-image.ts'
import { image, index, type TestContent } from '../../support/registry/content.ts'

/** An index of these children, with everything under them. */
function indexOf(children: readonly TestContent[], descriptors: readonly Descriptor[]): TestContent {
  const root = manifestContent({ kind: 'index', mediaType: MEDIA_TYPES.ociIndex, manifests: descriptors })
  return {
    blobs: children.flatMap(({ blobs }) => blobs),
    children: children.flatMap((child) => [child.root, ...child.children]),
    root,
  }
}

function sourceOf({ root, children, blobs }: TestContent): ImageSource {
  const manifests = new Map<string, ManifestContent>([root, ...children].map((one) => [one.descriptor.digest, one]))
  const absent = (what: string): never => {
    throw new Error(`there is no ${what}`)
  }
  return {
    name: 'the test',
    resolve: () => Promise.resolve(root.descriptor),
    readManifest: (reference) => Promise.resolve(manifests.get(reference) ?? absent(reference)),
    openBlob: ({ digest }) => (blobs.find(({ descriptor }) => descriptor.digest === digest) ?? absent(digest)).open(0),
    listReferrers: () => Promise.resolve([]),
  }
}

async function platformsOf(content: TestContent): Promise<readonly string[]> {
  const { children } = await openImage(sourceOf(content), content.root.descriptor.digest, {})
  return children.map(({ platform }) => formatPlatform(platform))
}

describe('an image that exists', () => {
  const arm = image('arm', 'arm64')

  it('is opened with every platform of its index', async () => {
    expect(await platformsOf(index())).toEqual(['linux/amd64', 'linux/arm64'])
  })

  it.each([
    ['none', {}],
    ['an unknown one', { platform: { os: 'unknown', architecture: 'unknown' } }],
  ])('has the platform of its configuration where the index names %s', async (_, more) => {
    expect(await platformsOf(indexOf([arm], [{ ...arm.root.descriptor, ...more }]))).toEqual(['linux/arm64'])
  })

  it("leaves out BuildKit's attestations", async () => {
    const about = image('attestation')
    const entry = attestationEntry(about.root.descriptor, arm.root.descriptor.digest)
    expect(await platformsOf(indexOf([arm, about], [arm.root.descriptor, entry]))).toEqual(['linux/arm64'])
  })

  it.each([
    ['nothing', indexOf([], [])],
    ['another index', indexOf([index()], [index().root.descriptor])],
  ])('is refused when its index holds %s, for nothing can be said of it', async (_, content) => {
    await expect(platformsOf(content)).rejects.toMatchObject({
      code: 'SCAN_CONTENT',
      message: expect.stringContaining(content.root.descriptor.digest),
    })
  })
})
