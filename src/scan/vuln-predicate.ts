import * as v from 'valibot'
import { assembleReport } from './findings.ts'
import { readScanReport, type ScanReport, type Vulnerability } from './scan-report.ts'

/** What a report does not say about its scan. Times are RFC 3339. */
export interface ScanCircumstances {
  readonly toolVersion: string
  readonly feed: {
    /** Where the advisories came from, such as `https://api.osv.dev`. */
    readonly uri: string
    readonly version?: string
    /** When the advisories were last changed, where the feed says so. */
    readonly lastUpdate?: string
  }
  /** The run of the CI system: its address, its number, and who it is. Outside CI absent. */
  readonly run?: { readonly uri: string; readonly id: string; readonly builderId: string }
  /** Default: the report's `scanTime`. */
  readonly startedOn?: string
  readonly finishedOn?: string
}

/** The predicate of type https://cosign.sigstore.dev/attestation/vuln/v1 (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md). */
export interface VulnPredicate {
  readonly invocation: {
    readonly parameters: readonly string[]
    readonly uri: string
    readonly event_id: string
    readonly 'builder.id': string
  }
  readonly scanner: {
    readonly uri: string
    readonly version: string
    readonly db: { readonly uri: string; readonly version: string; readonly lastUpdate?: string }
    readonly result: ScanReport
  }
  readonly metadata: { readonly scanStartedOn: string; readonly scanFinishedOn: string }
}

/** The scan as cosign attests one; `result` is our report as it is. */
export function vulnPredicate(report: ScanReport, scan: ScanCircumstances): VulnPredicate {
  const { toolVersion, feed, run } = scan
  return {
    invocation: {
      parameters: [],
      uri: run?.uri ?? '',
      event_id: run?.id ?? '',
      'builder.id': run?.builderId ?? '',
    },
    scanner: {
      uri: `pkg:generic/slipway@${toolVersion}`,
      version: toolVersion,
      db: {
        uri: publicAddress(feed.uri),
        version: feed.version ?? '',
        ...(feed.lastUpdate === undefined ? {} : { lastUpdate: feed.lastUpdate }),
      },
      result: report,
    },
    metadata: {
      scanStartedOn: scan.startedOn ?? report.scanTime,
      scanFinishedOn: scan.finishedOn ?? report.scanTime,
    },
  }
}

const ResultSchema = v.object({ scanner: v.object({ result: v.unknown() }) })

/** The report in a predicate of ours; undefined when the result is another scanner's. */
export function reportIn(predicate: unknown): ScanReport | undefined {
  const read = v.safeParse(ResultSchema, predicate)
  return read.success ? readScanReport(read.output.scanner.result) : undefined
}

/**
 * What a report on an index says about one of its platforms, so that a platform is not judged by what only another one holds.
 * Findings of other scanners that name no platform count for each. Packages that no feed covers are counted for the whole image:
 * they stay, as a warning that is too wide rather than missing.
 */
export function reportOnPlatform(report: ScanReport, platform: string, image: string): ScanReport {
  const { scanTime, vulnerabilities, ignored = [], notCovered, advisories, exposed = [] } = report
  const own = <T extends Vulnerability>(findings: readonly T[]): readonly T[] =>
    findings
      .filter(({ platforms }) => platforms.length === 0 || platforms.includes(platform))
      .map((finding) => ({ ...finding, platforms: [platform] }))
  const ownIgnored = own(ignored)
  const ownExposed = exposed.filter(({ platforms }) => platforms.includes(platform))
  return {
    ...assembleReport(image, scanTime, own(vulnerabilities), notCovered),
    ...(ownIgnored.length === 0 ? {} : { ignored: ownIgnored }),
    ...(advisories === undefined ? {} : { advisories }),
    ...(ownExposed.length === 0 ? {} : { exposed: ownExposed.map((secret) => ({ ...secret, platforms: [platform] })) }),
  }
}

/** A mirror of the feed may be reached with a password or a key in its address. */
function publicAddress(uri: string): string {
  if (!URL.canParse(uri)) return uri
  const url = new URL(uri)
  if (url.origin === 'null') return uri
  return `${url.origin}${url.pathname.replace(/\/$/, '')}`
}
