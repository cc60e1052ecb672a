import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { bridgeName } from '../../tools/engine/bridge.ts'
import { engineFolder } from '../../tools/engine/engine.ts'
import { mountsBelow } from '../../tools/engine/mounts.ts'
import { processesOf } from '../../tools/engine/processes.ts'
import { mustRun, runProgram } from '../../tools/engine/run-program.ts'
import { stackDown, stackStatus, stackUp } from '../../tools/stack/stack.ts'
import type { StackEnv } from '../../tools/stack/environment.ts'

jest.setTimeout(300_000)

let home: string
let directory: string
let env: StackEnv
/** A tar file that serves as a layer. */
let layer: string

/** Pid of the stack's process whose command line matches. */
function pidOf(pattern: RegExp): number {
  const folder = engineFolder(directory)
  const all = [...processesOf(directory), ...processesOf(folder)]
  const found = all.find(({ args }) => pattern.test(`${basename(args[0] ?? '')} ${args.slice(1).join(' ')}`))
  if (found === undefined) throw new Error(`no process of the stack matches ${pattern}`)
  return found.pid
}

function bin(name: string): string {
  return join(env.PATH.split(':')[1] ?? '', name)
}

async function program(name: string, ...args: readonly string[]): Promise<string> {
  return mustRun(bin(name), args, { env: { ...env } })
}

async function git(...args: readonly string[]): Promise<string> {
  const author = { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com' }
  const committer = { GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.com' }
  return mustRun('git', args, { env: { HOME: home, ...author, ...committer } })
}

/** Name of the repository at both release hosts. */
function project(): string {
  return new URL(env.GIT_REMOTE ?? '').pathname.slice(1).replace(/\.git$/, '')
}

type Headers = Readonly<Record<string, string>>

async function github(method: string, path: string, json?: unknown, more: Headers = {}): Promise<unknown> {
  const headers = {
    accept: 'application/vnd.github+json',
    'user-agent': 'test',
    'x-github-api-version': '2022-11-28',
    authorization: `Bearer ${env.SLIPWAY_GITHUB_TOKEN}`,
    ...more,
  }
  return api(`${env.GITHUB_API_URL}/repos/${project()}${path}`, method, headers, json)
}

async function gitlab(method: string, path: string, json?: unknown, headers?: Headers): Promise<unknown> {
  const own = headers ?? { 'private-token': env.SLIPWAY_GITLAB_TOKEN ?? '' }
  return api(`${env.CI_API_V4_URL}/projects/${encodeURIComponent(project())}${path}`, method, own, json)
}

async function api(url: string, method: string, headers: Headers, json: unknown): Promise<unknown> {
  const typed = { 'content-type': 'application/json', ...headers }
  const response = await fetch(url, {
    method,
    headers: typed,
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  })
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`)
  return response.json()
}

function blobUrl(digest: string): string {
  return `http://${env.REG}/v2/kept/blobs/${digest}`
}

interface Index {
  readonly manifests: readonly { readonly digest: string; readonly platform?: { readonly architecture: string } }[]
}

async function readIndex(file: string): Promise<Index> {
  return JSON.parse(await readFile(file, 'utf8')) as Index
}

/** sha256 of `kept`. */
const KEPT = 'sha256:79f076abdd19a752db7267bfff2f9022161d120dea919fdaca2ffdfc24ca8c96'

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'slipway-stack-'))
  directory = join(home, '.stack')
  env = await stackUp({ directory })
  layer = join(home, 'layer.tar')
  await mustRun('tar', ['-cf', layer, '-C', directory, 'key.pub'])
})

afterAll(async () => {
  await stackDown(directory)
  await rm(home, { recursive: true, force: true })
})

