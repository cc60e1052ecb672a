import type { IgnoredVulnerability, ScanReport, Vulnerability } from '../scan/scan-report.ts'
import { vexLine, whyIgnored } from '../scan/ignored-finding.ts'
import { readReferencedBill, type BillComponent } from './cyclonedx-bill.ts'
import { analysisJustification } from './vex-words.ts'
import { remedyFor } from './finding-identity.ts'
import { advisoryUrl, worstFirst } from './findings.ts'
import { visibleLine } from './visible-text.ts'

/**
 * A bill of materials (CycloneDX JSON 1.4 to 1.7) with the findings that are about its packages as `vulnerabilities`, in place of
 * any it has. Packages are found by their package URL, whatever its qualifiers, else by name and version; findings about packages
 * of other platforms are left out. Components without a `bom-ref` get one, so that findings can name them. What rules ignore is listed as `in_triage` with the
 * reason, what VEX documents speak of as they have it.
 * @throws CONFIG_INVALID with the path to the fault when the text is no such bill.
 */
export function addVulnerabilities(bill: string, report: ScanReport): string {
  const document = readReferencedBill(bill)
  const references = referencesOf(withNested(document.components ?? []))
  const findings = [...worstFirst([report]).map(({ vulnerability }) => vulnerability), ...(report.ignored ?? [])]
  const present = findings.filter((finding) => references(finding).length > 0)
  const groups = Map.groupBy(present, (finding) => JSON.stringify([finding.id, analysisOf(finding)]))
  const vulnerabilities = Array.from(groups.values(), (group, at) => entryFor(group, at, references))
  return JSON.stringify({ ...document, vulnerabilities })
}

/** The findings of one vulnerability, worst first. */
function entryFor(
  findings: readonly (Vulnerability | IgnoredVulnerability)[],
  at: number,
  references: References,
): object {
  const [finding] = findings
  if (finding === undefined) throw new Error('a group has no finding')
  const { id, severity, aliases } = finding
  const analysis = analysisOf(finding)
  const status = finding.vex !== undefined && 'reason' in finding ? 'unaffected' : 'affected'
  const affects = findings.flatMap((one) => references(one).map((ref) => [ref, visibleLine(one.version)] as const))
  return {
    'bom-ref': `vulnerability:${at}:${visibleLine(id)}`,
    id: visibleLine(id),
    source: sourceOf(id),
    references: aliases.map((alias) => ({ id: visibleLine(alias), source: sourceOf(alias) })),
    ratings: [{ severity }],
    recommendation: [...new Set(findings.map((one) => remedyFor(one, visibleLine)))].join('\n'),
    ...(analysis === undefined ? {} : { analysis }),
    affects: Array.from(new Map(affects), ([ref, version]) => ({ ref, versions: [{ version, status }] })),
  }
}

function sourceOf(id: string): object {
  const url = advisoryUrl(id)
  return { name: 'OSV', ...(url === undefined ? {} : { url }) }
}

/** CycloneDX 1.4 to 1.7, "Impact Analysis State". */
const STATES = {
  not_affected: 'not_affected',
  fixed: 'resolved',
  affected: 'exploitable',
  under_investigation: 'in_triage',
} as const

function analysisOf(finding: Vulnerability | IgnoredVulnerability): object | undefined {
  const { vex } = finding
  if (vex === undefined)
    return 'reason' in finding ? { state: 'in_triage', detail: visibleLine(whyIgnored(finding)) } : undefined
  const justification = analysisJustification(vex.justification)
  return {
    state: STATES[vex.status],
    ...(justification === undefined ? {} : { justification }),
    detail: visibleLine(vexLine(vex)),
  }
}

/** The components of the bill that a finding is about. */
type References = (finding: Vulnerability) => readonly string[]

function withNested(components: readonly BillComponent[]): readonly BillComponent[] {
  return components.flatMap((component) => [component, ...withNested(component.components ?? [])])
}

function referencesOf(components: readonly BillComponent[]): References {
  const byPackage = new Map<string, Set<string>>()
  for (const { 'bom-ref': reference, group, name, version, purl } of components) {
    if (reference === undefined) continue
    const fullName = group === undefined || group === '' ? name : `${group}/${name}`
    for (const key of [packageKey(purl ?? ''), nameKey(fullName, version ?? '')])
      byPackage.set(key, (byPackage.get(key) ?? new Set()).add(reference))
  }
  byPackage.delete('')
  return ({ package: name, version, why }) => [
    ...(byPackage.get(packageKey(why.purl)) ?? byPackage.get(nameKey(name, version)) ?? []),
  ]
}

/** A report over several platforms names the package of one of them: the architecture in the qualifiers does not count. */
function packageKey(purl: string): string {
  return purl.replace(/[?#].*$/s, '')
}

function nameKey(name: string, version: string): string {
  return [name, version].join('\n')
}
