import { SlipwayError } from '../../errors.ts'
import type { HttpClient } from '../../system/http.ts'
import { HttpFailure } from '../../system/http.ts'
import type { Secret } from '../../system/secret.ts'
import { parseChallenges, type Challenge } from '../challenge.ts'
import { realmTrust, type TokenHostPair } from '../realm.ts'
import type { Credentials, RegistryAuth } from '../registry.ts'
import { coversScopes, formatScope, mergeScopes, parseScopes, type Scope } from '../scope.ts'
import { discard } from './answer.ts'
import { persistently, type Patience } from './persistence.ts'
import { basicAuthorization, readToken, requestToken, type Token, type TokenService } from './token.ts'

/** What was shown to the registry: nothing because there is nothing, nothing because its realm is foreign, or credentials. */
export type Shown = 'none' | 'withheld' | 'given'

/** Knows how one registry wants to be asked, and keeps its tokens. */
export interface Authorizer {
  /** The Authorization header for a request with these rights, as far as it is known how the registry wants it. */
  authorization(scopes: readonly Scope[], signal?: AbortSignal): Promise<string | undefined>
  /** After a 401: reads its challenge and gives the header to try instead; undefined when nothing new can be tried. */
  respond(challenge: string | undefined, refused: Refused): Promise<string | undefined>
  /** Rights that will be wanted soon: the next token is asked for with all of them. */
  announce(scope: Scope): void
  shown(): Promise<Shown>
  secrets(): readonly Secret[]
  realm(): string | undefined
}

interface Refused {
  readonly scopes: readonly Scope[]
  readonly authorization: string | undefined
  readonly signal?: AbortSignal | undefined
}

interface AuthorizerDeps extends Patience {
  readonly http: HttpClient
  readonly credentials: Credentials
  readonly registry: string
  readonly origin: URL
  readonly pairs: readonly TokenHostPair[]
  readonly onToken: () => void
}

/** Scopes travel in a URL; a client that sees many repositories must not make it too long. */
const MOST_ANNOUNCED = 16

type Mode =
  | { readonly kind: 'unknown' | 'basic' }
  | { readonly kind: 'bearer'; readonly service: TokenService; readonly trusted: boolean }

