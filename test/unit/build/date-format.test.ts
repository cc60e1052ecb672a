import { describe, expect, it } from '@jest/globals'
import { formatDate } from '../../../src/build/date-format.ts'

const DATE = new Date('2026-03-09T04:05:06.078Z')

describe('formatDate', () => {
  it.each(['ww', 'L', 'YYYY z', 'gggg'])('refuses %s, which moment would fill in', (format) => {
    expect(() => formatDate(DATE, format)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }))
  })

  it('refuses a time zone that does not exist', () => {
    expect(() => formatDate(DATE, 'YYYY', 'Mars/Olympus')).toThrow(
      expect.objectContaining({ message: expect.stringContaining('Mars/Olympus') }),
    )
  })

  it.each<[string, string]>([
    ['YYYYMMDD', '20260309'],
    ['YYYY-MM-DD', '2026-03-09'],
    ['YYYYMMDD-HHmmss', '20260309-040506'],
    ['YYYY-MM-DDTHH:mm:ss.SSS[Z]', '2026-03-09T04:05:06.078Z'],
    ['YY.M.D H:m:s', '26.3.9 4:5:6'],
    ['hh:mm A, h a', '04:05 AM, 4 am'],
    ['dddd ddd d E', 'Monday Mon 1 1'],
    ['MMMM MMM Q', 'March Mar 1'],
    ['DDDD DDD', '068 68'],
    ['GGGG.WW W', '2026.11 11'],
    ['X x', '1773029106 1773029106078'],
    ['Z ZZ', '+00:00 +0000'],
    ['[at] [YYYY]', 'at YYYY'],
    ['', ''],
  ])('writes %s', (format, expected) => {
    expect(formatDate(DATE, format)).toBe(expected)
  })

  it.each<[string, string]>([
    ['Asia/Kolkata', '2026-03-09 09:35 +05:30'],
    ['America/Los_Angeles', '2026-03-08 21:05 -07:00'],
  ])('writes the day and hour of %s', (zone, expected) => {
    expect(formatDate(DATE, 'YYYY-MM-DD HH:mm Z', zone)).toBe(expected)
  })

  it.each<[string, string]>([
    ['2027-01-01T00:00:00Z', '2026-53'],
    ['2024-12-30T00:00:00Z', '2025-01'],
    ['2023-01-01T00:00:00Z', '2022-52'],
  ])('counts the weeks of %s as ISO 8601 does', (date, expected) => {
    expect(formatDate(new Date(date), 'GGGG-WW')).toBe(expected)
  })

  it('writes midnight and noon', () => {
    expect(formatDate(new Date('2026-01-01T00:00:00Z'), 'HH hh A')).toBe('00 12 AM')
    expect(formatDate(new Date('2026-01-01T12:00:00Z'), 'HH hh A')).toBe('12 12 PM')
  })
})
