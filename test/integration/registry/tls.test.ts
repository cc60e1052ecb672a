import { afterEach, describe, expect, it } from '@jest/globals'
import type { RegistryClientDeps } from '../../../src/registry/http/client.ts'
import type { RegistryTrust, TrustStore } from '../../../src/registry/trust.ts'
import { Secret } from '../../../src/system/secret.ts'
import { certificateAuthority, selfSignedCertificate, type Certificate } from '../../support/registry/certificate.ts'
import type { RegistryServer } from '../../support/registry/registry-server.ts'
import { credentialsFor } from '../../support/registry-client/client.ts'
import { countedBlob } from '../../support/registry-client/image.ts'
import { client, closeAll, registry, tokenServer } from '../../support/registry-client/servers.ts'

afterEach(closeAll)

const authority = certificateAuthority('authority of a company')
const hosts = ['127.0.0.1']
const good = authority.issue({ commonName: 'registry.test', hosts })
const HOUR_MS = 3_600_000
const login = { basic: { username: 'alice', password: 's3cret' } }
const blob = countedBlob(Buffer.from('layer'))

function trusting(trust: Partial<RegistryTrust>): TrustStore {
  return { lookup: () => Promise.resolve({ isNamed: false, ...trust }) }
}

const trust = trusting({ tls: { ca: [authority.pem] } })

function push({ host }: RegistryServer, deps: Partial<RegistryClientDeps> = {}): Promise<unknown> {
  const { client: opened } = client({ credentials: credentialsFor(host), trust, ...deps })
  return opened.repository({ registry: host, repository: 'app' }, { access: 'push' }).putBlob(blob)
}

describe('a certificate', () => {
  it.each<[string, Certificate, RegExp, RegExp]>([
    [
      'of an unknown authority',
      certificateAuthority('authority of someone else').issue({ commonName: 'registry.test', hosts }),
      /no authority known here has issued it/,
      /--registry-cacert FILE/,
    ],
    [
      'that signs itself',
      selfSignedCertificate('registry.test', hosts),
      /no authority known here has issued it/,
      /--registry-cacert FILE/,
    ],
    [
      'that has expired',
      authority.issue({ commonName: 'registry.test', hosts, notAfter: new Date(Date.now() - 60_000) }),
      /it has expired/,
      /renewed/,
    ],
    [
      'that is not valid yet',
      authority.issue({ commonName: 'registry.test', hosts, notBefore: new Date(Date.now() + HOUR_MS) }),
      /it is not valid yet/,
      /clock/,
    ],
    [
      'for another host',
      authority.issue({ commonName: 'registry.test', hosts: ['registry.example', '127.0.0.2'] }),
      /127\.0\.0\.1 is not in the cert's list.*127\.0\.0\.2/,
      /the name that the certificate is made for/,
    ],
  ])('%s is refused with its cause and remedy, and nothing is sent', async (_, tls, cause, help) => {
    const server = await registry({ tls, auth: login })
    const refused = push(server)
    await expect(refused).rejects.toMatchObject({
      code: 'REGISTRY_CERTIFICATE',
      message: expect.stringMatching(cause),
      help: expect.stringMatching(help),
      retryable: false,
      facts: { registry: server.host, operation: expect.any(String) },
    })
    await expect(refused).rejects.toThrow(`the certificate of ${server.host} is not accepted`)
    expect(server.requests).toEqual([])
  })

  it('of an own authority is accepted where it is given, and only there', async () => {
    const server = await registry({ tls: good, auth: login })
    await expect(push(server, { trust: trusting({}) })).rejects.toMatchObject({ code: 'REGISTRY_CERTIFICATE' })
    expect(server.requests).toEqual([])
    await expect(push(server)).resolves.toBe('written')
    expect(server.requests.map(({ authorization }) => authorization)).toContain('basic')
  })

  it('of the token service is checked like that of the registry', async () => {
    const someone = certificateAuthority('authority of someone else').issue({ commonName: 'token.test', hosts })
    const tokens = await tokenServer({ tls: someone })
    const server = await registry({ tls: good, auth: { token: tokens } })
    const { host: tokenHost } = new URL(tokens.url)
    await expect(push(server, { trustedTokenHosts: [{ registry: server.host, tokenHost }] })).rejects.toMatchObject({
      code: 'REGISTRY_CERTIFICATE',
      message: expect.stringContaining(`${tokenHost}, to which ${server.host} leads,`),
      facts: { registry: server.host, host: tokenHost, operation: 'get a token' },
    })
    expect(tokens.requests).toEqual([])
  })
})

describe('a registry on loopback', () => {
  it('is found to want TLS by its first answer, once', async () => {
    const server = await registry({ tls: good })
    const { client: opened, clock } = client({ trust })
    const repository = opened.repository({ registry: server.host, repository: 'app' })
    await repository.putBlob(blob)
    await expect(repository.hasBlob(blob.descriptor)).resolves.toBe(true)
    expect(server.requests.filter(({ path }) => path === '/v2/')).toHaveLength(1)
    expect(clock.slept).toEqual([])
  })

  it('stays with plain http when it answers 400 for another reason', async () => {
    const server = await registry({})
    server.faults.inject({ path: /./, effect: { kind: 'status', status: 400 } })
    await expect(push(server)).rejects.toMatchObject({ code: 'REGISTRY_REFUSED', facts: { status: 400 } })
    await expect(push(server)).resolves.toBe('written')
  })

  it('that the machine has certificates for is never asked in plain http', async () => {
    const server = await registry({ auth: login })
    const named = trusting({ tls: { ca: [authority.pem] }, isNamed: true })
    await expect(push(server, { trust: named })).rejects.toMatchObject({
      code: 'REGISTRY_UNREACHABLE',
      help: expect.stringContaining('plain-http-registries'),
    })
    expect(server.requests).toEqual([])
  })
})

describe('a client certificate', () => {
  const shown = authority.issue({ commonName: 'builder 7' })
  const withClient = trusting({
    tls: { ca: [authority.pem], client: { certificate: shown.pem, key: new Secret(shown.privateKeyPem) } },
    isNamed: true,
  })

  it('is shown to the registry that asks for one', async () => {
    const server = await registry({ tls: good, clientAuthority: authority })
    await expect(push(server, { trust: withClient })).resolves.toBe('written')
    expect(new Set(server.requests.map(({ client: name }) => name))).toEqual(new Set(['builder 7']))
  })

  it('that is missing is named in the error with its place', async () => {
    const server = await registry({ tls: good, clientAuthority: authority })
    await expect(push(server)).rejects.toMatchObject({
      code: expect.stringMatching(/^REGISTRY_/),
      help: expect.stringContaining(`certs.d/${server.host}/client.cert`),
    })
    expect(server.requests).toEqual([])
  })

  it('is not shown to a server that the registry leads to', async () => {
    const storage = await registry({ tls: good, clientAuthority: authority, requireClient: false })
    const server = await registry({ tls: good, clientAuthority: authority })
    const { client: opened } = client({ trust: withClient })
    const repository = opened.repository({ registry: server.host, repository: 'app' })
    await repository.putBlob(blob)
    await client({ trust }).client.repository({ registry: storage.host, repository: 'app' }).putBlob(blob)
    storage.clearRequests()
    const location = `${storage.url}/v2/app/blobs/${blob.descriptor.digest}`
    server.faults.inject({ method: 'GET', path: /blobs/, effect: { kind: 'redirect', location } })
    const stream = await repository.openBlob(blob.descriptor)
    await stream.resume().toArray()
    expect(storage.requests.map(({ client: name }) => name)).toEqual([undefined])
  })
})
