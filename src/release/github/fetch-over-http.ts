import type { Readable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import type { HttpClient, HttpRequest } from '../../system/http.ts'

const IDLE_MS = 60_000
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
): (url: string, options?: FetchOptions) => Promise<Response> {
  const api = new URL(apiUrl)
  return async (address, options = {}) => {
    const url = new URL(address)
    if (!isSameSite(api, url)) throw foreign(api, url)
    const response = await http.request(requestOf(url, options))
    const bytes = await readAll(response.body, url.host)
    const empty = response.status === 204 || response.status === 205 || response.status === 304
    return new Response(empty ? null : bytes, { status: response.status, headers: { ...response.headers } })
  }
}

function requestOf(url: URL, { method = 'GET', headers = {}, body, signal }: FetchOptions): HttpRequest {
  const length = body === undefined || body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return {
    method: method as HttpRequest['method'],
    url,
    headers: { ...headers, ...length },
    idleTimeoutMs: IDLE_MS,
    ...(body === undefined || body === null ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
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
