import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { SlipwayError } from '../../../src/errors.ts'
import type { Inventory } from '../../../src/image/inventory.ts'
import { osvMatcher, type OsvMatcherOptions } from '../../../src/scan/osv/osv-matcher.ts'
import type { ScanReport } from '../../../src/scan/scan-report.ts'
import { parseScanReport } from '../../../src/scan/scan-report.ts'
import type { HttpClient } from '../../../src/system/http.ts'
import { silentLog } from '../../../src/system/log.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import type { OsvRecord } from '../../support/osv/osv-record.ts'
import { startOsv, type OsvOptions, type OsvServer } from '../../support/osv/osv-server.ts'
import {
  ALPINE,
  apk,
  BASE_LAYER,
  deb,
  DEBIAN,
  inventoryOf,
  npm,
  platformInventory,
} from '../../support/scan/inventories.ts'
import { patientClock, type PatientClock } from '../../support/scan/patient-clock.ts'

const CRITICAL = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const HIGH = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'

function npmAdvisory(id: string, name: string, fixed: string, extra: Partial<OsvRecord> = {}): OsvRecord {
  return {
    id,
    modified: '2026-01-02T03:04:05Z',
    severity: [{ type: 'CVSS_V3', score: HIGH }],
    affected: [
      { package: { ecosystem: 'npm', name }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed }] }] },
    ],
    ...extra,
  }
}

function debianAdvisory(
  cve: string,
  source: string,
  fixed: string | undefined,
  urgency = 'not yet assigned',
): OsvRecord {
  const fix = fixed === undefined ? [] : [{ fixed }]
  return {
    id: `DEBIAN-${cve}`,
    modified: '2026-01-02T03:04:05Z',
    upstream: [cve],
    affected: [
      {
        package: { ecosystem: 'Debian:12', name: source },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, ...fix] }],
        ecosystem_specific: { urgency },
      },
    ],
  }
}

let http: HttpClient
let clock: PatientClock
let servers: OsvServer[]

beforeEach(() => {
  http = nodeHttpClient({ env: {} })
  clock = patientClock()
  servers = []
})

afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()))
  http.close()
})

async function serve(
  advisories: OsvOptions['advisories'],
  options: Omit<OsvOptions, 'advisories'> = {},
): Promise<OsvServer> {
  const server = await startOsv({ advisories, ...options })
  servers.push(server)
  return server
}

function scan(
  osv: OsvServer,
  inventories: readonly Inventory[],
  options: Partial<OsvMatcherOptions> & { readonly signal?: AbortSignal } = {},
): Promise<ScanReport> {
  const { signal, ...matcher } = options
  return osvMatcher({ http, url: osv.url, clock, ...matcher }).match(
    'registry.example/app:1',
    inventories,
    signal === undefined ? {} : { signal },
  )
}

/** What a scan must not get away with: it returns the error, and fails the test when there is a report. */
async function failureOf(scanning: Promise<ScanReport>): Promise<SlipwayError> {
  const outcome = await scanning.then(
    (report) => ({ report }),
    (error: unknown) => ({ error: error as SlipwayError }),
  )
  if ('report' in outcome) throw new Error('the scan ended in a report')
  return outcome.error
}

const paths = (osv: OsvServer): readonly string[] => osv.requests.map(({ method, path }) => `${method} ${path}`)

