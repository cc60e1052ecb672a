import { describe, expect, it } from '@jest/globals'
import { constantFrom, property, assert, uint8Array } from 'fast-check'
import { algorithmOf, DigestHash, digestOf, hexOf, isDigest, parseDigest } from '../../../src/image/digest.ts'

const HEX = '0123456789abcdef'.repeat(4)

describe('isDigest', () => {
  it.each([`sha256:${HEX}`, `sha512:${HEX}${HEX}`])('accepts %s', (text) => {
    expect(isDigest(text)).toBe(true)
    expect(parseDigest(text)).toBe(text)
  })

  it.each([
    ['nothing', ''],
    ['a bare hex number', HEX],
    ['upper-case digits', `sha256:${HEX.toUpperCase()}`],
    ['an upper-case algorithm', `SHA256:${HEX}`],
    ['a short one', `sha256:${HEX.slice(1)}`],
    ['a long one', `sha256:${HEX}0`],
    ['the wrong length for its algorithm', `sha512:${HEX}`],
    ['an unregistered algorithm', `sha1:${HEX.slice(24)}`],
    ['a path that climbs', `sha256:../../${HEX.slice(6)}`],
    ['a trailing line break', `sha256:${HEX}\n`],
    ['a leading blank', ` sha256:${HEX}`],
    ['a digit that is none', `sha256:${HEX.slice(1)}g`],
    ['a NUL', `sha256:${HEX}\0`],
  ])('refuses %s', (_, text) => {
    expect(isDigest(text)).toBe(false)
    expect(() => parseDigest(text)).toThrow(expect.objectContaining({ code: 'CONFIG_REFERENCE' }))
  })

  it.each([undefined, null, 7, {}, [`sha256:${HEX}`]])('refuses %p, which is no text', (value) => {
    expect(isDigest(value)).toBe(false)
  })

  it('shows only the start of what is far too long to be a digest', () => {
    const long = 'x'.repeat(10_000)
    expect(() => parseDigest(long)).toThrow(expect.objectContaining({ message: expect.stringMatching(/^.{1,200}$/) }))
  })
})

describe('digestOf', () => {
  it.each([
    ['', 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('hashes %p as FIPS 180-4 says', (text, digest) => {
    expect(digestOf(text)).toBe(digest)
  })

  it('takes algorithm and digits apart again', () => {
    const digest = digestOf('abc', 'sha512')
    expect(algorithmOf(digest)).toBe('sha512')
    expect(`sha512:${hexOf(digest)}`).toBe(digest)
    expect(hexOf(digest)).toHaveLength(128)
  })

  it('is the same for content in one piece and in several', () => {
    assert(
      property(constantFrom('sha256' as const, 'sha512' as const), uint8Array(), uint8Array(), (algorithm, a, b) => {
        const hash = new DigestHash(algorithm)
        hash.update(a)
        hash.update(b)
        expect(hash.digest()).toBe(digestOf(Buffer.concat([a, b]), algorithm))
      }),
    )
  })
})
