import { X509Certificate } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { artifact, image } from '../../support/registry/content.ts'
import { selfSignedCertificate } from '../../support/registry/certificate.ts'
import { startRegistry, type RegistryOptions, type RegistryServer } from '../../support/registry/registry-server.ts'
import { startTokenServer } from '../../support/registry/token-server.ts'

const toClose: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const server of toClose.splice(0)) await server.close()
})

async function start(options: RegistryOptions = {}): Promise<RegistryServer> {
  const server = await startRegistry(options)
  toClose.push(server)
  return server
}

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly code: string | undefined
}

async function call(server: RegistryServer, method: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(new URL(path, server.url), { method, redirect: 'manual', ...init })
  const text = await response.text()
  const code = /"code":"([A-Z_]+)"/.exec(text)?.[1]
  return { status: response.status, headers: response.headers, text, code }
}

async function upload(server: RegistryServer, body: string, name = 'app'): Promise<string> {
  const digest = digestOf(body)
  const { status } = await call(server, 'POST', `/v2/${name}/blobs/uploads/?digest=${digest}`, { body })
  expect(status).toBe(201)
  return digest
}

const IMAGE = image()
const SIGNATURE = artifact(IMAGE.root, 'signature', { note: 'kept' })

/** An image and a signature under their digests, the image as `1.0.0` too. */
async function fill(server: RegistryServer): Promise<void> {
  for (const { blobs, root } of [IMAGE, SIGNATURE]) {
    for (const { open } of blobs) {
      const chunks: Buffer[] = []
      for await (const chunk of await open(0)) chunks.push(chunk as Buffer)
      await upload(server, Buffer.concat(chunks).toString())
    }
    expect((await put(server, root.descriptor.digest, Buffer.from(root.bytes).toString())).status).toBe(201)
  }
  await put(server, '1.0.0', Buffer.from(IMAGE.root.bytes).toString())
}

function put(server: RegistryServer, reference: string, body: string, type?: string): Promise<Answer> {
  const contentType = type ?? 'application/vnd.oci.image.manifest.v1+json'
  return call(server, 'PUT', `/v2/app/manifests/${reference}`, { body, headers: { 'content-type': contentType } })
}

describe('uploads to the test registry', () => {
  it('go on chunk by chunk, and only where they stopped', async () => {
    const server = await start()
    const opened = await call(server, 'POST', '/v2/app/blobs/uploads/')
    expect(opened.status).toBe(202)
    const location = opened.headers.get('location') ?? ''
    const chunk = (range: string, body: string): Promise<Answer> =>
      call(server, 'PATCH', location, { body, headers: { 'content-range': range } })
    expect(await chunk('0-4', 'hello')).toMatchObject({ status: 202 })
    const wrong = await chunk('9-10', 'xx')
    expect([wrong.status, wrong.headers.get('range')]).toEqual([416, '0-4'])
    const state = await call(server, 'GET', location)
    expect([state.status, state.headers.get('range')]).toEqual([204, '0-4'])
    expect(await chunk('5-10', ' world')).toMatchObject({ status: 202 })
    const wanted = digestOf('hello world')
    const done = await call(server, 'PUT', `${location}&digest=${wanted}`)
    expect([done.status, done.headers.get('docker-content-digest')]).toEqual([201, wanted])
    expect((await call(server, 'GET', `/v2/app/blobs/${wanted}`)).text).toBe('hello world')
  })

  it.each([
    ['another digest', digestOf('other'), 'DIGEST_INVALID'],
    ['no digest', 'sha256:x', 'DIGEST_INVALID'],
  ])('are refused with %s', async (_, digest, code) => {
    const server = await start()
    const answer = await call(server, 'POST', `/v2/app/blobs/uploads/?digest=${digest}`, { body: 'content' })
    expect([answer.status, answer.code]).toEqual([400, code])
    expect(server.state.repositories.get('app')?.blobs.size).toBe(0)
  })

  it('mount from a sister that has the blob, else begin an upload', async () => {
    const server = await start()
    const digest = await upload(server, 'shared', 'base')
    const mount = (from: string): Promise<Answer> =>
      call(server, 'POST', `/v2/app/blobs/uploads/?mount=${digest}&from=${from}`)
    expect((await mount('nowhere')).status).toBe(202)
    expect((await mount('base')).status).toBe(201)
    expect((await call(server, 'HEAD', `/v2/app/blobs/${digest}`)).status).toBe(200)
  })

  it.each([
    ['bytes=2-3', 206, 'cd', 'bytes 2-3/6'],
    ['bytes=4-', 206, 'ef', 'bytes 4-5/6'],
    ['bytes=-2', 206, 'ef', 'bytes 4-5/6'],
    ['bytes=4-99', 206, 'ef', 'bytes 4-5/6'],
    ['bytes=0-0,2-3', 200, 'abcdef', null],
    ['bytes=6-', 416, undefined, 'bytes */6'],
  ])('can be read by the range %s', async (range, status, text, contentRange) => {
    const server = await start()
    const digest = await upload(server, 'abcdef')
    const answer = await call(server, 'GET', `/v2/app/blobs/${digest}`, { headers: { range } })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([status, contentRange])
    if (text !== undefined) expect(answer.text).toBe(text)
  })
})

