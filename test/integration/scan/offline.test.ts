import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { SlipwayError } from '../../../src/errors.ts'
import type { Inventory } from '../../../src/image/inventory.ts'
import { FOLDER_LIMITS, type FolderLimits } from '../../../src/scan/osv/advisory-folder.ts'
import { offlineMatcher } from '../../../src/scan/osv/offline.ts'
import type { ScanReport } from '../../../src/scan/scan-report.ts'
import { silentLog, type Log } from '../../../src/system/log.ts'
import type { OsvRecord } from '../../support/osv/osv-record.ts'
import { deb, inventoryOf, npm, platformInventory } from '../../support/scan/inventories.ts'
import { osvBench } from '../../support/scan/osv-bench.ts'
import { CRITICAL, debianAdvisory, npmAdvisory } from '../../support/scan/osv-records.ts'
import { patientClock } from '../../support/scan/patient-clock.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-offline-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function write(name: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), content)
}

async function store(records: readonly OsvRecord[], below = '.'): Promise<void> {
  for (const record of records) await write(`${below}/${record.id}.json`, JSON.stringify(record))
}

interface ScanOptions {
  readonly log?: Log
  readonly now?: string
  readonly limits?: FolderLimits
  readonly signal?: AbortSignal
  readonly folder?: string
}

function scan(inventories: readonly Inventory[], options: ScanOptions = {}): Promise<ScanReport> {
  const { now = '2026-01-03T00:00:00Z', signal, ...rest } = options
  const matcher = offlineMatcher({ folder, clock: patientClock(new Date(now)), ...rest })
  return matcher.match('registry.example/app:1', inventories, signal === undefined ? {} : { signal })
}

async function failureOf(options: ScanOptions = {}): Promise<SlipwayError> {
  const outcome: unknown = await scan([inventoryOf([npm('left-pad', '1.0.0')])], options).catch(
    (error: unknown) => error,
  )
  if (!(outcome instanceof Error)) throw new Error('the scan ended in a report')
  return outcome as SlipwayError
}

const APP = inventoryOf([deb('libssl3', '3.0.1-1', { name: 'openssl', version: '3.0.1-1' }), npm('left-pad', '1.0.0')])

const RECORDS = [
  debianAdvisory('CVE-2026-0001', 'openssl', '3.0.2-1'),
  debianAdvisory('CVE-2026-0009', 'openssl', '2.0.0-1'),
  npmAdvisory('GHSA-aaaa-bbbb-cccc', 'left-pad', '1.0.1'),
  npmAdvisory('GHSA-dddd-eeee-ffff', 'right-pad', '9.0.0'),
  { id: 'CVE-2026-0001', modified: '2026-01-02T00:00:00Z', severity: [{ type: 'CVSS_V3', score: CRITICAL }] },
]

