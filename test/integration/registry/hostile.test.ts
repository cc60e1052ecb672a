import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { MEDIA_TYPES } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import type { Repository } from '../../../src/image/store.ts'
import { startRegistry, type RegistryServer } from '../../support/registry/registry-server.ts'
import { startSink, type Sink } from '../../support/registry/sink.ts'
import { credentialsFor, testClient, type TestClient } from '../../support/registry-client/client.ts'
import { addImage, countedBlob, memoryContent, steadyNoise } from '../../support/registry-client/image.ts'

let server: RegistryServer
let sink: Sink
let test: TestClient
let repository: Repository

beforeEach(async () => {
  server = await startRegistry({ auth: { basic: { username: 'alice', password: 's3cret' } }, ociTag: false })
  sink = await startSink()
  test = testClient({ credentials: credentialsFor(server.host) })
  repository = test.client.repository({ registry: server.host, repository: 'app' })
})

afterEach(async () => {
  // Whatever the attack was: the sink may have been spoken to, but never with credentials.
  expect(sink.requests.filter(({ authorization }) => authorization !== undefined)).toEqual([])
  test.close()
  await server.close()
  await sink.close()
})

const image = addImage(memoryContent())

async function pushImage(): Promise<void> {
  const content = memoryContent()
  const { manifest } = addImage(content)
  for (const [digest, bytes] of content.blobs) {
    const blob = countedBlob(bytes)
    expect(blob.descriptor.digest).toBe(digest)
    await repository.putBlob(blob)
  }
  expect(manifest.kind).toBe('image')
  await repository.putManifest(image, { tags: ['1'] })
  server.clearRequests()
}

describe('a redirect to another server', () => {
  it('of a blob is followed without credentials', async () => {
    const bytes = steadyNoise(5000)
    const blob = countedBlob(bytes)
    await repository.putBlob(blob)
    const storage = await startSink({ status: 200, body: bytes })
    const location = `${storage.url}/signed?key=1`
    server.faults.inject({ method: 'GET', path: /blobs/, effect: { kind: 'redirect', location } })
    expect(await buffer(await repository.openBlob(blob.descriptor))).toEqual(bytes)
    expect(storage.requests.map(({ authorization }) => authorization)).toEqual([undefined])
    await storage.close()
  })

  it('is not answered with credentials when that server asks for them', async () => {
    const greedy = await startSink({ status: 401, headers: { 'www-authenticate': 'Basic realm="give me"' } })
    const blob = countedBlob(steadyNoise(10))
    await repository.putBlob(blob)
    server.faults.inject({ method: 'GET', path: /blobs/, effect: { kind: 'redirect', location: `${greedy.url}/x` } })
    await expect(repository.openBlob(blob.descriptor)).rejects.toMatchObject({ code: 'REGISTRY_DENIED' })
    expect(greedy.requests.map(({ authorization }) => authorization)).toEqual([undefined])
    await greedy.close()
  })

  it.each([
    ['an upload', 'POST', /uploads/, () => repository.putBlob(countedBlob(Buffer.from('x')))],
    ['a manifest upload', 'PUT', /manifests/, () => repository.putManifest(image)],
    ['a tag list', 'GET', /tags/, () => Array.fromAsync(repository.listTags())],
    ['a deletion', 'DELETE', /manifests/, () => repository.delete('1')],
  ] as const)('of %s is refused', async (_, method, path, act) => {
    if (method !== 'POST') await pushImage()
    server.faults.inject({ method, path, effect: { kind: 'redirect', location: `${sink.url}/x`, status: 307 } })
    await expect(act()).rejects.toMatchObject({ code: 'REGISTRY_REDIRECT', facts: { target: sink.host } })
    expect(sink.requests).toEqual([])
  })

  it('of the referrers means that there is no such API', async () => {
    await pushImage()
    const location = `${sink.url}/login`
    server.faults.inject({ path: /referrers/, times: 9, effect: { kind: 'redirect', location, status: 303 } })
    expect(await repository.listReferrers(image.descriptor.digest)).toEqual([])
    expect(sink.requests).toEqual([])
  })

  it('is given up after five', async () => {
    await pushImage()
    const location = `${server.url}/v2/app/manifests/1`
    const met = server.faults.inject({ path: /manifests/, times: 99, effect: { kind: 'redirect', location } })
    await expect(repository.readManifest('1')).rejects.toMatchObject({ code: 'REGISTRY_REDIRECT' })
    expect(met()).toBe(6)
  })

  it.each(['ftp://example.com/x', 'http://user:word@127.0.0.1/x', 'file:///etc/passwd'])(
    'to %s is refused',
    async (location) => {
      await pushImage()
      server.faults.inject({ path: /manifests/, effect: { kind: 'redirect', location } })
      await expect(repository.readManifest('1')).rejects.toMatchObject({ code: 'REGISTRY_REDIRECT' })
    },
  )
})

