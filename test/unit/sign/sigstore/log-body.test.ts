import { describe, expect, it } from '@jest/globals'
import { loggedCertificates } from '../../../../src/sign/sigstore/log-body.ts'

const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))
const KEY = Buffer.from('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----').toString('base64')

describe('loggedCertificates', () => {
  it.each([
    ['text', Buffer.from('no JSON')],
    ['an unknown kind', bytes({ kind: 'rpm', spec: {} })],
    ['a key instead of a certificate', bytes({ kind: 'dsse', spec: { signatures: [{ verifier: KEY }] } })],
    ['no signature', bytes({ kind: 'dsse', spec: { signatures: [] } })],
    ['a key under a hash', bytes({ kind: 'hashedrekord', spec: { signature: { publicKey: { content: KEY } } } })],
    [
      'a key in the second version',
      bytes({
        kind: 'hashedrekord',
        spec: { hashedRekordV002: { signature: { verifier: { publicKey: { rawBytes: 'AAAA' } } } } },
      }),
    ],
  ])('are none in %s', (_, body) => {
    expect(loggedCertificates(body)).toEqual([])
  })
})
