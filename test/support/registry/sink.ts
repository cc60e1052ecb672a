import { createServer } from 'node:http'
import { closeServer, listen } from './listen.ts'

export interface SunkRequest {
  readonly method: string
  readonly path: string
  /** As it was sent: a credential that arrives here has leaked. */
  readonly authorization: string | undefined
  readonly bodyBytes: number
}

export interface Sink {
  readonly host: string
  readonly url: string
  readonly requests: readonly SunkRequest[]
  close(): Promise<void>
}

interface SinkAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
}

/** A foreign server that takes everything and remembers who handed it credentials. */
export async function startSink(answer: SinkAnswer = { status: 200 }): Promise<Sink> {
  const requests: SunkRequest[] = []
  const server = createServer((request, response) => {
    let bodyBytes = 0
    request.on('data', (chunk: Buffer) => {
      bodyBytes += chunk.byteLength
    })
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      requests.push({ method, path: url, authorization: headers.authorization, bodyBytes })
      response.writeHead(answer.status, answer.headers ?? {}).end(answer.body)
    })
  })
  const host = await listen(server)
  return { host, url: `http://${host}`, requests, close: () => closeServer(server) }
}
