import { afterEach, describe, expect, it } from '@jest/globals'
import type { RegistryClientDeps } from '../../../src/registry/http/client.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { certificateAuthority } from '../../support/registry/certificate.ts'
import { startProxy, type Proxy, type ProxyOptions } from '../../support/registry/proxy.ts'
import { credentialsFor } from '../../support/registry-client/client.ts'
import { countedBlob, steadyNoise } from '../../support/registry-client/image.ts'
import { client, closeAll, closeLater, registry, tokenServer } from '../../support/registry-client/servers.ts'

afterEach(closeAll)

const authority = certificateAuthority('authority of a company')
const tls = authority.issue({ commonName: 'registry.example', hosts: ['registry.example', 'token.example'] })
const trust = { lookup: () => Promise.resolve({ tls: { ca: [authority.pem] }, isNamed: false }) }
const login = { basic: { username: 'alice', password: 's3cret' } }
const blob = countedBlob(steadyNoise(300_000))

async function proxy(options: ProxyOptions): Promise<Proxy> {
  const started = await startProxy(options)
  closeLater(() => started.close())
  return started
}

function push(
  host: string,
  env: Readonly<Record<string, string>>,
  deps: Partial<RegistryClientDeps> = {},
): Promise<unknown> {
  const http = nodeHttpClient({ env })
  closeLater(() => http.close())
  const { client: opened } = client({ credentials: credentialsFor(host), trust, http, ...deps })
  return opened.repository({ registry: host, repository: 'app' }, { access: 'push' }).putBlob(blob)
}

describe('behind a proxy', () => {
  it('a registry with an own authority is reached through a tunnel, which shows the proxy nothing but the host', async () => {
    const server = await registry({ tls, auth: login })
    const through = await proxy({ login: 'bob:proxy-word', routes: { 'registry.example:443': server.host } })
    const env = { HTTPS_PROXY: `http://bob:proxy-word@${through.host}` }
    await expect(push('registry.example', env)).resolves.toBe('written')
    expect(new Set(through.requests.map(({ method, target }) => `${method} ${target}`))).toEqual(
      new Set(['CONNECT registry.example:443']),
    )
    expect(through.requests.some(({ headers }) => 'authorization' in headers)).toBe(false)
    expect(server.requests.map(({ authorization }) => authorization)).toContain('basic')
    expect(server.requests.some(({ headers }) => 'proxy-authorization' in headers)).toBe(false)
  })

  it('the token service is reached like the registry', async () => {
    const tokens = await tokenServer({ tls })
    const server = await registry({ tls, auth: { token: tokens, realm: 'https://token.example/token' } })
    const through = await proxy({
      routes: { 'registry.example:443': server.host, 'token.example:443': new URL(tokens.url).host },
    })
    const env = { https_proxy: `http://${through.host}` }
    const trustedTokenHosts = [{ registry: 'registry.example', tokenHost: 'token.example' }]
    await expect(push('registry.example', env, { trustedTokenHosts })).resolves.toBe('written')
    expect(through.requests.map(({ target }) => target)).toContain('token.example:443')
    expect(tokens.requests.map(({ user }) => user)).toEqual(['alice'])
  })

  it('an unknown authority is refused as without one', async () => {
    const server = await registry({ tls, auth: login })
    const through = await proxy({ routes: { 'registry.example:443': server.host } })
    const env = { HTTPS_PROXY: `http://${through.host}` }
    const nothing = { lookup: () => Promise.resolve({ isNamed: false }) }
    await expect(push('registry.example', env, { trust: nothing })).rejects.toMatchObject({
      code: 'REGISTRY_CERTIFICATE',
      help: expect.stringContaining('--registry-cacert'),
    })
    expect(server.requests).toEqual([])
  })

  it('a wrong login at the proxy is told without the login', async () => {
    const through = await proxy({ login: 'bob:proxy-word', routes: {} })
    const failure = push('registry.example', { HTTPS_PROXY: `http://bob:wrong-word@${through.host}` })
    await expect(failure).rejects.toMatchObject({
      code: 'REGISTRY_UNREACHABLE',
      message: expect.stringContaining('407'),
      help: expect.stringContaining('HTTPS_PROXY'),
    })
    await expect(failure).rejects.not.toThrow(/wrong-word|bob/)
  })

  it('a registry that is listed for plain http is the only one spoken to in it', async () => {
    const server = await registry({})
    const through = await proxy({ routes: { 'plain.example:80': server.host } })
    const env = { HTTP_PROXY: `http://${through.host}`, HTTPS_PROXY: `http://${through.host}` }
    const deps = { plainHttp: ['plain.example'] }
    await expect(push('plain.example', env, deps)).resolves.toBe('written')
    await expect(push('other.example', env, deps)).rejects.toMatchObject({ code: 'REGISTRY_UNREACHABLE' })
    const last = through.requests.at(-1)
    expect([last?.method, last?.target]).toEqual(['CONNECT', 'other.example:443'])
  })

  it.each([
    ['loopback, always', { NO_PROXY: 'registry.example' }],
    ['loopback, where there are no exceptions', {}],
    ['everything, where NO_PROXY says so', { NO_PROXY: '*' }],
    ['everything, where no_proxy says so among others', { no_proxy: 'registry.example, *' }],
  ])('it is left out for %s', async (_, exceptions) => {
    const server = await registry({ auth: login })
    const through = await proxy({ routes: {} })
    const proxies = { HTTP_PROXY: `http://${through.host}`, HTTPS_PROXY: `http://${through.host}` }
    await expect(push(server.host, { ...proxies, ...exceptions })).resolves.toBe('written')
    expect(through.requests).toEqual([])
  })
})
