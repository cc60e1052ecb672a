import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { answer, type OsvBehaviour } from './osv-answers.ts'
import { OsvFaults, sendSpoilt } from './osv-faults.ts'
import { readRecords, type OsvRecord } from './osv-record.ts'

export interface OsvOptions {
  /** Records, or a folder of which every `*.json` is one. */
  readonly advisories: readonly OsvRecord[] | string
  readonly pageSize?: number
  readonly loose?: boolean
  /** 0, the default, lets the kernel choose. */
  readonly port?: number
}

export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly body: string
}

export interface OsvServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** Everything received so far, faulty exchanges included. */
  readonly requests: readonly ReceivedRequest[]
  readonly faults: OsvFaults
  readonly behaviour: OsvBehaviour
  close(): Promise<void>
}

/** A server of the OSV API on loopback: `/v1/query`, `/v1/querybatch`, `/v1/vulns/ID`. */
export async function startOsv(options: OsvOptions): Promise<OsvServer> {
  const { advisories } = options
  const records = typeof advisories === 'string' ? await readRecords(advisories) : advisories
  const requests: ReceivedRequest[] = []
  const faults = new OsvFaults()
  const behaviour: OsvBehaviour = { pageSize: options.pageSize ?? 1000, loose: options.loose ?? false }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = { method: request.method ?? '', path: request.url ?? '', body: await text(request) }
    requests.push(received)
    const { status, json } = answer(received.method, received.path, received.body, records, behaviour)
    const fault = faults.take(received.path)
    if (fault !== undefined) return sendSpoilt(response, fault, JSON.stringify(json))
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(json))
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the OSV server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    faults,
    behaviour,
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}
