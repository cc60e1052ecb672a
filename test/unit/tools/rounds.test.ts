import { describe, expect, it } from '@jest/globals'
import { interleaved, spread } from '../../../bench/support/rounds.ts'

describe('spread', () => {
  it.each([
    [[3, 1, 2], { median: 2, min: 1, max: 3, rounds: 3 }],
    [[4, 1, 2, 3], { median: 2.5, min: 1, max: 4, rounds: 4 }],
    [[7], { median: 7, min: 7, max: 7, rounds: 1 }],
  ])('of %j', (values, expected) => {
    expect(spread(values)).toEqual(expected)
  })
})

describe('interleaved', () => {
  it('turns the order from round to round and leaves the first round out', () => {
    const calls: string[] = []
    const candidate = (name: string) => (): number => calls.push(name)
    const result = interleaved(2, { a: candidate('a'), b: candidate('b') })
    expect(calls).toEqual(['a', 'b', 'b', 'a', 'a', 'b'])
    expect(result.a).toEqual({ median: 4.5, min: 4, max: 5, rounds: 2 })
  })
})
