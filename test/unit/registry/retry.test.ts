import { describe, expect, it } from '@jest/globals'
import { isRetryableFailure, isRetryableStatus, parseRetryAfter, retryDelayMs } from '../../../src/registry/retry.ts'

const NOW = new Date('2026-03-01T12:00:00Z')

describe('isRetryableStatus', () => {
  it.each([408, 429, 500, 502, 503, 504, 522])('%i may pass', (status) => {
    expect(isRetryableStatus(status)).toBe(true)
  })
  it.each([200, 202, 301, 400, 401, 403, 404, 405, 416, 501, 505])('%i will not', (status) => {
    expect(isRetryableStatus(status)).toBe(false)
  })
})

describe('isRetryableFailure', () => {
  it.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'])('%s may pass', (reason) => {
    expect(isRetryableFailure(reason)).toBe(true)
  })
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'CERT_HAS_EXPIRED', 'SELF_SIGNED_CERT_IN_CHAIN'])('%s will not', (reason) => {
    expect(isRetryableFailure(reason)).toBe(false)
  })
})

describe('parseRetryAfter', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['soon', undefined],
    ['-1', undefined],
    ['0', 0],
    ['2', 2000],
    [' 7 ', 7000],
    ['3600', 60_000],
    ['99999999999999999999', 60_000],
    ['Sun, 01 Mar 2026 12:00:05 GMT', 5000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['Sun, 01 Mar 2026 13:00:00 GMT', 60_000],
  ])('%j is %j ms', (header, expected) => {
    expect(parseRetryAfter(header, NOW)).toBe(expected)
  })
})

describe('retryDelayMs', () => {
  it('doubles from the first wait up to the longest, half of it random', () => {
    const delays = [1, 2, 3, 4, 10, 100].map((attempt) => [
      retryDelayMs({ attempt, now: NOW, random: 0 }),
      retryDelayMs({ attempt, now: NOW, random: 1 }),
    ])
    expect(delays).toEqual([
      [125, 250],
      [250, 500],
      [500, 1000],
      [1000, 2000],
      [5000, 10_000],
      [5000, 10_000],
    ])
  })

  it('is never shorter than Retry-After, and never longer than its cap', () => {
    expect(retryDelayMs({ attempt: 1, retryAfter: '5', now: NOW, random: 0 })).toBe(5000)
    expect(retryDelayMs({ attempt: 1, retryAfter: '5', now: NOW, random: 1 })).toBe(5500)
    expect(retryDelayMs({ attempt: 1, retryAfter: '9999', now: NOW, random: 1 })).toBe(60_000)
  })
})
