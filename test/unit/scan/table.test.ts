import { describe, expect, it } from '@jest/globals'
import { renderScanTable } from '../../../src/scan/table.ts'
import { reportOf, vulnerability } from '../../support/scan/vulnerability.ts'

describe('the table of a report', () => {
  it('has one aligned line for each finding, worst first, and the counts', () => {
    const report = reportOf([
      vulnerability({ severity: 'low', platforms: ['linux/amd64', 'linux/arm64'] }),
      vulnerability({ id: 'GHSA-x', severity: 'critical', package: '@scope/pad', fixedVersion: '1.0.1' }),
    ])
    expect(renderScanTable(report).split('\n')).toEqual([
      'SEVERITY  ID             PACKAGE     VERSION  FIXED IN  PLATFORMS',
      'critical  GHSA-x         @scope/pad  1.0.0    1.0.1     linux/amd64',
      'low       CVE-2026-0001  left-pad    1.0.0    -         linux/amd64 linux/arm64',
      '',
      'registry.example/app:1: 2 vulnerabilities (1 critical, 1 low)',
      '',
    ])
  })

  it('says so when there is no finding', () => {
    expect(renderScanTable(reportOf([]))).toBe('registry.example/app:1: no known vulnerability\n')
  })

  it('says what rules ignore and why', () => {
    const ignored = [{ ...vulnerability(), reason: 'not\nreached', expires: '2027-01-31' }]
    expect(renderScanTable({ ...reportOf([]), ignored })).toBe(
      'registry.example/app:1: no known vulnerability\nignored until 2027-01-31: CVE-2026-0001 in left-pad 1.0.0 (high): not\\u{a}reached\n',
    )
  })

  it('says what was not scanned, never that all is well alone', () => {
    const gap = { system: 'Amazon Linux 2023', packages: 1, reason: 'OSV has no advisories for this system' }
    expect(renderScanTable(reportOf([], [gap]))).toBe(
      'registry.example/app:1: no known vulnerability\nnot scanned: Amazon Linux 2023, 1 package: OSV has no advisories for this system\n',
    )
  })

  it.each([
    ['an escape sequence', '\u001b[2Jx', '\\u{1b}[2Jx'],
    ['a line break', 'a\nb\r\n', 'a\\u{a}b\\u{d}\\u{a}'],
    ['a turned direction of text', 'a\u202eb', 'a\\u{202e}b'],
    ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
    ['a C1 control', 'a\u009bb', 'a\\u{9b}b'],
  ])('shows %s in a package name instead of obeying it', (_, name, shown) => {
    const text = renderScanTable(reportOf([vulnerability({ package: name })]))
    expect(text).toContain(shown)
    expect(text.split('\n')).toHaveLength(5)
  })

  it('cuts cells that would push the others away', () => {
    const text = renderScanTable(reportOf([vulnerability({ package: 'x'.repeat(5000) })]))
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(130)
    expect(text).toContain(`${'x'.repeat(47)}…`)
  })
})
