import { afterEach, describe, expect, it } from '@jest/globals'
import { gitlabTagStore, type GitlabTagStoreOptions } from '../../../src/release/gitlab/gitlab-tag-store.ts'
import type { TagStore } from '../../../src/release/release-host.ts'
import { silentLog } from '../../../src/system/log.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { Secret } from '../../../src/system/secret.ts'
import { memoryGit, type MemoryGit } from '../../support/forge/forge-git.ts'
import { startGitlab, type Gitlab, type GitlabOptions } from '../../support/forge/gitlab.ts'
import { claimOf } from '../../support/release/claim.ts'
import { patientClock } from '../../support/scan/patient-clock.ts'

const HEAD = 'a'.repeat(40)
const OTHER = 'b'.repeat(40)

interface ClaimBench {
  readonly gitlab: Gitlab
  readonly git: MemoryGit
  readonly store: TagStore
}

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

type Changes = Partial<Pick<GitlabTagStoreOptions, 'clock' | 'reader' | 'token'>> & { readonly byApi?: boolean }

async function start(options: GitlabOptions = {}, { byApi = false, ...changes }: Changes = {}): Promise<ClaimBench> {
  const git = memoryGit()
  const gitlab = await startGitlab({ git, ...options })
  const http = nodeHttpClient()
  closing.push(async () => {
    http.close()
    await gitlab.close()
    expect(gitlab.state.malformed).toEqual([])
  })
  const { apiUrl, project, jobToken } = gitlab
  // What a git client reads, which a job may always do.
  const reader = { list: () => git.listTags(), find: (name: string) => git.findTag(name) }
  const store = gitlabTagStore({
    http,
    apiUrl,
    project,
    token: { kind: 'job', value: new Secret(jobToken) },
    clock: patientClock(),
    log: silentLog,
    ...(byApi ? {} : { reader }),
    ...changes,
  })
  return { gitlab, git, store }
}

describe('a claim with the token of a job', () => {
  it('is one request, which makes the annotated tag and an entry of 1970', async () => {
    const { gitlab, store } = await start()
    const claim = claimOf(HEAD)
    const outcome = await store.claim(claim)
    expect(outcome).toMatchObject({ kind: 'claimed', tag: { name: 'v1.0.0', commit: HEAD, message: claim.message } })
    expect(outcome.tag.object).not.toBe(HEAD)
    expect(gitlab.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/v4/projects/group%2Fapp/releases',
    ])
    expect(JSON.parse(gitlab.requests[0]?.body.toString('utf8') ?? '')).toEqual({
      tag_name: 'v1.0.0',
      ref: HEAD,
      tag_message: claim.message,
      name: 'app 1.0.0',
      description: 'release in progress',
      released_at: '1970-01-01T00:00:00Z',
    })
  })

  it('never becomes the latest release', async () => {
    const { gitlab, store } = await start()
    await gitlab.state.git.createTag('v0.9.0', OTHER)
    gitlab.state.releases.set('v0.9.0', {
      tag: 'v0.9.0',
      commit: OTHER,
      name: 'v0.9.0',
      description: '',
      createdAt: '2020-01-01T00:00:00Z',
      releasedAt: '2020-01-01T00:00:00Z',
      links: [],
    })
    await store.claim(claimOf(HEAD))
    expect(gitlab.state.latest(new Date())?.tag).toBe('v0.9.0')
  })

  it('stands already when it is made again', async () => {
    const { gitlab, store } = await start()
    const { tag } = await store.claim(claimOf(HEAD))
    expect(await store.claim(claimOf(HEAD))).toEqual({ kind: 'already', tag })
    expect(gitlab.requests).toHaveLength(1)
  })

  it.each([
    ['another image', claimOf(HEAD, 'b')],
    ['another commit', claimOf(OTHER)],
  ])('is lost against a claim for %s, and changes nothing', async (_, second) => {
    const { gitlab, git, store } = await start()
    const { tag } = await store.claim(claimOf(HEAD))
    const releases = structuredClone([...gitlab.state.releases])
    expect(await store.claim(second)).toEqual({ kind: 'lost', tag })
    expect(await git.findTag('v1.0.0')).toEqual(tag)
    expect([...gitlab.state.releases]).toEqual(releases)
  })

  it.each([
    ['lightweight', undefined],
    ['annotated', 'by hand\n'],
  ])('keeps a %s tag that a person made on the same commit, and loses against one on another', async (_, message) => {
    const { gitlab, git, store } = await start()
    const tag = await git.createTag('v1.0.0', HEAD, message)
    expect(await store.claim(claimOf(HEAD))).toEqual({ kind: 'already', tag })
    expect(await store.claim(claimOf(OTHER))).toEqual({ kind: 'lost', tag })
    expect(gitlab.requests).toEqual([])
  })

  it('does not mind how GitLab ends the lines of the message', async () => {
    const { git, store } = await start()
    await git.createTag('v1.0.0', HEAD, claimOf(HEAD).message.replaceAll('\n', '\r\n').trimEnd())
    expect(await store.claim(claimOf(HEAD))).toMatchObject({ kind: 'already' })
  })
})

