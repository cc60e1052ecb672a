import { describe, expect, it } from '@jest/globals'
import { renderSarif, type SarifContext } from '../../../src/report/sarif.ts'
import type { ScanReport } from '../../../src/scan/scan-report.ts'
import { scanReport, vulnerability } from '../../support/report/reports.ts'
import { hostileFinding, variedScan } from '../../support/report/scans.ts'

const CONTEXT: SarifContext = { imageReference: 'ghcr.io/o/app:1.2.3', toolVersion: '1.2.3' }

interface Rule {
  readonly id: string
  readonly helpUri?: string
  readonly help: { readonly text: string; readonly markdown: string }
  readonly properties: Readonly<Record<string, unknown>>
}

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly [
    {
      readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } }
      readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[]
    },
  ]
  readonly partialFingerprints: Readonly<Record<string, string>>
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } }
  readonly automationDetails: { readonly id: string }
  readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly { message: { text: string } }[] }]
  readonly results: readonly Result[]
}

function runOf(report: ScanReport, change: Partial<SarifContext> = {}): Run {
  const { runs } = JSON.parse(renderSarif(report, { ...CONTEXT, ...change })) as { runs: readonly [Run] }
  return runs[0]
}

describe('renderSarif', () => {
  it('makes one rule of a vulnerability and one result of each package that has it', () => {
    const { tool, results } = runOf(scanReport([vulnerability(), vulnerability({ package: 'libssl3' })]))
    expect(tool.driver.rules).toMatchObject([
      {
        id: 'CVE-2026-1111',
        helpUri: 'https://osv.dev/vulnerability/CVE-2026-1111',
        help: { markdown: expect.stringContaining('- Upgrade `libssl3` from `3.0.1-1` to `3.0.2-1`.') },
      },
    ])
    expect(results.map(({ ruleId, ruleIndex }) => [ruleId, ruleIndex])).toEqual([
      ['CVE-2026-1111', 0],
      ['CVE-2026-1111', 0],
    ])
    expect(results[0]?.message.text).toBe(
      'libssl3 3.0.1-1 on linux/amd64 has CVE-2026-1111: openssl 3.0.1-1 is in < 3.0.2-1 (DEBIAN-CVE-2026-1111). Upgrade libssl3 from 3.0.1-1 to 3.0.2-1.',
    )
  })

  it.each([
    ['critical', 'error', '9.5'],
    ['high', 'error', '8.0'],
    ['medium', 'warning', '5.5'],
    ['low', 'note', '2.0'],
    ['unknown', 'warning', undefined],
  ] as const)('shows %s as %s with the number %s', (severity, level, score) => {
    const { tool, results } = runOf(scanReport([vulnerability({ severity })]))
    expect(results[0]?.level).toBe(level)
    expect(tool.driver.rules[0]?.properties['security-severity']).toBe(score)
  })

  it('rates a rule by its worst package', () => {
    const report = scanReport([
      vulnerability({ severity: 'low' }),
      vulnerability({ package: 'a', severity: 'critical' }),
    ])
    const { tool, results } = runOf(report)
    expect(tool.driver.rules.map(({ properties }) => properties['security-severity'])).toEqual(['9.5'])
    expect(results.map(({ level }) => level)).toEqual(['error', 'note'])
  })

  it('points to the Dockerfile, the package and the layer', () => {
    const [location] =
      runOf(scanReport([vulnerability()]), { dockerfile: './web app/Dockerfile' }).results[0]?.locations ?? []
    expect(location?.physicalLocation.artifactLocation.uri).toBe('web%20app/Dockerfile')
    const { purl, layer } = vulnerability().why
    expect(location?.logicalLocations.map(({ fullyQualifiedName }) => fullyQualifiedName)).toEqual([purl, layer])
  })

  it.each([undefined, '', '/etc/passwd', '../Dockerfile', 'a/../../b'])(
    'points to the name of the image when the Dockerfile is %j',
    (dockerfile) => {
      const { results } = runOf(scanReport([vulnerability()]), dockerfile === undefined ? {} : { dockerfile })
      expect(results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe('ghcr.io/o/app')
    },
  )

  it('keeps the fingerprint of a finding over new versions of image and package, and tells findings apart', () => {
    const printOf = (change: object, image = 'ghcr.io/o/app:1'): string =>
      runOf(scanReport([vulnerability(change)]), { imageReference: image }).results[0]?.partialFingerprints[
        'primaryLocationLineHash'
      ] ?? ''
    const why = { ...vulnerability().why, purl: 'pkg:deb/debian/openssl@3.0.9-9?arch=amd64' }
    expect(printOf({ version: '3.0.9-9', why }, 'ghcr.io/o/app@sha256:aa')).toBe(printOf({}))
    const different = [printOf({}), printOf({ id: 'CVE-2026-2' }), printOf({}, 'ghcr.io/o/other:1')]
    expect(new Set(different).size).toBe(3)
    expect(printOf({})).toMatch(/^[0-9a-f]{64}:1$/)
  })

  it('has a category of its own for each image', () => {
    expect(runOf(scanReport([])).automationDetails.id).toBe('slipway/ghcr.io/o/app/')
    expect(runOf(scanReport([]), { category: 'web' }).automationDetails.id).toBe('slipway/web/')
  })

  it('makes no result of what rules ignore, and tells it as a note beside what was not scanned', () => {
    const gap = { system: 'Amazon Linux 2023', packages: 12, reason: 'no feed' }
    const run = runOf({ ...variedScan(), notCovered: [gap] })
    expect(run.results.map(({ ruleId }) => ruleId)).not.toContain('CVE-2026-5555')
    expect(run.invocations[0].toolExecutionNotifications).toMatchObject([
      { level: 'warning', message: { text: 'not scanned: Amazon Linux 2023 (12 packages): no feed' } },
      {
        level: 'note',
        message: {
          text: 'CVE-2026-5555 in openssl 3.0.1-1 does not count: ignored until 2027-01-31: only the server is affected',
        },
      },
    ])
  })

  it('keeps the worst 25000 results, and says that there are more', () => {
    const many = Array.from({ length: 25_002 }, (_, at) =>
      vulnerability({ id: `CVE-2026-${10_000 + at}`, severity: at === 25_001 ? 'critical' : 'low' }),
    )
    const run = runOf(scanReport(many))
    expect(run.results).toHaveLength(25_000)
    expect(run.tool.driver.rules).toHaveLength(25_000)
    expect(run.results[0]?.ruleId).toBe('CVE-2026-35001')
    expect(run.invocations[0].toolExecutionNotifications[0]?.message.text).toMatch(/^2 more findings/)
  })

  it('makes no link, placeholder or invisible character of hostile text', () => {
    const { results, tool } = runOf(scanReport([hostileFinding()]))
    const text = results[0]?.message.text ?? ''
    expect(text).toContain(String.raw`{{0}} \[x\](javascript:y)`)
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(tool.driver.rules[0]?.helpUri).toBeUndefined()
  })

  it('gives equal bytes for equal reports', () => {
    expect(renderSarif(variedScan(), CONTEXT)).toBe(renderSarif(variedScan(), CONTEXT))
  })

  it('has a rule for each kind of exposed secret and a result for each place, before the findings', () => {
    const { tool, results } = runOf({ ...variedScan(), vulnerabilities: [vulnerability()] })
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['CVE-2026-1111', 'exposed-value', 'exposed-private-key'])
    expect(results.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level])).toEqual([
      ['exposed-value', 1, 'error'],
      ['exposed-value', 1, 'error'],
      ['exposed-private-key', 2, 'warning'],
      ['CVE-2026-1111', 0, 'error'],
    ])
    expect(results[2]?.message.text).toContain('a private key in srv/tls.key')
    expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints['slipwayFinding/v1'])).size).toBe(4)
  })
})
