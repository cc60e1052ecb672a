import { SlipwayError } from '../../errors.ts'
import type { Advisory } from '../advisory.ts'
import type { PackageVersion } from '../affected.ts'
import type { JsonFeed } from './exchange.ts'
import { mapConcurrently } from '../../system/concurrency.ts'
import { AdvisorySchema, BatchAnswerSchema, QueryAnswerSchema } from './record.ts'

/** The API's own limit for one `/v1/querybatch`. */
const BATCH_SIZE = 1000

/** A server that hands out page after page forever is broken. */
const MOST_PAGES = 100

/** With more hits than this one answer with all records could pass the limit of an answer. */
const MOST_RECORDS_BY_QUERY = 50

interface Query {
  readonly index: number
  readonly asked: PackageVersion
  readonly pageToken?: string
}

/** How many exchanges run at a time, and what ends them. */
export interface Pace {
  readonly concurrency: number
  readonly signal?: AbortSignal
}

/** Ids of the advisories that may affect each package, in the order of the packages. */
export async function findAdvisoryIds(
  feed: JsonFeed,
  packages: readonly PackageVersion[],
  pace: Pace,
): Promise<readonly ReadonlySet<string>[]> {
  const found = packages.map(() => new Set<string>())
  let open: readonly Query[] = packages.map((asked, index) => ({ index, asked }))
  for (let page = 0; open.length > 0; page += 1) {
    if (page === MOST_PAGES) throw endlessPages(feed)
    const batches = Array.from({ length: Math.ceil(open.length / BATCH_SIZE) }, (_, i) =>
      open.slice(i * BATCH_SIZE, (i + 1) * BATCH_SIZE),
    )
    const answers = await mapConcurrently(
      batches,
      pace.concurrency,
      (batch, signal) => askBatch(feed, batch, signal),
      pace.signal,
    )
    for (const { index, ids } of answers.flat()) for (const id of ids) found[index]?.add(id)
    open = answers.flat().flatMap(({ next }) => (next === undefined ? [] : [next]))
  }
  return found
}

interface BatchLine {
  readonly index: number
  readonly ids: readonly string[]
  readonly next?: Query
}

async function askBatch(feed: JsonFeed, batch: readonly Query[], signal: AbortSignal): Promise<readonly BatchLine[]> {
  const body = { queries: batch.map(({ asked, pageToken }) => queryOf(asked, pageToken)) }
  const answer = await feed.ask({ method: 'POST', path: '/v1/querybatch', body }, BatchAnswerSchema, signal)
  const results = answer?.results ?? []
  if (results.length !== batch.length)
    throw nonsense(feed, `it answered ${results.length} of ${batch.length} queries of a batch`)
  return results.flatMap(({ vulns, next_page_token: token }, i): readonly BatchLine[] => {
    const query = batch[i]
    if (query === undefined) return []
    const { index, asked } = query
    const next =
      token === undefined || token === null || token === '' ? {} : { next: { index, asked, pageToken: token } }
    return [{ index, ids: vulns.map(({ id }) => id), ...next }]
  })
}

/**
 * The records behind the ids, each fetched once. A package with several ids that are not known yet is asked about whole by
 * `/v1/query`: one request instead of one for each record. What is then still missing is fetched by id.
 */
export async function fetchAdvisories(
  feed: JsonFeed,
  packages: readonly PackageVersion[],
  ids: readonly ReadonlySet<string>[],
  pace: Pace,
): Promise<ReadonlyMap<string, Advisory>> {
  const whole = packagesToAskWhole(packages, ids)
  const records = await mapConcurrently(
    whole,
    pace.concurrency,
    (asked, signal) => askPackage(feed, asked, signal),
    pace.signal,
  )
  const known = new Map(records.flat().map((record) => [record.id, record]))
  const missing = [...new Set(ids.flatMap((some) => [...some]))].filter((id) => !known.has(id))
  const fetched = await mapConcurrently(
    missing,
    pace.concurrency,
    (id, signal) => fetchRecord(feed, id, signal),
    pace.signal,
  )
  for (const [i, record] of fetched.entries()) {
    if (record === undefined) throw nonsense(feed, `it lists ${String(missing[i])} but does not have it`)
    known.set(record.id, record)
  }
  return known
}

/** The packages that bring the most new records come first; ids that they bring are not counted again. */
function packagesToAskWhole(
  packages: readonly PackageVersion[],
  ids: readonly ReadonlySet<string>[],
): readonly PackageVersion[] {
  const planned = new Set<string>()
  const byCount = packages
    .map((asked, i) => ({ asked, hits: [...(ids[i] ?? [])] }))
    .toSorted((a, b) => b.hits.length - a.hits.length)
  return byCount.flatMap(({ asked, hits }) => {
    const fresh = hits.filter((id) => !planned.has(id))
    if (fresh.length < 2 || hits.length > MOST_RECORDS_BY_QUERY) return []
    for (const id of hits) planned.add(id)
    return [asked]
  })
}

async function askPackage(feed: JsonFeed, asked: PackageVersion, signal: AbortSignal): Promise<readonly Advisory[]> {
  const records: Advisory[] = []
  let pageToken: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const body = queryOf(asked, pageToken)
    const answer = await feed.ask({ method: 'POST', path: '/v1/query', body }, QueryAnswerSchema, signal)
    records.push(...(answer?.vulns ?? []))
    const token = answer?.next_page_token
    if (token === undefined || token === null || token === '') return records
    pageToken = token
  }
  throw endlessPages(feed)
}

/** Undefined when the feed has no such record. */
export async function fetchRecord(feed: JsonFeed, id: string, signal?: AbortSignal): Promise<Advisory | undefined> {
  const path = `/v1/vulns/${encodeURIComponent(id)}`
  const record = await feed.ask({ method: 'GET', path }, AdvisorySchema, signal)
  if (record !== undefined && record.id !== id) throw nonsense(feed, `asked for ${id} it answered with ${record.id}`)
  return record
}

function queryOf({ ecosystem, name, version }: PackageVersion, pageToken: string | undefined): object {
  const query = { package: { ecosystem, name }, version }
  return pageToken === undefined ? query : { ...query, page_token: pageToken }
}

function endlessPages(feed: JsonFeed): SlipwayError {
  return nonsense(feed, `it has more than ${MOST_PAGES} pages for one query`)
}

function nonsense(feed: JsonFeed, what: string): SlipwayError {
  return new SlipwayError('SCAN_FEED', `the vulnerability feed at ${feed.host} cannot be trusted: ${what}`, {
    facts: { host: feed.host, retryable: false },
    help: 'check that osv-url names a server of the OSV API; the image was not scanned',
  })
}
