import { describe, expect, it } from '@jest/globals'
import { advisoryUrl, worstFirst } from '../../../src/report/findings.ts'
import { formatBytes } from '../../../src/report/run-document.ts'
import { shellLine, verifyCommand } from '../../../src/report/verify-command.ts'
import { visibleLine, visibleText } from '../../../src/report/visible-text.ts'
import { scanReport, vulnerability } from '../../support/report/reports.ts'

describe('worstFirst', () => {
  it('orders by severity, then what can be mended, then package and id', () => {
    const { fixedVersion: _, ...unfixed } = vulnerability({ id: 'CVE-3', severity: 'critical' })
    const scan = scanReport([
      vulnerability({ id: 'CVE-5', severity: 'unknown' }),
      vulnerability({ id: 'CVE-4', severity: 'low' }),
      unfixed,
      vulnerability({ id: 'CVE-2', severity: 'critical', package: 'b' }),
      vulnerability({ id: 'CVE-1', severity: 'critical', package: 'a' }),
    ])
    const ids = worstFirst([scan]).map((finding) => finding.vulnerability.id)
    expect(ids).toEqual(['CVE-1', 'CVE-2', 'CVE-3', 'CVE-4', 'CVE-5'])
  })

  it('leaves the reports as they are', () => {
    const scan = scanReport([vulnerability({ severity: 'low' }), vulnerability({ severity: 'high' })])
    worstFirst([scan])
    expect(scan.vulnerabilities.map(({ severity }) => severity)).toEqual(['low', 'high'])
  })
})

describe('advisoryUrl', () => {
  it.each(['CVE-2026-1111', 'GHSA-abcd-efgh-ijkl', 'DEBIAN-CVE-2026-1111'])('leads to %s', (id) => {
    expect(advisoryUrl(id)).toBe(`https://osv.dev/vulnerability/${id}`)
  })

  it.each(['', 'x', '../y', 'CVE-1)](javascript:x', 'CVE-1?a', 'CVE-1 2'])('makes no address of %j', (id) => {
    expect(advisoryUrl(id)).toBeUndefined()
  })
})

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [12_345_678, '12.3 MB'],
    [3e15, '3000.0 TB'],
  ])('shows %d as %s', (bytes, shown) => {
    expect(formatBytes(bytes)).toBe(shown)
  })
})

describe('shellLine', () => {
  it.each([
    [['a', 'b=c'], 'a b=c'],
    [['$(id)', "it's", ''], "'$(id)' 'it'\\''s' ''"],
    [['a;b', '*', '~'], "'a;b' '*' '~'"],
  ])('quotes %j', (words, line) => {
    expect(shellLine(words)).toBe(line)
  })

  it('verifies by key or by identity and issuer', () => {
    expect(verifyCommand('r', { kind: 'key', publicKey: 'k.pub' })).toEqual([
      'slipway',
      'verify',
      'r',
      '--key',
      'k.pub',
    ])
    expect(verifyCommand('r', { kind: 'identity', identity: 'i', issuer: 's' })).toEqual([
      'slipway',
      'verify',
      'r',
      '--identity',
      'i',
      '--issuer',
      's',
    ])
  })
})

describe('visibleLine', () => {
  it.each([
    ['a\r\n\tb', 'a b'],
    ['a\u0000\u001bb', 'a\\u{0000}\\u{001b}b'],
    ['a\u202eb\u2066\u200b', 'a\\u{202e}b\\u{2066}\\u{200b}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud800', '\ufffd'],
    ['größe 漢字', 'größe 漢字'],
  ])('shows %j', (text, shown) => {
    expect(visibleLine(text)).toBe(shown)
  })

  it('keeps the lines of a text that may have lines', () => {
    expect(visibleText('a\r\n\tb\u202e\rc')).toBe('a\n\tb\\u{202e}\\u{000d}c')
  })
})
