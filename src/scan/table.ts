import { describeExposed, type ExposedFinding } from './exposed.ts'
import { vexLine, whyIgnored } from './ignored-finding.ts'
import {
  SEVERITIES,
  type IgnoredVulnerability,
  type ScanReport,
  type ScanSummary,
  type Vulnerability,
} from './scan-report.ts'
import { visible } from './visible.ts'

const HEADINGS = ['SEVERITY', 'ID', 'PACKAGE', 'VERSION', 'FIXED IN', 'PLATFORMS'] as const

/** Longer cells are cut: a hostile package name must not push the other columns off the screen. */
const CELL_WIDTH = 48

/** A report as plain text for a terminal, worst first, ending in a newline. Control characters from outside are shown escaped. */
export function renderScanTable(report: ScanReport): string {
  const rows = report.vulnerabilities.toSorted((a, b) => rank(a) - rank(b)).map(cellsOf)
  const table = rows.length === 0 ? [] : [...alignColumns([HEADINGS, ...rows]), '']
  const gaps = report.notCovered.map(
    ({ system, packages, reason }) =>
      `not scanned: ${visible(system)}, ${counted(packages, 'package')}: ${visible(reason)}`,
  )
  const noted = report.vulnerabilities.flatMap(notedLine)
  const ignored = (report.ignored ?? []).map(ignoredLine)
  const exposed = (report.exposed ?? []).map(exposedLine)
  const summary = `${visible(report.image)}: ${summaryLine(report.summary)}`
  return `${[...table, summary, ...exposed, ...noted, ...ignored, ...gaps].join('\n')}\n`
}

/** `3 vulnerabilities (1 critical, 2 unknown)`; `no known vulnerability`. */
export function summaryLine(summary: ScanSummary): string {
  if (summary.total === 0) return 'no known vulnerability'
  const parts = SEVERITIES.filter((severity) => summary[severity] > 0).map(
    (severity) => `${summary[severity]} ${severity}`,
  )
  return `${counted(summary.total, 'vulnerability')} (${parts.join(', ')})`
}

function rank({ severity }: Vulnerability): number {
  return SEVERITIES.indexOf(severity)
}

function cellsOf(finding: Vulnerability): readonly string[] {
  const { severity, id, package: name, version, fixedVersion, platforms } = finding
  return [severity, id, name, version, fixedVersion ?? '-', platforms.join(' ')].map((cell) => cut(visible(cell)))
}

function exposedLine(secret: ExposedFinding): string {
  const { layer, platforms } = secret
  return `exposed: ${visible(describeExposed(secret))} (layer ${layer.slice(0, 19)}, ${platforms.join(' ')})`
}

function ignoredLine(ignored: IgnoredVulnerability): string {
  const { expires, vex, reason } = ignored
  if (vex !== undefined) return `does not count: ${subjectOf(ignored)}: ${visible(whyIgnored(ignored))}`
  return `ignored until ${visible(expires ?? 'further notice')}: ${subjectOf(ignored)}: ${visible(reason)}`
}

function notedLine(finding: Vulnerability): readonly string[] {
  return finding.vex === undefined ? [] : [`counts: ${subjectOf(finding)}: ${visible(vexLine(finding.vex))}`]
}

function subjectOf({ severity, id, package: name, version }: Vulnerability): string {
  return `${[id, 'in', name, version].map((word) => cut(visible(word))).join(' ')} (${severity})`
}

function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEADINGS.map((_, column) => rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), 0))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function cut(cell: string): string {
  return cell.length <= CELL_WIDTH ? cell : `${cell.slice(0, CELL_WIDTH - 1)}…`
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`
}
