import { describe, expect, it } from '@jest/globals'
import { renderJUnit } from '../../../src/report/junit.ts'
import { judge } from '../../../src/scan/gate.ts'
import type { ScanReport } from '../../../src/scan/scan-report.ts'
import { scanReport, vulnerability } from '../../support/report/reports.ts'
import { hostileFinding, variedScan } from '../../support/report/scans.ts'

function junitOf(report: ScanReport): string {
  return renderJUnit(report, judge(report, { failOn: 'high', unknownSeverity: 'warn' }))
}

describe('renderJUnit', () => {
  it('makes a failure of the gate and of each finding that refuses the image; others pass', () => {
    const xml = junitOf(scanReport([vulnerability(), vulnerability({ id: 'CVE-2026-2', severity: 'low' })]))
    expect(xml).toContain('<testsuites name="Slipway" tests="3" failures="2" errors="0">')
    expect(xml.match(/<failure type="GATE_REFUSED"/g)).toHaveLength(1)
    expect(xml).toContain(
      '<testcase classname="slipway.deb.openssl" name="CVE-2026-1111 in openssl 3.0.1-1 (high)" time="0"><failure type="high"',
    )
    expect(xml).toContain('name="CVE-2026-2 in openssl 3.0.1-1 (low)" time="0"><system-out>')
  })

  it('passes when nothing refuses the image', () => {
    const xml = junitOf(scanReport([]))
    expect(xml).toContain('tests="1" failures="0"')
    expect(xml).not.toContain('<failure')
    expect(xml).toContain('no vulnerability of severity high or worse')
  })

  it('skips what rules ignore, with the reason', () => {
    const ignored = { ...vulnerability(), reason: 'not reached', expires: '2027-01-31' }
    const xml = junitOf({ ...scanReport([]), ignored: [ignored] })
    expect(xml).toContain('tests="2" failures="0" errors="0" skipped="1"')
    expect(xml).toContain('<skipped message="ignored until 2027-01-31: not reached"/>')
  })

  it('knows the offending findings of a report that was read anew', () => {
    const report = scanReport([vulnerability()])
    const verdict = judge(JSON.parse(JSON.stringify(report)) as ScanReport, { failOn: 'high', unknownSeverity: 'warn' })
    expect(renderJUnit(report, verdict)).toContain('tests="2" failures="2"')
  })

  it('has a case for each exposed secret, which fails when it refuses the image', () => {
    const at = { layer: 'sha256:aa', platforms: ['linux/amd64'] }
    const report: ScanReport = {
      ...scanReport([]),
      exposed: [
        { kind: 'value', name: 'NPM_TOKEN', path: 'etc/npmrc', ...at },
        { kind: 'private-key', path: 'srv/tls.key', ...at },
      ],
    }
    const xml = junitOf(report)
    expect(xml).toContain('tests="3" failures="2"')
    expect(xml).toContain('name="the secret NPM_TOKEN in etc/npmrc" time="0"><failure type="value"')
    expect(xml).toContain('name="a private key in srv/tls.key" time="0"><system-out>')
  })

  it('shows hostile text as text', () => {
    const xml = junitOf({ ...variedScan(), vulnerabilities: [hostileFinding()] })
    expect(xml).not.toContain('<script')
    expect(xml).not.toContain(']]>')
    // eslint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008\u202e\ud800-\udfff\ufffe\uffff]/)
    expect(xml.match(/alert\(1\)/g)?.length).toBeGreaterThan(3)
    expect(xml.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]/)
  })
})
