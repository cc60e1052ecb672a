import { describe, expect, it } from '@jest/globals'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import { blobOf, image, index, manifestFromText, putContent, type TestContent } from '../../support/registry/content.ts'
import { expectSame, MISSING, read, REGISTRY_ERROR, tagsOf, type Get } from './look.ts'

const BIG = Buffer.alloc((5 << 20) + 7, 'slipway ')

export function describeAbsence(get: Get): void {
  describe('when something is missing', () => {
    it.each(['latest', MISSING])('resolves %s to REGISTRY_NOT_FOUND', async (reference) => {
      await expect(get().resolve(reference)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
      await expect(get().readManifest(reference)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
    })

    it('answers REGISTRY_NOT_FOUND also when other tags are there', async () => {
      await putContent(get(), image(), ['1.0.0'])
      await expect(get().resolve('2.0.0')).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
    })

    it('has no blob and opens none', async () => {
      const blob: Descriptor = { mediaType: 'text/plain', digest: MISSING, size: 3 }
      await expect(get().hasBlob(blob)).resolves.toBe(false)
      await expect(read(get(), blob)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
    })

    it('lists no referrers', async () => {
      await expect(get().listReferrers(MISSING)).resolves.toEqual([])
    })

    it.each(['latest', MISSING])('refuses to delete %s', async (reference) => {
      await putContent(get(), image(), ['other'])
      await expect(get().delete(reference)).rejects.toHaveProperty('code', REGISTRY_ERROR)
      expect(await tagsOf(get())).toEqual(['other'])
    })
  })
}

export function describeBlobs(get: Get): void {
  describe('with blobs', () => {
    it.each([
      ['a small one', Buffer.from('layer')],
      ['an empty one', Buffer.alloc(0)],
      ['one of several megabytes', BIG],
    ])('gives back %s as it was put', async (_, bytes) => {
      const blob = blobOf(bytes)
      await expect(get().hasBlob(blob.descriptor)).resolves.toBe(false)
      await expect(get().putBlob(blob)).resolves.toBe('written')
      await expect(get().hasBlob(blob.descriptor)).resolves.toBe(true)
      expect(digestOf(await read(get(), blob.descriptor))).toBe(blob.descriptor.digest)
    })

    it('does not send again what is there', async () => {
      const blob = blobOf(Buffer.from('once'))
      await get().putBlob(blob)
      const unopened = { ...blob, open: () => Promise.reject(new Error('opened')) }
      await expect(get().putBlob(unopened)).resolves.toBe('existing')
    })

    it('takes the same blob from several writers at once', async () => {
      const blob = blobOf(BIG.subarray(0, 1 << 20))
      const outcomes = await Promise.all([1, 2, 3].map(() => get().putBlob(blob)))
      expect(outcomes).toContain('written')
      expect(digestOf(await read(get(), blob.descriptor))).toBe(blob.descriptor.digest)
    })

    it('tells its progress up to the last byte', async () => {
      let bytes = 0
      await get().putBlob(blobOf(BIG), { onProgress: (count) => void (bytes += count) })
      expect(bytes).toBe(BIG.byteLength)
    })

    it('keeps nothing of content that has another digest', async () => {
      const blob = blobOf(Buffer.from('promised'))
      const lying = { ...blob, open: blobOf(Buffer.from('smuggled')).open }
      await expect(get().putBlob(lying)).rejects.toHaveProperty('code', REGISTRY_ERROR)
      await expect(get().hasBlob(blob.descriptor)).resolves.toBe(false)
    })

    it('notices a blob that is longer or shorter than its descriptor says', async () => {
      const { descriptor, open } = blobOf(Buffer.from('twelve bytes'))
      await get().putBlob({ descriptor, open })
      const code = 'REGISTRY_DIGEST_MISMATCH'
      await expect(read(get(), { ...descriptor, size: 11 })).rejects.toMatchObject({ code })
      await expect(read(get(), { ...descriptor, size: 13 })).rejects.toHaveProperty('code', REGISTRY_ERROR)
    })

    it('lets a reader stop early', async () => {
      const blob = blobOf(BIG)
      await get().putBlob(blob)
      const stream = await get().openBlob(blob.descriptor)
      for await (const chunk of stream) {
        expect((chunk as Buffer).byteLength).toBeGreaterThan(0)
        break
      }
      expect(stream.destroyed).toBe(true)
    })
  })
}

export function describeManifests(get: Get): void {
  describe('with manifests', () => {
    it('gives back an image by digest and by each of its tags', async () => {
      const content = image()
      await putContent(get(), content, ['1.0.0', 'latest'])
      const { mediaType, digest, size } = content.root.descriptor
      for (const reference of [digest, '1.0.0', 'latest']) {
        await expect(get().resolve(reference)).resolves.toEqual({ mediaType, digest, size })
        expectSame(await get().readManifest(reference), content.root)
      }
    })

    it('gives back an untagged manifest by digest', async () => {
      const content = image()
      await putContent(get(), content, [])
      expectSame(await get().readManifest(content.root.descriptor.digest), content.root)
      expect(await tagsOf(get())).toEqual([])
    })

    it('gives back an index and each of its children', async () => {
      const content = index()
      await putContent(get(), content, ['multi'])
      expectSame(await get().readManifest('multi'), content.root)
      for (const child of content.children) expectSame(await get().readManifest(child.descriptor.digest), child)
    })

    it('keeps the bytes of a manifest that someone else has formatted', async () => {
      const { blobs, root } = image()
      const text = JSON.stringify(JSON.parse(Buffer.from(root.bytes).toString()), undefined, 3)
      const content: TestContent = { blobs, children: [], root: manifestFromText(text) }
      await putContent(get(), content, ['pretty'])
      expectSame(await get().readManifest('pretty'), content.root)
    })

    it('refuses an image whose layer is missing, and names nothing', async () => {
      const { blobs, root } = image()
      for (const blob of blobs.slice(1)) await get().putBlob(blob)
      await expect(get().putManifest(root, { tags: ['broken'] })).rejects.toHaveProperty('code', REGISTRY_ERROR)
      await expect(get().resolve('broken')).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
    })

    it('takes a manifest again as if it were the first time', async () => {
      const content = image()
      await putContent(get(), content, ['1.0.0'])
      await putContent(get(), content, ['1.0.0'])
      expectSame(await get().readManifest('1.0.0'), content.root)
      expect(await tagsOf(get())).toEqual(['1.0.0'])
    })
  })
}
