import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { assembleIndex } from '../../../src/image/manifest.ts'
import { REGISTRIES, type Bench, type RunOptions } from '../../support/promotion/bench.ts'
import { openPruneScene, type PruneScene } from '../../support/promotion/prune-scene.ts'

describe.each(REGISTRIES)('prune on registries %s', (_, options) => {
  let scene: PruneScene
  let bench: Bench

  beforeEach(async () => {
    scene = await openPruneScene(options)
    ;({ bench } = scene)
  })

  afterEach(() => bench.close())

  it('ends in the same state wherever it was killed', async () => {
    const rules = { 'delete-tags': 'pr-*', 'older-than': '30d', force: 'true' }
    const whole = (await scene.prune(rules)).writes.length
    const wanted = {
      tags: [...scene.state().tags.keys()].toSorted((a, b) => (a < b ? -1 : 1)),
      size: scene.state().manifests.size,
    }
    expect(whole).toBeGreaterThan(5)
    for (let writes = 1; writes < whole; writes += 1) {
      await bench.close()
      scene = await openPruneScene(options)
      ;({ bench } = scene)
      expect((await scene.prune(rules, { dieAfterWrite: writes })).exit).not.toBe(0)
      expect(await scene.isWhole('1.2.3')).toBe(true)
      expect(await scene.isWhole('pr-2')).toBe(true)
      expect((await scene.prune(rules)).exit).toBe(0)
      expect(await scene.isWhole('1.2.3')).toBe(true)
      expect(await scene.isWhole('pr-2')).toBe(true)
      expect({
        writes,
        tags: [...scene.state().tags.keys()].toSorted((a, b) => (a < b ? -1 : 1)),
        size: scene.state().manifests.size,
      }).toEqual({
        writes,
        ...wanted,
      })
    }
  }, 120_000)

  describe('at the same moment as another run', () => {
    function once(
      matches: (request: { readonly method: string; readonly path: string }) => boolean,
      work: () => Promise<unknown>,
    ): RunOptions {
      let ran = false
      return {
        before: async (request) => {
          if (ran || !matches(request)) return
          ran = true
          await work()
        },
      }
    }

    it('that names an image which was about to go: it stays', async () => {
      const repository = bench.repository('team/app')
      const work = once(
        ({ path }) =>
          path.includes(`/referrers/${scene.one.index.digest}`) ||
          path.endsWith(`manifests/sha256-${scene.one.index.digest.slice(7)}`),
        async () => repository.putManifest(await repository.readManifest('pr-1'), { tags: ['2.0.0'] }),
      )
      const run = await scene.prune({ 'delete-tags': 'pr-1', 'older-than': '30d', force: 'true' }, work)
      expect(run.exit).toBe(0)
      expect(scene.tags()).toContain('2.0.0')
      expect(await scene.isWhole('2.0.0')).toBe(true)
    })

    it('that moves a tag just before its image goes: the tag stays', async () => {
      const work = once(
        ({ method, path }) => method === 'DELETE' && path.includes('/manifests/'),
        () => bench.push('team/app', ['pr-2'], { content: 'moved' }),
      )
      const run = await scene.prune({ 'delete-tags': 'pr-*', force: 'true' }, work)
      expect(run.exit).toBe(0)
      expect(run.document.kept).toContainEqual({
        tag: 'pr-2',
        digest: scene.two.index.digest,
        why: 'was moved meanwhile',
      })
      expect(await scene.isWhole('pr-2')).toBe(true)
    })

    it('that names an image which shares a platform with one that just went: the platform is put back', async () => {
      const repository = bench.repository('team/app')
      const linux = (architecture: string) => ({ platform: { os: 'linux', architecture } })
      const shared = assembleIndex([
        { ...scene.one.amd64, ...linux('amd64') },
        { ...scene.release.arm64, ...linux('arm64') },
      ])
      const work = once(
        ({ method, path }) => method === 'DELETE' && path.endsWith(scene.one.amd64.digest),
        () => repository.putManifest(shared, { tags: ['3.0.0'] }),
      )
      const run = await scene.prune({ 'delete-tags': 'pr-1', force: 'true' }, work)
      expect(run.exit).toBe(0)
      expect(scene.state().manifests.has(scene.one.amd64.digest)).toBe(true)
      expect(run.log).toContainEqual(expect.stringContaining('named meanwhile, needs it'))
    })

    it('that never stops moving tags: nothing is deleted', async () => {
      let count = 0
      const work: RunOptions = {
        before: async ({ path }) => {
          if (!path.includes('/tags/list')) return
          count += 1
          await bench.push('team/app', ['edge'], { content: `edge ${count}`, signed: false })
        },
      }
      const run = await scene.prune({ 'delete-tags': 'pr-*', force: 'true' }, work)
      expect(run).toMatchObject({ exit: 30, writes: [], document: { error: { facts: { retryable: true } } } })
    })
  })
})
