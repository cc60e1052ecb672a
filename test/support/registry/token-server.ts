import { randomUUID, sign, verify } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { selfSignedCertificate, type Certificate } from './certificate.ts'
import { closeServer, listen } from './listen.ts'

/** One resource of a token's `access` claim (distribution's token specification). */
export interface Access {
  readonly type: string
  readonly name: string
  readonly actions: readonly string[]
}

export interface TokenServerOptions {
  /** Passwords by user name. */
  readonly users: Readonly<Record<string, string>>
  /** User names by refresh token (identity token). */
  readonly refreshTokens?: Readonly<Record<string, string>>
  /** Which of the wanted actions someone gets; `undefined` is the anonymous. Default: users all, the anonymous none. */
  readonly grant?: (user: string | undefined, wanted: Access) => readonly string[]
  readonly service?: string
  readonly issuer?: string
  readonly expiresInSeconds?: number
  /** Answers POST (OAuth2) too; else 404. Default true. */
  readonly oauth2?: boolean
  /** The member that carries the token. Default both. */
  readonly member?: 'token' | 'access_token' | 'both'
  readonly host?: string
  readonly port?: number
  /** Signs the tokens. Default: a new one. */
  readonly certificate?: Certificate
  /** Serves https; the certificate must name the host. */
  readonly tls?: Certificate
}

/** What was asked of the token server; no secrets. */
export interface TokenRequest {
  readonly method: string
  readonly user: string | undefined
  readonly scopes: readonly string[]
  readonly service: string | undefined
  readonly status: number
}

/**
 * Issues ES256 tokens with the certificate in the x5c header, as our own registry and docker-registry 2.8.3 take them
 * (`auth.token`: realm, service, issuer and the certificate as rootcertbundle).
 */
export interface TokenServer {
  readonly url: string
  readonly realm: string
  readonly service: string
  readonly issuer: string
  readonly certificate: Certificate
  readonly requests: readonly TokenRequest[]
  /** A token outside the protocol, for tests that need a special one. */
  issue(user: string | undefined, access: readonly Access[], expiresInSeconds?: number): string
  /** What the token grants now, or undefined when it is forged, expired or meant for another service. */
  check(token: string): readonly Access[] | undefined
  close(): Promise<void>
}

interface Question {
  readonly user: string | undefined
  readonly refused: boolean
  readonly scopes: readonly string[]
  readonly service: string | undefined
  readonly wantsRefreshToken: boolean
}

export async function startTokenServer(options: TokenServerOptions): Promise<TokenServer> {
  const { service = 'registry.test', issuer = 'token.test', expiresInSeconds = 300 } = options
  const certificate = options.certificate ?? selfSignedCertificate(issuer)
  const requests: TokenRequest[] = []
  const refreshTokens = new Map(Object.entries(options.refreshTokens ?? {}))
  const issue = (user: string | undefined, access: readonly Access[], seconds = expiresInSeconds): string =>
    signToken(certificate, { iss: issuer, sub: user ?? '', aud: service, access }, seconds)

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const isPost = request.method === 'POST'
    if (isPost && options.oauth2 === false) return json(response, 404, { error: 'not_found' })
    const question = isPost ? await readForm(request, options, refreshTokens) : readQuery(request, options)
    const status = question.refused ? 401 : 200
    const { user, scopes } = question
    requests.push({ method: request.method ?? '', user, scopes, service: question.service, status })
    if (question.refused)
      return json(response, 401, { errors: [{ code: 'UNAUTHORIZED', message: 'wrong credentials' }] })
    const grant = options.grant ?? ((who, wanted) => (who === undefined ? [] : wanted.actions))
    const access = scopes
      .flatMap(parseScope)
      .map((wanted) => ({ ...wanted, actions: grant(user, wanted) }))
      .filter(({ actions }) => actions.length > 0)
    json(response, 200, tokenBody({ options, token: issue(user, access), expiresInSeconds, question, refreshTokens }))
  }
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  }
  const { tls } = options
  const server =
    tls === undefined ? createServer(listener) : createTlsServer({ cert: tls.pem, key: tls.privateKeyPem }, listener)
  const scheme = tls === undefined ? 'http' : 'https'
  const url = `${scheme}://${await listen(server, options.host, options.port)}`
  return {
    url,
    realm: `${url}/token`,
    service,
    issuer,
    certificate,
    requests,
    issue,
    check: (token) => checkToken(certificate, token, issuer, service),
    close: () => closeServer(server),
  }
}

