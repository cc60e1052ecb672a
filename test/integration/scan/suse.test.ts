import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { offlineMatcher } from '../../../src/scan/osv/offline.ts'
import { inventoryOf, rpm } from '../../support/scan/inventories.ts'
import { osvBench, type OsvBench } from '../../support/scan/osv-bench.ts'
import { advisory, npmAdvisory } from '../../support/scan/osv-records.ts'
import { patientClock } from '../../support/scan/patient-clock.ts'

const BASE = 'SUSE:Linux Enterprise Module for Basesystem 15 SP6'
const LTSS = 'SUSE:Linux Enterprise Server 15 SP6-LTSS'
const SLES = { id: 'sles', versionId: '15.6', name: 'SLES' }
const IMAGE = inventoryOf([rpm('gzip', '1.10-150200.10.1', { name: 'gzip', version: '1.10-150200.10.1' })], SLES)

const affectedIn = (ecosystem: string, fixed: string) =>
  advisory('SUSE', ecosystem, 'gzip', fixed).affected?.[0] ?? { package: { ecosystem, name: 'gzip' } }

const RECORDS = [
  npmAdvisory('SUSE-SU-2026:1', 'gzip', '1', {
    aliases: ['CVE-2026-0001'],
    affected: [affectedIn(BASE, '1.10-150200.11.1'), affectedIn(LTSS, '1.10-150200.11.1')],
  }),
  npmAdvisory('SUSE-SU-2026:2', 'gzip', '1', {
    aliases: ['CVE-2026-0001'],
    affected: [affectedIn(LTSS, '1.10-150200.13.1')],
  }),
  npmAdvisory('SUSE-SU-2026:3', 'gzip', '1', {
    affected: [affectedIn('SUSE:Linux Enterprise Server 16.0', '1.13-160000.3.1')],
  }),
]

const ONE_FINDING = [{ id: 'CVE-2026-0001', package: 'gzip', fixedVersion: '1.10-150200.13.1' }]

let bench: OsvBench
let folder = ''

beforeEach(async () => {
  bench = osvBench()
  folder = await mkdtemp(join(tmpdir(), 'slipway-suse-'))
})

afterEach(async () => {
  await bench.close()
  await rm(folder, { recursive: true, force: true })
})

describe('packages of SUSE Linux Enterprise 15', () => {
  it('hear the advisories of the modules, and a vulnerability that several products list is one finding', async () => {
    const report = await bench.scan(await bench.serve(RECORDS), [IMAGE])
    expect(report.vulnerabilities).toMatchObject(ONE_FINDING)
    expect(report.notCovered).toEqual([])
  })

  it('do so without network, where products without an advisory are no gap', async () => {
    for (const [i, record] of RECORDS.entries()) await writeFile(join(folder, `${i}.json`), JSON.stringify(record))
    const report = await scanOffline()
    expect(report.vulnerabilities).toMatchObject(ONE_FINDING)
    expect(report.notCovered).toEqual([])
  })

  it('are one gap when the folder of advisories has none of their release', async () => {
    await writeFile(join(folder, 'a.json'), JSON.stringify(RECORDS[2]))
    expect((await scanOffline()).notCovered).toMatchObject([
      { system: 'SUSE:Linux Enterprise Server 15 SP6', packages: 1 },
    ])
  })
})

function scanOffline() {
  return offlineMatcher({ folder, clock: patientClock(new Date('2026-01-03T00:00:00Z')) }).match('app:1', [IMAGE])
}
