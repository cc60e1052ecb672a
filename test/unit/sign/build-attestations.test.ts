import { describe, expect, it } from '@jest/globals'
import { MEDIA_TYPES, type Descriptor } from '../../../src/image/descriptor.ts'
import { assembleIndex, attestationEntry, manifestContent } from '../../../src/image/manifest.ts'
import { verifyImage } from '../../../src/sign/registry/image.ts'
import type { StatementVerifier, VerificationDemand } from '../../../src/sign/signer.ts'
import { PREDICATE_TYPES } from '../../../src/sign/statement.ts'
import { memoryRepository } from '../../fakes/memory-repository.ts'
import { digestOf } from '../../../src/image/digest.ts'

/** A repository with an index of one platform and what BuildKit says about it. */
async function setting(): Promise<{
  demandsOf(predicateTypes: readonly string[]): Promise<readonly VerificationDemand[]>
  readonly digests: Readonly<Record<'root' | 'image' | 'attestation', string>>
}> {
  const repository = memoryRepository()
  const blob = { mediaType: MEDIA_TYPES.ociConfig, digest: digestOf(Buffer.from('{}')), size: 2 }
  repository.blobs.set(blob.digest, Buffer.from('{}'))
  const put = async (annotations: Readonly<Record<string, string>>): Promise<Descriptor> => {
    const content = manifestContent({
      kind: 'image',
      mediaType: MEDIA_TYPES.ociManifest,
      config: blob,
      layers: [],
      annotations,
    })
    await repository.putManifest(content)
    return content.descriptor
  }
  const image = await put({ is: 'image' })
  const attestation = await put({ is: 'attestation' })
  const root = assembleIndex([
    { ...image, platform: { os: 'linux', architecture: 'amd64' } },
    attestationEntry(attestation, image.digest),
  ])
  await repository.putManifest(root, { tags: ['1'] })
  return {
    digests: { root: root.descriptor.digest, image: image.digest, attestation: attestation.digest },
    async demandsOf(predicateTypes) {
      let seen: readonly VerificationDemand[] = []
      const verifier: StatementVerifier = {
        verify: (_, demands) => {
          seen = demands
          return Promise.resolve({ verified: true, candidates: [] })
        },
        read: () => Promise.resolve([]),
      }
      await verifyImage(() => repository, 'memory.test/app:1', verifier, { predicateTypes, recursive: true })
      return seen
    },
  }
}

describe("verifyImage, of an index with BuildKit's attestations", () => {
  it('demands a signature of each manifest', async () => {
    const { demandsOf, digests } = await setting()
    const demands = await demandsOf([PREDICATE_TYPES.sign])
    expect(demands.map(({ subject }) => subject.digest)).toEqual([digests.root, digests.image, digests.attestation])
  })

  it('demands statements about images of images only', async () => {
    const { demandsOf, digests } = await setting()
    const types = [PREDICATE_TYPES.sign, PREDICATE_TYPES.vuln]
    const demands = await demandsOf(types)
    expect(demands.map(({ subject, predicateTypes }) => [subject.digest, predicateTypes])).toEqual([
      [digests.root, types],
      [digests.image, types],
      [digests.attestation, [PREDICATE_TYPES.sign]],
    ])
    const without = await demandsOf([PREDICATE_TYPES.vuln])
    expect(without.map(({ subject }) => subject.digest)).toEqual([digests.root, digests.image])
  })
})
