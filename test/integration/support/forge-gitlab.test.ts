import { afterEach, describe, expect, it } from '@jest/globals'
import { memoryGit, type MemoryGit } from '../../support/forge/forge-git.ts'
import { startGitlab, type Gitlab, type GitlabOptions } from '../../support/forge/gitlab.ts'

const HEAD = 'f'.repeat(40)

let gitlab: Gitlab | undefined
let git: MemoryGit = memoryGit()
afterEach(async () => {
  await gitlab?.close()
})

async function start(options: GitlabOptions = {}): Promise<Gitlab> {
  git = memoryGit()
  gitlab = await startGitlab({ git, ...options })
  return gitlab
}

interface Answer {
  readonly status: number
  readonly json: unknown
  readonly headers: Headers
}

type Tokens = 'job' | 'private' | 'both' | 'none'

async function ask(route: string, body?: unknown, tokens: Tokens = 'job'): Promise<Answer> {
  const server = gitlab ?? (await start())
  const [method = '', path = ''] = route.split(' ')
  const answer = await fetch(`${server.apiUrl}/projects/group%2Fapp${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...tokenHeaders(server, tokens),
      ...(typeof body === 'object' ? { 'content-type': 'application/json' } : {}),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  const isJson = (answer.headers.get('content-type') ?? '').includes('json') && text !== ''
  return { status: answer.status, json: isJson ? (JSON.parse(text) as unknown) : text, headers: answer.headers }
}

function tokenHeaders({ jobToken, token }: Gitlab, tokens: Tokens): Readonly<Record<string, string>> {
  return {
    ...(tokens === 'job' || tokens === 'both' ? { 'job-token': jobToken } : {}),
    ...(tokens === 'private' || tokens === 'both' ? { 'private-token': token } : {}),
  }
}

const RELEASE = { tag_name: 'v1', ref: 'main', tag_message: 'one', name: 'One', description: 'text' }

describe('GitLab’s double refuses', () => {
  it.each([
    ['a member that it does not know', 'POST /releases', { ...RELEASE, draft: true }, 400],
    ['a release without a tag', 'POST /releases', { ref: 'main' }, 400],
    ['a date that is none', 'POST /releases', { ...RELEASE, released_at: 'soon' }, 400],
    ['a link without an address', 'POST /releases', { ...RELEASE, assets: { links: [{ name: 'a' }] } }, 400],
    ['a link to a script', 'POST /releases/v1/assets/links', { name: 'a', url: 'javascript:1' }, 400],
    ['an odd kind of link', 'POST /releases/v1/assets/links', { name: 'a', url: 'https://a', link_type: 'zip' }, 400],
    ['a change of nothing', 'PUT /releases/v1', {}, 400],
    ['a query that it does not know', 'GET /releases?size=3', undefined, 400],
    ['a route that it does not know', 'GET /relases', undefined, 404],
  ])('%s', async (_, route, body, status) => {
    const { state } = await start()
    expect(await ask(route, body)).toMatchObject({ status })
    expect(state.malformed).toHaveLength(1)
    expect(state.releases.size).toBe(0)
  })

  it.each(['both', 'none'] as const)('requests with %s of the tokens', async (token) => {
    await start()
    expect(await ask('GET /releases', undefined, token)).toMatchObject({ status: 401 })
  })

  it.each(['GET ', 'GET /repository/tags', 'GET /repository/tags/v1', 'POST /repository/tags'])(
    '%s to the token of a job',
    async (route) => {
      await start()
      const body = route.startsWith('POST') ? { tag_name: 'v1', ref: 'main' } : undefined
      expect(await ask(route, body)).toMatchObject({ status: 403 })
      expect(await ask(route, body, 'private')).not.toMatchObject({ status: 403 })
    },
  )
})

describe('GitLab’s double', () => {
  it('makes the annotated tag together with the release, for the token of a job', async () => {
    await start()
    expect(await ask('POST /releases', RELEASE)).toMatchObject({
      status: 201,
      json: { tag_name: 'v1', commit: { id: HEAD } },
    })
    expect(await git.findTag('v1')).toMatchObject({ commit: HEAD, message: 'one' })
    expect(await ask('POST /releases', RELEASE)).toMatchObject({ status: 409 })
    expect(await ask('GET /repository/tags/v1', undefined, 'private')).toMatchObject({
      json: { message: 'one', commit: { id: HEAD } },
    })
  })

  it('takes a tag that stands, whatever ref is asked for, and needs a ref for another', async () => {
    await start()
    await git.createTag('v1', 'a'.repeat(40))
    expect(await ask('POST /releases', RELEASE)).toMatchObject({ json: { commit: { id: 'a'.repeat(40) } } })
    expect(await ask('POST /releases', { tag_name: 'v2' })).toMatchObject({ status: 422 })
    expect(await ask('POST /releases', { tag_name: 'v2', ref: 'nowhere' })).toMatchObject({ status: 400 })
  })

  it.each([
    ['a protected tag', { protectedTags: [/^v/] }],
    ['a reporter', { accessLevel: 20 }],
  ])('makes no release for %s', async (_, options) => {
    await start(options)
    expect(await ask('POST /releases', RELEASE)).toMatchObject({ status: 403 })
    expect(await git.listTags()).toEqual([])
  })

  it('takes the newest for the latest that is not of the future', async () => {
    await start()
    await ask('POST /releases', { ...RELEASE, tag_name: 'v1', released_at: '2020-01-01T00:00:00Z' })
    await ask('POST /releases', { ...RELEASE, tag_name: 'v2', released_at: '1970-01-01T00:00:00Z' })
    await ask('POST /releases', { ...RELEASE, tag_name: 'v3', released_at: '2999-01-01T00:00:00Z' })
    const { status, headers } = await ask('GET /releases/permalink/latest')
    expect([status, headers.get('location')]).toEqual([302, '/api/v4/projects/1/releases/v1'])
    expect(await ask('GET /releases/v3')).toMatchObject({ json: { upcoming_release: true } })
  })

  it('keeps names and addresses of links unique', async () => {
    await start()
    await ask('POST /releases', { ...RELEASE, assets: { links: [{ name: 'a', url: 'https://a' }] } })
    const path = '/releases/v1/assets/links'
    expect(await ask(`POST ${path}`, { name: 'a', url: 'https://b' })).toMatchObject({
      status: 400,
      json: { message: { name: ['has already been taken'] } },
    })
    expect(await ask(`POST ${path}`, { name: 'b', url: 'https://a' })).toMatchObject({ status: 400 })
    expect(await ask(`POST ${path}`, { name: 'b', url: 'https://b' })).toMatchObject({
      status: 201,
      json: { id: 2, link_type: 'other' },
    })
    expect(await ask(`PUT ${path}/2`, { url: 'https://c' })).toMatchObject({
      status: 200,
      json: { name: 'b', url: 'https://c' },
    })
    expect(await ask(`DELETE ${path}/1`)).toMatchObject({ status: 200 })
    expect(await ask(`GET ${path}`)).toMatchObject({ json: [{ id: 2 }] })
  })

  it('keeps a file as often as it is put, and hands out the newest', async () => {
    const { state } = await start()
    const path = '/packages/generic/slipway/1.0.0/a.txt'
    expect(await ask(`PUT ${path}`, 'one')).toMatchObject({ status: 201 })
    expect(await ask(`PUT ${path}`, 'two')).toMatchObject({ status: 201 })
    expect(await ask(`GET ${path}`)).toMatchObject({ status: 200, json: 'two' })
    expect(await ask('GET /packages?package_name=slip&package_type=generic')).toMatchObject({
      json: [{ id: 1, version: '1.0.0' }],
    })
    expect(await ask('GET /packages/1/package_files')).toMatchObject({
      json: [{ id: 2, file_name: 'a.txt' }, { id: 3 }],
    })
    expect(await ask('DELETE /packages/1/package_files/3')).toMatchObject({ status: 204 })
    expect(await ask(`GET ${path}`)).toMatchObject({ json: 'one' })
    state.settings.allowDuplicates = false
    expect(await ask(`PUT ${path}`, 'three')).toMatchObject({ status: 400 })
    expect(await ask('PUT /packages/generic/slipway/a%2Fb/a.txt', 'x')).toMatchObject({ status: 400 })
  })
})
