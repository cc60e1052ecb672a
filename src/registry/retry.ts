/** Attempts in all, first wait, longest own wait and the longest wait that a Retry-After may ask for (milliseconds). */
export const RETRY = { attempts: 5, firstMs: 250, longestMs: 10_000, retryAfterLongestMs: 60_000 } as const

const LASTING_STATUSES = new Set([501, 505, 511])
const PASSING_REASONS = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'HPE_INVALID_EOF_STATE',
])

/** 408, 429 and the 5xx that may pass. */
export function isRetryableStatus(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && !LASTING_STATUSES.has(status))
}

/** Whether a failed connection (Node's code) may succeed when tried again. Refused, unresolved and untrusted stay so. */
export function isRetryableFailure(reason: string): boolean {
  return PASSING_REASONS.has(reason)
}

/** Milliseconds that a Retry-After header asks for: seconds, or a date (RFC 9110 §10.2.3). Never negative, never over the cap. */
export function parseRetryAfter(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? ''
  // Date.parse reads almost anything as a date; an HTTP date begins with a weekday.
  if (!/^(?:\d+$|[A-Z][a-z]{2})/.test(text)) return undefined
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime()
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), RETRY.retryAfterLongestMs)
}

interface Wait {
  /** 1 after the first failure. */
  readonly attempt: number
  readonly retryAfter?: string | undefined
  readonly now: Date
  /** From 0 up to 1, as Math.random gives. */
  readonly random: number
}

/**
 * Milliseconds to wait before the next attempt: what the registry asked for plus up to a tenth, so that many clients do not
 * return together; else exponential with half of it random.
 */
export function retryDelayMs({ attempt, retryAfter, now, random }: Wait): number {
  const asked = parseRetryAfter(retryAfter, now)
  if (asked !== undefined) return Math.min(asked + Math.round(asked * 0.1 * random), RETRY.retryAfterLongestMs)
  const backoff = Math.min(RETRY.firstMs * 2 ** (attempt - 1), RETRY.longestMs)
  return Math.round(backoff * (0.5 + random / 2))
}
