import { SlipwayError } from '../errors.ts'
import type { Clock } from '../system/clock.ts'

/** How often one request is sent, and how often a step that looks before it acts is taken, before it has failed. */
export const ATTEMPTS = 4

const PAUSE_MS = 500
const LONGEST_PAUSE_MS = 120_000

/** Answers that may be other ones later. */
export function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

/**
 * Milliseconds to wait before the next attempt: what the host asks for, else twice as long each time. Undefined when the host
 * asks for more than two minutes: a job that waits longer is better run again.
 */
export function pauseBefore(attempt: number, asked?: number): number | undefined {
  if (asked === undefined) return PAUSE_MS * 2 ** (attempt - 1)
  return asked <= LONGEST_PAUSE_MS ? asked : undefined
}

/** Retry-After (RFC 9110 §10.2.3) in milliseconds, from seconds or a date. */
export function retryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined
  const text = header.trim()
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime()
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}

/**
 * Whether it is unknown if the host did what was asked: the answer was lost on the way. Repeating blindly could do it twice, so
 * the step is taken again from its beginning, where it looks first.
 */
export function isUncertain(error: unknown): boolean {
  return error instanceof SlipwayError && error.code === 'RELEASE_UNREACHABLE' && error.facts['uncertain'] === true
}

/**
 * Takes a step again as long as its outcome is uncertain. The step must look before it acts; from the second attempt on, what it
 * finds may be its own work.
 */
export async function persist<T>(
  clock: Clock,
  step: (attempt: number) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step(attempt)
    } catch (error) {
      if (!isUncertain(error) || attempt === ATTEMPTS) throw error
      await clock.sleep(pauseBefore(attempt) ?? 0, signal)
    }
  }
}