describe('an upload Location', () => {
  it('on another server gets the bytes without credentials', async () => {
    const storage = await startSink({ status: 201 })
    const headers = { location: `${storage.url}/upload?sig=abc` }
    server.faults.inject({ method: 'POST', path: /uploads/, effect: { kind: 'headers', headers } })
    const blob = countedBlob(steadyNoise(100))
    await repository.putBlob(blob)
    expect(storage.requests).toMatchObject([{ method: 'PUT', authorization: undefined, bodyBytes: 100 }])
    expect(storage.requests[0]?.path).toBe(`/upload?sig=abc&digest=${encodeURIComponent(blob.descriptor.digest)}`)
    await storage.close()
  })

  it.each([[undefined], [''], ['http://[']])('of %p is an error', async (location) => {
    server.faults.inject({ method: 'POST', path: /uploads/, effect: { kind: 'headers', headers: { location } } })
    const upload = repository.putBlob(countedBlob(Buffer.from('x')))
    await expect(upload).rejects.toMatchObject({ code: 'REGISTRY_MALFORMED' })
  })
})

describe('a Link to the next page', () => {
  it('on another server is refused', async () => {
    await pushImage()
    const headers = { link: `<${sink.url}/v2/app/tags/list?last=1>; rel="next"` }
    server.faults.inject({ path: /tags/, effect: { kind: 'headers', headers } })
    await expect(Array.fromAsync(repository.listTags())).rejects.toMatchObject({ code: 'REGISTRY_REDIRECT' })
    expect(sink.requests).toEqual([])
  })

  it('that comes again ends the list in an error', async () => {
    await pushImage()
    const headers = { link: '</v2/app/tags/list?n=1000>; rel="next"' }
    server.faults.inject({ path: /tags/, times: 99, effect: { kind: 'headers', headers } })
    await expect(Array.fromAsync(repository.listTags())).rejects.toMatchObject({ code: 'REGISTRY_LIMIT' })
  })
})