describe('manifests in the test registry', () => {
  it('have digest, type and ETag', async () => {
    const server = await start()
    await fill(server)
    const { headers, text } = await call(server, 'GET', '/v2/app/manifests/1.0.0')
    expect(headers.get('docker-content-digest')).toBe(digestOf(text))
    expect(headers.get('content-type')).toBe('application/vnd.oci.image.manifest.v1+json')
    const etag = headers.get('etag') ?? ''
    const same = await call(server, 'GET', '/v2/app/manifests/1.0.0', { headers: { 'if-none-match': etag } })
    expect(same.status).toBe(304)
  })

  it('are not found by who does not accept their type', async () => {
    const server = await start()
    await fill(server)
    const headers = { accept: 'application/vnd.docker.distribution.manifest.v2+json' }
    expect((await call(server, 'GET', '/v2/app/manifests/1.0.0', { headers })).status).toBe(404)
  })

  const OCI = 'application/vnd.oci.image.manifest.v1+json'
  it.each([
    ['whose blobs are missing', Buffer.from(IMAGE.root.bytes).toString(), OCI, 'MANIFEST_BLOB_UNKNOWN'],
    ['that are no JSON', '{', OCI, 'MANIFEST_INVALID'],
    ['of another type than they say', Buffer.from(IMAGE.root.bytes).toString(), 'application/json', 'MANIFEST_INVALID'],
    ['that are an index too', '{"schemaVersion":2,"manifests":[],"layers":[],"config":{}}', OCI, 'MANIFEST_INVALID'],
    ['of version 1', '{"schemaVersion":1}', OCI, 'MANIFEST_INVALID'],
  ])('%s are refused', async (_, body, type, code) => {
    expect(await put(await start(), '1.0.0', body, type)).toMatchObject({ status: 400, code })
  })

  it('take several tags at once and say which, if the registry can', async () => {
    const { digest } = IMAGE.root.descriptor
    const body = Buffer.from(IMAGE.root.bytes).toString()
    const able = await start()
    await fill(able)
    const answer = await put(able, `${digest}?tag=1.2&tag=latest`, body)
    expect(answer.headers.get('oci-tag')).toBe('1.2, latest')
    expect([...(able.state.repositories.get('app')?.tags.keys() ?? [])].sort()).toEqual(['1.0.0', '1.2', 'latest'])
    const unable = await start({ ociTag: false })
    await fill(unable)
    expect((await put(unable, `${digest}?tag=1.2`, body)).headers.get('oci-tag')).toBeNull()
    expect(unable.state.repositories.get('app')?.tags.size).toBe(1)
  })

  it('are listed as referrers, filtered, and by pages', async () => {
    const server = await start({ referrersPageSize: 1 })
    await fill(server)
    const path = `/v2/app/referrers/${IMAGE.root.descriptor.digest}`
    const all = await call(server, 'GET', path)
    expect(JSON.parse(all.text)).toMatchObject({
      manifests: [{ ...SIGNATURE.root.descriptor, annotations: { note: 'kept' } }],
    })
    const none = await call(server, 'GET', `${path}?artifactType=a/b`)
    expect([none.headers.get('oci-filters-applied'), JSON.parse(none.text).manifests]).toEqual(['artifactType', []])
    const off = await start({ referrers: false })
    expect((await call(off, 'GET', path)).status).toBe(404)
  })

  it('have tags that are listed by pages', async () => {
    const server = await start({ pageSize: 2 })
    await fill(server)
    for (const tag of ['b', 'a', 'c']) await put(server, tag, Buffer.from(IMAGE.root.bytes).toString())
    const first = await call(server, 'GET', '/v2/app/tags/list?n=100')
    expect(JSON.parse(first.text)).toEqual({ name: 'app', tags: ['1.0.0', 'a'] })
    const next = /<(.+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    const second = await call(server, 'GET', next)
    expect(JSON.parse(second.text)).toEqual({ name: 'app', tags: ['b', 'c'] })
    expect(second.headers.get('link')).toBeNull()
  })
})

describe('access to the test registry', () => {
  it('is granted by a token for exactly what it says', async () => {
    const token = await startTokenServer({
      users: { alice: 's3cret' },
      grant: (user, { actions }) => (user === 'alice' ? actions : actions.filter((action) => action === 'pull')),
    })
    toClose.push(token)
    const server = await start({ auth: { token } })
    const refused = await call(server, 'GET', '/v2/app/tags/list')
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toBe(
      `Bearer realm="${token.realm}",service="registry.test",scope="repository:app:pull"`,
    )
    const ask = async (scope: string, authorization?: string): Promise<string> => {
      const url = `${token.realm}?service=registry.test&scope=${scope}`
      const response = await fetch(url, authorization === undefined ? {} : { headers: { authorization } })
      return ((await response.json()) as { token: string }).token
    }
    const alice = `Basic ${Buffer.from('alice:s3cret').toString('base64')}`
    const statuses = []
    for (const bearer of [
      await ask('repository:app:pull'),
      await ask('repository:app:pull,push', alice),
      await ask('repository:other:pull,push', alice),
      token.issue('alice', [{ type: 'repository', name: 'app', actions: ['pull', 'push'] }], -10),
      'no.token.atall',
    ]) {
      const headers = { authorization: `Bearer ${bearer}` }
      statuses.push((await call(server, 'POST', '/v2/app/blobs/uploads/', { headers })).status)
    }
    expect(statuses).toEqual([401, 202, 401, 401, 401])
    expect(server.requests.map(({ authorization }) => authorization)).toEqual(['none', ...Array(5).fill('bearer')])
  })

  it('refuses a token that another server has signed', async () => {
    const [token, forger] = [await startTokenServer({ users: {} }), await startTokenServer({ users: {} })]
    toClose.push(token, forger)
    const server = await start({ auth: { token } })
    const bearer = forger.issue('alice', [{ type: 'repository', name: 'app', actions: ['*'] }])
    const answer = await call(server, 'GET', '/v2/app/tags/list', { headers: { authorization: `Bearer ${bearer}` } })
    expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"')
  })

  it('rests on a certificate that signs itself and names its hosts', () => {
    const { pem, publicKey } = selfSignedCertificate('token.test', ['127.0.0.1', 'localhost'])
    const certificate = new X509Certificate(pem)
    expect(certificate.verify(publicKey)).toBe(true)
    expect(certificate.checkIssued(certificate)).toBe(true)
    expect(certificate.checkHost('localhost')).toBe('localhost')
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1')
    expect(certificate.checkHost('other')).toBeUndefined()
  })
})

describe('a test registry with its content on disk', () => {
  it('has it again when it is started anew', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'slipway-test-'))
    try {
      const first = await startRegistry({ directory })
      await fill(first)
      const before = await call(first, 'GET', '/v2/app/manifests/1.0.0')
      await first.close()
      const second = await start({ directory })
      expect((await call(second, 'GET', '/v2/app/manifests/1.0.0')).text).toBe(before.text)
      const layer = IMAGE.blobs[0]?.descriptor.digest ?? ''
      expect((await call(second, 'GET', `/v2/app/blobs/${layer}`)).text).toBe('content of layer')
      const list = await call(second, 'GET', `/v2/app/referrers/${IMAGE.root.descriptor.digest}`)
      expect(JSON.parse(list.text).manifests).toHaveLength(1)
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  })
})

