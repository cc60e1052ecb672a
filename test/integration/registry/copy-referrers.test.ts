import { afterEach, describe, expect, it } from '@jest/globals'
import { MEDIA_TYPES, type Descriptor } from '../../../src/image/descriptor.ts'
import { manifestContent, type ManifestContent } from '../../../src/image/manifest.ts'
import type { Repository } from '../../../src/image/store.ts'
import { copyWithReferrers } from '../../../src/registry/copy-with-referrers.ts'
import { legacyImage, signatureLayer } from '../../../src/sign/attachment.ts'
import type { RegistryServer } from '../../support/registry/registry-server.ts'
import { addSignatures } from '../../support/registry-client/add-signatures.ts'
import { addImage, addReferrer, memoryContent, type MemoryContent } from '../../support/registry-client/image.ts'
import { client, closeAll, registry } from '../../support/registry-client/servers.ts'

afterEach(closeAll)

let server: RegistryServer

async function open(referrers = true): Promise<Repository> {
  server = await registry({ referrers })
  return client({}).client.repository({ registry: server.host, repository: 'team/app' })
}

function writes(): readonly string[] {
  return server.requests.filter(({ method }) => method === 'PUT' || method === 'POST').map(({ path }) => path)
}

describe('cosign’s older tags at the destination', () => {
  const image = addImage(memoryContent())
  const tag = `${image.descriptor.digest.replace(':', '-')}.sig`

  /** The image with one `.sig` of these signatures. */
  function signedBy(signatures: readonly string[]): MemoryContent {
    const content = memoryContent()
    addImage(content)
    const pieces = signatures.map((signature) => signatureLayer(Buffer.from('payload'), signature, {}))
    const { config, content: manifest } = legacyImage(pieces.map(({ descriptor }) => descriptor))
    for (const { bytes, descriptor } of [...pieces, config]) content.add(bytes, descriptor.mediaType)
    content.tags.set(tag, content.put(manifest).descriptor.digest)
    return content
  }

  async function signaturesIn(repository: Repository): Promise<readonly (string | undefined)[]> {
    const { manifest } = await repository.readManifest(tag)
    const layers: readonly Descriptor[] = manifest.kind === 'image' ? manifest.layers : []
    return layers.map(({ annotations }) => annotations?.['dev.cosignproject.cosign/signature'])
  }

  it('keep the signatures of others, and get those that are missing', async () => {
    const repository = await open()
    await copyWithReferrers(signedBy(['theirs', 'both']), repository, image, { addSignatures })
    await copyWithReferrers(signedBy(['ours', 'both']), repository, image, { addSignatures, tags: ['1'] })
    expect(await signaturesIn(repository)).toEqual(['theirs', 'both', 'ours'])
  })

  it('are not written again when nothing is missing', async () => {
    const repository = await open()
    await copyWithReferrers(signedBy(['theirs', 'ours']), repository, image, { addSignatures })
    server.clearRequests()
    await copyWithReferrers(signedBy(['ours']), repository, image, { addSignatures })
    await copyWithReferrers(signedBy(['theirs', 'ours']), repository, image, { addSignatures })
    expect(writes().filter((path) => path.includes('.sig'))).toEqual([])
    expect(await signaturesIn(repository)).toEqual(['theirs', 'ours'])
  })
})

describe.each([true, false])('referrers (API: %s)', (api) => {
  function addIndexReferrer(content: MemoryContent, subject: Descriptor, child: Descriptor): ManifestContent {
    const { mediaType, digest, size } = subject
    const referrer = content.put(
      manifestContent({
        kind: 'index',
        mediaType: MEDIA_TYPES.ociIndex,
        artifactType: 'application/vnd.example.set',
        manifests: [child],
        subject: { mediaType, digest, size },
      }),
    )
    content.referrers.set(digest, [referrer.descriptor])
    return referrer
  }

  it('that are indexes come with their children', async () => {
    const content = memoryContent()
    const image = addImage(content)
    const child = addImage(content, { layers: ['a part'] })
    const referrer = addIndexReferrer(content, image.descriptor, child.descriptor)
    const repository = await open(api)
    await copyWithReferrers(content, repository, image, { addSignatures, tags: ['1'] })
    const listed = await repository.listReferrers(image.descriptor.digest)
    expect(listed.map(({ digest }) => digest)).toEqual([referrer.descriptor.digest])
    expect((await repository.readManifest(child.descriptor.digest)).descriptor.size).toBe(child.descriptor.size)
  })

  it('whose manifest was deleted are left out', async () => {
    const content = memoryContent()
    const image = addImage(content)
    const gone = addReferrer(content, image.descriptor, 'deleted by another client')
    const kept = addReferrer(content, image.descriptor, 'kept')
    content.manifests.delete(gone.content.descriptor.digest)
    const repository = await open(api)
    await copyWithReferrers(content, repository, image, { addSignatures, tags: ['1'] })
    const listed = await repository.listReferrers(image.descriptor.digest)
    expect(listed.map(({ digest }) => digest)).toEqual([kept.content.descriptor.digest])
    expect((await repository.resolve('1')).digest).toBe(image.descriptor.digest)
  })

  it('that the destination lists but has lost are sent again', async () => {
    const content = memoryContent()
    const image = addImage(content)
    const { descriptor } = addReferrer(content, image.descriptor, 'a signature').content
    const repository = await open(api)
    await copyWithReferrers(content, repository, image, { addSignatures })
    server.state.repositories.get('team/app')?.manifests.delete(descriptor.digest)
    await copyWithReferrers(content, repository, image, { addSignatures })
    expect((await repository.readManifest(descriptor.digest)).descriptor.size).toBe(descriptor.size)
  })
})
