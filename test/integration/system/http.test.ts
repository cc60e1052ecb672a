import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../src/errors.ts'
import { HttpFailure, type HttpClient } from '../../../src/system/http.ts'
import { systemClock } from '../../../src/system/node/clock.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { selfSignedCertificate } from '../../support/registry/certificate.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const closers: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function serve(handler: Handler, server: Server = createServer(handler)): Promise<URL> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

function open(options: Parameters<typeof nodeHttpClient>[0] = {}): HttpClient {
  const client = nodeHttpClient({ env: {}, ...options })
  closers.push(async () => client.close())
  return client
}

describe('the HTTP client', () => {
  it('gives status, headers and body of any answer, and follows no redirect', async () => {
    const url = await serve((_, response) => {
      response.writeHead(307, { location: '/elsewhere', 'set-cookie': ['a', 'b'], 'OCI-Tag': ['1', '2'] }).end('moved')
    })
    const { status, headers, body } = await open().request({ method: 'GET', url })
    expect(status).toBe(307)
    expect(headers).toMatchObject({ location: '/elsewhere', 'set-cookie': 'a, b', 'oci-tag': '1, 2' })
    expect(await text(body)).toBe('moved')
  })

  it('sends the user agent, the headers and the body', async () => {
    const seen: { headers: unknown; body: string }[] = []
    const url = await serve((request, response) => {
      void text(request).then((body) => {
        seen.push({ headers: request.headers, body })
        response.end()
      })
    })
    const http = open({ userAgent: 'slipway/1' })
    const bodies = ['text', Buffer.from('bytes'), () => Readable.from([Buffer.from('str'), Buffer.from('eam')])]
    for (const body of bodies) {
      const answer = await http.request({ method: 'PUT', url, body, headers: { 'x-one': '1' } })
      await buffer(answer.body)
    }
    expect(seen.map(({ body }) => body)).toEqual(['text', 'bytes', 'stream'])
    expect(seen[0]?.headers).toMatchObject({ 'user-agent': 'slipway/1', 'x-one': '1' })
  })

  it('uses a connection again', async () => {
    const ports = new Set<number | undefined>()
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort)
      response.end('x')
    })
    const http = open()
    for (let round = 0; round < 3; round += 1) await buffer((await http.request({ method: 'GET', url })).body)
    expect(ports.size).toBe(1)
  })

  it('reports a refused connection with its reason and host', async () => {
    const url = await serve(() => undefined)
    for (const close of closers.splice(0)) await close()
    const failure = await open()
      .request({ method: 'GET', url })
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(HttpFailure)
    expect(failure).toMatchObject({ reason: 'ECONNREFUSED', message: expect.stringContaining(url.host) })
  })

  it('reports a connection that is cut before the answer', async () => {
    const url = await serve((request) => request.socket.destroy())
    await expect(open().request({ method: 'GET', url })).rejects.toMatchObject({ reason: 'ECONNRESET' })
  })

  it('ends the body in an error when the connection is cut within it', async () => {
    const url = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half', () => request.socket.destroy())
    })
    const { body } = await open().request({ method: 'GET', url })
    await expect(buffer(body)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('survives a cut body that nobody reads', async () => {
    const url = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half', () => request.socket.destroy())
    })
    const { body } = await open().request({ method: 'GET', url })
    await new Promise((resolve) => body.once('close', resolve).resume())
    expect(body.destroyed).toBe(true)
  })

  it('gives up on a server that sends nothing', async () => {
    const url = await serve(() => undefined)
    const request = open().request({ method: 'GET', url, idleTimeoutMs: 30 })
    await expect(request).rejects.toMatchObject({ reason: 'ETIMEDOUT' })
  })

  it('gives up on a body that stops', async () => {
    const url = await serve((_, response) => void response.writeHead(200, { 'content-length': '100' }).write('half'))
    const { body } = await open().request({ method: 'GET', url, idleTimeoutMs: 30 })
    await expect(buffer(body)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('rejects with the reason of an abort, before and during a request', async () => {
    const url = await serve(() => undefined)
    const http = open()
    const control = new AbortController()
    const running = http.request({ method: 'GET', url, signal: control.signal })
    control.abort(new Error('enough'))
    await expect(running).rejects.toThrow('enough')
    await expect(http.request({ method: 'GET', url, signal: control.signal })).rejects.toThrow('enough')
  })

  it('ends the body with the reason of an abort', async () => {
    const url = await serve((_, response) => void response.writeHead(200).write('begin'))
    const control = new AbortController()
    const { body } = await open().request({ method: 'GET', url, signal: control.signal })
    const reading = buffer(body)
    control.abort(new Error('enough'))
    await expect(reading).rejects.toThrow('enough')
  })

  it('leaves no listener on a signal that outlives many requests', async () => {
    const url = await serve((_, response) => response.end('x'))
    const http = open()
    const { signal } = new AbortController()
    let added = 0
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      added += 1
      add(...args)
    }
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      added -= 1
      remove(...args)
    }
    for (let round = 0; round < 5; round += 1) {
      const { body } = await http.request({ method: 'GET', url, signal })
      await new Promise((resolve) => body.once('close', resolve).resume())
    }
    http.close()
    await new Promise((resolve) => setImmediate(resolve))
    expect(added).toBe(0)
  })

  it('stops sending when the server refuses early, and gives its answer', async () => {
    const url = await serve((_, response) => void response.writeHead(413).end('too large'))
    let destroyed = false
    const endless = new Readable({
      read() {
        this.push(Buffer.alloc(65_536))
      },
      destroy(_, done) {
        destroyed = true
        done(null)
      },
    })
    const answer = await open().request({ method: 'PUT', url, body: () => endless })
    expect(answer.status).toBe(413)
    expect(await text(answer.body)).toBe('too large')
    expect(destroyed).toBe(true)
  })

  it('rejects with the error of a body that cannot be opened or read', async () => {
    const url = await serve((request) => void request.resume())
    const http = open()
    const unopened = (): Promise<Readable> => Promise.reject(new SlipwayError('REGISTRY_NOT_FOUND', 'gone'))
    await expect(http.request({ method: 'PUT', url, body: unopened })).rejects.toMatchObject({
      code: 'REGISTRY_NOT_FOUND',
    })
    const broken = (): Readable =>
      new Readable({
        read() {
          this.destroy(new SlipwayError('REGISTRY_DIGEST_MISMATCH', 'wrong'))
        },
      })
    await expect(http.request({ method: 'PUT', url, body: broken })).rejects.toMatchObject({
      code: 'REGISTRY_DIGEST_MISMATCH',
    })
  })
})

