import * as v from 'valibot'
import { normalPythonName } from '../../image/python-name.ts'
import type { Advisory, AffectedPackage, RangeEvent, Rating } from '../advisory.ts'
import { streamsIn } from '../module-stream.ts'

/** Absent, null and empty are the same to us: dumps and servers differ in how they write "none". */
function listOf<T>(item: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, readonly T[]> {
  return v.nullish(v.array(item), [])
}

/** protobuf's JSON leaves out what is empty. */
const TextSchema = v.optional(v.string(), '')

const RatingSchema: v.GenericSchema<unknown, Rating> = v.object({ type: TextSchema, score: TextSchema })

const EventSchema = v.pipe(
  v.object({
    introduced: v.exactOptional(v.string()),
    fixed: v.exactOptional(v.string()),
    last_affected: v.exactOptional(v.string()),
    limit: v.exactOptional(v.string()),
  }),
  v.check((event) => Object.keys(event).length > 0, 'an event has one of introduced, fixed, last_affected, limit'),
  v.transform(eventsOf),
)

const RangeSchema = v.object({ type: TextSchema, events: v.array(EventSchema) })

const WordsSchema = v.nullish(v.looseObject({}))

const AffectedSchema = v.object({
  package: v.nullish(v.object({ ecosystem: TextSchema, name: TextSchema })),
  ranges: listOf(RangeSchema),
  versions: listOf(v.string()),
  severity: listOf(RatingSchema),
  ecosystem_specific: WordsSchema,
  database_specific: WordsSchema,
})

/** An OSV record (osv-schema 1.7) as an Advisory. Members we do not use are not looked at. */
export const AdvisorySchema: v.GenericSchema<unknown, Advisory> = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.nonEmpty()),
    summary: v.nullish(v.string()),
    withdrawn: v.nullish(v.string()),
    aliases: listOf(v.string()),
    upstream: listOf(v.string()),
    related: listOf(v.string()),
    severity: listOf(RatingSchema),
    affected: listOf(AffectedSchema),
    database_specific: WordsSchema,
  }),
  v.transform(({ id, summary, withdrawn, aliases, upstream, related, severity, affected, ...rest }): Advisory => {
    const title = (summary ?? '').slice(0, 1000)
    const rating = wordIn(rest.database_specific, 'severity') ?? ratingIn(id, title)
    return {
      id,
      withdrawn: withdrawn !== undefined && withdrawn !== null && withdrawn !== '',
      aliases,
      // AlmaLinux names the CVEs that it passes on here.
      upstream: id.startsWith('ALSA-') ? [...upstream, ...related] : upstream,
      streams: streamsIn(title),
      ratings: severity,
      affected: affected.flatMap(affectedOf),
      ...(rating === undefined ? {} : { rating }),
    }
  }),
)

/** Errata of Red Hat's family have their rating before the title, AlmaLinux's nowhere else: `Important: nodejs:18 security update`. */
function ratingIn(id: string, title: string): string | undefined {
  return /^(?:ALSA|RLSA)-/.test(id) ? /^(Critical|Important|Moderate|Low):/.exec(title)?.[1] : undefined
}

/** The schema wants one member an event; two of them in one object can only mean two events. */
function eventsOf(event: {
  readonly introduced?: string
  readonly fixed?: string
  readonly last_affected?: string
  readonly limit?: string
}): readonly RangeEvent[] {
  const { introduced, fixed, last_affected: lastAffected, limit } = event
  return [
    ...(introduced === undefined ? [] : [{ introduced }]),
    ...(fixed === undefined ? [] : [{ fixed }]),
    ...(lastAffected === undefined ? [] : [{ lastAffected }]),
    ...(limit === undefined ? [] : [{ limit }]),
  ]
}

/** Ranges in git commits say nothing about the versions of packages; an entry without a package has only those. */
function affectedOf(entry: v.InferOutput<typeof AffectedSchema>): readonly AffectedPackage[] {
  if (entry.package === undefined || entry.package === null) return []
  const { ecosystem, name } = entry.package
  const urgency = wordIn(entry.ecosystem_specific, 'urgency') ?? wordIn(entry.database_specific, 'urgency')
  return [
    {
      ecosystem,
      name: ecosystem === 'PyPI' ? normalPythonName(name) : name,
      ranges: entry.ranges.filter(({ type }) => type !== 'GIT').map(({ events }) => ({ events: events.flat() })),
      versions: entry.versions,
      ratings: entry.severity,
      ...(urgency === undefined ? {} : { urgency }),
    },
  ]
}

function wordIn(words: Readonly<Record<string, unknown>> | null | undefined, key: string): string | undefined {
  const word = words?.[key]
  return typeof word === 'string' ? word : undefined
}

/** When a record was last changed. */
export const ModifiedSchema = v.object({ modified: v.exactOptional(v.string()) })

/** What `/v1/querybatch` says about one query: ids only. */
const BatchResultSchema = v.object({
  vulns: listOf(v.object({ id: v.pipe(v.string(), v.nonEmpty()) })),
  next_page_token: v.nullish(v.string()),
})

export const BatchAnswerSchema = v.object({ results: v.array(BatchResultSchema) })

/** What `/v1/query` says: whole records. An answer without hits is `{}`. */
export const QueryAnswerSchema = v.object({
  vulns: listOf(AdvisorySchema),
  next_page_token: v.nullish(v.string()),
})
