import type { Readable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import { HttpFailure, type HttpRequest } from '../../system/http.ts'
import type { Log } from '../../system/log.ts'
import { connectionError } from '../connection-error.ts'
import { displayUrl, isSameOrigin, redirectTarget } from '../origin.ts'
import type { Scope } from '../scope.ts'
import { discard } from './answer.ts'
import type { Authorizer } from './authorizer.ts'
import type { Endpoint } from './endpoint.ts'
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

interface TransportOptions extends Patience {
  readonly log: Log
  readonly registry: string
  readonly endpoint: Endpoint
  readonly authorizer: Authorizer
  readonly counters: Counters
}

const MAX_REDIRECTS = 5
const MAX_RESPONSES_TO_401 = 2
const MAX_WARNINGS = 10
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * The transport of one registry. Authorization is decided for each request by comparing origins and never inherited: a
 * redirect or a Location on another origin gets none.
 */
export class Transport {
  readonly #options: TransportOptions
  readonly #pause: Pause = { until: 0 }
  readonly #warned = new Set<string>()

  constructor(options: TransportOptions) {
    this.#options = options
  }

  /**
   * Sends a request and gives the final answer of any status.
   * @throws REGISTRY_UNREACHABLE, REGISTRY_CERTIFICATE, REGISTRY_REDIRECT and the authorizer's errors
   */
  async send(request: RegistryRequest): Promise<RegistryAnswer> {
    const { attempts, signal, operation } = request
    const persistence = { ...this.#options, pause: this.#pause, signal }
    try {
      return await persistently({ ...persistence, ...(attempts === undefined ? {} : { attempts }) }, () =>
        this.#authorized(request),
      )
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error
      throw connectionError(error, { registry: this.#options.registry, operation })
    }
  }

  async #authorized(request: RegistryRequest): Promise<RegistryAnswer> {
    const { authorizer } = this.#options
    const { scopes, signal, askForRights = true } = request
    let authorization = this.#isOwn(request.url) ? await authorizer.authorization(scopes, signal) : undefined
    for (let tried = 0; ; tried += 1) {
      const answer = await this.#hops(request, authorization)
      if (answer.status !== 401 || !askForRights || !this.#isOwn(answer.url)) return answer
      if (tried === MAX_RESPONSES_TO_401) return answer
      const challenge = await this.#challengeOf(answer, request)
      const next = await authorizer.respond(challenge, { scopes, authorization, signal })
      if (next === undefined) return answer
      await discard(answer.body)
      authorization = next
    }
  }

  async #hops(request: RegistryRequest, authorization: string | undefined): Promise<RegistryAnswer> {
    const { follow = 'same-origin' } = request
    let { url } = request
    for (let hop = 0; ; hop += 1) {
      const answer = await this.#exchange(request, url, this.#isOwn(url) ? authorization : undefined)
      if (!REDIRECTS.has(answer.status) || follow === 'never' || !mayRedirect(request, answer)) return answer
      await discard(answer.body)
      if (hop === MAX_REDIRECTS)
        throw new SlipwayError(
          'REGISTRY_REDIRECT',
          `${displayUrl(request.url)} redirects more than ${MAX_REDIRECTS} times`,
        )
      const registry = this.#options.endpoint.origin
      const location = answer.headers['location']
      url = redirectTarget({ location, from: answer.url, registry, crossOrigin: follow === 'anywhere' })
    }
  }

  async #exchange(request: RegistryRequest, url: URL, authorization?: string): Promise<RegistryAnswer> {
    const { endpoint, counters, log } = this.#options
    const { method, headers, body, signal } = request
    counters.requests += 1
    const answer = await endpoint.request({
      method,
      url,
      headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    })
    log.debug(`${method} ${displayUrl(answer.url)} ${answer.status}`)
    this.#showWarning(answer.headers['warning'])
    return answer
  }

  async #challengeOf(answer: RegistryAnswer, request: RegistryRequest): Promise<string | undefined> {
    const header = answer.headers['www-authenticate']
    if (header !== undefined) return header
    // Google's registry answers some calls with a bare 401; its challenge stands on the API's root.
    const root = { ...request, method: 'GET', headers: {}, body: undefined } as const
    const ping = await this.#exchange(root, new URL('/v2/', this.#options.endpoint.origin))
    await discard(ping.body)
    return ping.headers['www-authenticate']
  }

  #isOwn(url: URL): boolean {
    const { endpoint } = this.#options
    return isSameOrigin(endpoint.located(url), endpoint.origin)
  }

  #showWarning(header: string | undefined): void {
    const text = /^299 - "((?:[^"\\]|\\.)*)"/.exec(header ?? '')?.[1]
    if (text === undefined || this.#warned.has(text) || this.#warned.size >= MAX_WARNINGS) return
    this.#warned.add(text)
    this.#options.log.warn(`${this.#options.registry} says: ${text.slice(0, 300)}`)
  }
}

/** 303 turns every method into GET; a changed method is followed only where it was GET or HEAD already. */
function mayRedirect({ method }: RegistryRequest, { status }: RegistryAnswer): boolean {
  return method === 'GET' || method === 'HEAD' || status === 307 || status === 308
}
