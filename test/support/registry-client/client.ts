import { httpRegistryClient, type RegistryClientDeps } from '../../../src/registry/http/client.ts'
import type { Credentials, RegistryAuth, RegistryClient } from '../../../src/registry/registry.ts'
import type { Clock } from '../../../src/system/clock.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { Secret } from '../../../src/system/secret.ts'

export interface HurriedClock extends Clock {
  /** What was slept, in milliseconds; the clock moves on by it at once. */
  readonly slept: readonly number[]
}

/** A clock on which time passes only by sleeping, and sleeping takes no time. */
export function hurriedClock(start = new Date('2026-01-01T00:00:00Z')): HurriedClock {
  const slept: number[] = []
  let now = start.getTime()
  return {
    slept,
    now: () => new Date(now),
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      slept.push(ms)
      now += ms
      await new Promise((resolve) => setImmediate(resolve))
      signal?.throwIfAborted()
    },
  }
}

export const ALICE: RegistryAuth = { username: 'alice', password: new Secret('s3cret') }
export const anonymous: Credentials = { lookup: () => Promise.resolve(undefined) }

/** The same credentials for this registry only. */
export function credentialsFor(registry: string, auth: RegistryAuth = ALICE): Credentials {
  return { lookup: (asked) => Promise.resolve(asked === registry ? auth : undefined) }
}

export interface TestClient {
  readonly client: RegistryClient
  readonly clock: HurriedClock
  close(): void
}

/** A client over the real HTTP adapter with a hurried clock, anonymous unless told otherwise. */
export function testClient(deps: Partial<RegistryClientDeps> = {}): TestClient {
  const http = nodeHttpClient({ env: {} })
  const clock = hurriedClock()
  const client = httpRegistryClient({ http, clock, credentials: anonymous, random: () => 0.5, ...deps })
  return { client, clock, close: () => http.close() }
}
