import { describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../../src/errors.ts'
import { servicesFrom } from '../../../../src/sign/sigstore/signing-config.ts'

const NOW = new Date('2026-11-25T00:00:00Z')

function service(url: string, majorApiVersion = 1, start = '2026-01-01T00:00:00Z', end?: string): object {
  return { url, majorApiVersion, operator: 'x', validFor: { start, ...(end === undefined ? {} : { end }) } }
}

function config(change: object = {}): object {
  return {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [service('https://fulcio.example')],
    rekorTlogUrls: [service('https://one.example'), service('https://two.example', 2)],
    rekorTlogConfig: { selector: 'ANY' },
    tsaUrls: [service('https://tsa.example/api')],
    tsaConfig: { selector: 'EXACT', count: 1 },
    ...change,
  }
}

const log = (...logs: readonly object[]): unknown => servicesFrom(config({ rekorTlogUrls: logs }), NOW).rekor

describe('a signing config', () => {
  it('names one service of each kind, in the highest version', () => {
    expect(servicesFrom(config(), NOW)).toEqual({
      fulcio: new URL('https://fulcio.example'),
      rekor: { url: new URL('https://two.example'), version: 2 },
      tsa: new URL('https://tsa.example/api'),
    })
  })

  it('names none that is not valid now, or of a version that is not spoken', () => {
    const old = service('https://two.example', 2, '2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z')
    const coming = service('https://two.example', 2, '2027-01-01T00:00:00Z')
    const strange = service('https://three.example', 3)
    expect(log(old, coming, strange, service('https://one.example'))).toEqual({
      url: new URL('https://one.example'),
      version: 1,
    })
    expect(log(old)).toBeUndefined()
    expect(servicesFrom(config({ tsaUrls: undefined }), NOW).tsa).toBeUndefined()
  })

  it.each<[string, unknown]>([
    ['two logs at once', config({ rekorTlogConfig: { selector: 'EXACT', count: 2 } })],
    ['all of two logs', config({ rekorTlogConfig: { selector: 'ALL' } })],
    ['no authority that is valid', config({ caUrls: [service('https://fulcio.example', 1, '2027-01-01T00:00:00Z')] })],
    ['an address that is none', config({ caUrls: [service('file:///etc/passwd')] })],
    ['another media type', config({ mediaType: 'application/json' })],
    ['no authority', config({ caUrls: undefined })],
    ['a list', []],
  ])('with %s is refused', (_, document) => {
    expect(() => servicesFrom(document, NOW)).toThrow(SlipwayError)
  })
})
