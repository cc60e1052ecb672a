import { SlipwayError, Problems } from '../errors.ts'
import { canonicalRegistry } from '../image/reference.ts'
import { registrableDomain } from './host.ts'
import { isSameOrigin, objectionTo } from './origin.ts'
import { quirksOf } from './quirks.ts'

/** A token service that may receive the credentials of a registry: both as host, with the port where it is not the usual one. */
export interface TokenHostPair {
  readonly registry: string
  readonly tokenHost: string
}

/** `trusted`: credentials may go there. `foreign`: it is asked without credentials only. */
export type RealmTrust = 'trusted' | 'foreign'

interface RealmQuestion {
  /** As in references: `docker.io`. */
  readonly registry: string
  readonly origin: URL
  readonly realm: URL
  readonly pairs: readonly TokenHostPair[]
}

/**
 * Decides whether the token service that a challenge names may see the registry's credentials (CVE-2020-15157 and its kin).
 * Same origin, same registrable domain on its https port, a built-in or a listed pair: yes. Another port of the same host is
 * foreign, because on a shared machine it is someone else.
 * @throws REGISTRY_REALM when it must not be asked at all.
 */
export function realmTrust({ registry, origin, realm, pairs }: RealmQuestion): RealmTrust {
  const objection = objectionTo(realm, origin, origin)
  if (objection !== undefined) {
    throw new SlipwayError('REGISTRY_REALM', `${registry} names the token service ${realm.origin}, but ${objection}`, {
      facts: { registry, realm: realm.origin },
      help: 'the token service of a registry must be reachable over https; check the registry or what stands between',
    })
  }
  if (isSameOrigin(realm, origin)) return 'trusted'
  if (pairs.some((pair) => canonicalRegistry(pair.registry) === registry && isHost(pair.tokenHost, realm)))
    return 'trusted'
  if (realm.protocol !== 'https:') return 'foreign'
  if (quirksOf(registry).tokenHosts?.includes(realm.host) === true) return 'trusted'
  if (realm.hostname === origin.hostname || realm.port !== '') return 'foreign'
  const domain = registrableDomain(realm.hostname)
  return domain !== undefined && domain === registrableDomain(origin.hostname) ? 'trusted' : 'foreign'
}

function isHost(text: string, realm: URL): boolean {
  return URL.parse(`${realm.protocol}//${text}/`)?.host === realm.host
}

/**
 * Reads the input `trusted-token-hosts`: one `registry=host` a line, each with its port where it has one.
 * @throws CONFIG_INVALID with every wrong line.
 */
export function parseTokenHostPairs(lines: readonly string[]): readonly TokenHostPair[] {
  const problems = new Problems()
  const pairs = lines.flatMap((line): TokenHostPair[] => {
    const match = /^\s*([^\s=/@]+)\s*=\s*([^\s=/@]+)\s*$/.exec(line)
    const [, registry, tokenHost] = match ?? []
    if (registry !== undefined && tokenHost !== undefined) {
      if (URL.canParse(`https://${registry}/`) && URL.canParse(`https://${tokenHost}/`))
        return [{ registry: canonicalRegistry(registry), tokenHost: tokenHost.toLowerCase() }]
    }
    problems.add(
      'trusted-token-hosts',
      `${JSON.stringify(line)} is not registry=host`,
      'write one registry=host a line',
    )
    return []
  })
  problems.throwIfAny()
  return pairs
}
