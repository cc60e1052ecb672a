import { SEVERITIES, type NotCovered, type ScanReport } from '../scan/scan-report.ts'
import { describeExposed, type ExposedFinding } from '../scan/exposed.ts'
import { vexLine, whyIgnored } from '../scan/ignored-finding.ts'
import {
  code,
  joined,
  strong,
  text,
  type Block,
  type Document,
  type Inline,
  type Phrase,
  type Section,
} from './document.ts'
import { advisoryUrl, worstFirst, type Finding } from './findings.ts'
import type { ErrorReport, ImageReport, Report, StageReport } from './report.ts'
import { shellLine, verifyCommand, type Signatory } from './verify-command.ts'

/** What a report tells beside the Report itself. */
export interface ReportContent {
  readonly scans: readonly ScanReport[]
  /** Shows a command to verify each signed image. */
  readonly signatory?: Signatory
  /** How many findings are listed; the others are counted. */
  readonly maxFindings: number
}

export function runDocument(report: Report, content: ReportContent): Document {
  const sections = [
    { title: 'Result', blocks: resultBlocks(report) },
    { title: 'Images', blocks: imageBlocks(report.images) },
    { title: 'Packages and findings', blocks: scanBlocks(report.images, content.scans) },
    { title: 'Secrets in the image', blocks: exposedBlocks(content) },
    { title: 'Findings', blocks: findingBlocks(content) },
    { title: 'Verify', blocks: verifyBlocks(report.images, content.signatory) },
    { title: 'Stages', blocks: stageBlocks(report.stages) },
  ]
  return { title: titleOf(report), sections: sections.filter(({ blocks }: Section) => blocks.length > 0) }
}

function titleOf({ command, version, error }: Report): string {
  const subject = version === undefined ? command : `${command} ${version}`
  return `Slipway ${subject}: ${error === undefined ? 'done' : error.code}`
}

