import { Problems, SlipwayError } from '../errors.ts'
import { canonicalRegistry, isRegistryHost } from '../image/reference.ts'
import { isLoopback, isNearAddress } from './host.ts'
import { quirksOf } from './quirks.ts'

/**
 * The origin that serves a registry. Plain http is spoken only with loopback and with the registries that are listed;
 * Docker Hub answers under another name than the one in references.
 * @throws CONFIG_REFERENCE when the registry cannot be a host.
 */
export function registryOrigin(registry: string, plainHttp: readonly string[] = []): URL {
  const host = quirksOf(registry).apiHost ?? registry
  const url = URL.parse(`https://${host}/`)
  if (url === null || url.username !== '' || url.pathname !== '/' || url.search !== '') {
    throw new SlipwayError('CONFIG_REFERENCE', `not a registry: ${JSON.stringify(registry.slice(0, 300))}`)
  }
  if (!isLoopback(url.hostname) && !plainHttp.includes(registry)) return url
  return new URL(`http://${host}/`)
}

/**
 * Reads the input `plain-http-registries`: hosts with their port where they have one, as in references.
 * @throws CONFIG_INVALID with every wrong line.
 */
export function parsePlainHttpRegistries(lines: readonly string[]): readonly string[] {
  const problems = new Problems()
  for (const line of lines) {
    // Other programs have a switch for all registries there; this is a list on purpose.
    if (isRegistryHost(line) && !/^(?:true|false)$/i.test(line)) continue
    problems.add(
      'plain-http-registries',
      `${JSON.stringify(line)} is not a host`,
      'name each registry as in references: HOST or HOST:PORT',
    )
  }
  problems.throwIfAny()
  return lines.map(canonicalRegistry)
}

export function isSameOrigin(a: URL, b: URL): boolean {
  return a.origin === b.origin
}

/**
 * Where a redirect, an upload Location or a token realm may lead at all, whatever is sent there: http(s) without user
 * information, never from https down to http, never from a public registry to an address near the client (SSRF).
 * Returns the reason against it.
 */
export function objectionTo(target: URL, from: URL, registry: URL): string | undefined {
  if (target.protocol !== 'https:' && target.protocol !== 'http:') return `it is a ${target.protocol} address`
  if (target.username !== '' || target.password !== '') return 'it carries user information'
  if (from.protocol === 'https:' && target.protocol === 'http:') return 'it leaves https'
  if (isNearAddress(target.hostname) && !isNearAddress(registry.hostname) && !isSameOrigin(target, registry))
    return 'it is an address inside the local network, but the registry is not'
  return undefined
}

/** Resolves a header's URL against the URL that answered. @throws REGISTRY_MALFORMED */
export function resolveUrl(text: string, base: URL, what: string): URL {
  const url = URL.parse(text, base.href)
  if (url === null) throw new SlipwayError('REGISTRY_MALFORMED', `${what} is not a URL`)
  return url
}

/** How a message names a URL: without its query, which may hold a signature or token. */
export function displayUrl(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`
}

interface Hop {
  readonly location: string | undefined
  readonly from: URL
  readonly registry: URL
  /** Content (GET and HEAD of blobs and manifests) may be served by another origin; everything else not. */
  readonly crossOrigin: boolean
}

/** The URL that a redirect leads to. @throws REGISTRY_REDIRECT when it must not be followed; REGISTRY_MALFORMED. */
export function redirectTarget({ location, from, registry, crossOrigin }: Hop): URL {
  if (location === undefined || location === '')
    throw new SlipwayError('REGISTRY_MALFORMED', `${displayUrl(from)} redirects without saying where`)
  const target = resolveUrl(location, from, `the redirect of ${displayUrl(from)}`)
  const objection =
    objectionTo(target, from, registry) ??
    (crossOrigin || isSameOrigin(target, from) ? undefined : 'this request may not go to another server')
  if (objection !== undefined) throw refusal('redirect', from, target, objection)
  return target
}

/**
 * The URL of an upload that the registry opened. On another origin it is used without credentials.
 * @throws REGISTRY_REDIRECT; REGISTRY_MALFORMED when there is none.
 */
export function uploadLocation(location: string | undefined, from: URL, registry: URL): URL {
  if (location === undefined || location === '')
    throw new SlipwayError('REGISTRY_MALFORMED', `${displayUrl(from)} opened an upload without a Location`)
  const target = resolveUrl(location, from, `the upload Location of ${displayUrl(from)}`)
  const objection = objectionTo(target, registry, registry)
  if (objection !== undefined) throw refusal('upload Location', from, target, objection)
  return target
}

/** The next page; never on another origin. @throws REGISTRY_REDIRECT; REGISTRY_MALFORMED */
export function pageUrl(link: string, from: URL): URL {
  const target = resolveUrl(link, from, `the Link of ${displayUrl(from)}`)
  if (!isSameOrigin(target, from)) throw refusal('Link', from, target, 'a page may not lie on another server')
  return target
}

function refusal(kind: string, from: URL, target: URL, objection: string): SlipwayError {
  return new SlipwayError(
    'REGISTRY_REDIRECT',
    `refused to follow the ${kind} of ${displayUrl(from)} to ${displayUrl(target)}: ${objection}`,
    {
      facts: { registry: from.host, target: target.host },
      help: 'the registry or something between points elsewhere; if it is yours, correct its external address',
    },
  )
}
