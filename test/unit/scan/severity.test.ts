import { describe, expect, it } from '@jest/globals'
import type { Rating } from '../../../src/scan/advisory.ts'
import type { Severity } from '../../../src/scan/scan-report.ts'
import { severityOf, severityOfRecord, worst } from '../../../src/scan/severity.ts'
import { advisory, affected } from '../../support/scan/advisories.ts'

interface Words {
  readonly ratings?: readonly Rating[]
  readonly ofPackage?: readonly Rating[]
  readonly urgency?: string
  readonly rating?: string
}

function rate({ ratings = [], ofPackage = [], urgency, rating }: Words): Severity {
  const about = affected([], { ratings: ofPackage, ...(urgency === undefined ? {} : { urgency }) })
  return severityOf([
    { advisory: advisory('X', { ratings, ...(rating === undefined ? {} : { rating }) }), affected: about },
  ])
}

const v3 = (score: string): Rating => ({ type: 'CVSS_V3', score })

describe('the severity of a vulnerability', () => {
  it.each<[string, Severity]>([
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'critical'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 'critical'],
    ['CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H', 'high'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H', 'high'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 'medium'],
    ['CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N', 'low'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 'low'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U/RL:O/RC:U', 'critical'],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 'critical'],
    ['CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:P/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N', 'low'],
    ['AV:N/AC:L/Au:N/C:C/I:C/A:C', 'critical'],
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P', 'high'],
    ['AV:N/AC:M/Au:N/C:N/I:P/A:N', 'medium'],
    ['AV:L/AC:H/Au:N/C:P/I:N/A:N', 'low'],
    ['', 'unknown'],
    ['7.5', 'unknown'],
    ['CVSS:3.1/', 'unknown'],
    ['CVSS:3.1/AV:N', 'unknown'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:Q/I:H/A:H', 'unknown'],
    ['CVSS:5.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'unknown'],
    ['hello', 'unknown'],
  ])('by CVSS %j is %s', (score, severity) => {
    expect(rate({ ratings: [v3(score)] })).toBe(severity)
    expect(rate({ ofPackage: [v3(score)] })).toBe(severity)
    expect(severityOfRecord(advisory('CVE-2026-1', { ratings: [v3(score)] }))).toBe(severity)
  })

  it.each<[string, Severity]>([
    ['low', 'low'],
    ['low**', 'low'],
    ['medium', 'medium'],
    ['high', 'high'],
    ['unimportant', 'low'],
    ['not yet assigned', 'unknown'],
    ['end-of-life', 'unknown'],
    ['whatever', 'unknown'],
  ])('by Debian urgency %j is %s', (urgency, severity) => {
    expect(rate({ urgency })).toBe(severity)
  })

  it.each<[string, Severity]>([
    ['negligible', 'low'],
    ['low', 'low'],
    ['medium', 'medium'],
    ['high', 'high'],
    ['critical', 'critical'],
    ['untriaged', 'unknown'],
  ])('by Ubuntu priority %j is %s', (score, severity) => {
    expect(rate({ ratings: [{ type: 'Ubuntu', score }] })).toBe(severity)
    expect(rate({ ofPackage: [{ type: 'Ubuntu', score }] })).toBe(severity)
  })

  it.each<[string, Severity]>([
    ['LOW', 'low'],
    ['MODERATE', 'medium'],
    ['HIGH', 'high'],
    ['CRITICAL', 'critical'],
    ['NONE', 'unknown'],
  ])('by the word of the database %j is %s', (rating, severity) => {
    expect(rate({ rating })).toBe(severity)
    expect(severityOfRecord(advisory('CVE-2026-1', { rating }))).toBe(severity)
  })

  const CRITICAL = v3('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')
  const HIGH = v3('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H')

  it.each<[string, Words, Severity]>([
    ['the distribution before CVSS', { urgency: 'low', ratings: [CRITICAL], rating: 'HIGH' }, 'low'],
    [
      'the distribution in a rating before CVSS',
      { ratings: [CRITICAL, { type: 'Ubuntu', score: 'medium' }] },
      'medium',
    ],
    ['CVSS when the distribution has not decided', { urgency: 'not yet assigned', ratings: [CRITICAL] }, 'critical'],
    ['CVSS before the word of the database', { ratings: [HIGH], rating: 'LOW' }, 'high'],
    ['the word of the database when the vector cannot be read', { ratings: [v3('?')], rating: 'MODERATE' }, 'medium'],
    ['the worst vector', { ratings: [HIGH, { type: 'CVSS_V4', score: CRITICAL.score }] }, 'critical'],
    ['the worst of record and package', { ratings: [HIGH], ofPackage: [CRITICAL] }, 'critical'],
    ['nobody', {}, 'unknown'],
  ])('believes %s', (_, words, severity) => {
    expect(rate(words)).toBe(severity)
  })

  it('is the worst of several, unknown only when all are', () => {
    expect(worst([])).toBe('unknown')
    expect(worst(['unknown', 'unknown'])).toBe('unknown')
    expect(worst(['unknown', 'low'])).toBe('low')
    expect(worst(['low', 'critical', 'high'])).toBe('critical')
  })
})
