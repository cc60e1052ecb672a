import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import { Secret } from '../../system/secret.ts'
import { callService, parseAnswer, type ServiceLink } from './service-client.ts'

/** The audience that Fulcio asks for. */
export const SIGSTORE_AUDIENCE = 'sigstore'

/** Gives an OpenID Connect token of the running job. SIGN_IDENTITY when it cannot. */
export interface IdentityTokenSource {
  fetch(call?: Cancellable): Promise<Secret>
}

/** A token that is there already: GitLab's SIGSTORE_ID_TOKEN, or an option. It cannot be renewed. */
export function givenToken(token: Secret): IdentityTokenSource {
  return { fetch: () => Promise.resolve(token) }
}

export interface GithubTokenParts extends ServiceLink {
  /** ACTIONS_ID_TOKEN_REQUEST_URL */
  readonly requestUrl: URL
  /** ACTIONS_ID_TOKEN_REQUEST_TOKEN */
  readonly requestToken: Secret
}

const TIMEOUT_MS = 30_000
const TokenAnswerSchema = v.object({ value: v.pipe(v.string(), v.minLength(1)) })

/** A fresh token from GitHub's runner at every call; a job needs the permission `id-token: write` to have this source. */
export function githubToken({ requestUrl, requestToken, ...link }: GithubTokenParts): IdentityTokenSource {
  const url = new URL(requestUrl)
  url.searchParams.set('audience', SIGSTORE_AUDIENCE)
  return {
    fetch: async (call = {}) => {
      const name = "GitHub's token service"
      const answer = await callService(link, {
        ...call,
        name,
        code: 'SIGN_IDENTITY',
        method: 'GET',
        url,
        headers: { authorization: `Bearer ${requestToken.reveal()}` },
        timeoutMs: TIMEOUT_MS,
      })
      return new Secret(parseAnswer(TokenAnswerSchema, answer, name, 'SIGN_IDENTITY').value)
    },
  }
}

const ClaimsSchema = v.object({
  sub: v.exactOptional(v.string()),
  email: v.exactOptional(v.string()),
  email_verified: v.exactOptional(v.unknown()),
})

/**
 * Whom the token is about, as Fulcio sees it: the verified email address, else the subject. Possession of the key is proven
 * by signing it.
 * @throws SIGN_IDENTITY when the text is no such token.
 */
export function tokenSubject(token: Secret): string {
  const parts = token.reveal().trim().split('.')
  const claims = parts.length === 3 ? readClaims(parts[1] ?? '') : undefined
  if (claims === undefined)
    throw new SlipwayError('SIGN_IDENTITY', 'the identity token is not a JSON Web Token', {
      help: 'in GitLab declare id_tokens: {SIGSTORE_ID_TOKEN: {aud: sigstore}}; in GitHub grant id-token: write',
    })
  const { sub, email, email_verified: verified } = claims
  if (email !== undefined && verified !== true && verified !== 'true')
    throw new SlipwayError('SIGN_IDENTITY', 'the email address in the identity token is not verified by its issuer')
  const subject = email ?? sub
  if (subject !== undefined) return subject
  throw new SlipwayError('SIGN_IDENTITY', 'the identity token names no subject')
}

function readClaims(part: string): v.InferOutput<typeof ClaimsSchema> | undefined {
  try {
    const read = v.safeParse(ClaimsSchema, JSON.parse(Buffer.from(part, 'base64url').toString('utf8')))
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}
