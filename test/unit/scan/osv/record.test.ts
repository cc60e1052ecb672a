import { describe, expect, it } from '@jest/globals'
import { parseJson } from '../../../../src/image/parse.ts'
import { AdvisorySchema, BatchAnswerSchema, QueryAnswerSchema } from '../../../../src/scan/osv/record.ts'

function read(record: unknown): unknown {
  return parseJson(AdvisorySchema, JSON.stringify(record), 'the record', 'SCAN_FEED')
}

describe('an OSV record', () => {
  it.each<[string, unknown, string]>([
    ['a list', [], 'id'],
    ['nothing', null, '(root)'],
    ['without an id', {}, 'id'],
    ['with an empty id', { id: '' }, 'id'],
    ['with a number for an id', { id: 7 }, 'id'],
    ['with a text for aliases', { id: 'X', aliases: 'CVE-2026-0001' }, 'aliases'],
    ['with a number among aliases', { id: 'X', aliases: ['CVE-2026-0001', 7] }, 'aliases[1]'],
    ['with a number for a version', { id: 'X', affected: [{ versions: [1.1] }] }, 'affected[0].versions[0]'],
    [
      'with a range without events',
      { id: 'X', affected: [{ ranges: [{ type: 'SEMVER' }] }] },
      'affected[0].ranges[0].events',
    ],
    [
      'with an event of nothing',
      { id: 'X', affected: [{}, { ranges: [{ events: [{}] }] }] },
      'affected[1].ranges[0].events[0]',
    ],
    [
      'with an event of another kind',
      { id: 'X', affected: [{ ranges: [{ events: [{ fixed: 1 }] }] }] },
      'affected[0].ranges[0].events[0].fixed',
    ],
    ['with a number for a score', { id: 'X', severity: [{ type: 'CVSS_V3', score: 9.8 }] }, 'severity[0].score'],
  ])('%s is refused with the path to the fault', (_, record, path) => {
    expect(() => read(record)).toThrow(expect.objectContaining({ code: 'SCAN_FEED', facts: { path } }))
  })

  it('needs nothing but an id', () => {
    const empty = { id: 'X', withdrawn: false, aliases: [], upstream: [], affected: [], streams: [], ratings: [] }
    expect(read({ id: 'X' })).toEqual(empty)
    expect(
      read({ id: 'X', aliases: null, affected: null, severity: null, upstream: null, database_specific: null }),
    ).toEqual(empty)
  })

  it.each([
    ['ALSA-2026:1', 'Important: nodejs:18 security update', ['nodejs:18'], 'Important', ['CVE-2026-1']],
    ['ALSA-2026:2', 'Low: openssl security update', [], 'Low', ['CVE-2026-1']],
    [
      'RLSA-2026:1',
      'Moderate: virt:rhel and virt-devel:rhel security update',
      ['virt:rhel', 'virt-devel:rhel'],
      'Moderate',
      [],
    ],
    ['RHSA-2026:1', 'Red Hat Security Advisory: 389-ds:1.4 security update', ['389-ds:1.4'], undefined, []],
    ['GHSA-1', 'Important: see https://example.test:8080/x and 12:30', [], undefined, []],
  ])(
    'of %s, %j, tells streams, rating and CVEs by its title and related records',
    (id, summary, streams, rating, upstream) => {
      const word = rating === undefined ? {} : { rating }
      const rest = { withdrawn: false, aliases: [], affected: [], ratings: [] }
      expect(read({ id, summary, related: ['CVE-2026-1'] })).toEqual({ id, ...rest, streams, upstream, ...word })
    },
  )

  it('keeps what matching needs and drops the rest', () => {
    const record = {
      schema_version: '1.7.0',
      id: 'DEBIAN-CVE-2026-0001',
      details: 'long',
      withdrawn: '2026-01-01T00:00:00Z',
      aliases: ['A'],
      upstream: ['CVE-2026-0001'],
      severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/…' }],
      database_specific: { severity: 'HIGH' },
      affected: [
        {
          package: { ecosystem: 'Debian:12', name: 'zlib', purl: 'pkg:deb/debian/zlib' },
          severity: [{ type: 'Ubuntu', score: 'low' }],
          ranges: [
            { type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.2' }] },
            { type: 'SEMVER', events: [{ introduced: '1.0.0' }, { last_affected: '1.1.0' }, { limit: '*' }] },
            { type: 'GIT', repo: 'https://example.test/x', events: [{ introduced: '0' }] },
          ],
          versions: ['1.0', '1.1'],
          ecosystem_specific: { urgency: 'low', other: [1] },
        },
        { ranges: [{ type: 'GIT', events: [{ introduced: '0' }] }] },
      ],
    }
    expect(read(record)).toEqual({
      id: 'DEBIAN-CVE-2026-0001',
      withdrawn: true,
      aliases: ['A'],
      streams: [],
      upstream: ['CVE-2026-0001'],
      ratings: [{ type: 'CVSS_V3', score: 'CVSS:3.1/…' }],
      rating: 'HIGH',
      affected: [
        {
          ecosystem: 'Debian:12',
          name: 'zlib',
          ranges: [
            { events: [{ introduced: '0' }, { fixed: '1.2' }] },
            { events: [{ introduced: '1.0.0' }, { lastAffected: '1.1.0' }, { limit: '*' }] },
          ],
          versions: ['1.0', '1.1'],
          ratings: [{ type: 'Ubuntu', score: 'low' }],
          urgency: 'low',
        },
      ],
    })
  })

  it.each([
    ['PyPI', 'Django', 'django'],
    ['PyPI', 'Requests_OAuthlib', 'requests-oauthlib'],
    ['PyPI', 'zope.interface', 'zope-interface'],
    ['npm', 'JSONStream', 'JSONStream'],
    ['Go', 'github.com/BurntSushi/toml', 'github.com/BurntSushi/toml'],
  ])('of %s about %s names the package %s, as it is asked about', (ecosystem, name, expected) => {
    expect(read({ id: 'X', affected: [{ package: { ecosystem, name } }] })).toMatchObject({
      affected: [{ name: expected }],
    })
  })

  it('takes two points in one event for two events', () => {
    const ranges = [{ type: 'SEMVER', events: [{ introduced: '1.0.0', fixed: '2.0.0' }] }]
    expect(read({ id: 'X', affected: [{ package: { ecosystem: 'npm', name: 'a' }, ranges }] })).toMatchObject({
      affected: [{ ranges: [{ events: [{ introduced: '1.0.0' }, { fixed: '2.0.0' }] }] }],
    })
  })
})

describe('an answer of the OSV API', () => {
  it('may leave out everything that is empty', () => {
    expect(parseJson(BatchAnswerSchema, '{"results":[{},{"vulns":[{"id":"X","modified":"…"}]}]}', 'it')).toMatchObject({
      results: [{ vulns: [] }, { vulns: [{ id: 'X' }] }],
    })
    expect(parseJson(QueryAnswerSchema, '{}', 'it')).toMatchObject({ vulns: [] })
  })

  it('to a batch has results', () => {
    expect(() => parseJson(BatchAnswerSchema, '{}', 'it', 'SCAN_FEED')).toThrow(/malformed at results/)
  })
})
