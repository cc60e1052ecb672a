import { describe, expect, it } from '@jest/globals'
import type { ReportSubject } from '../../../../src/scan/foreign-report.ts'
import { parseGrypeReport } from '../../../../src/scan/grype/report.ts'
import type { ScanReport } from '../../../../src/scan/scan-report.ts'

const SUBJECT: ReportSubject = {
  image: 'registry.example/app@sha256:aa',
  digests: ['sha256:aa', 'sha256:cc'],
  now: new Date('2026-11-24T12:00:00Z'),
}

const MATCH = {
  vulnerability: {
    id: 'GHSA-aaaa-bbbb-cccc',
    dataSource: 'https://example.org',
    namespace: 'github:language:javascript',
    severity: 'Critical',
    fix: { versions: ['1.2.1', '2.0.3'], state: 'fixed' },
    advisories: [],
    risk: 3.1,
  },
  relatedVulnerabilities: [{ id: 'CVE-2026-1', severity: 'High' }],
  matchDetails: [
    {
      type: 'exact-direct-match',
      found: { versionConstraint: '<1.2.1 (unknown)' },
      fix: { suggestedVersion: '1.2.1' },
    },
  ],
  artifact: {
    name: '@scope/a',
    version: '1.2.0',
    type: 'npm',
    locations: [{ path: '/a/package.json', layerID: 'sha256:layer' }],
    purl: 'pkg:npm/%40scope/a@1.2.0',
    upstreams: [],
  },
}

const REPORT = {
  matches: [MATCH],
  source: {
    type: 'image',
    target: {
      userInput: 'app:1',
      imageID: 'sha256:cc',
      manifestDigest: 'sha256:mm',
      repoDigests: ['registry.example/app@sha256:dd'],
      architecture: 'amd64',
      os: 'linux',
    },
  },
  distro: { name: 'debian', version: '12', idLike: null },
  descriptor: { name: 'grype', version: '0.116.0', timestamp: '2026-11-24T10:00:00Z' },
}

function read(document: unknown, subject = SUBJECT): ScanReport {
  return parseGrypeReport(JSON.stringify(document), subject)
}

function readMatch(change: object): ScanReport['vulnerabilities'][number] | undefined {
  return read({ ...REPORT, matches: [{ ...MATCH, ...change }] }).vulnerabilities[0]
}

describe('parseGrypeReport', () => {
  it('reads what was found, where, and what mends it', () => {
    expect(read(REPORT)).toEqual({
      image: SUBJECT.image,
      scanTime: '2026-11-24T10:00:00.000Z',
      vulnerabilities: [
        {
          id: 'CVE-2026-1',
          aliases: ['GHSA-aaaa-bbbb-cccc'],
          package: '@scope/a',
          version: '1.2.0',
          fixedVersion: '1.2.1',
          severity: 'critical',
          why: {
            advisory: 'GHSA-aaaa-bbbb-cccc',
            range: '<1.2.1 (unknown)',
            source: '@scope/a 1.2.0',
            layer: 'sha256:layer',
            purl: 'pkg:npm/%40scope/a@1.2.0',
            scanner: 'grype',
          },
          platforms: ['linux/amd64'],
        },
      ],
      summary: { critical: 1, high: 0, medium: 0, low: 0, unknown: 0, total: 1 },
      notCovered: [],
    })
  })

  it('reads a match that says the least', () => {
    const least = {
      vulnerability: { id: 'CVE-2026-2' },
      relatedVulnerabilities: [],
      matchDetails: [],
      artifact: { name: 'a' },
    }
    expect(read({ ...REPORT, matches: [least] }).vulnerabilities).toMatchObject([
      {
        id: 'CVE-2026-2',
        aliases: [],
        version: '',
        severity: 'unknown',
        why: { range: 'no fixed version', source: 'a ' },
      },
    ])
  })

  it('lists all fixes when none is suggested', () => {
    expect(readMatch({ matchDetails: [{ type: 'x', found: { constraint: 'somecpe' } }] })).toMatchObject({
      fixedVersion: '1.2.1, 2.0.3',
      why: { range: '< 1.2.1, 2.0.3' },
    })
  })

  it('does not take several CVEs of one advisory for names of each other', () => {
    const relatedVulnerabilities = [{ id: 'CVE-2026-1' }, { id: 'CVE-2026-2' }]
    expect(readMatch({ relatedVulnerabilities })).toMatchObject({ id: 'GHSA-aaaa-bbbb-cccc', aliases: [] })
  })

  it.each([
    [[{ name: 'openssl' }], 'openssl 1.2.0'],
    [[{ name: 'openssl', version: '3.0-1' }], 'openssl 3.0-1'],
  ])('names the source package %j', (upstreams, source) => {
    expect(readMatch({ artifact: { ...MATCH.artifact, upstreams } })?.why.source).toBe(source)
  })

  it.each([
    ['Negligible', 'low'],
    ['Unknown', 'unknown'],
    ['', 'unknown'],
  ])('reads the severity %j as %s', (severity, read) => {
    expect(readMatch({ vulnerability: { ...MATCH.vulnerability, severity } })?.severity).toBe(read)
  })

  it('names an image without a known system', () => {
    expect(read({ ...REPORT, distro: { name: '', version: '' } }).notCovered).toMatchObject([{ packages: 0 }])
  })

  it.each([
    ['is about another image', REPORT.source, 'it names sha256:cc, sha256:mm, sha256:dd'],
    ['is about a folder', { type: 'directory', target: '/app' }, 'it names no image by its digest'],
    ['does not say what it is about', null, 'it names no image by its digest'],
  ])('refuses a report that %s', (_, source, why) => {
    expect(() => read({ ...REPORT, source }, { ...SUBJECT, digests: ['sha256:ee'] })).toThrow(
      expect.objectContaining({ code: 'SCAN_FEED', message: expect.stringContaining(why) }),
    )
  })

  it.each([
    ['no JSON', 'x', 'is not JSON'],
    ['a report of another program', JSON.stringify({ ...REPORT, descriptor: { name: 'syft' } }), 'descriptor.name'],
    ['a report without matches', JSON.stringify({ ...REPORT, matches: undefined }), 'malformed at matches'],
    [
      'a match without a package',
      JSON.stringify({ ...REPORT, matches: [{ ...MATCH, artifact: {} }] }),
      'malformed at matches[0].artifact.name',
    ],
  ])('refuses %s, and says how to write the report', (_, text, message) => {
    expect(() => parseGrypeReport(text, SUBJECT)).toThrow(
      expect.objectContaining({
        code: 'SCAN_FEED',
        message: expect.stringContaining(message),
        help: expect.stringContaining('grype -o json'),
      }),
    )
  })
})
