import { describe, expect, it } from '@jest/globals'
import { predicateOf, resolvePredicateType } from '../../../src/sign/predicate-type.ts'

const NOW = new Date('2026-11-25T00:00:00Z')

describe('resolvePredicateType', () => {
  it.each(['toString', '', 'cyclone dx', 'CycloneDX', 'no-such-type'])('refuses %j', (type) => {
    expect(() => resolvePredicateType(type)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }))
  })

  it.each([
    ['cyclonedx', 'https://cyclonedx.org/bom'],
    ['spdxjson', 'https://spdx.dev/Document'],
    ['spdx', 'https://spdx.dev/Document'],
    ['slsaprovenance', 'https://slsa.dev/provenance/v0.2'],
    ['slsaprovenance02', 'https://slsa.dev/provenance/v0.2'],
    ['slsaprovenance1', 'https://slsa.dev/provenance/v1'],
    ['vuln', 'https://cosign.sigstore.dev/attestation/vuln/v1'],
    ['openvex', 'https://openvex.dev/ns'],
    ['custom', 'https://cosign.sigstore.dev/attestation/v1'],
    ['sign', 'https://sigstore.dev/cosign/sign/v1'],
    ['https://example.com/own/v1', 'https://example.com/own/v1'],
    ['urn:example:own', 'urn:example:own'],
  ])('reads %s', (type, uri) => {
    expect(resolvePredicateType(type)).toBe(uri)
  })
})

describe('predicateOf', () => {
  it.each([
    ['no JSON', 'SPDXVersion: SPDX-2.3', 'is not JSON'],
    ['a list', '[]', 'not an object'],
    ['null', 'null', 'not an object'],
  ])('refuses %s', (_, content, reason) => {
    expect(() => predicateOf('https://spdx.dev/Document', Buffer.from(content), NOW)).toThrow(reason)
  })

  it('takes a JSON object as it is', () => {
    expect(predicateOf('https://cyclonedx.org/bom', Buffer.from('{"a":[1]}'), NOW)).toEqual({ a: [1] })
  })

  it('wraps any text for the custom type', () => {
    expect(predicateOf('https://cosign.sigstore.dev/attestation/v1', Buffer.from('passed'), NOW)).toEqual({
      Data: 'passed',
      Timestamp: '2026-11-25T00:00:00.000Z',
    })
  })
})
