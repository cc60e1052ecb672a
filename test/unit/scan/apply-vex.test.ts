import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { judge } from '../../../src/scan/gate.ts'
import { parseScanReport } from '../../../src/scan/scan-report.ts'
import { renderScanTable } from '../../../src/scan/table.ts'
import { AMD64, ARM64, CURL, heard, INDEX, openVex, platformsAfter, statement } from '../../support/scan/vex.ts'
import { vulnerability } from '../../support/scan/vulnerability.ts'

const BOTH = ['linux/amd64', 'linux/arm64']
const OTHER = digestOf('other')

describe('a finding that VEX says does not affect the image', () => {
  const { report, warnings } = heard([CURL], openVex([statement({ impact_statement: 'only with --negotiate' })]))

  it('stays in the report with the reason, its source and who said it', () => {
    expect(report.ignored).toEqual([
      {
        ...CURL,
        reason: 'not_affected: vulnerable_code_not_in_execute_path: only with --negotiate',
        vex: {
          status: 'not_affected',
          justification: 'vulnerable_code_not_in_execute_path',
          detail: 'only with --negotiate',
          source: 'vex-1.json: statements[0]',
          author: 'Acme security',
          timestamp: '2026-11-01T00:00:00.000Z',
        },
      },
    ])
    expect(warnings).toEqual([])
  })

  it('counts neither in the summary nor for the gate', () => {
    expect(report.summary.total).toBe(0)
    expect(judge(report, { failOn: 'low', unknownSeverity: 'warn' }).refused).toBe(false)
  })

  it('is named in the table', () => {
    expect(renderScanTable(report)).toContain(
      'does not count: CVE-2026-0001 in curl 8.14.1-2 (high): VEX says not_affected (vulnerable_code_not_in_execute_path): ' +
        'only with --negotiate [vex-1.json: statements[0], by Acme security]',
    )
  })

  it('survives being written and read again', () => {
    expect(parseScanReport(JSON.stringify(report))).toEqual(report)
  })
})

describe('the status', () => {
  it.each([
    ['fixed', false],
    ['affected', true],
    ['under_investigation', true],
  ])('%s leaves the finding in sight of the gate: %s', (status, counts) => {
    const { report } = heard([CURL], openVex([statement({ status, action_statement: 'update next week' })]))
    expect(judge(report, { failOn: 'high', unknownSeverity: 'warn' }).refused).toBe(counts)
    const [finding] = counts ? report.vulnerabilities : (report.ignored ?? [])
    expect(finding?.vex).toMatchObject({ status, detail: 'update next week' })
    expect(renderScanTable(report)).toContain(`VEX says ${status}`)
  })
})

describe('the vulnerability', () => {
  it.each([
    { name: 'CVE-2026-0001' },
    { name: 'cve-2026-0001' },
    { name: 'GHSA-aaaa-bbbb-cccc' },
    { name: 'DEBIAN-CVE-2026-0001' },
    { name: 'ACME-1', aliases: ['CVE-2026-0001'] },
  ])('is known by %j', (name) => {
    expect(platformsAfter([openVex([statement({ vulnerability: name })])]).not).toEqual(BOTH)
  })

  it.each([{ name: 'CVE-2026-00011' }, { name: 'CVE-2026-000' }, { name: 'curl' }])('is not %j', (name) => {
    expect(platformsAfter([openVex([statement({ vulnerability: name })])]).counts).toEqual(BOTH)
  })
})

