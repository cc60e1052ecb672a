import type { ServerResponse } from 'node:http'

/**
 * What goes wrong with an answer: `down` resets the connection, `cut` ends it in the middle of the body, `silent` never answers,
 * `malformed` sends half the JSON as if it were whole, `text` sends another body, `status` another status.
 */
export type OsvFault =
  | { readonly kind: 'down' | 'cut' | 'silent' | 'malformed' }
  | { readonly kind: 'text'; readonly body: string }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }

interface Planned {
  readonly fault: OsvFault
  readonly path: string
  left: number
}

/** Faults to come, each for requests whose path starts with `path`. */
export class OsvFaults {
  #planned: Planned[] = []

  /** `times` defaults to always. */
  plan(fault: OsvFault, on: { readonly path?: string; readonly times?: number } = {}): void {
    this.#planned.push({ fault, path: on.path ?? '/', left: on.times ?? Number.POSITIVE_INFINITY })
  }

  clear(): void {
    this.#planned = []
  }

  take(path: string): OsvFault | undefined {
    const next = this.#planned.find((planned) => planned.left > 0 && path.startsWith(planned.path))
    if (next === undefined) return undefined
    next.left -= 1
    return next.fault
  }
}

/** Sends an answer as the fault spoils it. */
export function sendSpoilt(response: ServerResponse, fault: OsvFault, json: string): void {
  const half = json.slice(0, Math.ceil(json.length / 2))
  if (fault.kind === 'silent') return
  if (fault.kind === 'down') {
    response.destroy()
  } else if (fault.kind === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) })
    response.write(half, () => response.destroy())
  } else if (fault.kind === 'status') {
    const wait = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter }
    response.writeHead(fault.status, { 'content-type': 'application/json', ...wait })
    response.end(JSON.stringify({ code: 14, message: 'try again' }))
  } else {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(fault.kind === 'text' ? fault.body : half)
  }
}
