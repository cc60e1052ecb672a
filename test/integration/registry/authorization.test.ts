import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Credentials, RegistryAuth } from '../../../src/registry/registry.ts'
import { Secret } from '../../../src/system/secret.ts'
import { startRegistry, type RegistryServer } from '../../support/registry/registry-server.ts'
import { ALICE, anonymous, credentialsFor } from '../../support/registry-client/client.ts'
import { addImage, countedBlob, memoryContent } from '../../support/registry-client/image.ts'
import { client, closeAll, registry, tokenServer, tokenSetting } from '../../support/registry-client/servers.ts'

afterEach(closeAll)

const blob = countedBlob(Buffer.from('layer'))
const image = addImage(memoryContent())

describe('basic credentials', () => {
  let server: RegistryServer

  beforeEach(async () => {
    server = await registry({ auth: { basic: { username: 'alice', password: 's3cret' } } })
  })

  it('are sent only after the registry asked for them, and then at once', async () => {
    const { client: registryClient } = client({ credentials: credentialsFor(server.host) })
    await registryClient.repository({ registry: server.host, repository: 'app' }).putBlob(blob)
    expect(server.requests.map(({ authorization }) => authorization)).toEqual(['none', 'basic', 'basic', 'basic'])
  })

  it('that are wrong are REGISTRY_DENIED with what to do, and not repeated', async () => {
    const wrong = credentialsFor(server.host, { username: 'alice', password: new Secret('guess') })
    const { client: registryClient } = client({ credentials: wrong })
    const name = { registry: server.host, repository: 'app' }
    await expect(registryClient.checkPush(name)).rejects.toMatchObject({
      code: 'REGISTRY_DENIED',
      help: expect.stringContaining(`docker login ${server.host}`),
      facts: { credentials: 'given', status: 401 },
    })
    expect(server.requests).toHaveLength(2)
  })

  it('that are missing are ENVIRONMENT_CREDENTIALS before work is done, and REGISTRY_DENIED later', async () => {
    const { client: registryClient } = client({ credentials: anonymous })
    const name = { registry: server.host, repository: 'app' }
    await expect(registryClient.checkPush(name)).rejects.toMatchObject({
      code: 'ENVIRONMENT_CREDENTIALS',
      help: expect.stringContaining('docker login'),
    })
    await expect(registryClient.repository(name).readManifest('1')).rejects.toMatchObject({ code: 'REGISTRY_DENIED' })
  })

  it('are looked up once for all requests, and again when the lookup failed', async () => {
    let lookups = 0
    const credentials: Credentials = {
      lookup: () => {
        lookups += 1
        return lookups === 1 ? Promise.reject(new Error('the helper is broken')) : Promise.resolve(ALICE)
      },
    }
    const { client: registryClient } = client({ credentials })
    const repository = registryClient.repository({ registry: server.host, repository: 'app' })
    await expect(repository.hasBlob(blob.descriptor)).rejects.toThrow('the helper is broken')
    expect(await repository.hasBlob(blob.descriptor)).toBe(false)
    expect(await repository.hasBlob(blob.descriptor)).toBe(false)
    expect(lookups).toBe(2)
    expect(server.requests.filter(({ authorization }) => authorization === 'basic')).toHaveLength(2)
  })
})

describe('checkPush', () => {
  it('leaves no upload open', async () => {
    const server = await registry({})
    const { client: registryClient } = client({})
    await registryClient.checkPush({ registry: server.host, repository: 'app' })
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'DELETE'])
    expect(server.state.repositories.get('app')?.uploads.size).toBe(0)
  })

  it('names the host and the remedy when nobody listens', async () => {
    const server = await startRegistry()
    await server.close()
    const { client: registryClient } = client({})
    await expect(registryClient.checkPush({ registry: server.host, repository: 'app' })).rejects.toMatchObject({
      code: 'REGISTRY_UNREACHABLE',
      message: expect.stringContaining(server.host),
      help: expect.stringContaining('port'),
      facts: { reason: 'ECONNREFUSED' },
      retryable: true,
    })
  })

  it.each([
    [ALICE, 'REGISTRY_DENIED'],
    [undefined, 'ENVIRONMENT_CREDENTIALS'],
  ] as const)(
    'tells a refusal of credentials from their absence where tokens grant nothing (%#)',
    async (auth, code) => {
      const credentials: Credentials = { lookup: () => Promise.resolve(auth) }
      const { test, server } = await tokenSetting({ grant: () => [] }, { credentials })
      await expect(test.client.checkPush({ registry: server.host, repository: 'app' })).rejects.toMatchObject({ code })
    },
  )
})

