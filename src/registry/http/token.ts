import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import { parseJson } from '../../image/parse.ts'
import type { HttpClient, HttpResponse } from '../../system/http.ts'
import { Secret } from '../../system/secret.ts'
import type { RegistryAuth } from '../registry.ts'
import { formatScope, type Scope } from '../scope.ts'
import { ANSWER_LIMITS, discard, readBody } from './answer.ts'

export interface TokenService {
  readonly realm: URL
  readonly service: string | undefined
}

export interface Token {
  readonly value: Secret
  readonly granted: readonly Scope[]
  /** Milliseconds since 1970 after which it is not used any more. */
  readonly expiresAt: number
}

interface TokenQuestion extends TokenService {
  readonly http: Pick<HttpClient, 'request'>
  readonly scopes: readonly Scope[]
  /** Only for a realm that may see them. */
  readonly auth: RegistryAuth | undefined
  readonly signal: AbortSignal | undefined
}

const SHORTEST_LIFE_S = 60
const SAFETY_S = 5
/** User names that say: the password is an OAuth2 refresh token (docker; Azure). */
const IDENTITY_USERS = new Set(['<token>', '00000000-0000-0000-0000-000000000000'])

const TokenBody = v.object({
  token: v.nullish(v.string(), ''),
  access_token: v.nullish(v.string(), ''),
  expires_in: v.nullish(v.number()),
  issued_at: v.nullish(v.string()),
})

/**
 * One token request, without retry or redirect: a GET with Basic or nothing, or the OAuth2 form with a refresh token, and the
 * GET where the service does not know that form (distribution's token and oauth2 documents).
 */
export async function requestToken(question: TokenQuestion): Promise<HttpResponse> {
  const { http, auth, realm } = question
  const signal = question.signal === undefined ? {} : { signal: question.signal }
  const refresh = auth === undefined ? undefined : refreshTokenOf(auth)
  if (refresh !== undefined) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = refreshForm(question, refresh)
    const answer = await http.request({ method: 'POST', url: realm, headers, body, ...signal })
    if (answer.status !== 404 && answer.status !== 405) return answer
    await discard(answer.body)
  }
  const url = new URL(realm)
  if (question.service !== undefined) url.searchParams.set('service', question.service)
  for (const scope of question.scopes) url.searchParams.append('scope', formatScope(scope))
  const headers = auth === undefined ? {} : { authorization: basicAuthorization(auth) }
  return http.request({ method: 'GET', url, headers, ...signal })
}

function refreshForm({ service, scopes }: TokenQuestion, refresh: Secret): string {
  return new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: 'slipway',
    ...(service === undefined ? {} : { service }),
    scope: scopes.map(formatScope).join(' '),
    refresh_token: refresh.reveal(),
  }).toString()
}

function refreshTokenOf({ username, password, identityToken }: RegistryAuth): Secret | undefined {
  return identityToken ?? (IDENTITY_USERS.has(username) ? password : undefined)
}

export function basicAuthorization({ username, password, identityToken }: RegistryAuth): string {
  const secret = password.reveal() === '' && identityToken !== undefined ? identityToken : password
  return `Basic ${Buffer.from(`${username}:${secret.reveal()}`).toString('base64')}`
}

/** Reads a token answer of status 200. @throws REGISTRY_MALFORMED; REGISTRY_LIMIT */
export async function readToken(
  answer: HttpResponse,
  realm: URL,
  granted: readonly Scope[],
  now: Date,
): Promise<Token> {
  const what = `the token of ${realm.origin}`
  const text = (await readBody(answer.body, ANSWER_LIMITS.token, what)).toString('utf8')
  const body = parseJson(TokenBody, text, what)
  const value = body.token || body.access_token || ''
  // A header that Node would refuse to send must not surface as a defect of ours.
  if (!/^[\x21-\x7e]+$/.test(value)) throw new SlipwayError('REGISTRY_MALFORMED', `${what} is empty or unreadable`)
  const life = Math.max(body.expires_in ?? SHORTEST_LIFE_S, SHORTEST_LIFE_S)
  const issued = Date.parse(body.issued_at ?? '')
  // A service whose clock is ahead of ours must not make a token live longer than its own span.
  const start = Number.isNaN(issued) ? now.getTime() : Math.min(issued, now.getTime())
  const expiresAt = Math.max(start + (life - SAFETY_S) * 1000, now.getTime() + SAFETY_S * 1000)
  return { value: new Secret(value), granted, expiresAt }
}
