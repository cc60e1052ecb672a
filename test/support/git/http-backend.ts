import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'

/** Path of git's CGI program, or undefined where git came without it. */
export function findHttpBackend(): string | undefined {
  const folder = execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim()
  const program = join(folder, 'git-http-backend')
  return existsSync(program) ? program : undefined
}

interface Cgi {
  readonly program: string
  /** Folder that holds the bare repositories. */
  readonly root: string
  readonly user: string
  /** Does the work, then cuts the connection instead of answering. */
  readonly loseAnswer: boolean
}

/** Answers one request as a web server with git-http-backend does (RFC 3875). */
export async function answerByCgi(request: IncomingMessage, response: ServerResponse, cgi: Cgi): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://git.example')
  const header = (name: string): string => String(request.headers[name] ?? '')
  const child = spawn(cgi.program, [], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      PATH: process.env['PATH'],
      HOME: cgi.root,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PROJECT_ROOT: cgi.root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROTOCOL: header('git-protocol'),
      REQUEST_METHOD: request.method ?? 'GET',
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: header('content-type'),
      CONTENT_LENGTH: header('content-length'),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
      REMOTE_USER: cgi.user,
      REMOTE_ADDR: '127.0.0.1',
      SERVER_PROTOCOL: 'HTTP/1.1',
    },
  })
  // The program may end before it has read everything, and the client may leave early; both are seen by the other side.
  child.stdin.on('error', () => response.destroy())
  response.once('close', () => child.kill())
  request.pipe(child.stdin)
  if (!cgi.loseAnswer) return forward(child.stdout, response)
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) void chunk
  response.destroy()
}

/** The program writes its header lines, an empty line, then the body. */
async function forward(output: AsyncIterable<Buffer>, response: ServerResponse): Promise<void> {
  let head: Buffer | undefined = Buffer.alloc(0)
  for await (const chunk of output) {
    if (head === undefined) {
      response.write(chunk)
      continue
    }
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) continue
    writeHead(head.toString('latin1', 0, end), response)
    response.write(head.subarray(end + 4))
    head = undefined
  }
  if (head !== undefined && !response.headersSent) response.writeHead(500)
  response.end()
}

function writeHead(text: string, response: ServerResponse): void {
  let status = 200
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':')
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()]
    if (name.toLowerCase() === 'status') status = Number(value.slice(0, 3))
    else response.setHeader(name, value)
  }
  response.writeHead(status)
}