describe('a token', () => {
  it('is asked for once to push a whole image', async () => {
    const { test, tokens, server } = await tokenSetting()
    const repository = test.client.repository({ registry: server.host, repository: 'app' }, { access: 'push' })
    const content = memoryContent()
    addImage(content)
    for (const bytes of content.blobs.values()) await repository.putBlob(countedBlob(bytes))
    await repository.putManifest(image, { tags: ['1', '1.0'] })
    expect(tokens.requests).toMatchObject([
      { user: 'alice', scopes: ['repository:app:pull,push'], service: 'registry.test' },
    ])
    expect(test.client.stats().tokens).toBe(1)
  })

  it('serves both repositories of a copy that were announced', async () => {
    const { test, tokens, server } = await tokenSetting()
    const target = test.client.repository({ registry: server.host, repository: 'to' }, { access: 'push' })
    const source = test.client.repository({ registry: server.host, repository: 'from' }, { access: 'pull' })
    await expect(source.readManifest('1')).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
    await target.putBlob(blob, { mountFrom: 'from' })
    expect(tokens.requests.map(({ scopes }) => scopes)).toEqual([['repository:from:pull', 'repository:to:pull,push']])
  })

  it('is asked for with less when the service refuses the announced rights', async () => {
    const { test, tokens, server } = await tokenSetting()
    const strict = await registry({})
    const token = tokens.issue('alice', [{ type: 'repository', name: 'from', actions: ['pull'] }])
    strict.faults.inject({ path: /other/, times: 9, effect: { kind: 'status', status: 403 } })
    const body = JSON.stringify({ token })
    strict.faults.inject({ path: /token/, times: 9, effect: { kind: 'status', status: 200, body } })
    const challenge = `Bearer realm="${strict.url}/token",service="registry.test"`
    server.faults.inject({ path: /./, effect: { kind: 'headers', headers: { 'www-authenticate': challenge } } })
    test.client.repository({ registry: server.host, repository: 'other' }, { access: 'push' })
    const source = test.client.repository({ registry: server.host, repository: 'from' })
    await expect(source.readManifest('1')).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
    expect(strict.requests).toHaveLength(2)
  })

  it('is shared by requests that start together', async () => {
    const { test, tokens, server } = await tokenSetting()
    const repository = test.client.repository({ registry: server.host, repository: 'app' })
    await Promise.all(Array.from({ length: 8 }, () => repository.hasBlob(blob.descriptor)))
    expect(tokens.requests).toHaveLength(1)
  })

  it('is renewed before it expires', async () => {
    const { test, tokens, server } = await tokenSetting({ expiresInSeconds: 300 })
    const repository = test.client.repository({ registry: server.host, repository: 'app' })
    await repository.hasBlob(blob.descriptor)
    await test.clock.sleep(200_000)
    await repository.hasBlob(blob.descriptor)
    expect(tokens.requests).toHaveLength(1)
    await test.clock.sleep(96_000)
    await repository.hasBlob(blob.descriptor)
    expect(tokens.requests).toHaveLength(2)
  })

  it('that the registry no longer takes is replaced once', async () => {
    const { test, tokens, server } = await tokenSetting()
    const repository = test.client.repository({ registry: server.host, repository: 'app' })
    await repository.hasBlob(blob.descriptor)
    const challenge = `Bearer realm="${tokens.realm}",service="registry.test",error="invalid_token"`
    server.faults.inject({ path: /blobs/, effect: { kind: 'status', status: 401 } })
    server.faults.inject({ path: /v2\/$/, effect: { kind: 'headers', headers: { 'www-authenticate': challenge } } })
    expect(await repository.hasBlob(blob.descriptor)).toBe(false)
    expect(tokens.requests).toHaveLength(2)
  })

  it('learns from the challenge which rights a deletion needs', async () => {
    const { test, tokens, server } = await tokenSetting()
    const repository = test.client.repository({ registry: server.host, repository: 'app' }, { access: 'push' })
    const content = memoryContent()
    addImage(content)
    for (const bytes of content.blobs.values()) await repository.putBlob(countedBlob(bytes))
    await repository.putManifest(image, { tags: ['1'] })
    await repository.delete('1')
    expect(tokens.requests.at(-1)?.scopes).toContain('repository:app:delete,pull,push')
  })

  it.each(['token', 'access_token', 'both'] as const)('is read from the member %s', async (member) => {
    const { test, server } = await tokenSetting({ member })
    const repository = test.client.repository({ registry: server.host, repository: 'app' })
    expect(await repository.hasBlob(blob.descriptor)).toBe(false)
  })

  it.each([
    ['an identity token', { username: 'alice', password: new Secret(''), identityToken: new Secret('refresh-me') }],
    ['docker’s marker', { username: '<token>', password: new Secret('refresh-me') }],
    ['Azure’s marker', { username: '00000000-0000-0000-0000-000000000000', password: new Secret('refresh-me') }],
  ] as readonly (readonly [string, RegistryAuth])[])('is got by the OAuth2 form for %s', async (_, auth) => {
    const tokens = await tokenServer({ refreshTokens: { 'refresh-me': 'alice' } })
    const server = await registry({ auth: { token: tokens } })
    const tokenHost = new URL(tokens.url).host
    const { client: registryClient } = client({
      credentials: credentialsFor(server.host, auth),
      trustedTokenHosts: [{ registry: server.host, tokenHost }],
    })
    await registryClient.checkPush({ registry: server.host, repository: 'app' })
    expect(tokens.requests[0]).toMatchObject({ method: 'POST', user: 'alice', scopes: ['repository:app:pull,push'] })
  })

  it('is got by GET where the service does not know the form', async () => {
    const auth: RegistryAuth = { username: '<token>', password: new Secret('s3cret') }
    const tokens = await tokenServer({ users: { '<token>': 's3cret' }, oauth2: false })
    const server = await registry({ auth: { token: tokens } })
    const { client: registryClient } = client({
      credentials: credentialsFor(server.host, auth),
      trustedTokenHosts: [{ registry: server.host, tokenHost: new URL(tokens.url).host }],
    })
    await registryClient.checkPush({ registry: server.host, repository: 'app' })
    expect(tokens.requests.at(-1)).toMatchObject({ method: 'GET', user: '<token>' })
  })

  it('is refused to wrong credentials in words that say so', async () => {
    const wrong: Credentials = { lookup: () => Promise.resolve({ username: 'alice', password: new Secret('guess') }) }
    const { test, server } = await tokenSetting({}, { credentials: wrong })
    await expect(test.client.checkPush({ registry: server.host, repository: 'app' })).rejects.toMatchObject({
      code: 'REGISTRY_DENIED',
      message: expect.stringContaining('refused the credentials'),
      help: expect.stringContaining('docker login'),
    })
  })
})

