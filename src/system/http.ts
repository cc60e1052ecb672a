import type { Readable } from 'node:stream'
import type { Secret } from './secret.ts'

/**
 * What one server's TLS needs beyond the usual. The client keeps a pool of connections for each such object: use one for all
 * requests.
 */
export interface TlsTrust {
  /** PEM certificates of authorities trusted besides the usual ones. */
  readonly ca: readonly string[]
  /** PEM certificate and key to show to a server that asks for one. */
  readonly client?: { readonly certificate: string; readonly key: Secret }
}

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  /** A body that is a function is opened when the connection is ready; give its length in the Content-Length header. */
  readonly body?: Uint8Array | string | (() => Promise<Readable> | Readable)
  readonly signal?: AbortSignal
  /** Milliseconds without a byte in either direction before the request fails. Default 60 000. */
  readonly idleTimeoutMs?: number
  readonly trust?: TlsTrust | undefined
}

export interface HttpResponse {
  readonly status: number
  /** Lower-case names; repeated headers are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  /** Must be read to its end or destroyed. */
  readonly body: Readable
}

/**
 * One HTTP exchange over http or https, with HTTP_PROXY, HTTPS_PROXY and NO_PROXY honoured (never for loopback) and connections
 * kept alive. TLS trusts what Node trusts (its own list and NODE_EXTRA_CA_CERTS), then the machine's store.
 * Follows no redirect, adds no credential, retries nothing: its callers own those rules.
 * Rejects with HttpFailure when no complete answer head arrives; an answer of any status resolves.
 */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpResponse>
  /** Ends idle connections. */
  close(): void
}

/** The connection failed: refused, reset, unresolved, TLS, timeout. `reason` is Node's code, such as ECONNREFUSED. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure'
  readonly reason: string
  /** Host and port that were to be reached; the message names them. */
  readonly host: string

  constructor(reason: string, host: string, message: string, options?: { cause?: unknown }) {
    super(`${host}: ${message}`, options)
    this.reason = reason
    this.host = host
  }
}
