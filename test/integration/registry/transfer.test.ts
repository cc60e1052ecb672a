import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import type { Repository } from '../../../src/image/store.ts'
import { startRegistry, type RegistryServer } from '../../support/registry/registry-server.ts'
import { testClient, type TestClient } from '../../support/registry-client/client.ts'
import { countedBlob, LAYER_TYPE, steadyNoise } from '../../support/registry-client/image.ts'

const MIB = 1 << 20

let server: RegistryServer
let test: TestClient
let repository: Repository

beforeEach(async () => {
  server = await startRegistry()
  test = testClient()
  repository = test.client.repository({ registry: server.host, repository: 'team/app' })
})

afterEach(async () => {
  test.close()
  await server.close()
})

function methods(): readonly string[] {
  return server.requests.map(({ method }) => method)
}

async function stored(bytes: Buffer, name = 'team/app'): Promise<ReturnType<typeof countedBlob>> {
  const blob = countedBlob(bytes)
  const target = test.client.repository({ registry: server.host, repository: name })
  await target.putBlob(blob)
  server.clearRequests()
  return blob
}

// Comparing digests, because comparing megabytes member by member takes seconds.
async function contentDigest(blob: Descriptor): Promise<string> {
  return digestOf(await buffer(await repository.openBlob(blob)))
}

