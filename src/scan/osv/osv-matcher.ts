import { SlipwayError } from '../../errors.ts'
import type { Inventory } from '../../image/inventory.ts'
import type { Clock } from '../../system/clock.ts'
import type { HttpClient } from '../../system/http.ts'
import { silentLog, type Log } from '../../system/log.ts'
import type { Advisory } from '../advisory.ts'
import { assembleReport, findFindings, namesToAsk, severityFrom, vulnerabilitiesOf, type Finding } from '../findings.ts'
import type { ScanReport } from '../scan-report.ts'
import { joinFindings } from '../join-findings.ts'
import type { InventoryMatcher } from '../scanner.ts'
import { findSubjects, type Subject } from '../subject.ts'
import { fetchAdvisories, fetchRecord, findAdvisoryIds, type Pace } from './advisories.ts'
import { FEED_LIMITS, JsonFeed, type FeedLimits } from './exchange.ts'
import { mapConcurrently } from '../../system/concurrency.ts'

export interface OsvMatcherOptions {
  readonly http: HttpClient
  /** Where the OSV API is, with or without a path: `https://api.osv.dev`. */
  readonly url: string
  readonly clock: Clock
  readonly log?: Log
  /** Exchanges at a time. Default 10. */
  readonly concurrency?: number
  readonly limits?: Partial<FeedLimits>
}

/**
 * Matches inventories against a server of the OSV API (google.github.io/osv.dev/api): ids by `/v1/querybatch`, then only the
 * records behind them, then for findings without a rating the record of the CVE itself. Sends names and versions of packages,
 * nothing else. The report is complete or there is none.
 * @throws CONFIG_INVALID when `url` is no http(s) URL. `match` throws SCAN_FEED (`retryable`, and `facts.host`) when the server is
 * down, cuts an answer short, refuses or answers nonsense, and the signal's reason when it is aborted.
 */
export function osvMatcher(options: OsvMatcherOptions): InventoryMatcher {
  const { http, clock, log = silentLog, concurrency = 10 } = options
  const url = parseFeedUrl(options.url)
  return {
    async match(image, inventories, call = {}) {
      const feed = new JsonFeed(http, url, clock, { ...FEED_LIMITS, ...options.limits })
      return await matchInventories(image, inventories, { feed, clock, log, pace: { concurrency, ...call } })
    },
  }
}

interface Scan {
  readonly feed: JsonFeed
  readonly clock: Clock
  readonly log: Log
  readonly pace: Pace
}

async function matchInventories(image: string, inventories: readonly Inventory[], scan: Scan): Promise<ScanReport> {
  const { feed, clock, log, pace } = scan
  const scanTime = clock.now().toISOString()
  const { subjects, notCovered, owned } = findSubjects(inventories)
  const findings = await rate(await findAll(subjects, scan), scan)
  if (owned > 0) log.debug(`${owned} language packages belong to packages of the system, whose advisories count`)
  log.info(`asked ${feed.host} about ${subjects.length} packages in ${feed.sent} requests`)
  pace.signal?.throwIfAborted()
  return assembleReport(image, scanTime, findings.flatMap(vulnerabilitiesOf), notCovered)
}

async function findAll(subjects: readonly Subject[], { feed, pace }: Scan): Promise<readonly Finding[]> {
  const packages = subjects.map(({ asked }) => asked)
  const ids = await findAdvisoryIds(feed, packages, pace)
  const records = await fetchAdvisories(feed, packages, ids, pace)
  const found = subjects.flatMap((subject, i) => {
    const candidates = Array.from(ids[i] ?? [], (id) => records.get(id))
    return findFindings(
      subject,
      candidates.filter((record) => record !== undefined),
    )
  })
  return joinFindings(found)
}

/** Records of the same CVE are asked for once, whatever number of packages it is about. */
async function rate(findings: readonly Finding[], { feed, pace }: Scan): Promise<readonly Finding[]> {
  const names = [...new Set(findings.flatMap(namesToAsk))]
  const fetched = await mapConcurrently(
    names,
    pace.concurrency,
    (name, signal) => fetchRecord(feed, name, signal),
    pace.signal,
  )
  const records = new Map<string, Advisory | undefined>(names.map((name, i) => [name, fetched[i]]))
  return findings.map((finding) => {
    if (finding.severity !== 'unknown') return finding
    const known = namesToAsk(finding).flatMap((name) => records.get(name) ?? [])
    return { ...finding, severity: severityFrom(known) }
  })
}

function parseFeedUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && (url.protocol === 'https:' || url.protocol === 'http:')) return url
  // The text is not repeated: it may hold a password.
  const help = 'write an http or https URL, for example https://api.osv.dev'
  const problem = { input: 'osv-url', message: 'not an http or https URL', help }
  throw new SlipwayError('CONFIG_INVALID', 'one input is wrong', { problems: [problem] })
}
