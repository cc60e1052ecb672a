import { assembleReport } from './findings.ts'
import type { NotCovered, ScanReport, Vulnerability } from './scan-report.ts'
import { worst } from './severity.ts'
import { readPurl } from './vex-purl.ts'

/**
 * One report of several scanners on one image. Findings about the same package (an npm and a PyPI package of one name are two) and
 * version that share an id, or of which one names the other as an alias, are one: the worst severity counts, the first known fix and the first report's reason stay. Image, time,
 * age of the advisories and exposed secrets are the first report's; gaps of all are kept, since a gap of one scanner is not known to be filled by
 * another. Rules of an ignore file are applied afterwards, so that they see the findings of all.
 */
export function mergeReports(reports: readonly [ScanReport, ...(readonly ScanReport[])]): ScanReport {
  const [first] = reports
  const ignored = reports.flatMap((report) => report.ignored ?? [])
  const findings = mergeFindings(reports.flatMap(({ vulnerabilities }) => vulnerabilities))
  return {
    ...first,
    ...assembleReport(first.image, first.scanTime, findings, mergeGaps(reports)),
    ...(ignored.length === 0 ? {} : { ignored }),
  }
}

/** A finding, and what its package is by the first package URL that one of its reports gave; empty when none did. */
interface Merged {
  readonly finding: Vulnerability
  readonly identity: string
}

/** The same findings, each once. */
export function mergeFindings(findings: readonly Vulnerability[]): readonly Vulnerability[] {
  const packages = new Map<string, Merged[]>()
  for (const finding of findings) {
    const key = [finding.package, finding.version].join('\n')
    const identity = identityOf(finding)
    const known = packages.get(key) ?? []
    const at = known.findIndex(
      (other) => mayBeSamePackage(other.identity, identity) && isSameVulnerability(other.finding, finding),
    )
    const same = known[at]
    if (same === undefined) known.push({ finding, identity })
    else known[at] = { finding: joined(same.finding, finding), identity: same.identity || identity }
    packages.set(key, known)
  }
  return [...packages.values()].flat().map(({ finding }) => finding)
}

const SYSTEM_TYPES = new Set(['deb', 'apk', 'rpm'])

/** Scanners call the vendor of a system differently (`redhat`, `rhel`), and an image has one system: of its packages the vendor does not count. */
function identityOf({ why }: Vulnerability): string {
  const purl = readPurl(why.purl)
  if (purl === undefined) return ''
  return [purl.type, SYSTEM_TYPES.has(purl.type) ? '' : purl.namespace, purl.name].join('\n')
}

/** A scanner that gives no package URL means whatever has the name and version. */
function mayBeSamePackage(a: string, b: string): boolean {
  return a === '' || b === '' || a === b
}

/** Two CVEs are two vulnerabilities even where one advisory passes on both. */
export function isSameVulnerability(a: Vulnerability, b: Vulnerability): boolean {
  if (a.id === b.id) return true
  return !(isCve(a.id) && isCve(b.id)) && (a.aliases.includes(b.id) || b.aliases.includes(a.id))
}

function isCve(id: string): boolean {
  return id.startsWith('CVE-')
}

function joined(a: Vulnerability, b: Vulnerability): Vulnerability {
  const id = !isCve(a.id) && isCve(b.id) ? b.id : a.id
  const names = new Set([a.id, ...a.aliases, b.id, ...b.aliases])
  names.delete(id)
  const fixedVersion = a.fixedVersion ?? b.fixedVersion
  return {
    ...a,
    id,
    aliases: [...names].toSorted(),
    ...(fixedVersion === undefined ? {} : { fixedVersion }),
    severity: worst([a.severity, b.severity]),
    platforms: [...new Set([...a.platforms, ...b.platforms])].toSorted(),
  }
}

function mergeGaps(reports: readonly ScanReport[]): readonly NotCovered[] {
  const gaps = reports.flatMap(({ notCovered }) => notCovered)
  return [...new Map(gaps.map((gap) => [[gap.system, gap.reason].join('\n'), gap])).values()]
}
