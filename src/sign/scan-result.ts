import * as v from 'valibot'
import { valueAt } from './json-pointer.ts'
import type { SeverityLimit } from './verification-policy.ts'

export type FoundSeverity = Exclude<SeverityLimit, 'none'> | 'unknown'

/** Words of trivy and grype beside ours; a word that nobody knows is an unknown rating, never a mild one. */
const WORDS: ReadonlyMap<string, FoundSeverity> = new Map([
  ['critical', 'critical'],
  ['high', 'high'],
  ['medium', 'medium'],
  ['low', 'low'],
  ['negligible', 'low'],
])

const Rating = v.pipe(
  v.nullish(v.string(), 'unknown'),
  v.transform((word): FoundSeverity => WORDS.get(word.toLowerCase()) ?? 'unknown'),
)

const Slipway = v.pipe(
  v.object({ vulnerabilities: v.array(v.object({ severity: Rating })) }),
  v.transform(({ vulnerabilities }) => vulnerabilities.map(({ severity }) => severity)),
)

const Trivy = v.pipe(
  v.object({
    SchemaVersion: v.number(),
    Results: v.nullish(
      v.array(v.object({ Vulnerabilities: v.nullish(v.array(v.object({ Severity: Rating })), []) })),
      [],
    ),
  }),
  v.transform(({ Results }) =>
    Results.flatMap(({ Vulnerabilities }) => Vulnerabilities.map(({ Severity }) => Severity)),
  ),
)

const Grype = v.pipe(
  v.object({ matches: v.array(v.object({ vulnerability: v.object({ severity: Rating }) })) }),
  v.transform(({ matches }) => matches.map(({ vulnerability }) => vulnerability.severity)),
)

const ScanResult = v.union([Slipway, Trivy, Grype])

/**
 * The rating of every finding in a predicate of the type vuln (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md) whose result is a
 * report of Slipway, trivy or grype; undefined for any other, because what cannot be read is not clean.
 */
export function severitiesOf(predicate: unknown): readonly FoundSeverity[] | undefined {
  const read = v.safeParse(ScanResult, valueAt(predicate, '/scanner/result'))
  return read.success ? read.output : undefined
}
