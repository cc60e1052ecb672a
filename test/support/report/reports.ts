import { digestOf } from '../../../src/image/digest.ts'
import type { Report } from '../../../src/report/report.ts'
import type { ScanReport, Vulnerability } from '../../../src/scan/scan-report.ts'

export const DIGEST = digestOf('index')
export const LAYER = digestOf('layer')

export function vulnerability(change: Partial<Vulnerability> = {}): Vulnerability {
  return {
    id: 'CVE-2026-1111',
    aliases: [],
    package: 'openssl',
    version: '3.0.1-1',
    fixedVersion: '3.0.2-1',
    severity: 'high',
    why: {
      advisory: 'DEBIAN-CVE-2026-1111',
      range: '< 3.0.2-1',
      source: 'openssl 3.0.1-1',
      layer: LAYER,
      purl: 'pkg:deb/debian/openssl@3.0.1-1',
    },
    platforms: ['linux/amd64'],
    ...change,
  }
}

export function scanReport(vulnerabilities: readonly Vulnerability[]): ScanReport {
  const summary = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0, total: vulnerabilities.length }
  for (const { severity } of vulnerabilities) summary[severity] += 1
  return { image: 'ghcr.io/o/app', scanTime: '2026-11-24T10:00:00Z', vulnerabilities, summary, notCovered: [] }
}

/** A run that did everything but the release. */
export function doneReport(change: Partial<Report> = {}): Report {
  return {
    schema: 1,
    command: 'pipeline',
    exit: 0,
    version: '1.2.3',
    images: [
      {
        name: 'ghcr.io/o/app',
        digest: DIGEST,
        reference: `ghcr.io/o/app@${DIGEST}`,
        tags: ['1.2.3', 'latest'],
        platforms: [{ platform: 'linux/amd64', digest: digestOf('amd64'), size: 12_345_678 }],
        sbom: { components: 42 },
        scan: { summary: scanReport([vulnerability()]).summary, notCovered: [] },
        signatures: [{ digest: DIGEST, formats: ['bundle'] }],
      },
    ],
    stages: [
      { name: 'built', outcome: 'done', ms: 1200.4 },
      { name: 'claimed', outcome: 'skipped', reason: 'not a release', ms: 0 },
    ],
    ...change,
  }
}
