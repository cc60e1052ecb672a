import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Readable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import { giveBack } from '../buffer-pool.ts'
import { HttpFailure, type HttpClient, type HttpRequest, type HttpResponse } from '../http.ts'
import { createAgents } from './agents.ts'
import { ownChunks } from './bulk-agent.ts'

interface NodeHttpOptions {
  readonly userAgent?: string
  /** Where HTTP_PROXY, HTTPS_PROXY and NO_PROXY are read; the process environment by default. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

const IDLE_TIMEOUT_MS = 60_000

/**
 * HTTP over node:http and node:https, no dependency: it starts fastest, costs no bundle, and honours proxies.
 * @throws ENVIRONMENT_NODE when a proxy is configured that this Node cannot use.
 */
export function nodeHttpClient(options: NodeHttpOptions = {}): HttpClient {
  const { userAgent = 'slipway', env = process.env } = options
  const agents = createAgents(env)
  return {
    request: async (request) => {
      const { method, url, headers, trust } = request
      const options = { method, headers: { 'user-agent': userAgent, ...headers } }
      if (url.protocol !== 'https:')
        return exchange(request, () => requestHttp(url, { ...options, agent: agents.http }))
      for (;;) {
        const agent = agents.https(trust)
        try {
          return await exchange(request, () => requestHttps(url, { ...options, agent }))
        } catch (error) {
          // The handshake failed, so nothing has been sent yet.
          if (!isUnknownAuthority(error) || !agents.trustMachine(trust, agent)) throw error
        }
      }
    },
    close: () => agents.close(),
  }
}

const UNKNOWN_AUTHORITY = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

function isUnknownAuthority(error: unknown): boolean {
  return error instanceof HttpFailure && UNKNOWN_AUTHORITY.has(error.reason)
}

function exchange(request: HttpRequest, open: () => ClientRequest): Promise<HttpResponse> {
  const { url, body, signal, idleTimeoutMs = IDLE_TIMEOUT_MS } = request
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason as Error)
      return
    }
    const outgoing = open()
    const abort = (): void => void outgoing.destroy(signal?.reason as Error)
    signal?.addEventListener('abort', abort, { once: true })
    outgoing.setTimeout(idleTimeoutMs, () => {
      outgoing.destroy(new HttpFailure('ETIMEDOUT', url.host, `nothing came for ${idleTimeoutMs} ms`))
    })
    outgoing.once('close', () => signal?.removeEventListener('abort', abort))
    // Stays after the answer has come: what fails then shows on the body, and must not be an unhandled event here.
    outgoing.on('error', (error) => reject(failureOf(error, url, signal)))
    const sending = send(outgoing, body)
    outgoing.once('response', (incoming) => {
      ownChunks(incoming)
      if (incoming.statusCode !== undefined && incoming.statusCode >= 400) sending.stop(incoming)
      resolve(responseOf(incoming, signal))
    })
  })
}

function responseOf(incoming: IncomingMessage, signal: AbortSignal | undefined): HttpResponse {
  if (signal !== undefined) {
    const abort = (): void => void incoming.destroy(signal.reason as Error)
    signal.addEventListener('abort', abort, { once: true })
    incoming.once('close', () => signal.removeEventListener('abort', abort))
  }
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return { status: incoming.statusCode ?? 0, headers, body: incoming }
}

interface Sending {
  /** The server has answered with an error before it read everything: send no more. */
  readonly stop: (incoming: IncomingMessage) => void
}

function send(outgoing: ClientRequest, body: HttpRequest['body']): Sending {
  if (typeof body !== 'function') {
    outgoing.end(body)
    return { stop: () => undefined }
  }
  let source: Readable | undefined
  let stopped = false
  const start = async (): Promise<void> => {
    source = await body()
    if (stopped || outgoing.destroyed) {
      source.destroy()
      return
    }
    pump(source, outgoing)
  }
  outgoing.once('socket', () => {
    start().catch((error: unknown) => outgoing.destroy(error as Error))
  })
  outgoing.once('close', () => source?.destroy())
  const stop = (incoming: IncomingMessage): void => {
    if (outgoing.writableEnded) return
    stopped = true
    source?.destroy()
    incoming.once('close', () => outgoing.destroy())
  }
  return { stop }
}

/** As `pipe`, but each chunk is given back when the kernel has it. */
function pump(source: Readable, outgoing: ClientRequest): void {
  source.on('data', (chunk: Buffer) => {
    if (!outgoing.write(chunk, () => giveBack(source, chunk))) source.pause()
  })
  outgoing.on('drain', () => source.resume())
  source.once('end', () => outgoing.end())
  source.once('error', (error) => outgoing.destroy(error))
}

function failureOf(error: Error & { readonly code?: unknown }, url: URL, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted === true) return signal.reason
  if (error instanceof HttpFailure || error instanceof SlipwayError) return error
  if (typeof error.code !== 'string') return error
  return new HttpFailure(error.code, url.host, reasonOf(error), { cause: error })
}

// A connection tried over IPv6 and IPv4 fails with an AggregateError that has no message.
function reasonOf(error: Error): string {
  if (error.message !== '') return error.message
  return error instanceof AggregateError ? error.errors.map(String).join('; ') : error.name
}
