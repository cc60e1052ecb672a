import { describe, expect, it } from '@jest/globals'
import { parseScanReport } from '../../../src/scan/scan-report.ts'
import { reportOf, vulnerability } from '../../support/scan/vulnerability.ts'

const WHOLE = {
  ...reportOf([vulnerability({ why: { ...vulnerability().why, scanner: 'trivy' } })]),
  ignored: [{ ...vulnerability(), reason: 'not reached', expires: '2027-01-31' }],
  advisories: { records: 3, newest: '2026-01-01T00:00:00Z' },
}

describe('parseScanReport', () => {
  it('reads what rules ignore, who found what, and how old the advisories are', () => {
    expect(parseScanReport(JSON.stringify(WHOLE))).toEqual(WHOLE)
  })

  it.each([
    ['ignored[0].reason', { ignored: [{ ...vulnerability(), expires: '2027-01-31' }] }],
    ['advisories.records', { advisories: { records: -1 } }],
  ])('refuses a report with a wrong %s', (path, change) => {
    expect(() => parseScanReport(JSON.stringify({ ...WHOLE, ...change }))).toThrow(`malformed at ${path}`)
  })
})
