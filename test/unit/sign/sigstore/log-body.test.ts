import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { loggedCertificates, loggedKeys } from '../../../../src/sign/sigstore/log-body.ts'

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

describe('loggedKeys', () => {
  const { publicKey } = generateKeyPairSync('ed25519')
  const der = publicKey.export({ type: 'spki', format: 'der' })
  const pem = Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })).toString('base64')
  const verifier = { publicKey: { rawBytes: der.toString('base64') } }
  const hashed = { kind: 'hashedrekord', spec: { signature: { publicKey: { content: pem } } } }

  it.each([
    ['an envelope', { kind: 'dsse', spec: { signatures: [{ verifier: pem }] } }],
    ['a hash', hashed],
    ['an older envelope', { kind: 'intoto', spec: { content: { envelope: { signatures: [{ publicKey: pem }] } } } }],
    ['an envelope of version 2', { kind: 'dsse', spec: { dsseV002: { signatures: [{ verifier }] } } }],
    ['a hash of version 2', { kind: 'hashedrekord', spec: { hashedRekordV002: { signature: { verifier } } } }],
  ])('are read from %s', (_, body) => {
    expect(loggedKeys(bytes(body))).toEqual([der])
  })

  it('are none in what is no key, or not JSON', () => {
    expect(loggedKeys(bytes({ ...hashed, spec: { signature: { publicKey: { content: 'AAAA' } } } }))).toEqual([])
    expect(loggedKeys(Buffer.from('{'))).toEqual([])
  })
})
