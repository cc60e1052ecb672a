import { generateKeyPairSync } from 'node:crypto'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { MEDIA_TYPES, type Descriptor } from '../../../../src/image/descriptor.ts'
import { manifestContent, MANIFEST_LIMITS } from '../../../../src/image/manifest.ts'
import { keySigner } from '../../../../src/sign/key/key-identity.ts'
import { manifestsUnder, signImage } from '../../../../src/sign/registry/image.ts'
import { memoryRepository, type MemoryRepository } from '../../../fakes/memory-repository.ts'
import { pushIndex, stoppedClock, type PushedIndex } from '../../../support/sign/images.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

let repository: MemoryRepository
let image: PushedIndex

beforeEach(async () => {
  repository = memoryRepository('registry.test/app')
  image = await pushIndex(repository, '1.0')
})

async function putIndex(manifests: readonly Descriptor[], tags: readonly string[] = []): Promise<Descriptor> {
  const index = manifestContent({ kind: 'index', mediaType: MEDIA_TYPES.ociIndex, manifests })
  await repository.putManifest(index, tags.length === 0 ? {} : { tags })
  return index.descriptor
}

describe('an index that names the same things again and again', () => {
  it('is signed with each of them once', async () => {
    const many = (child: Descriptor): Descriptor[] => Array.from({ length: 3000 }, () => child)
    const inner = await putIndex(many(image.amd64))
    const middle = await putIndex(many(inner))
    const outer = await putIndex(many(middle), ['big'])
    const signer = keySigner({ key: privateKey, clock: stoppedClock() })
    await signImage(() => repository, 'registry.test/app:big', signer)
    const all = await manifestsUnder(repository, outer, {}, 0)
    expect(all.map(({ digest }) => digest)).toEqual([outer, middle, inner, image.amd64].map(({ digest }) => digest))
    for (const { digest } of all) expect(await repository.listReferrers(digest)).toHaveLength(1)
  })

  it('keeps the platforms that share one manifest', async () => {
    const platforms = ['amd64', 'arm64'].map((architecture) => ({ os: 'linux', architecture }))
    const index = await putIndex(platforms.map((platform) => ({ ...image.amd64, platform })))
    const all = await manifestsUnder(repository, index, {}, 0)
    expect(all.map(({ platform }) => platform)).toEqual([undefined, ...platforms])
  })

  it('is refused when it names too much', async () => {
    const children = (half: string): Descriptor[] =>
      Array.from({ length: MANIFEST_LIMITS.entries / 2 }, (_, at) => ({
        ...image.amd64,
        platform: { os: 'linux', architecture: `${half}${at}` },
      }))
    const halves = [await putIndex(children('one')), await putIndex(children('other'))]
    const top = await putIndex(halves)
    await expect(manifestsUnder(repository, top, {}, 0)).rejects.toMatchObject({ code: 'REGISTRY_LIMIT' })
  })
})
