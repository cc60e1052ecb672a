import { SlipwayError } from '../../errors.ts'
import { canonicalRegistry, repositoryOf } from '../../image/reference.ts'
import type { Repository } from '../../image/store.ts'
import type { Clock } from '../../system/clock.ts'
import type { HttpClient } from '../../system/http.ts'
import { silentLog, type Log } from '../../system/log.ts'
import { quirksOf } from '../quirks.ts'
import type { TokenHostPair } from '../realm.ts'
import type { Credentials, RegistryClient } from '../registry.ts'
import { repositoryScope } from '../scope.ts'
import { NO_OWN_TRUST, type TrustStore } from '../trust.ts'
import { askForAccess } from './access-check.ts'
import { Authorizer } from './authorizer.ts'
import { Endpoint } from './endpoint.ts'
import { beginUpload, cancelUpload } from './upload-session.ts'
import { openRepository } from './repository.ts'
import type { Session } from './session.ts'
import { Transport, type Counters } from './transport.ts'

export interface RegistryClientDeps {
  readonly http: HttpClient
  readonly credentials: Credentials
  readonly clock: Clock
  readonly log?: Log
  /** From 0 up to 1; spreads retries. */
  readonly random?: () => number
  /** Registries spoken to over plain http, as in references. Loopback always is. */
  readonly plainHttp?: readonly string[]
  /** Certificates of registries with an authority of their own; none by default. */
  readonly trust?: TrustStore
  /** Token services on another host that may receive a registry's credentials. */
  readonly trustedTokenHosts?: readonly TokenHostPair[]
  /** The pair that a CI system declares itself (CI_REGISTRY and the host of CI_SERVER_URL). */
  readonly ciPair?: TokenHostPair
}

/** The client of the OCI distribution API: one connection pool, one token cache and one memory for all repositories. */
export function httpRegistryClient(deps: RegistryClientDeps): RegistryClient {
  const counters: Counters = { requests: 0, tokens: 0, bytesSent: 0, bytesReceived: 0 }
  const sessions = new Map<string, Session>()
  const sessionOf = (name: string): Session => {
    const registry = canonicalRegistry(name)
    const session = sessions.get(registry) ?? openSession(registry, deps, counters)
    sessions.set(registry, session)
    return session
  }

  return {
    repository: ({ registry, repository }, intent): Repository => {
      const session = sessionOf(registry)
      const actions = intent?.access === 'push' ? ['pull', 'push'] : ['pull']
      if (intent !== undefined) session.authorizer.announce(repositoryScope(repository, ...actions))
      return openRepository(session, repository)
    },

    checkPush: async ({ registry, repository }, { signal } = {}) => {
      const session = sessionOf(registry)
      try {
        const { location } = await beginUpload(session, repository, signal)
        await cancelUpload(session, repository, location, signal)
      } catch (error) {
        throw withoutCredentials(error, repositoryOf({ registry: session.registry, repository })) ?? error
      }
    },

    askForAccess: ({ registry, repository }, access, { signal } = {}) =>
      askForAccess(sessionOf(registry), repository, access, signal),

    stats: () => ({ ...counters }),
  }
}

function withoutCredentials(error: unknown, name: string): SlipwayError | undefined {
  if (!(error instanceof SlipwayError) || error.code !== 'REGISTRY_DENIED') return undefined
  if (error.facts['credentials'] !== 'none') return undefined
  return new SlipwayError('ENVIRONMENT_CREDENTIALS', `there are no credentials to push to ${name}`, {
    facts: error.facts,
    cause: error,
    ...(error.help === undefined ? {} : { help: error.help }),
  })
}

function openSession(registry: string, deps: RegistryClientDeps, counters: Counters): Session {
  const { clock, log = silentLog, random = Math.random, plainHttp = [], trust = NO_OWN_TRUST } = deps
  const endpoint = new Endpoint({ registry, plainHttp, http: deps.http, trust })
  const authorizer = new Authorizer({
    http: endpoint,
    credentials: deps.credentials,
    clock,
    random,
    registry,
    origin: () => endpoint.origin,
    pairs: [...(deps.trustedTokenHosts ?? []), ...(deps.ciPair === undefined ? [] : [deps.ciPair])],
    onToken: () => {
      counters.requests += 1
      counters.tokens += 1
    },
  })
  const transport = new Transport({ clock, random, log, registry, endpoint, authorizer, counters })
  return {
    registry,
    endpoint,
    quirks: quirksOf(registry),
    authorizer,
    capabilities: { referrersApi: undefined, manyTags: undefined },
    counters,
    clock,
    random,
    send: (request) => transport.send(request),
  }
}
