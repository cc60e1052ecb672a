import { createServer, request as requestHttp, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from '@jest/globals'
import { githubReleaseHost } from '../../../src/release/github/github-release-host.ts'
import type { ReleaseHost } from '../../../src/release/release-host.ts'
import type { HttpClient } from '../../../src/system/http.ts'
import { silentLog } from '../../../src/system/log.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { Secret } from '../../../src/system/secret.ts'
import { memoryGit } from '../../support/forge/forge-git.ts'
import { startGithub, type Github } from '../../support/forge/github.ts'
import { closeServer, listen } from '../../support/registry/listen.ts'
import { COMMIT, releaseContent } from '../../support/release/content.ts'
import { patientClock } from '../../support/scan/patient-clock.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function start(): Promise<Github> {
  const git = memoryGit()
  await git.createTag('v1.2.3', COMMIT)
  const github = await startGithub({ git })
  closing.push(() => github.close())
  return github
}

function connect(github: Address, env: Readonly<Record<string, string>>): ReleaseHost {
  const http = nodeHttpClient({ env })
  closing.push(async () => http.close())
  return open(github, http)
}

type Address = Pick<Github, 'apiUrl' | 'serverUrl' | 'repository' | 'token'>

function open({ apiUrl, serverUrl, repository, token }: Address, http: HttpClient): ReleaseHost {
  const clock = patientClock()
  return githubReleaseHost({ http, apiUrl, serverUrl, repository, token: new Secret(token), clock, log: silentLog })
}

/** A name that only the proxy knows: requests to loopback never take a proxy. */
const NAME = 'forge.test'

function named({ apiUrl, serverUrl, ...rest }: Github): Address {
  const name = (url: string): string => url.replace('127.0.0.1', NAME)
  return { ...rest, apiUrl: name(apiUrl), serverUrl: name(serverUrl) }
}

/** Passes requests on to where the name stands for, and remembers whom they were for. */
async function startProxy(): Promise<{ readonly url: string; readonly seen: readonly string[] }> {
  const seen: string[] = []
  const server = createServer((incoming, response) => {
    seen.push(`${incoming.method} ${incoming.url}`)
    const { method, headers, url = '' } = incoming
    const target = url.replace(NAME, '127.0.0.1')
    const onward = requestHttp(target, { method: method ?? 'GET', headers, agent: false }, (answer) => {
      // The server tells where files go under its own address.
      text(answer).then(
        (said) => response.writeHead(answer.statusCode ?? 502, kept(answer)).end(said.replaceAll('127.0.0.1', NAME)),
        (error: unknown) => response.destroy(error as Error),
      )
    })
    onward.on('error', (error) => response.destroy(error))
    incoming.pipe(onward)
  })
  const url = `http://${await listen(server)}`
  closing.push(() => closeServer(server))
  return { url, seen }
}

function kept({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const { 'content-type': type = '', link = '' } = headers
  return { ...(type === '' ? {} : { 'content-type': type }), ...(link === '' ? {} : { link: String(link) }) }
}

describe('the way to GitHub', () => {
  it('leads through the proxy that the environment names, uploads as well', async () => {
    const github = await start()
    const proxy = await startProxy()
    const host = connect(named(github), { HTTP_PROXY: proxy.url })
    expect(await host.publish(releaseContent(), true)).toBe('done')
    expect(proxy.seen).toHaveLength(github.requests.length)
    expect(proxy.seen).toContainEqual(expect.stringMatching(new RegExp(`^POST http://${NAME}:\\d+/api/uploads/`)))
  })

  it('leads past the proxy where NO_PROXY says so', async () => {
    const github = await start()
    const proxy = await startProxy()
    // Leads to this machine, and is no address of loopback.
    const address = { ...github, apiUrl: github.apiUrl.replace('127.0.0.1', '0.0.0.0') }
    await connect(address, { HTTP_PROXY: proxy.url, NO_PROXY: '0.0.0.0' }).preflight('v1.2.3')
    expect(proxy.seen).toEqual([])
    await connect(address, { HTTP_PROXY: proxy.url }).preflight('v1.2.3')
    expect(proxy.seen).not.toEqual([])
  })

  it('is named when nobody is there', async () => {
    const github = await start()
    const host = connect(github, {})
    await github.close()
    closing.splice(0, 1)
    await expect(host.draft(releaseContent())).rejects.toMatchObject({
      code: 'RELEASE_UNREACHABLE',
      retryable: true,
      message: expect.stringContaining('ECONNREFUSED'),
      facts: { host: new URL(github.apiUrl).host },
    })
  })
})

describe('what goes wrong on the way', () => {
  async function failureWith(body: () => Readable): Promise<unknown> {
    const http: HttpClient = {
      close: () => undefined,
      request: async () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: body() }),
    }
    const github = { apiUrl: 'http://127.0.0.1:1', serverUrl: '', repository: 'octo/app', token: 'ghs_0123' }
    return open(github, http)
      .draft(releaseContent())
      .then(
        () => undefined,
        (error: unknown) => error,
      )
  }

  it('is a defect where it is no failure of the connection', async () => {
    const defect = new TypeError('x is not a function')
    const broken = (): Readable => Readable.from(failing(defect))
    expect(await failureWith(broken)).toBe(defect)
  })

  it('is temporary where the answer was cut short', async () => {
    const cut = Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
    expect(await failureWith(() => Readable.from(failing(cut)))).toMatchObject({ code: 'RELEASE_UNREACHABLE' })
  })

  it('is refused where an answer does not end', async () => {
    const endless = (): Readable => Readable.from(chunks(Buffer.alloc(1 << 20, ' ')))
    expect(await failureWith(endless)).toMatchObject({
      code: 'RELEASE_REFUSED',
      message: expect.stringContaining('more than'),
    })
  })

  async function* failing(error: Error): AsyncGenerator<Buffer> {
    yield Buffer.from('[')
    throw error
  }

  async function* chunks(chunk: Buffer): AsyncGenerator<Buffer> {
    for (;;) yield chunk
  }
})

