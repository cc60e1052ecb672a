import { SlipwayError, type ErrorCode, type Facts } from '../../errors.ts'
import type { ProcessResult } from '../../system/process.ts'

/** What was tried, for the message: `push the tag v1.2.3 to origin`. */
export interface Attempt {
  readonly what: string
  readonly tag?: string
}

interface Rule {
  readonly seen: RegExp
  readonly code: ErrorCode
  readonly because: string
  readonly help: (attempt: Attempt) => string
}

const pattern = ({ tag }: Attempt): string => (tag === undefined ? 'release tags' : `tags such as ${tag}`)

// Read in this order: what is more telling first.
const RULES: readonly Rule[] = [
  {
    seen: /refusing to allow .* (?:create|update) workflow|without `?workflows?`? (?:scope|permission)/i,
    code: 'RELEASE_DENIED',
    because: 'the commit changes workflow files, which this token may not push',
    help: () => 'use the token of a GitHub App that has the Workflows permission, or push the tag by hand',
  },
  {
    seen: /GH013|rule violations|creations being restricted/i,
    code: 'RELEASE_DENIED',
    because: 'a repository rule forbids it',
    help: (attempt) =>
      `let ${pattern(attempt)} be created in Settings > Rules > Rulesets, or give the token of a GitHub App that may bypass ` +
      'the rule (github-actions[bot] cannot)',
  },
  {
    seen: /protected tag|not allowed to (?:create|push|change|update)|GH006|protected branch/i,
    code: 'RELEASE_DENIED',
    because: 'the tag is protected',
    help: (attempt) =>
      `let the owner of the token create ${pattern(attempt)}: Settings > Repository > Protected tags on GitLab, tag protection on GitHub`,
  },
  {
    seen: /hook declined|pre-receive hook|\[remote rejected\].*(?:declined|denied|prohibited)/i,
    code: 'RELEASE_DENIED',
    because: 'a hook of the remote declined it',
    help: () => 'see what the remote says in the message; change its rule or use a token that may pass it',
  },
  {
    seen: /shallow update not allowed/i,
    code: 'RELEASE_REFUSED',
    because: 'the remote takes nothing from a shallow clone',
    help: () => 'fetch the whole history first: git fetch --unshallow',
  },
  {
    seen: /error: 403|HTTP 403|Write access .* not granted|Permission to .* denied|You are not allowed|insufficient_scope/i,
    code: 'RELEASE_DENIED',
    because: 'the credentials have no right to it',
    help: () =>
      'give the job `permissions: contents: write` (GitHub), allow job tokens to push or use a token with write_repository (GitLab)',
  },
  {
    seen: /Authentication failed|error: 401|HTTP 401|could not read (?:Username|Password)|terminal prompts disabled|Invalid username or (?:password|token)|HTTP Basic: Access denied|Permission denied \(publickey/i,
    code: 'RELEASE_DENIED',
    because: 'the credentials are missing, wrong or expired',
    help: () =>
      'keep the credentials of the checkout (persist-credentials), or give a token that may write to the repository',
  },
  {
    seen: /Could not resolve host|Couldn't resolve host|Failed to connect|Connection (?:refused|reset|timed out|closed)|Operation timed out|timed? ?out|Network is unreachable|No route to host|Temporary failure|error: (?:408|429|5\d\d)|HTTP (?:408|429|5\d\d)|early EOF|Empty reply from server|unexpected(?:ly)? (?:disconnect|EOF)|hung up unexpectedly|RPC failed|SSL_ERROR_SYSCALL|gnutls_handshake|GnuTLS recv error/i,
    code: 'RELEASE_UNREACHABLE',
    because: 'the remote does not answer',
    help: () => 'run again when the remote can be reached',
  },
  {
    seen: /repository .* not found|Repository not found|does not appear to be a git repository|could not be found or you don't have permission/i,
    code: 'RELEASE_DENIED',
    because: 'the remote has no such repository, or hides it from these credentials',
    help: () => 'check the address of the remote, and that the token can read this repository',
  },
  {
    seen: /not our ref|no such remote ref|couldn't find remote ref/i,
    code: 'RELEASE_REFUSED',
    because: 'the remote does not have the commit',
    help: () => 'push the commit first',
  },
]

/** Why git failed, as an error with its remedy. Never holds credentials: git leaves them out, and what it leaves in is cut. */
export function gitFailure(attempt: Attempt, result: ProcessResult): SlipwayError {
  const { what, tag } = attempt
  const output = withoutCredentials(`${result.stderr}\n${result.stdout}`)
  const rule = result.timedOut ? undefined : RULES.find(({ seen }) => seen.test(output))
  const facts: Facts = { exitCode: result.exitCode, ...(tag === undefined ? {} : { tag }) }
  if (result.timedOut) {
    return new SlipwayError('RELEASE_UNREACHABLE', `could not ${what}: the remote does not answer in time`, {
      facts,
      help: 'run again when the remote can be reached',
      retryable: true,
    })
  }
  const said = tellingLine(output)
  const because = [rule?.because, said === undefined ? undefined : `git says: ${said}`].filter((part) => part)
  return new SlipwayError(rule?.code ?? 'RELEASE_REFUSED', `could not ${what}: ${because.join('; ')}`, {
    facts,
    help: rule?.help(attempt) ?? 'see what git says in the message',
    retryable: rule?.code === 'RELEASE_UNREACHABLE',
  })
}

/** The line that says most: what the remote wrote itself, else git's own last words. */
function tellingLine(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trim())
  const remote = lines
    .filter((line) => /^remote:\s*\S/.test(line))
    .map((line) => line.replace(/^remote:[\s-]*/, ''))
    .filter(
      (line) =>
        /[a-z]{3}/i.test(line) && !/^https?:|^(?:Enumerating|Counting|Compressing|Resolving|Total)\b/.test(line),
    )
  const own = lines.filter((line) => /^(?:fatal|error):|^!|\[(?:remote )?rejected\]/.test(line))
  const line = remote.length > 0 ? remote.slice(0, 3).join('; ') : (own[0] ?? lines.findLast((text) => text !== ''))
  return line?.slice(0, 400)
}

function withoutCredentials(text: string): string {
  return text.replaceAll(/(\w+:\/\/)[^\s/@]*@/g, '$1')
}
