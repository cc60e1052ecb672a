import { describeExposed, type ExposedFinding } from './exposed.ts'
import { SEVERITIES, type NotCovered, type ScanReport, type Severity, type Vulnerability } from './scan-report.ts'
import { visible } from './visible.ts'

/** The severity from which on a finding refuses the image; `none` never refuses. */
export const FAIL_ON = ['none', 'low', 'medium', 'high', 'critical'] as const
export type FailOn = (typeof FAIL_ON)[number]

/** What a finding without a rating means: nothing, a warning, or as much as one of the given severity. */
export const UNKNOWN_SEVERITY = ['ignore', 'warn', 'low', 'medium', 'high', 'critical'] as const
export type UnknownSeverity = (typeof UNKNOWN_SEVERITY)[number]

/**
 * The secrets in an image that refuse it: none; `credentials`, which are those of the run and logins in the files that programs keep
 * them in; or `all`, private keys as well.
 */
export const FAIL_ON_SECRETS = ['none', 'credentials', 'all'] as const
export type FailOnSecrets = (typeof FAIL_ON_SECRETS)[number]

export interface GatePolicy {
  readonly failOn: FailOn
  readonly unknownSeverity: UnknownSeverity
  /** Findings that no version fixes do not count; they stay in the report and are named in a warning. Default false. */
  readonly ignoreUnfixed?: boolean
  /** Default `credentials`. */
  readonly failOnSecrets?: FailOnSecrets
}

export interface Verdict {
  readonly refused: boolean
  readonly limit: FailOn
  /** The findings that reach the limit, worst first. */
  readonly offending: readonly Vulnerability[]
  /** The secrets that refuse the image. */
  readonly exposed: readonly ExposedFinding[]
  /** One line for people, capped: what was found, or that nothing reaches the limit. */
  readonly summary: string
  /** One line each: findings without a rating, secrets that do not refuse, and what no feed covers. */
  readonly warnings: readonly string[]
}

/** How many findings a message names. */
const NAMED = 10

/**
 * Judges a report. Says nothing about whether refusing stops anything: that is the caller's mode. What rules ignore is not
 * judged: it stands in `report.ignored`.
 */
export function judge(report: ScanReport, policy: GatePolicy): Verdict {
  const { failOn, unknownSeverity, ignoreUnfixed = false, failOnSecrets = 'credentials' } = policy
  const secrets = report.exposed ?? []
  const exposed = secrets.filter((secret) => refusesSecret(secret, failOnSecrets))
  const reaching = report.vulnerabilities.filter(({ severity }) => reaches(countsAs(severity, unknownSeverity), failOn))
  const isExempt = ({ fixedVersion }: Vulnerability): boolean => ignoreUnfixed && fixedVersion === undefined
  const unfixed = reaching.filter(isExempt)
  const offending = reaching
    .filter((one) => !isExempt(one))
    .toSorted((a, b) => rank(countsAs(a.severity, unknownSeverity)) - rank(countsAs(b.severity, unknownSeverity)))
  return {
    refused: offending.length > 0 || exposed.length > 0,
    limit: failOn,
    offending,
    exposed,
    summary: [summarise(offending, failOn), ...exposedSummary(exposed)].join('; '),
    warnings: [
      ...(unknownSeverity === 'warn' ? unratedWarning(report.vulnerabilities) : []),
      ...unfixedWarning(unfixed),
      ...exposedWarning(secrets.filter((secret) => !exposed.includes(secret))),
      ...report.notCovered.map(coverageWarning),
    ],
  }
}

function refusesSecret({ kind }: ExposedFinding, limit: FailOnSecrets): boolean {
  return limit === 'all' || (limit === 'credentials' && kind !== 'private-key')
}

function exposedSummary(exposed: readonly ExposedFinding[]): readonly string[] {
  if (exposed.length === 0) return []
  const count = exposed.length === 1 ? '1 secret is' : `${exposed.length} secrets are`
  return [`${count} in the image: ${listed(exposed.map(describeExposed))}`]
}

function exposedWarning(exposed: readonly ExposedFinding[]): readonly string[] {
  return exposedSummary(exposed).map((line) => `${line} (fail-on-secrets lets that through)`)
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
  return visible(`not scanned: ${system} (${count}): ${reason}`)
}

function enumerate(vulnerabilities: readonly Vulnerability[]): string {
  return listed(vulnerabilities.map(describeFinding))
}

function listed(all: readonly string[]): string {
  const named = all.slice(0, NAMED)
  const more = all.length - named.length
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`
}

function describeFinding({ id, package: name, version, severity, fixedVersion }: Vulnerability): string {
  const fix = fixedVersion === undefined ? 'no fix' : `fixed in ${fixedVersion}`
  return visible(`${id} in ${name} ${version} (${severity}, ${fix})`)
}
