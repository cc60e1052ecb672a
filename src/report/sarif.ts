import { type NotCovered, type ScanReport, type Severity, type Vulnerability } from '../scan/scan-report.ts'
import { describeExposed, EXPOSED_REMEDY, type ExposedFinding } from '../scan/exposed.ts'
import { vexLine, whyIgnored } from '../scan/ignored-finding.ts'
import { describeFinding, fingerprintOf, remedyFor, repositoryOf } from './finding-identity.ts'
import { advisoryUrl, worstFirst } from './findings.ts'
import { markdownCode } from './markdown.ts'
import { secretResults, type SecretResult } from './sarif-secrets.ts'
import { visibleLine } from './visible-text.ts'

export interface SarifContext {
  /** `registry/repository:tag` or `…@digest`, as people name the image. */
  readonly imageReference: string
  readonly toolVersion: string
  /** Path of the Dockerfile below the root of the sources: where GitHub shows the findings. Default: the image's repository. */
  readonly dockerfile?: string
  /** What tells this analysis from others of the same sources. Default: the image's repository. */
  readonly category?: string
}

// GitHub refuses a run with more ("SARIF results exceed limit"). The worst come first.
const MOST_RESULTS = 25_000

const MOST_CHARACTERS = 1000

const MOST_IGNORED = 1000

/** A number inside each band of CVSS (v3.1 §5): what GitHub derives its own words from. Without a rating there is none. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string | undefined>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  unknown: undefined,
}

const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note', unknown: 'warning' } as const

/**
 * SARIF 2.1.0 as GitHub's code scanning takes it: a rule is a vulnerability, a result is a package that has it; so are kinds of
 * exposed secrets and the places where they stand. Fingerprints are our
 * own and outlive new versions of the package and of the image. What rules or VEX statements take out is no
 * result, since GitHub shows suppressed results as open ones, but a notification, as is what was not scanned. Equal reports give equal bytes.
 */
