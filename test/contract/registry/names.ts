import { describe, expect, it } from '@jest/globals'
import type { ManifestContent } from '../../../src/image/manifest.ts'
import type { Repository } from '../../../src/image/store.ts'
import { artifact, image, putContent, referrer, type TestContent } from '../../support/registry/content.ts'
import { digests, expectSame, tagsOf, type Get, type RepositoryAbilities } from './look.ts'

export function describeTags(get: Get): void {
  describe('with tags', () => {
    it('lists each once', async () => {
      const tags = ['1', '1.2', '1.2.3', 'edge', 'latest']
      await putContent(get(), image(), tags)
      expect(await tagsOf(get())).toEqual(tags)
    })

    it('moves a tag and leaves the others', async () => {
      const [first, second] = [image('first'), image('second')]
      await putContent(get(), first, ['1.0.0', 'latest'])
      await putContent(get(), second, ['1.1.0', 'latest'])
      await expect(get().resolve('latest')).resolves.toMatchObject({ digest: second.root.descriptor.digest })
      await expect(get().resolve('1.0.0')).resolves.toMatchObject({ digest: first.root.descriptor.digest })
      expectSame(await get().readManifest(first.root.descriptor.digest), first.root)
    })

    it('keeps every tag of writers that come at once', async () => {
      const contents = ['a', 'b', 'c', 'd', 'e', 'f'].map((tag) => ({ tag, content: image(tag) }))
      await Promise.all(contents.map(({ tag, content }) => putContent(get(), content, [tag])))
      for (const { tag, content } of contents)
        await expect(get().resolve(tag)).resolves.toMatchObject({ digest: content.root.descriptor.digest })
    })
  })
}

export function describeDeletion(get: Get, { tagDelete }: RepositoryAbilities): void {
  describe('when something is deleted', () => {
    it('forgets a manifest with all its tags', async () => {
      const [gone, kept] = [image('gone'), image('kept')]
      await putContent(get(), gone, ['1.0.0', 'old'])
      await putContent(get(), kept, ['2.0.0'])
      await get().delete(gone.root.descriptor.digest)
      await expect(get().resolve(gone.root.descriptor.digest)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
      await expect(get().resolve('old')).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
      expectSame(await get().readManifest('2.0.0'), kept.root)
    })

    if (tagDelete) {
      it('forgets a tag but neither its manifest nor other tags', async () => {
        const content = image()
        await putContent(get(), content, ['1.0.0', 'latest'])
        await get().delete('latest')
        expect(await tagsOf(get())).toEqual(['1.0.0'])
        await get().delete('1.0.0')
        expectSame(await get().readManifest(content.root.descriptor.digest), content.root)
      })
    } else {
      it('refuses to delete a tag, says what to do and keeps it', async () => {
        await putContent(get(), image(), ['1.0.0'])
        await expect(get().delete('1.0.0')).rejects.toMatchObject({ code: 'REGISTRY_REFUSED' })
        expect(await tagsOf(get())).toEqual(['1.0.0'])
      })
    }

    it('takes a referrer out of the list of its subject', async () => {
      const subject = image()
      await putContent(get(), subject, ['1.0.0'])
      const [first, second] = [artifact(subject.root, 'first'), artifact(subject.root, 'second')]
      await attachAll(get(), subject.root, [first, second])
      await get().delete(first.root.descriptor.digest)
      const left = await get().listReferrers(subject.root.descriptor.digest)
      expect(digests(left)).toEqual([second.root.descriptor.digest])
    })
  })
}

async function attachAll(
  repository: Repository,
  subject: ManifestContent,
  artifacts: readonly TestContent[],
): Promise<void> {
  for (const { blobs } of artifacts) for (const blob of blobs) await repository.putBlob(blob)
  await repository.attach(subject.descriptor, artifacts.map(referrer))
}

export function describeReferrers(get: Get): void {
  describe('with referrers', () => {
    it('lists what was attached with its type and annotations', async () => {
      const subject = image()
      await putContent(get(), subject, ['1.0.0'])
      const attached = artifact(subject.root, 'signature', { 'org.example.note': 'kept' })
      await attachAll(get(), subject.root, [attached])
      const { mediaType, digest, size } = attached.root.descriptor
      await expect(get().listReferrers(subject.root.descriptor.digest)).resolves.toEqual([
        {
          mediaType,
          digest,
          size,
          artifactType: 'application/vnd.example.signature',
          annotations: { 'org.example.note': 'kept' },
        },
      ])
      expectSame(await get().readManifest(digest), attached.root)
    })

    it('lists each once however often it is attached, and several of one call', async () => {
      const subject = image()
      await putContent(get(), subject, ['1.0.0'])
      const several = ['a', 'b', 'c'].map((text) => artifact(subject.root, text))
      await attachAll(get(), subject.root, several)
      await attachAll(get(), subject.root, several)
      const list = await get().listReferrers(subject.root.descriptor.digest)
      expect(digests(list)).toEqual(digests(several.map(({ root }) => root.descriptor)))
    })

    it('lists only the type that is asked for', async () => {
      const subject = image()
      await putContent(get(), subject, ['1.0.0'])
      const [bill, signature] = [artifact(subject.root, 'bill'), artifact(subject.root, 'signature')]
      await attachAll(get(), subject.root, [bill, signature])
      const list = await get().listReferrers(subject.root.descriptor.digest, {
        artifactType: 'application/vnd.example.bill',
      })
      expect(digests(list)).toEqual([bill.root.descriptor.digest])
    })

    it('attaches to a subject that is not there yet', async () => {
      const subject = image('absent')
      const attached = artifact(subject.root, 'early')
      await attachAll(get(), subject.root, [attached])
      const list = await get().listReferrers(subject.root.descriptor.digest)
      expect(digests(list)).toEqual([attached.root.descriptor.digest])
    })

    it('keeps every entry of writers that attach at once', async () => {
      const subject = image()
      await putContent(get(), subject, ['1.0.0'])
      const several = ['1', '2', '3', '4', '5', '6', '7', '8'].map((text) => artifact(subject.root, text))
      await Promise.all(several.map((one) => attachAll(get(), subject.root, [one])))
      const list = await get().listReferrers(subject.root.descriptor.digest)
      expect(digests(list)).toEqual(digests(several.map(({ root }) => root.descriptor)))
    })

    it('does not confuse the referrers of two subjects', async () => {
      const [one, other] = [image('one'), image('other')]
      await putContent(get(), one, ['one'])
      await putContent(get(), other, ['other'])
      await attachAll(get(), one.root, [artifact(one.root, 'signature')])
      await expect(get().listReferrers(other.root.descriptor.digest)).resolves.toEqual([])
    })
  })
}
