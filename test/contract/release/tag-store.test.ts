import { describe, expect, it } from '@jest/globals'
import { gitTagStore } from '../../../src/release/git/tag-store.ts'
import type { TagStore } from '../../../src/release/release-host.ts'
import { memoryTagStore } from '../../fakes/memory-tag-store.ts'
import { describeWithGit } from '../../support/git/git-suite.ts'
import { claimOf } from '../../support/release/claim.ts'

interface StoreBench {
  readonly store: TagStore
  /** Two commits that the remote has. */
  readonly commits: readonly [string, string]
  pushByHand(name: string, commit: string, message?: string): Promise<void>
}

function keepsItsPromises(open: () => Promise<StoreBench>): void {
  it('makes a tag once, and answers already from then on', async () => {
    const { store, commits } = await open()
    const claim = claimOf(commits[0])
    const first = await store.claim(claim)
    expect(first).toMatchObject({
      kind: 'claimed',
      tag: { name: 'v1.0.0', commit: commits[0], message: claim.message },
    })
    expect(first.tag.object).not.toBe(commits[0])
    expect(await store.claim(claim)).toEqual({ kind: 'already', tag: first.tag })
    expect(await store.find('v1.0.0')).toEqual(first.tag)
  })

  it('loses against other content and against another commit, and changes nothing', async () => {
    const { store, commits } = await open()
    const { tag } = await store.claim(claimOf(commits[0], 'a'))
    expect(await store.claim(claimOf(commits[0], 'b'))).toEqual({ kind: 'lost', tag })
    expect(await store.claim(claimOf(commits[1], 'a'))).toEqual({ kind: 'lost', tag })
    expect(await store.find('v1.0.0')).toEqual(tag)
  })

  it.each([
    ['lightweight', undefined],
    ['annotated', 'by hand\n'],
  ])('keeps a %s tag that a person made on the same commit, and loses against one on another', async (_, message) => {
    const { store, commits, pushByHand } = await open()
    const name = 'v1.0.0'
    await pushByHand(name, commits[0], message)
    const standing = await store.find(name)
    expect(standing).toMatchObject({ name, commit: commits[0], ...(message === undefined ? {} : { message }) })
    expect(await store.claim(claimOf(commits[0]))).toEqual({ kind: 'already', tag: standing })
    expect(await store.claim(claimOf(commits[1]))).toEqual({ kind: 'lost', tag: standing })
    expect(await store.find(name)).toEqual(standing)
  })

  it('lists names and hashes', async () => {
    const { store, commits, pushByHand } = await open()
    await pushByHand('light', commits[1])
    const { tag } = await store.claim(claimOf(commits[0]))
    const listed = [...(await store.list())].sort((a, b) => (a.name < b.name ? -1 : 1))
    expect(listed).toEqual([
      { name: 'light', object: commits[1], commit: commits[1] },
      { name: 'v1.0.0', object: tag.object, commit: commits[0] },
    ])
    expect(await store.find('absent')).toBeUndefined()
  })

  it('stops when it is told to', async () => {
    const { store, commits } = await open()
    const reason = new DOMException('stop', 'AbortError')
    const call = { signal: AbortSignal.abort(reason) }
    await expect(store.list(call)).rejects.toBe(reason)
    await expect(store.find('v1.0.0', call)).rejects.toBe(reason)
    await expect(store.claim(claimOf(commits[0]), call)).rejects.toBe(reason)
  })
}

describe('tags in memory', () => {
  keepsItsPromises(async () => {
    const store = memoryTagStore()
    return {
      store,
      commits: ['1'.repeat(40), '2'.repeat(40)],
      pushByHand: async (...tag) => store.pushByHand(...tag),
    }
  })
})

describeWithGit('tags over git', undefined, (bench) => {
  keepsItsPromises(async () => {
    const { clone } = await bench().repository()
    const commits = [await clone.commit('feat: a'), await clone.commit('feat: b')] as const
    await clone.git('push', '--quiet', 'origin', 'main')
    return {
      store: gitTagStore(bench().options(clone)),
      commits,
      pushByHand: async (name, commit, message) => {
        await clone.git('tag', ...(message === undefined ? [] : ['-m', message]), name, commit)
        await clone.git('push', '--quiet', 'origin', `refs/tags/${name}`)
      },
    }
  })
})
