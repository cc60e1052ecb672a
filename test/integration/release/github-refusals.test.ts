import { afterEach, describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../src/errors.ts'
import { patientClock } from '../../support/scan/patient-clock.ts'
import type { GithubOptions } from '../../support/forge/github.ts'
import { asset, releaseContent } from '../../support/release/content.ts'
import { githubBench, type GithubBench } from '../../support/release/host-benches.ts'
import { toldLog } from '../../support/release/told-log.ts'

const content = releaseContent()

let open: GithubBench | undefined
afterEach(async () => {
  await open?.close()
  expect(open?.malformed()).toEqual([])
})

async function start(options: GithubOptions = {}): Promise<GithubBench> {
  open = await githubBench(options)
  await open.pushTag('v1.2.3')
  return open
}

async function failureOf(work: Promise<unknown>): Promise<SlipwayError> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (outcome instanceof SlipwayError) return outcome
  throw new Error(`it did not fail as it should: ${String(outcome)}`)
}

describe('before anything is built', () => {
  it.each<readonly [what: string, options: GithubOptions, code: string, message: RegExp, help: RegExp]>([
    [
      'a token that only reads',
      { permission: 'read' },
      'RELEASE_DENIED',
      /may read octo\/app, but not release/,
      /contents: write/,
    ],
    [
      'a repository that the token cannot see',
      { permission: 'none' },
      'RELEASE_DENIED',
      /did not show the repository/,
      /contents: write/,
    ],
    ['an archived repository', { archived: true }, 'RELEASE_REFUSED', /archived/, /unarchive/],
  ])('%s is known, with its remedy', async (_, options, code, message, help) => {
    const { host } = await start(options)
    const failure = await failureOf(host.preflight('v1.2.3'))
    expect(failure).toMatchObject({ code, retryable: false })
    expect(failure.message).toMatch(message)
    expect(failure.help).toMatch(help)
  })

  it('a token that GitHub does not know is named, but never shown', async () => {
    const { connect } = await start()
    const failure = await failureOf(connect({ token: 'ghs_wrongwrongwrong' }).preflight('v1.2.3'))
    expect(failure).toMatchObject({ code: 'RELEASE_DENIED', help: expect.stringMatching(/expired|revoked/) })
    expect(JSON.stringify([failure.message, failure.help, failure.facts])).not.toContain('wrongwrong')
  })

  it('a missing token is no request', async () => {
    const { connect, github } = await start()
    const host = connect({ token: '' })
    for (const work of [host.preflight('v1.2.3'), host.draft(content), host.publish(content, true)])
      expect(await failureOf(work)).toMatchObject({ code: 'ENVIRONMENT_CREDENTIALS', exit: 3 })
    expect(github.requests).toEqual([])
  })

  it('immutable releases are announced', async () => {
    const log = toldLog()
    const { connect } = await start({ immutable: true })
    await connect({ log }).preflight('v1.2.3')
    expect(log.lines).toEqual([expect.stringMatching(/^info: releases of octo\/app are immutable.*v1\.2\.3/)])
  })

  it('reads only', async () => {
    const { host, github } = await start()
    await host.preflight('v1.2.3')
    expect(github.requests.map(({ method }) => method)).toEqual(['GET', 'GET'])
  })
})

