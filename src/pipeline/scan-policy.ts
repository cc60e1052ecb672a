import type { Digest } from '../image/digest.ts'
import { parseGrypeReport } from '../scan/grype/report.ts'
import { applyIgnoreRules, type IgnoreOutcome, type IgnoreRule } from '../scan/ignore-rules.ts'
import { mergeReports } from '../scan/merge-reports.ts'
import type { ScanReport } from '../scan/scan-report.ts'
import { parseTrivyReport } from '../scan/trivy/report.ts'
import type { ImageChild } from './open-image.ts'

/** What is done with a scan before it is judged: other scanners' findings join ours, then the rules of the caller apply. */
export interface ScanPolicy {
  readonly ignoreRules: readonly IgnoreRule[]
  /** JSON reports of trivy and grype about the same image. */
  readonly trivy: readonly string[]
  readonly grype: readonly string[]
}

export const NO_SCAN_POLICY: ScanPolicy = { ignoreRules: [], trivy: [], grype: [] }

/** Which image a report must be about. */
export interface ScannedSubject {
  readonly name: string
  /** Of the index, or of the only manifest; empty where there is no image to compare with. */
  readonly digests: readonly Digest[]
  readonly children: readonly Pick<ImageChild, 'content'>[]
}

/** @throws SCAN_FEED when a foreign report cannot be read or is about another image. */
export function applyScanPolicy(
  ours: ScanReport,
  policy: ScanPolicy,
  { name, digests: roots, children }: ScannedSubject,
  now: Date,
): IgnoreOutcome {
  const digests = [
    ...roots,
    ...children.flatMap(({ content }) => [content.descriptor.digest, content.manifest.config.digest]),
  ]
  const subject = { image: name, digests, now }
  const others = [
    ...policy.trivy.map((text) => parseTrivyReport(text, subject)),
    ...policy.grype.map((text) => parseGrypeReport(text, subject)),
  ]
  return applyIgnoreRules(mergeReports([ours, ...others]), policy.ignoreRules, now)
}