describe('a challenge', () => {
  it('that is missing is looked for at the root of the API', async () => {
    const server = await registry({ auth: { basic: { username: 'alice', password: 's3cret' } } })
    const headers = { 'www-authenticate': undefined }
    server.faults.inject({ path: /uploads/, effect: { kind: 'headers', headers } })
    const { client: registryClient } = client({ credentials: credentialsFor(server.host) })
    await registryClient.checkPush({ registry: server.host, repository: 'app' })
    expect(server.requests.map(({ path }) => path)[1]).toBe('/v2/')
  })

  it.each(['Digest realm="x"', 'Bearer', 'Bearer realm="not a url"', 'Negotiate', ''])(
    'that cannot be met (%s) is a denial',
    async (challenge) => {
      const server = await registry({})
      const effect = { kind: 'status', status: 401 } as const
      server.faults.inject({ path: /uploads/, times: 9, effect })
      server.faults.inject({
        path: /v2\/$/,
        times: 9,
        effect: { kind: 'headers', headers: { 'www-authenticate': challenge } },
      })
      const { client: registryClient } = client({ credentials: credentialsFor(server.host) })
      const check = registryClient.checkPush({ registry: server.host, repository: 'app' })
      await expect(check).rejects.toMatchObject({ code: 'REGISTRY_DENIED' })
    },
  )
})