describe('uploading a blob', () => {
  it('takes three requests for a new one and one for one that is there', async () => {
    const blob = countedBlob(steadyNoise(3 * MIB))
    expect(await repository.putBlob(blob)).toBe('written')
    expect(methods()).toEqual(['HEAD', 'POST', 'PUT'])
    expect(await repository.putBlob(blob)).toBe('existing')
    expect(methods()).toEqual(['HEAD', 'POST', 'PUT', 'HEAD'])
    expect(blob.opened).toEqual([0])
    expect(test.client.stats().bytesSent).toBe(3 * MIB)
  })

  it.each([0, 1, 65_536, MIB + 1])('sends %i bytes and tells how many went by', async (size) => {
    const blob = countedBlob(steadyNoise(size))
    let told = 0
    await repository.putBlob(blob, { onProgress: (bytes) => (told += bytes) })
    expect(told).toBe(size)
    expect(await contentDigest(blob.descriptor)).toBe(digestOf(steadyNoise(size)))
  })

  it('mounts from a sister repository with one request', async () => {
    const blob = await stored(steadyNoise(1000), 'team/base')
    expect(await repository.putBlob(blob, { mountFrom: 'team/base' })).toBe('mounted')
    expect(methods()).toEqual(['POST'])
  })

  it('sends the blob in the upload that a refused mount opens', async () => {
    const blob = countedBlob(steadyNoise(1000))
    expect(await repository.putBlob(blob, { mountFrom: 'team/other' })).toBe('written')
    expect(methods()).toEqual(['POST', 'HEAD', 'PUT'])
  })

  it('cancels the upload of a refused mount when the blob is there already', async () => {
    const blob = await stored(steadyNoise(1000))
    expect(await repository.putBlob(blob, { mountFrom: 'team/other' })).toBe('existing')
    expect(methods()).toEqual(['POST', 'HEAD', 'DELETE'])
  })

  it('goes on in chunks where the registry says that a cut upload stopped', async () => {
    const bytes = steadyNoise(5 * MIB)
    const blob = countedBlob(bytes)
    server.faults.inject({ method: 'PUT', path: /uploads/, effect: { kind: 'cut-upload', afterBytes: 2 * MIB } })
    expect(await repository.putBlob(blob)).toBe('written')
    expect(methods()).toEqual(['HEAD', 'POST', 'PUT', 'GET', 'PATCH', 'PUT'])
    expect(blob.opened).toHaveLength(2)
    expect(blob.opened[1]).toBeGreaterThanOrEqual(2 * MIB)
    expect(await contentDigest(blob.descriptor)).toBe(digestOf(bytes))
  })

  it('loses no more than one chunk to a second cut', async () => {
    const bytes = steadyNoise(40 * MIB)
    const blob = countedBlob(bytes)
    server.faults.inject({ method: 'PUT', path: /uploads/, effect: { kind: 'cut-upload', afterBytes: 100 } })
    server.faults.inject({ method: 'PATCH', path: /uploads/, skip: 1, effect: { kind: 'cut-upload', afterBytes: MIB } })
    expect(await repository.putBlob(blob)).toBe('written')
    expect(await contentDigest(blob.descriptor)).toBe(digestOf(bytes))
    const last = blob.opened.at(-1) ?? 0
    expect(last).toBeGreaterThan(16 * MIB)
  })

  it('starts over when the registry has forgotten the upload', async () => {
    const blob = countedBlob(steadyNoise(3 * MIB))
    server.faults.inject({ method: 'PUT', path: /uploads/, effect: { kind: 'cut-upload', afterBytes: MIB } })
    server.faults.inject({ method: 'GET', path: /uploads/, effect: { kind: 'status', status: 404 } })
    expect(await repository.putBlob(blob)).toBe('written')
    expect(blob.opened).toEqual([0, 0])
  })

  it('starts over in one piece when the registry refuses to go on in chunks', async () => {
    const blob = countedBlob(steadyNoise(3 * MIB))
    server.faults.inject({ method: 'PUT', path: /uploads/, effect: { kind: 'cut-upload', afterBytes: MIB } })
    server.faults.inject({ method: 'PATCH', path: /uploads/, effect: { kind: 'status', status: 416 } })
    expect(await repository.putBlob(blob)).toBe('written')
    expect(methods().slice(-2)).toEqual(['POST', 'PUT'])
  })

  it('makes the chunks as large as the registry wants them', async () => {
    const demanding = await startRegistry({ chunkMinLength: 20 * MIB })
    const blob = countedBlob(steadyNoise(25 * MIB))
    demanding.faults.inject({ method: 'PUT', path: /uploads/, effect: { kind: 'status', status: 503 } })
    await test.client.repository({ registry: demanding.host, repository: 'app' }).putBlob(blob)
    const chunks = demanding.requests.filter(({ method }) => method === 'PATCH')
    expect(chunks.map(({ headers }) => headers['content-length'])).toEqual([String(20 * MIB), String(5 * MIB)])
    await demanding.close()
  })

  it('gives up after a bounded number of failures', async () => {
    const blob = countedBlob(steadyNoise(1000))
    server.faults.inject({ method: 'PUT', path: /uploads/, times: 100, effect: { kind: 'status', status: 500 } })
    await expect(repository.putBlob(blob)).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      retryable: true,
      facts: { status: 500, registry: server.host },
    })
    expect(server.requests.length).toBeLessThan(40)
  })

  it('does not repeat what was refused for good', async () => {
    const blob = countedBlob(steadyNoise(1000))
    server.faults.inject({ method: 'PUT', path: /uploads/, times: 100, effect: { kind: 'status', status: 413 } })
    await expect(repository.putBlob(blob)).rejects.toMatchObject({ code: 'REGISTRY_REFUSED', facts: { status: 413 } })
    expect(methods()).toEqual(['HEAD', 'POST', 'PUT'])
  })

  it('reports content that ends before its size', async () => {
    const blob = countedBlob(steadyNoise(1000))
    const short = { ...blob, descriptor: { ...blob.descriptor, size: 1001 } }
    await expect(repository.putBlob(short)).rejects.toMatchObject({ code: 'REGISTRY_DIGEST_MISMATCH' })
  })

  it('reports content that is not what its digest says, as the registry sees it', async () => {
    const blob = countedBlob(steadyNoise(1000))
    const other = { ...blob, descriptor: { ...blob.descriptor, digest: digestOf('other') } }
    await expect(repository.putBlob(other)).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      facts: { registryCode: 'DIGEST_INVALID' },
    })
  })

  it('stops when it is cancelled', async () => {
    const blob = countedBlob(steadyNoise(1000))
    server.faults.inject({ method: 'PUT', path: /uploads/, effect: { kind: 'hang' } })
    const control = new AbortController()
    const upload = repository.putBlob(blob, { signal: control.signal })
    const stop = setInterval(() => {
      if (methods().includes('PUT')) control.abort(new Error('enough'))
    }, 5)
    await expect(upload).rejects.toThrow('enough')
    clearInterval(stop)
  })
})

