import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { parseChallenges, type Challenge } from '../../../src/registry/challenge.ts'

function bearer(parameters: Record<string, string>): Challenge {
  return { scheme: 'bearer', parameters }
}

describe('parseChallenges', () => {
  it.each<[string, readonly Challenge[]]>([
    ['', []],
    ['Basic', [{ scheme: 'basic', parameters: {} }]],
    ['Basic realm="r"', [{ scheme: 'basic', parameters: { realm: 'r' } }]],
    [
      'Bearer realm="https://a/t",service="s",scope="repository:a/b:pull,push"',
      [bearer({ realm: 'https://a/t', service: 's', scope: 'repository:a/b:pull,push' })],
    ],
    ['BEARER REALM="x"', [bearer({ realm: 'x' })]],
    ['Bearer realm="x" , service = "y"', [bearer({ realm: 'x', service: 'y' })]],
    ['Bearer realm="x" service="y"', [bearer({ realm: 'x', service: 'y' })]],
    ['Bearer realm=x,service=y', [bearer({ realm: 'x', service: 'y' })]],
    ['Bearer realm="",service=', [bearer({ realm: '', service: '' })]],
    ['Bearer realm="a\\"b\\\\c"', [bearer({ realm: 'a"b\\c' })]],
    ['Bearer realm="cut', [bearer({ realm: 'cut' })]],
    ['Bearer realm="cut\\', [bearer({ realm: 'cut\\' })]],
    ['Bearer realm', [bearer({}), { scheme: 'realm', parameters: {} }]],
    ['Bearer realm="a",realm="b"', [bearer({ realm: 'b' })]],
    ['Basic realm="r", Bearer realm="t"', [{ scheme: 'basic', parameters: { realm: 'r' } }, bearer({ realm: 't' })]],
    ['Negotiate, Bearer realm="t"', [{ scheme: 'negotiate', parameters: {} }, bearer({ realm: 't' })]],
    [',,Bearer realm="x",,', [bearer({ realm: 'x' })]],
    ['realm="x"', []],
    ['Bearer error="insufficient_scope";realm="x"', [bearer({ error: 'insufficient_scope', realm: 'x' })]],
  ])('reads %j', (header, expected) => {
    expect(parseChallenges(header)).toEqual(expected)
  })

  it('ends on any input and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(Array.isArray(parseChallenges(header))).toBe(true)
      }),
    )
  })

  it('reads back what was quoted', () => {
    const value = fc.stringMatching(/^[\x20-\x7e]*$/)
    fc.assert(
      fc.property(value, value, (realm, service) => {
        const quote = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`
        const header = `Bearer realm=${quote(realm)},service=${quote(service)}`
        expect(parseChallenges(header)).toEqual([bearer({ realm, service })])
      }),
    )
  })

  it('does not let a header touch prototypes', () => {
    parseChallenges('Bearer __proto__="x", constructor="y"')
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })
})
