import { SlipwayError, type ErrorCode } from '../../errors.ts'
import type { Clock } from '../../system/clock.ts'
import { redact } from '../../system/secret.ts'
import type { Quirks } from '../quirks.ts'
import { isRetryableStatus } from '../retry.ts'
import { discard, readProblem, type RegistryProblem } from './answer.ts'
import { loginHelp, realmError } from './access-errors.ts'
import type { Authorizer } from './authorizer.ts'
import type { Endpoint } from './endpoint.ts'
import type { Counters, RegistryAnswer, RegistryRequest } from './transport.ts'

/** What a registry turned out to be able to do; undefined until it is known. */
export interface Capabilities {
  referrersApi: boolean | undefined
  /** Several tags with one PUT (`?tag=`, answered by OCI-Tag). */
  manyTags: boolean | undefined
}

/** Everything shared by the requests to one registry. */
export interface Session {
  readonly registry: string
  readonly endpoint: Endpoint
  readonly quirks: Quirks
  readonly authorizer: Authorizer
  readonly capabilities: Capabilities
  readonly counters: Counters
  readonly clock: Clock
  readonly random: () => number
  readonly send: (request: RegistryRequest) => Promise<RegistryAnswer>
}

/** A path below a repository's API root. Names and digests were parsed by their grammar before, so nothing needs escaping. */
export function apiUrl(session: Session, repository: string, path: string): URL {
  return new URL(`/v2/${repository}/${path}`, session.endpoint.origin)
}

/** Sends, and drops the body of an expected answer. @throws as `refused` for any other status. */
export async function sendExpecting(
  session: Session,
  request: RegistryRequest,
  statuses: readonly number[],
): Promise<RegistryAnswer> {
  const answer = await session.send(request)
  if (!statuses.includes(answer.status)) throw await refused(session, answer, request)
  await discard(answer.body)
  return answer
}

/** The error that an answer of an unexpected status means. Reads its body. */
export async function refused(
  session: Session,
  answer: RegistryAnswer,
  request: Pick<RegistryRequest, 'operation' | 'method'>,
): Promise<SlipwayError> {
  const problem = request.method === 'HEAD' ? await nothingSaid(answer) : await readProblem(answer)
  return problemError(session, answer.status, request.operation, problem)
}

async function nothingSaid(answer: RegistryAnswer): Promise<RegistryProblem> {
  await discard(answer.body)
  return { code: '', message: '' }
}

export async function problemError(
  session: Session,
  status: number,
  operation: string,
  problem: RegistryProblem,
): Promise<SlipwayError> {
  const { registry, authorizer } = session
  const secrets = authorizer.secrets()
  const [code, message] = [redact(problem.code, secrets), redact(problem.message, secrets)]
  const said = [code, message].filter((text) => text !== '').join(': ')
  const facts = { registry, operation, status, ...(code === '' ? {} : { registryCode: code }) }
  if (status === 401 || status === 403) return denied(session, facts, said)
  const kind = codeOf(status, problem)
  const text =
    kind === 'REGISTRY_NOT_FOUND'
      ? `${registry} has nothing to ${operation}${said === '' ? '' : ` (${said})`}`
      : `${registry} refused to ${operation} with status ${status}${said === '' ? '' : ` (${said})`}`
  return new SlipwayError(kind, text, { facts, retryable: isRetryableStatus(status), ...helpOf(kind) })
}

function codeOf(status: number, { message }: RegistryProblem): ErrorCode {
  if (status === 404) return 'REGISTRY_NOT_FOUND'
  // Harbor, ECR and others say it in words and with statuses of their own.
  if (status >= 400 && status < 500 && /\bimmutable\b/i.test(message)) return 'REGISTRY_TAG_CONFLICT'
  return 'REGISTRY_REFUSED'
}

function helpOf(kind: ErrorCode): { readonly help?: string } {
  return kind === 'REGISTRY_TAG_CONFLICT' ? { help: 'the registry keeps this tag as it is; choose another' } : {}
}

async function denied(
  { registry, authorizer, quirks }: Session,
  facts: Readonly<Record<string, string | number>>,
  said: string,
): Promise<SlipwayError> {
  const shown = await authorizer.shown()
  const realm = authorizer.realm()
  if (shown === 'withheld' && realm !== undefined) return realmError(registry, realm, { ...facts, realm })
  const why = shown === 'none' ? 'there are no credentials for it' : 'the credentials do not allow it'
  const help = [loginHelp(registry), quirks.deniedHelp].filter((text) => text !== undefined).join('; ')
  return new SlipwayError(
    'REGISTRY_DENIED',
    `${registry} denies to ${facts['operation']}: ${why}${said === '' ? '' : ` (${said})`}`,
    { facts: { ...facts, credentials: shown }, help },
  )
}