describe('a product that is a package', () => {
  it.each([
    'pkg:deb/debian/curl',
    'pkg:deb/debian/curl@8.14.1-2',
    'pkg:deb/debian/curl?distro=debian-13',
    'pkg:deb/debian/curl@8.14.1-2?distro=debian-13',
  ])('is meant by %s', (id) => {
    expect(platformsAfter([openVex([statement({ products: [{ '@id': id }] })])]).not).toEqual(BOTH)
    const identifiers = { purl: id }
    expect(platformsAfter([openVex([statement({ products: [{ identifiers }] })])]).not).toEqual(BOTH)
  })

  it.each([
    'pkg:deb/debian/curl@8.14.1-3',
    'pkg:deb/debian/curl@8.14.1',
    'pkg:deb/debian/curl?distro=debian-12',
    'pkg:deb/debian/curl?vendor=acme',
    'pkg:deb/ubuntu/curl',
    'pkg:deb/debian/libcurl4',
    'pkg:deb/curl',
    'pkg:apk/debian/curl',
    'https://acme.example/curl',
    'curl',
  ])('is not meant by %s', (id) => {
    expect(platformsAfter([openVex([statement({ products: [{ '@id': id }] })])]).counts).toEqual(BOTH)
  })

  it.each([
    ['amd64', 'linux/amd64', 'linux/arm64'],
    ['arm64', 'linux/arm64', 'linux/amd64'],
    ['aarch64', 'linux/arm64', 'linux/amd64'],
  ])('for the architecture %s ends the finding there only', (arch, ended, left) => {
    const products = [{ '@id': `pkg:deb/debian/curl?arch=${arch}` }]
    expect(platformsAfter([openVex([statement({ products })])])).toEqual({ counts: [left], not: [ended] })
  })

  it('is not looked into when it has parts, since what is in a package cannot be told', () => {
    const products = [{ '@id': 'pkg:deb/debian/curl', subcomponents: [{ '@id': 'pkg:deb/debian/curl' }] }]
    expect(platformsAfter([openVex([statement({ products })])]).counts).toEqual(BOTH)
  })

  it('of Go is the same in any case of letters', () => {
    const finding = vulnerability({ why: { ...CURL.why, purl: 'pkg:golang/github.com/azure/sdk@v1.0.0' } })
    const products = [{ '@id': 'pkg:golang/github.com/Azure/sdk' }]
    expect(platformsAfter([openVex([statement({ products })])], finding).not).toEqual(['linux/amd64'])
  })
})

describe('a product that is the image', () => {
  it.each([
    `pkg:oci/app@${INDEX}`,
    `pkg:oci/app@${INDEX.replace(':', '%3A')}`,
    `pkg:oci/app@${INDEX}?repository_url=ghcr.io/acme/app`,
    `pkg:oci/mirrored@${INDEX}?repository_url=mirror.example/mirrored`,
    'pkg:oci/app',
    'pkg:oci/app?repository_url=ghcr.io/acme/app',
    'pkg:oci/app?repository_url=ghcr.io/acme',
    `ghcr.io/acme/app@${INDEX}`,
  ])('is meant by %s, alone or with the package as its part', (id) => {
    expect(platformsAfter([openVex([statement({ products: [{ '@id': id }] })])]).not).toEqual(BOTH)
    const products = [{ '@id': id, subcomponents: [{ '@id': 'pkg:npm/x' }, { '@id': 'pkg:deb/debian/curl' }] }]
    expect(platformsAfter([openVex([statement({ products })])]).not).toEqual(BOTH)
  })

  it.each([
    `pkg:oci/app@${OTHER}`,
    `pkg:oci/app@1.2.3`,
    `pkg:oci/app?tag=1.2.3`,
    'pkg:oci/other',
    'pkg:oci/app?repository_url=docker.io/acme/app',
    `ghcr.io/acme/app@${OTHER}`,
    'ghcr.io/acme/app:1.2.3',
    `pkg:docker/app@${INDEX}`,
  ])('is not meant by %s', (id) => {
    expect(platformsAfter([openVex([statement({ products: [{ '@id': id }] })])]).counts).toEqual(BOTH)
  })

  it('leaves alone what is not among its parts', () => {
    const products = [{ '@id': `pkg:oci/app@${INDEX}`, subcomponents: [{ '@id': 'pkg:deb/debian/openssl' }] }]
    expect(platformsAfter([openVex([statement({ products })])]).counts).toEqual(BOTH)
  })

  it.each([
    [{ '@id': `pkg:oci/app@${AMD64}` }, 'linux/amd64', 'linux/arm64'],
    [{ '@id': `pkg:oci/app@${ARM64}` }, 'linux/arm64', 'linux/amd64'],
    [{ '@id': `pkg:oci/app@${INDEX}?arch=arm64` }, 'linux/arm64', 'linux/amd64'],
    [{ hashes: { 'sha-256': AMD64.slice('sha256:'.length) } }, 'linux/amd64', 'linux/arm64'],
  ])('counts for one platform when it is that of one: %j', (product, ended, left) => {
    expect(platformsAfter([openVex([statement({ products: [product] })])])).toEqual({ counts: [left], not: [ended] })
  })

  it('ends findings of another scanner that names no platform only when it is the whole image', () => {
    const bare = { ...CURL, platforms: [] }
    const ended = (id: string): boolean =>
      heard([bare], openVex([statement({ products: [{ '@id': id }] })])).report.ignored !== undefined
    expect(ended(`pkg:oci/app@${INDEX}`)).toBe(true)
    expect(ended(`pkg:oci/app@${AMD64}`)).toBe(false)
  })
})

