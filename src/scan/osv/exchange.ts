import { addAbortSignal, type Readable } from 'node:stream'
import type { GenericSchema } from 'valibot'
import { SlipwayError } from '../../errors.ts'
import { parseJson } from '../../image/parse.ts'
import type { Clock } from '../../system/clock.ts'
import { HttpFailure, type HttpClient, type HttpRequest } from '../../system/http.ts'

/** Bounds of one exchange with the feed. */
export interface FeedLimits {
  /** Tries after the first one that failed for a reason that passes: connection, cut answer, 408, 429, 5xx. */
  readonly retries: number
  /** The first pause; it doubles with each try. */
  readonly pauseMs: number
  /** A longer Retry-After is not waited for. */
  readonly longestPauseMs: number
  /** Without a byte in either direction. */
  readonly idleMs: number
  /** From sending to the last byte of the answer. */
  readonly answerMs: number
  /** Of one answer. The real API ends answers at 32 MiB. */
  readonly answerBytes: number
  /** Of one scan, retries included. */
  readonly requests: number
}

export const FEED_LIMITS: FeedLimits = {
  retries: 3,
  pauseMs: 500,
  longestPauseMs: 30_000,
  idleMs: 60_000,
  answerMs: 120_000,
  answerBytes: 32 * 1024 * 1024,
  requests: 20_000,
}

export interface Exchange {
  readonly method: 'GET' | 'POST'
  /** Below the feed's own path: `/v1/vulns/CVE-2024-1`. */
  readonly path: string
  readonly body?: unknown
}

/** One JSON server. Counts what it sends, so that a scan can report and bound it. */
export class JsonFeed {
  readonly host: string
  readonly #http: HttpClient
  readonly #base: string
  readonly #clock: Clock
  readonly #limits: FeedLimits
  #sent = 0

  constructor(http: HttpClient, url: URL, clock: Clock, limits: FeedLimits) {
    this.host = url.host
    this.#http = http
    this.#base = url.href.replace(/[?#].*$/, '').replace(/\/+$/, '')
    this.#clock = clock
    this.#limits = limits
  }

  get sent(): number {
    return this.#sent
  }