describe('a stack that is up', () => {
  it('answers at every address it lists', async () => {
    const services = await stackStatus(directory)
    expect(services.filter(({ answers }) => !answers)).toEqual([])
    expect(services.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'daemon',
        'registry',
        'registry-basic',
        'registry-token',
        'registry-referrers',
        'engine',
        'osv',
        'sigstore',
        'git',
        'github',
        'gitlab',
      ]),
    )
  })

  it.each([
    ['REG', 200],
    ['REG_REFERRERS', 200],
    ['REG_BASIC', 401],
    ['REG_TOKEN', 401],
  ] as const)('serves %s, which answers the unauthenticated with %i', async (name, status) => {
    const response = await fetch(`http://${env[name]}/v2/`)
    expect(response.status).toBe(status)
  })

  it('asks for basic credentials at one registry and for a token at the other', async () => {
    const challenges = [env.REG_BASIC, env.REG_TOKEN].map(async (registry) => {
      const response = await fetch(`http://${registry}/v2/`)
      return response.headers.get('www-authenticate')?.split(' ')[0]
    })
    await expect(Promise.all(challenges)).resolves.toEqual(['Basic', 'Bearer'])
  })

  it.each(['REG', 'REG_BASIC', 'REG_TOKEN', 'REG_REFERRERS'] as const)(
    'lets a client push to %s with the credentials of its DOCKER_CONFIG',
    async (name) => {
      const reference = `${env[name]}/pushed:1`
      await program('crane', 'append', '--oci-empty-base', '--new_layer', layer, '--new_tag', reference)
      await expect(program('crane', 'digest', reference)).resolves.toMatch(/^sha256:/)
    },
  )

  it.each(['REG_BASIC', 'REG_TOKEN'] as const)('sends the same client away from %s without them', async (name) => {
    const reference = `${env[name]}/refused:1`
    const args = ['append', '--oci-empty-base', '--new_layer', layer, '--new_tag', reference]
    const { exitCode, stderr } = await runProgram(bin('crane'), args, { env: { ...env, DOCKER_CONFIG: home } })
    expect(exitCode).not.toBe(0)
    expect(stderr).toMatch(/401 Unauthorized/)
  })

  it('shows both release hosts what is pushed to its git remote, and git what they tag', async () => {
    const clone = join(home, 'clone')
    await git('init', '--quiet', '--initial-branch=main', clone)
    await git('-C', clone, 'commit', '--quiet', '--allow-empty', '--message', 'feat: first')
    await git('-C', clone, 'tag', '--annotate', '--message', 'one', 'v1.0.0')
    await git('-C', clone, 'push', '--quiet', env.GIT_REMOTE ?? '', 'main', 'v1.0.0')
    const commit = (await git('-C', clone, 'rev-parse', 'HEAD')).trim()
    const object = (await git('-C', clone, 'rev-parse', 'v1.0.0')).trim()
    expect(await github('GET', '/git/ref/tags/v1.0.0')).toMatchObject({ object: { sha: object, type: 'tag' } })
    expect(await gitlab('GET', '/repository/tags/v1.0.0')).toMatchObject({ message: 'one', commit: { id: commit } })
    await github('POST', '/releases', { tag_name: 'v1.1.0', target_commitish: 'main' })
    await gitlab('POST', '/releases', { tag_name: 'v1.2.0', ref: 'main', tag_message: 'two' })
    const seen = await git('ls-remote', '--tags', env.GIT_REMOTE ?? '')
    expect(seen).toContain(`${commit}\trefs/tags/v1.1.0\n`)
    expect(seen).toContain(`${commit}\trefs/tags/v1.2.0^{}\n`)
  })

  it.each([
    ['GitHub', () => github('GET', '', undefined, { authorization: 'Bearer stranger' }), '401'],
    ['GitLab', () => gitlab('GET', '', undefined, { 'private-token': 'stranger' }), '401'],
    [
      'GitLab for what a job may not do',
      () => gitlab('GET', '', undefined, { 'job-token': env.CI_JOB_TOKEN ?? '' }),
      '403',
    ],
  ] as const)('has a %s that refuses a token that is not enough', async (_, request, status) => {
    await expect(request()).rejects.toThrow(status)
  })

  it('writes a file that a shell can source, for its owner only', async () => {
    const file = join(directory, 'env')
    const shown = await mustRun('sh', ['-c', '. "$1"; printf "%s|%s" "$REG" "$DEMO_ARGS"', 'sh', file], {
      env: { REG: '', DEMO_ARGS: '' },
    })
    expect(shown).toBe(`${env.REG}|${env.DEMO_ARGS}`)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(
      (await readFile(file, 'utf8')).split('\n').every((line) => line === '' || /^export [A-Z0-9_]+='.*'$/.test(line)),
    ).toBe(true)
  })

  it('keeps the private key to its owner', async () => {
    expect((await stat(env.KEY)).mode & 0o777).toBe(0o600)
    expect(await readFile(env.PUB, 'utf8')).toMatch(/^-----BEGIN PUBLIC KEY-----/)
  })

  it('is left as it is by another up', async () => {
    const daemon = pidOf(/daemon\.ts/)
    await expect(stackUp({ directory })).resolves.toEqual(env)
    expect(pidOf(/daemon\.ts/)).toBe(daemon)
  })

  it('builds the demo image for both platforms', async () => {
    const [, context = '', ...args] = env.DEMO_ARGS.split(' ')
    const out = join(home, 'layout')
    await program(
      'docker',
      'buildx',
      'build',
      ...args,
      '--platform',
      'linux/amd64,linux/arm64',
      '--provenance=false',
      '--output',
      `type=oci,tar=false,dest=${out}`,
      context,
    )
    const root = await readIndex(join(out, 'index.json'))
    const index = await readIndex(join(out, 'blobs', ...(root.manifests[0]?.digest ?? '').split(':')))
    const platforms = index.manifests.map(({ platform }) => platform?.architecture)
    expect(new Set(platforms)).toEqual(new Set(['amd64', 'arm64']))
  })
})

