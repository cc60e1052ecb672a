import { describe, expect, it } from '@jest/globals'
import { connectionError, isCertificateFault } from '../../../src/registry/connection-error.ts'
import { HttpFailure } from '../../../src/system/http.ts'

function failure(reason: string, host = 'registry.example:5000'): HttpFailure {
  return new HttpFailure(reason, host, 'it failed', { cause: new Error('Node says why') })
}

const attempt = { registry: 'registry.example:5000', operation: 'read manifest app:1' }

describe('a failed connection', () => {
  it.each([
    ['UNABLE_TO_GET_ISSUER_CERT', /no authority known here/, /--registry-cacert FILE/],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /no authority known here/, /certs\.d\/registry\.example:5000\/ca\.crt/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /no authority known here/, /--registry-cacert FILE/],
    ['SELF_SIGNED_CERT_IN_CHAIN', /no authority known here/, /--registry-cacert FILE/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /no authority known here/, /--registry-cacert FILE/],
    ['CERT_HAS_EXPIRED', /it has expired/, /renewed/],
    ['CERT_NOT_YET_VALID', /it is not valid yet/, /clock/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /Node says why/, /the name that the certificate is made for/],
    ['CERT_REVOKED', /Node says why/, /--registry-cacert FILE/],
    ['INVALID_CA', /Node says why/, /--registry-cacert FILE/],
  ])('for %s is a refused certificate', (reason, cause, help) => {
    expect(connectionError(failure(reason), attempt)).toMatchObject({
      code: 'REGISTRY_CERTIFICATE',
      message: expect.stringMatching(cause),
      help: expect.stringMatching(help),
      retryable: false,
      facts: { ...attempt, reason },
    })
    expect(isCertificateFault(reason)).toBe(true)
  })

  it.each([
    ['ECONNREFUSED', /name and port of registry\.example:5000/, true],
    ['ECONNRESET', /proxy settings/, true],
    ['ENOTFOUND', /name and port/, false],
    ['ERR_PROXY_TUNNEL', /proxy settings/, false],
    ['EPROTO', /plain-http-registries/, false],
    ['ERR_SSL_WRONG_VERSION_NUMBER', /plain-http-registries/, false],
    ['ERR_SSL_PACKET_LENGTH_TOO_LONG', /plain-http-registries/, false],
  ])('for %s is a registry out of reach', (reason, help, retryable) => {
    expect(connectionError(failure(reason), attempt)).toMatchObject({
      code: 'REGISTRY_UNREACHABLE',
      message: expect.stringContaining('registry.example:5000 cannot be reached to read manifest app:1'),
      help: expect.stringMatching(help),
      retryable,
    })
    expect(isCertificateFault(reason)).toBe(false)
  })

  it.each(['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE'])(
    'for %s says where the client certificate belongs, and shows that the server speaks TLS',
    (reason) => {
      expect(connectionError(failure(reason), attempt)).toMatchObject({
        code: 'REGISTRY_UNREACHABLE',
        help: expect.stringContaining('certs.d/registry.example:5000/client.cert'),
      })
      expect(isCertificateFault(reason)).toBe(true)
    },
  )

  it('to a host that the registry leads to names both', () => {
    const error = connectionError(failure('CERT_HAS_EXPIRED', 'storage.example'), attempt)
    expect(error.message).toContain('storage.example, to which registry.example:5000 leads,')
    expect(error.facts).toMatchObject({ registry: 'registry.example:5000', host: 'storage.example' })
  })
})
