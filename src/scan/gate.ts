import { SEVERITIES, type NotCovered, type ScanReport, type Severity, type Vulnerability } from './scan-report.ts'

/** The severity from which on a finding refuses the image; `none` never refuses. */
export const FAIL_ON = ['none', 'low', 'medium', 'high', 'critical'] as const
export type FailOn = (typeof FAIL_ON)[number]

/** What a finding without a rating means: nothing, a warning, or as much as one of the given severity. */
export const UNKNOWN_SEVERITY = ['ignore', 'warn', 'low', 'medium', 'high', 'critical'] as const
export type UnknownSeverity = (typeof UNKNOWN_SEVERITY)[number]

export interface GatePolicy {
  readonly failOn: FailOn
  readonly unknownSeverity: UnknownSeverity
  /** Findings that no version fixes do not count; they stay in the report and are named in a warning. Default false. */
  readonly ignoreUnfixed?: boolean
}

export interface Verdict {
  readonly refused: boolean
  readonly limit: FailOn
  /** The findings that reach the limit, worst first. */
  readonly offending: readonly Vulnerability[]
  /** One line for people, capped: what was found, or that nothing reaches the limit. */
  readonly summary: string
  /** One line each: findings without a rating, and what no feed covers. */
  readonly warnings: readonly string[]
}

/** How many findings a message names. */
const NAMED = 10

/**
 * Judges a report. Says nothing about whether refusing stops anything: that is the caller's mode. What rules ignore is not
 * judged: it stands in `report.ignored`.
 */
export function judge(report: ScanReport, policy: GatePolicy): Verdict {
  const { failOn, unknownSeverity, ignoreUnfixed = false } = policy
  const reaching = report.vulnerabilities.filter(({ severity }) => reaches(countsAs(severity, unknownSeverity), failOn))
  const isExempt = ({ fixedVersion }: Vulnerability): boolean => ignoreUnfixed && fixedVersion === undefined
  const unfixed = reaching.filter(isExempt)
  const offending = reaching
    .filter((one) => !isExempt(one))
    .toSorted((a, b) => rank(countsAs(a.severity, unknownSeverity)) - rank(countsAs(b.severity, unknownSeverity)))
  return {
    refused: offending.length > 0,
    limit: failOn,
    offending,
    summary: summarise(offending, failOn),
    warnings: [
      ...(unknownSeverity === 'warn' ? unratedWarning(report.vulnerabilities) : []),
      ...unfixedWarning(unfixed),
      ...report.notCovered.map(coverageWarning),
    ],
  }
}

function countsAs(severity: Severity, unknown: UnknownSeverity): Severity {
  return severity === 'unknown' && unknown !== 'ignore' && unknown !== 'warn' ? unknown : severity
}

function reaches(severity: Severity, limit: FailOn): boolean {
  return limit !== 'none' && severity !== 'unknown' && rank(severity) <= rank(limit)
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity)
}

function summarise(offending: readonly Vulnerability[], limit: FailOn): string {
  if (limit === 'none') return 'no severity refuses the image (fail-on is none)'
  if (offending.length === 0)
    return limit === 'critical' ? 'no critical vulnerability' : `no vulnerability of severity ${limit} or worse`
  const count = offending.length === 1 ? '1 vulnerability' : `${offending.length} vulnerabilities`
  const reach = limit === 'critical' ? 'of severity critical' : `of severity ${limit} or worse`
  return `${count} ${reach}: ${enumerate(offending)}`
}

function unratedWarning(vulnerabilities: readonly Vulnerability[]): readonly string[] {
  const unrated = vulnerabilities.filter(({ severity }) => severity === 'unknown')
  if (unrated.length === 0) return []
  const count = unrated.length === 1 ? '1 vulnerability has' : `${unrated.length} vulnerabilities have`
  return [`${count} no known severity and the gate does not judge them: ${enumerate(unrated)}`]
}

function unfixedWarning(unfixed: readonly Vulnerability[]): readonly string[] {
  if (unfixed.length === 0) return []
  const count = unfixed.length === 1 ? '1 vulnerability that reaches' : `${unfixed.length} vulnerabilities that reach`
  return [
    `${count} the limit of the gate ${unfixed.length === 1 ? 'does' : 'do'} not count, for want of a fixed version: ${enumerate(unfixed)}`,
  ]
}

function coverageWarning({ system, packages, reason }: NotCovered): string {
  const count = packages === 1 ? '1 package' : `${packages} packages`
  return `not scanned: ${system} (${count}): ${reason}`
}

function enumerate(vulnerabilities: readonly Vulnerability[]): string {
  const named = vulnerabilities.slice(0, NAMED).map(describeFinding)
  const more = vulnerabilities.length - named.length
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`
}

function describeFinding({ id, package: name, version, severity, fixedVersion }: Vulnerability): string {
  const fix = fixedVersion === undefined ? 'no fix' : `fixed in ${fixedVersion}`
  return `${id} in ${name} ${version} (${severity}, ${fix})`
}
