import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { closeServer, listen } from '../registry/listen.ts'
import { answerByCgi, findHttpBackend } from './http-backend.ts'
import { TAG_RULES, type TagRule } from './tag-rules.ts'

const runFile = promisify(execFile)

interface GitServerOptions {
  /** Password that every request must have, under any user name. Default: everyone may do everything. */
  readonly token?: string
  /** Default 0: the kernel chooses. */
  readonly port?: number
  /** Folder for the bare repositories; kept at the end. Default: a temporary one. */
  readonly root?: string
}

/** What the server does to requests from now on. */
export interface GitFault {
  /** Answers every request with this status. */
  readonly status?: number
  /** Cuts the connection of every request. */
  readonly down?: boolean
  /** Takes pushes, but cuts the connection before it says so. */
  readonly losePushAnswers?: boolean
  /** Waits before each answer. */
  readonly delayMs?: number
}

export interface BareRepository {
  readonly url: string
  /** The bare repository on disk. */
  readonly path: string
  /** What an `update` hook says to new tags; undefined takes them all. */
  protectTags(rule: TagRule | undefined): Promise<void>
}

export interface GitRequest {
  readonly method: string
  /** With the query. */
  readonly path: string
  received: number
}

export interface GitServer {
  readonly url: string
  /** Makes it when it does not exist. */
  repository(name: string): Promise<BareRepository>
  fault(fault: GitFault | undefined): void
  /** Requests so far, with the bytes of their bodies. */
  readonly requests: readonly GitRequest[]
  close(): Promise<void>
}

/**
 * A git server over HTTP: git's own http-backend behind node:http, with bare repositories in a folder.
 * @throws when git came without git-http-backend.
 */
export async function startGitServer({ token, port = 0, root }: GitServerOptions = {}): Promise<GitServer> {
  const program = findHttpBackend()
  if (program === undefined) throw new Error('git came without git-http-backend; install the whole git package')
  const folder = root ?? (await mkdtemp(join(tmpdir(), 'slipway-git-server-')))
  await mkdir(folder, { recursive: true })
  const requests: GitRequest[] = []
  let fault: GitFault | undefined
  const server = createServer((request, response) => {
    const entry = { method: request.method ?? '', path: request.url ?? '', received: 0 }
    requests.push(entry)
    request.on('data', (chunk: Buffer) => (entry.received += chunk.byteLength))
    request.pause()
    answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (fault?.delayMs !== undefined) await sleep(fault.delayMs)
    if (fault?.down === true) return void request.socket.destroy()
    if (fault?.status !== undefined) return void response.writeHead(fault.status).end()
    if (!isAllowed(request, token)) {
      return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
    }
    const loseAnswer = fault?.losePushAnswers === true && request.method === 'POST' && isPush(request)
    await answerByCgi(request, response, { program, root: folder, user: 'pusher', loseAnswer })
  }
  const url = `http://${await listen(server, '127.0.0.1', port)}`
  return {
    url,
    requests,
    fault: (next) => {
      fault = next
    },
    repository: (name) => openRepository(folder, url, name),
    close: async () => {
      await closeServer(server)
      if (root === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

function isPush({ url = '' }: IncomingMessage): boolean {
  return url.endsWith('/git-receive-pack')
}

function isAllowed({ headers }: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return true
  const basic = /^Basic (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
  return Buffer.from(basic, 'base64').toString().split(':').slice(1).join(':') === token
}

async function openRepository(root: string, url: string, name: string): Promise<BareRepository> {
  const path = join(root, `${name}.git`)
  await runFile('git', ['init', '--quiet', '--bare', '--initial-branch=main', path])
  // What GitHub and GitLab allow.
  for (const [key, value] of [
    ['http.receivepack', 'true'],
    ['uploadpack.allowFilter', 'true'],
    ['uploadpack.allowAnySHA1InWant', 'true'],
    ['gc.auto', '0'],
  ] as const) {
    await runFile('git', ['-C', path, 'config', key, value])
  }
  const hook = join(path, 'hooks', 'update')
  return {
    url: `${url}/${name}.git`,
    path,
    protectTags: async (rule) => {
      if (rule === undefined) return rm(hook, { force: true })
      await mkdir(join(path, 'hooks'), { recursive: true })
      await writeFile(hook, TAG_RULES[rule])
      await chmod(hook, 0o755)
    },
  }
}
