import type { Clock } from '../../system/clock.ts'
import { HttpFailure, type HttpResponse } from '../../system/http.ts'
import { isRetryableFailure, isRetryableStatus, RETRY, retryDelayMs } from '../retry.ts'
import { discard } from './answer.ts'

export interface Patience {
  readonly clock: Clock
  readonly random: () => number
}

/** Waits that a registry asked for; every request to it keeps them, not only the one that was told. */
export interface Pause {
  until: number
}

interface Persistence extends Patience {
  readonly pause: Pause
  readonly attempts?: number
  readonly signal?: AbortSignal | undefined
}

/**
 * Repeats a request while it fails in a way that may pass: 408, 429, 5xx, a lost connection. Gives the last answer, whatever
 * its status; throws the last HttpFailure.
 */
export async function persistently<T extends Pick<HttpResponse, 'status' | 'headers' | 'body'>>(
  { clock, random, pause, attempts = RETRY.attempts, signal }: Persistence,
  request: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    await keepPause(clock, pause, signal)
    try {
      const answer = await request()
      if (!isRetryableStatus(answer.status)) return answer
      const retryAfter = answer.headers['retry-after']
      const ms = retryDelayMs({ attempt, retryAfter, now: clock.now(), random: random() })
      if (answer.status === 429) pause.until = Math.max(pause.until, clock.now().getTime() + ms)
      if (attempt >= attempts) return answer
      await discard(answer.body)
      await clock.sleep(ms, signal)
    } catch (error) {
      if (!(error instanceof HttpFailure) || !isRetryableFailure(error.reason) || attempt >= attempts) throw error
      await clock.sleep(retryDelayMs({ attempt, now: clock.now(), random: random() }), signal)
    }
  }
}

async function keepPause(clock: Clock, pause: Pause, signal: AbortSignal | undefined): Promise<void> {
  const left = pause.until - clock.now().getTime()
  if (left > 0) await clock.sleep(left, signal)
}