describe('a folder of advisories', () => {
  it('gives the report that a server with the same advisories gives', async () => {
    await store(RECORDS)
    const bench = osvBench()
    try {
      const online = await bench.scan(await bench.serve(RECORDS), [APP])
      const { scanTime: _, advisories, ...offline } = await scan([APP])
      expect(offline).toEqual({ ...online, scanTime: undefined })
      expect(offline.vulnerabilities.map(({ id, severity }) => [id, severity])).toEqual([
        ['CVE-2026-0001', 'critical'],
        ['GHSA-aaaa-bbbb-cccc', 'high'],
      ])
      expect(advisories).toEqual({ records: 5, newest: '2026-01-02T03:04:05Z' })
    } finally {
      await bench.close()
    }
  })

  it('is read at any depth; links and other files are not looked at', async () => {
    await store(RECORDS, 'npm/2026')
    await write('README.md', '# not JSON')
    await write('modified_id.csv', 'x')
    await symlink('/etc/passwd', join(folder, 'link.json'))
    expect((await scan([APP])).summary.total).toBe(2)
  })

  it('does not list a vulnerability twice that two copies of a record describe, and believes the younger', async () => {
    const [old] = [npmAdvisory('GHSA-aaaa-bbbb-cccc', 'left-pad', '1.0.1')]
    await store([old], 'a')
    await store([{ ...old, modified: '2026-01-03T00:00:00Z', withdrawn: '2026-01-03T00:00:00Z' }], 'b')
    expect((await scan([platformInventory([npm('left-pad', '1.0.0')])])).summary.total).toBe(0)
  })

  it('names packages of an ecosystem that it has nothing about', async () => {
    await store(RECORDS.filter(({ id }) => id.startsWith('GHSA')))
    const { vulnerabilities, notCovered } = await scan([APP])
    expect(vulnerabilities.map(({ id }) => id)).toEqual(['GHSA-aaaa-bbbb-cccc'])
    expect(notCovered).toEqual([
      { system: 'Debian:12', packages: 1, reason: 'the folder of advisories has none of this ecosystem' },
    ])
  })

  it.each([
    ['2026-01-04T00:00:00Z', 'info', 'read 5 advisories, the youngest of 2026-01-02T03:04:05Z'],
    ['2026-02-01T00:00:00Z', 'warn', 'read 5 advisories, the youngest 29 days old: what is known since is not found'],
  ])('tells on %s how fresh it is', async (now, level, sentence) => {
    await store(RECORDS)
    const said: string[] = []
    const log = {
      ...silentLog,
      info: (text: string) => said.push(`info ${text}`),
      warn: (text: string) => said.push(`warn ${text}`),
    }
    await scan([APP], { now, log })
    expect(said).toEqual([`${level} ${sentence}`])
  })

  it('warns when no record says how old it is', async () => {
    const { modified: _, ...record } = npmAdvisory('GHSA-aaaa-bbbb-cccc', 'left-pad', '1.0.1')
    await write('a.json', JSON.stringify(record))
    const warnings: string[] = []
    const { advisories } = await scan([APP], { log: { ...silentLog, warn: (text) => warnings.push(text) } })
    expect(warnings).toEqual(['read 1 advisory, of which none says how old it is: the copy may be stale'])
    expect(advisories).toEqual({ records: 1 })
  })

  it('holds a record larger than one piece', async () => {
    const versions = Array.from({ length: 20_000 }, (_, at) => `0.0.${at}`)
    const record = npmAdvisory('GHSA-aaaa-bbbb-cccc', 'left-pad', '1.0.1')
    await store([{ ...record, affected: record.affected?.map((one) => ({ ...one, versions })) ?? [] }])
    expect((await scan([APP])).summary.total).toBe(1)
  })

  it.each([100, 2000])('of %d records is read whole', async (count) => {
    await store(Array.from({ length: count }, (_, at) => npmAdvisory(`GHSA-${at}`, `package-${at}`, '2.0.0')))
    const inventory = platformInventory(Array.from({ length: count }, (_, at) => npm(`package-${at}`, '1.0.0')))
    expect((await scan([inventory])).summary.total).toBe(count)
  })
})

describe('a scan that would not be complete', () => {
  it('ends when the folder is missing, a file, or empty', async () => {
    expect(await failureOf({ folder: join(folder, 'missing') })).toMatchObject({
      code: 'SCAN_FEED',
      message: expect.stringContaining('it cannot be read (ENOENT)'),
      help: expect.stringContaining('all.zip'),
    })
    await write('file', '')
    expect((await failureOf({ folder: join(folder, 'file') })).message).toContain('it cannot be read (ENOTDIR)')
    expect((await failureOf()).message).toContain('it has no file that ends in .json')
  })

  it.each([
    ['cut short', '{"id":"GHSA-1","affected":[', 'is not JSON'],
    ['empty', '', 'is not JSON'],
    ['something else', '{"name":"left-pad"}', 'malformed at id'],
    ['a list', '[]', 'malformed at id'],
    [
      'malformed',
      '{"id":"GHSA-1","affected":[{"ranges":[{"events":[{}]}]}]}',
      'malformed at affected[0].ranges[0].events[0]',
    ],
  ])('ends when a record is %s, and names it', async (_, content, why) => {
    await store(RECORDS)
    await write('npm/bad.json', content)
    const { code, message } = await failureOf()
    expect([code, message]).toEqual(['SCAN_FEED', expect.stringContaining(why)])
    expect(message).toContain('bad.json')
  })

  it('ends when a record is too large, there are too many, or they lie too deep', async () => {
    await store(RECORDS, 'a/b')
    expect((await failureOf({ limits: { ...FOLDER_LIMITS, fileBytes: 100 } })).message).toContain(
      'larger than 100 bytes',
    )
    expect((await failureOf({ limits: { ...FOLDER_LIMITS, files: 4 } })).message).toContain('more than 4 records')
    expect((await failureOf({ limits: { ...FOLDER_LIMITS, depth: 2 } })).message).toContain('deeper than 2')
  })

  it('ends with the reason of the signal', async () => {
    await store(RECORDS)
    const reason = new Error('enough')
    expect(await failureOf({ signal: AbortSignal.abort(reason) })).toBe(reason)
  })
})