  /**
   * Sends until it is answered or the tries are used up; undefined when a GET is answered with 404.
   * @throws SCAN_FEED, `retryable` when it may work later; the signal's reason when it is aborted.
   */
  async ask<T>(exchange: Exchange, schema: GenericSchema<unknown, T>, signal?: AbortSignal): Promise<T | undefined> {
    for (let tries = 1; ; tries += 1) {
      const outcome = await this.#try(exchange, signal)
      if (outcome.kind === 'absent') return undefined
      if (outcome.kind === 'answer') return this.#parse(exchange, schema, outcome.text)
      if (tries > this.#limits.retries) throw this.#failure(exchange, outcome, tries)
      const pause = outcome.pauseMs ?? this.#limits.pauseMs * 2 ** (tries - 1)
      await this.#clock.sleep(Math.min(pause, this.#limits.longestPauseMs), signal)
    }
  }

  async #try(exchange: Exchange, signal: AbortSignal | undefined): Promise<Outcome> {
    signal?.throwIfAborted()
    if (this.#sent >= this.#limits.requests) throw this.#refusal(exchange, `${this.#sent} requests were not enough`)
    this.#sent += 1
    const late = AbortSignal.timeout(this.#limits.answerMs)
    const either = signal === undefined ? late : AbortSignal.any([signal, late])
    try {
      const { status, headers, body } = await this.#http.request(this.#request(exchange, either))
      const text = await readText(body, this.#limits.answerBytes, either)
      if (text === undefined)
        throw this.#refusal(exchange, `the answer is larger than ${this.#limits.answerBytes} bytes`)
      if (status === 200) return { kind: 'answer', text }
      if (status === 404 && exchange.method === 'GET') return { kind: 'absent' }
      if (!isPassing(status)) throw this.#refusal(exchange, `status ${status}${quote(text)}`, status)
      return { kind: 'failed', reason: `status ${status}`, status, ...pauseFrom(headers['retry-after'], this.#clock) }
    } catch (cause) {
      if (cause instanceof SlipwayError) throw cause
      signal?.throwIfAborted()
      const reason = late.aborted ? `no answer within ${this.#limits.answerMs} ms` : reasonOf(cause)
      if (reason === undefined) throw cause
      return { kind: 'failed', reason, cause }
    }
  }

  #request({ method, path, body }: Exchange, signal: AbortSignal): HttpRequest {
    const url = new URL(this.#base + path)
    const idle = { signal, idleTimeoutMs: this.#limits.idleMs }
    if (body === undefined) return { method, url, headers: { accept: 'application/json' }, ...idle }
    const bytes = Buffer.from(JSON.stringify(body))
    const headers = {
      accept: 'application/json',
      'content-type': 'application/json',
      'content-length': String(bytes.length),
    }
    return { method, url, headers, body: bytes, ...idle }
  }

  #parse<T>(exchange: Exchange, schema: GenericSchema<unknown, T>, text: string): T {
    try {
      return parseJson(schema, text, `the answer of ${this.host} to ${nameOf(exchange)}`, 'SCAN_FEED')
    } catch (cause) {
      if (!(cause instanceof SlipwayError)) throw cause
      throw new SlipwayError('SCAN_FEED', cause.message, {
        cause,
        help: HELP,
        facts: { ...this.#facts(exchange, false), ...cause.facts },
      })
    }
  }

  /** A fault that stays: asking again would not help. */
  #refusal(exchange: Exchange, why: string, status?: number): SlipwayError {
    const message = `the vulnerability feed at ${this.host} did not answer ${nameOf(exchange)}: ${why}`
    const facts = { ...this.#facts(exchange, false), ...(status === undefined ? {} : { status }) }
    return new SlipwayError('SCAN_FEED', message, { facts, help: HELP })
  }

  #failure(exchange: Exchange, { reason, status, cause }: Failed, tries: number): SlipwayError {
    const message = `the vulnerability feed at ${this.host} did not answer ${nameOf(exchange)} in ${tries} tries: ${reason}`
    const facts = { ...this.#facts(exchange, true), reason, tries, ...(status === undefined ? {} : { status }) }
    return new SlipwayError('SCAN_FEED', message, {
      facts,
      retryable: true,
      help: 'run again later, or set osv-url to a server that this machine reaches; the image was not scanned',
      cause,
    })
  }

  #facts(exchange: Exchange, retryable: boolean): Readonly<Record<string, string | boolean>> {
    return { host: this.host, operation: nameOf(exchange), retryable }
  }
}

const HELP = 'check that osv-url names a server of the OSV API; the image was not scanned'

interface Failed {
  readonly kind: 'failed'
  readonly reason: string
  readonly status?: number
  readonly pauseMs?: number
  readonly cause?: unknown
}

type Outcome = Failed | { readonly kind: 'answer'; readonly text: string } | { readonly kind: 'absent' }

function nameOf({ method, path }: Exchange): string {
  return `${method} ${path}`
}

function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

/** Node's code when the connection fails: it is what people search for. Undefined for what is no failure of the connection. */
function reasonOf(cause: unknown): string | undefined {
  if (cause instanceof HttpFailure) return cause.reason
  const code: unknown = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' ? `the answer was cut short (${code})` : undefined
}

/** Retry-After in seconds or as a date (RFC 9110 §10.2.3). */
function pauseFrom(header: string | undefined, clock: Clock): { readonly pauseMs?: number } {
  if (header === undefined) return {}
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - clock.now().getTime()) / 1000
  return Number.isFinite(seconds) && seconds >= 0 ? { pauseMs: seconds * 1000 } : {}
}

/** The start of what the server said, on one line. */
function quote(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim()
  return line === '' ? '' : `, ${JSON.stringify(line.slice(0, 200))}`
}

/** Undefined when there is more than `limit` bytes; the rest is not read. */
async function readText(body: Readable, limit: number, signal: AbortSignal): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of addAbortSignal(signal, body) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
