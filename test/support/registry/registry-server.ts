import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { TLSSocket } from 'node:tls'
import { checkAccess, type RegistryAccess } from './access.ts'
import { ApiError, jsonAnswer, type Answer } from './answer.ts'
import type { Certificate } from './certificate.ts'
import type { Abilities, Exchange } from './exchange.ts'
import { createFaults, type FaultEffect, type Faults } from './faults.ts'
import { closeServer, listen } from './listen.ts'
import { diskState, memoryState, type RegistryState } from './registry-state.ts'
import { answerRoute, parseRoute } from './routes.ts'
import { send } from './send.ts'

/** Everything the specification makes optional is on unless it is switched off; there is no access control by default. */
export interface RegistryOptions extends Partial<Abilities> {
  readonly auth?: RegistryAccess
  readonly host?: string
  readonly port?: number
  /** Content on disk, found again by the next registry with the same folder; else in memory. */
  readonly directory?: string
  /** Serves https; the certificate must name the host. */
  readonly tls?: Certificate
  /** Asks clients for a certificate of this authority, and cuts off those without one unless `requireClient` is false. */
  readonly clientAuthority?: Certificate
  readonly requireClient?: boolean
}

/** One request as it came in. The credential itself is not kept. */
export interface LoggedRequest {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly authorization: 'none' | 'basic' | 'bearer' | 'other'
  /** All headers but Authorization. */
  readonly headers: Readonly<Record<string, string>>
  /** The common name of the certificate that the client showed. */
  readonly client?: string
}

export interface RegistryServer {
  /** `127.0.0.1:PORT`, as in references. */
  readonly host: string
  readonly url: string
  readonly state: RegistryState
  /** In the order of arrival. Truncate it with `clearRequests`. */
  readonly requests: readonly LoggedRequest[]
  readonly faults: Faults
  clearRequests(): void
  /** Cuts all connections and stops. */
  close(): Promise<void>
}

const ALL_ABILITIES: Abilities = {
  referrers: true,
  tagDelete: true,
  ociTag: true,
  singlePost: true,
  mount: true,
  ifMatch: false,
  readOnly: false,
  pageSize: 1000,
  referrersPageSize: 1000,
  chunkMinLength: 0,
}

/** Starts an OCI registry (distribution-spec 1.1, with the `tag` parameter of its main branch) in this process. */
export async function startRegistry(options: RegistryOptions = {}): Promise<RegistryServer> {
  const { auth = 'none', host, port, directory, tls, clientAuthority, requireClient = true, ...switches } = options
  const abilities: Abilities = { ...ALL_ABILITIES, ...switches }
  const state = directory === undefined ? memoryState() : diskState(directory)
  const faults = createFaults()
  const requests: LoggedRequest[] = []

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    requests.push(logged(request))
    const effect = faults.take(request)
    if (effect?.kind === 'hang') return
    const answer = immediate(effect) ?? (await answerOf(request, { auth, state, abilities, effect }))
    if (answer !== undefined) await send(response, answer, effect)
    else request.socket.destroy()
  }
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    serve(request, response).catch((error: unknown) => response.destroy(error as Error))
  }
  const clients =
    clientAuthority === undefined
      ? {}
      : { ca: clientAuthority.pem, requestCert: true, rejectUnauthorized: requireClient }
  const server =
    tls === undefined
      ? createServer(listener)
      : createTlsServer({ cert: tls.pem, key: tls.privateKeyPem, ...clients }, listener)
  const address = await listen(server, host, port)
  return {
    host: address,
    url: `${tls === undefined ? 'http' : 'https'}://${address}`,
    state,
    requests,
    faults,
    clearRequests() {
      requests.length = 0
    },
    async close() {
      await closeServer(server)
      await state.settled()
    },
  }
}

function logged({ method, url, headers, socket }: IncomingMessage): LoggedRequest {
  const name = socket instanceof TLSSocket ? socket.getPeerCertificate().subject?.CN : undefined
  const { authorization, ...rest } = headers
  const scheme = authorization?.split(' ')[0]?.toLowerCase() ?? 'none'
  return {
    method: method ?? '',
    path: url ?? '',
    authorization: scheme === 'none' || scheme === 'basic' || scheme === 'bearer' ? scheme : 'other',
    headers: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
    ...(typeof name === 'string' ? { client: name } : {}),
  }
}

/** The answer of a fault that stands in place of everything else. */
function immediate(effect: FaultEffect | undefined): Answer | undefined {
  if (effect?.kind === 'redirect') return { status: effect.status ?? 307, headers: { location: effect.location } }
  if (effect?.kind !== 'status') return undefined
  const { status, retryAfter, body } = effect
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter }
  if (body !== undefined) return { status, headers, body: Buffer.from(body) }
  return jsonAnswer(status, { errors: [{ code: 'UNKNOWN', message: 'a fault was injected' }] }, headers)
}

interface Setting {
  readonly auth: RegistryAccess
  readonly state: RegistryState
  readonly abilities: Abilities
  readonly effect: FaultEffect | undefined
}

/** Undefined when the connection is to be cut, or is. */
async function answerOf(request: IncomingMessage, setting: Setting): Promise<Answer | undefined> {
  const { auth, state, abilities, effect } = setting
  const url = new URL(request.url ?? '/', 'http://registry.test')
  const cut = { happened: false }
  const exchange: Exchange = {
    request,
    url,
    state,
    abilities,
    loseTag: effect?.kind === 'lost-tag',
    body: () => bodyOf(request, effect?.kind === 'cut-upload' ? effect.afterBytes : undefined, cut),
  }
  const version = { 'docker-distribution-api-version': 'registry/2.0' }
  try {
    const route = parseRoute(url.pathname)
    checkAccess(auth, request, url, route)
    const answer = await answerRoute(exchange, route)
    return { ...answer, headers: { ...version, ...answer.headers } }
  } catch (error) {
    if (error instanceof ApiError) return { ...error.answer, headers: { ...version, ...error.answer.headers } }
    // A connection that the client or a fault has ended.
    if (cut.happened || request.destroyed) return undefined
    throw error
  }
}

async function* bodyOf(
  request: IncomingMessage,
  cutAfter: number | undefined,
  cut: { happened: boolean },
): AsyncGenerator<Buffer> {
  let left = cutAfter ?? Number.POSITIVE_INFINITY
  for await (const chunk of request) {
    const bytes = chunk as Buffer
    yield bytes.subarray(0, Math.min(left, bytes.byteLength))
    left -= bytes.byteLength
    if (left > 0) continue
    cut.happened = true
    throw new Error('the upload is cut')
  }
}
