import { describe, expect, it } from '@jest/globals'
import type { Advisory } from '../../../src/scan/advisory.ts'
import {
  assembleReport,
  findFindings,
  namesToAsk,
  severityFrom,
  vulnerabilitiesOf,
} from '../../../src/scan/findings.ts'
import type { Subject } from '../../../src/scan/subject.ts'
import { findSubjects } from '../../../src/scan/subject.ts'
import { advisory, affected } from '../../support/scan/advisories.ts'
import { deb, inventoryOf, npm } from '../../support/scan/inventories.ts'
import { vulnerability } from '../../support/scan/vulnerability.ts'

const RATED = [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H' }]

function subjectOf(): Subject {
  const [, subject] = findSubjects([inventoryOf([deb('bash', '1'), npm('left-pad', '1.0.0')])]).subjects
  if (subject === undefined) throw new Error('no subject')
  return subject
}

function before(fixed: string, id: string, extra: Partial<Advisory> = {}): Advisory {
  return advisory(id, { affected: [affected([{ introduced: '0' }, { fixed }])], ...extra })
}

function found(...candidates: readonly Advisory[]): readonly ReturnType<typeof vulnerabilitiesOf>[number][] {
  return findFindings(subjectOf(), candidates).flatMap(vulnerabilitiesOf)
}

describe('candidates of a feed', () => {
  it('are no finding when they do not affect the version', () => {
    expect(found(before('1.0.0', 'GHSA-1'), before('9.0.0', 'GHSA-2', { withdrawn: true }))).toEqual([])
  })

  it('give the newest fix and the advisory it is from', () => {
    const aliases = ['CVE-2026-0001']
    const all = [
      before('1.2.0', 'GHSA-1', { aliases }),
      before('1.10.0', 'GHSA-2', { aliases }),
      before('1.9.0', 'GHSA-3', { aliases }),
    ]
    expect(found(...all)).toMatchObject([{ fixedVersion: '1.10.0', why: { advisory: 'GHSA-2', range: '< 1.10.0' } }])
  })

  it('give the fix of one when another knows of none', () => {
    const unfixed = advisory('GHSA-1', { aliases: ['CVE-2026-0001'], affected: [affected([{ introduced: '0' }])] })
    expect(found(unfixed, before('1.2.0', 'GHSA-2', { aliases: ['CVE-2026-0001'] }))).toMatchObject([
      { fixedVersion: '1.2.0' },
    ])
    expect(found(unfixed)[0]).not.toHaveProperty('fixedVersion')
  })

  it('are explained by the advisory about one CVE rather than the one about many', () => {
    const many = before('1.2.0', 'A-1', { upstream: ['CVE-2026-0001', 'CVE-2026-0002'] })
    expect(found(many, before('1.2.0', 'B-1', { upstream: ['CVE-2026-0001'] }))).toMatchObject([
      { id: 'CVE-2026-0001', why: { advisory: 'B-1' } },
      { id: 'CVE-2026-0002', why: { advisory: 'A-1' } },
    ])
  })

  it('are rated by the advisory about one CVE rather than the one about many', () => {
    const many = before('1.2.0', 'A-1', { upstream: ['CVE-2026-0001', 'CVE-2026-0002'], rating: 'CRITICAL' })
    expect(found(many, before('1.2.0', 'B-1', { upstream: ['CVE-2026-0001'], rating: 'LOW' }))).toMatchObject([
      { id: 'CVE-2026-0001', severity: 'low' },
      { id: 'CVE-2026-0002', severity: 'critical' },
    ])
  })
})

describe('a finding without a rating', () => {
  const names = (candidate: Advisory): readonly string[] => findFindings(subjectOf(), [candidate]).flatMap(namesToAsk)

  it('is asked about under its CVE first, then under the ids of GitHub, and nowhere else', () => {
    const record = before('2.0.0', 'OSV-1', { aliases: ['GHSA-2', 'MAL-1', 'CVE-2026-0001', 'GHSA-1'] })
    expect(names(record)).toEqual(['CVE-2026-0001', 'GHSA-1', 'GHSA-2'])
  })

  it('is not asked about under the names it was found by', () => {
    expect(names(before('2.0.0', 'CVE-2026-0001'))).toEqual([])
    expect(names(before('2.0.0', 'MAL-1'))).toEqual([])
  })

  it('is not asked about when it has a rating after all', () => {
    expect(names(before('2.0.0', 'GHSA-1', { aliases: ['CVE-2026-0001'], rating: 'LOW' }))).toEqual([])
  })

  it('has the worst rating of the records found for it, or none', () => {
    expect(severityFrom([])).toBe('unknown')
    expect(severityFrom([advisory('CVE-2026-0001')])).toBe('unknown')
    expect(severityFrom([advisory('CVE-2026-0001', { rating: 'LOW' }), advisory('GHSA-1', { ratings: RATED })])).toBe(
      'high',
    )
    expect(severityFrom([advisory('CVE-2026-0001', { affected: [affected([], { ratings: RATED })] })])).toBe('high')
  })
})

describe('a report', () => {
  it('is sorted worst first, then by package, version and id, and counts', () => {
    const list = [
      vulnerability({ id: 'CVE-2026-0005', severity: 'unknown' }),
      vulnerability({ id: 'CVE-2026-0004', severity: 'low' }),
      vulnerability({ id: 'CVE-2026-0003', severity: 'high', package: 'b' }),
      vulnerability({ id: 'CVE-2026-0002', severity: 'high', package: 'a' }),
      vulnerability({ id: 'CVE-2026-0001', severity: 'high', package: 'a' }),
      vulnerability({ id: 'CVE-2026-0000', severity: 'critical', package: 'z' }),
    ]
    const report = assembleReport('app:1', '2026-01-01T00:00:00.000Z', list, [])
    expect(report.vulnerabilities.map(({ id }) => id.at(-1)).join('')).toBe('012345')
    expect(report.summary).toEqual({ critical: 1, high: 3, medium: 0, low: 1, unknown: 1, total: 6 })
    expect(assembleReport('app:1', report.scanTime, list.toReversed(), [])).toEqual(report)
  })
})
