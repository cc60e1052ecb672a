import type { HttpClient } from '../../system/http.ts'
import type { Secret } from '../../system/secret.ts'
import { parseChallenges, type Challenge } from '../challenge.ts'
import { realmTrust, type TokenHostPair } from '../realm.ts'
import type { Credentials, RegistryAuth } from '../registry.ts'
import { mergeScopes, parseScopes, type Scope } from '../scope.ts'
import type { Patience } from './persistence.ts'
import { basicAuthorization } from './token.ts'
import { TokenKeeper, type NamedService } from './token-keeper.ts'

/** What was shown to the registry: nothing because there is nothing, nothing because its realm is foreign, or credentials. */
export type Shown = 'none' | 'withheld' | 'given'

interface Refused {
  readonly scopes: readonly Scope[]
  readonly authorization: string | undefined
  readonly signal?: AbortSignal | undefined
}

interface AuthorizerOptions extends Patience {
  readonly http: Pick<HttpClient, 'request'>
  readonly credentials: Credentials
  readonly registry: string
  readonly pairs: readonly TokenHostPair[]
  readonly onToken: () => void
  /** Where the registry answers. */
  readonly origin: () => URL
}

type Mode = { readonly kind: 'unknown' | 'basic' } | { readonly kind: 'bearer'; readonly service: NamedService }

/** Knows how one registry wants to be asked, and what it may be shown. */
export class Authorizer {
  readonly #options: AuthorizerOptions
  readonly #tokens: TokenKeeper
  #mode: Mode = { kind: 'unknown' }
  #lookup: Promise<RegistryAuth | undefined> | undefined
  #known: RegistryAuth | undefined

  constructor(options: AuthorizerOptions) {
    this.#options = options
    this.#tokens = new TokenKeeper({ ...options, credentials: (signal) => this.#credentials(signal) })
  }

  /** The Authorization header for a request with these rights, as far as it is known how the registry wants it. */
  async authorization(scopes: readonly Scope[], signal?: AbortSignal): Promise<string | undefined> {
    if (this.#mode.kind === 'bearer') return this.#tokens.authorization(this.#mode.service, scopes, signal)
    const basic = this.#mode.kind === 'basic' ? await this.#credentials(signal) : undefined
    return basic === undefined ? undefined : basicAuthorization(basic)
  }

  /** After a 401: reads its challenge and gives the header to try instead; undefined when nothing new can be tried. */
  async respond(header: string | undefined, refused: Refused): Promise<string | undefined> {
    const challenges = parseChallenges(header ?? '')
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer')
    const service = bearer === undefined ? undefined : this.#serviceOf(bearer)
    const { scopes, authorization, signal } = refused
    if (bearer !== undefined && service !== undefined) {
      this.#mode = { kind: 'bearer', service }
      this.#tokens.forget(authorization)
      const wanted = mergeScopes(scopes, parseScopes(bearer.parameters['scope'] ?? ''))
      return other(authorization, await this.authorization(wanted, signal))
    }
    if (!challenges.some(({ scheme }) => scheme === 'basic')) return undefined
    this.#mode = { kind: 'basic' }
    return other(authorization, await this.authorization(scopes, signal))
  }

  /** Rights that will be wanted soon: the next token is asked for with all of them. */
  announce(scope: Scope): void {
    this.#tokens.announce(scope)
  }

  async shown(): Promise<Shown> {
    if ((await this.#credentials(undefined)) === undefined) return 'none'
    return this.#mode.kind === 'bearer' && !this.#mode.service.trusted ? 'withheld' : 'given'
  }

  secrets(): readonly Secret[] {
    const { password, identityToken } = this.#known ?? {}
    return [...this.#tokens.secrets(), password, identityToken].filter((secret) => secret !== undefined)
  }

  /** The token service that the registry named. */
  realm(): string | undefined {
    return this.#mode.kind === 'bearer' ? this.#mode.service.realm.origin : undefined
  }

  async #credentials(signal: AbortSignal | undefined): Promise<RegistryAuth | undefined> {
    const { credentials, registry } = this.#options
    // Not kept when it fails: a cancelled or broken lookup is not an answer.
    this.#lookup ??= credentials.lookup(registry, signal === undefined ? {} : { signal }).catch((error: unknown) => {
      this.#lookup = undefined
      throw error
    })
    this.#known = await this.#lookup
    return this.#known
  }

  /** @throws REGISTRY_REALM when the service must not be asked at all. */
  #serviceOf({ parameters }: Challenge): NamedService | undefined {
    const realm = URL.parse(parameters['realm'] ?? '')
    if (realm === null) return undefined
    const { registry, origin, pairs } = this.#options
    const trusted = realmTrust({ registry, origin: origin(), realm, pairs }) === 'trusted'
    return { realm, service: parameters['service'], trusted }
  }
}

/** Asking again with what was refused is no use. */
function other(refused: string | undefined, next: string | undefined): string | undefined {
  return next === refused ? undefined : next
}
