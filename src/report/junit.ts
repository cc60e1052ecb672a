import { describeExposed, EXPOSED_REMEDY, type ExposedFinding } from '../scan/exposed.ts'
import type { Verdict } from '../scan/gate.ts'
import type { IgnoredVulnerability, ScanReport, Vulnerability } from '../scan/scan-report.ts'
import { vexLine, whyIgnored } from '../scan/ignored-finding.ts'
import { describeFinding, remedyFor } from './finding-identity.ts'
import { worstFirst } from './findings.ts'
import { visibleLine, visibleText } from './visible-text.ts'

/**
 * The verdict of the gate as a JUnit report, the form that every CI system shows: one case for the gate itself, one for each finding
 * and for each exposed secret.
 * A finding that refuses the image is a failure, one that rules or VEX statements take out is skipped with the reason, any other passes.
 */
export function renderJUnit(report: ScanReport, verdict: Verdict): string {
  const offending = new Set(verdict.offending.map(keyOf))
  const refusing = new Set(verdict.exposed.map(describeExposed))
  const findings = worstFirst([report]).map(({ vulnerability }) => vulnerability)
  const ignored = report.ignored ?? []
  const cases = [
    gateCase(report, verdict),
    ...findings.map((finding) => findingCase(finding, offending.has(keyOf(finding)))),
    ...(report.exposed ?? []).map((secret) => exposedCase(secret, refusing.has(describeExposed(secret)))),
    ...ignored.map(ignoredCase),
  ]
  const offences = findings.filter((finding) => offending.has(keyOf(finding))).length + verdict.exposed.length
  const failures = offences + Number(verdict.refused)
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`
  const name = attribute(`gate of ${report.image}`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Slipway" ${counts}>
<testsuite name=${name} ${counts} skipped="${ignored.length}" timestamp=${attribute(report.scanTime.slice(0, 19))}>
${cases.join('\n')}
</testsuite>
</testsuites>
`
}

function gateCase({ image }: ScanReport, { refused, limit, summary, warnings }: Verdict): string {
  const open = `<testcase classname="slipway.gate" name=${attribute(`fail-on ${limit}: ${image}`)} time="0">`
  const output = `<system-out>${element([summary, ...warnings].join('\n'))}</system-out>`
  const failure = refused ? `<failure type="GATE_REFUSED" message=${attribute(summary)}></failure>` : ''
  return `${open}${failure}${output}</testcase>`
}

function findingCase(finding: Vulnerability, offends: boolean): string {
  const said = finding.vex === undefined ? [] : [vexLine(finding.vex)]
  const body = [describeFinding(finding, plain), remedyFor(finding, plain), ...said].join('\n')
  const detail = offends
    ? `<failure type=${attribute(finding.severity)} message=${attribute(titleOf(finding))}>${element(body)}</failure>`
    : `<system-out>${element(body)}</system-out>`
  return `${openCase(finding)}${detail}</testcase>`
}

function exposedCase(secret: ExposedFinding, offends: boolean): string {
  const title = describeExposed(secret)
  const body = `${title}: ${EXPOSED_REMEDY}`
  const detail = offends
    ? `<failure type="${secret.kind}" message=${attribute(title)}>${element(body)}</failure>`
    : `<system-out>${element(body)}</system-out>`
  return `<testcase classname="slipway.secret" name=${attribute(title)} time="0">${detail}</testcase>`
}

function ignoredCase(finding: IgnoredVulnerability): string {
  return `${openCase(finding)}<skipped message=${attribute(whyIgnored(finding))}/></testcase>`
}

function openCase(finding: Vulnerability): string {
  const { package: name, why } = finding
  const type = /^pkg:([a-z]+)\//.exec(why.purl)?.[1] ?? 'package'
  return `<testcase classname=${attribute(`slipway.${type}.${name}`)} name=${attribute(titleOf(finding))} time="0">`
}

function keyOf({ id, package: name, version, why }: Vulnerability): string {
  return [id, name, version, why.purl].join('\n')
}

function titleOf({ id, package: name, version, severity }: Vulnerability): string {
  return `${id} in ${name} ${version} (${severity})`
}

function plain(text: string): string {
  return text
}

function attribute(value: string): string {
  return `"${escapeXml(visibleLine(value))}"`
}

function element(value: string): string {
  return escapeXml(visibleText(value))
}

/** What is left after invisible characters are spelled out are characters of XML 1.0 but for U+FFFE and U+FFFF (§2.2). */
function escapeXml(value: string): string {
  return value
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
