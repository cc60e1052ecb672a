import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parseScanReport } from '../../../src/scan/scan-report.ts'
import type { HttpClient } from '../../../src/system/http.ts'
import { silentLog } from '../../../src/system/log.ts'
import {
  ALPINE,
  apk,
  BASE_LAYER,
  deb,
  DEBIAN,
  golang,
  inventoryOf,
  npm,
  platformInventory,
  rpm,
} from '../../support/scan/inventories.ts'
import { osvBench, pathsOf, type OsvBench } from '../../support/scan/osv-bench.ts'
import { advisory, CRITICAL, debianAdvisory, npmAdvisory } from '../../support/scan/osv-records.ts'

let bench: OsvBench

beforeEach(() => {
  bench = osvBench()
})

afterEach(() => bench.close())

describe('a scan against a server of the OSV API', () => {
  describe('reports', () => {
    it('a language package with its advisory, range, fix, layer and purl', async () => {
      const osv = await bench.serve([
        npmAdvisory('GHSA-aaaa-aaaa-aaaa', '@scope/pad', '2.0.0', { aliases: ['CVE-2026-0001'] }),
      ])
      const report = await bench.scan(osv, [inventoryOf([npm('@scope/pad', '1.0.0'), deb('bash', '5.2')])])
      expect(report).toEqual({
        image: 'registry.example/app:1',
        scanTime: '2026-01-01T00:00:00.000Z',
        vulnerabilities: [
          {
            id: 'CVE-2026-0001',
            aliases: ['GHSA-aaaa-aaaa-aaaa'],
            package: '@scope/pad',
            version: '1.0.0',
            fixedVersion: '2.0.0',
            severity: 'high',
            why: {
              advisory: 'GHSA-aaaa-aaaa-aaaa',
              range: '< 2.0.0',
              source: '@scope/pad 1.0.0',
              layer: npm('@scope/pad', '1.0.0').layer,
              purl: 'pkg:npm/%40scope/pad@1.0.0',
            },
            platforms: ['linux/amd64'],
          },
        ],
        summary: { critical: 0, high: 1, medium: 0, low: 0, unknown: 0, total: 1 },
        notCovered: [],
      })
      expect(parseScanReport(JSON.stringify(report))).toEqual(report)
    })

    it('each binary package of a source package that an advisory names', async () => {
      const source = { name: 'openssl', version: '3.0.1-1' }
      const osv = await bench.serve([debianAdvisory('CVE-2026-0002', 'openssl', '3.0.2-1', 'high')])
      const report = await bench.scan(osv, [
        inventoryOf([deb('libssl3', '3.0.1-1+b1', source), deb('openssl', '3.0.1-1')]),
      ])
      expect(report.vulnerabilities).toMatchObject([
        { package: 'libssl3', version: '3.0.1-1+b1', why: { source: 'openssl 3.0.1-1', layer: BASE_LAYER } },
        { package: 'openssl', version: '3.0.1-1', why: { source: 'openssl 3.0.1-1' } },
      ])
      expect(JSON.parse(osv.requests[0]?.body ?? '')).toEqual({
        queries: [{ package: { ecosystem: 'Debian:12', name: 'openssl' }, version: '3.0.1-1' }],
      })
    })

    it('a Python package, a Go module and the Go standard library', async () => {
      const osv = await bench.serve([
        advisory('PYSEC-2026-1', 'PyPI', 'jinja2', '3.1.4'),
        advisory('PYSEC-2026-2', 'PyPI', 'jinja2', '3.1.4rc1'),
        advisory('GO-2026-0001', 'Go', 'stdlib', '1.22.4', 'SEMVER'),
        advisory('GO-2026-0002', 'Go', 'example.test/Dep', '0.17.0', 'SEMVER'),
      ])
      const report = await bench.scan(osv, [
        inventoryOf([
          deb('bash', '5.2'),
          { ...npm('jinja2', '3.1.4rc1'), ecosystem: 'pypi' },
          golang('stdlib', '1.22.3'),
          golang('example.test/Dep', 'v0.9.1'),
          golang('example.test/app', '(devel)'),
        ]),
      ])
      expect(report.vulnerabilities.map(({ id, version, fixedVersion }) => [id, version, fixedVersion])).toEqual([
        ['GO-2026-0002', 'v0.9.1', '0.17.0'],
        ['PYSEC-2026-1', '3.1.4rc1', '3.1.4'],
        ['GO-2026-0001', '1.22.3', '1.22.4'],
      ])
      expect(report.notCovered).toEqual([])
    })

    it('rpm packages as the advisories of their system name them', async () => {
      const osv = await bench.serve([
        advisory('RLSA-2026:1', 'Rocky Linux:9', 'openssl', '1:3.0.7-28.el9'),
        advisory('RLSA-2026:2', 'Rocky Linux:9', 'openssl-libs', '1:9.9-1.el9'),
        advisory('ALSA-2026:1', 'AlmaLinux:9', 'openssl-libs', '1:3.0.7-28.el9'),
        advisory('RHSA-2026:1', 'Red Hat:enterprise_linux:9::appstream', 'openssl-libs', '1:3.0.7-28.el9'),
        advisory('RHSA-2026:2', 'Red Hat:enterprise_linux:9::appstream', 'openssl-libs', '3.0.7-99.el9'),
      ])
      const libs = rpm('openssl-libs', '1:3.0.7-27.el9', { name: 'openssl', version: '1:3.0.7-27.el9' })
      for (const [id, expected] of [
        ['rocky', 'RLSA-2026:1'],
        ['almalinux', 'ALSA-2026:1'],
        ['rhel', 'RHSA-2026:1'],
      ] as const) {
        const report = await bench.scan(osv, [inventoryOf([libs], { id, versionId: '9.4', name: id })])
        expect(report.vulnerabilities).toMatchObject([
          { id: expected, package: 'openssl-libs', fixedVersion: '1:3.0.7-28.el9' },
        ])
        expect(report.notCovered).toEqual([])
      }
    })

    it('an Alpine package by its origin, against the minor release', async () => {
      const osv = await bench.serve([
        {
          id: 'ALPINE-CVE-2026-0003',
          modified: '2026-01-02T03:04:05Z',
          upstream: ['CVE-2026-0003'],
          severity: [{ type: 'CVSS_V3', score: CRITICAL }],
          affected: [
            {
              package: { ecosystem: 'Alpine:v3.20', name: 'openssl' },
              ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '3.3.2-r1' }] }],
            },
          ],
        },
      ])
      const libcrypto = apk('libcrypto3', '3.3.2-r0', { name: 'openssl', version: '3.3.2-r0' })
      const report = await bench.scan(osv, [inventoryOf([libcrypto], ALPINE)])
      expect(report.vulnerabilities).toMatchObject([
        { id: 'CVE-2026-0003', severity: 'critical', package: 'libcrypto3' },
      ])
    })

    it('a package that all platforms have once, and asks about it once', async () => {
      const osv = await bench.serve([npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '2.0.0')])
      const report = await bench.scan(osv, [
        inventoryOf([npm('left-pad', '1.0.0')], DEBIAN, 'arm64'),
        inventoryOf([npm('left-pad', '1.0.0'), npm('left-pad', '1.1.0')], DEBIAN, 'amd64'),
      ])
      expect(report.vulnerabilities.map(({ version, platforms }) => [version, platforms])).toEqual([
        ['1.0.0', ['linux/amd64', 'linux/arm64']],
        ['1.1.0', ['linux/amd64']],
      ])
      expect(pathsOf(osv)).toEqual(['POST /v1/querybatch', 'GET /v1/vulns/GHSA-aaaa-aaaa-aaaa'])
    })

    it('one vulnerability for advisories that are aliases of each other', async () => {
      const osv = await bench.serve([
        npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '1.5.0', { aliases: ['CVE-2026-0001'] }),
        npmAdvisory('SNYK-1', 'left-pad', '1.6.0', { aliases: ['GHSA-aaaa-aaaa-aaaa'] }),
      ])
      const report = await bench.scan(osv, [inventoryOf([npm('left-pad', '1.0.0')])])
      expect(report.vulnerabilities).toMatchObject([
        {
          id: 'CVE-2026-0001',
          aliases: ['GHSA-aaaa-aaaa-aaaa', 'SNYK-1'],
          fixedVersion: '1.6.0',
          why: { advisory: 'SNYK-1' },
        },
      ])
    })

    it('nothing that only the server believes to be affected', async () => {
      const osv = await bench.serve(
        [
          npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '1.0.0'),
          npmAdvisory('GHSA-bbbb-bbbb-bbbb', 'left-pad', '9.0.0', { withdrawn: '2026-01-01T00:00:00Z' }),
          npmAdvisory('GHSA-cccc-cccc-cccc', 'left-pad', '1.0.1'),
        ],
        { loose: true },
      )
      const report = await bench.scan(osv, [inventoryOf([npm('left-pad', '1.0.0')])])
      expect(report.vulnerabilities.map(({ id }) => id)).toEqual(['GHSA-cccc-cccc-cccc'])
    })

    it('every hit when the server hands them out in pages', async () => {
      const ids = Array.from({ length: 7 }, (_, i) => `GHSA-0000-0000-000${i}`)
      const osv = await bench.serve(
        ids.map((id) => npmAdvisory(id, 'left-pad', '2.0.0')),
        { pageSize: 2 },
      )
      const report = await bench.scan(osv, [inventoryOf([npm('left-pad', '1.0.0'), npm('right-pad', '1.0.0')])])
      expect(report.vulnerabilities.map(({ id }) => id)).toEqual(ids)
      expect(pathsOf(osv)).toEqual([...Array(4).fill('POST /v1/querybatch'), ...Array(4).fill('POST /v1/query')])
    })

    it('more packages than fit in one batch', async () => {
      const osv = await bench.serve([npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'package-2400', '2.0.0')])
      const many = Array.from({ length: 2401 }, (_, i) => npm(`package-${i}`, '1.0.0'))
      const report = await bench.scan(osv, [inventoryOf(many)])
      expect(report.vulnerabilities.map((one) => one.package)).toEqual(['package-2400'])
      expect(pathsOf(osv)).toEqual([...Array(3).fill('POST /v1/querybatch'), 'GET /v1/vulns/GHSA-aaaa-aaaa-aaaa'])
    })

    it('nothing and asks nothing for an image without packages', async () => {
      const osv = await bench.serve([])
      const report = await bench.scan(osv, [inventoryOf([])])
      expect(report.summary.total).toBe(0)
      expect(osv.requests).toEqual([])
      expect(report.notCovered).toEqual([
        { system: 'Debian GNU/Linux 12', packages: 0, reason: 'the image has no package database of its system' },
      ])
    })

    it('what no feed covers beside what one does', async () => {
      const osv = await bench.serve([npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '2.0.0')])
      const amazon = { id: 'amzn', versionId: '2023', name: 'Amazon Linux' }
      const report = await bench.scan(osv, [
        inventoryOf([npm('left-pad', '1.0.0')], amazon),
        platformInventory([deb('bash', '5.2')], 'arm64'),
      ])
      expect(report.summary.total).toBe(1)
      expect(report.notCovered).toEqual([
        { system: 'Amazon Linux 2023', packages: 0, reason: expect.stringContaining('no advisories') },
        { system: 'unknown operating system', packages: 1, reason: expect.stringContaining('os-release') },
      ])
    })
  })

  describe('rates', () => {
    const packages = [inventoryOf([deb('zlib1g', '1.2', { name: 'zlib', version: '1.2' }), deb('bash', '5.1')])]

    it.each([
      ['high', 'high'],
      ['medium', 'medium'],
      ['low', 'low'],
      ['unimportant', 'low'],
    ])('a Debian advisory of urgency %j as %s without asking further', async (urgency, severity) => {
      const osv = await bench.serve([debianAdvisory('CVE-2026-0001', 'zlib', undefined, urgency)])
      const report = await bench.scan(osv, packages)
      expect(report.vulnerabilities.map((one) => one.severity)).toEqual([severity])
      expect(osv.requests).toHaveLength(2)
    })

    it.each(['not yet assigned', 'end-of-life'])('by the record of the CVE when Debian says %j', async (urgency) => {
      const cve = { id: 'CVE-2026-0001', severity: [{ type: 'CVSS_V3', score: CRITICAL }] }
      const osv = await bench.serve([debianAdvisory('CVE-2026-0001', 'zlib', '1.3', urgency), cve])
      const report = await bench.scan(osv, packages)
      expect(report.vulnerabilities).toMatchObject([{ id: 'CVE-2026-0001', severity: 'critical' }])
      expect(pathsOf(osv)).toContain('GET /v1/vulns/CVE-2026-0001')
    })

    it('as unknown what nobody rates, and asks for each CVE once', async () => {
      const osv = await bench.serve([
        debianAdvisory('CVE-2026-0001', 'zlib', undefined),
        {
          ...debianAdvisory('CVE-2026-0001', 'bash', undefined),
          id: 'DEBIAN-OTHER-CVE-2026-0001',
        },
      ])
      const report = await bench.scan(osv, packages)
      expect(report.summary).toMatchObject({ unknown: 2, total: 2 })
      expect(pathsOf(osv).filter((path) => path === 'GET /v1/vulns/CVE-2026-0001')).toHaveLength(1)
    })

    it('nothing when the record of the CVE cannot be had', async () => {
      const osv = await bench.serve([debianAdvisory('CVE-2026-0001', 'zlib', undefined)])
      osv.faults.plan({ kind: 'status', status: 503 }, { path: '/v1/vulns/CVE-' })
      expect(await bench.failureOf(bench.scan(osv, packages))).toMatchObject({ code: 'SCAN_FEED', retryable: true })
    })
  })

  it('asks about a package with many advisories whole, which saves a request for each', async () => {
    const cves = Array.from({ length: 30 }, (_, i) => `CVE-2026-00${10 + i}`)
    const osv = await bench.serve([
      ...cves.map((cve) => debianAdvisory(cve, 'zlib', undefined, 'low')),
      debianAdvisory('CVE-2026-0001', 'bash', undefined, 'low'),
    ])
    const report = await bench.scan(osv, [inventoryOf([deb('zlib', '1.2'), deb('bash', '5.1')])])
    expect(report.summary.total).toBe(31)
    expect(pathsOf(osv)).toEqual(['POST /v1/querybatch', 'POST /v1/query', 'GET /v1/vulns/DEBIAN-CVE-2026-0001'])
  })

  it('never has more exchanges under way than it may', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `package-${i}`)
    const osv = await bench.serve(names.map((name, i) => npmAdvisory(`GHSA-${i}`, name, '2.0.0')))
    let open = 0
    let most = 0
    const counting: HttpClient = {
      ...bench.http,
      async request(request) {
        open += 1
        most = Math.max(most, open)
        const response = await bench.http.request(request)
        response.body.once('close', () => (open -= 1))
        return response
      },
    }
    const report = await bench.scan(osv, [inventoryOf(names.map((name) => npm(name, '1.0.0')))], {
      http: counting,
      concurrency: 3,
    })
    expect(report.summary.total).toBe(20)
    expect(most).toBe(3)
  })

  it('tells how many requests it took', async () => {
    const osv = await bench.serve([npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '2.0.0')])
    const lines: string[] = []
    const log = { ...silentLog, info: (line: string) => void lines.push(line) }
    await bench.scan(osv, [inventoryOf([npm('left-pad', '1.0.0')])], { log })
    expect(lines).toEqual([`asked ${new URL(osv.url).host} about 1 packages in 2 requests`])
  })
})
