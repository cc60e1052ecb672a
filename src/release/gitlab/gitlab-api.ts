import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { Clock } from '../../system/clock.ts'
import type { HttpClient, HttpRequest, HttpResponse } from '../../system/http.ts'
import type { Log } from '../../system/log.ts'
import type { Secret } from '../../system/secret.ts'
import { ATTEMPTS, isPassing, pauseBefore, retryAfter } from '../persist.ts'
import { brokenAnswer, lateAnswer, TIME_LIMITS, type TimeLimits } from '../time-limits.ts'
import { failed, refused, type GitlabAnswer } from './failure.ts'

/** `job`: the CI_JOB_TOKEN of the running job. `private`: a token of a person, project or group. */
export interface GitlabToken {
  readonly kind: 'job' | 'private'
  readonly value: Secret
}

export interface GitlabApiOptions {
  readonly http: HttpClient
  /** `https://gitlab.com/api/v4` */
  readonly apiUrl: string
  readonly token: GitlabToken
  /** Full path, `group/app`, as in CI_PROJECT_PATH. */
  readonly project: string
  readonly clock: Clock
  readonly log: Log
  /** Default: TIME_LIMITS. */
  readonly limits?: TimeLimits
}

export interface GitlabRequest extends Cancellable {
  readonly method: HttpRequest['method']
  /** Below the project, each part encoded: `/releases/v1.2.3`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** JSON, or the bytes of a file. */
  readonly body?: Readonly<Record<string, unknown>> | Uint8Array
  /** What it is for, in messages: `create the release v1.2.3`. */
  readonly purpose: string
  /** Statuses of 300 and above that the caller wants to see. */
  readonly accept?: readonly number[]
  /** It must not be done twice: when the answer is lost, RELEASE_UNREACHABLE with the fact `uncertain` is thrown at once. */
  readonly once?: boolean
}

/** The REST API of one project, with limits waited for and what passes tried again. */
export interface GitlabApi {
  readonly clock: Clock
  readonly project: string
  /** Address of a path below the project. */
  url(path: string): string
  /** @throws RELEASE_DENIED naming the role or rule, RELEASE_REFUSED, RELEASE_UNREACHABLE (retryable), or the signal's reason */
  ask(request: GitlabRequest): Promise<GitlabAnswer>
  /** All entries of a list, page after page. */
  list(request: Omit<GitlabRequest, 'method' | 'body'>): Promise<readonly unknown[]>
  /** The error for an accepted answer that stays. */
  refusal(asked: Pick<GitlabRequest, 'purpose'>, answer: GitlabAnswer): SlipwayError
  /** The error for an accepted answer after which the step is taken again from its beginning (see persist). */
  uncertain(asked: Pick<GitlabRequest, 'purpose'>, answer: GitlabAnswer): SlipwayError
}

const ANSWER_BYTES = 32 << 20
const PER_PAGE = '100'
const MOST_PAGES = 1000

export function gitlabApi(options: GitlabApiOptions): GitlabApi {
  const { clock, project } = options
  const base = `${options.apiUrl.replace(/\/+$/, '')}/projects/${encodeURIComponent(project)}`
  const { host } = new URL(base)
  const ask = async (request: GitlabRequest): Promise<GitlabAnswer> => askRepeatedly(options, base, request)
  return {
    clock,
    project,
    url: (path) => base + path,
    ask,
    list: async (request) => list(ask, request),
    refusal: ({ purpose }, answer) => refused({ host, purpose }, answer),
    uncertain: ({ purpose }, answer) => failed({ host, purpose }, answer, { uncertain: true }),
  }
}

async function list(
  ask: GitlabApi['ask'],
  request: Omit<GitlabRequest, 'method' | 'body'>,
): Promise<readonly unknown[]> {
  const entries: unknown[] = []
  let page = '1'
  for (let count = 0; count < MOST_PAGES && page !== ''; count++) {
    const query = { ...request.query, per_page: PER_PAGE, page }
    const { data, headers } = await ask({ ...request, method: 'GET', query })
    entries.push(...(Array.isArray(data) ? (data as unknown[]) : [data]))
    page = /^\d+$/.test(headers['x-next-page'] ?? '') ? (headers['x-next-page'] ?? '') : ''
  }
  return entries
}

async function askRepeatedly(options: GitlabApiOptions, base: string, request: GitlabRequest): Promise<GitlabAnswer> {
  const { clock, log } = options
  const { host } = new URL(base)
  const asked = { host, purpose: request.purpose }
  for (let attempt = 1; ; attempt++) {
    const answer = await askOnce(options, base, request)
    if (!(answer instanceof Error) && isWanted(answer, request)) return answer
    // Who asks too often is turned away before anything is done.
    const undone = !(answer instanceof Error) && answer.status === 429
    if (!(answer instanceof Error) && !isPassing(answer.status)) throw refused(asked, answer)
    if (request.once === true && !undone) throw failed(asked, answer, { uncertain: true })
    const wanted = answer instanceof Error ? undefined : retryAfter(answer.headers['retry-after'], clock.now())
    const pause = pauseBefore(attempt, wanted)
    if (attempt === ATTEMPTS || pause === undefined) throw failed(asked, answer)
    if (undone) log.info(`${host} asks to wait ${Math.ceil(pause / 1000)} s`)
    await clock.sleep(pause, request.signal)
  }
}

/** The answer of any status; an Error when the connection failed. */
async function askOnce(
  { http, token, limits = TIME_LIMITS }: GitlabApiOptions,
  base: string,
  request: GitlabRequest,
): Promise<GitlabAnswer | Error> {
  const { method, path, query = {}, signal } = request
  const url = new URL(`${base}${path}`)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const { body, type } = bodyOf(request)
  const whole = AbortSignal.timeout(limits.wholeMs)
  try {
    const response = await http.request({
      method,
      url,
      headers: {
        accept: 'application/json',
        [token.kind === 'job' ? 'job-token' : 'private-token']: token.value.reveal(),
        ...(body === undefined ? {} : { 'content-type': type, 'content-length': String(body.byteLength) }),
      },
      idleTimeoutMs: limits.idleMs,
      signal: signal === undefined ? whole : AbortSignal.any([signal, whole]),
      ...(body === undefined ? {} : { body }),
    })
    return { status: response.status, headers: response.headers, data: await readData(response) }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof SlipwayError) throw error
    const failure = whole.aborted ? lateAnswer(url.host, limits, error) : brokenAnswer(url.host, error)
    if (failure === undefined) throw error
    return new Error(`${failure.message} (${failure.reason})`, { cause: failure })
  }
}

function bodyOf({ body }: GitlabRequest): { readonly body?: Uint8Array; readonly type: string } {
  if (body === undefined) return { type: '' }
  if (body instanceof Uint8Array) return { body, type: 'application/octet-stream' }
  return { body: Buffer.from(JSON.stringify(body)), type: 'application/json' }
}

async function readData({ body, headers }: HttpResponse): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > ANSWER_BYTES)
      throw new SlipwayError('RELEASE_REFUSED', `GitLab answered with more than ${ANSWER_BYTES} bytes`)
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  if (!/\bjson\b/.test(headers['content-type'] ?? '')) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

function isWanted({ status }: GitlabAnswer, { accept = [] }: GitlabRequest): boolean {
  return (status >= 200 && status < 300) || accept.includes(status)
}