function resultBlocks({ error, exit, stages }: Report): readonly Block[] {
  if (error !== undefined) return errorBlocks(error, exit)
  const passed = stages.filter(({ outcome }) => outcome === 'done' || outcome === 'already')
  const did = [...new Set(passed.map(({ name }) => name))]
  const subject = stages.some(({ image }) => image !== undefined) ? 'The images were' : 'The image was'
  return [paragraph([text(did.length === 0 ? 'Nothing was to be done.' : `${subject} ${listWords(did)}.`)])]
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

function errorBlocks({ code: name, message, help, problems }: ErrorReport, exit: number): readonly Block[] {
  const lines = [paragraph([strong(name), text(` (exit ${exit}): ${message}`)])]
  const remedy = help === undefined ? [] : [paragraph([text(`What to do: ${help}`)])]
  const entries = problems.map((problem): Phrase => {
    const advice = problem.help === undefined ? '' : `: ${problem.help}`
    return [code(problem.input), text(` ${problem.message}${advice}`)]
  })
  return [...lines, ...remedy, ...(entries.length === 0 ? [] : [{ kind: 'list', entries } as const])]
}

function imageBlocks(images: readonly ImageReport[]): readonly Block[] {
  const rows = images.map(({ name, tags, digest, platforms }): readonly Phrase[] => [
    [code(name)],
    joined(
      tags.map((tag) => [code(tag)]),
      ', ',
    ),
    digest === undefined ? [] : [code(digest)],
    joined(
      platforms.map(({ platform, size }) => [code(platform), text(` ${formatBytes(size)}`)]),
      ', ',
    ),
  ])
  return table(['image', 'tags', 'digest', 'platforms and compressed size'], rows)
}

function scanBlocks(images: readonly ImageReport[], scans: readonly ScanReport[]): readonly Block[] {
  const rows = images.flatMap(({ name, sbom, scan }): readonly (readonly Phrase[])[] => {
    if (sbom === undefined && scan === undefined) return []
    const counts = SEVERITIES.map((severity) => count(scan?.summary[severity]))
    return [[[code(name)], count(sbom?.components), ...counts]]
  })
  const fromImages = images.flatMap(({ scan }) => scan?.notCovered ?? [])
  const gaps = fromImages.length > 0 ? fromImages : scans.flatMap(({ notCovered }) => notCovered)
  return [...table(['image', 'packages', ...SEVERITIES], rows), ...gapBlocks(gaps)]
}

function count(value: number | undefined): Phrase {
  return value === undefined ? [] : [text(value)]
}

function gapBlocks(gaps: readonly NotCovered[]): readonly Block[] {
  if (gaps.length === 0) return []
  const lines = new Set(
    gaps.map(
      ({ system, packages, reason }) => `${system}: ${packages} ${packages === 1 ? 'package' : 'packages'}, ${reason}`,
    ),
  )
  const entries = [...lines].map((line) => [text(line)])
  return [paragraph([strong('No advisories were looked at for:')]), { kind: 'list', entries }]
}

function exposedBlocks({ scans, maxFindings }: ReportContent): readonly Block[] {
  const all = scans.flatMap(({ exposed = [] }) => exposed)
  if (all.length === 0) return []
  const hidden = all.length - maxFindings
  const rest = hidden > 0 ? [paragraph([text(`${hidden} more of these are in scan.json.`)])] : []
  return [...table(['secret', 'layer', 'platforms'], all.slice(0, maxFindings).map(exposedRow)), ...rest]
}

function exposedRow(secret: ExposedFinding): readonly Phrase[] {
  return [[code(describeExposed(secret))], [code(shortDigest(secret.layer))], [text(secret.platforms.join(', '))]]
}

function findingBlocks({ scans, maxFindings }: ReportContent): readonly Block[] {
  if (scans.length === 0) return []
  const findings = worstFirst(scans)
  const ignored = ignoredBlocks(scans, maxFindings)
  if (findings.length === 0) {
    const besides = ignored.length === 0 ? '' : ' besides those that do not count'
    return [paragraph([text(`No known vulnerability was found${besides}.`)]), ...ignored]
  }
  const several = scans.length > 1
  const head = [
    'severity',
    'advisory',
    'package',
    'version',
    'fixed in',
    'why',
    'platforms',
    ...(several ? ['image'] : []),
  ]
  const hidden = findings.length - maxFindings
  const rest = hidden > 0 ? [paragraph([text(`${hidden} more findings are in scan.json.`)])] : []
  return [...table(head, findings.slice(0, maxFindings).map(findingRow(several))), ...rest, ...ignored]
}

function ignoredBlocks(scans: readonly ScanReport[], most: number): readonly Block[] {
  const all = scans.flatMap(({ ignored = [] }) => ignored)
  if (all.length === 0) return []
  const entries = all.slice(0, most).map((one): Phrase => {
    const { id, package: name, version, severity } = one
    return [advisory(id), text(' in '), code(`${name} ${version}`), text(` (${severity}): ${whyIgnored(one)}`)]
  })
  const hidden = all.length - entries.length
  const rest = hidden > 0 ? [paragraph([text(`${hidden} more of these are in scan.json.`)])] : []
  return [paragraph([strong('Found, but does not count:')]), { kind: 'list', entries }, ...rest]
}

function findingRow(several: boolean): (finding: Finding) => readonly Phrase[] {
  return ({ image, vulnerability }) => {
    const { id, severity, version, fixedVersion, why, platforms, vex } = vulnerability
    return [
      [strong(severity)],
      [advisory(id)],
      [code(vulnerability.package)],
      [code(version)],
      fixedVersion === undefined ? [text('no fix yet')] : [code(fixedVersion)],
      [
        code(why.source),
        text(' is in '),
        code(why.range),
        text(` (${why.advisory}), from layer `),
        code(shortDigest(why.layer)),
        ...(vex === undefined ? [] : [text(`; ${vexLine(vex)}`)]),
      ],
      [text(platforms.join(', '))],
      ...(several ? [[code(image.replace(/@.*$/, ''))]] : []),
    ]
  }
}

function advisory(id: string): Inline {
  const url = advisoryUrl(id)
  return url === undefined ? text(id) : { kind: 'link', text: id, url }
}

function shortDigest(digest: string): string {
  return digest.replace(/^(sha\d+:[0-9a-f]{12})[0-9a-f]+$/, '$1')
}

function verifyBlocks(images: readonly ImageReport[], signatory: Signatory | undefined): readonly Block[] {
  const signed = images.flatMap(({ name, digest, signatures }) =>
    digest === undefined || signatures.length === 0 ? [] : [`${name}@${digest}`],
  )
  if (signatory === undefined || signed.length === 0) return []
  return [{ kind: 'listing', lines: signed.map((reference) => shellLine(verifyCommand(reference, signatory))) }]
}

function stageBlocks(stages: readonly StageReport[]): readonly Block[] {
  const several = stages.some(({ image }) => image !== undefined)
  const rows = stages.map(({ name, image, outcome, reason, ms }): readonly Phrase[] => [
    ...(several ? [image === undefined ? [] : [code(image)]] : []),
    [text(name)],
    [outcome === 'failed' ? strong(outcome) : text(outcome)],
    reason === undefined ? [] : [text(reason)],
    [text(`${Math.round(ms)} ms`)],
  ])
  return table([...(several ? ['image'] : []), 'stage', 'outcome', 'reason', 'time'], rows)
}

function table(head: readonly string[], rows: readonly (readonly Phrase[])[]): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', head, rows }]
}

function paragraph(phrase: Phrase): Block {
  return { kind: 'paragraph', phrase }
}

/** Decimal units, as registries and docker show sizes. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const units = ['kB', 'MB', 'GB', 'TB']
  let value = bytes / 1000
  let unit = 0
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${value.toFixed(1)} ${units[unit] ?? ''}`
}