describe('of several statements', () => {
  const affected = statement({ status: 'affected', timestamp: '2026-11-03T00:00:00Z' })
  const cleared = statement({ timestamp: '2026-11-02T00:00:00Z' })

  it('the latest counts, in whatever order and document they stand', () => {
    expect(platformsAfter([openVex([affected, cleared])]).counts).toEqual(BOTH)
    expect(platformsAfter([openVex([cleared, affected])]).counts).toEqual(BOTH)
    expect(platformsAfter([openVex([affected]), openVex([cleared])]).counts).toEqual(BOTH)
    const later = { timestamp: '2026-11-04T00:00:00Z' }
    expect(platformsAfter([openVex([statement()], later), openVex([affected])]).not).toEqual(BOTH)
  })

  it('times are compared, not texts', () => {
    const early = statement({ status: 'affected', timestamp: '2026-11-02T01:30:00+02:00' })
    expect(platformsAfter([openVex([early, cleared])]).not).toEqual(BOTH)
  })

  it('of one time the one that stands later counts', () => {
    expect(platformsAfter([openVex([statement(), statement({ status: 'affected' })])]).counts).toEqual(BOTH)
    expect(platformsAfter([openVex([statement({ status: 'affected' }), statement()])]).not).toEqual(BOTH)
  })

  it('each platform hears its own', () => {
    const onArm = statement({ products: [{ '@id': `pkg:oci/app@${ARM64}` }], status: 'affected' })
    const { report } = heard([CURL], openVex([statement(), onArm]))
    expect(report.vulnerabilities).toMatchObject([{ platforms: ['linux/arm64'], vex: { status: 'affected' } }])
    expect(report.ignored).toMatchObject([{ platforms: ['linux/amd64'] }])
    expect(report.summary.total).toBe(1)
  })
})

describe('statements that match no finding', () => {
  it('are named by vulnerability and place, those of one document in one line', () => {
    const unused = [
      statement({ vulnerability: { name: 'CVE-2020-1' } }),
      statement(),
      statement({ products: [{ '@id': 'x' }] }),
    ]
    expect(heard([CURL], openVex(unused)).warnings).toEqual([
      '2 VEX statements of vex-1.json match no finding of this image: CVE-2020-1 (statements[0]), CVE-2026-0001 (statements[2])',
    ])
  })

  it('are counted when there are many', () => {
    const many = Array.from({ length: 25 }, (_, i) => statement({ vulnerability: { name: `CVE-2020-${i}` } }))
    const [warning = ''] = heard([], openVex(many)).warnings
    expect(warning).toMatch(/^25 VEX statements .* and 15 more$/)
  })

  it('are none when a later one took the finding from them', () => {
    expect(heard([CURL], openVex([statement(), statement({ status: 'fixed' })])).warnings).toEqual([])
  })
})

it('costs little when a hundred thousand statements meet a thousand findings', () => {
  const statements = Array.from({ length: 50_000 }, (_, i) => statement({ vulnerability: { name: `CVE-2026-${i}` } }))
  const findings = Array.from({ length: 1000 }, (_, i) => ({ ...CURL, id: `CVE-2026-${i}`, aliases: [] }))
  expect(heard(findings, openVex(statements)).report.ignored).toHaveLength(1000)
})
