import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { fingerprintOf, soughtValue, ValueSearch, type SoughtValue } from '../../../src/sbom/value-search.ts'

const SECRETS = ['ghp_0123456789abcdefghij', 'another secret, with a blank and a length of its own']

function sought(): readonly SoughtValue[] {
  return SECRETS.flatMap((secret) => soughtValue(Buffer.from(secret)) ?? [])
}

/** Cuts a text into pieces at the given places and searches them; the ends are those in the whole text. */
function ends(text: string, cuts: readonly number[]): readonly (readonly [number, number])[] {
  const bytes = Buffer.from(text)
  const search = new ValueSearch(sought())
  const places = [0, ...new Set(cuts.map((cut) => cut % (bytes.length + 1))), bytes.length].toSorted((a, b) => a - b)
  return places.slice(1).flatMap((end, index) => {
    const start = places[index] ?? 0
    return search.search(bytes.subarray(start, end)).flatMap((candidate) => {
      const real = fingerprintOf(Buffer.from(SECRETS[candidate.value] ?? '')) === candidate.fingerprint
      return real ? [[candidate.value, start + candidate.end] as const] : []
    })
  })
}

describe('the search for secrets', () => {
  it('finds each once, wherever the pieces are cut', () => {
    const text = `x${SECRETS[0]}yy${SECRETS[1]}zzz${SECRETS[0]}`
    const expected = [
      [0, 25],
      [1, 79],
      [0, 106],
    ]
    expect(ends(text, [])).toEqual(expected)
    fc.assert(
      fc.property(fc.array(fc.nat(200), { maxLength: 60 }), (cuts) => {
        expect(ends(text, cuts)).toEqual(expected)
      }),
    )
  })

  it.each([
    ['0123456789abcdef', '012345', 0],
    ['aaaa  aaaa  0123456789 aaaa', ' 01234567', 11],
    ['0123456789abcdefghijABCDEFGHIJ!"§$%&/()=', '0123456789ab', 0],
  ])('tells of a secret a third, twelve bytes at most, the most varied: %s', (secret, part, before) => {
    const bytes = Buffer.from(secret)
    expect(soughtValue(bytes)).toEqual({ part: Buffer.from(part).toString('base64'), before, length: bytes.length })
  })

  it('tells of a long secret what stands near its beginning', () => {
    const before = soughtValue(Buffer.concat([Buffer.alloc(8000, 'x'), Buffer.from('0123456789abcdef')]))?.before
    expect(before).toBe(0)
  })

  it('seeks no secret of which six bytes would be much', () => {
    expect(soughtValue(Buffer.from('0123456789abcde'))).toBeUndefined()
  })

  it('passes on what has the same part under its own fingerprint, which gives it away', () => {
    const search = new ValueSearch(sought())
    const [candidate] = search.search(Buffer.from(SECRETS[0]?.replace('j', 'k') ?? ''))
    expect(candidate?.fingerprint).not.toBe(fingerprintOf(Buffer.from(SECRETS[0] ?? '')))
    expect(ends(SECRETS[0]?.replace('j', 'k') ?? '', [])).toEqual([])
  })

  it('finds nothing when it seeks nothing', () => {
    expect(new ValueSearch([]).search(Buffer.from('anything'))).toEqual([])
  })
})