export function createAuthorizer(deps: AuthorizerDeps): Authorizer {
  const { credentials, registry, origin, pairs, clock } = deps
  let mode: Mode = { kind: 'unknown' }
  let auth: Promise<RegistryAuth | undefined> | undefined
  let known: RegistryAuth | undefined
  let tokens: readonly Token[] = []
  let announced: readonly Scope[] = []
  const pause = { until: 0 }
  const pending = new Map<string, Promise<Token>>()

  const lookup = async (signal: AbortSignal | undefined): Promise<RegistryAuth | undefined> => {
    // Not kept when it fails: a cancelled or broken lookup is not an answer.
    auth ??= credentials.lookup(registry, signal === undefined ? {} : { signal }).catch((error: unknown) => {
      auth = undefined
      throw error
    })
    known = await auth
    return known
  }

  const ask = async (scopes: readonly Scope[], signal: AbortSignal | undefined): Promise<Token | number> => {
    if (mode.kind !== 'bearer') throw new SlipwayError('INTERNAL', 'a token was asked for without a token service')
    const { service, trusted } = mode
    const question = { ...service, http: deps.http, scopes, signal, auth: trusted ? await lookup(signal) : undefined }
    try {
      const answer = await persistently({ ...deps, pause, signal }, () => {
        deps.onToken()
        return requestToken(question)
      })
      if (answer.status === 200) return await readToken(answer, service.realm, scopes, clock.now())
      await discard(answer.body)
      return answer.status
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error
      throw new SlipwayError(
        'REGISTRY_UNREACHABLE',
        `the token service of ${registry} does not answer: ${error.message}`,
        {
          facts: { registry, realm: service.realm.origin, operation: 'get a token', reason: error.reason },
          help: `check that ${service.realm.host} can be reached from here, and the proxy settings (HTTPS_PROXY, NO_PROXY)`,
          retryable: true,
          cause: error,
        },
      )
    }
  }

  const fetchToken = async (wanted: readonly Scope[], signal: AbortSignal | undefined): Promise<Token> => {
    const all = mergeScopes(wanted, announced)
    let answer = await ask(all, signal)
    // Some services refuse everything when one of the rights is too much.
    if (typeof answer === 'number' && !coversScopes(wanted, all) && answer < 500) answer = await ask(wanted, signal)
    if (typeof answer === 'number') throw await refusal(answer)
    tokens = [...tokens.filter(({ expiresAt }) => expiresAt > clock.now().getTime()), answer]
    return answer
  }

  const refusal = async (status: number): Promise<SlipwayError> => {
    const realm = mode.kind === 'bearer' ? mode.service.realm.origin : registry
    const shown = await authorizer.shown()
    const facts = { registry, realm, status, credentials: shown, operation: 'get a token' }
    if (status !== 401 && status !== 403 && status !== 400) {
      return new SlipwayError('REGISTRY_REFUSED', `the token service ${realm} of ${registry} answered ${status}`, {
        facts,
        retryable: status === 429 || status >= 500,
      })
    }
    if (shown === 'withheld') return realmError(registry, realm, facts)
    const how = shown === 'given' ? 'refused the credentials' : 'gives no token without credentials'
    return new SlipwayError('REGISTRY_DENIED', `the token service ${realm} of ${registry} ${how}`, {
      facts,
      help: loginHelp(registry),
    })
  }

  const tokenFor = (scopes: readonly Scope[], signal: AbortSignal | undefined): Promise<Token> => {
    const now = clock.now().getTime()
    const kept = tokens.find((token) => token.expiresAt > now && coversScopes(token.granted, scopes))
    if (kept !== undefined) return Promise.resolve(kept)
    const key = mergeScopes(scopes, announced).map(formatScope).join(' ')
    const running = pending.get(key)
    if (running !== undefined) return running
    const fetching = fetchToken(scopes, signal).finally(() => pending.delete(key))
    pending.set(key, fetching)
    return fetching
  }

  const bearer = async (scopes: readonly Scope[], signal: AbortSignal | undefined): Promise<string> =>
    `Bearer ${(await tokenFor(scopes, signal)).value.reveal()}`

  const learnBearer = (challenge: Challenge): boolean => {
    const realm = URL.parse(challenge.parameters['realm'] ?? '')
    if (realm === null) return false
    const trusted = realmTrust({ registry, origin, realm, pairs }) === 'trusted'
    mode = { kind: 'bearer', service: { realm, service: challenge.parameters['service'] }, trusted }
    return true
  }

  const authorizer: Authorizer = {
    authorization: async (scopes, signal) => {
      if (mode.kind === 'bearer') return bearer(scopes, signal)
      const basic = mode.kind === 'basic' ? await lookup(signal) : undefined
      return basic === undefined ? undefined : basicAuthorization(basic)
    },

    respond: async (header, { scopes, authorization, signal }) => {
      const challenges = parseChallenges(header ?? '')
      const challenge = challenges.find(({ scheme }) => scheme === 'bearer')
      if (challenge !== undefined && learnBearer(challenge)) {
        tokens = tokens.filter(({ value }) => authorization !== `Bearer ${value.reveal()}`)
        const wanted = mergeScopes(scopes, parseScopes(challenge.parameters['scope'] ?? ''))
        const next = await bearer(wanted, signal)
        return next === authorization ? undefined : next
      }
      if (!challenges.some(({ scheme }) => scheme === 'basic')) return undefined
      mode = { kind: 'basic' }
      const next = await authorizer.authorization(scopes, signal)
      return next === authorization ? undefined : next
    },

    announce: (scope) => {
      const more = mergeScopes(announced, [scope])
      if (more.length <= MOST_ANNOUNCED) announced = more
    },

    shown: async () => {
      if ((await lookup(undefined)) === undefined) return 'none'
      return mode.kind === 'bearer' && !mode.trusted ? 'withheld' : 'given'
    },

    secrets: () => [
      ...tokens.map(({ value }) => value),
      ...(known === undefined ? [] : [known.password]),
      ...(known?.identityToken === undefined ? [] : [known.identityToken]),
    ],

    realm: () => (mode.kind === 'bearer' ? mode.service.realm.origin : undefined),
  }
  return authorizer
}

export function realmError(registry: string, realm: string, facts: SlipwayError['facts']): SlipwayError {
  const host = new URL(realm).host
  return new SlipwayError(
    'REGISTRY_REALM',
    `${registry} sends clients to the token service ${realm}, which was not trusted with the credentials and gives too little without them`,
    { facts, help: `if that service belongs to the registry, set trusted-token-hosts: ${registry}=${host}` },
  )
}

export function loginHelp(registry: string): string {
  return `run \`docker login ${registry}\` (docker/login-action in a workflow) with an account that may do this`
}
