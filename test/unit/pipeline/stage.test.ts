import { describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../src/errors.ts'
import { already, done, StageLog } from '../../../src/pipeline/stage.ts'
import { STAGE_NAMES } from '../../../src/report/report.ts'
import { silentLog } from '../../../src/system/log.ts'

const clock = { now: () => new Date(0), sleep: () => Promise.resolve() }
const newLog = (...images: readonly (string | undefined)[]): StageLog => new StageLog(clock, silentLog, images)

describe('the stages of a run about one image', () => {
  it('are all reported, in order, and say why they were not reached', async () => {
    const log = newLog(undefined)
    await log.of().run('built', () => Promise.resolve(done(1)))
    await log.of().run('inventoried', () => Promise.resolve(already(1, 'it stood')))
    const reports = log.reports()
    expect(reports.map(({ name }) => name)).toEqual(STAGE_NAMES)
    expect(reports.slice(0, 3)).toEqual([
      { name: 'built', outcome: 'done', ms: 0 },
      { name: 'inventoried', outcome: 'already', reason: 'it stood', ms: 0 },
      { name: 'scanned', outcome: 'skipped', reason: 'not part of this command', ms: 0 },
    ])
  })
})

describe('the stages of a run about several images', () => {
  it('are reported image by image until they are signed, and once for the git tag and the release', () => {
    const names = newLog('a', 'b')
      .reports()
      .map(({ name, image = '' }) => `${image} ${name}`)
    expect(names.slice(0, 7)).toEqual([
      'a built',
      'a inventoried',
      'a scanned',
      'a admitted',
      'a staged',
      'a signed',
      'b built',
    ])
    expect(names.slice(12)).toEqual([
      ' claimed',
      'a named',
      'b named',
      ' drafted',
      'a floated',
      'b floated',
      ' published',
    ])
  })

  it('tell the image that failed from those that were stopped for it', async () => {
    const log = newLog('a', 'b', 'c')
    const failing =
      (error: Error): (() => Promise<never>) =>
      async () => {
        throw error
      }
    const failed = new SlipwayError('BUILD_FAILED', 'no such file')
    const stopped = new SlipwayError('CANCELLED', 'cancelled')
    await expect(log.of('a').run('built', failing(failed))).rejects.toBe(failed)
    await expect(log.of('b').run('scanned', failing(stopped))).rejects.toBe(stopped)
    await expect(log.of('c').run('staged', failing(failed))).rejects.toBe(failed)
    const told = log.reports(failed).filter(({ reason }) => reason !== 'an earlier step failed')
    expect(told.map(({ name, image, outcome, reason }) => [image, name, outcome, reason])).toEqual([
      ['a', 'built', 'failed', 'no such file'],
      ['b', 'scanned', 'skipped', 'another image failed'],
      ['c', 'staged', 'failed', 'no such file'],
    ])
  })

  it('call a cancelled run failed where it was cancelled', async () => {
    const log = newLog('a', 'b')
    const stopped = new SlipwayError('CANCELLED', 'cancelled')
    await expect(log.of('a').run('built', () => Promise.reject(stopped))).rejects.toBe(stopped)
    expect(log.reports(stopped)[0]).toEqual({
      name: 'built',
      image: 'a',
      outcome: 'failed',
      reason: 'cancelled',
      ms: 0,
    })
  })
})
