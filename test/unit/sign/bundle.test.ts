import { describe, expect, it } from '@jest/globals'
import { bundleBytes, parseBundle } from '../../../src/sign/bundle.ts'

const envelope = {
  payloadType: 'application/vnd.in-toto+json',
  payload: Buffer.from('{}'),
  signatures: [{ sig: Buffer.from('sig'), keyid: '' }],
}

describe('bundleBytes', () => {
  it('writes a keyed bundle byte for byte', () => {
    expect(Buffer.from(bundleBytes(envelope, { publicKey: { hint: 'aGludA==' } })).toString()).toBe(
      '{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json",' +
        '"verificationMaterial":{"publicKey":{"hint":"aGludA=="}},' +
        '"dsseEnvelope":{"payload":"e30=","payloadType":"application/vnd.in-toto+json","signatures":[{"sig":"c2ln"}]}}',
    )
  })

  it('writes a certificate with its log entry and timestamp', () => {
    const entry = {
      logIndex: '1',
      logId: { keyId: 'aWQ=' },
      kindVersion: { kind: 'dsse', version: '0.0.1' },
      integratedTime: '1700000000',
      canonicalizedBody: 'e30=',
    }
    const bytes = bundleBytes(envelope, {
      certificate: { rawBytes: 'MIIB' },
      tlogEntries: [entry],
      timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: 'MIIC' }] },
    })
    expect(JSON.parse(Buffer.from(bytes).toString())).toEqual({
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: {
        certificate: { rawBytes: 'MIIB' },
        tlogEntries: [entry],
        timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: 'MIIC' }] },
      },
      dsseEnvelope: expect.anything(),
    })
    expect(Buffer.from(parseBundle(bytes).certificate ?? []).toString('base64')).toBe('MIIB')
  })
})

describe('parseBundle', () => {
  const good = JSON.parse(Buffer.from(bundleBytes(envelope, { publicKey: { hint: 'h' } })).toString()) as object
  const read = (change: object): unknown => parseBundle(Buffer.from(JSON.stringify({ ...good, ...change })))

  it.each([
    ['an older version', { mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.2' }, 'version 0.3'],
    ['no verification material', { verificationMaterial: undefined }, 'verificationMaterial'],
    ['a message signature', { messageSignature: { signature: 'AA==' } }, 'DSSE envelope'],
    ['no envelope', { dsseEnvelope: undefined }, 'dsseEnvelope'],
    [
      'a message signature alone',
      { dsseEnvelope: undefined, messageSignature: { signature: 'AA==' } },
      'messageSignature',
    ],
  ])('refuses %s', (_, change, reason) => {
    expect(() => read(change)).toThrow(reason)
  })

  it('accepts both spellings of version 0.3', () => {
    expect(read({ mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.3' })).toMatchObject({
      publicKeyHint: 'h',
      certificate: undefined,
    })
  })
})
