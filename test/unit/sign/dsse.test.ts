import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { envelopeJson, parseEnvelope, preAuthenticationEncoding } from '../../../src/sign/dsse.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text)

describe('preAuthenticationEncoding', () => {
  it.each([
    ['application/vnd.in-toto+json', '{}', 'DSSEv1 28 application/vnd.in-toto+json 2 {}'],
    ['t', '', 'DSSEv1 1 t 0 '],
    ['typ/é', 'ü', 'DSSEv1 6 typ/é 2 ü'],
  ])('counts bytes, not characters, of %j and %j', (type, payload, expected) => {
    expect(Buffer.from(preAuthenticationEncoding(type, bytes(payload))).toString()).toBe(expected)
  })

  it('never gives two different contents the same bytes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (typeA, a, typeB, b) => {
        fc.pre(typeA !== typeB || a !== b)
        const encoded = [preAuthenticationEncoding(typeA, bytes(a)), preAuthenticationEncoding(typeB, bytes(b))]
        expect(encoded[0]).not.toEqual(encoded[1])
      }),
    )
  })
})

describe('an envelope', () => {
  it('is written without a keyid, because cosign refuses a foreign one', () => {
    const json = envelopeJson({
      payloadType: 'application/vnd.in-toto+json',
      payload: bytes('{"a":1}'),
      signatures: [{ sig: Uint8Array.of(1, 2, 255), keyid: 'mine' }],
    })
    expect(JSON.stringify(json)).toBe(
      '{"payload":"eyJhIjoxfQ==","payloadType":"application/vnd.in-toto+json","signatures":[{"sig":"AQL/"}]}',
    )
  })

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array({ minLength: 1 }), fc.string(), (payload, sig, payloadType) => {
        const text = JSON.stringify(envelopeJson({ payloadType, payload, signatures: [{ sig, keyid: '' }] }))
        const read = parseEnvelope(Buffer.from(text), 'envelope')
        expect(read.payloadType).toBe(payloadType)
        expect(Buffer.from(read.payload).equals(payload)).toBe(true)
        expect(read.signatures.map((one) => Buffer.from(one.sig).equals(sig))).toEqual([true])
      }),
    )
  })

  it.each([
    ['no signature', '{"payload":"e30=","payloadType":"t","signatures":[]}', 'signatures'],
    ['a payload that is not base64', '{"payload":"{}","payloadType":"t","signatures":[{"sig":"AA=="}]}', 'payload'],
    ['no payload type', '{"payload":"e30=","signatures":[{"sig":"AA=="}]}', 'payloadType'],
    ['text that is no JSON', 'DSSE', 'not JSON'],
  ])('is refused with %s', (_, text, reason) => {
    expect(() => parseEnvelope(Buffer.from(text), 'envelope')).toThrow(reason)
  })
})

describe('base64', () => {
  const read = (sig: string): number | undefined =>
    parseEnvelope(Buffer.from(JSON.stringify({ payload: '', payloadType: 't', signatures: [{ sig }] })), 'envelope')
      .signatures[0]?.sig.byteLength

  it.each(['A', 'AA', 'AAA', 'AA=', '====', 'AA==AA==', 'AA A', 'AAA\n', 'AAA*', 'ÄÄÄÄ'])('refuses %j', (text) => {
    expect(() => read(text)).toThrow('expected base64')
  })

  it.each([
    ['', 0],
    ['AA==', 1],
    ['AAA=', 2],
    ['ab+/', 3],
    ['ab-_', 3],
  ])('reads %j', (text, length) => {
    expect(read(text)).toBe(length)
  })

  it('reads megabytes', () => {
    expect(read('ABCD'.repeat(3 << 20))).toBe(9 << 20)
  })
})
