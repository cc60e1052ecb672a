import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from '@jest/globals'
import { memoryGit, type MemoryGit } from '../../support/forge/forge-git.ts'
import { startGithub, type Github, type GithubOptions } from '../../support/forge/github.ts'

const HEAD = 'f'.repeat(40)

let github: Github | undefined
let git: MemoryGit = memoryGit()
afterEach(async () => {
  await github?.close()
})

async function start(options: GithubOptions = {}): Promise<Github> {
  git = memoryGit()
  github = await startGithub({ git, ...options })
  return github
}

interface Answer {
  readonly status: number
  readonly json: Readonly<Record<string, unknown>>
  readonly headers: Headers
}

/** One request as a client that knows no SDK sends it. */
async function ask(route: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const { apiUrl, repository, token } = github ?? (await start())
  const [method = '', path = ''] = route.split(' ')
  const url = path.startsWith('http') ? path : `${apiUrl}/repos/${repository}${path}`
  const answer = await fetch(url, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    json: (text === '' ? {} : JSON.parse(text)) as Answer['json'],
    headers: answer.headers,
  }
}

const DRAFT = { tag_name: 'v1', draft: true, name: 'One', body: 'text' }

describe('GitHub’s double refuses', () => {
  it.each([
    ['a member that it does not know', 'POST /releases', { ...DRAFT, make_latset: 'true' }, 422],
    ['a release without a tag', 'POST /releases', { draft: true }, 422],
    ['a flag that is a text', 'POST /releases', { ...DRAFT, draft: 'yes' }, 422],
    ['an odd make_latest', 'POST /releases', { ...DRAFT, make_latest: 'maybe' }, 422],
    ['a body that is no JSON', 'POST /releases', '{', 422],
    ['a query that it does not know', 'GET /releases?size=3', undefined, 422],
    ['a page that is no number', 'GET /releases?page=x', undefined, 422],
    ['a route that it does not know', 'GET /relases', undefined, 404],
    ['a ref without a hash', 'POST /git/refs', { ref: 'refs/tags/v1' }, 422],
    ['a tag object of an odd type', 'POST /git/tags', { tag: 'v1', message: '', object: HEAD, type: 'branch' }, 422],
  ])('%s', async (_, route, body, status) => {
    const { state } = await start()
    expect(await ask(route, body)).toMatchObject({ status })
    expect(state.malformed).toHaveLength(1)
    expect(state.releases).toEqual([])
  })

  it.each([
    ['no API version', { 'x-github-api-version': '1999-01-01' }, 400],
    ['an odd accept', { accept: 'text/html' }, 400],
    ['another token', { authorization: 'Bearer x' }, 401],
  ])('requests with %s', async (_, headers, status) => {
    await start()
    expect(await ask('GET /releases', undefined, headers)).toMatchObject({ status })
  })
})

