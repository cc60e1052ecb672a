/** `localhost`, 127.0.0.0/8 and ::1. `hostname` as in URL.hostname: IPv6 in brackets. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || isIn(hostname, '127.')
}

/** First octet, and the range of the second: this host, private, carrier-grade NAT, link-local (RFC 6890). */
const NEAR_RANGES = [
  [0, 0, 255],
  [10, 0, 255],
  [100, 64, 127],
  [127, 0, 255],
  [169, 254, 254],
  [172, 16, 31],
  [192, 168, 168],
] as const

/** A literal address (or `localhost`) that means a machine near the client: loopback, private, link-local, unspecified. */
export function isNearAddress(hostname: string): boolean {
  if (isLoopback(hostname)) return true
  if (hostname.startsWith('[')) return isNearIpv6(hostname.slice(1, -1))
  const octets = ipv4(hostname)
  if (octets === undefined) return false
  const [a = 0, b = 0] = octets
  return NEAR_RANGES.some(([first, from, to]) => a === first && b >= from && b <= to)
}

export function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || ipv4(hostname) !== undefined
}

/** Second-level domains under which strangers register names, as far as registries and their token services meet them. */
const SHARED_DOMAINS = new Set([
  'amazonaws.com',
  'appspot.com',
  'azure.com',
  'azurecr.io',
  'azurewebsites.net',
  'b-cdn.net',
  'cloudfront.net',
  'cloudfunctions.net',
  'digitaloceanspaces.com',
  'duckdns.org',
  'edgekey.net',
  'fastly.net',
  'firebaseapp.com',
  'fly.dev',
  'github.io',
  'githubpreview.dev',
  'gitlab.io',
  'googleapis.com',
  'googleusercontent.com',
  'herokuapp.com',
  'hopto.org',
  'jfrog.io',
  'loca.lt',
  'netlify.app',
  'ngrok-free.app',
  'ngrok.app',
  'ngrok.io',
  'nip.io',
  'no-ip.org',
  'ondigitalocean.app',
  'onrender.com',
  'pages.dev',
  'pkg.dev',
  'r2.dev',
  'railway.app',
  'repl.co',
  'run.app',
  'scw.cloud',
  'sslip.io',
  'trafficmanager.net',
  'trycloudflare.com',
  'vercel.app',
  'web.app',
  'windows.net',
  'workers.dev',
])

/**
 * The domain that one owner registered, or undefined where that cannot be told: addresses, single labels, domains that many
 * share. It errs on the side of "cannot be told", because its only use is to trust a neighbour with credentials. Under a
 * country code a short second label (`co.uk`, `com.au`) is taken for a public suffix, so three labels are needed there.
 */
export function registrableDomain(hostname: string): string | undefined {
  if (isAddress(hostname)) return undefined
  const labels = hostname.replace(/\.$/, '').split('.')
  const [second = '', top = ''] = labels.slice(-2)
  const isCountrySuffix = top.length === 2 && second.length <= 3
  const count = isCountrySuffix ? 3 : 2
  if (labels.length < count || labels.some((label) => label === '')) return undefined
  const domain = labels.slice(-count).join('.')
  return SHARED_DOMAINS.has(labels.slice(-2).join('.')) ? undefined : domain
}

function isIn(hostname: string, prefix: string): boolean {
  return ipv4(hostname) !== undefined && hostname.startsWith(prefix)
}

function ipv4(hostname: string): readonly number[] | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(hostname)) return undefined
  const octets = hostname.split('.').map(Number)
  return octets.every((octet) => octet <= 255) ? octets : undefined
}

function isNearIpv6(address: string): boolean {
  // URL writes an embedded IPv4 address in hex: ::ffff:7f00:1.
  const mapped = /^::(?:ffff:)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address)
  if (mapped !== null) {
    const [high, low] = [Number.parseInt(mapped[1] ?? '0', 16), Number.parseInt(mapped[2] ?? '0', 16)]
    return isNearAddress([high >> 8, high & 255, low >> 8, low & 255].join('.'))
  }
  return address === '::' || address === '::1' || /^f[cd]/.test(address) || /^fe[89ab]/.test(address)
}
