import { digestOf, hexOf } from '../image/digest.ts'
import { describeExposed, type ExposedFinding } from '../scan/exposed.ts'
import { EXPOSED_KINDS, type ExposedKind } from '../image/exposed-secret.ts'
import { repositoryOf } from './finding-identity.ts'

/** A rule of SARIF and the results under it, whose texts are yet to be made fit for it. */
export interface SecretResult {
  readonly ruleId: string
  readonly title: string
  readonly score: string
  readonly finding: ExposedFinding
  /** Hex; the same secret at the same place in later images of the repository has the same. */
  readonly fingerprint: string
}

const TITLES: Readonly<Record<ExposedKind, string>> = {
  value: 'A secret of the run is in the image',
  credentials: 'A login is in the image',
  'private-key': 'A private key is in the image',
}

/** As GitHub reads it: critical, critical, high. */
const SCORES: Readonly<Record<ExposedKind, string>> = { value: '9.8', credentials: '9.5', 'private-key': '8.0' }

/** By kind, those that are certain first. */
export function secretResults(exposed: readonly ExposedFinding[], imageReference: string): readonly SecretResult[] {
  const ordered = exposed.toSorted((a, b) => EXPOSED_KINDS.indexOf(a.kind) - EXPOSED_KINDS.indexOf(b.kind))
  return ordered.map((finding) => ({
    ruleId: `exposed-${finding.kind}`,
    title: TITLES[finding.kind],
    score: SCORES[finding.kind],
    finding,
    fingerprint: hexOf(digestOf([describeExposed(finding), repositoryOf(imageReference)].join('\n'))),
  }))
}
