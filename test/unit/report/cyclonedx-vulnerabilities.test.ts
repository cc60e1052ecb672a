import { describe, expect, it } from '@jest/globals'
import { addVulnerabilities } from '../../../src/report/cyclonedx-vulnerabilities.ts'
import type { ScanReport } from '../../../src/scan/scan-report.ts'
import { scanReport, vulnerability } from '../../support/report/reports.ts'

const OPENSSL = {
  type: 'library',
  name: 'openssl',
  version: '3.0.1-1',
  'bom-ref': 'a',
  purl: 'pkg:deb/debian/openssl@3.0.1-1?arch=arm64',
}
const BILL = { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: 'urn:uuid:x', components: [OPENSSL] }

interface Entry {
  readonly id: string
  readonly affects: readonly { readonly ref: string }[]
  readonly [name: string]: unknown
}

function entriesOf(report: ScanReport, bill: object = BILL): readonly Entry[] {
  return (JSON.parse(addVulnerabilities(JSON.stringify(bill), report)) as { vulnerabilities: readonly Entry[] })
    .vulnerabilities
}

describe('addVulnerabilities', () => {
  it('finds nested components, in every version that can be scanned', () => {
    const nested = { type: 'application', name: 'app', 'bom-ref': 'b', components: [OPENSSL] }
    const bill = { ...BILL, specVersion: '1.7', components: [nested] }
    expect(entriesOf(scanReport([vulnerability()]), bill)).toMatchObject([{ affects: [{ ref: 'a' }] }])
  })

  it('tells which components a finding is about, whatever their architecture', () => {
    expect(entriesOf(scanReport([vulnerability({ aliases: ['DSA-1-1'] })]))).toEqual([
      {
        'bom-ref': 'vulnerability:0:CVE-2026-1111',
        id: 'CVE-2026-1111',
        source: { name: 'OSV', url: 'https://osv.dev/vulnerability/CVE-2026-1111' },
        references: [{ id: 'DSA-1-1', source: { name: 'OSV', url: 'https://osv.dev/vulnerability/DSA-1-1' } }],
        ratings: [{ severity: 'high' }],
        recommendation: 'Upgrade openssl from 3.0.1-1 to 3.0.2-1.',
        affects: [{ ref: 'a', versions: [{ version: '3.0.1-1', status: 'affected' }] }],
      },
    ])
  })

  it('keeps the rest of the bill as it is', () => {
    const { vulnerabilities: _, ...rest } = JSON.parse(
      addVulnerabilities(JSON.stringify(BILL), scanReport([vulnerability()])),
    ) as Record<string, unknown>
    expect(rest).toEqual(BILL)
  })

  it('gives components without a reference one that findings name, in the document too', () => {
    const { 'bom-ref': _, ...unnamed } = OPENSSL
    const again = { ...unnamed, purl: 'pkg:deb/debian/openssl@3.0.1-1?arch=amd64', 'bom-ref': '' }
    const app = { type: 'application', name: 'app', components: [unnamed, again] }
    const inTheWay = { type: 'library', name: 'x', 'bom-ref': `component:1:${OPENSSL.purl}` }
    const bill = { ...BILL, components: [app, inTheWay] }
    const text = addVulnerabilities(JSON.stringify(bill), scanReport([vulnerability()]))
    const { components, vulnerabilities } = JSON.parse(text) as {
      components: readonly [{ 'bom-ref': string; components: readonly { 'bom-ref': string }[] }, { 'bom-ref': string }]
      vulnerabilities: readonly Entry[]
    }
    const [{ 'bom-ref': outer, components: nested }, other] = components
    const references = [outer, ...nested.map((one) => one['bom-ref']), other['bom-ref']]
    expect(references).toEqual([
      'component:0:app@',
      `component:1:${OPENSSL.purl}+`,
      `component:2:${again.purl}`,
      inTheWay['bom-ref'],
    ])
    expect(vulnerabilities[0]?.affects.map(({ ref }) => ref)).toEqual(references.slice(1, 3))
    expect(components).toMatchObject([{ name: 'app', components: [unnamed, { purl: again.purl }] }, inTheWay])
  })

  it('passes over a byte order mark', () => {
    expect(addVulnerabilities(`\uFEFF${JSON.stringify(BILL)}`, scanReport([]))).toMatch(/^\{/)
  })

  it('refuses what is nested too deep, whether it is asked about or not', () => {
    const nested = (opened: string, closed: string): string =>
      JSON.stringify({ ...BILL, x: 0 }).replace('"x":0', `"x":${opened.repeat(20_000)}0${closed.repeat(20_000)}`)
    for (const bill of [nested('[', ']'), nested('{"a":', '}')])
      expect(() => addVulnerabilities(bill, scanReport([]))).toThrow(
        expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining('more than 256 deep') }),
      )
  })

  it('lists one vulnerability of several packages once', () => {
    const other = { ...OPENSSL, name: 'libssl3', 'bom-ref': 'b', purl: 'pkg:deb/debian/libssl3@3.0.1-1' }
    const libssl = vulnerability({ package: 'libssl3', why: { ...vulnerability().why, purl: other.purl } })
    const [entry, ...more] = entriesOf(scanReport([vulnerability(), libssl]), { ...BILL, components: [OPENSSL, other] })
    expect(more).toEqual([])
    expect(entry?.affects.map(({ ref }) => ref).toSorted()).toEqual(['a', 'b'])
  })

  it('finds a package by name and version when another scanner gives it no package URL', () => {
    const why = { ...vulnerability().why, purl: '' }
    expect(entriesOf(scanReport([vulnerability({ why })]))).toHaveLength(1)
    const scoped = { type: 'library', group: '@s', name: 'p', version: '1', 'bom-ref': 'c' }
    const finding = vulnerability({ package: '@s/p', version: '1', why })
    expect(entriesOf(scanReport([finding]), { ...BILL, components: [scoped] })).toHaveLength(1)
  })

  it('leaves out findings about packages that the bill does not list', () => {
    const why = { ...vulnerability().why, purl: 'pkg:npm/left-pad@1.0.0' }
    expect(entriesOf(scanReport([vulnerability({ package: 'left-pad', why })]))).toEqual([])
    const rootless = { type: 'library', name: 'x', version: '1', 'bom-ref': 'x' }
    const nameless = vulnerability({ package: 'y', why: { ...why, purl: '' } })
    expect(entriesOf(scanReport([nameless]), { ...BILL, components: [rootless] })).toEqual([])
  })

  it.each([
    [
      'not_affected',
      'vulnerable_code_not_in_execute_path',
      { state: 'not_affected', justification: 'code_not_reachable' },
    ],
    ['not_affected', 'requires_environment', { state: 'not_affected', justification: 'requires_environment' }],
    ['not_affected', 'vulnerable_code_cannot_be_controlled_by_adversary', { state: 'not_affected' }],
    ['fixed', undefined, { state: 'resolved' }],
  ] as const)('has the analysis that VEX gives: %s, %s', (status, justification, analysis) => {
    const vex = { status, source: 'vex.json: statements[0]', ...(justification === undefined ? {} : { justification }) }
    const ignored = { ...vulnerability({ vex }), reason: status }
    const [entry] = entriesOf({ ...scanReport([]), ignored: [ignored] })
    const because = justification === undefined ? '' : ` (${justification})`
    const detail = `VEX says ${status}${because} [vex.json: statements[0]]`
    expect(entry?.['analysis']).toEqual({ ...analysis, detail })
    expect(entry?.affects).toMatchObject([{ versions: [{ status: 'unaffected' }] }])
  })

  it.each([
    ['affected', 'exploitable'],
    ['under_investigation', 'in_triage'],
  ] as const)('calls what VEX says is %s %s, and affected', (status, state) => {
    const vex = { status, source: 'vex.json: statements[0]' }
    const [entry] = entriesOf(scanReport([vulnerability({ vex })]))
    expect(entry?.['analysis']).toMatchObject({ state })
    expect(entry?.affects).toMatchObject([{ versions: [{ status: 'affected' }] }])
  })

  it('tells the reason of what rules ignore, apart from what they do not', () => {
    const ignored = { ...vulnerability(), reason: 'not reached', expires: '2027-01-31' }
    const entries = entriesOf({ ...scanReport([vulnerability()]), ignored: [ignored] })
    expect(entries.map(({ analysis }) => analysis)).toEqual([
      undefined,
      { state: 'in_triage', detail: 'ignored until 2027-01-31: not reached' },
    ])
  })

  it.each([
    ['{', 'is not JSON'],
    ['{"bomFormat":"SPDX"}', 'malformed at bomFormat'],
    [JSON.stringify({ ...BILL, specVersion: '9' }), 'malformed at specVersion'],
    [JSON.stringify({ ...BILL, components: [{}] }), 'malformed at components[0].name'],
  ])('refuses %s', (bill, message) => {
    expect(() => addVulnerabilities(bill, scanReport([]))).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(message) }),
    )
  })
})
