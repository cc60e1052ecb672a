import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { claimedImages } from '../../../src/release/claim.ts'
import { gitTagStore } from '../../../src/release/git/tag-store.ts'
import type { Command } from '../../../src/system/process.ts'
import { describeWithGit } from '../../support/git/git-suite.ts'
import { claimOf } from '../../support/release/claim.ts'
import type { TagRule } from '../../support/git/tag-rules.ts'

describeWithGit('gitTagStore', undefined, (bench) => {
  const released = async () => {
    const made = await bench().repository()
    const commit = await made.clone.commit('feat: a')
    await made.clone.git('push', '--quiet', 'origin', 'main')
    return { ...made, commit, store: gitTagStore(bench().options(made.clone)) }
  }

  it('makes an annotated tag that binds the image, and finds it again', async () => {
    const { store, commit, bare, clone } = await released()
    const claim = claimOf(commit)
    const made = await store.claim(claim)
    expect(made).toMatchObject({ kind: 'claimed', tag: { name: 'v1.0.0', commit, message: claim.message } })
    expect(await store.find('v1.0.0')).toEqual(made.tag)
    expect(await clone.git('--git-dir', bare.path, 'cat-file', '-t', 'v1.0.0')).toBe('tag')
    expect(await clone.git('--git-dir', bare.path, 'fsck', '--strict')).toBe('')
  })

  it('answers already to the same claim, from another clone as well', async () => {
    const { store, commit, bare } = await released()
    const first = await store.claim(claimOf(commit))
    const other = await bench().workshop.clone(bare.url, '--depth=1')
    expect(await store.claim(claimOf(commit))).toEqual({ kind: 'already', tag: first.tag })
    expect(await gitTagStore(bench().options(other)).claim(claimOf(commit))).toEqual({
      kind: 'already',
      tag: first.tag,
    })
  })

  it('lets one of two runs win; the other one sees what stands', async () => {
    const { store, commit, bare } = await released()
    const other = await bench().workshop.clone(bare.url, '--depth=1')
    const outcomes = await Promise.all([
      store.claim(claimOf(commit, 'a')),
      gitTagStore(bench().options(other)).claim(claimOf(commit, 'b')),
    ])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['claimed', 'lost'])
    const [first, second] = outcomes
    expect(first.tag).toEqual(second.tag)
    expect(await store.find('v1.0.0')).toEqual(first.tag)
  })

  it('lets both of two runs with the same image succeed', async () => {
    const { store, commit, bare } = await released()
    const other = await bench().workshop.clone(bare.url, '--depth=1')
    const outcomes = await Promise.all([
      store.claim(claimOf(commit)),
      gitTagStore(bench().options(other)).claim(claimOf(commit)),
    ])
    expect(outcomes.map(({ kind }) => kind)).not.toContain('lost')
    expect(outcomes.map(({ kind }) => kind)).toContain('claimed')
    expect(outcomes[0].tag).toEqual(outcomes[1].tag)
  })

  it('loses against a push that comes between look and push', async () => {
    const { commit, bare, clone } = await released()
    const rival = gitTagStore(bench().options(await bench().workshop.clone(bare.url)))
    const options = bench().options(clone)
    const late = gitTagStore({
      ...options,
      runner: {
        run: async (command) => {
          if (command.args.includes('push')) await rival.claim(claimOf(commit, 'b'))
          return options.runner.run(command)
        },
      },
    })
    const outcome = await late.claim(claimOf(commit, 'a'))
    expect(outcome.kind).toBe('lost')
    expect(claimedImages(outcome.tag.message ?? '')[0]?.digest).toBe(`sha256:${'b'.repeat(64)}`)
  })

  it('loses a version that stands on another commit', async () => {
    const { store, commit, clone } = await released()
    await store.claim(claimOf(commit))
    const next = await clone.commit('fix: b')
    expect(await store.claim(claimOf(next))).toMatchObject({ kind: 'lost', tag: { commit } })
  })

  it.each([
    ['lightweight', ['tag', 'v1.0.0']],
    ['annotated', ['tag', '-m', 'by hand', 'v1.0.0']],
  ])('keeps a %s tag that a person pushed', async (kind, tag) => {
    const { store, commit, clone, bare } = await released()
    await clone.git(...tag)
    await clone.git('push', '--quiet', 'origin', 'v1.0.0')
    const before = await clone.git('ls-remote', bare.url)
    expect(await store.claim(claimOf(commit))).toMatchObject({ kind: 'already', tag: { commit } })
    expect(await clone.git('ls-remote', bare.url)).toBe(before)
    expect((await store.find('v1.0.0'))?.message).toBe(kind === 'annotated' ? 'by hand\n' : undefined)
  })

  it('loses against a tag that a person put on another commit', async () => {
    const { store, commit, clone } = await released()
    await clone.git('tag', 'v1.0.0')
    await clone.git('push', '--quiet', 'origin', 'v1.0.0')
    const next = await clone.commit('fix: b')
    expect(await store.claim(claimOf(next))).toMatchObject({ kind: 'lost', tag: { commit } })
  })

  it('lists every tag with the commit it stands for', async () => {
    const { store, commit, clone } = await released()
    await clone.git('tag', 'light')
    await clone.git('tag', '-m', 'x', 'annotated')
    await clone.git('push', '--quiet', 'origin', '--tags')
    const annotated = await clone.git('rev-parse', 'refs/tags/annotated')
    expect(await store.list()).toEqual([
      { name: 'annotated', object: annotated, commit },
      { name: 'light', object: commit, commit },
    ])
    expect(await store.find('absent')).toBeUndefined()
    expect(await store.find('ligh')).toBeUndefined()
  })

  it('pushes nothing but the tag when the commit is no tip any more', async () => {
    const { clone, bare } = await released()
    await writeFile(join(clone.directory, 'large'), randomBytes(200_000))
    await clone.git('add', '.')
    const commit = await clone.commit('feat: large')
    await clone.git('push', '--quiet', 'origin', 'main')
    const shallow = await bench().workshop.clone(bare.url, '--depth=1')
    await clone.git('rm', '--quiet', 'large')
    await clone.commit('feat: small again')
    await clone.git('push', '--quiet', 'origin', 'main')
    const before = bench().server.requests.length
    expect((await gitTagStore(bench().options(shallow)).claim(claimOf(commit))).kind).toBe('claimed')
    const sent = bench()
      .server.requests.slice(before)
      .map(({ received }) => received)
    expect(Math.max(...sent)).toBeGreaterThan(0)
    expect(Math.max(...sent)).toBeLessThan(10_000)
    expect(await shallow.git('rev-list', '--count', 'HEAD')).toBe('1')
  })

  it('runs no hook of the clone', async () => {
    const { store, commit, clone } = await released()
    await clone.git('config', 'core.hooksPath', join(clone.directory, 'hooks'))
    await mkdir(join(clone.directory, 'hooks'))
    const mark = join(clone.directory, 'ran')
    for (const hook of ['pre-push', 'reference-transaction'])
      await writeFile(join(clone.directory, 'hooks', hook), `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 })
    expect((await store.claim(claimOf(commit))).kind).toBe('claimed')
    await expect(readFile(mark)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it.each<[TagRule, RegExp, RegExp]>([
    ['github-ruleset', /a repository rule forbids it; git says: .*GH013/, /Rulesets/],
    ['gitlab-protected-tag', /the tag is protected; git says: GitLab: You are not allowed/, /Protected tags/],
    ['plain-hook', /a hook of the remote declined it; git says: tags are made on Mondays/, /its rule/],
  ])('says which rule declines the tag: %s', async (rule, message, help) => {
    const { store, commit, bare } = await released()
    await bare.protectTags(rule)
    await expect(store.claim(claimOf(commit))).rejects.toMatchObject({
      code: 'RELEASE_DENIED',
      message: expect.stringMatching(message),
      help: expect.stringMatching(help),
      retryable: false,
      facts: { tag: 'v1.0.0' },
    })
    await bare.protectTags(undefined)
    expect((await store.claim(claimOf(commit))).kind).toBe('claimed')
  })

  it('says that the remote is not there', async () => {
    const { store, commit, clone } = await released()
    await clone.git('remote', 'set-url', 'origin', `${bench().server.url}/absent.git`)
    await expect(store.claim(claimOf(commit))).rejects.toMatchObject({ code: 'RELEASE_DENIED' })
    await clone.git('remote', 'remove', 'origin')
    await expect(gitTagStore(bench().options(clone)).list()).rejects.toMatchObject({
      code: 'RELEASE_REFUSED',
      message: expect.stringContaining('no remote called origin'),
    })
  })

  it('can be cancelled', async () => {
    const { store } = await released()
    const reason = new DOMException('stop', 'AbortError')
    await expect(store.list({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  describe('when the server fails', () => {
    it('knows its own tag when only the answer to the push got lost', async () => {
      const { store, commit } = await released()
      bench().server.fault({ losePushAnswers: true })
      try {
        expect(await store.claim(claimOf(commit))).toMatchObject({ kind: 'already', tag: { commit } })
      } finally {
        bench().server.fault(undefined)
      }
      expect(await store.claim(claimOf(commit, 'b'))).toMatchObject({ kind: 'lost' })
    })

    it.each([
      ['cuts connections', { down: true }],
      ['answers 503', { status: 503 }],
      ['answers 429', { status: 429 }],
    ])('is unreachable, and may be tried again: %s', async (_, fault) => {
      const { store } = await released()
      bench().server.fault(fault)
      try {
        await expect(store.list()).rejects.toMatchObject({ code: 'RELEASE_UNREACHABLE', retryable: true })
      } finally {
        bench().server.fault(undefined)
      }
      expect(await store.list()).toEqual([])
    })

    it('is unreachable where nothing listens', async () => {
      const { clone } = await released()
      await clone.git('remote', 'set-url', 'origin', 'http://127.0.0.1:1/app.git')
      const store = gitTagStore(bench().options(clone))
      await expect(store.list()).rejects.toMatchObject({ code: 'RELEASE_UNREACHABLE', retryable: true })
    })

    it('is unreachable when it does not answer in time', async () => {
      const { clone } = await released()
      const options = bench().options(clone)
      const impatient = (command: Command) => options.runner.run({ ...command, timeoutMs: 300 })
      bench().server.fault({ delayMs: 2000 })
      try {
        await expect(gitTagStore({ ...options, runner: { run: impatient } }).list()).rejects.toMatchObject({
          code: 'RELEASE_UNREACHABLE',
          message: expect.stringContaining('in time'),
        })
      } finally {
        bench().server.fault(undefined)
      }
    })
  })
})