export function renderSarif(report: ScanReport, context: SarifContext): string {
  const findings = worstFirst([report])
    .map(({ vulnerability }) => vulnerability)
    .slice(0, Math.max(0, MOST_RESULTS - (report.exposed?.length ?? 0)))
  const rules = [...Map.groupBy(findings, ({ id }) => id)]
  const index = new Map(rules.map(([id], at) => [id, at]))
  const secrets = secretResults(report.exposed ?? [], context.imageReference)
  const kinds = [...new Map(secrets.map((secret) => [secret.ruleId, secret])).values()]
  const location = locationOf(context)
  const run = {
    tool: {
      driver: {
        name: 'Slipway',
        version: line(context.toolVersion),
        rules: [...rules.map(([, about]) => ruleFor(about)), ...kinds.map(secretRule)],
      },
    },
    automationDetails: { id: `slipway/${uriPath(context.category ?? repositoryOf(context.imageReference))}/` },
    invocations: [
      { executionSuccessful: true, toolExecutionNotifications: notifications(report, findings.length, context) },
    ],
    columnKind: 'utf16CodeUnits',
    results: [
      ...secrets.map((secret) =>
        secretResult(secret, rules.length + kinds.findIndex(isUnder(secret)), location, context),
      ),
      ...findings.map((finding) => resultFor(finding, index.get(finding.id) ?? -1, location, context)),
    ],
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, undefined, 1)}\n`
}

/** The findings of one vulnerability, worst first. */
function ruleFor(findings: readonly Vulnerability[]): object {
  const [finding] = findings
  if (finding === undefined) throw new Error('a rule has no finding')
  const { id, severity, aliases } = finding
  const names = aliases.length === 0 ? '' : ` (${aliases.slice(0, 10).join(', ')})`
  const uri = advisoryUrl(id)
  const score = SECURITY_SEVERITY[severity]
  return {
    id: line(id),
    shortDescription: { text: line(`${id} in packages of the image`) },
    fullDescription: { text: line(`${id}${names} is known of packages in the image, rated ${severity}.`) },
    ...(uri === undefined ? {} : { helpUri: uri }),
    help: {
      text: findings.slice(0, 20).map(remedyText).join('\n'),
      markdown: findings
        .slice(0, 20)
        .map((one) => `- ${remedyFor(one, markdownCode)}`)
        .join('\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['security', 'vulnerability', severity],
      precision: 'very-high',
      ...(score === undefined ? {} : { 'security-severity': score }),
    },
  }
}

function secretRule({ ruleId, title, score, finding }: SecretResult): object {
  return {
    id: ruleId,
    shortDescription: { text: line(title) },
    fullDescription: { text: line(`${title}: ${EXPOSED_REMEDY}.`) },
    help: { text: message(EXPOSED_REMEDY), markdown: EXPOSED_REMEDY },
    defaultConfiguration: { level: levelOf(finding) },
    properties: { tags: ['security', 'secret'], precision: 'high', 'security-severity': score },
  }
}

function secretResult(secret: SecretResult, ruleIndex: number, uri: string, { imageReference }: SarifContext): object {
  const { ruleId, finding, fingerprint } = secret
  const { layer, platforms, path } = finding
  const where = path === '' ? [] : [{ name: line(path), fullyQualifiedName: line(path), kind: 'file' }]
  return {
    ruleId,
    ruleIndex,
    level: levelOf(finding),
    message: { text: message(`${describeExposed(finding)}: ${EXPOSED_REMEDY}.`) },
    locations: [placeIn(imageReference, uri, where, layer)],
    partialFingerprints: fingerprints(fingerprint),
    properties: { platforms: platforms.map(line) },
  }
}

function isUnder({ ruleId }: SecretResult): (other: SecretResult) => boolean {
  return (other) => other.ruleId === ruleId
}

function levelOf({ kind }: ExposedFinding): string {
  return kind === 'private-key' ? 'warning' : 'error'
}

function remedyText(finding: Vulnerability): string {
  return message(remedyFor(finding, visibleLine))
}

function resultFor(finding: Vulnerability, ruleIndex: number, uri: string, { imageReference }: SarifContext): object {
  const { id, package: name, version, severity, fixedVersion, why, platforms, vex } = finding
  const said = vex === undefined ? [] : [`${vexLine(vex)}.`]
  const fingerprint = fingerprintOf(finding, imageReference)
  const about = { name: line(`${name} ${version}`), fullyQualifiedName: line(why.purl), kind: 'package' }
  return {
    ruleId: line(id),
    ruleIndex,
    level: LEVELS[severity],
    message: {
      text: message([describeFinding(finding, visibleLine), remedyFor(finding, visibleLine), ...said].join(' ')),
    },
    locations: [placeIn(imageReference, uri, [about], why.layer)],
    partialFingerprints: fingerprints(fingerprint),
    properties: {
      package: line(name),
      version: line(version),
      ...(fixedVersion === undefined ? {} : { fixedVersion: line(fixedVersion) }),
      severity,
      platforms: platforms.map(line),
      ...(vex === undefined ? {} : { vex: vex.status }),
    },
  }
}

/** In the sources there is one place to point at; what it is, and the layer it is in, are told beside it. */
function placeIn(imageReference: string, uri: string, about: readonly object[], layer: string): object {
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } },
    logicalLocations: [...about, { name: line(layer.slice(0, 19)), fullyQualifiedName: line(layer), kind: 'layer' }],
    message: { text: message(`in ${imageReference}`) },
  }
}

/** GitHub compares only the first; the second is for other readers. */
function fingerprints(fingerprint: string): object {
  return { primaryLocationLineHash: `${fingerprint}:1`, 'slipwayFinding/v1': fingerprint }
}

function notifications(report: ScanReport, shown: number, { imageReference }: SarifContext): readonly object[] {
  const missing = report.vulnerabilities.length - shown
  const texts = [
    ...report.notCovered.map(gapText),
    ...(missing === 0 ? [] : [`${missing} more findings of lesser severity in ${imageReference} are left out`]),
  ]
  return [
    ...texts.map((text) => ({ level: 'warning', message: { text: message(text) } })),
    ...ignoredTexts(report).map((text) => ({ level: 'note', message: { text: message(text) } })),
  ]
}

function ignoredTexts({ ignored = [] }: ScanReport): readonly string[] {
  const texts = ignored
    .slice(0, MOST_IGNORED)
    .map((one) => `${one.id} in ${one.package} ${one.version} does not count: ${whyIgnored(one)}`)
  const more = ignored.length - texts.length
  return more === 0 ? texts : [...texts, `${more} more findings do not count`]
}

function gapText({ system, packages, reason }: NotCovered): string {
  return `not scanned: ${system} (${packages === 1 ? '1 package' : `${packages} packages`}): ${reason}`
}

function locationOf({ dockerfile, imageReference }: SarifContext): string {
  const path = dockerfile?.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  const inside = path !== undefined && path !== '' && !path.startsWith('/') && !path.split('/').includes('..')
  return uriPath(inside ? path : repositoryOf(imageReference))
}

function uriPath(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/')
}

function line(text: string): string {
  return cut(visibleLine(text))
}

/** In a message brackets make links and braces are placeholders (SARIF 2.1.0 §3.11.5, §3.11.6). */
function message(text: string): string {
  return cut(visibleLine(text))
    .replaceAll(/[\\[\]]/g, String.raw`\$&`)
    .replaceAll(/[{}]/g, '$&$&')
}

function cut(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…`
}
