import type { Digest } from '../image/digest.ts'
import { formatPlatform } from '../image/platform.ts'
import { serialNumber } from '../sbom/serial-number.ts'
import { applyVex } from '../scan/apply-vex.ts'
import { applyIgnoreRules, type IgnoreOutcome, type IgnoreRule } from '../scan/ignore-rules.ts'
import { mergeReports } from '../scan/merge-reports.ts'
import type { ScanReport } from '../scan/scan-report.ts'
import type { VexDocument } from '../scan/vex-statement.ts'
import type { VexSubject } from '../scan/vex-subject.ts'
import type { ImageChild } from './open-image.ts'

/** Which image another scanner's report must be about: one of the digests of its index, manifests and configs. */
export interface ForeignSubject {
  readonly image: string
  readonly digests: readonly Digest[]
  readonly now: Date
}

/** Reads the report of another scanner. @throws SCAN_FEED when it cannot be read or is about another image. */
export type ForeignReport = (subject: ForeignSubject) => ScanReport

/**
 * What is done with a scan before it is judged: other scanners' findings join ours, then VEX documents are heard, then the rules of
 * the caller apply.
 */
export interface ScanPolicy {
  readonly ignoreRules: readonly IgnoreRule[]
  readonly foreign: readonly ForeignReport[]
  readonly vex: readonly VexDocument[]
}

export const NO_SCAN_POLICY: ScanPolicy = { ignoreRules: [], foreign: [], vex: [] }

export interface ScannedSubject {
  readonly name: string
  /** Of the index, or of the only manifest; empty where there is no image to compare with. */
  readonly digests: readonly Digest[]
  readonly children: readonly Pick<ImageChild, 'content' | 'platform'>[]
  /** What a bill of materials that stands for the image says of itself: digests of its image, and its serial number. */
  readonly billed?: { readonly digests: readonly Digest[]; readonly bills: readonly string[] }
}

/** @throws SCAN_FEED */
export function applyScanPolicy(
  ours: ScanReport,
  { ignoreRules, foreign, vex }: ScanPolicy,
  scanned: ScannedSubject,
  now: Date,
): IgnoreOutcome {
  const { name: image, digests: roots, children } = scanned
  const digests = [...roots, ...children.flatMap(digestsOf)]
  const others = foreign.map((read) => read({ image, digests, now }))
  const said = applyVex(mergeReports([ours, ...others]), vex, vexSubject(scanned))
  const { report, warnings } = applyIgnoreRules(said.report, ignoreRules, now)
  return { report, warnings: [...said.warnings, ...warnings] }
}

function digestsOf({ content }: Pick<ImageChild, 'content'>): readonly Digest[] {
  return [content.descriptor.digest, content.manifest.config.digest]
}

function vexSubject({ name, digests, children, billed = { digests: [], bills: [] } }: ScannedSubject): VexSubject {
  const manifests = [...digests, ...children.map(({ content }) => content.descriptor.digest)]
  return {
    names: [name.replace(/@.*$/s, '').replace(/:[^/:]*$/, '')],
    digests: [...digests, ...billed.digests],
    platforms: children.map((child) => ({ platform: formatPlatform(child.platform), digests: digestsOf(child) })),
    bills: [...manifests.map(serialNumber), ...billed.bills],
  }
}
