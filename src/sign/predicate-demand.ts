import { isThe } from './identity-policy.ts'
import { valueAt, textAt } from './json-pointer.ts'
import { check } from './policy.ts'
import { sourceOf } from './provenance-source.ts'
import { severitiesOf } from './scan-result.ts'
import type { VerificationCheck } from './signer.ts'
import { PREDICATE_TYPES, sameJson } from './statement.ts'
import { SEVERITY_LIMITS, type PredicateDemand, type SeverityLimit } from './verification-policy.ts'

/** A statement whose signature holds, as it is judged by its content. */
export interface JudgedStatement {
  readonly predicateType: string
  readonly predicate: unknown
  /** By the word of a log or an authority; absent when nobody dated it. */
  readonly signedAt?: Date
}

/** Clocks of different machines may differ by so much. */
const SKEW_MS = 5 * 60_000

/** One check for each thing that is demanded of the statement. */
export function demandChecks(
  demand: PredicateDemand,
  statement: JudgedStatement,
  now: Date,
): readonly VerificationCheck[] {
  const { maxAge, maxSeverity, builderId, buildType, sourceRepository, sourceRef, predicate = {} } = demand
  const { repository, ref } = sourceOf(statement.predicate)
  return [
    ...(maxAge === undefined ? [] : [ageCheck(maxAge, statement, now)]),
    ...(maxSeverity === undefined
      ? []
      : [severityCheck(maxSeverity, demand.unknownSeverity ?? 'none', statement.predicate)]),
    ...(builderId === undefined ? [] : [textCheck('builder-id', builderIdOf(statement.predicate), builderId)]),
    ...(buildType === undefined ? [] : [textCheck('build-type', buildTypeOf(statement.predicate), buildType)]),
    ...(sourceRepository === undefined
      ? []
      : [textCheck('source-repository', repository, sourceRepository.replace(/(?:\.git)?\/?$/, ''))]),
    ...(sourceRef === undefined ? [] : [textCheck('source-ref', ref, sourceRef)]),
    ...Object.entries(predicate).map(([pointer, wanted]) => memberCheck(statement.predicate, pointer, wanted)),
  ]
}

/**
 * When what it says was found out: the end of a scan by its own word, which is the signer's; for anything else the date of the
 * signature. The earlier of the two where both are known, so that an old scan signed anew stays old.
 */
export function saidAt({ predicateType, predicate, signedAt }: JudgedStatement): Date | undefined {
  if (predicateType !== PREDICATE_TYPES.vuln) return signedAt
  const finished = new Date(textAt(predicate, '/metadata/scanFinishedOn') ?? Number.NaN)
  if (Number.isNaN(finished.getTime())) return undefined
  return signedAt !== undefined && signedAt < finished ? signedAt : finished
}

function ageCheck(maxAge: number, statement: JudgedStatement, now: Date): VerificationCheck {
  const time = saidAt(statement)
  if (time === undefined) {
    const isScan = statement.predicateType === PREDICATE_TYPES.vuln
    return check('max-age', false, isScan ? 'it does not say when the scan ended' : 'no log or authority dates it')
  }
  const age = now.getTime() - time.getTime()
  if (age < -SKEW_MS) return check('max-age', false, `it is of ${time.toISOString()}, which is yet to come`)
  return check('max-age', age <= maxAge, `it is of ${time.toISOString()}, more than ${inWords(maxAge)} ago`)
}

function inWords(ms: number): string {
  const hours = ms / 3_600_000
  if (hours % 24 === 0) return hours === 24 ? 'a day' : `${hours / 24} days`
  return Number.isInteger(hours) ? `${hours} h` : `${ms / 60_000} min`
}

function severityCheck(limit: SeverityLimit, unknown: SeverityLimit, predicate: unknown): VerificationCheck {
  const found = severitiesOf(predicate)
  if (found === undefined) return check('max-severity', false, 'its scan result is in no form that can be read')
  const rank = (severity: SeverityLimit): number => SEVERITY_LIMITS.indexOf(severity)
  const counted = found.map((severity) => (severity === 'unknown' ? unknown : severity))
  const worse = counted.filter((severity) => rank(severity) > rank(limit))
  const worst = SEVERITY_LIMITS.findLast((severity) => worse.includes(severity)) ?? 'none'
  const count = worse.length === 1 ? 'one vulnerability is' : `${worse.length} vulnerabilities are`
  return check('max-severity', worse.length === 0, `${count} worse than ${limit}, the worst ${worst}`)
}

function builderIdOf(predicate: unknown): string | undefined {
  return textAt(predicate, '/runDetails/builder/id') ?? textAt(predicate, '/builder/id')
}

function buildTypeOf(predicate: unknown): string | undefined {
  return textAt(predicate, '/buildDefinition/buildType') ?? textAt(predicate, '/buildType')
}

function textCheck(name: string, found: string | undefined, wanted: string | RegExp): VerificationCheck {
  return check(name, isThe(wanted, found), `it says ${found ?? 'nothing'}, not ${String(wanted)}`)
}

function memberCheck(predicate: unknown, pointer: string, wanted: unknown): VerificationCheck {
  const found = valueAt(predicate, pointer)
  const said = found === undefined ? 'nothing' : JSON.stringify(found).slice(0, 200)
  const reason = `${pointer === '' ? 'the predicate' : pointer} is ${said}, not ${JSON.stringify(wanted)}`
  return check('predicate', found !== undefined && sameJson(found, wanted), reason)
}
