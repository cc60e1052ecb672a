import { createServer, request as requestHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { closeServer, listen } from './listen.ts'

export interface ProxyOptions {
  /** `user:password` that it wants; anyone may use it by default. */
  readonly login?: string
  /** Where a host and port really are: `registry.example:443` to `127.0.0.1:PORT`. The proxy knows nothing else. */
  readonly routes: Readonly<Record<string, string>>
}

export interface ProxiedRequest {
  /** CONNECT for a tunnel; else a plain request, which the proxy can read. */
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly status: number
}

/** A forward proxy as companies have it: tunnels for https, whole requests for http. */
export interface Proxy {
  readonly host: string
  readonly requests: readonly ProxiedRequest[]
  close(): Promise<void>
}

export async function startProxy({ login, routes }: ProxyOptions): Promise<Proxy> {
  const requests: ProxiedRequest[] = []
  const tunnels = new Set<Duplex>()
  const expected = login === undefined ? undefined : `Basic ${Buffer.from(login).toString('base64')}`
  /** The place behind the proxy, or the status of a refusal. */
  const admit = ({ method = '', url = '', headers }: IncomingMessage, host: string): string | number => {
    const place = routes[host]
    const isKnown = expected === undefined || headers['proxy-authorization'] === expected
    const outcome = !isKnown ? 407 : (place ?? 502)
    requests.push({ method, target: url, headers, status: typeof outcome === 'number' ? outcome : 200 })
    return outcome
  }

  const server = createServer((incoming, response) => {
    const { host, port, pathname, search } = new URL(incoming.url ?? '')
    const place = admit(incoming, port === '' ? `${host}:80` : host)
    if (typeof place === 'number') response.writeHead(place).end()
    else forward(incoming, response, new URL(`http://${place}${pathname}${search}`))
  })
  server.on('connect', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const place = admit(incoming, incoming.url ?? '')
    if (typeof place === 'number') {
      socket.end(`HTTP/1.1 ${place} Refused\r\n\r\n`)
      return
    }
    for (const end of [socket, tunnel(socket, head, place)]) {
      tunnels.add(end)
      end.on('close', () => tunnels.delete(end)).on('error', () => end.destroy())
    }
  })
  const host = await listen(server)
  return {
    host,
    requests,
    close: async () => {
      for (const end of tunnels) end.destroy()
      await closeServer(server)
    },
  }
}

function tunnel(client: Duplex, head: Buffer, place: string): Socket {
  const [hostname = '', port = ''] = place.split(':')
  const server = connect(Number(port), hostname, () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n')
    server.write(head)
    client.pipe(server).pipe(client)
  })
  return server
}

function forward(incoming: IncomingMessage, response: ServerResponse, url: URL): void {
  const { 'proxy-authorization': _, 'proxy-connection': __, ...headers } = incoming.headers
  const outgoing = requestHttp(url, { method: incoming.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  outgoing.on('error', () => response.destroy())
  incoming.pipe(outgoing)
}
