import { describe, expect, it } from '@jest/globals'
import { nextLink } from '../../../src/registry/link.ts'

describe('nextLink', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['</a>', undefined],
    ['</a>; rel="next"', '/a'],
    ['</a>;rel=next', '/a'],
    ['</a>; REL="Next"', '/a'],
    ['</a>; rel="prev"', undefined],
    ['</a>; rel="prev next"', '/a'],
    ['</a>; rel="nextish"', undefined],
    ['</a>; title="x"; rel="next"', '/a'],
    ['</a>; rel="prev", </b?last=x&n=1>; rel="next"', '/b?last=x&n=1'],
    ['<https://other/a,b>; rel="next"', 'https://other/a,b'],
    ['</a; rel="next"', undefined],
    ['<>; rel="next"', ''],
  ])('of %j is %j', (header, expected) => {
    expect(nextLink(header)).toBe(expected)
  })

  it('takes no longer for a long header', () => {
    expect(nextLink(`</a>${'; x="'.repeat(5000)}`)).toBeUndefined()
    expect(nextLink('<'.repeat(20_000))).toBeUndefined()
  })
})