describe('addresses that GitHub tells', () => {
  const api = 'https://api.github.com'

  /** Answers every request with one draft whose files go to `upload_url`; remembers where requests go. */
  function pretending(upload_url: string, asked: string[]): HttpClient {
    const draft = { id: 1, tag_name: 'v1.2.3', name: 'v1.2.3', draft: true, prerelease: false, upload_url, assets: [] }
    return {
      close: () => undefined,
      request: async ({ method, url }) => {
        asked.push(`${method} ${url.href}`)
        const json = method === 'GET' ? [draft] : { id: 2, name: 'images.json', state: 'uploaded', size: 1 }
        const headers = { 'content-type': 'application/json' }
        return { status: 200, headers, body: Readable.from([Buffer.from(JSON.stringify(json))]) }
      },
    }
  }

  async function upload(apiUrl: string, uploadUrl: string): Promise<readonly string[]> {
    const asked: string[] = []
    const http = pretending(`${uploadUrl}/repos/octo/app/releases/1/assets{?name,label}`, asked)
    const host = githubReleaseHost({
      http,
      apiUrl,
      serverUrl: 'https://github.com',
      repository: 'octo/app',
      token: new Secret('ghs_0123456789'),
      clock: patientClock(),
      log: silentLog,
    })
    const { assets } = releaseContent()
    const work = host.draft(releaseContent({ assets: assets.slice(0, 1), notes: '', title: 'v1.2.3' }))
    await work.catch((error: unknown) => asked.push(String((error as { readonly code?: unknown }).code)))
    return asked
  }

  it.each([
    ['github.com', api, 'https://uploads.github.com'],
    ['a tenant of ghe.com', 'https://api.acme.ghe.com', 'https://uploads.acme.ghe.com'],
    ['an Enterprise Server', 'https://git.acme.example/api/v3', 'https://git.acme.example/api/uploads'],
  ])('of %s get the token', async (_, apiUrl, uploadUrl) => {
    const asked = await upload(apiUrl, uploadUrl)
    expect(asked).toContain(`POST ${uploadUrl}/repos/octo/app/releases/1/assets?name=images.json`)
  })

  it.each([
    ['another host', api, 'https://uploads.evil.example'],
    ['a host whose name only ends alike', api, 'https://evilgithub.com'],
    ['the same host without TLS', api, 'http://uploads.github.com'],
    ['the neighbour of an address', 'https://10.0.0.1/api/v3', 'https://1.10.0.0.1.example'],
    ['a port beside', 'http://127.0.0.1:1/api/v3', 'http://127.0.0.1:2/api/uploads'],
  ])('that lead to %s do not', async (_, apiUrl, uploadUrl) => {
    const asked = await upload(apiUrl, uploadUrl)
    expect(asked).toEqual([expect.stringMatching(/^GET .*\/releases\?/), 'RELEASE_REFUSED'])
  })
})
