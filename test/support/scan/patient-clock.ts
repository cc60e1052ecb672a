import type { Clock } from '../../../src/system/clock.ts'

export interface PatientClock extends Clock {
  /** Every pause that was asked for, in milliseconds; none is waited for. */
  readonly slept: readonly number[]
}

export function patientClock(now = new Date('2026-01-01T00:00:00Z')): PatientClock {
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    sleep: (ms, signal) => {
      slept.push(ms)
      return signal?.aborted === true ? Promise.reject(signal.reason as Error) : Promise.resolve()
    },
  }
}
