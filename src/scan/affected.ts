import type { Advisory, AffectedPackage, AffectedRange, RangeEvent } from './advisory.ts'
import { sameEcosystem } from './ecosystem.ts'
import { isForStream, type ModuleStream } from './module-stream.ts'
import type { VersionOrder } from './version-order.ts'

/** A package as advisories name it: for a distribution the source package and its version. */
export interface PackageVersion {
  readonly ecosystem: string
  readonly name: string
  readonly version: string
  /** Of rpm: only advisories of the same stream count. */
  readonly stream?: ModuleStream
}

/** Why an advisory affects a version. */
export interface Hit {
  /** In words: `< 2.3.1-4`, `>= 1.0.0 < 1.2.3`, `<= 1.2.3`, `all versions`; `= 1.2.3` when it is listed by name. */
  readonly range: string
  readonly fixed?: string
  readonly affected: AffectedPackage
}

/**
 * Whether an advisory affects a package, by the evaluation algorithm of the OSV schema: a version is affected when it is
 * listed, or when it is in a range and below one of its limits. Withdrawn advisories affect nothing.
 * A range with a version that cannot be read counts as affecting, without a fix: an unreadable advisory is no all-clear.
 */
export function findHit(advisory: Advisory, subject: PackageVersion, order: VersionOrder): Hit | undefined {
  if (advisory.withdrawn) return undefined
  const about = advisory.affected.filter(
    ({ ecosystem, name }) => name === subject.name && sameEcosystem(ecosystem, subject.ecosystem),
  )
  const { stream } = subject
  const hits = about
    .flatMap((affected) => hitsOf(affected, subject.version, order))
    .filter(({ fixed }) => stream === undefined || isForStream(stream, fixed, advisory.streams))
  return hits.find((hit) => hit.fixed !== undefined) ?? hits[0]
}

/** How versions are ordered, and how one that is installed compares with one that an advisory includes by name. */
interface Orders {
  readonly order: VersionOrder
  readonly named: VersionOrder
}

/** PEP 440, "Version specifiers": for `==` and `<=` the local part of a version does not count, unless they have one themselves. */
function ordersOf({ ecosystem }: AffectedPackage, order: VersionOrder): Orders {
  if (ecosystem !== 'PyPI') return { order, named: order }
  const named: VersionOrder = (version, other) =>
    order(other.includes('+') ? version : version.replace(/\+.*$/s, ''), other)
  return { order, named }
}

function hitsOf(affected: AffectedPackage, version: string, order: VersionOrder): readonly Hit[] {
  const orders = ordersOf(affected, order)
  const hits = affected.ranges.flatMap((range): Hit[] => {
    const hit = hitOfRange(range, version, orders)
    return hit === undefined ? [] : [{ ...hit, affected }]
  })
  if (hits.length > 0) return hits
  const listed = affected.versions.some((one) => one === version || orders.named(version, one) === 0)
  return listed ? [{ range: `= ${version}`, ...fixAfter(affected.ranges, version, order), affected }] : []
}

function hitOfRange(range: AffectedRange, version: string, orders: Orders): Omit<Hit, 'affected'> | undefined {
  const { order } = orders
  const events = sortEvents(range.events, order)
  if (events === undefined) return { range: 'a range that cannot be read' }
  const limit = limitOf(range.events, version, order)
  if (limit === undefined) return undefined
  const position = events.findLastIndex((event) => hasHappened(event, version, orders))
  const start = events[position]?.introduced
  if (start === undefined) return undefined
  const end = events.slice(position + 1).find((event) => event.introduced === undefined)
  return { range: words(start, end, limit), ...(end?.fixed === undefined ? {} : { fixed: end.fixed }) }
}

/** `last_affected` ends a range only after its version. */
function hasHappened(event: RangeEvent, version: string, { order, named }: Orders): boolean {
  if (event.introduced === '0') return true
  if (event.lastAffected !== undefined) return (named(version, event.lastAffected) ?? 0) > 0
  return (order(version, versionOf(event)) ?? 0) >= 0
}

/** Without the limits, oldest first; undefined when a version in it cannot be read. */
function sortEvents(events: readonly RangeEvent[], order: VersionOrder): readonly RangeEvent[] | undefined {
  const points = events.filter((event) => event.limit === undefined)
  const readable = points.every((event) => event.introduced === '0' || order(versionOf(event), versionOf(event)) === 0)
  if (!readable) return undefined
  return points.toSorted((a, b) => {
    const early = Number(b.introduced === '0') - Number(a.introduced === '0')
    if (early !== 0) return early
    return (
      (order(versionOf(a), versionOf(b)) ?? 0) ||
      Number(a.introduced === undefined) - Number(b.introduced === undefined)
    )
  })
}

/** The next limit above the version, `*` when nothing limits the range; being below one of several is enough. Undefined beyond all. */
function limitOf(events: readonly RangeEvent[], version: string, order: VersionOrder): string | undefined {
  const limits = events.flatMap(({ limit }) => (limit === undefined ? [] : [limit]))
  if (limits.length === 0 || limits.includes('*')) return '*'
  const above = limits.filter((limit) => (order(version, limit) ?? -1) < 0).toSorted((a, b) => order(a, b) ?? 0)
  return above[0]
}

function fixAfter(ranges: readonly AffectedRange[], version: string, order: VersionOrder): { readonly fixed?: string } {
  const fixes = ranges.flatMap(({ events }) => events.flatMap(({ fixed }) => (fixed === undefined ? [] : [fixed])))
  const [fixed] = fixes.filter((fix) => (order(fix, version) ?? 0) > 0).toSorted((a, b) => order(a, b) ?? 0)
  return fixed === undefined ? {} : { fixed }
}

function versionOf({ introduced, fixed, lastAffected }: RangeEvent): string {
  return introduced ?? fixed ?? lastAffected ?? ''
}

function words(start: string, end: RangeEvent | undefined, limit: string): string {
  const parts = [
    ...(start === '0' ? [] : [`>= ${start}`]),
    ...(end?.fixed === undefined ? [] : [`< ${end.fixed}`]),
    ...(end?.lastAffected === undefined ? [] : [`<= ${end.lastAffected}`]),
    ...(end === undefined && limit !== '*' ? [`< ${limit}`] : []),
  ]
  return parts.length === 0 ? 'all versions' : parts.join(' ')
}