describe('a stack of which a part was killed', () => {
  beforeAll(async () => {
    const upload = await fetch(`http://${env.REG}/v2/kept/blobs/uploads/`, { method: 'POST' })
    const location = new URL(upload.headers.get('location') ?? '')
    location.searchParams.set('digest', KEPT)
    const stored = await fetch(location, { method: 'PUT', body: 'kept' })
    expect(stored.status).toBe(201)
  })

  it.each([
    ['the daemon', /daemon\.ts/],
    ['a registry', /docker-registry serve .*\/registry\//],
    ['the token registry', /docker-registry serve .*\/registry-token\//],
    ['the engine', /^dockerd /],
  ])('is repaired by up after kill -9 of %s, with the same addresses and what was stored', async (_, pattern) => {
    const killed = pidOf(pattern)
    process.kill(killed, 'SIGKILL')
    // A new daemon has new signing authorities; everything else stays.
    const { SIGSTORE_ID_TOKEN: _token, ...same } = env
    await expect(stackUp({ directory })).resolves.toMatchObject(same)
    expect((await stackStatus(directory)).every(({ answers }) => answers)).toBe(true)
    expect(pidOf(pattern)).not.toBe(killed)
    expect((await fetch(blobUrl(KEPT))).status).toBe(200)
    expect(await git('ls-remote', env.GIT_REMOTE ?? '')).toMatch(/\trefs\/tags\/v1\.0\.0\n/)
  })

  it('says in its status what is dead', async () => {
    // Without the daemon nobody brings the registry back behind the test's back.
    process.kill(pidOf(/daemon\.ts/), 'SIGKILL')
    process.kill(pidOf(/docker-registry serve .*\/registry\//), 'SIGKILL')
    const dead = (await stackStatus(directory)).filter(({ answers }) => !answers).map(({ name }) => name)
    expect(dead).toEqual(expect.arrayContaining(['daemon', 'registry']))
    await stackUp({ directory })
  })
})

describe('another folder', () => {
  it('has a stack of its own at the same time, which two ups in parallel start once', async () => {
    const second = join(home, 'second', '.stack')
    const [one, other] = await Promise.all([stackUp({ directory: second }), stackUp({ directory: second })])
    expect(one).toEqual(other)
    expect([one.REG, one.DOCKER_HOST]).not.toEqual([env.REG, env.DOCKER_HOST])
    await stackDown(second)
    expect((await stackStatus(directory)).every(({ answers }) => answers)).toBe(true)
  })

  it('says what did not start, and nothing of it keeps running', async () => {
    const broken = join(home, 'broken', '.stack')
    await mkdir(join(broken, 'registry'), { recursive: true })
    await writeFile(join(broken, 'registry', 'data'), 'a file where a folder has to be')
    await expect(stackUp({ directory: broken })).rejects.toThrow(/the stack did not start: .*registry/s)
    await stackDown(broken)
    expect([...processesOf(broken), ...processesOf(engineFolder(broken))]).toEqual([])
  })
})

describe('down', () => {
  it('leaves no process, mount, bridge or file, even with a container that runs', async () => {
    const folder = engineFolder(directory)
    const [, context = '', ...args] = env.DEMO_ARGS.split(' ')
    await program('docker', 'buildx', 'build', ...args, '--load', '--tag', 'app', context)
    await program('docker', 'run', '--detach', '--network', 'none', 'app')
    expect((await mountsBelow(folder)).length).toBeGreaterThan(0)
    await stackDown(directory)
    expect([...processesOf(directory), ...processesOf(folder)]).toEqual([])
    expect(await mountsBelow(folder)).toEqual([])
    expect((await runProgram('ip', ['link', 'show', 'dev', bridgeName(folder)])).exitCode).not.toBe(0)
    expect([directory, folder].filter((path) => existsSync(path))).toEqual([])
  })

  it('has nothing to do where no stack is', async () => {
    await expect(stackDown(directory)).resolves.toBeUndefined()
    await expect(stackStatus(directory)).resolves.toEqual([])
  })
})
