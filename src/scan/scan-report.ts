import * as v from 'valibot'
import { EXPOSED_KINDS } from '../image/exposed-secret.ts'
import { parseJson } from '../image/parse.ts'
import type { ExposedFinding } from './exposed.ts'
import { VEX_STATUSES, type VexStatus } from './vex-statement.ts'

/** Worst first. `unknown`: the advisory carries no rating and none was found for it; always listed and counted. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'unknown'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Why this package was matched: what a reader needs to check the finding by hand. */
export interface MatchReason {
  /** Id of the advisory that matched; `id` may be the CVE it stands for. */
  readonly advisory: string
  /** The affected range in words: `< 2.3.1-4`, `>= 1.0.0 < 1.2.3`, `all versions`. */
  readonly range: string
  /** Source package and version that were compared. */
  readonly source: string
  /** Digest of the layer that brought the package. */
  readonly layer: string
  readonly purl: string
  /** Who found it, when that was not Slipway: `trivy`, `grype`. */
  readonly scanner?: string
}

/** What a VEX document says about a finding: the latest statement that is about it. */
export interface VexNote {
  readonly status: VexStatus
  /** The word of the document's format, such as `vulnerable_code_not_in_execute_path` (OpenVEX) or `code_not_reachable` (CycloneDX). */
  readonly justification?: string
  readonly detail?: string
  /** The document, and where in it: `vex.json: statements[3]`. */
  readonly source: string
  readonly author?: string
  /** RFC 3339. */
  readonly timestamp?: string
}

/** JSON names are part of the contract. */
export interface Vulnerability {
  readonly id: string
  readonly aliases: readonly string[]
  readonly package: string
  readonly version: string
  readonly fixedVersion?: string
  readonly severity: Severity
  readonly why: MatchReason
  /** Platforms of the image that have the package in this version, such as `linux/amd64`. */
  readonly platforms: readonly string[]
  /** Absent when no VEX document speaks of it. */
  readonly vex?: VexNote
}

/**
 * A finding that a rule of the ignore file, or a VEX statement (`vex`: not affected, fixed), takes out of the count and out of the
 * gate's sight, not out of the report.
 */
export interface IgnoredVulnerability extends Vulnerability {
  readonly reason: string
  /** As the rule has it: a date or an RFC 3339 time. Statements have no end. */
  readonly expires?: string
}

export type ScanSummary = Readonly<Record<Severity | 'total', number>>

/** Packages that no feed covers, so that silence about them is not taken for health. */
export interface NotCovered {
  /** The system or ecosystem, such as `Amazon Linux 2023`. */
  readonly system: string
  readonly packages: number
  readonly reason: string
}

/** The advisories behind a report, where they are a copy that grows old. */
export interface AdvisoryCopy {
  readonly records: number
  /** When the youngest of them was last changed (RFC 3339); absent when none says. */
  readonly newest?: string
}

/** JSON names are part of the contract; `scanTime` is RFC 3339. */
export interface ScanReport {
  readonly image: string
  readonly scanTime: string
  readonly vulnerabilities: readonly Vulnerability[]
  /** Counts `vulnerabilities`, not what is ignored. */
  readonly summary: ScanSummary
  readonly notCovered: readonly NotCovered[]
  /** Absent when nothing is ignored. */
  readonly ignored?: readonly IgnoredVulnerability[]
  readonly advisories?: AdvisoryCopy
  /** Secrets that the image shows. Absent when none was found, and where the image's layers were not read. */
  readonly exposed?: readonly ExposedFinding[]
}

const SeveritySchema = v.picklist(SEVERITIES)

const vulnerabilityEntries = {
  id: v.string(),
  aliases: v.array(v.string()),
  package: v.string(),
  version: v.string(),
  fixedVersion: v.exactOptional(v.string()),
  severity: SeveritySchema,
  why: v.object({
    advisory: v.string(),
    range: v.string(),
    source: v.string(),
    layer: v.string(),
    purl: v.string(),
    scanner: v.exactOptional(v.string()),
  }),
  platforms: v.array(v.string()),
  vex: v.exactOptional(
    v.object({
      status: v.picklist(VEX_STATUSES),
      justification: v.exactOptional(v.string()),
      detail: v.exactOptional(v.string()),
      source: v.string(),
      author: v.exactOptional(v.string()),
      timestamp: v.exactOptional(v.string()),
    }),
  ),
}

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const ScanReportSchema = v.object({
  image: v.string(),
  scanTime: v.pipe(v.string(), v.isoTimestamp()),
  vulnerabilities: v.array(v.object(vulnerabilityEntries)),
  summary: v.object({ critical: Count, high: Count, medium: Count, low: Count, unknown: Count, total: Count }),
  notCovered: v.array(v.object({ system: v.string(), packages: Count, reason: v.string() })),
  ignored: v.exactOptional(
    v.array(v.object({ ...vulnerabilityEntries, reason: v.string(), expires: v.exactOptional(v.string()) })),
  ),
  advisories: v.exactOptional(v.object({ records: Count, newest: v.exactOptional(v.string()) })),
  exposed: v.exactOptional(
    v.array(
      v.object({
        kind: v.picklist(EXPOSED_KINDS),
        path: v.string(),
        layer: v.string(),
        name: v.exactOptional(v.string()),
        platforms: v.array(v.string()),
      }),
    ),
  ),
})

/** Undefined when the value is no ScanReport. */
export function readScanReport(value: unknown): ScanReport | undefined {
  const read = v.safeParse(ScanReportSchema, value)
  return read.success ? read.output : undefined
}

/** @throws SCAN_FEED with the path to the fault. */
export function parseScanReport(json: string): ScanReport {
  return parseJson(ScanReportSchema, json, 'ScanReport', 'SCAN_FEED')
}
