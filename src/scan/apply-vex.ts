import { assembleReport } from './findings.ts'
import type { IgnoredVulnerability, ScanReport, VexNote, Vulnerability } from './scan-report.ts'
import { readPurl } from './vex-purl.ts'
import type { VexDocument, VexStatement } from './vex-statement.ts'
import { platformsCovered, type VexSubject } from './vex-subject.ts'

export interface VexOutcome {
  readonly report: ScanReport
  /** One line for each document of which a statement matches no finding. */
  readonly warnings: readonly string[]
}

/** How many statements a warning names. */
const NAMED = 10

/**
 * Applies what VEX documents say: a finding that is not affected, or fixed, moves from `vulnerabilities` (and the summary) to `ignored`
 * with the statement; one that is affected or under investigation stays and bears it. Of several statements about a finding the
 * latest counts, of two of one time the one that stands later. A statement about some platforms splits the finding.
 */
export function applyVex(report: ScanReport, documents: readonly VexDocument[], subject: VexSubject): VexOutcome {
  if (documents.length === 0) return { report, warnings: [] }
  const said = new SaidStatements(documents)
  const kept: Vulnerability[] = []
  const ignored: IgnoredVulnerability[] = [...(report.ignored ?? [])]
  for (const finding of report.vulnerabilities) {
    const judged = judge(finding, said, subject)
    kept.push(...judged.kept)
    ignored.push(...judged.ignored)
  }
  const { image, scanTime, notCovered } = report
  return {
    report: {
      ...report,
      ...assembleReport(image, scanTime, kept, notCovered),
      ...(ignored.length === 0 ? {} : { ignored }),
    },
    warnings: said.unused(),
  }
}

interface Said {
  readonly document: VexDocument
  readonly statement: VexStatement
  /** Its place among all by time. */
  readonly order: number
}

/** All statements by the names of their vulnerabilities, earliest first. */
class SaidStatements {
  readonly #all: readonly Said[]
  readonly #byName: ReadonlyMap<string, readonly Said[]>
  readonly #used = new Set<Said>()

  constructor(documents: readonly VexDocument[]) {
    this.#all = documents
      .flatMap((document) => document.statements.map((statement) => ({ document, statement })))
      .toSorted((a, b) => Math.sign(a.statement.time - b.statement.time) || 0)
      .map((said, order) => ({ ...said, order }))
    const byName = new Map<string, Said[]>()
    for (const said of this.#all)
      for (const name of new Set(said.statement.vulnerabilities)) {
        const known = byName.get(name)
        if (known === undefined) byName.set(name, [said])
        else known.push(said)
      }
    this.#byName = byName
  }

  /** Earliest first. */
  about({ id, aliases, why }: Vulnerability): readonly Said[] {
    const names = new Set([id, ...aliases, why.advisory].map((name) => name.toLowerCase()))
    const found = new Set([...names].flatMap((name) => this.#byName.get(name) ?? []))
    return [...found].toSorted(byOrder)
  }

  use(said: Said): void {
    this.#used.add(said)
  }

  unused(): readonly string[] {
    const left = this.#all.filter((said) => !this.#used.has(said))
    return [...Map.groupBy(left, ({ document }) => document.source)].map(([source, group]) =>
      unusedWarning(source, group),
    )
  }
}

function byOrder(a: Said, b: Said): number {
  return a.order - b.order
}

interface Judged {
  readonly kept: readonly Vulnerability[]
  readonly ignored: readonly IgnoredVulnerability[]
}

function judge(finding: Vulnerability, said: SaidStatements, subject: VexSubject): Judged {
  const about = said.about(finding)
  if (about.length === 0) return { kept: [finding], ignored: [] }
  const found = { purl: readPurl(finding.why.purl), platforms: finding.platforms }
  const decisive = new Map<string, Said>()
  for (const one of about) {
    const covered = new Set(one.statement.products.flatMap((product) => platformsCovered(product, found, subject)))
    if (covered.size > 0) said.use(one)
    for (const platform of covered) decisive.set(platform, one)
  }
  const platforms = finding.platforms.length === 0 ? [''] : finding.platforms
  const groups = Map.groupBy(platforms, (platform) => decisive.get(platform))
  return parted(finding, groups)
}

/** What stays is one finding, with the latest statement about any of its platforms. */
function parted(finding: Vulnerability, groups: ReadonlyMap<Said | undefined, readonly string[]>): Judged {
  const all = [...groups]
  const open = all.filter(([said]) => said === undefined || !endsFinding(said.statement))
  const on = (platforms: readonly string[]): Vulnerability => ({
    ...finding,
    platforms: finding.platforms.filter((platform) => platforms.includes(platform)),
  })
  const [latest] = open
    .flatMap(([said]) => said ?? [])
    .toSorted(byOrder)
    .toReversed()
  const rest = on(open.flatMap(([, platforms]) => platforms))
  return {
    kept: open.length === 0 ? [] : [latest === undefined ? rest : { ...rest, vex: noteOf(latest) }],
    ignored: all.flatMap(([said, platforms]) => {
      if (said === undefined || !endsFinding(said.statement)) return []
      const vex = noteOf(said)
      return [{ ...on(platforms), reason: reasonOf(vex), vex }]
    }),
  }
}

function endsFinding({ status }: VexStatement): boolean {
  return status === 'not_affected' || status === 'fixed'
}

function noteOf({ document: { source, author }, statement }: Said): VexNote {
  const { status, justification, detail, time, place } = statement
  return {
    status,
    ...(justification === undefined ? {} : { justification }),
    ...(detail === undefined ? {} : { detail }),
    source: `${source}: ${place}`,
    ...(author === undefined ? {} : { author }),
    ...(Number.isFinite(time) ? { timestamp: new Date(time).toISOString() } : {}),
  }
}

function reasonOf({ status, justification, detail }: VexNote): string {
  return [status, justification, detail].filter((part) => part !== undefined).join(': ')
}

function unusedWarning(source: string, statements: readonly Said[]): string {
  const named = statements
    .slice(0, NAMED)
    .map(({ statement: { vulnerabilities, place } }) => `${(vulnerabilities[0] ?? '').toUpperCase()} (${place})`)
  const more = statements.length - named.length
  const count = statements.length === 1 ? '1 VEX statement' : `${statements.length} VEX statements`
  return `${count} of ${source} match no finding of this image: ${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}`
}
