import { generateKeyPairSync } from 'node:crypto'
import type { CommandContext } from '../../../src/hosts/commands/context.ts'
import { findCommand } from '../../../src/hosts/commands/table.ts'
import type { CommandResult } from '../../../src/hosts/host.ts'
import { wireSigning } from '../../../src/hosts/wire-signing.ts'
import { readInputs } from '../../../src/config/values.ts'
import { asSlipwayError, Problems } from '../../../src/errors.ts'
import { parseReference } from '../../../src/image/reference.ts'
import type { Repository } from '../../../src/image/store.ts'
import { failedReport } from '../../../src/report/error-report.ts'
import type { Report } from '../../../src/report/report.ts'
import { httpRegistryClient } from '../../../src/registry/http/client.ts'
import type { HttpClient, HttpRequest } from '../../../src/system/http.ts'
import type { Log } from '../../../src/system/log.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { emptyRepository, type RepositoryState } from '../registry/registry-state.ts'
import { startRegistry, type RegistryOptions, type RegistryServer } from '../registry/registry-server.ts'
import { hurriedClock } from '../registry-client/client.ts'
import { signImage } from '../../../src/sign/registry/image.ts'
import { keySigner } from '../../../src/sign/key/key-identity.ts'
import { pushIndex, type PushedIndex } from '../sign/images.ts'

export interface RunOptions {
  /** The run belongs to a pull request from a fork. */
  readonly fork?: boolean
  /** The process is gone once so many writing requests are answered. */
  readonly dieAfterWrite?: number
  /** Called before each request; what it does happens in between. */
  readonly before?: (request: { readonly method: string; readonly path: string }) => Promise<void>
}

export interface PushOptions {
  readonly content?: string
  readonly signed?: boolean
  /** When it is made and signed. */
  readonly time?: string
  /** False: its configuration does not say when it was made. */
  readonly dated?: boolean
}

/** What a registry of our time can do, and what docker-registry 2.8 can. */
export const REGISTRIES: readonly (readonly [string, RegistryOptions])[] = [
  ['with the referrers API', {}],
  ['without it', { referrers: false, tagDelete: false, ociTag: false }],
]

export interface Run {
  readonly exit: number
  readonly report: Report
  readonly json: unknown
  readonly text: string
  readonly log: readonly string[]
  /** Writing requests to any registry. */
  readonly writes: readonly string[]
  readonly requests: number
}

export interface Bench {
  readonly server: RegistryServer
  /** A second registry of the same kind. */
  readonly other: RegistryServer
  readonly key: string
  readonly publicKey: string
  /** Private keys of others. */
  readonly key2: string
  readonly key3: string
  run(command: string, args: readonly string[], inputs?: Inputs, options?: RunOptions): Promise<Run>
  /** An image of two platforms under these tags, signed unless told otherwise. `content` makes its digest. */
  push(repository: string, tags: readonly string[], options?: PushOptions): Promise<PushedIndex>
  repository(name: string): Repository
  /** What the tags name that hang nothing on an image. */
  tags(name: string): Readonly<Record<string, string>>
  /** All that a repository holds. */
  state(name: string): RepositoryState
  close(): Promise<void>
}

/** By name; an empty list is as good as none. */
export type Inputs = Readonly<Record<string, string | readonly string[]>>

export const STRANGER: string = newKeyPair().publicKey

