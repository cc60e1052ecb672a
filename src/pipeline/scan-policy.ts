import type { Digest } from '../image/digest.ts'
import { applyIgnoreRules, type IgnoreOutcome, type IgnoreRule } from '../scan/ignore-rules.ts'
import { mergeReports } from '../scan/merge-reports.ts'
import type { ScanReport } from '../scan/scan-report.ts'
import type { ImageChild } from './open-image.ts'

/** Which image another scanner's report must be about: one of the digests of its index, manifests and configs. */
export interface ForeignSubject {
  readonly image: string
  readonly digests: readonly Digest[]
  readonly now: Date
}

/** Reads the report of another scanner. @throws SCAN_FEED when it cannot be read or is about another image. */
export type ForeignReport = (subject: ForeignSubject) => ScanReport

/** What is done with a scan before it is judged: other scanners' findings join ours, then the rules of the caller apply. */
export interface ScanPolicy {
  readonly ignoreRules: readonly IgnoreRule[]
  readonly foreign: readonly ForeignReport[]
}

export const NO_SCAN_POLICY: ScanPolicy = { ignoreRules: [], foreign: [] }

export interface ScannedSubject {
  readonly name: string
  /** Of the index, or of the only manifest; empty where there is no image to compare with. */
  readonly digests: readonly Digest[]
  readonly children: readonly Pick<ImageChild, 'content'>[]
}

/** @throws SCAN_FEED */
export function applyScanPolicy(
  ours: ScanReport,
  { ignoreRules, foreign }: ScanPolicy,
  { name, digests: roots, children }: ScannedSubject,
  now: Date,
): IgnoreOutcome {
  const digests = [
    ...roots,
    ...children.flatMap(({ content }) => [content.descriptor.digest, content.manifest.config.digest]),
  ]
  const others = foreign.map((read) => read({ image: name, digests, now }))
  return applyIgnoreRules(mergeReports([ours, ...others]), ignoreRules, now)
}