describe('a manifest', () => {
  const asBody = (value: unknown): { kind: 'body'; change: () => Uint8Array } => ({
    kind: 'body',
    change: () => Buffer.from(JSON.stringify(value)),
  })

  it('read by digest must have that digest', async () => {
    await pushImage()
    server.faults.inject({ path: /manifests/, effect: asBody({ schemaVersion: 2 }) })
    await expect(repository.readManifest(image.descriptor.digest)).rejects.toMatchObject({
      code: 'REGISTRY_DIGEST_MISMATCH',
      facts: { expected: image.descriptor.digest },
    })
  })

  it('read by tag must have the digest that its header claims', async () => {
    await pushImage()
    const headers = { 'docker-content-digest': digestOf('a lie') }
    server.faults.inject({ path: /manifests/, effect: { kind: 'headers', headers } })
    await expect(repository.readManifest('1')).rejects.toMatchObject({ code: 'REGISTRY_DIGEST_MISMATCH' })
  })

  it.each(['HEAD', 'GET'])('gets its digest computed where the %s answer says none', async (method) => {
    await pushImage()
    const headers = { 'docker-content-digest': undefined }
    server.faults.inject({ method, path: /manifests/, times: 9, effect: { kind: 'headers', headers } })
    expect((await repository.resolve('1')).digest).toBe(image.descriptor.digest)
    expect((await repository.readManifest('1')).descriptor.digest).toBe(image.descriptor.digest)
  })

  it('is not read past the limit', async () => {
    await pushImage()
    server.faults.inject({ method: 'GET', path: /manifests/, effect: { kind: 'endless' } })
    await expect(repository.readManifest('1')).rejects.toMatchObject({ code: 'REGISTRY_LIMIT' })
  })

  it.each([
    [
      'another type than its Content-Type',
      { ...JSON.parse(Buffer.from(image.bytes).toString()), mediaType: MEDIA_TYPES.dockerManifest },
    ],
    ['both layers and manifests', { ...JSON.parse(Buffer.from(image.bytes).toString()), manifests: [] }],
    [
      'a digest that is a path',
      { schemaVersion: 2, config: { mediaType: 'a/b', size: 1, digest: 'sha256:../../../etc' }, layers: [] },
    ],
    [
      'a size beyond all numbers',
      { schemaVersion: 2, config: { mediaType: 'a/b', size: 2 ** 62, digest: digestOf('') }, layers: [] },
    ],
  ])('with %s is refused', async (_, value) => {
    await pushImage()
    const bytes = Buffer.from(JSON.stringify(value))
    const path = /manifests/
    server.state.repositories.get('app')?.manifests.set(digestOf(bytes), { mediaType: MEDIA_TYPES.ociManifest, bytes })
    server.state.repositories.get('app')?.tags.set('odd', digestOf(bytes))
    await expect(repository.readManifest('odd')).rejects.toMatchObject({ code: 'REGISTRY_MALFORMED' })
    expect(server.requests.some((request) => path.test(request.path))).toBe(true)
  })

  it('is never asked for under something that is neither tag nor digest', async () => {
    await expect(repository.readManifest('../../secrets')).rejects.toMatchObject({ code: 'CONFIG_REFERENCE' })
    await expect(repository.putManifest(image, { tags: ['a?tag=b'] })).rejects.toMatchObject({
      code: 'CONFIG_REFERENCE',
    })
    expect(server.requests).toEqual([])
  })

  it('put under another digest than we sent is noticed', async () => {
    await pushImage()
    const headers = { 'docker-content-digest': digestOf('other') }
    server.faults.inject({ method: 'PUT', path: /manifests/, effect: { kind: 'headers', headers } })
    await expect(repository.putManifest(image)).rejects.toMatchObject({ code: 'REGISTRY_DIGEST_MISMATCH' })
  })

  it('too large to be pushed is refused before it is sent', async () => {
    const huge = { ...image, bytes: Buffer.alloc((4 << 20) + 1) }
    await expect(repository.putManifest(huge)).rejects.toMatchObject({ code: 'REGISTRY_LIMIT' })
    expect(server.requests).toEqual([])
  })
})

describe('an error answer', () => {
  it('shows what the registry says in one line and without secrets', async () => {
    const message = 'bad\n\u001b[31m::error::Basic s3cret'
    const body = JSON.stringify({ errors: [{ code: 'MANIFEST_INVALID', message }] })
    await repository.hasBlob(countedBlob(Buffer.from('x')).descriptor)
    server.faults.inject({ path: /manifests/, effect: { kind: 'status', status: 400, body } })
    const failure = await repository.readManifest('1').catch((error: unknown) => error as Error)
    expect(failure).toMatchObject({
      code: 'REGISTRY_REFUSED',
      facts: { status: 400, registryCode: 'MANIFEST_INVALID' },
    })
    expect((failure as Error).message).not.toMatch(/[\n\p{Cc}]|s3cret/u)
  })

  it.each(['', '<html>', '[]', '{"errors":[]}', '{"errors":"x"}', 'x'.repeat(200_000)])(
    'of any shape keeps its status',
    async (body) => {
      server.faults.inject({ path: /manifests/, effect: { kind: 'status', status: 400, body } })
      await expect(repository.readManifest('1')).rejects.toMatchObject({
        code: 'REGISTRY_REFUSED',
        facts: { status: 400 },
      })
    },
  )
})
