import type { ForgeAnswer } from './forge-server.ts'

/**
 * What goes wrong with one exchange: `down` breaks the connection before anything is done, `lost` does it and breaks the
 * connection before the answer, `cut` takes half of the body and answers 502, `answer` says something else and does nothing.
 * `hang` does nothing and never answers, `hang-after` does it first; `half` does it and answers 502; `stall` sends half of the
 * answer and then nothing, `drip` one byte of it at a time, without end; `late` answers in good time and right.
 */
export type ForgeFault =
  | { readonly kind: 'down' | 'lost' | 'cut' | 'hang' | 'hang-after' | 'half' | 'stall' | 'drip' }
  | { readonly kind: 'late'; readonly delayMs: number }
  | { readonly kind: 'answer'; readonly answer: ForgeAnswer }

interface On {
  readonly method?: string
  readonly path?: RegExp
  /** Default: always. */
  readonly times?: number
  /** Requests that fit and pass before the first fault. */
  readonly after?: number
}

interface Planned {
  readonly fault: ForgeFault
  readonly on: On
  skip: number
  left: number
}

export class ForgeFaults {
  #planned: Planned[] = []

  plan(fault: ForgeFault, on: On = {}): void {
    this.#planned.push({ fault, on, skip: on.after ?? 0, left: on.times ?? Number.POSITIVE_INFINITY })
  }

  clear(): void {
    this.#planned = []
  }

  take(method: string, path: string): ForgeFault | undefined {
    const next = this.#planned.find(
      ({ on, left }) => left > 0 && (on.method ?? method) === method && (on.path?.test(path) ?? true),
    )
    if (next === undefined) return undefined
    if (next.skip > 0) {
      next.skip -= 1
      return undefined
    }
    next.left -= 1
    return next.fault
  }
}