describe('over TLS', () => {
  it('trusts the given authority and no other', async () => {
    const certificate = selfSignedCertificate('localhost')
    const handler: Handler = (_, response) => void response.end('safe')
    const plain = await serve(
      handler,
      createTlsServer({ cert: certificate.pem, key: certificate.privateKeyPem }, handler),
    )
    const url = new URL(`https://localhost:${plain.port}/`)
    await expect(open().request({ method: 'GET', url })).rejects.toBeInstanceOf(HttpFailure)
    const answer = await open().request({ method: 'GET', url, trust: { ca: [certificate.pem] } })
    expect(await text(answer.body)).toBe('safe')
  })
})

describe('behind a proxy', () => {
  it.each(['HTTP_PROXY', 'http_proxy'])('sends requests to the proxy that %s names', async (name) => {
    const seen: (string | undefined)[] = []
    const proxy = await serve((request, response) => {
      seen.push(request.url)
      response.end('from the proxy')
    })
    const http = open({ env: { [name]: proxy.href } })
    const { body } = await http.request({ method: 'GET', url: new URL('http://registry.test/v2/') })
    expect(await text(body)).toBe('from the proxy')
    expect(seen).toEqual(['http://registry.test/v2/'])
  })

  it('goes around it to the hosts of NO_PROXY', async () => {
    const proxy = await serve((_, response) => response.end('from the proxy'))
    const url = await serve((_, response) => response.end('direct'))
    const http = open({ env: { HTTP_PROXY: proxy.href, NO_PROXY: '127.0.0.1' } })
    expect(await text((await http.request({ method: 'GET', url })).body)).toBe('direct')
  })

  it('asks it for a tunnel to an https host', async () => {
    const asked: (string | undefined)[] = []
    const server = createServer()
    server.on('connect', (request, socket) => {
      asked.push(request.url)
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    })
    const proxy = await serve(() => undefined, server)
    const request = open({ env: { HTTPS_PROXY: proxy.href } }).request({
      method: 'GET',
      url: new URL('https://registry.test/v2/'),
    })
    await expect(request).rejects.toBeInstanceOf(HttpFailure)
    expect(asked).toEqual(['registry.test:443'])
  })
})

describe('the system clock', () => {
  it('sleeps until it is woken, and rejects with the reason of an abort', async () => {
    await systemClock.sleep(1)
    const control = new AbortController()
    const sleeping = systemClock.sleep(60_000, control.signal)
    control.abort(new Error('enough'))
    await expect(sleeping).rejects.toThrow('enough')
    await expect(systemClock.sleep(1, control.signal)).rejects.toThrow('enough')
    expect(systemClock.now().getTime()).toBeGreaterThan(1_700_000_000_000)
  })
})
