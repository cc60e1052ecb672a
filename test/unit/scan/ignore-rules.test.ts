import { describe, expect, it } from '@jest/globals'
import { judge } from '../../../src/scan/gate.ts'
import { applyIgnoreRules, expiryOf, type IgnoreRule } from '../../../src/scan/ignore-rules.ts'
import { reportOf, vulnerability } from '../../support/scan/vulnerability.ts'

const NOW = new Date('2026-11-24T12:00:00Z')
const RULE: IgnoreRule = { id: 'CVE-2026-0001', reason: 'not reached', expires: '2027-01-31' }

const LIBSSL = vulnerability({
  package: 'libssl3',
  version: '3.0.1-1',
  aliases: ['GHSA-AAAA-bbbb-cccc'],
  why: {
    advisory: 'DEBIAN-CVE-2026-0001',
    range: '< 3.0.2-1',
    source: 'openssl 3.0.1-1',
    layer: 'sha256:aa',
    purl: 'pkg:deb/debian/libssl3@3.0.1-1?arch=amd64&distro=debian-12',
  },
})
const SCOPED = vulnerability({
  package: '@scope/a',
  why: { ...LIBSSL.why, source: '@scope/a 1.0.0', purl: 'pkg:npm/%40scope/a@1.0.0' },
})

function ignores(rule: Partial<IgnoreRule>, finding = LIBSSL): boolean {
  const { report } = applyIgnoreRules(reportOf([finding]), [{ ...RULE, ...rule }], NOW)
  expect(report.vulnerabilities.length + (report.ignored?.length ?? 0)).toBe(1)
  return report.ignored !== undefined
}

describe('an ignored finding', () => {
  const other = vulnerability({ id: 'CVE-2026-0002', severity: 'low' })
  const { report, warnings } = applyIgnoreRules(reportOf([LIBSSL, other]), [RULE], NOW)

  it('stays in the report with the reason and the end of its rule', () => {
    expect(report.ignored).toEqual([{ ...LIBSSL, reason: 'not reached', expires: '2027-01-31' }])
    expect(warnings).toEqual([])
  })

  it('counts neither in the summary nor for the gate', () => {
    expect(report.vulnerabilities).toEqual([other])
    expect(report.summary).toEqual({ critical: 0, high: 0, medium: 0, low: 1, unknown: 0, total: 1 })
    expect(judge(report, { failOn: 'high', unknownSeverity: 'warn' }).refused).toBe(false)
  })
})

describe('a rule', () => {
  it.each(['CVE-2026-0001', 'cve-2026-0001', 'ghsa-aaaa-bbbb-cccc', 'DEBIAN-CVE-2026-0001'])(
    'knows the vulnerability as %s',
    (id) => {
      expect(ignores({ id })).toBe(true)
    },
  )

  it.each(['CVE-2026-00011', 'CVE-2026-000', 'libssl3', 'CVE-2026-.001'])('does not take it for %s', (id) => {
    expect(ignores({ id })).toBe(false)
  })

  it.each([
    'libssl3',
    'openssl',
    'libssl*',
    '*',
    'pkg:deb/debian/libssl3',
    'pkg:deb/debian/libssl3@3.0.1-1',
    'pkg:deb/debian/libssl3@3.*',
    'pkg:deb/*/libssl3',
    'pkg:deb/debian/libssl3?arch=amd64&distro=debian-12',
    'pkg:deb/debian/libssl3@3.0.1-1?arch=amd64*',
  ])('for %s holds for the package', (name) => {
    expect(ignores({ package: name })).toBe(true)
  })

  it.each([
    'libssl',
    'ssl3',
    'l.bssl3',
    'libssl3 3.0.1-1',
    'pkg:deb/debian/libssl',
    'pkg:deb/debian/libssl3@3.0.1',
    'pkg:deb/debian/libssl3@4.*',
    'pkg:npm/libssl3',
    'pkg:deb/debian/libssl3?arch=arm64&distro=debian-12',
  ])('for %s does not hold for it', (name) => {
    expect(ignores({ package: name })).toBe(false)
  })

  it.each([
    '@scope/a',
    'pkg:npm/@scope/a',
    'pkg:npm/@scope/a@1.0.0',
    'pkg:npm/%40scope/a',
    'pkg:npm/%40scope/a@1.0.0',
    'pkg:npm/%40scope/*',
  ])('for %s holds for a scoped package', (name) => {
    expect(ignores({ package: name }, SCOPED)).toBe(true)
  })

  it.each([
    ['2026-11-24', true],
    ['2026-11-25', true],
    ['2026-11-23', false],
    ['2026-11-24T12:00:01Z', true],
    ['2026-11-24T12:00:00Z', false],
    ['2026-11-24T13:30:00+02:00', false],
    ['never', false],
  ])('that holds to %s ignores on 24 November at noon: %j', (expires, does) => {
    expect(ignores({ expires })).toBe(does)
  })

  it('that has expired is named in a warning, whether it would match or not', () => {
    const expired = { ...RULE, package: 'libssl3', expires: '2026-01-01' }
    const sentence =
      'the rule that ignores CVE-2026-0001 in libssl3 expired on 2026-01-01 and ignores nothing any more; its reason was: not reached'
    for (const findings of [[LIBSSL], []])
      expect(applyIgnoreRules(reportOf(findings), [expired], NOW).warnings).toEqual([sentence])
  })

  it('that matches nothing is named in a warning', () => {
    const { report, warnings } = applyIgnoreRules(reportOf([]), [RULE], NOW)
    expect(warnings).toEqual(['the rule that ignores CVE-2026-0001 matches no finding; remove it'])
    expect(report.ignored).toBeUndefined()
  })

  it('whose findings an earlier one ignores already is no rule without findings', () => {
    const later = { ...RULE, package: 'libssl3', reason: 'later' }
    const { report, warnings } = applyIgnoreRules(reportOf([LIBSSL]), [RULE, later], NOW)
    expect(report.ignored?.map(({ reason }) => reason)).toEqual(['not reached'])
    expect(warnings).toEqual([])
  })

  it('keeps what is told of the advisories and of gaps', () => {
    const gap = { system: 'x', packages: 1, reason: 'y' }
    const before = { ...reportOf([LIBSSL], [gap]), advisories: { records: 3 } }
    expect(applyIgnoreRules(before, [RULE], NOW).report).toMatchObject({
      notCovered: [gap],
      advisories: { records: 3 },
    })
  })
})

describe('expiryOf', () => {
  it.each([
    ['2026-11-24', '2026-11-25T00:00:00.000Z'],
    ['2028-02-29', '2028-03-01T00:00:00.000Z'],
    ['2026-11-24T10:00:00+02:00', '2026-11-24T08:00:00.000Z'],
  ])('reads %s', (text, end) => {
    expect(new Date(expiryOf(text)).toISOString()).toBe(end)
  })

  it.each(['', '2026', '2026-1-2', '2026-02-30', '2026-13-01', '24.11.2026', '2026-11-24T10:00:00', 'next year'])(
    'does not read %j',
    (text) => {
      expect(expiryOf(text)).toBeNaN()
    },
  )
})