describe('downloading a blob', () => {
  it('resumes a cut connection with Range', async () => {
    const bytes = steadyNoise(4 * MIB)
    const { descriptor } = await stored(bytes)
    server.faults.inject({ method: 'GET', path: /blobs\/sha256/, effect: { kind: 'cut', afterBytes: MIB } })
    expect(await contentDigest(descriptor)).toBe(digestOf(bytes))
    expect(server.requests).toHaveLength(2)
    expect(server.requests[1]?.headers['range']).toMatch(/^bytes=[1-9]\d*-$/)
  })

  it('drops what it has when the server sends everything again', async () => {
    const text = steadyNoise(2 * MIB).toString('hex')
    const { descriptor } = await stored(Buffer.from(text))
    server.faults.inject({ method: 'GET', path: /blobs/, effect: { kind: 'cut', afterBytes: MIB } })
    server.faults.inject({ method: 'GET', path: /blobs/, effect: { kind: 'status', status: 200, body: text } })
    expect(await contentDigest(descriptor)).toBe(digestOf(text))
    expect(server.requests).toHaveLength(2)
  })

  it('refuses another range than the one asked for', async () => {
    const { descriptor } = await stored(steadyNoise(2 * MIB))
    server.faults.inject({ method: 'GET', path: /blobs/, effect: { kind: 'cut', afterBytes: MIB } })
    const headers = { 'content-range': `bytes 0-${2 * MIB - 1}/${2 * MIB}` }
    server.faults.inject({ method: 'GET', path: /blobs/, effect: { kind: 'headers', headers } })
    await expect(contentDigest(descriptor)).rejects.toMatchObject({ code: 'REGISTRY_MALFORMED' })
  })

  it('is tried again and again while each attempt brings something', async () => {
    const bytes = steadyNoise(12 * MIB)
    const { descriptor } = await stored(bytes)
    server.faults.inject({ method: 'GET', path: /blobs/, times: 7, effect: { kind: 'cut', afterBytes: 1.5 * MIB } })
    expect(await contentDigest(descriptor)).toBe(digestOf(bytes))
  })

  it('ends in an error when the connection breaks off again and again', async () => {
    const { descriptor } = await stored(steadyNoise(MIB))
    server.faults.inject({ method: 'GET', path: /blobs/, times: 100, effect: { kind: 'cut', afterBytes: 10 } })
    await expect(repository.openBlob(descriptor).then(buffer)).rejects.toMatchObject({
      code: 'REGISTRY_UNREACHABLE',
      retryable: true,
    })
    expect(server.requests.length).toBeLessThan(10)
  })

  it.each([
    [
      'a flipped byte',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]),
    ],
    ['a byte too many', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0])])],
  ])('refuses %s', async (_, change) => {
    const { descriptor } = await stored(steadyNoise(100_000))
    server.faults.inject({ method: 'GET', path: /blobs/, effect: { kind: 'body', change } })
    await expect(repository.openBlob(descriptor).then(buffer)).rejects.toMatchObject({
      code: 'REGISTRY_DIGEST_MISMATCH',
    })
  })

  it('ends an endless body one chunk after its size', async () => {
    const { descriptor } = await stored(steadyNoise(1000))
    server.faults.inject({ method: 'GET', path: /blobs/, effect: { kind: 'endless' } })
    await expect(repository.openBlob(descriptor).then(buffer)).rejects.toMatchObject({
      code: 'REGISTRY_DIGEST_MISMATCH',
    })
  })

  it('refuses a blob that is shorter than its descriptor claims', async () => {
    const { descriptor } = await stored(steadyNoise(1000))
    const claimed = { ...descriptor, size: Number.MAX_SAFE_INTEGER }
    await expect(repository.openBlob(claimed).then(buffer)).rejects.toMatchObject({
      code: expect.stringMatching(/^REGISTRY_/),
    })
  })

  it('says which blob is missing', async () => {
    const missing = { mediaType: LAYER_TYPE, digest: digestOf('nowhere'), size: 7 }
    await expect(repository.openBlob(missing)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
  })

  it('lets the connection go when the reader stops', async () => {
    const { descriptor } = await stored(steadyNoise(8 * MIB))
    const stream = await repository.openBlob(descriptor)
    for await (const chunk of stream) {
      expect((chunk as Buffer).length).toBeGreaterThan(0)
      break
    }
    expect(stream.destroyed).toBe(true)
  })
})

describe('repeating a request', () => {
  it('waits as long as Retry-After says, and no other request gets ahead', async () => {
    const { descriptor } = await stored(steadyNoise(10))
    server.faults.inject({ path: /./, effect: { kind: 'status', status: 429, retryAfter: '7' } })
    expect(await repository.hasBlob(descriptor)).toBe(true)
    expect(test.clock.slept.some((ms) => ms >= 7000 && ms < 8000)).toBe(true)
  })

  it.each([408, 429, 500, 502, 503, 504])('succeeds after two answers of status %i', async (status) => {
    const { descriptor } = await stored(steadyNoise(10))
    const met = server.faults.inject({ path: /./, times: 2, effect: { kind: 'status', status } })
    expect(await repository.hasBlob(descriptor)).toBe(true)
    expect(met()).toBe(2)
  })

  it('succeeds after an answer was lost', async () => {
    const blob = countedBlob(steadyNoise(10))
    server.faults.inject({ method: 'POST', path: /uploads/, effect: { kind: 'lost-answer' } })
    expect(await repository.putBlob(blob)).toBe('written')
  })

  it.each([400, 418, 501])('does not repeat after status %i', async (status) => {
    const met = server.faults.inject({ path: /./, times: 5, effect: { kind: 'status', status } })
    await expect(repository.readManifest('1')).rejects.toMatchObject({ code: 'REGISTRY_REFUSED', facts: { status } })
    expect(met()).toBe(1)
  })
})
