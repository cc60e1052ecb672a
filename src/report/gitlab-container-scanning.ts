import { digestOf, hexOf } from '../image/digest.ts'
import { describeExposed, EXPOSED_REMEDY, type ExposedFinding } from '../scan/exposed.ts'
import type { NotCovered, ScanReport, Severity, Vulnerability } from '../scan/scan-report.ts'
import { vexLine, whyIgnored } from '../scan/ignored-finding.ts'
import { describeFinding, fingerprintOf, remedyFor } from './finding-identity.ts'
import { advisoryUrl, worstFirst } from './findings.ts'
import { markdownCode } from './markdown.ts'
import { visibleLine } from './visible-text.ts'

export interface ContainerScanningContext {
  /** The image that was scanned, as GitLab shall show it: `registry/group/app:tag`. */
  readonly imageReference: string
  readonly toolVersion: string
  /** The same image on the default branch: keeps a finding one and the same across tags. At most 255 characters, else left out. */
  readonly defaultBranchImage?: string
  /** `debian 13`; read from the package URLs when absent. */
  readonly operatingSystem?: string
  /** When the scan began and ended. Default: the report's time. */
  readonly startTime?: Date
  readonly endTime?: Date
}

const SCHEMA_VERSION = '15.0.7'
const LONGEST_NAME = 255
const LONGEST_SOLUTION = 7000
const LONGEST_MESSAGE = 1000
const MOST_IDENTIFIERS = 20

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  unknown: 'Unknown',
}

/**
 * GitLab's report of container scanning (security-report-schemas 15.0.7): the artifact `reports:container_scanning`. What rules
 * or VEX statements take out is left out of the findings, since GitLab knows no such state in a report, and told as a message. Equal reports give equal bytes.
 */
export function renderContainerScanning(report: ScanReport, context: ContainerScanningContext): string {
  const time = new Date(report.scanTime)
  const tool = { id: 'slipway', name: 'Slipway', version: text(context.toolVersion), vendor: { name: 'Slipway' } }
  const findings = worstFirst([report]).map(({ vulnerability }) => vulnerability)
  const document = {
    version: SCHEMA_VERSION,
    scan: {
      analyzer: tool,
      scanner: tool,
      start_time: timeWithoutZone(context.startTime ?? time),
      end_time: timeWithoutZone(context.endTime ?? time),
      status: 'success',
      type: 'container_scanning',
      messages: [
        ...(report.exposed ?? []).map((secret) => ({ level: 'warn', value: exposedText(secret) })),
        ...report.notCovered.map((gap) => ({ level: 'warn', value: gapText(gap) })),
        ...ignoredTexts(report).map((value) => ({ level: 'info', value })),
      ],
    },
    vulnerabilities: findings.map((finding) => entryFor(finding, context, systemOf(findings))),
  }
  return `${JSON.stringify(document, undefined, 1)}\n`
}

/**
 * The reports of several images as one, since GitLab takes one of a job: each finding says which image it is in.
 * The times are the first's.
 */
export function joinContainerScanning(reports: readonly string[]): string {
  const documents = reports.map((report) => JSON.parse(report) as JoinableReport)
  const [first] = documents
  if (first === undefined) throw new Error('no report to join')
  const messages = documents.flatMap(({ scan }) => scan.messages)
  const vulnerabilities = documents.flatMap((document) => document.vulnerabilities)
  return `${JSON.stringify({ ...first, scan: { ...first.scan, messages }, vulnerabilities }, undefined, 1)}\n`
}

interface JoinableReport {
  readonly scan: { readonly messages: readonly object[] }
  readonly vulnerabilities: readonly object[]
}

function entryFor(finding: Vulnerability, context: ContainerScanningContext, system: string): object {
  const { id, package: name, version, severity } = finding
  const links = identifiersOf(finding).flatMap(({ url }) => (url === undefined ? [] : [{ url }]))
  return {
    id: uuidOf(fingerprintOf(finding, context.imageReference), version),
    name: text(`${id} in ${name}`, LONGEST_NAME),
    description: [describeFinding(finding, markdownCode), ...vexText(finding)].join(' '),
    severity: SEVERITY_WORDS[severity],
    solution: remedyFor(finding, markdownCode).slice(0, LONGEST_SOLUTION).toWellFormed(),
    identifiers: identifiersOf(finding),
    links,
    location: {
      dependency: { package: { name: text(name) }, version: text(version) },
      operating_system: text(context.operatingSystem ?? distroOf(finding) ?? system),
      image: text(context.imageReference),
      ...defaultBranchImage(context),
    },
  }
}

interface Identifier {
  readonly type: string
  readonly name: string
  readonly value: string
  readonly url?: string
}

/** The first is the primary one, by which GitLab tells findings apart. */
function identifiersOf({ id, aliases }: Vulnerability): readonly Identifier[] {
  return [id, ...aliases].slice(0, MOST_IDENTIFIERS).map((name) => {
    const url = advisoryUrl(name)
    const type = /^[A-Za-z]+(?=-)/.exec(name)?.[0].toLowerCase() ?? 'advisory'
    return { type, name: text(name), value: text(name), ...(url === undefined ? {} : { url }) }
  })
}

function defaultBranchImage({ defaultBranchImage: image }: ContainerScanningContext): object {
  return image === undefined || image === '' || image.length > LONGEST_NAME
    ? {}
    : { default_branch_image: visibleLine(image) }
}

/** Language packages are in the system of the image as well. */
function systemOf(findings: readonly Vulnerability[]): string {
  return findings.map(distroOf).find((distro) => distro !== undefined) ?? 'unknown'
}

/** `debian 13` of `…?distro=debian-13`. */
function distroOf({ why }: Vulnerability): string | undefined {
  const distro = /[?&]distro=([^&#]+)/.exec(why.purl)?.[1]
  return distro?.replace('-', ' ')
}

/** A UUID of version 8 (RFC 9562): GitLab advises one for each entry. */
function uuidOf(...parts: readonly string[]): string {
  const hex = hexOf(digestOf(parts.join('\n')))
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`
}

/** UTC without the Z, as the schema wants it. */
function timeWithoutZone(time: Date): string {
  return time.toISOString().slice(0, 19)
}

const MOST_MESSAGES = 200

function ignoredTexts({ ignored = [] }: ScanReport): readonly string[] {
  const texts = ignored
    .slice(0, MOST_MESSAGES)
    .map((one) => text(`${one.id} in ${one.package} ${one.version}: ${whyIgnored(one)}`, LONGEST_MESSAGE))
  const more = ignored.length - texts.length
  return more === 0 ? texts : [...texts, `${more} more findings do not count; they are in scan.json`]
}

function vexText({ vex }: Vulnerability): readonly string[] {
  return vex === undefined ? [] : [markdownCode(vexLine(vex))]
}

/** The schema knows packages with vulnerabilities only. */
function exposedText(secret: ExposedFinding): string {
  return visibleLine(`${describeExposed(secret)}: ${EXPOSED_REMEDY}`)
}

function gapText({ system, packages, reason }: NotCovered): string {
  return visibleLine(`not scanned: ${system} (${packages === 1 ? '1 package' : `${packages} packages`}): ${reason}`)
}

/** Never empty: the schema has a least length for most texts. */
function text(value: string, longest = Number.POSITIVE_INFINITY): string {
  const line = visibleLine(value)
  if (line === '') return 'unknown'
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`
}
