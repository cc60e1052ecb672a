import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { osvMatcher } from '../../../src/scan/osv/osv-matcher.ts'
import { DEBIAN, inventoryOf, npm } from '../../support/scan/inventories.ts'
import { osvBench, type OsvBench } from '../../support/scan/osv-bench.ts'
import { npmAdvisory } from '../../support/scan/osv-records.ts'

let bench: OsvBench

beforeEach(() => {
  bench = osvBench()
})

afterEach(() => bench.close())

describe('a scan against a failing server of the OSV API', () => {
  describe('could not scan', () => {
    const advisories = [
      npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '2.0.0'),
      npmAdvisory('GHSA-bbbb-bbbb-bbbb', 'right-pad', '2.0.0'),
      npmAdvisory('GHSA-cccc-cccc-cccc', 'right-pad', '2.0.0'),
    ]
    const inventories = [inventoryOf([npm('left-pad', '1.0.0'), npm('right-pad', '1.0.0')], DEBIAN)]
    const endpoints = ['/v1/querybatch', '/v1/query', '/v1/vulns/']

    it.each(endpoints)('when connections to %s are reset, after four tries', async (path) => {
      const osv = await bench.serve(advisories)
      osv.faults.plan({ kind: 'down' }, { path })
      const error = await bench.failureOf(bench.scan(osv, inventories))
      expect(error).toMatchObject({
        code: 'SCAN_FEED',
        exit: 12,
        retryable: true,
        facts: { retryable: true, tries: 4 },
      })
      expect(error.message).toContain(new URL(osv.url).host)
      expect(error.help).toContain('osv-url')
      expect(bench.clock.slept).toEqual([500, 1000, 2000])
    })

    it.each(endpoints)('when answers of %s are cut in the middle', async (path) => {
      const osv = await bench.serve(advisories)
      osv.faults.plan({ kind: 'cut' }, { path })
      const error = await bench.failureOf(bench.scan(osv, inventories))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: true })
      expect(error.message).toContain('cut short')
    })

    it.each(endpoints)('when answers of %s are not JSON', async (path) => {
      const osv = await bench.serve(advisories)
      osv.faults.plan({ kind: 'malformed' }, { path })
      const error = await bench.failureOf(bench.scan(osv, inventories))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: false, facts: { retryable: false } })
      expect(error.message).toMatch(/is not JSON/)
      expect(error.help).toContain('osv-url')
    })

    it.each(endpoints)('when %s answers nothing within the time limit', async (path) => {
      const osv = await bench.serve(advisories)
      osv.faults.plan({ kind: 'silent' }, { path })
      const error = await bench.failureOf(bench.scan(osv, inventories, { limits: { idleMs: 20, retries: 1 } }))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: true, facts: { reason: 'ETIMEDOUT', tries: 2 } })
    })

    it.each([429, 500, 503])('when the feed keeps answering %d', async (status) => {
      const osv = await bench.serve(advisories)
      osv.faults.plan({ kind: 'status', status })
      const error = await bench.failureOf(bench.scan(osv, inventories))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: true, facts: { status, retryable: true } })
    })

    it.each([301, 400, 403])('when the feed answers %d, without trying again', async (status) => {
      const osv = await bench.serve(advisories)
      osv.faults.plan({ kind: 'status', status })
      const error = await bench.failureOf(bench.scan(osv, inventories))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: false, facts: { status } })
      expect(error.message).toContain('try again')
      expect(osv.requests).toHaveLength(1)
    })

    it('when the whole API answers 404', async () => {
      const osv = await bench.serve(advisories)
      const error = await bench.failureOf(bench.scan({ ...osv, url: `${osv.url}/elsewhere` }, inventories))
      expect(error).toMatchObject({ code: 'SCAN_FEED', facts: { status: 404 } })
    })

    it('when nothing listens at the address', async () => {
      const osv = await bench.serve(advisories)
      await osv.close()
      const error = await bench.failureOf(bench.scan(osv, inventories))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: true, facts: { reason: 'ECONNREFUSED' } })
    })

    it.each([
      ['fewer results than queries', '{"results":[{}]}', '1 of 2 queries'],
      ['more results than queries', '{"results":[{},{},{}]}', '3 of 2 queries'],
      ['no list of results', '{}', 'malformed at results'],
      ['a list of something else', '[]', 'malformed at'],
      ['a hit without an id', '{"results":[{"vulns":[{}]},{}]}', 'malformed at results[0].vulns[0].id'],
    ])('when a batch is answered with %s', async (_, body, words) => {
      const osv = await bench.serve(advisories)
      osv.faults.plan({ kind: 'text', body }, { path: '/v1/querybatch' })
      const error = await bench.failureOf(bench.scan(osv, inventories))
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
      const osv = await bench.serve(advisories)
      osv.faults.plan({ kind: 'text', body }, { path: '/v1/vulns/' })
      const error = await bench.failureOf(bench.scan(osv, inventories))
      expect(error.code).toBe('SCAN_FEED')
      expect(error.message).toContain(words)
    })

    it('when the feed lists an advisory that it does not have', async () => {
      const osv = await bench.serve(advisories)
      osv.faults.plan({ kind: 'status', status: 404 }, { path: '/v1/vulns/' })
      const error = await bench.failureOf(bench.scan(osv, inventories))
      expect(error.code).toBe('SCAN_FEED')
      expect(error.message).toContain('GHSA-aaaa-aaaa-aaaa')
    })

    it('when it takes more requests than allowed', async () => {
      const osv = await bench.serve(advisories, { pageSize: 1 })
      const error = await bench.failureOf(bench.scan(osv, inventories, { limits: { requests: 1 } }))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: false })
      expect(error.message).toContain('1 requests were not enough')
    })

    it('when pages never end', async () => {
      const osv = await bench.serve(advisories)
      osv.faults.plan({ kind: 'text', body: '{"results":[{"next_page_token":"x"},{}]}' }, { times: 1 })
      osv.faults.plan({ kind: 'text', body: '{"results":[{"next_page_token":"x"}]}' })
      const error = await bench.failureOf(bench.scan(osv, inventories))
      expect(error.message).toContain('more than 100 pages')
      expect(osv.requests).toHaveLength(100)
    })

    it('when an answer takes longer in all than it may', async () => {
      const osv = await bench.serve(advisories)
      osv.faults.plan({ kind: 'silent' })
      const limits = { answerMs: 20, retries: 0 }
      const error = await bench.failureOf(bench.scan(osv, inventories, { limits }))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: true, facts: { reason: 'no answer within 20 ms' } })
    })

    it('when the client itself is broken, with its own error and without trying again', async () => {
      const osv = await bench.serve(advisories)
      const defect = new TypeError('a defect')
      const http = { ...bench.http, request: () => Promise.reject(defect) }
      expect(await bench.failureOf(bench.scan(osv, inventories, { http }))).toBe(defect)
      expect(bench.clock.slept).toEqual([])
    })

    it('when an answer is larger than the limit', async () => {
      const osv = await bench.serve(advisories)
      const error = await bench.failureOf(bench.scan(osv, inventories, { limits: { answerBytes: 100 } }))
      expect(error).toMatchObject({ code: 'SCAN_FEED', retryable: false })
      expect(error.message).toContain('larger than 100 bytes')
    })

    it('when it is cancelled, with the reason of the signal', async () => {
      const osv = await bench.serve(advisories)
      osv.faults.plan({ kind: 'silent' })
      const reason = new Error('enough')
      const stop = new AbortController()
      const scanning = bench.failureOf(bench.scan(osv, inventories, { signal: stop.signal }))
      while (osv.requests.length === 0) await new Promise((resolve) => setImmediate(resolve))
      stop.abort(reason)
      expect(await scanning).toBe(reason)
      expect(osv.requests).toHaveLength(1)
    })

    it.each(['', 'api.osv.dev', 'file:///etc/passwd', 'http://'])('when the address is %j', (url) => {
      expect(() => osvMatcher({ http: bench.http, url, clock: bench.clock })).toThrow(
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
      const osv = await bench.serve(advisories)
      osv.faults.plan(fault, { times: 2 })
      const report = await bench.scan(osv, inventories)
      expect(report.summary.total).toBe(1)
      expect(bench.clock.slept).toEqual([500, 1000])
    })

    it.each([
      ['7', 7000],
      ['Thu, 01 Jan 2026 00:00:09 GMT', 9000],
      ['86400', 30_000],
      ['soon', 500],
    ])('after the pause that Retry-After %j asks for, within the limit', async (retryAfter, pause) => {
      const osv = await bench.serve(advisories)
      osv.faults.plan({ kind: 'status', status: 429, retryAfter }, { times: 1 })
      await bench.scan(osv, inventories)
      expect(bench.clock.slept).toEqual([pause])
    })
  })
})