describe('a release that is refused', () => {
  it('names contents: write where the token may not write', async () => {
    const { host, github } = await start({ permission: 'read' })
    const failure = await failureOf(host.draft(content))
    expect(failure).toMatchObject({ code: 'RELEASE_DENIED', facts: { status: 403 } })
    expect(failure.message).toMatch(/create the draft of v1\.2\.3.*not accessible by integration/)
    expect(failure.help).toContain('contents: write')
    expect(github.state.releases).toEqual([])
  })

  it('says that an immutable release used up the version', async () => {
    const { host, github } = await start({ immutable: true })
    await host.publish(content, true)
    github.state.burnt.add('v1.2.3')
    github.state.releases.splice(0)
    const failure = await failureOf(host.draft(content))
    expect(failure).toMatchObject({ code: 'RELEASE_REFUSED', help: expect.stringContaining('next version') })
    expect(github.state.releases).toEqual([])
  })

  it('changes the text of an immutable release, never its files', async () => {
    const { host, seen } = await start({ immutable: true })
    await host.publish(content, true)
    const other = releaseContent({ assets: [asset('images.json', '{"schema":2}')] })
    const failure = await failureOf(host.publish(other, true))
    expect(failure).toMatchObject({ code: 'RELEASE_REFUSED', facts: { asset: 'images.json' } })
    const more = await failureOf(host.publish(releaseContent({ assets: [asset('new.json', '1')] }), true))
    expect(more).toMatchObject({ code: 'RELEASE_REFUSED', help: expect.stringContaining('immutable') })
    expect(await host.publish(releaseContent({ notes: 'corrected' }), true)).toBe('done')
    expect(seen('v1.2.3')).toMatchObject({ notes: 'corrected', assets: { 'images.json': '{"schema":1}' } })
  })

  it('never lets GitHub make the tag on the default branch', async () => {
    const { host, git, github } = await start()
    await host.draft(content)
    git.deleteTag('v1.2.3')
    const failure = await failureOf(host.publish(content, true))
    expect(failure).toMatchObject({ code: 'RELEASE_REFUSED', help: expect.stringContaining('run again') })
    expect(await git.findTag('v1.2.3')).toBeUndefined()
    expect(github.state.drafts('v1.2.3')).toHaveLength(1)
  })

  it.each([
    [
      'a ruleset',
      422,
      'Repository rule violations found\n\nGH013: creations being restricted',
      'RELEASE_DENIED',
      /ruleset/,
    ],
    [
      'the workflow rule',
      403,
      'refusing to allow a GitHub App to create or update workflow without `workflows` permission',
      'RELEASE_DENIED',
      /Workflows permission/,
    ],
    ['single sign-on', 403, 'Resource protected by organization SAML enforcement', 'RELEASE_DENIED', /single sign-on/],
    ['a renamed repository', 301, 'Moved Permanently', 'RELEASE_REFUSED', /renamed/],
  ])('explains %s', async (_, status, message, code, help) => {
    const { host, github } = await start()
    github.faults.plan({ kind: 'answer', answer: { status, json: { message } } }, { method: 'POST' })
    const failure = await failureOf(host.draft(content))
    expect(failure).toMatchObject({ code, retryable: false })
    expect(failure.help).toMatch(help)
  })

  it('does not send the token to another host', async () => {
    const { host, github } = await start()
    github.state.releases.push({
      id: 900,
      tag: 'v1.2.3',
      name: 'v1.2.3',
      body: content.notes,
      target: 'main',
      draft: true,
      prerelease: false,
      immutable: false,
      publishedAt: null,
      createdAt: '2026-01-01T00:00:00Z',
      assets: [],
    })
    const json = [
      {
        id: 900,
        tag_name: 'v1.2.3',
        name: 'v1.2.3',
        body: content.notes,
        draft: true,
        prerelease: false,
        upload_url: 'https://uploads.evil.example/x{?name,label}',
        assets: [],
      },
    ]
    github.faults.plan({ kind: 'answer', answer: { status: 200, json } }, { path: /\/releases$/ })
    const failure = await failureOf(host.draft(content))
    expect(failure).toMatchObject({ code: 'RELEASE_REFUSED', facts: { target: 'uploads.evil.example' } })
  })

  it('is not confused by an answer that is no release', async () => {
    const { host, github } = await start()
    github.faults.plan({ kind: 'answer', answer: { status: 200, json: [{ id: 'x' }] } }, { path: /\/releases$/ })
    expect(await failureOf(host.draft(content))).toMatchObject({
      code: 'RELEASE_REFUSED',
      help: expect.stringContaining('GITHUB_API_URL'),
    })
  })
})

describe('limits', () => {
  const secondary = { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' }

  it.each([
    ['a secondary limit', 403, { 'retry-after': '7' }, secondary, 7000],
    ['a secondary limit without a time', 403, {}, secondary, 60_000],
    ['too many requests', 429, { 'retry-after': '2' }, { message: 'Too many' }, 2000],
    [
      'the hourly limit',
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.parse('2026-01-01T00:00:30Z') / 1000) },
      { message: 'API rate limit exceeded' },
      30_000,
    ],
  ])('waits for %s, then goes on', async (_, status, headers, json, pause) => {
    const clock = patientClock()
    const { connect, github, seen } = await start()
    github.faults.plan({ kind: 'answer', answer: { status, headers, json } }, { method: 'POST', times: 1 })
    const host = connect({ clock })
    expect(await host.publish(content, true)).toBe('done')
    expect(clock.slept).toEqual([pause])
    expect(seen('v1.2.3')?.assets).toMatchObject({ 'images.json': '{"schema":1}' })
    expect(github.state.releases).toHaveLength(1)
  })

  it('does not wait for an hour', async () => {
    const clock = patientClock()
    const { connect, github } = await start()
    github.faults.plan({ kind: 'answer', answer: { status: 403, headers: { 'retry-after': '3600' }, json: secondary } })
    const failure = await failureOf(connect({ clock }).draft(content))
    expect(failure).toMatchObject({ code: 'RELEASE_UNREACHABLE', retryable: true, facts: { retryable: true } })
    expect(clock.slept).toEqual([])
  })

  it('stops waiting when it is cancelled', async () => {
    const { connect, github } = await start()
    github.faults.plan({ kind: 'answer', answer: { status: 503, json: {} } })
    const controller = new AbortController()
    const reason = new Error('stop')
    const clock = {
      now: () => new Date(),
      sleep: async () => {
        controller.abort(reason)
        controller.signal.throwIfAborted()
      },
    }
    await expect(connect({ clock }).draft(content, { signal: controller.signal })).rejects.toBe(reason)
    expect(github.requests).toHaveLength(1)
  })

  it('keeps to the length of a text, and adds the whole as a file', async () => {
    const { host, seen, github } = await start()
    const notes = `${'a line of the notes → \n'.repeat(8000)}end`
    expect(await host.publish(releaseContent({ notes }), true)).toBe('done')
    expect(await host.publish(releaseContent({ notes }), true)).toBe('already')
    const release = seen('v1.2.3')
    expect(release?.assets['release-notes.md']).toBe(notes)
    expect(release?.notes.length).toBeLessThanOrEqual(125_000)
    expect(release?.notes).toMatch(/→ \n\n_Cut at GitHub's limit.*release-notes\.md/s)
    expect(github.state.releases).toHaveLength(1)
  })
})
