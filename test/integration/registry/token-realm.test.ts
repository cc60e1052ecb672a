import { afterEach, describe, expect, it } from '@jest/globals'
import { credentialsFor } from '../../support/registry-client/client.ts'
import { client, closeAll, registry, tokenServer, tokenSetting } from '../../support/registry-client/servers.ts'

afterEach(closeAll)

describe('a token service on another host', () => {
  it('gets no credentials; what it gives the anonymous is used', async () => {
    const grant = (_: unknown, wanted: { actions: readonly string[] }): readonly string[] => wanted.actions
    const { test, tokens, server } = await tokenSetting({ grant }, { trustedTokenHosts: [] })
    await test.client.checkPush({ registry: server.host, repository: 'app' })
    expect(tokens.requests.map(({ user }) => user)).toEqual([undefined])
  })

  it('that gives the anonymous too little is named in an error with the input that lists it', async () => {
    const { test, tokens, server } = await tokenSetting({}, { trustedTokenHosts: [] })
    const { host } = new URL(tokens.url)
    await expect(test.client.checkPush({ registry: server.host, repository: 'app' })).rejects.toMatchObject({
      code: 'REGISTRY_REALM',
      message: expect.stringContaining(tokens.url),
      help: expect.stringContaining(`trusted-token-hosts: ${server.host}=${host}`),
    })
    expect(tokens.requests.map(({ user }) => user)).not.toContain('alice')
  })

  it('is trusted when the CI system declares the pair', async () => {
    const tokens = await tokenServer()
    const server = await registry({ auth: { token: tokens } })
    const { client: registryClient } = client({
      credentials: credentialsFor(server.host),
      ciPair: { registry: server.host, tokenHost: new URL(tokens.url).host },
    })
    await registryClient.checkPush({ registry: server.host, repository: 'app' })
    expect(tokens.requests.map(({ user }) => user)).toEqual(['alice'])
  })

  it('listed for another registry is still foreign', async () => {
    const tokens = await tokenServer()
    const server = await registry({ auth: { token: tokens } })
    const { client: registryClient } = client({
      credentials: credentialsFor(server.host),
      trustedTokenHosts: [{ registry: 'registry.example', tokenHost: new URL(tokens.url).host }],
    })
    const check = registryClient.checkPush({ registry: server.host, repository: 'app' })
    await expect(check).rejects.toMatchObject({ code: 'REGISTRY_REALM' })
    expect(tokens.requests.map(({ user }) => user)).not.toContain('alice')
  })

  it('is not followed when it redirects', async () => {
    const tokens = await tokenServer()
    const hop = await registry({})
    hop.faults.inject({ path: /./, times: 9, effect: { kind: 'redirect', location: tokens.realm } })
    const server = await registry({ auth: { token: tokens, realm: `${hop.url}/token` } })
    const { client: registryClient } = client({
      credentials: credentialsFor(server.host),
      trustedTokenHosts: [{ registry: server.host, tokenHost: hop.host }],
    })
    const check = registryClient.checkPush({ registry: server.host, repository: 'app' })
    await expect(check).rejects.toMatchObject({ code: 'REGISTRY_REFUSED', facts: { status: 307 } })
    expect(tokens.requests).toEqual([])
  })

  it.each(['{', '{}', '{"token":""}', '{"token":"a b"}', '{"token":"a\\nb"}', `{"token":"${'x'.repeat(200_000)}"}`])(
    'that answers nonsense is an error and not a crash (%#)',
    async (body) => {
      const hop = await registry({})
      hop.faults.inject({ path: /./, times: 9, effect: { kind: 'status', status: 200, body } })
      const tokens = await tokenServer()
      const server = await registry({ auth: { token: tokens, realm: `${hop.url}/token` } })
      const { client: registryClient } = client({})
      const check = registryClient.checkPush({ registry: server.host, repository: 'app' })
      await expect(check).rejects.toMatchObject({ code: expect.stringMatching(/^REGISTRY_(?:MALFORMED|LIMIT)$/) })
    },
  )

  it('is asked again when it is busy', async () => {
    const { test, server, tokens } = await tokenSetting()
    const hop = await registry({})
    hop.faults.inject({ path: /./, times: 2, effect: { kind: 'status', status: 503 } })
    const token = tokens.issue('alice', [{ type: 'repository', name: 'app', actions: ['pull', 'push'] }])
    hop.faults.inject({ path: /./, effect: { kind: 'status', status: 200, body: JSON.stringify({ token }) } })
    const challenge = `Bearer realm="${hop.url}/token",service="registry.test"`
    const headers = { 'www-authenticate': challenge }
    server.faults.inject({ path: /./, effect: { kind: 'headers', headers } })
    await test.client.checkPush({ registry: server.host, repository: 'app' })
    expect(hop.requests).toHaveLength(3)
  })
})
