import cvss from 'ae-cvss-calculator'
import type { Advisory, AffectedPackage, Rating } from './advisory.ts'
import { SEVERITIES, type Severity } from './scan-report.ts'

/**
 * Words that distributions and databases rate with. Debian's `unimportant` and Ubuntu's `negligible` (a bug without effect
 * in the packages as they are built) are `low`: they stay in the report and in the count, and only a gate at `low` sees them.
 */
const WORDS: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  important: 'high',
  high: 'high',
  moderate: 'medium',
  medium: 'medium',
  low: 'low',
  minor: 'low',
  unimportant: 'low',
  negligible: 'low',
}

/** An advisory with the part of it that matched. */
export interface RatedMatch {
  readonly advisory: Advisory
  readonly affected: AffectedPackage
}

/**
 * The severity of one vulnerability that several advisories describe, by the first of these that rates it; of several ratings
 * of one kind the worst counts: the distribution's urgency, CVSS (v4, v3, v2), the database's word.
 * `unknown` when none does: the caller may then ask for the upstream CVE's rating (see `severityOfRecord`).
 */
export function severityOf(matches: readonly RatedMatch[]): Severity {
  const ratings = matches.flatMap(({ advisory, affected }) => [...affected.ratings, ...advisory.ratings])
  const urgencies = matches.flatMap(({ affected }) => (affected.urgency === undefined ? [] : [affected.urgency]))
  const words = ratings.filter((rating) => !isCvss(rating)).map(({ score }) => score)
  const databaseWords = matches.flatMap(({ advisory }) => (advisory.rating === undefined ? [] : [advisory.rating]))
  const steps = [
    worst([...urgencies, ...words].map(severityOfWord)),
    worst(ratings.map(severityOfVector)),
    worst(databaseWords.map(severityOfWord)),
  ]
  return steps.find((step) => step !== 'unknown') ?? 'unknown'
}

/** As severityOf, for a record that stands for the vulnerability itself, such as the CVE's own: every rating in it counts. */
export function severityOfRecord(advisory: Advisory): Severity {
  const ratings = [...advisory.ratings, ...advisory.affected.flatMap((affected) => affected.ratings)]
  const scored = worst(ratings.map(severityOfVector))
  return scored === 'unknown' ? severityOfWord(advisory.rating ?? '') : scored
}

export function worst(severities: readonly Severity[]): Severity {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? 'unknown'
}

/** `unknown` for other words. Debian marks urgencies it took from elsewhere with asterisks: `low**`. */
export function severityOfWord(word: string): Severity {
  return WORDS[word.toLowerCase().replace(/\*+$/, '').trim()] ?? 'unknown'
}

function isCvss({ type }: Rating): boolean {
  return type.startsWith('CVSS')
}

/** `unknown` for what is no CVSS vector, or one whose base metrics are not complete. */
function severityOfVector(rating: Rating): Severity {
  const score = isCvss(rating) ? scoreOf(rating.score.trim()) : undefined
  return score === undefined ? 'unknown' : bandOf(score)
}

/** CVSS v3.1 and v4.0 §5, "Qualitative Severity Rating Scale"; used for v2 too. A score of 0 is listed as low. */
function bandOf(score: number): Severity {
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return 'low'
}

function scoreOf(vector: string): number | undefined {
  try {
    const parsed = parseVector(vector)
    return parsed.isBaseFullyDefined() ? parsed.calculateScores().base : undefined
  } catch {
    // The calculator throws on unknown metrics and values. An unreadable rating is no rating; the next source is asked.
    return undefined
  }
}

function parseVector(vector: string): cvss.Cvss2 | cvss.Cvss3P0 | cvss.Cvss3P1 | cvss.Cvss4P0 {
  if (vector.startsWith('CVSS:4.0/')) return new cvss.Cvss4P0(vector)
  if (vector.startsWith('CVSS:3.1/')) return new cvss.Cvss3P1(vector)
  if (vector.startsWith('CVSS:3.0/')) return new cvss.Cvss3P0(vector)
  return new cvss.Cvss2(vector)
}