interface TokenAnswer {
  readonly options: TokenServerOptions
  readonly token: string
  readonly expiresInSeconds: number
  readonly question: Question
  readonly refreshTokens: Map<string, string>
}

function tokenBody({ options, token, expiresInSeconds, question, refreshTokens }: TokenAnswer): object {
  const { member = 'both' } = options
  const refresh = question.wantsRefreshToken && question.user !== undefined ? randomUUID() : undefined
  if (refresh !== undefined) refreshTokens.set(refresh, question.user ?? '')
  return {
    ...(member === 'access_token' ? {} : { token }),
    ...(member === 'token' ? {} : { access_token: token }),
    expires_in: expiresInSeconds,
    issued_at: new Date().toISOString(),
    ...(refresh === undefined ? {} : { refresh_token: refresh }),
  }
}

function readQuery(request: IncomingMessage, options: TokenServerOptions): Question {
  const { searchParams } = new URL(request.url ?? '/', 'http://token.test')
  const credentials = basicCredentials(request.headers.authorization)
  const refused = credentials !== undefined && options.users[credentials.username] !== credentials.password
  return {
    user: refused ? undefined : credentials?.username,
    refused,
    scopes: searchParams.getAll('scope').flatMap((scope) => scope.split(' ')),
    service: searchParams.get('service') ?? undefined,
    wantsRefreshToken: searchParams.get('offline_token') === 'true',
  }
}

async function readForm(
  request: IncomingMessage,
  options: TokenServerOptions,
  refreshTokens: ReadonlyMap<string, string>,
): Promise<Question> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
  const username = form.get('username') ?? ''
  const byPassword = options.users[username] === form.get('password') ? username : undefined
  const user =
    form.get('grant_type') === 'refresh_token' ? refreshTokens.get(form.get('refresh_token') ?? '') : byPassword
  return {
    user,
    refused: user === undefined,
    scopes: (form.get('scope') ?? '').split(' ').filter((scope) => scope !== ''),
    service: form.get('service') ?? undefined,
    wantsRefreshToken: form.get('access_type') === 'offline',
  }
}

export function basicCredentials(header: string | undefined): { username: string; password: string } | undefined {
  const match = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '')
  if (match === null) return undefined
  const text = Buffer.from(match[1] ?? '', 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return { username: text.slice(0, colon), password: text.slice(colon + 1) }
}

function parseScope(scope: string): readonly Access[] {
  const match = /^([a-z]+):(.+):([a-z*,]+)$/.exec(scope)
  if (match === null) return []
  return [{ type: match[1] ?? '', name: match[2] ?? '', actions: (match[3] ?? '').split(',') }]
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function signToken({ der, privateKey }: Certificate, claims: object, seconds: number): string {
  const now = Math.floor(Date.now() / 1000)
  const header = { typ: 'JWT', alg: 'ES256', x5c: [der.toString('base64')] }
  const times = { exp: now + seconds, nbf: now - 30, iat: now, jti: randomUUID() }
  const signed = `${encode(header)}.${encode({ ...claims, ...times })}`
  return `${signed}.${sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

function checkToken(
  { publicKey }: Certificate,
  token: string,
  issuer: string,
  service: string,
): readonly Access[] | undefined {
  const [header = '', body = '', signature = ''] = token.split('.')
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  if (!verify('sha256', Buffer.from(`${header}.${body}`), key, Buffer.from(signature, 'base64url'))) return undefined
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as {
    readonly iss: string
    readonly aud: string
    readonly exp: number
    readonly access: readonly Access[]
  }
  const isCurrent = claims.exp > Date.now() / 1000
  return claims.iss === issuer && claims.aud === service && isCurrent ? claims.access : undefined
}

function json(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}
