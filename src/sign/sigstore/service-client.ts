import * as v from 'valibot'
import { SlipwayError, type ErrorCode } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { Clock } from '../../system/clock.ts'
import { HttpFailure, type HttpClient, type HttpResponse } from '../../system/http.ts'

/** How a Sigstore service is reached. */
export interface ServiceLink {
  readonly http: HttpClient
  readonly clock: Clock
}

/** One request to a service. `name` is how messages call it. */
export interface ServiceRequest extends Cancellable {
  readonly name: string
  readonly code: ErrorCode
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** For each attempt. */
  readonly timeoutMs: number
  /** Answers besides 2xx that the caller wants to see. */
  readonly accept?: readonly number[]
}

export interface ServiceAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const ATTEMPTS = 4
const PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
const ANSWER_LIMIT = 4 << 20

/**
 * Sends one request, again after a lost connection, a timeout, 429 or 5xx. A Retry-After is honoured up to 30 s.
 * @throws the request's code: what the service answered, or why it could not be reached; `retryable` when it may work later.
 */
export async function callService(link: ServiceLink, request: ServiceRequest): Promise<ServiceAnswer> {
  for (let attempt = 1; ; attempt++) {
    const { answer, failure } = await attemptOnce(link, request)
    if (answer !== undefined && !isTemporary(answer.status)) {
      if (isWanted(answer.status, request)) return answer
      throw refusal(request, answer)
    }
    if (attempt === ATTEMPTS) throw exhausted(request, answer, failure)
    await link.clock.sleep(pauseBefore(attempt, answer), request.signal)
  }
}

interface Outcome {
  readonly answer?: ServiceAnswer
  readonly failure?: Error
}

async function attemptOnce({ http }: ServiceLink, request: ServiceRequest): Promise<Outcome> {
  const { method, url, contentType, headers = {}, body, timeoutMs, signal } = request
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await http.request({
      method,
      url,
      headers: {
        accept: 'application/json',
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
        ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      idleTimeoutMs: timeoutMs,
    })
    return { answer: { status: response.status, headers: response.headers, body: await readAll(response, request) } }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof SlipwayError || !(error instanceof Error)) throw error
    if (timeout.aborted) return { failure: new Error(`no answer within ${timeoutMs / 1000} s`, { cause: error }) }
    return { failure: error }
  }
}

async function readAll({ body }: HttpResponse, { name, code }: ServiceRequest): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    chunks.push(chunk as Uint8Array)
    size += (chunk as Uint8Array).byteLength
    if (size > ANSWER_LIMIT) throw new SlipwayError(code, `${name} answered with more than ${ANSWER_LIMIT} bytes`)
  }
  return Buffer.concat(chunks, size)
}

function isTemporary(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

function isWanted(status: number, { accept = [] }: ServiceRequest): boolean {
  return (status >= 200 && status < 300) || accept.includes(status)
}

function pauseBefore(attempt: number, answer: ServiceAnswer | undefined): number {
  const asked = Number(answer?.headers['retry-after'] ?? Number.NaN) * 1000
  return Math.min(Number.isFinite(asked) && asked >= 0 ? asked : PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS)
}

function refusal({ name, code, url }: ServiceRequest, { status, body }: ServiceAnswer): SlipwayError {
  return new SlipwayError(code, `${name} refused: ${saying(body)} (status ${status})`, {
    facts: { service: url.host, status },
  })
}

function exhausted(request: ServiceRequest, answer: ServiceAnswer | undefined, failure?: Error): SlipwayError {
  const { name, code, url } = request
  const why = answer === undefined ? reasonOf(failure) : `it answered status ${answer.status}: ${saying(answer.body)}`
  return new SlipwayError(code, `${name} at ${url.host} failed ${ATTEMPTS} times: ${why}`, {
    facts: { service: url.host, ...(answer === undefined ? {} : { status: answer.status }) },
    help: 'run again later; nothing that was done so far is lost',
    retryable: true,
    cause: failure,
  })
}

function reasonOf(failure: Error | undefined): string {
  if (failure instanceof HttpFailure) return `${failure.message} (${failure.reason})`
  return failure?.message ?? 'no answer'
}

const ProblemSchema = v.object({ message: v.string() })

/** What a service says went wrong, short and on one line. */
function saying(body: Buffer): string {
  const text = body.toString('utf8').slice(0, 2000)
  let message = text
  try {
    const read = v.safeParse(ProblemSchema, JSON.parse(text))
    if (read.success) message = read.output.message
  } catch {
    message = text
  }
  return (
    message
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 300) || 'without a reason'
  )
}

/** Joins a path to a service's base URL, whether or not that ends with a slash. */
export function serviceUrl(base: URL, path: string): URL {
  return new URL(`${base.href.replace(/\/+$/, '')}${path}`)
}

/** Reads a service's JSON answer against a schema; what does not fit is an error of the service. */
export function parseAnswer<T>(
  schema: v.GenericSchema<unknown, T>,
  answer: ServiceAnswer,
  name: string,
  code: ErrorCode,
): T {
  let json: unknown
  try {
    json = JSON.parse(answer.body.toString('utf8'))
  } catch (cause) {
    throw new SlipwayError(code, `${name} answered with something that is not JSON`, { cause })
  }
  const read = v.safeParse(schema, json, { abortEarly: true })
  if (read.success) return read.output
  const path = v.getDotPath(read.issues[0]) ?? '(root)'
  throw new SlipwayError(code, `${name} answered with something unexpected at ${path}: ${read.issues[0].message}`)
}
