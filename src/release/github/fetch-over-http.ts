import type { Readable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import type { HttpClient, HttpRequest } from '../../system/http.ts'
import { brokenAnswer, lateAnswer, TIME_LIMITS, type TimeLimits } from '../time-limits.ts'

const ANSWER_BYTES = 64 << 20

/** What Octokit gives to its fetch. */
interface FetchOptions {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | null
  readonly signal?: AbortSignal
}

/**
 * `fetch` for Octokit over our own client, so that proxies, trust and time limits are those of every other connection:
 * the SDK's own decides once, when it is loaded and for one host, whether there is a proxy.
 * Follows no redirect. @throws RELEASE_REFUSED when the address is not one of `apiUrl`'s site.
 */
export function fetchOverHttp(
  http: HttpClient,
  apiUrl: string,
  limits: TimeLimits = TIME_LIMITS,
): (url: string, options?: FetchOptions) => Promise<Response> {
  const api = new URL(apiUrl)
  return async (address, options = {}) => {
    const url = new URL(address)
    if (!isSameSite(api, url)) throw foreign(api, url)
    const whole = AbortSignal.timeout(limits.wholeMs)
    const signal = options.signal === undefined ? whole : AbortSignal.any([options.signal, whole])
    try {
      return await exchange(http, { ...requestOf(url, options), idleTimeoutMs: limits.idleMs, signal })
    } catch (error) {
      options.signal?.throwIfAborted()
      throw whole.aborted ? lateAnswer(url.host, limits, error) : (brokenAnswer(url.host, error) ?? error)
    }
  }
}

async function exchange(http: HttpClient, request: HttpRequest): Promise<Response> {
  const { status, headers, body } = await http.request(request)
  const bytes = await readAll(body, request.url.host)
  const empty = status === 204 || status === 205 || status === 304
  return new Response(empty ? null : bytes, { status, headers: { ...headers } })
}

function requestOf(url: URL, { method = 'GET', headers = {}, body }: FetchOptions): HttpRequest {
  const length = body === undefined || body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return {
    method: method as HttpRequest['method'],
    url,
    headers: { ...headers, ...length },
    ...(body === undefined || body === null ? {} : { body }),
  }
}

async function readAll(body: Readable, host: string): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > ANSWER_BYTES)
      throw new SlipwayError('RELEASE_REFUSED', `${host} answered with more than ${ANSWER_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * The token goes only where the API is: to its own host, and for `api.example.com` to hosts below `example.com`, where
 * uploads go. Never from https to http.
 */
function isSameSite(api: URL, url: URL): boolean {
  if (api.protocol === 'https:' && url.protocol !== 'https:') return false
  if (url.origin === api.origin) return true
  const site = api.hostname.replace(/^api\./, '')
  return site.includes('.') && !isAddress(site) && (url.hostname === site || url.hostname.endsWith(`.${site}`))
}

function isAddress(hostname: string): boolean {
  return /^[\d.]+$/.test(hostname)
}

function foreign(api: URL, url: URL): SlipwayError {
  return new SlipwayError('RELEASE_REFUSED', `${api.host} points to ${url.host}, which is not its own`, {
    help: 'the token is sent only to the host of the API and to the hosts beside it; check GITHUB_API_URL',
    facts: { host: api.host, target: url.host },
  })
}