describe('two claims at once', () => {
  /** Both look before either acts. */
  function lateReader(git: MemoryGit): Pick<TagStore, 'list' | 'find'> {
    let looks = 0
    return {
      list: () => git.listTags(),
      find: async (name) => {
        looks += 1
        return looks === 1 ? undefined : git.findTag(name)
      },
    }
  }

  it.each([
    ['for different images: one is lost', 'b', 'lost'],
    ['for the same image: both go on', 'a', 'already'],
  ])('%s', async (_, hex, kind) => {
    const git = memoryGit()
    const { gitlab, store } = await start({ git }, { reader: lateReader(git) })
    await git.createTag('v1.0.0', HEAD, claimOf(HEAD, hex).message)
    gitlab.state.releases.set('v1.0.0', {
      tag: 'v1.0.0',
      commit: HEAD,
      name: 'app 1.0.0',
      description: 'release in progress',
      createdAt: '2026-01-01T00:00:00Z',
      releasedAt: '1970-01-01T00:00:00.000Z',
      links: [],
    })
    expect(await store.claim(claimOf(HEAD, 'a'))).toMatchObject({ kind })
    expect(gitlab.state.releases.size).toBe(1)
  })

  it('in earnest: exactly one image gets the version', async () => {
    const { store, git } = await start()
    const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map((hex) => store.claim(claimOf(HEAD, hex))))
    expect(outcomes.map(({ kind }) => kind).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'claimed',
      'lost',
      'lost',
      'lost',
    ])
    const winner = outcomes.find(({ kind }) => kind === 'claimed')
    expect(await git.findTag('v1.0.0')).toEqual(winner?.tag)
  })

  it('against another commit: what GitLab tagged first decides', async () => {
    const git = memoryGit()
    const { store } = await start({ git }, { reader: lateReader(git) })
    await git.createTag('v1.0.0', OTHER, claimOf(OTHER).message)
    // GitLab makes an entry for the tag that stands, whatever ref was asked for.
    expect(await store.claim(claimOf(HEAD))).toMatchObject({ kind: 'lost', tag: { commit: OTHER } })
  })
})

describe('a claim that is disturbed', () => {
  it.each([
    ['a lost answer', { kind: 'lost' } as const],
    ['a broken connection', { kind: 'down' } as const],
    ['status 502', { kind: 'answer', answer: { status: 502, json: {} } } as const],
    [
      'too many requests',
      { kind: 'answer', answer: { status: 429, headers: { 'retry-after': '3' }, json: {} } } as const,
    ],
  ])('by %s is made all the same, once', async (_, fault) => {
    const { gitlab, store } = await start()
    gitlab.faults.plan(fault, { method: 'POST', times: 1 })
    expect(await store.claim(claimOf(HEAD))).toMatchObject({ kind: 'claimed', tag: { commit: HEAD } })
    expect(gitlab.state.releases.size).toBe(1)
  })

  it.each([
    ['a protected tag', { protectedTags: [/^v/] }, /Protected tags/],
    ['too small a role', { accessLevel: 20 }, /Developer/],
  ])('by %s names the remedy, and leaves no tag', async (_, options, help) => {
    const { git, store } = await start(options)
    await expect(store.claim(claimOf(HEAD))).rejects.toMatchObject({
      code: 'RELEASE_DENIED',
      help: expect.stringMatching(help),
    })
    expect(await git.listTags()).toEqual([])
  })

  it('by an entry whose tag was deleted says so', async () => {
    const { git, store } = await start()
    await store.claim(claimOf(HEAD))
    git.deleteTag('v1.0.0')
    await expect(store.claim(claimOf(HEAD))).rejects.toMatchObject({
      code: 'RELEASE_REFUSED',
      help: expect.stringContaining('delete the release v1.0.0'),
    })
  })

  it('by cancelling ends with the reason', async () => {
    const { store } = await start()
    const reason = new Error('stop')
    await expect(store.claim(claimOf(HEAD), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})

describe('tags through the API', () => {
  it('are read with the token of a job where the instance lets it', async () => {
    const { git, store } = await start({ jobTokenListsTags: true }, { byApi: true })
    await git.createTag('v1.0.0-rc.1', OTHER)
    expect(await store.find('v1.0.0')).toBeUndefined()
    const { tag } = await store.claim(claimOf(HEAD))
    expect(await store.find('v1.0.0')).toEqual(tag)
    expect(await store.list()).toEqual([{ name: 'v1.0.0-rc.1', object: OTHER, commit: OTHER }, tag])
  })

  it('are denied to the token of a job elsewhere', async () => {
    const { store } = await start({}, { byApi: true })
    await expect(store.list()).rejects.toMatchObject({
      code: 'RELEASE_DENIED',
      help: expect.stringContaining('SLIPWAY_GITLAB_TOKEN'),
    })
  })

  it('are read page by page with the token of a project', async () => {
    const value = new Secret('glpat-0123456789abcdefghij')
    const { git, store } = await start({}, { byApi: true, token: { kind: 'private', value } })
    for (let count = 0; count < 230; count++) await git.createTag(`v0.${count}.0`, HEAD)
    expect((await store.list()).map(({ name }) => name)).toEqual(
      Array.from({ length: 230 }, (_, count) => `v0.${count}.0`),
    )
  })
})
