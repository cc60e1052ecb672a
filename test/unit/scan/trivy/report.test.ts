import { describe, expect, it } from '@jest/globals'
import type { ReportSubject } from '../../../../src/scan/foreign-report.ts'
import type { ScanReport } from '../../../../src/scan/scan-report.ts'
import { parseTrivyReport } from '../../../../src/scan/trivy/report.ts'

const SUBJECT: ReportSubject = {
  image: 'registry.example/app@sha256:aa',
  digests: ['sha256:cc', 'sha256:aa'],
  now: new Date('2026-11-24T12:00:00Z'),
}

const CURL = {
  VulnerabilityID: 'CVE-2026-1',
  VendorIDs: ['DSA-9-1'],
  PkgID: 'libcurl4@8.0-1',
  PkgName: 'libcurl4',
  PkgIdentifier: { PURL: 'pkg:deb/debian/libcurl4@8.0-1?arch=amd64&distro=debian-12.5', UID: 'f00' },
  InstalledVersion: '8.0-1',
  FixedVersion: '8.0-2',
  Status: 'fixed',
  Layer: { Digest: 'sha256:layer', DiffID: 'sha256:diff' },
  SeveritySource: 'debian',
  Severity: 'HIGH',
  CVSS: { nvd: { V3Score: 7.5 } },
  References: ['https://example.org'],
}

const REPORT = {
  SchemaVersion: 2,
  CreatedAt: '2026-11-24T10:00:00.123456789+01:00',
  ArtifactName: 'registry.example/app:1',
  ArtifactType: 'container_image',
  Metadata: {
    OS: { Family: 'debian', Name: '12.5' },
    ImageID: 'sha256:cc',
    RepoTags: ['registry.example/app:1'],
    RepoDigests: ['registry.example/app@sha256:dd'],
    ImageConfig: { architecture: 'arm64', os: 'linux', variant: 'v8' },
  },
  Results: [{ Target: 'app (debian 12.5)', Class: 'os-pkgs', Type: 'debian', Vulnerabilities: [CURL] }],
}

function read(document: unknown, subject = SUBJECT): ScanReport {
  return parseTrivyReport(JSON.stringify(document), subject)
}

function withFindings(...findings: readonly object[]): object {
  return { ...REPORT, Results: [{ Vulnerabilities: findings }] }
}

describe('parseTrivyReport', () => {
  it('reads what was found, where, and what mends it', () => {
    expect(read(REPORT)).toEqual({
      image: SUBJECT.image,
      scanTime: '2026-11-24T09:00:00.123Z',
      vulnerabilities: [
        {
          id: 'CVE-2026-1',
          aliases: ['DSA-9-1'],
          package: 'libcurl4',
          version: '8.0-1',
          fixedVersion: '8.0-2',
          severity: 'high',
          why: {
            advisory: 'DSA-9-1',
            range: '< 8.0-2',
            source: 'libcurl4 8.0-1',
            layer: 'sha256:layer',
            purl: 'pkg:deb/debian/libcurl4@8.0-1?arch=amd64&distro=debian-12.5',
            scanner: 'trivy',
          },
          platforms: ['linux/arm64'],
        },
      ],
      summary: { critical: 0, high: 1, medium: 0, low: 0, unknown: 0, total: 1 },
      notCovered: [],
    })
  })

  it('reads a finding that says the least', () => {
    const [finding] = read(withFindings({ VulnerabilityID: 'CVE-2026-2', PkgName: 'a' })).vulnerabilities
    expect(finding).toMatchObject({
      id: 'CVE-2026-2',
      version: '',
      severity: 'unknown',
      why: { range: 'no fixed version' },
    })
    expect(finding).not.toHaveProperty('fixedVersion')
  })

  it.each([
    ['CRITICAL', 'critical'],
    ['MEDIUM', 'medium'],
    ['LOW', 'low'],
    ['UNKNOWN', 'unknown'],
    ['odd', 'unknown'],
  ])('reads the severity %s as %s', (Severity, severity) => {
    expect(read(withFindings({ ...CURL, Severity })).vulnerabilities[0]?.severity).toBe(severity)
  })

  it('takes the same finding in several files for one', () => {
    expect(read(withFindings({ ...CURL, PkgPath: 'a' }, { ...CURL, PkgPath: 'b' })).vulnerabilities).toHaveLength(1)
  })

  it.each([{ Results: null }, { Results: [] }, { Results: [{ Target: 'x', Class: 'os-pkgs' }] }])(
    'takes %j for no findings',
    (change) => {
      expect(read({ ...REPORT, ...change })).toMatchObject({ vulnerabilities: [], notCovered: [] })
    },
  )

  it('names an image in which nothing was recognised, and a system out of support', () => {
    const { OS: _, ...Metadata } = REPORT.Metadata
    expect(read({ ...REPORT, Metadata, Results: null }).notCovered).toMatchObject([
      { system: 'unknown operating system' },
    ])
    const old = { ...REPORT.Metadata, OS: { Family: 'debian', Name: '8.1', EOSL: true } }
    expect(read({ ...REPORT, Metadata: old }).notCovered).toMatchObject([{ system: 'debian 8.1', packages: 0 }])
  })

  it('takes the time of now when the report has none', () => {
    const { CreatedAt: _, ...rest } = REPORT
    expect(read(rest).scanTime).toBe('2026-11-24T12:00:00.000Z')
  })

  it.each([
    ['names another image', REPORT.Metadata, 'it names sha256:cc, sha256:dd'],
    ['names none', {}, 'it names no image by its digest'],
  ])('refuses a report that %s', (_, Metadata, why) => {
    expect(() => read({ ...REPORT, Metadata }, { ...SUBJECT, digests: ['sha256:ee'] })).toThrow(
      expect.objectContaining({ code: 'SCAN_FEED', message: expect.stringContaining(why) }),
    )
  })

  it('knows the image by a repository digest, and takes the word of a caller without digests', () => {
    expect(read(REPORT, { ...SUBJECT, digests: ['sha256:dd'] }).summary.total).toBe(1)
    expect(read({ ...REPORT, Metadata: undefined }, { ...SUBJECT, digests: [] }).summary.total).toBe(1)
  })

  it.each([
    ['no JSON', '<xml/>', 'is not JSON'],
    ['an older format', JSON.stringify([{ Target: 'x' }]), 'malformed at SchemaVersion'],
    ['a later format', JSON.stringify({ ...REPORT, SchemaVersion: 3 }), 'malformed at SchemaVersion'],
    ['a bill of materials', JSON.stringify({ bomFormat: 'CycloneDX' }), 'malformed at SchemaVersion'],
    [
      'a finding without a package',
      JSON.stringify(withFindings(CURL, { VulnerabilityID: 'x' })),
      'malformed at Results[0].Vulnerabilities[1].PkgName',
    ],
    ['a text without end', JSON.stringify(withFindings({ ...CURL, PkgName: 'x'.repeat(5000) })), 'PkgName'],
  ])('refuses %s, and says how to write the report', (_, text, message) => {
    expect(() => parseTrivyReport(text, SUBJECT)).toThrow(
      expect.objectContaining({
        code: 'SCAN_FEED',
        message: expect.stringContaining(message),
        help: expect.stringContaining('trivy image --format json'),
      }),
    )
  })
})
