import { digestOf } from '../../../src/image/digest.ts'
import type { ScanReport, Vulnerability } from '../../../src/scan/scan-report.ts'
import { applyVex, type VexOutcome } from '../../../src/scan/apply-vex.ts'
import { parseVexDocument } from '../../../src/scan/vex-document.ts'
import type { VexSubject } from '../../../src/scan/vex-subject.ts'
import { reportOf, vulnerability } from './vulnerability.ts'

export const INDEX = digestOf('index')
export const AMD64 = digestOf('amd64')
export const ARM64 = digestOf('arm64')
export const BILL = 'urn:uuid:11111111-2222-8333-8444-555555555555'

export const SUBJECT: VexSubject = {
  names: ['ghcr.io/acme/app'],
  digests: [INDEX],
  platforms: [
    { platform: 'linux/amd64', digests: [AMD64] },
    { platform: 'linux/arm64', digests: [ARM64] },
  ],
  bills: [BILL],
}

/** On both platforms, with the package URL of the first. */
export const CURL: Vulnerability = vulnerability({
  id: 'CVE-2026-0001',
  aliases: ['GHSA-aaaa-bbbb-cccc'],
  package: 'curl',
  version: '8.14.1-2',
  why: {
    advisory: 'DEBIAN-CVE-2026-0001',
    range: '< 8.14.2-1',
    source: 'curl 8.14.1-2',
    layer: digestOf('layer'),
    purl: 'pkg:deb/debian/curl@8.14.1-2?arch=amd64&distro=debian-13',
  },
  platforms: ['linux/amd64', 'linux/arm64'],
})

/** An OpenVEX document, text. */
export function openVex(statements: readonly object[], change: object = {}): string {
  return JSON.stringify({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://acme.example/vex/1',
    author: 'Acme security',
    timestamp: '2026-11-01T00:00:00Z',
    version: 1,
    statements,
    ...change,
  })
}

/** That CURL does not affect the image, unless it is changed. */
export function statement(change: object = {}): object {
  return {
    vulnerability: { name: 'CVE-2026-0001' },
    products: [{ '@id': 'pkg:deb/debian/curl' }],
    status: 'not_affected',
    justification: 'vulnerable_code_not_in_execute_path',
    ...change,
  }
}

export function heard(findings: readonly Vulnerability[], ...documents: readonly string[]): VexOutcome {
  const parsed = documents.map((text, at) => parseVexDocument(text, `vex-${at + 1}.json`))
  return applyVex(reportOf(findings), parsed, SUBJECT)
}

/** The platforms of CURL that count, and those that do not. */
export function platformsAfter(
  documents: readonly string[],
  finding: Vulnerability = CURL,
): { readonly counts: readonly string[]; readonly not: readonly string[] } {
  const { report } = heard([finding], ...documents)
  return { counts: platformsOf(report.vulnerabilities), not: platformsOf(report.ignored ?? []) }
}

function platformsOf(findings: ScanReport['vulnerabilities']): readonly string[] {
  return findings.flatMap(({ platforms }) => platforms).toSorted()
}
