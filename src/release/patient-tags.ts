import { SlipwayError } from '../errors.ts'
import type { Cancellable } from '../image/store.ts'
import type { Clock } from '../system/clock.ts'
import type { HistoryReader } from './history.ts'
import { ATTEMPTS, pauseBefore } from './persist.ts'
import type { TagStore } from './release-host.ts'

/** A remote that took longer than this to fail is not asked again: it would only take as long once more. */
const SLOW_MS = 30_000

/** The same tags over a remote that may be away for a moment. Every method is idempotent, so all may be called again. */
export function patientTagStore(store: TagStore, clock: Clock): TagStore {
  return {
    list: (call) => patiently(clock, () => store.list(call), call),
    find: (name, call) => patiently(clock, () => store.find(name, call), call),
    claim: (claim, call) => patiently(clock, () => store.claim(claim, call), call),
  }
}

export function patientHistoryReader(reader: HistoryReader, clock: Clock): HistoryReader {
  return { read: (query, call) => patiently(clock, () => reader.read(query, call), call) }
}

async function patiently<T>(clock: Clock, work: () => Promise<T>, { signal }: Cancellable = {}): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const start = clock.now().getTime()
    try {
      return await work()
    } catch (error) {
      const isPassing = error instanceof SlipwayError && error.code === 'RELEASE_UNREACHABLE'
      if (!isPassing || attempt === ATTEMPTS || clock.now().getTime() - start > SLOW_MS) throw error
    }
    await clock.sleep(pauseBefore(attempt) ?? 0, signal)
  }
}
