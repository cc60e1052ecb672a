import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { closeServer, listen } from '../registry/listen.ts'
import { ForgeFaults, type ForgeFault } from './forge-faults.ts'

export interface ForgeRequest {
  readonly method: string
  /** Not decoded: a tag with a slash must come as `%2F`. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  /** The connection broke in the middle of the body: only half of it came. */
  readonly cut: boolean
}

export interface ForgeAnswer {
  readonly status: number
  readonly json?: unknown
  readonly bytes?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

export interface ForgeServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** Everything received so far, faulty exchanges included. */
  readonly requests: readonly ForgeRequest[]
  readonly faults: ForgeFaults
  close(): Promise<void>
}

/** An HTTP server whose answers come from `answer`, spoilt as planned. */
export async function startForgeServer(
  answer: (request: ForgeRequest) => Promise<ForgeAnswer>,
  port = 0,
): Promise<ForgeServer> {
  const requests: ForgeRequest[] = []
  const faults = new ForgeFaults()

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming)
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://forge')
    const method = incoming.method ?? ''
    const fault = faults.take(method, pathname)
    const cut = fault?.kind === 'cut'
    const request = {
      method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: incoming.headers,
      body: cut ? body.subarray(0, Math.floor(body.length / 2)) : body,
      cut,
    }
    requests.push(request)
    if (fault?.kind === 'down') return void response.destroy()
    if (fault?.kind === 'hang') return
    if (fault?.kind === 'answer') return send(response, fault.answer)
    await sendSpoilt(response, await answer(request), fault)
  }

  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      send(response, { status: 599, json: { message: `the double is broken: ${String(error)}` } })
    })
  })
  const address = await listen(server, '127.0.0.1', port)
  return { origin: `http://${address}`, requests, faults, close: () => closeServer(server) }
}

function send(response: ServerResponse, { status, json, bytes, headers = {} }: ForgeAnswer): void {
  const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json))
  const type = bytes === undefined ? { 'content-type': 'application/json; charset=utf-8' } : {}
  response.writeHead(status, body === undefined ? headers : { ...type, ...headers })
  response.end(body)
}

/** The answer to what was done, as the fault lets it arrive. */
async function sendSpoilt(response: ServerResponse, given: ForgeAnswer, fault: ForgeFault | undefined): Promise<void> {
  const kind = fault?.kind
  if (kind === 'lost') return void response.destroy()
  if (kind === 'hang-after') return
  if (kind === 'stall' || kind === 'drip') return trickle(response, given, kind)
  if (kind === 'cut' || kind === 'half') return send(response, { status: 502, json: { message: 'Server Error' } })
  if (fault?.kind === 'late') await sleep(fault.delayMs)
  send(response, given)
}

const DRIP_MS = 20

/** An answer whose end does not come: half of it, or a byte now and then. */
function trickle(response: ServerResponse, { status, json }: ForgeAnswer, kind: 'stall' | 'drip'): void {
  const body = Buffer.from(JSON.stringify(json ?? {}))
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  if (kind === 'stall') return void response.write(body.subarray(0, Math.ceil(body.length / 2)))
  // Blanks before a value are JSON: the answer stays one that could still come.
  const timer = setInterval(() => response.write(' '), DRIP_MS)
  response.once('close', () => clearInterval(timer))
}
