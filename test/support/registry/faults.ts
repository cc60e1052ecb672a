import type { IncomingMessage } from 'node:http'

/** How an answer, or the request behind it, goes wrong. Effects that damage the true answer leave the rest of it alone. */
export type FaultEffect =
  /** Answers this instead of doing anything; `retryAfter` is the header's text. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string; readonly body?: string }
  /** Sends the true head and that many bytes of the true body, then resets the connection. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** Takes that many bytes of the request's body, then resets the connection; what arrived stays in the upload. */
  | { readonly kind: 'cut-upload'; readonly afterBytes: number }
  /** Resets the connection after the request has been carried out: the client cannot know that it succeeded. */
  | { readonly kind: 'lost-answer' }
  /** Other bytes than the true ones. Content-Length follows unless `keepLength`. */
  | { readonly kind: 'body'; readonly change: (bytes: Buffer) => Uint8Array; readonly keepLength?: boolean }
  /** Sets headers of the true answer, or removes those that are undefined. Covers foreign Location, Link and realm. */
  | { readonly kind: 'headers'; readonly headers: Readonly<Record<string, string | undefined>> }
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: number }
  /** Waits before each 16 KiB piece of the true body. */
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** A body without Content-Length that repeats the true one for ever. */
  | { readonly kind: 'endless' }
  /** Answers nothing, ever. */
  | { readonly kind: 'hang' }
  /** A PUT of a manifest by tag answers 201, but the tag stays where it was: another writer came in between. */
  | { readonly kind: 'lost-tag' }

export interface Fault {
  readonly method?: string
  /** Matched against path and query. */
  readonly path: RegExp
  /** How many matching requests meet it. Default 1. */
  readonly times?: number
  /** How many matching requests pass before the first one meets it. Default 0. */
  readonly skip?: number
  readonly effect: FaultEffect
}

export interface Faults {
  /** The returned function tells how many requests have met the fault so far. */
  inject(fault: Fault): () => number
  clear(): void
}

interface Armed {
  readonly fault: Fault
  skip: number
  left: number
  met: number
}

/** The faults of one server; `take` finds the one that a request meets, the oldest first. */
export function createFaults(): Faults & { take(request: IncomingMessage): FaultEffect | undefined } {
  let armed: Armed[] = []
  return {
    inject(fault) {
      const entry: Armed = { fault, skip: fault.skip ?? 0, left: fault.times ?? 1, met: 0 }
      armed.push(entry)
      return () => entry.met
    },
    clear() {
      armed = []
    },
    take(request) {
      for (const entry of armed) {
        const { method, path, effect } = entry.fault
        if (entry.left === 0 || (method !== undefined && method !== request.method)) continue
        if (!path.test(request.url ?? '')) continue
        if (entry.skip > 0) {
          entry.skip -= 1
          continue
        }
        entry.left -= 1
        entry.met += 1
        return effect
      }
      return undefined
    },
  }
}
