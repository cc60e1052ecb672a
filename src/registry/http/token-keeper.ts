import { SlipwayError } from '../../errors.ts'
import { HttpFailure, type HttpClient } from '../../system/http.ts'
import type { Secret } from '../../system/secret.ts'
import { connectionError } from '../connection-error.ts'
import type { RegistryAuth } from '../registry.ts'
import { coversScopes, formatScope, mergeScopes, type Scope } from '../scope.ts'
import { loginHelp, realmError } from './access-errors.ts'
import { discard } from './answer.ts'
import { persistently, type Patience } from './persistence.ts'
import { readToken, requestToken, type Token, type TokenService } from './token.ts'

/** A token service as a challenge named it, and whether it may see the credentials. */
export interface NamedService extends TokenService {
  readonly trusted: boolean
}

interface TokenKeeperOptions extends Patience {
  readonly http: Pick<HttpClient, 'request'>
  readonly registry: string
  readonly credentials: (signal: AbortSignal | undefined) => Promise<RegistryAuth | undefined>
  readonly onToken: () => void
}

/** Scopes travel in a URL; a client that sees many repositories must not make it too long. */
const MOST_ANNOUNCED = 16

/** The tokens of one registry: those it has, and those that are being fetched. */
export class TokenKeeper {
  readonly #options: TokenKeeperOptions
  readonly #pause = { until: 0 }
  readonly #pending = new Map<string, Promise<Token>>()
  #tokens: readonly Token[] = []
  #announced: readonly Scope[] = []

  constructor(options: TokenKeeperOptions) {
    this.#options = options
  }

  /** Rights that will be wanted soon: the next token is asked for with all of them. */
  announce(scope: Scope): void {
    const more = mergeScopes(this.#announced, [scope])
    if (more.length <= MOST_ANNOUNCED) this.#announced = more
  }

  secrets(): readonly Secret[] {
    return this.#tokens.map(({ value }) => value)
  }

  /** Drops the token that was refused. */
  forget(authorization: string | undefined): void {
    this.#tokens = this.#tokens.filter(({ value }) => authorization !== `Bearer ${value.reveal()}`)
  }

  /** @throws REGISTRY_DENIED, REGISTRY_REALM, REGISTRY_REFUSED, REGISTRY_UNREACHABLE, REGISTRY_CERTIFICATE, REGISTRY_MALFORMED */
  async authorization(
    service: NamedService,
    scopes: readonly Scope[],
    signal: AbortSignal | undefined,
  ): Promise<string> {
    const { value } = await this.#token(service, scopes, signal)
    return `Bearer ${value.reveal()}`
  }

  #token(service: NamedService, scopes: readonly Scope[], signal: AbortSignal | undefined): Promise<Token> {
    const now = this.#options.clock.now().getTime()
    const kept = this.#tokens.find((token) => token.expiresAt > now && coversScopes(token.granted, scopes))
    if (kept !== undefined) return Promise.resolve(kept)
    const key = mergeScopes(scopes, this.#announced).map(formatScope).join(' ')
    const running = this.#pending.get(key)
    if (running !== undefined) return running
    const fetching = this.#fetch(service, scopes, signal).finally(() => this.#pending.delete(key))
    this.#pending.set(key, fetching)
    return fetching
  }

  async #fetch(service: NamedService, wanted: readonly Scope[], signal: AbortSignal | undefined): Promise<Token> {
    const all = mergeScopes(wanted, this.#announced)
    let answer = await this.#ask(service, all, signal)
    // Some services refuse everything when one of the rights is too much.
    if (typeof answer === 'number' && !coversScopes(wanted, all) && answer < 500)
      answer = await this.#ask(service, wanted, signal)
    if (typeof answer === 'number') throw await this.#refusal(service, answer)
    const now = this.#options.clock.now().getTime()
    this.#tokens = [...this.#tokens.filter(({ expiresAt }) => expiresAt > now), answer]
    return answer
  }

  /** A token, or the status that came instead of one. */
  async #ask(
    service: NamedService,
    scopes: readonly Scope[],
    signal: AbortSignal | undefined,
  ): Promise<Token | number> {
    const { http, registry, clock, credentials, onToken } = this.#options
    const auth = service.trusted ? await credentials(signal) : undefined
    try {
      const answer = await persistently({ ...this.#options, pause: this.#pause, signal }, () => {
        onToken()
        return requestToken({ ...service, http, scopes, signal, auth })
      })
      if (answer.status === 200) return await readToken(answer, service.realm, scopes, clock.now())
      await discard(answer.body)
      return answer.status
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error
      throw connectionError(error, { registry, operation: 'get a token' })
    }
  }

  async #refusal({ realm, trusted }: NamedService, status: number): Promise<SlipwayError> {
    const { registry, credentials } = this.#options
    const { origin } = realm
    const hasCredentials = (await credentials(undefined)) !== undefined
    const shown = !hasCredentials ? 'none' : trusted ? 'given' : 'withheld'
    const facts = { registry, realm: origin, status, credentials: shown, operation: 'get a token' }
    if (status !== 401 && status !== 403 && status !== 400) {
      return new SlipwayError('REGISTRY_REFUSED', `the token service ${origin} of ${registry} answered ${status}`, {
        facts,
        retryable: status === 429 || status >= 500,
      })
    }
    if (shown === 'withheld') return realmError(registry, origin, facts)
    const how = shown === 'given' ? 'refused the credentials' : 'gives no token without credentials'
    return new SlipwayError('REGISTRY_DENIED', `the token service ${origin} of ${registry} ${how}`, {
      facts,
      help: loginHelp(registry),
    })
  }
}
