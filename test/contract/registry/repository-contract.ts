import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Repository } from '../../../src/image/store.ts'
import { image, putContent } from '../../support/registry/content.ts'
import { describeAbsence, describeBlobs, describeManifests } from './contents.ts'
import type { Get, RepositoryAbilities } from './look.ts'
import { describeDeletion, describeReferrers, describeTags } from './names.ts'

/** Something that holds repositories, started once for a suite. */
export interface Holder {
  /** A repository that is empty and no one else's. */
  open(): Promise<Repository>
  close(): Promise<void>
}

/** What everything that calls itself a Repository promises (src/image/store.ts). */
export function repositoryContract(name: string, start: () => Promise<Holder>, abilities: RepositoryAbilities): void {
  describe(`the repository of ${name}`, () => {
    let holder: Holder
    let repository: Repository
    beforeAll(async () => {
      holder = await start()
    })
    afterAll(async () => {
      await holder.close()
    })
    beforeEach(async () => {
      repository = await holder.open()
    })

    describeAbsence(() => repository)
    describeBlobs(() => repository)
    describeManifests(() => repository)
    describeTags(() => repository)
    describeDeletion(() => repository, abilities)
    describeReferrers(() => repository)
    describeAbort(() => repository)
  })
}

function describeAbort(get: Get): void {
  describe('when it is cancelled', () => {
    it('does nothing more', async () => {
      const content = image()
      const signal = AbortSignal.abort(new Error('cancelled by the test'))
      const { root, blobs } = content
      const [blob] = blobs
      if (blob === undefined) throw new Error('the image has no blobs')
      await expect(get().putBlob(blob, { signal })).rejects.toThrow('cancelled by the test')
      await putContent(get(), content, [])
      await expect(get().putManifest(root, { signal, tags: ['late'] })).rejects.toThrow('cancelled by the test')
      await expect(get().readManifest(root.descriptor.digest, { signal })).rejects.toThrow('cancelled by the test')
      await expect(get().resolve('late')).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
    })
  })
}
