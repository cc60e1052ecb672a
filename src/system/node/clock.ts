import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from '../clock.ts'

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (ms, signal) => {
    signal?.throwIfAborted()
    try {
      await delay(ms, undefined, signal === undefined ? {} : { signal })
    } catch (error) {
      // The timer rejects with an AbortError of its own; callers expect the reason they gave.
      signal?.throwIfAborted()
      throw error
    }
  },
}
