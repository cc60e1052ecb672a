import type { Advisory } from './advisory.ts'
import { findHit } from './affected.ts'
import { severityOf, severityOfRecord, worst } from './severity.ts'
import { SEVERITIES, type NotCovered, type ScanReport, type Severity, type Vulnerability } from './scan-report.ts'
import type { Subject } from './subject.ts'
import { orderOf, type VersionOrder } from './version-order.ts'
import { cvesOf, groupMatches, type Match, type VulnerabilityGroup } from './vulnerability-group.ts'

/** One vulnerability of one asked package. */
export interface Finding {
  readonly subject: Subject
  readonly group: VulnerabilityGroup
  /** As the matching advisories rate it; `unknown` until another record does. */
  readonly severity: Severity
}

/**
 * Judges the advisories that a feed offers for a package. They are candidates only: each is compared again here, so that a feed
 * with a looser notion of versions adds nothing.
 */
export function findFindings(subject: Subject, candidates: readonly Advisory[]): readonly Finding[] {
  const order = orderOf(subject.ecosystem)
  const matches = candidates.flatMap((advisory): readonly Match[] => {
    const hit = findHit(advisory, subject.asked, order)
    return hit === undefined ? [] : [{ advisory, hit }]
  })
  return groupMatches(matches).map((group) => ({ subject, group, severity: severityOfGroup(group) }))
}

/** Advisories about this CVE alone are asked first: the rating of one that passes on many is that of the worst of them. */
function severityOfGroup({ matches }: VulnerabilityGroup): Severity {
  const rate = (some: readonly Match[]): Severity =>
    severityOf(some.map(({ advisory, hit }) => ({ advisory, affected: hit.affected })))
  const own = rate(matches.filter(({ advisory }) => cvesOf(advisory).length <= 1))
  return own === 'unknown' ? rate(matches) : own
}

/** Names under which another record may rate a finding, best first: the CVE, then GitHub's advisory. */
export function namesToAsk({ group, severity }: Finding): readonly string[] {
  if (severity !== 'unknown') return []
  const known = new Set(group.matches.map(({ advisory }) => advisory.id))
  const names = [group.id, ...group.aliases].filter((name) => !known.has(name))
  return [/^CVE-/, /^GHSA-/].flatMap((pattern) => names.filter((name) => pattern.test(name)))
}

/** The rating that records fetched for `namesToAsk` give. */
export function severityFrom(records: readonly Advisory[]): Severity {
  return worst(records.map(severityOfRecord))
}

/** One entry for each installed package that a finding is about. */
export function vulnerabilitiesOf({ subject, group, severity }: Finding): readonly Vulnerability[] {
  const { advisory, hit } = decisiveMatch(group.matches, orderOf(subject.ecosystem))
  return subject.installed.map(({ component, platforms }) => ({
    id: group.id,
    aliases: group.aliases,
    package: component.name,
    version: component.version,
    ...(hit.fixed === undefined ? {} : { fixedVersion: hit.fixed }),
    severity,
    why: {
      advisory: advisory.id,
      range: hit.range,
      source: `${subject.asked.name} ${subject.asked.version}`,
      layer: component.layer,
      purl: component.purl,
    },
    platforms,
  }))
}

/** The advisory with the newest fix, since only that ends all of them; of equals the one about fewest CVEs. */
function decisiveMatch(matches: readonly Match[], order: VersionOrder): Match {
  const [decisive] = matches.toSorted(
    (a, b) =>
      compareFixes(b.hit.fixed, a.hit.fixed, order) || cvesOf(a.advisory).length - cvesOf(b.advisory).length || 0,
  )
  if (decisive === undefined) throw new Error('a group has no match')
  return decisive
}

function compareFixes(a: string | undefined, b: string | undefined, order: VersionOrder): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return order(a, b) ?? 0
}

/** Sorts worst first, then by package, version and id, and counts. `scanTime` is RFC 3339. */
export function assembleReport(
  image: string,
  scanTime: string,
  vulnerabilities: readonly Vulnerability[],
  notCovered: readonly NotCovered[],
): ScanReport {
  const sorted = vulnerabilities.toSorted(compareVulnerabilities)
  const count = (severity: Severity): number => sorted.filter((one) => one.severity === severity).length
  return {
    image,
    scanTime,
    vulnerabilities: sorted,
    summary: {
      critical: count('critical'),
      high: count('high'),
      medium: count('medium'),
      low: count('low'),
      unknown: count('unknown'),
      total: sorted.length,
    },
    notCovered,
  }
}

function compareVulnerabilities(a: Vulnerability, b: Vulnerability): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.package, b.package) ||
    compareText(a.version, b.version) ||
    compareText(a.id, b.id)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