describe('a scan against a server of the OSV API', () => {
  describe('could not scan', () => {
    const advisories = [
      npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '2.0.0'),
      npmAdvisory('GHSA-bbbb-bbbb-bbbb', 'right-pad', '2.0.0'),
      npmAdvisory('GHSA-cccc-cccc-cccc', 'right-pad', '2.0.0'),
    ]
    const inventories = [inventoryOf([npm('left-pad', '1.0.0'), npm('right-pad', '1.0.0')], DEBIAN)]
    const endpoints = ['/v1/querybatch', '/v1/query', '/v1/vulns/']

    it.each(endpoints)('when connections to %s are reset, after four tries', async (path) => {
      const osv = await serve(advisories)
      osv.faults.plan({ kind: 'down' }, { path })
      const error = await failureOf(scan(osv, inventories))
      expect(error).toMatchObject({
        code: 'SCAN_FEED',
        exit: 12,
        retryable: true,
        facts: { retryable: true, tries: 4 },
      })
      expect(error.message).toContain(new URL(osv.url).host)
      expect(error.help).toContain('osv-url')
      expect(clock.slept).toEqual([500, 1000, 2000])
    })

    it.each(endpoints)('when answers of %s are cut in the middle', async (path) => {
      const osv = await serve(advisories)
      osv.faults.plan({ kind: 'cut' }, { path })
      const error = await failureOf(scan(osv, inventories))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: true })
      expect(error.message).toContain('cut short')
    })

    it.each(endpoints)('when answers of %s are not JSON', async (path) => {
      const osv = await serve(advisories)
      osv.faults.plan({ kind: 'malformed' }, { path })
      const error = await failureOf(scan(osv, inventories))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: false, facts: { retryable: false } })
      expect(error.message).toMatch(/is not JSON/)
      expect(error.help).toContain('osv-url')
    })

    it.each(endpoints)('when %s answers nothing within the time limit', async (path) => {
      const osv = await serve(advisories)
      osv.faults.plan({ kind: 'silent' }, { path })
      const error = await failureOf(scan(osv, inventories, { limits: { idleMs: 20, retries: 1 } }))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: true, facts: { reason: 'ETIMEDOUT', tries: 2 } })
    })

    it.each([429, 500, 503])('when the feed keeps answering %d', async (status) => {
      const osv = await serve(advisories)
      osv.faults.plan({ kind: 'status', status })
      const error = await failureOf(scan(osv, inventories))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: true, facts: { status, retryable: true } })
    })

    it.each([301, 400, 403])('when the feed answers %d, without trying again', async (status) => {
      const osv = await serve(advisories)
      osv.faults.plan({ kind: 'status', status })
      const error = await failureOf(scan(osv, inventories))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: false, facts: { status } })
      expect(error.message).toContain('try again')
      expect(osv.requests).toHaveLength(1)
    })

    it('when the whole API answers 404', async () => {
      const osv = await serve(advisories)
      const error = await failureOf(scan({ ...osv, url: `${osv.url}/elsewhere` }, inventories))
      expect(error).toMatchObject({ code: 'SCAN_FEED', facts: { status: 404 } })
    })

    it('when nothing listens at the address', async () => {
      const osv = await serve(advisories)
      await osv.close()
      const error = await failureOf(scan(osv, inventories))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: true, facts: { reason: 'ECONNREFUSED' } })
    })

    it.each([
      ['fewer results than queries', '{"results":[{}]}', '1 of 2 queries'],
      ['more results than queries', '{"results":[{},{},{}]}', '3 of 2 queries'],
      ['no list of results', '{}', 'malformed at results'],
      ['a list of something else', '[]', 'malformed at'],
      ['a hit without an id', '{"results":[{"vulns":[{}]},{}]}', 'malformed at results[0].vulns[0].id'],
    ])('when a batch is answered with %s', async (_, body, words) => {
      const osv = await serve(advisories)
      osv.faults.plan({ kind: 'text', body }, { path: '/v1/querybatch' })
      const error = await failureOf(scan(osv, inventories))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: false })
      expect(error.message).toContain(words)
    })

    it.each([
      [
        'another record',
        JSON.stringify(npmAdvisory('GHSA-zzzz-zzzz-zzzz', 'left-pad', '2.0.0')),
        'GHSA-zzzz-zzzz-zzzz',
      ],
      ['a record without an id', '{}', 'malformed at id'],
      [
        'a range without events',
        '{"id":"GHSA-aaaa-aaaa-aaaa","affected":[{"ranges":[{"type":"SEMVER"}]}]}',
        'affected[0].ranges[0].events',
      ],
      [
        'an event of nothing',
        '{"id":"GHSA-aaaa-aaaa-aaaa","affected":[{"ranges":[{"type":"SEMVER","events":[{}]}]}]}',
        'affected[0].ranges[0].events[0]',
      ],
    ])('when an id is answered with %s', async (_, body, words) => {
      const osv = await serve(advisories)
      osv.faults.plan({ kind: 'text', body }, { path: '/v1/vulns/' })
      const error = await failureOf(scan(osv, inventories))
      expect(error.code).toBe('SCAN_FEED')
      expect(error.message).toContain(words)
    })

    it('when the feed lists an advisory that it does not have', async () => {
      const osv = await serve(advisories)
      osv.faults.plan({ kind: 'status', status: 404 }, { path: '/v1/vulns/' })
      const error = await failureOf(scan(osv, inventories))
      expect(error.code).toBe('SCAN_FEED')
      expect(error.message).toContain('GHSA-aaaa-aaaa-aaaa')
    })

    it('when it takes more requests than allowed', async () => {
      const osv = await serve(advisories, { pageSize: 1 })
      const error = await failureOf(scan(osv, inventories, { limits: { requests: 1 } }))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: false })
      expect(error.message).toContain('1 requests were not enough')
    })

    it('when pages never end', async () => {
      const osv = await serve(advisories)
      osv.faults.plan({ kind: 'text', body: '{"results":[{"next_page_token":"x"},{}]}' }, { times: 1 })
      osv.faults.plan({ kind: 'text', body: '{"results":[{"next_page_token":"x"}]}' })
      const error = await failureOf(scan(osv, inventories))
      expect(error.message).toContain('more than 100 pages')
      expect(osv.requests).toHaveLength(100)
    })

    it('when an answer is larger than the limit', async () => {
      const osv = await serve(advisories)
      const error = await failureOf(scan(osv, inventories, { limits: { answerBytes: 100 } }))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: false })
      expect(error.message).toContain('larger than 100 bytes')
    })

    it('when it is cancelled, with the reason of the signal', async () => {
      const osv = await serve(advisories)
      osv.faults.plan({ kind: 'silent' })
      const reason = new Error('enough')
      const stop = new AbortController()
      const scanning = failureOf(scan(osv, inventories, { signal: stop.signal }))
      while (osv.requests.length === 0) await new Promise((resolve) => setImmediate(resolve))
      stop.abort(reason)
      expect(await scanning).toBe(reason)
      expect(osv.requests).toHaveLength(1)
    })

    it.each(['', 'api.osv.dev', 'file:///etc/passwd', 'http://'])('when the address is %j', (url) => {
      expect(() => osvMatcher({ http, url, clock })).toThrow(
        expect.objectContaining({ code: 'CONFIG_INVALID', problems: [expect.objectContaining({ input: 'osv-url' })] }),
      )
    })
  })

  describe('goes on', () => {
    const advisories = [npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '2.0.0')]
    const inventories = [inventoryOf([npm('left-pad', '1.0.0')])]

    it.each([
      { kind: 'down' },
      { kind: 'cut' },
      { kind: 'status', status: 503 },
      { kind: 'status', status: 429 },
      { kind: 'status', status: 408 },
    ] as const)('after two answers that failed with %j', async (fault) => {
      const osv = await serve(advisories)
      osv.faults.plan(fault, { times: 2 })
      const report = await scan(osv, inventories)
      expect(report.summary.total).toBe(1)
      expect(clock.slept).toEqual([500, 1000])
    })

    it.each([
      ['7', 7000],
      ['Thu, 01 Jan 2026 00:00:09 GMT', 9000],
      ['86400', 30_000],
      ['soon', 500],
    ])('after the pause that Retry-After %j asks for, within the limit', async (retryAfter, pause) => {
      const osv = await serve(advisories)
      osv.faults.plan({ kind: 'status', status: 429, retryAfter }, { times: 1 })
      await scan(osv, inventories)
      expect(clock.slept).toEqual([pause])
    })
  })

  describe('reports', () => {
    it('a language package with its advisory, range, fix, layer and purl', async () => {
      const osv = await serve([
        npmAdvisory('GHSA-aaaa-aaaa-aaaa', '@scope/pad', '2.0.0', { aliases: ['CVE-2026-0001'] }),
      ])
      const report = await scan(osv, [inventoryOf([npm('@scope/pad', '1.0.0'), deb('bash', '5.2')])])
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
      const osv = await serve([debianAdvisory('CVE-2026-0002', 'openssl', '3.0.2-1', 'high')])
      const report = await scan(osv, [inventoryOf([deb('libssl3', '3.0.1-1+b1', source), deb('openssl', '3.0.1-1')])])
      expect(report.vulnerabilities).toMatchObject([
        { package: 'libssl3', version: '3.0.1-1+b1', why: { source: 'openssl 3.0.1-1', layer: BASE_LAYER } },
        { package: 'openssl', version: '3.0.1-1', why: { source: 'openssl 3.0.1-1' } },
      ])
      expect(JSON.parse(osv.requests[0]?.body ?? '')).toEqual({
        queries: [{ package: { ecosystem: 'Debian:12', name: 'openssl' }, version: '3.0.1-1' }],
      })
    })

    it('an Alpine package by its origin, against the minor release', async () => {
      const osv = await serve([
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
      const report = await scan(osv, [inventoryOf([libcrypto], ALPINE)])
      expect(report.vulnerabilities).toMatchObject([
        { id: 'CVE-2026-0003', severity: 'critical', package: 'libcrypto3' },
      ])
    })

    it('a package that all platforms have once, and asks about it once', async () => {
      const osv = await serve([npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '2.0.0')])
      const report = await scan(osv, [
        inventoryOf([npm('left-pad', '1.0.0')], DEBIAN, 'arm64'),
        inventoryOf([npm('left-pad', '1.0.0'), npm('left-pad', '1.1.0')], DEBIAN, 'amd64'),
      ])
      expect(report.vulnerabilities.map(({ version, platforms }) => [version, platforms])).toEqual([
        ['1.0.0', ['linux/amd64', 'linux/arm64']],
        ['1.1.0', ['linux/amd64']],
      ])
      expect(paths(osv)).toEqual(['POST /v1/querybatch', 'GET /v1/vulns/GHSA-aaaa-aaaa-aaaa'])
    })

    it('one vulnerability for advisories that are aliases of each other', async () => {
      const osv = await serve([
        npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '1.5.0', { aliases: ['CVE-2026-0001'] }),
        npmAdvisory('SNYK-1', 'left-pad', '1.6.0', { aliases: ['GHSA-aaaa-aaaa-aaaa'] }),
      ])
      const report = await scan(osv, [inventoryOf([npm('left-pad', '1.0.0')])])
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
      const osv = await serve(
        [
          npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '1.0.0'),
          npmAdvisory('GHSA-bbbb-bbbb-bbbb', 'left-pad', '9.0.0', { withdrawn: '2026-01-01T00:00:00Z' }),
          npmAdvisory('GHSA-cccc-cccc-cccc', 'left-pad', '1.0.1'),
        ],
        { loose: true },
      )
      const report = await scan(osv, [inventoryOf([npm('left-pad', '1.0.0')])])
      expect(report.vulnerabilities.map(({ id }) => id)).toEqual(['GHSA-cccc-cccc-cccc'])
    })

    it('every hit when the server hands them out in pages', async () => {
      const ids = Array.from({ length: 7 }, (_, i) => `GHSA-0000-0000-000${i}`)
      const osv = await serve(
        ids.map((id) => npmAdvisory(id, 'left-pad', '2.0.0')),
        { pageSize: 2 },
      )
      const report = await scan(osv, [inventoryOf([npm('left-pad', '1.0.0'), npm('right-pad', '1.0.0')])])
      expect(report.vulnerabilities.map(({ id }) => id)).toEqual(ids)
      expect(paths(osv)).toEqual([...Array(4).fill('POST /v1/querybatch'), ...Array(4).fill('POST /v1/query')])
    })

    it('more packages than fit in one batch', async () => {
      const osv = await serve([npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'package-2400', '2.0.0')])
      const many = Array.from({ length: 2401 }, (_, i) => npm(`package-${i}`, '1.0.0'))
      const report = await scan(osv, [inventoryOf(many)])
      expect(report.vulnerabilities.map((one) => one.package)).toEqual(['package-2400'])
      expect(paths(osv)).toEqual([...Array(3).fill('POST /v1/querybatch'), 'GET /v1/vulns/GHSA-aaaa-aaaa-aaaa'])
    })

    it('nothing and asks nothing for an image without packages', async () => {
      const osv = await serve([])
      const report = await scan(osv, [inventoryOf([])])
      expect(report.summary.total).toBe(0)
      expect(osv.requests).toEqual([])
      expect(report.notCovered).toEqual([
        { system: 'Debian GNU/Linux 12', packages: 0, reason: 'the image has no package database of its system' },
      ])
    })

    it('what no feed covers beside what one does', async () => {
      const osv = await serve([npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '2.0.0')])
      const amazon = { id: 'amzn', versionId: '2023', name: 'Amazon Linux' }
      const report = await scan(osv, [
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
      const osv = await serve([debianAdvisory('CVE-2026-0001', 'zlib', undefined, urgency)])
      const report = await scan(osv, packages)
      expect(report.vulnerabilities.map((one) => one.severity)).toEqual([severity])
      expect(osv.requests).toHaveLength(2)
    })

    it.each(['not yet assigned', 'end-of-life'])('by the record of the CVE when Debian says %j', async (urgency) => {
      const cve = { id: 'CVE-2026-0001', severity: [{ type: 'CVSS_V3', score: CRITICAL }] }
      const osv = await serve([debianAdvisory('CVE-2026-0001', 'zlib', '1.3', urgency), cve])
      const report = await scan(osv, packages)
      expect(report.vulnerabilities).toMatchObject([{ id: 'CVE-2026-0001', severity: 'critical' }])
      expect(paths(osv)).toContain('GET /v1/vulns/CVE-2026-0001')
    })

    it('as unknown what nobody rates, and asks for each CVE once', async () => {
      const osv = await serve([
        debianAdvisory('CVE-2026-0001', 'zlib', undefined),
        {
          ...debianAdvisory('CVE-2026-0001', 'bash', undefined),
          id: 'DEBIAN-OTHER-CVE-2026-0001',
        },
      ])
      const report = await scan(osv, packages)
      expect(report.summary).toMatchObject({ unknown: 2, total: 2 })
      expect(paths(osv).filter((path) => path === 'GET /v1/vulns/CVE-2026-0001')).toHaveLength(1)
    })

    it('nothing when the record of the CVE cannot be had', async () => {
      const osv = await serve([debianAdvisory('CVE-2026-0001', 'zlib', undefined)])
      osv.faults.plan({ kind: 'status', status: 503 }, { path: '/v1/vulns/CVE-' })
      expect(await failureOf(scan(osv, packages))).toMatchObject({ code: 'SCAN_FEED', retryable: true })
    })
  })

  it('asks about a package with many advisories whole, which saves a request for each', async () => {
    const cves = Array.from({ length: 30 }, (_, i) => `CVE-2026-00${10 + i}`)
    const osv = await serve([
      ...cves.map((cve) => debianAdvisory(cve, 'zlib', undefined, 'low')),
      debianAdvisory('CVE-2026-0001', 'bash', undefined, 'low'),
    ])
    const report = await scan(osv, [inventoryOf([deb('zlib', '1.2'), deb('bash', '5.1')])])
    expect(report.summary.total).toBe(31)
    expect(paths(osv)).toEqual(['POST /v1/querybatch', 'POST /v1/query', 'GET /v1/vulns/DEBIAN-CVE-2026-0001'])
  })

  it('never has more exchanges under way than it may', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `package-${i}`)
    const osv = await serve(names.map((name, i) => npmAdvisory(`GHSA-${i}`, name, '2.0.0')))
    let open = 0
    let most = 0
    const counting: HttpClient = {
      ...http,
      async request(request) {
        open += 1
        most = Math.max(most, open)
        const response = await http.request(request)
        response.body.once('close', () => (open -= 1))
        return response
      },
    }
    const report = await scan(osv, [inventoryOf(names.map((name) => npm(name, '1.0.0')))], {
      http: counting,
      concurrency: 3,
    })
    expect(report.summary.total).toBe(20)
    expect(most).toBe(3)
  })

  it('tells how many requests it took', async () => {
    const osv = await serve([npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '2.0.0')])
    const lines: string[] = []
    const log = {
      debug: lines.push,
      info: (line: string) => lines.push(line),
      warn: lines.push,
      error: lines.push,
      output: () => {},
    }
    await scan(osv, [inventoryOf([npm('left-pad', '1.0.0')])], { log: log as never })
    expect(lines).toEqual([`asked ${new URL(osv.url).host} about 1 packages in 2 requests`])
  })
})
