import { describe, expect, it } from '@jest/globals'
import { differenceBetween, differenceLines } from '../../../src/scan/difference.ts'
import type { Vulnerability } from '../../../src/scan/scan-report.ts'
import { reportOf, vulnerability } from '../../support/scan/vulnerability.ts'

const KNOWN = vulnerability()
const OTHER = vulnerability({ id: 'CVE-2026-0002', fixedVersion: '2.0.0' })
const SINCE = '2026-01-01T00:00:00.000Z'

function by(scanner: string, finding: Vulnerability): Vulnerability {
  return { ...finding, why: { ...finding.why, scanner } }
}

describe('the difference between two scans', () => {
  it('is what came and what went', () => {
    expect(differenceBetween(reportOf([KNOWN]), reportOf([OTHER]))).toEqual({
      since: SINCE,
      new: [OTHER],
      gone: [KNOWN],
    })
  })

  it('is everything when there is nothing to compare with', () => {
    expect(differenceBetween(undefined, reportOf([KNOWN]))).toEqual({ new: [KNOWN], gone: [] })
  })

  it.each<[string, Partial<Vulnerability>]>([
    ['another severity', { severity: 'low' }],
    ['a fix', { fixedVersion: '3.0.0' }],
    ['the name of a CVE where it had none', { id: 'CVE-2026-9', aliases: ['CVE-2026-0001', 'GHSA-1'] }],
    ['other platforms', { platforms: ['linux/arm64'] }],
    ['a package URL of another architecture', { why: { ...KNOWN.why, purl: `${KNOWN.why.purl}?arch=arm64` } }],
  ])('is not %s', (_, change) => {
    const before = { ...KNOWN, id: 'GHSA-1' }
    const now = { ...before, ...change }
    expect(differenceBetween(reportOf([before]), reportOf([now]))).toMatchObject({ new: [], gone: [] })
  })

  it.each<[string, Partial<Vulnerability>]>([
    ['the same in another package', { package: 'b', why: { ...KNOWN.why, purl: 'pkg:npm/b@1.0.0' } }],
    ['another CVE of one advisory', { id: 'CVE-2026-0003', aliases: ['CVE-2026-0001'] }],
  ])('is %s', (_, change) => {
    const now = { ...KNOWN, ...change }
    expect(differenceBetween(reportOf([KNOWN]), reportOf([now]))).toMatchObject({ new: [now], gone: [KNOWN] })
  })

  it('is not what was ignored then or is now', () => {
    const ignored = [{ ...KNOWN, reason: 'not reached', expires: '2027-01-31' }]
    const silent = { ...reportOf([]), ignored }
    expect(differenceBetween(silent, reportOf([KNOWN]))).toMatchObject({ new: [], gone: [] })
    expect(differenceBetween(reportOf([KNOWN]), silent)).toMatchObject({ new: [], gone: [] })
    expect(differenceBetween(reportOf([]), silent)).toMatchObject({ new: [], gone: [] })
  })

  it('is not what a scanner found that was not heard again', () => {
    const before = reportOf([by('trivy', KNOWN)])
    expect(differenceBetween(before, reportOf([OTHER])).gone).toEqual([])
    expect(differenceBetween(before, reportOf([by('trivy', OTHER)])).gone).toEqual([by('trivy', KNOWN)])
  })

  it('is told in lines, with what could repaint a terminal made visible', () => {
    const hostile = { ...KNOWN, version: '1\u001B[2J' }
    expect(differenceLines(differenceBetween(reportOf([hostile]), reportOf([OTHER])))).toEqual([
      `new since ${SINCE}: CVE-2026-0002 in left-pad 1.0.0 (high, fixed in 2.0.0)`,
      `gone since ${SINCE}: CVE-2026-0001 in left-pad 1\\u{1b}[2J (high)`,
    ])
    expect(differenceLines(differenceBetween(reportOf([KNOWN]), reportOf([KNOWN])))).toEqual([
      `nothing new since ${SINCE}`,
    ])
    expect(differenceLines({ new: [], gone: [] })).toEqual(['nothing to compare with: every finding is new'])
  })
})
