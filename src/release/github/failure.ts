import type { Facts, SlipwayError } from '../../errors.ts'
import { quoted, refusal, unreachable, type AskedOf, type RefusalCause } from '../host-failure.ts'

export interface GithubAnswer {
  readonly status: number
  readonly data: unknown
  readonly headers: Readonly<Record<string, string | undefined>>
}

/** What GitHub says went wrong: its message and those of `errors`, on one line. */
export function saying(data: unknown): string {
  const { message, errors } = (typeof data === 'object' && data !== null ? data : { message: data }) as {
    readonly message?: unknown
    readonly errors?: unknown
  }
  const parts = [message, ...(Array.isArray(errors) ? errors.map(detail) : [])]
  const text = parts.filter((part): part is string => typeof part === 'string' && part !== '').join(': ')
  return quoted(text)
}

function detail(error: unknown): string {
  if (typeof error === 'string') return error
  const { field, code, message } = error as { readonly [name in 'field' | 'code' | 'message']?: unknown }
  return [field, code, message].filter((part) => typeof part === 'string').join(' ')
}

/** Whether a 422 says that the thing exists already. */
export function isTaken({ status, data }: GithubAnswer): boolean {
  return status === 422 && /already_exists|already exists/i.test(saying(data))
}

const RIGHTS = 'give the job `permissions: contents: write`, or pass a token that may write contents as github-token'

// The first that fits. What GitHub answers where a right is missing differs: 403 with a reason, or 404 as if nothing were there.
const CAUSES: readonly RefusalCause[] = [
  {
    code: 'RELEASE_DENIED',
    when: (status) => status === 401,
    help: 'GitHub does not know the token: it has expired, was revoked, or belongs to another host than GITHUB_API_URL',
  },
  {
    code: 'RELEASE_DENIED',
    when: (_, said) => /SAML|SSO/.test(said),
    help: 'authorize the token for the organization’s single sign-on',
  },
  {
    code: 'RELEASE_REFUSED',
    when: (_, said) => /used by an immutable release/i.test(said),
    help: 'a version whose immutable release was deleted cannot be released again: choose the next version',
  },
  {
    code: 'RELEASE_REFUSED',
    when: (_, said) => /immutable release/i.test(said),
    help: 'the release is published and immutable: its assets are final; release a new version',
  },
  {
    code: 'RELEASE_DENIED',
    when: (_, said) => /GH013|rule violation|creations? being restricted|protected|pre_receive/i.test(said),
    help: 'a ruleset or a protected tag refuses it: github.token cannot be on a bypass list, so pass the token of an App or a person that is',
  },
  {
    code: 'RELEASE_DENIED',
    when: (_, said) => /workflows?\b.*permission|without `?workflows?`? (?:scope|permission)/i.test(said),
    help: 'the commit changes .github/workflows against the default branch: pass the token of an App with the Workflows permission, or push the tag by hand',
  },
  { code: 'RELEASE_DENIED', when: (status) => status === 403 || status === 404, help: RIGHTS },
  {
    code: 'RELEASE_REFUSED',
    when: (status) => status >= 300 && status < 400,
    help: 'the repository was renamed or moved: use its present name',
  },
]

/** An answer that stays. */
export function refused(asked: AskedOf, { status, data }: GithubAnswer): SlipwayError {
  return refusal(asked, status, saying(data), CAUSES)
}

/** No answer, or one that may be another later. */
export function failed(asked: AskedOf, answer: GithubAnswer | Error, more: Facts = {}): SlipwayError {
  return unreachable(asked, answer instanceof Error ? answer : { ...answer, said: saying(answer.data) }, more)
}
