import { SlipwayError } from '../errors.ts'
import { HttpFailure } from '../system/http.ts'

/** How long one request to a release host may take before it counts as lost. */
export interface TimeLimits {
  /** Milliseconds without a byte in either direction. */
  readonly idleMs: number
  /** Milliseconds from its start to the last byte of its answer: one that comes byte by byte is never idle. */
  readonly wholeMs: number
}

export const TIME_LIMITS: TimeLimits = { idleMs: 60_000, wholeMs: 300_000 }

/** The answer had begun, or not, when its time was over. */
export function lateAnswer(host: string, { wholeMs }: TimeLimits, cause: unknown): HttpFailure {
  return new HttpFailure('ETIMEDOUT', host, `the answer was not whole after ${wholeMs} ms`, { cause })
}

/** What broke the connection, before the answer or in the middle of it; undefined when it was something else. */
export function brokenAnswer(host: string, error: unknown): HttpFailure | undefined {
  if (error instanceof HttpFailure) return error
  if (error instanceof SlipwayError) return undefined
  const { code } = (error ?? {}) as { readonly code?: unknown }
  if (typeof code !== 'string') return undefined
  return new HttpFailure(code, host, 'the connection broke before the answer was whole', { cause: error })
}
