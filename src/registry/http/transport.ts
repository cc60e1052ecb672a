import type { Readable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import { HttpFailure, type HttpClient, type HttpRequest } from '../../system/http.ts'
import type { Log } from '../../system/log.ts'
import { displayUrl, isSameOrigin, redirectTarget } from '../origin.ts'
import { isRetryableFailure } from '../retry.ts'
import type { Scope } from '../scope.ts'
import { discard } from './answer.ts'
import type { Authorizer } from './authorizer.ts'
import { persistently, type Patience, type Pause } from './persistence.ts'

/** One request to a registry as its callers see it: rights, redirects and retries instead of headers and sockets. */
export interface RegistryRequest {
  readonly method: HttpRequest['method']
  readonly url: URL
  /** What the request does, for messages: `read manifest app:1`. */
  readonly operation: string
  readonly scopes: readonly Scope[]
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: HttpRequest['body']
  /** Where redirects may lead; `never` gives the redirect itself as the answer. Default `same-origin`. */
  readonly follow?: 'anywhere' | 'same-origin' | 'never'
  /** False takes a 401 for an answer instead of asking for more rights. Default true. */
  readonly askForRights?: boolean
  /** Attempts in all; 1 leaves retrying to the caller. */
  readonly attempts?: number
  readonly signal?: AbortSignal | undefined
}

export interface RegistryAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable
  /** Who answered, after redirects. */
  readonly url: URL
}

export interface Counters {
  requests: number
  tokens: number
  bytesSent: number
  bytesReceived: number
}

interface TransportDeps extends Patience {
  readonly http: HttpClient
  readonly log: Log
  readonly registry: string
  readonly origin: URL
  readonly authorizer: Authorizer
  readonly counters: Counters
}

/** Sends a request and gives the final answer of any status. @throws REGISTRY_UNREACHABLE, REGISTRY_REDIRECT and authorizer's errors */
export type Send = (request: RegistryRequest) => Promise<RegistryAnswer>

const MAX_REDIRECTS = 5
const MAX_RESPONSES_TO_401 = 2
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * The transport of one registry. Authorization is decided for each request by comparing origins and never inherited: a
 * redirect or a Location on another origin gets none.
 */
export function createTransport(deps: TransportDeps): Send {
  const { http, log, registry, origin, authorizer, counters } = deps
  const pause: Pause = { until: 0 }
  const warned = new Set<string>()

  const exchange = async (request: RegistryRequest, url: URL, authorization?: string): Promise<RegistryAnswer> => {
    const { method, headers, body, signal } = request
    counters.requests += 1
    const answer = await http.request({
      method,
      url,
      headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    })
    log.debug(`${method} ${displayUrl(url)} ${answer.status}`)
    showWarning(answer.headers['warning'])
    return { ...answer, url }
  }

  const showWarning = (header: string | undefined): void => {
    const text = /^299 - "((?:[^"\\]|\\.)*)"/.exec(header ?? '')?.[1]
    if (text === undefined || warned.has(text) || warned.size >= 10) return
    warned.add(text)
    log.warn(`${registry} says: ${text.slice(0, 300)}`)
  }

  const hops = async (request: RegistryRequest, authorization: string | undefined): Promise<RegistryAnswer> => {
    const { follow = 'same-origin' } = request
    let url = request.url
    for (let hop = 0; ; hop += 1) {
      const answer = await exchange(request, url, isSameOrigin(url, origin) ? authorization : undefined)
      if (!REDIRECTS.has(answer.status) || follow === 'never' || !mayRedirect(request, answer)) return answer
      await discard(answer.body)
      if (hop === MAX_REDIRECTS)
        throw new SlipwayError(
          'REGISTRY_REDIRECT',
          `${displayUrl(request.url)} redirects more than ${MAX_REDIRECTS} times`,
        )
      const crossOrigin = follow === 'anywhere'
      url = redirectTarget({ location: answer.headers['location'], from: url, registry: origin, crossOrigin })
    }
  }

  const challengeOf = async (answer: RegistryAnswer, request: RegistryRequest): Promise<string | undefined> => {
    const header = answer.headers['www-authenticate']
    if (header !== undefined) return header
    // Google's registry answers some calls with a bare 401; its challenge stands on the API's root.
    const root = { ...request, method: 'GET', headers: {}, body: undefined } as const
    const ping = await exchange(root, new URL('/v2/', origin))
    await discard(ping.body)
    return ping.headers['www-authenticate']
  }

  const authorized = async (request: RegistryRequest): Promise<RegistryAnswer> => {
    const { scopes, signal, askForRights = true } = request
    let authorization = isSameOrigin(request.url, origin) ? await authorizer.authorization(scopes, signal) : undefined
    for (let tried = 0; ; tried += 1) {
      const answer = await hops(request, authorization)
      if (answer.status !== 401 || !askForRights || !isSameOrigin(answer.url, origin)) return answer
      if (tried === MAX_RESPONSES_TO_401) return answer
      const challenge = await challengeOf(answer, request)
      const next = await authorizer.respond(challenge, { scopes, authorization, signal })
      if (next === undefined) return answer
      await discard(answer.body)
      authorization = next
    }
  }

  return async (request) => {
    const { attempts, signal } = request
    try {
      return await persistently({ ...deps, pause, signal, ...(attempts === undefined ? {} : { attempts }) }, () =>
        authorized(request),
      )
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error
      throw unreachable(error, registry, request.operation)
    }
  }
}

/** 303 turns every method into GET; a changed method is followed only where it was GET or HEAD already. */
function mayRedirect({ method }: RegistryRequest, { status }: RegistryAnswer): boolean {
  return method === 'GET' || method === 'HEAD' || status === 307 || status === 308
}

const TLS_REASON = /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|EPROTO$)/

function unreachable(failure: HttpFailure, registry: string, operation: string): SlipwayError {
  const { reason } = failure
  const help = TLS_REASON.test(reason)
    ? `if ${registry} has a certificate of its own authority, set NODE_EXTRA_CA_CERTS to it; if it speaks plain http, list it as such`
    : `check the name and port of ${registry}, that it runs, and the proxy settings (HTTPS_PROXY, NO_PROXY)`
  return new SlipwayError('REGISTRY_UNREACHABLE', `${registry} cannot be reached to ${operation}: ${failure.message}`, {
    facts: { registry, operation, reason },
    help,
    retryable: isRetryableFailure(reason) || reason === 'ECONNREFUSED',
    cause: failure,
  })
}
