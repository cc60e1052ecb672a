import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { Clock } from '../../system/clock.ts'
import { HttpFailure, type HttpClient } from '../../system/http.ts'
import type { Log } from '../../system/log.ts'
import type { Secret } from '../../system/secret.ts'
import { ATTEMPTS, isPassing, pauseBefore, retryAfter } from '../persist.ts'
import type { TimeLimits } from '../time-limits.ts'
import { failed, refused, saying, type GithubAnswer } from './failure.ts'
import { fetchOverHttp } from './fetch-over-http.ts'

export interface GithubApiOptions {
  readonly http: HttpClient
  /** `https://api.github.com`, or `https://HOST/api/v3`. */
  readonly apiUrl: string
  readonly token: Secret
  readonly clock: Clock
  readonly log: Log
  /** Default: TIME_LIMITS. */
  readonly limits?: TimeLimits
}

export interface GithubRequest extends Cancellable {
  /** Octokit's route: `GET /repos/{owner}/{repo}`, or with a whole address. */
  readonly route: string
  /** Fill the route; the others become the query or the body. */
  readonly parameters?: Readonly<Record<string, unknown>>
  /** What it is for, in messages: `create the draft of v1.2.3`. */
  readonly purpose: string
  /** Statuses of 400 and above that the caller wants to see. */
  readonly accept?: readonly number[]
  /** It must not be done twice: when the answer is lost, RELEASE_UNREACHABLE with the fact `uncertain` is thrown at once. */
  readonly once?: boolean
}

/** The REST API, with limits waited for and what passes tried again. */
export interface GithubApi {
  readonly clock: Clock
  /**
   * @throws RELEASE_DENIED naming the permission or rule, RELEASE_REFUSED, RELEASE_UNREACHABLE (retryable), or the signal's reason
   */
  ask(request: GithubRequest): Promise<GithubAnswer>
  /** The error for an accepted answer that stays. */
  refusal(asked: Pick<GithubRequest, 'purpose'>, answer: GithubAnswer): SlipwayError
  /** The error for an accepted answer after which the step is taken again from its beginning (see persist). */
  uncertain(asked: Pick<GithubRequest, 'purpose'>, answer: GithubAnswer): SlipwayError
}

// Dates of the API's versions, https://docs.github.com/rest/about-the-rest-api/api-versions
const API_VERSION = '2022-11-28'

export function githubApi(options: GithubApiOptions): GithubApi {
  const { host } = new URL(options.apiUrl)
  let octokit: Promise<Octokit> | undefined
  return {
    clock: options.clock,
    refusal: ({ purpose }, answer) => refused({ host, purpose }, answer),
    uncertain: ({ purpose }, answer) => failed({ host, purpose }, answer, { uncertain: true }),
    ask: async (request) => {
      octokit ??= openOctokit(options)
      return askRepeatedly(await octokit, options, request)
    },
  }
}

type Octokit = Awaited<ReturnType<typeof openOctokit>>

async function openOctokit({ http, apiUrl, token, log, limits }: GithubApiOptions) {
  // Not the package's main file, which reads the event's file a second time.
  const { GitHub, getOctokitOptions } = await import('@actions/github/lib/utils')
  const options = getOctokitOptions(token.reveal(), {
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: 'slipway',
    request: { fetch: fetchOverHttp(http, apiUrl, limits), log: octokitLog(log) },
  })
  return new GitHub(options)
}

/** Octokit speaks of deprecated routes only; that is for us to read, not for users. */
function octokitLog(log: Log): Record<'debug' | 'info' | 'warn' | 'error', (message: string) => void> {
  const debug = (message: string): void => log.debug(message)
  return { debug, info: debug, warn: debug, error: debug }
}

async function askRepeatedly(
  octokit: Octokit,
  options: GithubApiOptions,
  request: GithubRequest,
): Promise<GithubAnswer> {
  const { clock, log } = options
  const { host } = new URL(options.apiUrl)
  const asked = { host, purpose: request.purpose }
  for (let attempt = 1; ; attempt++) {
    const answer = await askOnce(octokit, request)
    if (!(answer instanceof Error) && isWanted(answer, request)) return answer
    const limit = answer instanceof Error ? undefined : rateLimit(answer, clock)
    const passing = answer instanceof Error || limit !== undefined || isPassing(answer.status)
    if (!passing) throw refused(asked, answer)
    const undone = limit !== undefined
    if (request.once === true && !undone) throw failed(asked, answer, { uncertain: true })
    const pause = pauseBefore(attempt, limit ?? askedPause(answer, clock))
    if (attempt === ATTEMPTS || pause === undefined) throw failed(asked, answer)
    if (undone) log.info(`${host} asks to wait ${Math.ceil(pause / 1000)} s`)
    await clock.sleep(pause, request.signal)
  }
}

function askedPause(answer: GithubAnswer | Error, clock: Clock): number | undefined {
  return answer instanceof Error ? undefined : retryAfter(answer.headers['retry-after'], clock.now())
}

/** The answer of any status; an Error when the connection failed. */
async function askOnce(octokit: Octokit, request: GithubRequest): Promise<GithubAnswer | Error> {
  const { route, parameters = {}, signal } = request
  const { headers = {}, ...rest } = parameters
  try {
    const answer = await octokit.request(route, {
      ...rest,
      headers: { ...(headers as Record<string, string>), 'x-github-api-version': API_VERSION },
      request: signal === undefined ? {} : { signal },
    })
    return answer as GithubAnswer
  } catch (error) {
    signal?.throwIfAborted()
    if (!(error instanceof Error)) throw error
    if (error.cause instanceof SlipwayError) throw error.cause
    return answerIn(error) ?? connectionFailure(error)
  }
}

/** Octokit throws answers of 300 and above as errors that hold them. */
function answerIn(error: Error): GithubAnswer | undefined {
  const { response } = error as { readonly response?: GithubAnswer }
  return response === undefined
    ? undefined
    : { status: response.status, data: response.data, headers: response.headers }
}

/** What broke the connection; anything else that went wrong on the way is a defect and no failure of the host. */
function connectionFailure(error: Error): Error {
  const { cause } = error
  if (cause instanceof HttpFailure) return cause
  throw cause instanceof Error ? cause : error
}

function isWanted({ status }: GithubAnswer, { accept = [] }: GithubRequest): boolean {
  return (status >= 200 && status < 300) || accept.includes(status)
}

/**
 * How long a rate limit asks to wait; undefined when it is none. Primary limits say when they end, secondary ones how long to
 * wait or nothing, which means a minute (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
function rateLimit({ status, headers, data }: GithubAnswer, clock: Clock): number | undefined {
  if (status !== 403 && status !== 429) return undefined
  const asked = retryAfter(headers['retry-after'], clock.now())
  if (asked !== undefined) return asked
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000
  if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
    return Math.max(0, reset - clock.now().getTime())
  return /rate limit|abuse detection/i.test(saying(data)) ? 60_000 : undefined
}