describe('GitHub’s double', () => {
  it('shows drafts in lists to who may write, and never by tag', async () => {
    const { state } = await start()
    const { json, status } = await ask('POST /releases', DRAFT)
    expect({ status, json }).toMatchObject({ status: 201, json: { draft: true, assets: [], immutable: false } })
    expect(await ask('GET /releases')).toMatchObject({ json: [{ id: json['id'] }] })
    expect(await ask('GET /releases/tags/v1')).toMatchObject({ status: 404 })
    expect(await ask('GET /releases/latest')).toMatchObject({ status: 404 })
    expect(await git.findTag('v1')).toBeUndefined()
    state.settings.permission = 'read'
    expect(await ask('GET /releases')).toMatchObject({ json: [] })
    expect(await ask('DELETE /releases/1')).toMatchObject({ status: 403 })
  })

  it('makes the tag where it is missing when a release is published', async () => {
    await start()
    await ask('POST /releases', DRAFT)
    expect(await ask('PATCH /releases/1', { draft: false })).toMatchObject({ status: 200, json: { draft: false } })
    expect(await git.findTag('v1')).toEqual({ name: 'v1', object: HEAD, commit: HEAD })
    expect(await ask('GET /releases/tags/v1')).toMatchObject({ json: { id: 1 } })
  })

  it('publishes one release for a tag', async () => {
    await start()
    await ask('POST /releases', DRAFT)
    await ask('POST /releases', DRAFT)
    await ask('PATCH /releases/1', { draft: false })
    const { status, json } = await ask('PATCH /releases/2', { draft: false })
    expect({ status, json }).toMatchObject({ status: 422, json: { errors: [{ code: 'already_exists' }] } })
  })

  it('keeps files with their digests, and no name twice', async () => {
    const { state } = await start()
    const { json } = await ask('POST /releases', DRAFT)
    const address = String(json['upload_url']).replace(/\{.*/, '')
    const headers = { 'content-type': 'text/plain' }
    const digest = `sha256:${createHash('sha256').update('abc').digest('hex')}`
    expect(await ask(`POST ${address}?name=a%20b.txt`, 'abc', headers)).toMatchObject({
      status: 201,
      json: { name: 'a.b.txt', state: 'uploaded', digest, size: 3 },
    })
    expect(await ask(`POST ${address}?name=a.b.txt`, 'x', headers)).toMatchObject({ status: 422 })
    expect(await ask(`POST ${address}`, 'x', headers)).toMatchObject({ status: 422 })
    github?.faults.plan({ kind: 'cut' }, { times: 1 })
    expect(await ask(`POST ${address}?name=c.txt`, 'abcdef', headers)).toMatchObject({ status: 502 })
    expect(await ask('GET /releases/1/assets')).toMatchObject({
      json: [{ state: 'uploaded' }, { name: 'c.txt', state: 'starter', digest: null, size: 0 }],
    })
    expect(state.malformed).toHaveLength(1)
  })

  it('keeps what is immutable, and burns its tag', async () => {
    await start({ immutable: true })
    const { json } = await ask('POST /releases', DRAFT)
    const address = `${String(json['upload_url']).replace(/\{.*/, '')}?name=a.txt`
    const headers = { 'content-type': 'text/plain' }
    await ask(`POST ${address}`, 'abc', headers)
    await ask('PATCH /releases/1', { draft: false })
    expect(await ask(`POST ${address}2`, 'abc', headers)).toMatchObject({ status: 422 })
    expect(await ask('DELETE /releases/assets/2')).toMatchObject({ status: 422 })
    expect(await ask('PATCH /releases/1', { tag_name: 'v2' })).toMatchObject({ status: 422 })
    expect(await ask('PATCH /releases/1', { body: 'corrected' })).toMatchObject({ status: 200 })
    expect(await ask('DELETE /releases/1')).toMatchObject({ status: 204 })
    const burnt = { errors: [{ message: expect.stringContaining('immutable release') }] }
    expect(await ask('POST /releases', DRAFT)).toMatchObject({ status: 422, json: burnt })
  })

  it('makes a ref once, from a commit or a tag object', async () => {
    await start({ protectedTags: [/^p/] })
    const { json } = await ask('POST /git/tags', { tag: 'v1', message: 'one', object: HEAD, type: 'commit' })
    const ref = { ref: 'refs/tags/v1', sha: json['sha'] }
    expect(await ask('POST /git/refs', ref)).toMatchObject({ status: 201, json: { object: { type: 'tag' } } })
    expect(await ask('POST /git/refs', ref)).toMatchObject({
      status: 422,
      json: { message: 'Reference already exists' },
    })
    expect(await git.findTag('v1')).toMatchObject({ commit: HEAD, message: 'one' })
    expect(await ask('GET /git/ref/tags/v1')).toMatchObject({ json: { ref: 'refs/tags/v1' } })
    const refused = await ask('POST /git/refs', { ref: 'refs/tags/p1', sha: HEAD })
    expect(refused).toMatchObject({ status: 422, json: { errors: [expect.stringContaining('GH013')] } })
    await ask('POST /releases', { ...DRAFT, tag_name: 'p1' })
    expect(await ask('PATCH /releases/1', { draft: false })).toMatchObject({ status: 422 })
  })

  it('knows which release is the latest', async () => {
    const { state } = await start()
    for (const tag_name of ['v2', 'v1', 'v3-rc'])
      await ask('POST /releases', { tag_name, prerelease: tag_name === 'v3-rc' })
    expect(await ask('GET /releases/latest')).toMatchObject({ json: { tag_name: 'v1' } })
    await ask('PATCH /releases/1', { make_latest: 'true' })
    expect(await ask('GET /releases/latest')).toMatchObject({ json: { tag_name: 'v2' } })
    expect(await ask('PATCH /releases/3', { prerelease: true, make_latest: 'true' })).toMatchObject({ status: 422 })
    expect(state.malformed).toEqual([])
  })

  it('shows lists page by page', async () => {
    await start()
    for (let count = 0; count < 5; count++) await ask('POST /releases', { ...DRAFT, tag_name: `v${count}` })
    const first = await ask('GET /releases?per_page=2')
    expect(first.json).toMatchObject([{ tag_name: 'v4' }, { tag_name: 'v3' }])
    const [, next = ''] = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '') ?? []
    const second = await ask(`GET ${next}`)
    expect(second.json).toMatchObject([{ tag_name: 'v2' }, { tag_name: 'v1' }])
    expect((await ask('GET /releases?per_page=2&page=3')).headers.get('link')).toBeNull()
  })

  it('takes texts of 125000 characters, not of one more', async () => {
    await start()
    expect(await ask('POST /releases', { ...DRAFT, body: '→'.repeat(125_000) })).toMatchObject({ status: 201 })
    expect(await ask('POST /releases', { ...DRAFT, body: 'a'.repeat(125_001) })).toMatchObject({ status: 422 })
  })
})
