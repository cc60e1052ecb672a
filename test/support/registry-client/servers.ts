import type { RegistryClientDeps } from '../../../src/registry/http/client.ts'
import { startRegistry, type RegistryOptions, type RegistryServer } from '../registry/registry-server.ts'
import { startTokenServer, type TokenServer, type TokenServerOptions } from '../registry/token-server.ts'
import { credentialsFor, testClient, type TestClient } from './client.ts'

const closers: (() => Promise<void> | void)[] = []

/** Closes what the functions below have opened, the last first. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close()
}

/** Closes something else at the end as well. */
export function closeLater(close: () => Promise<void> | void): void {
  closers.push(close)
}

export async function registry(options: RegistryOptions): Promise<RegistryServer> {
  const server = await startRegistry(options)
  closers.push(() => server.close())
  return server
}

export async function tokenServer(options: Partial<TokenServerOptions> = {}): Promise<TokenServer> {
  const server = await startTokenServer({ users: { alice: 's3cret' }, ...options })
  closers.push(() => server.close())
  return server
}

export function client(deps: Partial<RegistryClientDeps>): TestClient {
  const test = testClient(deps)
  closers.push(() => test.close())
  return test
}

/** A registry whose token service is on another port, listed as trusted unless told otherwise. */
export async function tokenSetting(
  options: Partial<TokenServerOptions> = {},
  deps: Partial<RegistryClientDeps> = {},
): Promise<{ server: RegistryServer; tokens: TokenServer; test: TestClient }> {
  const tokens = await tokenServer(options)
  const server = await registry({ auth: { token: tokens } })
  const tokenHost = new URL(tokens.url).host
  const test = client({
    credentials: credentialsFor(server.host),
    trustedTokenHosts: [{ registry: server.host, tokenHost }],
    ...deps,
  })
  return { server, tokens, test }
}
