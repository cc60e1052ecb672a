import { afterEach, describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import type { Repository } from '../../../src/image/store.ts'
import { copyBlobs } from '../../../src/registry/copy-blobs.ts'
import { copyManifests } from '../../../src/registry/copy-manifests.ts'
import { copyWithReferrers } from '../../../src/registry/copy-with-referrers.ts'
import { copyImage } from '../../../src/registry/copy.ts'
import { startRegistry, type RegistryOptions, type RegistryServer } from '../../support/registry/registry-server.ts'
import { testClient, type TestClient } from '../../support/registry-client/client.ts'
import { addSignatures } from '../../support/registry-client/add-signatures.ts'
import { addImage, addIndex, addReferrer, memoryContent } from '../../support/registry-client/image.ts'

let server: RegistryServer
let test: TestClient

afterEach(async () => {
  test.close()
  await server.close()
})

async function start(options: RegistryOptions = {}): Promise<Repository> {
  server = await startRegistry(options)
  test = testClient()
  return open('team/app')
}

function open(repository: string): Repository {
  return test.client.repository({ registry: server.host, repository })
}

function requests(method: string, path = /./): number {
  return server.requests.filter((request) => request.method === method && path.test(request.path)).length
}

describe('copying an image', () => {
  it('sends each blob once, children before their index, and tags last', async () => {
    const repository = await start()
    const content = memoryContent()
    const index = addIndex(content)
    const result = await copyImage(content, repository, index.descriptor, { tags: ['1'] })
    expect(result).toMatchObject({ root: { digest: index.descriptor.digest }, manifests: 3, written: 5, existing: 0 })
    const puts = server.requests.filter(({ method, path }) => method === 'PUT' && path.includes('/manifests/'))
    expect(puts.at(-1)?.path).toBe('/v2/team/app/manifests/1')
    expect(puts).toHaveLength(3)
    expect((await repository.resolve('1')).digest).toBe(index.descriptor.digest)
  })

  it('leaves alone what is there', async () => {
    const repository = await start()
    const content = memoryContent()
    const index = addIndex(content)
    await copyImage(content, repository, index, { tags: ['1'] })
    expect(await copyImage(content, repository, index, { tags: ['1'] })).toMatchObject({
      written: 0,
      existing: 5,
      bytes: 0,
    })
  })

  it('can send the blobs first, and the manifests when they are wanted', async () => {
    const repository = await start()
    const content = memoryContent()
    const index = addIndex(content)
    if (index.manifest.kind !== 'index') throw new Error('not an index')
    const [first, second] = index.manifest.manifests
    if (first === undefined || second === undefined) throw new Error('not two platforms')
    expect(await copyBlobs(content, repository, [first])).toMatchObject({ written: 3, manifests: 0 })
    expect(await copyBlobs(content, repository, [second])).toMatchObject({ written: 2, existing: 1 })
    expect(requests('PUT', /manifests/)).toBe(0)
    await expect(repository.resolve(index.descriptor.digest)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
    server.clearRequests()
    await copyManifests(content, repository, index, { includeRoot: false })
    expect(requests('PUT', /manifests/)).toBe(2)
    await expect(repository.resolve(index.descriptor.digest)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
    await copyManifests(content, repository, index)
    expect((await repository.resolve(index.descriptor.digest)).size).toBe(index.bytes.byteLength)
    expect(requests('POST')).toBe(0)
  })

  it('moves no bytes within one registry', async () => {
    const repository = await start()
    const content = memoryContent()
    const index = addIndex(content)
    await copyImage(content, repository, index, { tags: ['1'] })
    const target = open('team/release')
    const result = await copyImage(repository, target, await repository.resolve('1'), {
      mountFrom: 'team/app',
      tags: ['2'],
    })
    expect(result).toMatchObject({ mounted: 5, written: 0, bytes: 0 })
    expect((await target.readManifest('2')).descriptor.digest).toBe(index.descriptor.digest)
  })

  it('between registries checks and forwards every byte', async () => {
    const repository = await start()
    const other = await startRegistry()
    const content = memoryContent()
    const index = addIndex(content)
    await copyImage(content, repository, index, { tags: ['1'] })
    const target = test.client.repository({ registry: other.host, repository: 'copy' })
    await copyImage(repository, target, await repository.resolve('1'), { tags: ['1'] })
    expect([...(other.state.repositories.get('copy')?.blobs ?? [])].sort()).toEqual([...content.blobs.keys()].sort())
    await other.close()
  })

  it.each([true, false])('takes signatures along before it sets the tags (referrers API: %s)', async (referrers) => {
    const repository = await start({ referrers })
    const content = memoryContent()
    const index = addIndex(content)
    const note = addReferrer(content, index.descriptor, 'a signature')
    const onNote = addReferrer(content, note.content.descriptor, 'a signature of the signature')
    const legacy = addImage(content, { layers: ['an old signature'] })
    const legacyTag = `${index.descriptor.digest.replace(':', '-')}.sig`
    content.tags.set(legacyTag, legacy.descriptor.digest)
    await copyWithReferrers(content, repository, index, { addSignatures, tags: ['1'] })
    expect((await repository.listReferrers(index.descriptor.digest)).map(({ digest }) => digest)).toEqual([
      note.content.descriptor.digest,
    ])
    const second = await repository.listReferrers(note.content.descriptor.digest)
    expect(second.map(({ digest }) => digest)).toEqual([onNote.content.descriptor.digest])
    expect((await repository.resolve(legacyTag)).digest).toBe(legacy.descriptor.digest)
    const puts = server.requests.filter(({ method, path }) => method === 'PUT' && path.includes('/manifests/'))
    expect(puts.at(-1)?.path).toBe('/v2/team/app/manifests/1')
  })

  it('sends a blob again that the registry lost before the manifest came', async () => {
    const repository = await start()
    const content = memoryContent()
    const image = addImage(content, { layers: ['one', 'two'] })
    await copyBlobs(content, repository, [image])
    server.state.repositories.get('team/app')?.blobs.delete(digestOf('two'))
    await copyManifests(content, repository, image, { tags: ['1'] })
    expect((await repository.resolve('1')).digest).toBe(image.descriptor.digest)
  })

  it('waits for a registry that is not yet consistent with itself', async () => {
    const repository = await start()
    const content = memoryContent()
    const body = JSON.stringify({ errors: [{ code: 'MANIFEST_BLOB_UNKNOWN', message: 'not yet' }] })
    server.faults.inject({ method: 'PUT', path: /manifests/, times: 2, effect: { kind: 'status', status: 404, body } })
    await copyImage(content, repository, addImage(content), { tags: ['1'] })
    expect((await repository.resolve('1')).size).toBeGreaterThan(0)
  })
})

describe('tagging', () => {
  it('sets many tags with one request where the registry can', async () => {
    const repository = await start()
    const content = memoryContent()
    const image = addImage(content)
    await copyImage(content, repository, image)
    server.clearRequests()
    await repository.putManifest(image, { tags: ['1.2.3', '1.2', '1', 'latest'] })
    expect(server.requests).toHaveLength(1)
    expect(await Array.fromAsync(repository.listTags())).toEqual(['1', '1.2', '1.2.3', 'latest'])
  })

  it('sets each tag where it cannot, and remembers that', async () => {
    const repository = await start({ ociTag: false })
    const content = memoryContent()
    const image = addImage(content)
    await copyImage(content, repository, image)
    await repository.putManifest(image, { tags: ['1', '2', '3'] })
    server.clearRequests()
    await repository.putManifest(image, { tags: ['4', '5'] })
    expect(requests('PUT')).toBe(2)
    expect(await Array.fromAsync(repository.listTags())).toEqual(['1', '2', '3', '4', '5'])
  })

  it('says that a tag cannot be moved', async () => {
    const repository = await start()
    const content = memoryContent()
    const body = JSON.stringify({ errors: [{ code: 'DENIED', message: 'tag 1 is immutable' }] })
    await copyImage(content, repository, addImage(content))
    server.faults.inject({ method: 'PUT', path: /manifests/, effect: { kind: 'status', status: 412, body } })
    const put = repository.putManifest(addImage(content), { tags: ['1'] })
    await expect(put).rejects.toMatchObject({ code: 'REGISTRY_TAG_CONFLICT' })
  })
})

describe('listing tags', () => {
  it('follows the pages, and fetches no page that is not wanted', async () => {
    const repository = await start({ pageSize: 2 })
    const content = memoryContent()
    const image = addImage(content)
    await copyImage(content, repository, image, { tags: ['a', 'b', 'c', 'd', 'e'] })
    server.clearRequests()
    expect(await Array.fromAsync(repository.listTags())).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(server.requests).toHaveLength(3)
    for await (const tag of repository.listTags()) {
      expect(tag).toBe('a')
      break
    }
    expect(server.requests).toHaveLength(4)
  })

  it('of a repository that does not exist is REGISTRY_NOT_FOUND', async () => {
    const repository = await start()
    await expect(Array.fromAsync(repository.listTags())).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
  })

  it.each(['{"tags":[1]}', '{"tags":["a b"]}', '{"tags":"a"}', 'no json'])('refuses %s', async (body) => {
    const repository = await start()
    server.faults.inject({ path: /tags/, effect: { kind: 'status', status: 200, body } })
    await expect(Array.fromAsync(repository.listTags())).rejects.toMatchObject({ code: 'REGISTRY_MALFORMED' })
  })

  it('takes null for no tags', async () => {
    const repository = await start()
    server.faults.inject({ path: /tags/, effect: { kind: 'status', status: 200, body: '{"tags":null}' } })
    expect(await Array.fromAsync(repository.listTags())).toEqual([])
  })
})

describe('deleting', () => {
  it('a tag leaves the other tags of the image', async () => {
    const repository = await start()
    const content = memoryContent()
    await copyImage(content, repository, addImage(content), { tags: ['1', '2'] })
    await repository.delete('1')
    expect(await Array.fromAsync(repository.listTags())).toEqual(['2'])
  })

  it.each([
    [400, 'DIGEST_INVALID'],
    [405, 'UNSUPPORTED'],
  ])('a tag where the registry answers %i %s says so with the remedy, and deletes nothing', async (status, code) => {
    const repository = await start()
    const content = memoryContent()
    await copyImage(content, repository, addImage(content), { tags: ['1', '2'] })
    const body = JSON.stringify({ errors: [{ code, message: '' }] })
    server.faults.inject({ method: 'DELETE', path: /./, effect: { kind: 'status', status, body } })
    server.clearRequests()
    await expect(repository.delete('1')).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      message: expect.stringContaining('deletes no tags'),
      help: expect.stringContaining('DIGEST'),
    })
    expect(requests('DELETE')).toBe(1)
    expect(await Array.fromAsync(repository.listTags())).toEqual(['1', '2'])
  })

  it('a digest where the registry deletes nothing names the setting', async () => {
    const repository = await start({ readOnly: true })
    const content = memoryContent()
    const image = addImage(content)
    await copyImage(content, repository, image, { tags: ['1'] })
    await expect(repository.delete(image.descriptor.digest)).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      help: expect.stringContaining('storage.delete.enabled'),
    })
  })

  it('a digest removes the image', async () => {
    const repository = await start()
    const content = memoryContent()
    const image = addImage(content)
    await copyImage(content, repository, image, { tags: ['1'] })
    await repository.readManifest(image.descriptor.digest)
    await repository.delete(image.descriptor.digest)
    await expect(repository.readManifest(image.descriptor.digest)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
  })

  it.each(['1', digestOf('nothing')])('what is not there (%s) is REGISTRY_NOT_FOUND', async (reference) => {
    const repository = await start()
    await expect(repository.delete(reference)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
  })
})

describe('reading a manifest', () => {
  it('by digest asks the registry only once', async () => {
    const repository = await start()
    const content = memoryContent()
    const image = addImage(content)
    await copyImage(content, repository, image, { tags: ['1'] })
    server.clearRequests()
    await repository.readManifest('1')
    await repository.readManifest(image.descriptor.digest)
    await repository.readManifest('1')
    expect(requests('GET')).toBe(2)
  })

  it('is repeated when the answer was cut', async () => {
    const repository = await start()
    const content = memoryContent()
    const image = addImage(content)
    await copyImage(content, repository, image, { tags: ['1'] })
    server.faults.inject({ method: 'GET', path: /manifests/, times: 2, effect: { kind: 'cut', afterBytes: 20 } })
    expect((await repository.readManifest('1')).descriptor.digest).toBe(image.descriptor.digest)
  })

  it('counts what it cost', async () => {
    const repository = await start()
    await expect(repository.readManifest('1')).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
    expect(test.client.stats()).toEqual({ requests: 1, tokens: 0, bytesSent: 0, bytesReceived: 0 })
  })
})