function newKeyPair(): { readonly key: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

/** Two registries in this process, and commands of the product against them as if each were a process of its own. */
export async function openBench(options: RegistryOptions = {}): Promise<Bench> {
  const [server, other] = await Promise.all([startRegistry(options), startRegistry(options)])
  const pair = newKeyPair()
  const http = nodeHttpClient({ env: {} })
  const client = httpRegistryClient({
    http,
    clock: hurriedClock(),
    credentials: { lookup: () => Promise.resolve(undefined) },
  })
  const repository = (name: string): Repository =>
    client.repository(parseReference(name.includes(':') ? name : `${server.host}/${name}`))
  const stateOf = (name: string): RepositoryState => {
    const isOther = name.startsWith(`${other.host}/`)
    const path = name.replace(/^[^/]+:\d+\//, '')
    return (isOther ? other : server).state.repositories.get(path) ?? emptyRepository()
  }
  return {
    server,
    other,
    ...pair,
    key2: newKeyPair().key,
    key3: newKeyPair().key,
    repository,
    run: (command, args, inputs = {}, more = {}) => run(command, args, inputs, more),
    push: async (name, tags, given = {}) => {
      const { content = tags[0] ?? '', signed = true, time = '2026-05-31T00:00:00Z', dated = true } = given
      const target = repository(name)
      const [first = '', ...rest] = tags
      const pushed = await pushIndex(target, first, content, dated ? time : undefined)
      const index = await target.readManifest(pushed.index.digest)
      if (rest.length > 0) await target.putManifest(index, { tags: rest })
      const signer = keySigner({ key: pair.key, clock: hurriedClock(new Date(time)) })
      if (signed) await signImage(() => target, `${target.name}@${pushed.index.digest}`, signer)
      return pushed
    },
    tags: (name) => {
      const named = [...stateOf(name).tags].filter(([tag]) => !/^sha256-[0-9a-f]{64}/.test(tag))
      return Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1)))
    },
    state: stateOf,
    close: async () => {
      http.close()
      await Promise.all([server.close(), other.close()])
    },
  }
}

async function run(command: string, args: readonly string[], inputs: Inputs, options: RunOptions): Promise<Run> {
  const problems = new Problems()
  const writes: string[] = []
  const log: string[] = []
  const counter = { requests: 0 }
  const http = watched(nodeHttpClient({ env: {} }), writes, counter, options)
  const context = contextOf(args, inputs, problems, http, log, options.fork ?? false)
  const result = await (async (): Promise<CommandResult> => {
    const found = findCommand(command, problems)
    if (found === undefined) problems.throwIfAny()
    return (await found?.(context)) ?? { exit: 1, json: undefined }
  })().catch((thrown: unknown): CommandResult => {
    const report = failedReport(command, asSlipwayError(thrown))
    return { exit: report.exit, json: report, report }
  })
  http.close()
  const json = result.json as Report
  return { exit: result.exit, report: json, json, text: result.text ?? '', log, writes, requests: counter.requests }
}

function watched(
  http: HttpClient,
  writes: string[],
  counter: { requests: number },
  { dieAfterWrite, before }: RunOptions,
): HttpClient {
  let dead = false
  const isWrite = ({ method }: HttpRequest): boolean => method !== 'GET' && method !== 'HEAD'
  return {
    close: () => http.close(),
    request: async (request) => {
      const path = `${request.url.pathname}${request.url.search}`
      await before?.({ method: request.method, path })
      if (dead) throw new Error('the process is gone')
      counter.requests += 1
      const response = await http.request(request)
      if (isWrite(request)) {
        writes.push(`${request.method} ${path}`)
        if (writes.length === dieAfterWrite) {
          dead = true
          response.body.destroy()
          throw new Error('the process is gone')
        }
      }
      return response
    },
  }
}

function contextOf(
  args: readonly string[],
  given: Inputs,
  problems: Problems,
  http: HttpClient,
  lines: string[],
  fork: boolean,
): CommandContext {
  const written = Object.entries(given).filter(([, value]) => value.length > 0)
  const raw = written.map(([name, value]) => ({
    name,
    values: typeof value === 'string' ? [value] : value,
    source: 'command line' as const,
  }))
  const inputs = readInputs(raw, problems)
  const clock = hurriedClock(new Date('2026-06-01T00:00:00Z'))
  const tell = (message: string): void => void lines.push(message)
  const log: Log = { debug: () => undefined, info: tell, warn: tell, error: tell, output: () => undefined }
  const registry = httpRegistryClient({
    http,
    clock,
    log,
    credentials: { lookup: () => Promise.resolve(undefined) },
  })
  const signing = wireSigning({ inputs, env: {}, clock, http })
  const ports = { engine: unused, registry, clock, log, ...(signing === undefined ? {} : { signing }) }
  return {
    inputs,
    args,
    problems,
    env: {},
    signal: new AbortController().signal,
    ports,
    facts: () => Promise.resolve({ event: 'local', fork }),
    readFile: () => Promise.resolve(Buffer.from('{"said":true}')),
    stats: () => registry.stats(),
  } as unknown as CommandContext
}

function unused(): never {
  throw new Error('no command here needs it')
}
