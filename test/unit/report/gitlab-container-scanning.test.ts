import { describe, expect, it } from '@jest/globals'
import {
  renderContainerScanning,
  type ContainerScanningContext,
} from '../../../src/report/gitlab-container-scanning.ts'
import type { ScanReport } from '../../../src/scan/scan-report.ts'
import { scanReport, vulnerability } from '../../support/report/reports.ts'
import { variedScan } from '../../support/report/scans.ts'

const CONTEXT: ContainerScanningContext = { imageReference: 'registry.example/g/app:1.2.3', toolVersion: '1.2.3' }

interface Entry {
  readonly id: string
  readonly identifiers: readonly { readonly type: string; readonly value: string }[]
  readonly location: Readonly<Record<string, unknown>>
  readonly [name: string]: unknown
}

interface Document {
  readonly scan: Readonly<Record<string, unknown>>
  readonly vulnerabilities: readonly Entry[]
}

function documentOf(report: ScanReport, change: Partial<ContainerScanningContext> = {}): Document {
  return JSON.parse(renderContainerScanning(report, { ...CONTEXT, ...change })) as Document
}

describe('renderContainerScanning', () => {
  it('says what was found where and how to mend it', () => {
    expect(documentOf(scanReport([vulnerability({ aliases: ['DSA-1-1'] })])).vulnerabilities).toMatchObject([
      {
        name: 'CVE-2026-1111 in openssl',
        severity: 'High',
        solution: 'Upgrade `openssl` from `3.0.1-1` to `3.0.2-1`.',
        identifiers: [
          { type: 'cve', name: 'CVE-2026-1111', value: 'CVE-2026-1111' },
          { type: 'dsa', value: 'DSA-1-1' },
        ],
        links: [
          { url: 'https://osv.dev/vulnerability/CVE-2026-1111' },
          { url: 'https://osv.dev/vulnerability/DSA-1-1' },
        ],
        location: {
          dependency: { package: { name: 'openssl' }, version: '3.0.1-1' },
          operating_system: 'unknown',
          image: 'registry.example/g/app:1.2.3',
        },
      },
    ])
  })

  it('writes times in UTC without a zone', () => {
    const times = { startTime: new Date('2026-11-24T11:00:00.7+02:00'), endTime: new Date('2026-11-24T09:00:01Z') }
    expect(documentOf(scanReport([])).scan).toMatchObject({ start_time: '2026-11-24T10:00:00' })
    expect(documentOf(scanReport([]), times).scan).toMatchObject({
      start_time: '2026-11-24T09:00:00',
      end_time: '2026-11-24T09:00:01',
    })
  })

  it('knows the system of language packages from the packages of the system', () => {
    const { vulnerabilities } = documentOf(variedScan())
    const npm = vulnerabilities.find((entry) => entry['name'] === 'CVE-2026-3333 in @scope/left-pad')
    expect(npm?.location['operating_system']).toBe('debian 13')
    expect(documentOf(variedScan(), { operatingSystem: 'alpine 3.22' }).vulnerabilities[0]?.location).toMatchObject({
      operating_system: 'alpine 3.22',
    })
  })

  it('gives a finding a UUID that stays from tag to tag', () => {
    const idOf = (imageReference: string): string | undefined =>
      documentOf(scanReport([vulnerability()]), { imageReference }).vulnerabilities[0]?.id
    expect(idOf('r.example/app:1')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(idOf('r.example/app:1')).toBe(idOf('r.example/app:2'))
    expect(idOf('r.example/app:1')).not.toBe(idOf('r.example/other:1'))
  })

  it.each([
    ['registry.example/g/app:main', 'registry.example/g/app:main'],
    ['x'.repeat(256), undefined],
    ['', undefined],
  ])('names the image of the default branch where the format can (%j)', (given, written) => {
    const [entry] = documentOf(scanReport([vulnerability()]), { defaultBranchImage: given }).vulnerabilities
    expect(entry?.location['default_branch_image']).toBe(written)
  })

  it('makes no finding of what rules ignore, and tells it as a message beside secrets and what was not scanned', () => {
    const { scan, vulnerabilities } = documentOf({
      ...variedScan(),
      notCovered: [{ system: 'Amazon Linux 2023', packages: 1, reason: 'no feed' }],
      exposed: [{ kind: 'credentials', path: 'root/.npmrc', layer: 'sha256:aa', platforms: ['linux/amd64'] }],
    })
    expect(vulnerabilities.map(({ identifiers }) => identifiers[0]?.value)).not.toContain('CVE-2026-5555')
    expect(scan['messages']).toEqual([
      { level: 'warn', value: expect.stringMatching(/^a login in root\/\.npmrc: whoever pulls/) },
      { level: 'warn', value: 'not scanned: Amazon Linux 2023 (1 package): no feed' },
      {
        level: 'info',
        value: 'CVE-2026-5555 in openssl 3.0.1-1: ignored until 2027-01-31: only the server is affected',
      },
    ])
  })
})
