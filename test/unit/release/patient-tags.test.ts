import { describe, expect, it } from '@jest/globals'
import { SlipwayError, type ErrorCode } from '../../../src/errors.ts'
import { patientTagStore } from '../../../src/release/patient-tags.ts'
import type { TagStore } from '../../../src/release/release-host.ts'
import { memoryTagStore } from '../../fakes/memory-tag-store.ts'
import { patientClock } from '../../support/scan/patient-clock.ts'

/** Fails so often before it answers. */
function failing(times: number, code: ErrorCode): TagStore & { readonly asked: () => number } {
  let asked = 0
  return {
    ...memoryTagStore(),
    asked: () => asked,
    list: () => {
      asked += 1
      return asked <= times ? Promise.reject(new SlipwayError(code, 'no')) : Promise.resolve([])
    },
  }
}

describe('patientTagStore', () => {
  it('asks again while the remote does not answer, with longer pauses each time', async () => {
    const clock = patientClock()
    const store = failing(3, 'RELEASE_UNREACHABLE')
    expect(await patientTagStore(store, clock).list()).toEqual([])
    expect(store.asked()).toBe(4)
    expect(clock.slept).toEqual([500, 1000, 2000])
  })

  it('gives up with what the remote said last', async () => {
    const store = failing(9, 'RELEASE_UNREACHABLE')
    await expect(patientTagStore(store, patientClock()).list()).rejects.toMatchObject({ code: 'RELEASE_UNREACHABLE' })
    expect(store.asked()).toBe(4)
  })

  it.each(['RELEASE_DENIED', 'RELEASE_REFUSED', 'RELEASE_CONFLICT'] as const)(
    'asks once when it hears %s',
    async (code) => {
      const store = failing(9, code)
      await expect(patientTagStore(store, patientClock()).list()).rejects.toMatchObject({ code })
      expect(store.asked()).toBe(1)
    },
  )
})
