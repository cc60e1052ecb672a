import { describe, expect, it } from '@jest/globals'
import { parsePaxRecords } from '../../../src/image/pax-records.ts'

describe('parsePaxRecords', () => {
  it('reads records whose values hold blanks, equals signs and line breaks', () => {
    const records = parsePaxRecords(Buffer.from('12 path=a b\n12 note=c=d\n12 k=line\n2\n')) ?? []
    expect([...records]).toEqual([
      ['path', 'a b'],
      ['note', 'c=d'],
      ['k', 'line\n2'],
    ])
  })

  it.each([
    ['no length', 'path=a\n'],
    ['a length that reaches too far', '99 path=a\n'],
    ['a length of nothing', '0 path=a\n'],
    ['a length shorter than itself', '2 path=a\n'],
    ['a negative length', '-9 path=a\n'],
  ])('refuses %s', (_, text) => {
    expect(parsePaxRecords(Buffer.from(text))).toBeUndefined()
  })
})
