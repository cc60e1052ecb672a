import type { Clock } from '../../system/clock.ts'
import { silentLog, type Log } from '../../system/log.ts'
import type { Advisory } from '../advisory.ts'
import { mayHaveNoAdvisories, sameEcosystem } from '../ecosystem.ts'
import { assembleReport, findFindings, namesToAsk, vulnerabilitiesOf, type Finding } from '../findings.ts'
import type { AdvisoryCopy, NotCovered, ScanReport, Severity } from '../scan-report.ts'
import type { InventoryMatcher } from '../scanner.ts'
import { severityOfRecord, worst } from '../severity.ts'
import { joinFindings, packageOf } from '../join-findings.ts'
import { findSubjects, type Subject } from '../subject.ts'
import { FOLDER_LIMITS, readAdvisoryFolder, type FolderLimits, type StoredAdvisory } from './advisory-folder.ts'

export interface OfflineMatcherOptions {
  /** Holds OSV records as JSON files, at any depth: what the `all.zip` of each ecosystem unpacks to. */
  readonly folder: string
  readonly clock: Clock
  readonly log?: Log
  readonly limits?: FolderLimits
}

/** A copy whose youngest advisory is older than this is warned about: every feed changes within days. */
const STALE_DAYS = 7

/**
 * Matches inventories against a folder of OSV records, without network. Only records about installed packages are kept in memory, and
 * the ratings of CVEs. Packages of an ecosystem that the folder has no record of are named as not covered: silence is no health.
 * `match` throws SCAN_FEED when the folder is missing, empty or malformed, and the signal's reason when it is aborted.
 */
export function offlineMatcher({ folder, clock, log = silentLog, limits }: OfflineMatcherOptions): InventoryMatcher {
  return {
    async match(image, inventories, { signal } = {}) {
      const scanTime = clock.now()
      const { subjects, notCovered, owned } = findSubjects(inventories)
      const index = new AdvisoryIndex(subjects.map(({ asked }) => asked.name))
      const records = await readAdvisoryFolder(folder, (stored) => index.add(stored), {
        limits: limits ?? FOLDER_LIMITS,
        ...(signal === undefined ? {} : { signal }),
      })
      const copy = index.copy(records)
      if (owned > 0) log.debug(`${owned} language packages belong to packages of the system, whose advisories count`)
      tellAge(copy, scanTime, log)
      const gaps = [...notCovered, ...unknownEcosystems(subjects, index)]
      return reportOn(image, scanTime, subjects, index, { gaps, copy })
    },
  }
}

/** What is kept of the records: those about packages of interest, the ecosystems there are, and what CVEs are rated. */
class AdvisoryIndex {
  readonly #names: ReadonlySet<string>
  readonly #advisories = new Map<string, StoredAdvisory>()
  readonly #ecosystems = new Set<string>()
  readonly #ratings = new Map<string, Severity>()
  #newest = ''

  constructor(names: readonly string[]) {
    this.#names = new Set(names)
  }

  add(stored: StoredAdvisory): void {
    const { advisory, modified = '' } = stored
    for (const { ecosystem } of advisory.affected) this.#ecosystems.add(ecosystem)
    if (isYounger(modified, this.#newest)) this.#newest = modified
    const severity = /^(?:CVE|GHSA)-/.test(advisory.id) ? severityOfRecord(advisory) : 'unknown'
    if (severity !== 'unknown') this.#ratings.set(advisory.id, severity)
    if (!advisory.affected.some(({ name }) => this.#names.has(name))) return
    const known = this.#advisories.get(advisory.id)
    if (known === undefined || isYounger(modified, known.modified ?? '')) this.#advisories.set(advisory.id, stored)
  }

  /** Candidates for each package name. */
  byName(): ReadonlyMap<string, readonly Advisory[]> {
    const found = new Map<string, Advisory[]>()
    for (const { advisory } of this.#advisories.values()) {
      for (const name of new Set(advisory.affected.map((one) => one.name))) {
        if (!this.#names.has(name)) continue
        const known = found.get(name)
        if (known === undefined) found.set(name, [advisory])
        else known.push(advisory)
      }
    }
    return found
  }

  knows(ecosystem: string): boolean {
    return [...this.#ecosystems].some((known) => sameEcosystem(known, ecosystem))
  }

  ratingOf(names: readonly string[]): Severity {
    return worst(names.flatMap((name) => this.#ratings.get(name) ?? []))
  }

  copy(records: number): AdvisoryCopy {
    return { records, ...(this.#newest === '' ? {} : { newest: this.#newest }) }
  }
}

function isYounger(a: string, b: string): boolean {
  const time = Date.parse(a)
  return !Number.isNaN(time) && !(time <= Date.parse(b))
}

function reportOn(
  image: string,
  scanTime: Date,
  subjects: readonly Subject[],
  index: AdvisoryIndex,
  { gaps, copy }: { readonly gaps: readonly NotCovered[]; readonly copy: AdvisoryCopy },
): ScanReport {
  const advisories = index.byName()
  const found = subjects.flatMap((subject) => findFindings(subject, advisories.get(subject.asked.name) ?? []))
  const findings = joinFindings(found).map((finding) => rate(finding, index))
  const report = assembleReport(image, scanTime.toISOString(), findings.flatMap(vulnerabilitiesOf), gaps)
  return { ...report, advisories: copy }
}

function rate(finding: Finding, index: AdvisoryIndex): Finding {
  return finding.severity === 'unknown' ? { ...finding, severity: index.ratingOf(namesToAsk(finding)) } : finding
}

function unknownEcosystems(subjects: readonly Subject[], index: AdvisoryIndex): readonly NotCovered[] {
  const unknown = [...Map.groupBy(subjects, packageOf).values()].flatMap((asked) => unknownOf(asked, index))
  return [...Map.groupBy(unknown, ({ asked }) => asked.ecosystem)].map(([system, members]) => ({
    system,
    packages: members.reduce((sum, { installed }) => sum + installed.length, 0),
    reason: 'the folder of advisories has none of this ecosystem',
  }))
}

/** Of what is asked about one package: one known ecosystem is enough where not every one of them has advisories. */
function unknownOf(subjects: readonly Subject[], index: AdvisoryIndex): readonly Subject[] {
  const unknown = subjects.filter(({ asked }) => !index.knows(asked.ecosystem))
  const [optional, needed] = [true, false].map((may) =>
    unknown.filter(({ asked }) => mayHaveNoAdvisories(asked.ecosystem) === may),
  )
  return [...(needed ?? []), ...(unknown.length === subjects.length ? (optional ?? []).slice(0, 1) : [])]
}

function tellAge({ records, newest }: AdvisoryCopy, now: Date, log: Log): void {
  const days = newest === undefined ? Number.NaN : Math.floor((now.getTime() - Date.parse(newest)) / 86_400_000)
  const count = records === 1 ? '1 advisory' : `${records} advisories`
  if (Number.isNaN(days)) log.warn(`read ${count}, of which none says how old it is: the copy may be stale`)
  else if (days > STALE_DAYS) log.warn(`read ${count}, the youngest ${days} days old: what is known since is not found`)
  else log.info(`read ${count}, the youngest of ${newest ?? ''}`)
}
