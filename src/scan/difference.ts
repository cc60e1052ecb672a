import { isSameVulnerability } from './merge-reports.ts'
import type { ScanReport, Vulnerability } from './scan-report.ts'
import { visible } from './visible.ts'

/** What a scan finds that an earlier one of the same packages did not, and the other way round. JSON names are part of the contract. */
export interface ScanDifference {
  /** When the earlier scan was made (RFC 3339); absent when there is none that can be compared with. */
  readonly since?: string
  /** Findings that count now, of which the earlier scan said nothing. */
  readonly new: readonly Vulnerability[]
  /** Findings that counted then, of which there is nothing now: their advisories were withdrawn or say otherwise. */
  readonly gone: readonly Vulnerability[]
}

/**
 * Compares two reports on one image. A vulnerability that got another name is the same by its aliases. What counted at neither time
 * is no news; nor is what only another scanner found, where that scanner was not heard this time.
 */
export function differenceBetween(before: ScanReport | undefined, now: ScanReport): ScanDifference {
  if (before === undefined) return { new: now.vulnerabilities, gone: [] }
  const known = findingsOf(before)
  const present = findingsOf(now)
  const scanners = new Set([...present.values()].flat().map(({ why }) => why.scanner))
  return {
    since: before.scanTime,
    new: now.vulnerabilities.filter((finding) => !has(known, finding)),
    gone: before.vulnerabilities.filter(
      (finding) => !has(present, finding) && (finding.why.scanner === undefined || scanners.has(finding.why.scanner)),
    ),
  }
}

/** One line for each finding that came or went, or one that says that there are none. Control characters are shown escaped. */
export function differenceLines({ since, new: found, gone }: ScanDifference): readonly string[] {
  if (since === undefined) return ['nothing to compare with: every finding is new']
  if (found.length + gone.length === 0) return [`nothing new since ${since}`]
  const fixedIn = ({ fixedVersion }: Vulnerability): string =>
    fixedVersion === undefined ? 'no fix' : `fixed in ${visible(fixedVersion)}`
  return [
    ...found.map((one) => `new since ${since}: ${subjectOf(one)} (${one.severity}, ${fixedIn(one)})`),
    ...gone.map((one) => `gone since ${since}: ${subjectOf(one)} (${one.severity})`),
  ]
}

function subjectOf({ id, package: name, version }: Vulnerability): string {
  return [id, 'in', name, version].map(visible).join(' ')
}

type ByPackage = ReadonlyMap<string, readonly Vulnerability[]>

/** Also what did not count: of that something was said. */
function findingsOf({ vulnerabilities, ignored = [] }: ScanReport): ByPackage {
  return Map.groupBy([...vulnerabilities, ...ignored], packageKey)
}

function has(findings: ByPackage, finding: Vulnerability): boolean {
  return (findings.get(packageKey(finding)) ?? []).some((other) => isSameVulnerability(other, finding))
}

/** A report over several platforms bears the package URL of one of them: architecture and the like do not count. */
function packageKey({ package: name, version, why }: Vulnerability): string {
  return [why.purl === '' ? name : why.purl.replace(/[?#].*$/s, ''), version].join('\n')
}