describe('faults of the test registry', () => {
  it('meet the requests they are meant for, as often as they should', async () => {
    const server = await start()
    const digest = await upload(server, 'abcdef')
    const met = server.faults.inject({
      method: 'GET',
      path: /blobs\/sha256/,
      skip: 1,
      times: 2,
      effect: { kind: 'status', status: 503, retryAfter: '7' },
    })
    const statuses = []
    for (const method of ['HEAD', 'GET', 'GET', 'GET', 'GET'])
      statuses.push((await call(server, method, `/v2/app/blobs/${digest}`)).status)
    expect(statuses).toEqual([200, 200, 503, 503, 200])
    expect(met()).toBe(2)
  })

  it('spoil answers in the way they say', async () => {
    const server = await start()
    const path = `/v2/app/blobs/${await upload(server, 'abcdef')}`
    const faulty = async (effect: Parameters<typeof server.faults.inject>[0]['effect']): Promise<Answer> => {
      server.faults.inject({ path: /blobs\/sha256/, effect })
      return call(server, 'GET', path)
    }
    const upper = (bytes: Buffer): Buffer => Buffer.from(bytes.toString().toUpperCase())
    expect((await faulty({ kind: 'body', change: upper })).text).toBe('ABCDEF')
    const headers = { etag: undefined, 'docker-content-digest': 'sha256:lie' }
    const changed = await faulty({ kind: 'headers', headers })
    expect([changed.headers.get('etag'), changed.headers.get('docker-content-digest')]).toEqual([null, 'sha256:lie'])
    expect((await faulty({ kind: 'redirect', location: 'http://sink.test/' })).headers.get('location')).toBe(
      'http://sink.test/',
    )
    await expect(faulty({ kind: 'cut', afterBytes: 3 })).rejects.toThrow('terminated')
    await expect(faulty({ kind: 'lost-answer' })).rejects.toThrow('fetch failed')
    expect((await call(server, 'GET', path)).text).toBe('abcdef')
  })

  it('cut an upload and keep what had arrived', async () => {
    const server = await start()
    const opened = await call(server, 'POST', '/v2/app/blobs/uploads/')
    const location = opened.headers.get('location') ?? ''
    server.faults.inject({ method: 'PATCH', path: /uploads/, effect: { kind: 'cut-upload', afterBytes: 4 } })
    await expect(call(server, 'PATCH', location, { body: 'abcdef' })).rejects.toThrow('fetch failed')
    expect((await call(server, 'GET', location)).headers.get('range')).toBe('0-3')
  })

  it('lose an update of a tag', async () => {
    const server = await start()
    await fill(server)
    server.faults.inject({ method: 'PUT', path: /manifests\/1\.0\.0/, effect: { kind: 'lost-tag' } })
    const body = Buffer.from(SIGNATURE.root.bytes).toString()
    expect((await put(server, '1.0.0', body)).status).toBe(201)
    expect(server.state.repositories.get('app')?.tags.get('1.0.0')).toBe(IMAGE.root.descriptor.digest)
  })
})
