import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { parseDigest } from '../../../src/image/digest.ts'
import { isAbout, parseStatement, PREDICATE_TYPES, sameJson, statementBytes } from '../../../src/sign/statement.ts'

const DIGEST = parseDigest(`sha256:${'a'.repeat(64)}`)
const OTHER = parseDigest(`sha256:${'b'.repeat(64)}`)

function read(change: Record<string, unknown>, drop?: string): ReturnType<typeof parseStatement> {
  const whole: Record<string, unknown> = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'app', digest: { sha256: 'a'.repeat(64) } }],
    predicateType: 'https://example.com/p',
    predicate: {},
    ...change,
  }
  if (drop !== undefined) delete whole[drop]
  return parseStatement(Buffer.from(JSON.stringify(whole)))
}

describe('parseStatement', () => {
  it.each([
    ['an unknown field', { extra: 1 }, undefined, 'extra'],
    ['an unknown field in a subject', { subject: [{ digest: {}, registry: 'x' }] }, undefined, 'subject[0].registry'],
    ['another type', { _type: 'https://in-toto.io/Statement/v2' }, undefined, '_type'],
    ['no type', {}, '_type', '_type'],
    ['no subject', { subject: [] }, undefined, 'subject'],
    ['no predicate type', {}, 'predicateType', 'predicateType'],
    ['an empty predicate type', { predicateType: '' }, undefined, 'predicateType'],
    ['a predicate that is a text', { predicate: 'yes' }, undefined, 'predicate'],
  ])('refuses %s', (_, change, drop, path) => {
    expect(() => read(change, drop)).toThrow(path)
  })

  it.each(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'])('accepts %s', (_type) => {
    expect(read({ _type })._type).toBe(_type)
  })

  it('knows every field of a resource descriptor', () => {
    const subject = [
      {
        name: 'app',
        uri: 'pkg:oci/app',
        digest: { sha256: 'a'.repeat(64), sha1: 'c' },
        content: '',
        downloadLocation: '',
        mediaType: 'm',
        annotations: { a: { b: 1 } },
      },
    ]
    expect(isAbout(read({ subject }), DIGEST)).toBe(true)
  })
})

describe('isAbout', () => {
  it.each([
    ['another digest', [{ digest: { sha256: 'b'.repeat(64) } }], false],
    ['another algorithm with the same hex', [{ digest: { sha512: 'a'.repeat(64) } }], false],
    ['upper-case hex', [{ digest: { sha256: 'A'.repeat(64) } }], false],
    ['no digest', [{ name: 'app' }], false],
    [
      'the second of two subjects',
      [{ digest: { sha256: 'b'.repeat(64) } }, { digest: { sha256: 'a'.repeat(64) } }],
      true,
    ],
  ])('answers for %s', (_, subject, expected) => {
    expect(isAbout(read({ subject }), DIGEST)).toBe(expected)
  })
})

describe('statementBytes', () => {
  it("writes cosign's sign statement byte for byte", () => {
    expect(Buffer.from(statementBytes(DIGEST, PREDICATE_TYPES.sign, {})).toString()).toBe(
      `{"_type":"https://in-toto.io/Statement/v1","subject":[{"digest":{"sha256":"${'a'.repeat(64)}"},"annotations":{}}],` +
        '"predicateType":"https://sigstore.dev/cosign/sign/v1","predicate":{}}',
    )
  })

  it.each([[null], ['text'], [[1]], [1]])('refuses the predicate %j, which no verifier reads', (predicate) => {
    expect(() => statementBytes(DIGEST, 'https://example.com/p', predicate)).toThrow('not a JSON object')
  })

  it('is read back as what it says', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (predicate) => {
        const statement = parseStatement(statementBytes(DIGEST, 'https://example.com/p', predicate))
        expect(sameJson(statement.predicate, JSON.parse(JSON.stringify(predicate)))).toBe(true)
        expect([isAbout(statement, DIGEST), isAbout(statement, OTHER)]).toEqual([true, false])
      }),
    )
  })
})

describe('sameJson', () => {
  it.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [[1, 2], [2, 1], false],
    [{}, [], false],
    [{ a: 1 }, { b: 1 }, false],
    [null, {}, false],
    [1, '1', false],
  ])('compares %j with %j', (a, b, expected) => {
    expect(sameJson(a, b)).toBe(expected)
  })
})
