import { describe, expect, it } from '@jest/globals'
import { reportOnPlatform, vulnPredicate } from '../../../src/scan/vuln-predicate.ts'
import { reportOf, vulnerability } from '../../support/scan/vulnerability.ts'

const NOT_COVERED = [{ system: 'Amazon Linux 2023', packages: 3, reason: 'no feed' }]
const BOTH = vulnerability({ id: 'CVE-1', severity: 'low', platforms: ['linux/amd64', 'linux/arm64'] })
const AMD64 = vulnerability({ id: 'CVE-2', severity: 'critical' })
const REPORT = reportOf([BOTH, AMD64], NOT_COVERED)
const FEED = { uri: 'https://api.osv.dev' }

describe('vulnPredicate', () => {
  it('carries the report whole, with scanner, feed and time', () => {
    expect(vulnPredicate(REPORT, { toolVersion: '0.1.0', feed: FEED })).toEqual({
      invocation: { parameters: [], uri: '', event_id: '', 'builder.id': '' },
      scanner: {
        uri: 'pkg:generic/slipway@0.1.0',
        version: '0.1.0',
        db: { uri: 'https://api.osv.dev', version: '' },
        result: REPORT,
      },
      metadata: { scanStartedOn: REPORT.scanTime, scanFinishedOn: REPORT.scanTime },
    })
  })

  it('says which run it was, how old the feed is and how long it took', () => {
    const predicate = vulnPredicate(REPORT, {
      toolVersion: '0.1.0',
      feed: { ...FEED, version: '42', lastUpdate: '2026-01-01T00:00:00Z' },
      run: { uri: 'https://github.com/acme/app/actions/runs/33', id: '33', builderId: 'https://github.com/acme/x' },
      startedOn: '2026-01-02T00:00:00Z',
      finishedOn: '2026-01-02T00:00:09Z',
    })
    expect(predicate).toMatchObject({
      invocation: {
        uri: 'https://github.com/acme/app/actions/runs/33',
        event_id: '33',
        'builder.id': 'https://github.com/acme/x',
      },
      scanner: { db: { version: '42', lastUpdate: '2026-01-01T00:00:00Z' } },
      metadata: { scanStartedOn: '2026-01-02T00:00:00Z', scanFinishedOn: '2026-01-02T00:00:09Z' },
    })
  })

  it.each([
    ['https://me:SECRET@mirror.example/osv/?key=SECRET', 'https://mirror.example/osv'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['file:///srv/osv', 'file:///srv/osv'],
    ['offline', 'offline'],
  ])('names the feed %s without what only its user should know', (uri, written) => {
    expect(vulnPredicate(REPORT, { toolVersion: '0.1.0', feed: { uri } }).scanner.db.uri).toBe(written)
  })
})

describe('reportOnPlatform', () => {
  it('keeps and counts what is in the platform, and what could not be judged', () => {
    const own = reportOnPlatform(REPORT, 'linux/arm64', 'registry.example/app@sha256:00')
    expect(own).toEqual({
      image: 'registry.example/app@sha256:00',
      scanTime: REPORT.scanTime,
      vulnerabilities: [{ ...BOTH, platforms: ['linux/arm64'] }],
      summary: { critical: 0, high: 0, medium: 0, low: 1, unknown: 0, total: 1 },
      notCovered: NOT_COVERED,
    })
  })

  it('keeps what rules ignore in the platform, and findings of scanners that name no platform', () => {
    const nowhere = vulnerability({ id: 'CVE-3', platforms: [] })
    const ignored = [BOTH, AMD64].map((one) => ({ ...one, reason: 'not reached', expires: '2027-01-31' }))
    const report = { ...reportOf([nowhere]), ignored, advisories: { records: 1 } }
    expect(reportOnPlatform(report, 'linux/arm64', 'x')).toMatchObject({
      vulnerabilities: [{ id: 'CVE-3', platforms: ['linux/arm64'] }],
      ignored: [{ id: 'CVE-1', reason: 'not reached', platforms: ['linux/arm64'] }],
      advisories: { records: 1 },
    })
  })

  it('finds nothing in a platform that the report does not know', () => {
    expect(reportOnPlatform(REPORT, 'linux/s390x', 'x').summary.total).toBe(0)
  })

  it('leaves the report on the index as it was', () => {
    reportOnPlatform(REPORT, 'linux/arm64', 'x')
    expect(REPORT.summary.total).toBe(2)
  })
})
