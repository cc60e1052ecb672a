import { expect, it } from '@jest/globals'
import { endState } from '../../support/release-run/end-state.ts'
import { visibleReleases } from '../../support/release-run/forge-view.ts'
import { viewRepository } from '../../support/release-run/registry-view.ts'
import { describeReleases } from '../../support/release-run/scene-suite.ts'
import { RELEASE_PATHS, type Scene } from '../../support/release-run/scene.ts'

async function pushCommit(scene: Scene, message: string): Promise<void> {
  await scene.clone.commit(message)
  await scene.clone.git('push', '--quiet', 'origin', 'main')
}

async function named(scene: Scene, tag: string): Promise<string | undefined> {
  return (await viewRepository(scene.images[0] ?? '').manifest(tag))?.digest
}

function countOfWords(text: string, words: string): number {
  return text.split(words).length - 1
}

describeReleases('two runs at once', (stage) => {
  it.each(RELEASE_PATHS)(
    'on %s: the one that claims the version later ends with 75 and leaves no name behind',
    async (path) => {
      const scene = await stage().scene(path)
      const loser = scene.start({ content: 'b', pauseBefore: 'claim v1.0.0' })
      await loser.paused
      const winner = await scene.run()
      expect(winner.exit).toBe(0)
      const before = await endState(scene)
      loser.resume()
      const lost = await loser.done
      expect(lost).toMatchObject({ exit: 75, report: { error: { code: 'RELEASE_LOST' } } })
      expect(lost.report.error?.message).toMatch(/another run has claimed v1\.0\.0: the tag binds another image/)
      expect(lost.report.error?.help).toMatch(/run again/)
      expect(await endState(scene)).toEqual(before)
      // Run again it finds the release of the winner, and has nothing to do.
      const again = await scene.run({ content: 'b' })
      expect(again).toMatchObject({ exit: 0, effects: [] })
    },
    60_000,
  )

  it.each(RELEASE_PATHS)(
    'on %s, from two commits: the loser says whose the version is, and takes the next one when it is run again',
    async (path) => {
      const scene = await stage().scene(path)
      const behind = await scene.anotherClone()
      await pushCommit(scene, 'fix: a second thing')
      const loser = scene.start({ pauseBefore: 'claim v1.0.0', content: 'b' })
      await loser.paused
      expect(await scene.run({ clone: behind })).toMatchObject({ exit: 0, report: { version: '1.0.0' } })
      loser.resume()
      expect(await loser.done).toMatchObject({ exit: 75, report: { error: { facts: { retryable: true } } } })
      expect(visibleReleases(scene)).toEqual(['v1.0.0'])
      expect(await scene.run({ content: 'b' })).toMatchObject({ exit: 0, report: { version: '1.0.1' } })
      expect(visibleReleases(scene)).toEqual(['v1.0.0', 'v1.0.1'])
    },
    60_000,
  )

  it('with the same image make one release together', async () => {
    const scene = await stage().scene('github')
    const first = scene.start({ pauseBefore: 'draft v1.0.0' })
    const second = scene.start({ pauseBefore: 'draft v1.0.0' })
    await Promise.all([first.paused, second.paused])
    first.resume()
    second.resume()
    const ends = await Promise.all([first.done, second.done])
    // One of them may see its own draft removed for the other's, and says so.
    expect(ends.map(({ exit }) => exit).every((exit) => exit === 0 || exit === 75)).toBe(true)
    expect((await scene.run()).exit).toBe(0)
    const { releases, gitTags, tags } = await endState(scene)
    expect(releases).toMatchObject([{ tag: 'v1.0.0', visible: true, latest: true }])
    expect(gitTags).toHaveLength(1)
    expect(tags['REGISTRY/acme/app']).toEqual({ '1': 'INDEX', '1.0': 'INDEX', '1.0.0': 'INDEX', latest: 'INDEX' })
  }, 60_000)

  it.each(['tag IMAGE:1.0', 'tag IMAGE:latest', 'publish v1.0.0'])(
    'of an older and a newer version: latest stays with the newer one when the older one goes on late, before %s',
    async (effect) => {
      const scene = await stage().scene('github')
      const behind = await scene.anotherClone()
      const older = scene.start({ clone: behind, pauseBefore: effect.replace('IMAGE', scene.images[0] ?? '') })
      await older.paused
      await pushCommit(scene, 'feat: a second thing')
      const newer = await scene.run({ content: 'b' })
      expect(newer).toMatchObject({ exit: 0, report: { version: '1.1.0' } })
      older.resume()
      expect(await older.done).toMatchObject({ exit: 0, report: { version: '1.0.0' } })
      const { digest } = newer.report.images[0] ?? {}
      expect(digest).toMatch(/^sha256:/)
      expect(await named(scene, 'latest')).toBe(digest)
      expect(await named(scene, '1')).toBe(digest)
      expect(await named(scene, '1.1')).toBe(digest)
      expect(await named(scene, '1.0')).not.toBe(digest)
      const { releases } = await endState(scene)
      expect(releases).toMatchObject([
        { tag: 'v1.0.0', visible: true, latest: false },
        { tag: 'v1.1.0', visible: true, latest: true },
      ])
    },
    60_000,
  )

  it('of an older and a newer version say in the notes only what was new in each', async () => {
    const scene = await stage().scene('gitlab with git push')
    expect((await scene.run()).exit).toBe(0)
    await pushCommit(scene, 'feat: a second thing')
    expect((await scene.run({ content: 'b' })).exit).toBe(0)
    const [first, second] = [...(scene.gitlab?.state.releases.values() ?? [])].map(({ description }) => description)
    expect(countOfWords(first ?? '', 'second thing')).toBe(0)
    expect(countOfWords(second ?? '', 'first thing')).toBe(0)
    expect(countOfWords(second ?? '', 'second thing')).toBe(1)
  }, 60_000)
})
