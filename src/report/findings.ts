import { SEVERITIES, type ScanReport, type Vulnerability } from '../scan/scan-report.ts'

/** A vulnerability with the image it was found in. */
export interface Finding {
  readonly image: string
  readonly vulnerability: Vulnerability
}

/** All findings of all images: worst severity first, those that a newer version mends before the others, then by name. */
export function worstFirst(scans: readonly ScanReport[]): readonly Finding[] {
  return scans
    .flatMap(({ image, vulnerabilities }) => vulnerabilities.map((vulnerability) => ({ image, vulnerability })))
    .sort(compareFindings)
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.vulnerability.severity) - SEVERITIES.indexOf(b.vulnerability.severity) ||
    Number(a.vulnerability.fixedVersion === undefined) - Number(b.vulnerability.fixedVersion === undefined) ||
    compareText(a.vulnerability.package, b.vulnerability.package) ||
    compareText(a.vulnerability.id, b.vulnerability.id) ||
    compareText(a.image, b.image)
  )
}

// Not localeCompare: the order must be the same on every machine.
function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** A page about the advisory, for ids of the usual shape; other ids are not turned into addresses. */
export function advisoryUrl(id: string): string | undefined {
  return /^[A-Za-z]+(?:-[A-Za-z0-9]+)+$/.test(id) ? `https://osv.dev/vulnerability/${id}` : undefined
}
