import * as v from 'valibot'
import { SlipwayError, type Facts } from '../../errors.ts'
import { quoted, refusal, unreachable, type AskedOf, type RefusalCause } from '../host-failure.ts'

export interface GitlabAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** JSON where the answer is JSON, else text. */
  readonly data: unknown
}

/** What GitLab says went wrong, on one line: `message` (a text, a list, or lists by field) or `error`. */
export function saying(data: unknown): string {
  const { message, error, error_description } = (
    typeof data === 'object' && data !== null ? data : { message: data }
  ) as {
    readonly [name in 'message' | 'error' | 'error_description']?: unknown
  }
  const text = [message, error, error_description].flatMap(texts).join(': ')
  return quoted(text)
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(texts)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).map(([field, what]) => `${field} ${texts(what).join(', ')}`)
}

const CAUSES: readonly RefusalCause[] = [
  {
    code: 'RELEASE_DENIED',
    when: (status) => status === 401,
    help: 'GitLab does not accept the token: CI_JOB_TOKEN holds only while its job runs; a token of a project or person needs the scope api',
  },
  {
    code: 'RELEASE_DENIED',
    when: (_, said) => /protected/i.test(said) && /tag/i.test(said),
    help: 'the tag is protected: under Settings > Repository > Protected tags, let the person who starts the pipeline create it',
  },
  {
    code: 'RELEASE_DENIED',
    when: (_, said) => /package protected/i.test(said),
    help: 'the package is protected: under Settings > Packages and registries, let the person who starts the pipeline push it',
  },
  {
    code: 'RELEASE_REFUSED',
    when: (_, said) => /ref is not specified/i.test(said),
    help: 'the git tag is not there: it was deleted after it was pushed; run again',
  },
  {
    code: 'RELEASE_DENIED',
    when: (status) => status === 403 || status === 404,
    help: 'the person who starts the pipeline needs the Developer role; or set SLIPWAY_GITLAB_TOKEN to a project token with the scope api',
  },
  {
    code: 'RELEASE_REFUSED',
    when: (status) => status >= 300 && status < 400,
    help: 'the project was renamed or moved: use its present path',
  },
]

/** An answer that stays. */
export function refused(asked: AskedOf, { status, data }: GitlabAnswer): SlipwayError {
  return refusal(asked, status, saying(data), CAUSES)
}

/** No answer, or one that may be another later. */
export function failed(asked: AskedOf, answer: GitlabAnswer | Error, more: Facts = {}): SlipwayError {
  return unreachable(asked, answer instanceof Error ? answer : { ...answer, said: saying(answer.data) }, more)
}

/** Reads an answer's JSON against a schema. @throws RELEASE_REFUSED */
export function readAnswer<T>(schema: v.GenericSchema<unknown, T>, data: unknown, what: string): T {
  const result = v.safeParse(schema, data, { abortEarly: true })
  if (result.success) return result.output
  const path = v.getDotPath(result.issues[0]) ?? '(root)'
  throw new SlipwayError('RELEASE_REFUSED', `GitLab's answer is not ${what} at ${path}: ${result.issues[0].message}`, {
    help: 'check that CI_API_V4_URL is the address of a GitLab API, version 4',
  })
}
