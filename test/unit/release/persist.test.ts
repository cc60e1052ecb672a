import { describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../src/errors.ts'
import { ATTEMPTS, isPassing, pauseBefore, persist, retryAfter } from '../../../src/release/persist.ts'
import { patientClock } from '../../support/scan/patient-clock.ts'

const NOW = new Date('2026-01-01T00:00:00Z')
const uncertain = new SlipwayError('RELEASE_UNREACHABLE', 'the answer was lost', { facts: { uncertain: true } })

describe('Retry-After', () => {
  it.each([
    [undefined, undefined],
    ['0', 0],
    ['7', 7000],
    [' 120 ', 120_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    ['99999999999', undefined],
  ])('%p is %p ms', (header, ms) => {
    expect(retryAfter(header, NOW)).toBe(ms)
  })
})

describe('pauses', () => {
  it('double, unless the host asks for another', () => {
    expect([1, 2, 3].map((attempt) => pauseBefore(attempt))).toEqual([500, 1000, 2000])
    expect(pauseBefore(3, 7)).toBe(7)
  })

  it('are never longer than two minutes', () => {
    expect(pauseBefore(1, 120_000)).toBe(120_000)
    expect(pauseBefore(1, 120_001)).toBeUndefined()
  })
})

describe('answers', () => {
  it.each([
    [408, true],
    [429, true],
    [500, true],
    [503, true],
    [400, false],
    [403, false],
    [404, false],
    [409, false],
    [422, false],
  ])('of status %d pass: %p', (status, passing) => {
    expect(isPassing(status)).toBe(passing)
  })
})

describe('a step', () => {
  it('is taken again as long as its outcome is uncertain, and told which time it is', async () => {
    const clock = patientClock()
    const taken: number[] = []
    const step = async (attempt: number): Promise<string> => {
      taken.push(attempt)
      if (attempt < 3) throw uncertain
      return 'done'
    }
    expect(await persist(clock, step)).toBe('done')
    expect(taken).toEqual([1, 2, 3])
    expect(clock.slept).toEqual([500, 1000])
  })

  it('has failed in the end', async () => {
    const clock = patientClock()
    let taken = 0
    const step = async (): Promise<never> => {
      taken += 1
      throw uncertain
    }
    await expect(persist(clock, step)).rejects.toBe(uncertain)
    expect(taken).toBe(ATTEMPTS)
  })

  it.each([
    ['a certain failure', new SlipwayError('RELEASE_UNREACHABLE', 'down')],
    ['a refusal', new SlipwayError('RELEASE_REFUSED', 'no', { facts: { uncertain: true } })],
    ['a defect', new TypeError('x')],
  ])('is not taken again after %s', async (_, error) => {
    const clock = patientClock()
    await expect(
      persist(clock, async () => {
        throw error
      }),
    ).rejects.toBe(error)
    expect(clock.slept).toEqual([])
  })
})
