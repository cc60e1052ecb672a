import { describe, expect, it } from '@jest/globals'
import { mergeReports } from '../../../src/scan/merge-reports.ts'
import type { Vulnerability } from '../../../src/scan/scan-report.ts'
import { reportOf, vulnerability } from '../../support/scan/vulnerability.ts'

function merged(...findings: readonly Vulnerability[]): readonly Vulnerability[] {
  const [first, ...others] = findings.map((finding) => reportOf([finding]))
  if (first === undefined) throw new Error('nothing to merge')
  const report = mergeReports([first, ...others])
  expect(report.summary.total).toBe(report.vulnerabilities.length)
  return report.vulnerabilities
}

const FOREIGN = { ...vulnerability().why, scanner: 'trivy' }

describe('mergeReports', () => {
  it('takes the same vulnerability of the same package for one, with our reason', () => {
    expect(merged(vulnerability(), vulnerability({ why: FOREIGN }))).toEqual([vulnerability()])
  })

  it.each([
    ['names the first as an alias', {}, { id: 'GHSA-x', aliases: ['CVE-2026-0001'] }],
    ['is an alias of the first', { aliases: ['GHSA-x'] }, { id: 'GHSA-x' }],
  ])('takes one that %s for the same, known by its CVE', (_, first, second) => {
    for (const pair of [
      [first, second],
      [second, first],
    ])
      expect(merged(...pair.map(vulnerability))).toMatchObject([{ id: 'CVE-2026-0001', aliases: ['GHSA-x'] }])
  })

  it.each([
    ['another package', { package: 'right-pad' }],
    ['another version', { version: '1.0.1' }],
    ['another vulnerability', { id: 'CVE-2026-0002' }],
    ['another CVE of the same advisory', { id: 'CVE-2026-0002', aliases: ['CVE-2026-0001'] }],
  ])('keeps %s apart', (_, change) => {
    expect(merged(vulnerability(), vulnerability(change))).toHaveLength(2)
  })

  it('keeps packages of two kinds apart that share name, version and vulnerability', () => {
    const pypi = vulnerability({ why: { ...vulnerability().why, purl: 'pkg:pypi/left-pad@1.0.0' } })
    expect(merged(vulnerability(), pypi)).toEqual([vulnerability(), pypi])
  })

  it('takes a finding without a package URL for one about the first package of its name and version, and no other', () => {
    const nameless = vulnerability({ why: { ...FOREIGN, purl: '' } })
    const pypi = vulnerability({ why: { ...vulnerability().why, purl: 'pkg:pypi/left-pad@1.0.0' } })
    expect(merged(vulnerability(), pypi, nameless)).toEqual([vulnerability(), pypi])
    expect(merged(nameless, vulnerability(), pypi)).toEqual([nameless, pypi])
  })

  it.each([
    ['pkg:rpm/rhel/bash@5?arch=x86_64&distro=rhel-9.4', 'pkg:rpm/redhat/bash@5?arch=x86_64&distro=redhat-9.4&epoch=0'],
    ['pkg:golang/github.com/burntsushi/toml@v1.0.0', 'pkg:golang/github.com/BurntSushi/toml@1.0.0'],
    ['pkg:npm/%40a/b@1', 'pkg:npm/@a/b@1'],
  ])('takes %s and %s for one package', (ours, theirs) => {
    const about = (purl: string): Vulnerability => vulnerability({ why: { ...FOREIGN, purl } })
    expect(merged(about(ours), about(theirs))).toEqual([about(ours)])
  })

  it('keeps two CVEs apart that share the advisory of a distribution', () => {
    const aliases = ['DSA-1-1']
    expect(merged(vulnerability({ aliases }), vulnerability({ id: 'CVE-2026-0002', aliases }))).toHaveLength(2)
  })

  it('counts the worst rating that any of them gives, and the first fix', () => {
    const low = vulnerability({ severity: 'low', platforms: ['linux/arm64'] })
    const unknown = vulnerability({ severity: 'unknown', fixedVersion: '2.0.0' })
    const high = vulnerability({ severity: 'high', fixedVersion: '3.0.0' })
    expect(merged(low, unknown, high)).toMatchObject([
      { severity: 'high', fixedVersion: '2.0.0', platforms: ['linux/amd64', 'linux/arm64'] },
    ])
  })

  it('keeps the gaps and ignored findings of all, and image and time of the first', () => {
    const gap = { system: 'a', packages: 1, reason: 'b' }
    const ignored = [{ ...vulnerability(), reason: 'r', expires: '2027-01-01' }]
    const first = { ...reportOf([], [gap]), advisories: { records: 1 } }
    const second = {
      ...reportOf([], [gap, { ...gap, reason: 'c' }]),
      image: 'x',
      scanTime: '2000-01-01T00:00:00Z',
      ignored,
    }
    expect(mergeReports([first, second])).toEqual({
      ...first,
      notCovered: [gap, { ...gap, reason: 'c' }],
      ignored,
    })
  })
})
