import { assembleReport } from './findings.ts'
import type { IgnoredVulnerability, ScanReport, Vulnerability } from './scan-report.ts'

/** What an ignore file says about one vulnerability. */
export interface IgnoreRule {
  /** A CVE, GHSA or other name of the vulnerability or its advisory, in any case of letters. */
  readonly id: string
  /**
   * The packages it holds for, all when absent: a name, or a package URL when it starts with `pkg:`; `*` stands for any text. A
   * name may be the source package's. A package URL without a version or without qualifiers holds for all of them.
   */
  readonly package?: string
  readonly reason: string
  /** As written: a date, which still counts, or an RFC 3339 time. */
  readonly expires: string
}

export interface IgnoreOutcome {
  readonly report: ScanReport
  /** One line each: rules that have expired, and rules that match nothing. */
  readonly warnings: readonly string[]
}

/**
 * Moves what the rules match out of `vulnerabilities` (and out of the summary) to `ignored`, with the reason and the end of the
 * rule. A rule that has expired ignores nothing and is named in a warning.
 */
export function applyIgnoreRules(report: ScanReport, rules: readonly IgnoreRule[], now: Date): IgnoreOutcome {
  const live = rules.filter((rule) => !hasExpired(rule, now))
  const matchers = live.map((rule) => ({ rule, matches: matcherOf(rule) }))
  const used = new Set<IgnoreRule>()
  const kept: Vulnerability[] = []
  const ignored: IgnoredVulnerability[] = [...(report.ignored ?? [])]
  for (const vulnerability of report.vulnerabilities) {
    const matching = matchers.filter(({ matches }) => matches(vulnerability)).map(({ rule }) => rule)
    for (const rule of matching) used.add(rule)
    const [rule] = matching
    if (rule === undefined) kept.push(vulnerability)
    else ignored.push({ ...vulnerability, reason: rule.reason, expires: rule.expires })
  }
  return {
    report: withIgnored(report, kept, ignored),
    warnings: [
      ...rules.filter((rule) => hasExpired(rule, now)).map(expiredWarning),
      ...live.filter((rule) => !used.has(rule)).map(unusedWarning),
    ],
  }
}

/** The end of a rule in milliseconds; NaN for what is neither a date nor an RFC 3339 time. */
export function expiryOf(expires: string): number {
  if (/^\d{4}-\d{2}-\d{2}$/.test(expires)) return realDate(expires) + DAY_MS
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(expires) ? Date.parse(expires) : Number.NaN
}

const DAY_MS = 86_400_000

/** NaN for days that no calendar has: Date.parse takes 31 February for 3 March. */
function realDate(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? time : Number.NaN
}

function hasExpired({ expires }: IgnoreRule, now: Date): boolean {
  return !(now.getTime() < expiryOf(expires))
}

function withIgnored(
  report: ScanReport,
  kept: readonly Vulnerability[],
  ignored: readonly IgnoredVulnerability[],
): ScanReport {
  const { image, scanTime, notCovered } = report
  return {
    ...report,
    ...assembleReport(image, scanTime, kept, notCovered),
    ...(ignored.length === 0 ? {} : { ignored }),
  }
}

function matcherOf(rule: IgnoreRule): (vulnerability: Vulnerability) => boolean {
  const id = rule.id.toLowerCase()
  const isAbout = packageMatcher(rule.package)
  return (one) => [one.id, one.why.advisory, ...one.aliases].some((name) => name.toLowerCase() === id) && isAbout(one)
}

function packageMatcher(pattern: string | undefined): (vulnerability: Vulnerability) => boolean {
  if (pattern === undefined) return () => true
  if (!pattern.startsWith('pkg:')) {
    const named = wildcard(pattern)
    return ({ package: name, why }) => named.test(name) || named.test(why.source.split(' ')[0] ?? '')
  }
  // People write scopes of npm as npm does, package URLs have the character encoded.
  const expression = wildcard(pattern.replace(/^(pkg:[a-z]+\/)@/, '$1%40'))
  const versioned = /[^/]@[^/]*$/.test(withoutQualifiers(pattern))
  const qualified = pattern.includes('?')
  return ({ why: { purl } }) => {
    const unqualified = qualified ? purl : withoutQualifiers(purl)
    return expression.test(versioned ? unqualified : unqualified.replace(/@[^/@?]*(?=\?|$)/, ''))
  }
}

function withoutQualifiers(purl: string): string {
  return purl.replace(/[?#].*$/, '')
}

function wildcard(pattern: string): RegExp {
  const parts = pattern.split(/\*+/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join('.*')}$`, 's')
}

function expiredWarning({ id, package: name, reason, expires }: IgnoreRule): string {
  return `the rule that ignores ${about(id, name)} expired on ${expires} and ignores nothing any more; its reason was: ${reason}`
}

function unusedWarning({ id, package: name }: IgnoreRule): string {
  return `the rule that ignores ${about(id, name)} matches no finding; remove it`
}

function about(id: string, name: string | undefined): string {
  return name === undefined ? id : `${id} in ${name}`
}
