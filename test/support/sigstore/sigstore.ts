import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bufferOf, Fulcio } from './fulcio.ts'
import { pemOf } from './der.ts'
import { jobIdentity, OidcIssuer, type Claims, type TokenRequest } from './oidc.ts'
import { RekorV1, type LogAnswer } from './rekor-v1.ts'
import { RekorV2 } from './rekor-v2.ts'
import { TimestampAuthority } from './timestamp-authority.ts'
import { signingConfigJson, trustedRootJson } from './trusted-root.ts'

/** How the next request to a path goes wrong. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** The request is carried out, but its answer never arrives. */
  | { readonly kind: 'lost-answer' }
  | { readonly kind: 'body'; readonly body: string }

/** Everything keyless signing needs, on one loopback server. */
export interface Sigstore {
  readonly fulcioUrl: string
  readonly rekorUrl: string
  readonly rekorV2Url: string
  readonly tsaUrl: string
  /** The `iss` of its tokens. */
  readonly issuer: string
  /** As ACTIONS_ID_TOKEN_REQUEST_URL; it wants the bearer `request-token`. */
  readonly tokenRequestUrl: string
  /** trusted_root.json, parsed. */
  readonly trustedRoot: unknown
  /** PEM of the Rekor v1 and CT log keys and of the certificates, for cosign 2's environment. */
  readonly pem: { readonly rekor: string; readonly ctLog: string; readonly fulcio: string; readonly tsa: string }
  identityToken(request: TokenRequest): string
  /** The subject alternative name in a certificate for such a token. */
  identityOf(request: TokenRequest): string
  signingConfig(rekorVersion: 1 | 2): unknown
  /** The next request whose path starts so fails; several faults for a path are used up in order. */
  fail(pathPrefix: string, fault: Fault): void
  /** Forgets the faults that were not used up. */
  clearFaults(): void
  counts(): {
    readonly certificates: number
    readonly timestamps: number
    readonly entriesV1: number
    readonly entriesV2: number
  }
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

interface Services {
  readonly issuer: OidcIssuer
  readonly fulcio: Fulcio
  readonly rekorV1: RekorV1
  readonly rekorV2: RekorV2
  readonly tsa: TimestampAuthority
}

export interface SigstoreOptions {
  /** 0, the default, lets the kernel choose. */
  readonly port?: number
  /** What the log of version 1 and the time-stamping authority take for the time; certificates are of the real one. */
  readonly now?: () => Date
}

/** Starts the stack. */
export async function startSigstore({ port = 0, now }: SigstoreOptions = {}): Promise<Sigstore> {
  const faults: { prefix: string; fault: Fault }[] = []
  let services: Services | undefined
  const server = createServer((request, response) => {
    void respond(services, faults, request, response)
  })
  // An idle connection stays: on a starved machine it would be closed in the instant of its reuse, a fault that no test has asked for.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const issuer = new OidcIssuer(url)
  const [fulcio, tsa] = await Promise.all([Fulcio.start(issuer), TimestampAuthority.start(now)])
  services = { issuer, fulcio, tsa, rekorV1: new RekorV1('127.0.0.1', now), rekorV2: new RekorV2('127.0.0.1') }
  return faceOf(url, services, faults, server)
}

function faceOf(url: string, services: Services, faults: { prefix: string; fault: Fault }[], server: Server): Sigstore {
  const { issuer, fulcio, rekorV1, rekorV2, tsa } = services
  const ctLog = { publicKey: fulcio.ctLog.publicKey, logId: bufferOf(fulcio.ctLog.logID) }
  const claimsOf = (request: TokenRequest): Claims =>
    JSON.parse(Buffer.from(issuer.token(request).split('.')[1] ?? '', 'base64url').toString()) as Claims
  return {
    fulcioUrl: url,
    rekorUrl: url,
    rekorV2Url: url,
    tsaUrl: `${url}/api/v1/timestamp`,
    issuer: url,
    tokenRequestUrl: `${url}/token?api-version=2.0`,
    trustedRoot: trustedRootJson({
      url,
      fulcioRoot: fulcio.rootCertificate,
      ctLog,
      rekorV1: { publicKey: rekorV1.publicKey, logId: rekorV1.logId },
      rekorV2: { publicKey: rekorV2.publicKey, logId: rekorV2.logId },
      tsaChain: tsa.chain,
    }),
    pem: {
      rekor: pemOf('PUBLIC KEY', rekorV1.publicKey),
      ctLog: pemOf('PUBLIC KEY', ctLog.publicKey),
      fulcio: pemOf('CERTIFICATE', fulcio.rootCertificate),
      tsa: tsa.chain.map((der) => pemOf('CERTIFICATE', der)).join(''),
    },
    identityToken: (request) => issuer.token(request),
    identityOf: (request) => jobIdentity(claimsOf(request)).san,
    signingConfig: (rekorVersion) => signingConfigJson(url, rekorVersion),
    fail: (prefix, fault) => void faults.push({ prefix, fault }),
    clearFaults: () => void faults.splice(0),
    counts: () => ({
      certificates: fulcio.issued,
      timestamps: tsa.issued,
      entriesV1: rekorV1.size,
      entriesV2: rekorV2.size,
    }),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function respond(
  services: Services | undefined,
  faults: { prefix: string; fault: Fault }[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const at = faults.findIndex(({ prefix }) => request.url?.startsWith(prefix) === true)
  const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.fault
  if (fault?.kind === 'status') {
    const retry = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter }
    send(response, { status: fault.status, headers: retry, body: '{"message":"made to fail"}' })
    return
  }
  const answer =
    services === undefined ? { status: 503, body: '' } : await handle(services, request, Buffer.concat(chunks))
  if (fault?.kind === 'lost-answer') response.destroy()
  else send(response, fault?.kind === 'body' ? { ...answer, body: fault.body } : answer)
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
}

/** What handlers get: the body, and the bearer token and parameters of the request. */
interface Call {
  readonly body: Buffer
  readonly type: string
  readonly bearer: string | undefined
  readonly audience: string
}

const ROUTES: Readonly<Record<string, (services: Services, call: Call) => Answer | Promise<Answer>>> = {
  'POST /api/v2/signingCert': async ({ fulcio }, { body, bearer }) =>
    json(200, await fulcio.issue(body.toString(), bearer)),
  'POST /api/v1/log/entries': ({ rekorV1 }, { body }) => logged(rekorV1.add(body.toString())),
  'POST /api/v2/log/entries': ({ rekorV2 }, { body }) => logged(rekorV2.add(body.toString())),
  'POST /api/v1/timestamp': async ({ tsa }, { body, type }) => ({
    status: 201,
    headers: { 'content-type': 'application/timestamp-reply' },
    body: await tsa.answer(body, type),
  }),
  'GET /api/v1/log/publicKey': ({ rekorV1 }) => ({ status: 200, body: pemOf('PUBLIC KEY', rekorV1.publicKey) }),
  'GET /.well-known/openid-configuration': ({ issuer }) => json(200, issuer.configuration()),
  'GET /keys': ({ issuer }) => json(200, issuer.keys()),
  'GET /token': ({ issuer }, { bearer, audience }) =>
    bearer === 'request-token'
      ? json(200, { value: issuer.token({ kind: 'github', audience }) })
      : json(401, { message: 'not the request token' }),
}

async function handle(services: Services, request: IncomingMessage, body: Buffer): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const { authorization, 'content-type': type = '' } = request.headers
  const bearer = authorization?.startsWith('Bearer ') === true ? authorization.slice(7) : undefined
  const entry = /^\/api\/v1\/log\/entries\/([0-9a-f]+)$/.exec(pathname)?.[1]
  if (entry !== undefined) return logged(services.rekorV1.get(entry))
  const route = ROUTES[`${request.method ?? ''} ${pathname}`]
  if (route === undefined) return json(404, { message: 'not found' })
  try {
    return await route(services, { body, type, bearer, audience: searchParams.get('audience') ?? '' })
  } catch (error) {
    return json(400, { code: 3, message: error instanceof Error ? error.message : String(error) })
  }
}

function json(status: number, body: unknown): Answer {
  return { status, body: JSON.stringify(body) }
}

function logged({ status, body, uuid }: LogAnswer): Answer {
  const headers = uuid === undefined ? {} : { location: `/api/v1/log/entries/${uuid}`, etag: uuid }
  return { ...json(status, body), headers }
}
