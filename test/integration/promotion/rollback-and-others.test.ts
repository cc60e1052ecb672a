import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { REGISTRIES, type Bench, type Inputs, type Run, type RunOptions } from '../../support/promotion/bench.ts'
import { AFTER, openVersions, type VersionsScene } from '../../support/promotion/versions-scene.ts'

describe.each(REGISTRIES)('a rollback on registries %s', (_, options) => {
  let scene: VersionsScene
  let bench: Bench
  let app = ''

  beforeEach(async () => {
    scene = await openVersions(options)
    ;({ bench, app } = scene)
  })

  afterEach(() => bench.close())

  describe('afterwards', () => {
    const promote = (tag: string, inputs: Inputs = {}): Promise<Run> =>
      bench.run('promote', [`${app}:${tag}`], { key: bench.publicKey, ...inputs })

    beforeEach(async () => {
      await scene.rollback('1.2.2', { reason: 'it leaks' })
    })

    it('a run of the bad version moves nothing', async () => {
      const run = await promote('1.2.4')
      expect(run).toMatchObject({ exit: 0, writes: [] })
      expect(run.report.stages).toContainEqual({
        name: 'floated',
        outcome: 'skipped',
        reason: '1.2.4 was rolled back: it leaks',
        ms: expect.any(Number),
      })
      expect((await promote('1.2.4', { plan: 'true' })).json).toMatchObject({ images: [{ tags: ['1.2.4'] }] })
    })

    it('it still has its other names', async () => {
      await promote('1.2.4', { tags: '1.2.4\ntype=raw,value=canary' })
      expect(scene.named()).toMatchObject({ canary: '1.2.4', latest: '1.2.2', '1.2': '1.2.2' })
    })

    it('an older line gets the floating tags that no version that stands keeps from it', async () => {
      await scene.push('1.1.0', ['old'])
      const run = await bench.run('promote', [`${app}:old`], { tags: '1.1.0', key: bench.publicKey })
      expect(run.report.images[0]?.tags).toEqual(['1.1.0', '1.1'])
      await bench.run('rollback', [`${app}:1.2.2`], { to: '1.1.0', key: bench.publicKey })
      await scene.push('1.1.1', ['old'])
      const next = await bench.run('promote', [`${app}:old`], { tags: '1.1.1', key: bench.publicKey })
      expect(next.report.images[0]?.tags).toEqual(['1.1.1', '1.1', '1', 'latest'])
      expect(scene.named()).toMatchObject({
        '1.2': '1.2.2',
        '1': '1.1.1',
        latest: '1.1.1',
      })
    })

    it('a higher version moves them forward again', async () => {
      await scene.push('1.2.5', ['next'])
      await bench.run('promote', [`${app}:next`], { tags: '1.2.5', key: bench.publicKey })
      expect(scene.named()).toMatchObject({ '1.2': '1.2.5', '1': '1.2.5', latest: '1.2.5' })
      expect((await promote('1.2.4')).writes).toEqual([])
    })

    it('the mark goes with the image to other repositories', async () => {
      const to = `${bench.other.host}/prod/app`
      const run = await promote('1.2.4', { to })
      expect(run.exit).toBe(0)
      expect(bench.tags(to)).toEqual({ '1.2.4': scene.digests['1.2.4'] })
      await promote('1.2.2', { to })
      expect(bench.tags(to)).toMatchObject({ '1': scene.digests['1.2.2'], latest: scene.digests['1.2.2'] })
    })

    it('a mark that is deleted counts no more', async () => {
      const refused = await scene.rollback('1.2.4')
      const help = refused.report.error?.problems[0]?.help ?? ''
      const mark = /@(sha256:[0-9a-f]{64})$/.exec(help)?.[1] ?? ''
      await bench.repository('team/app').delete(mark)
      expect((await promote('1.2.4')).exit).toBe(0)
      expect(scene.named()).toMatchObject({ '1.2': '1.2.4', '1': '1.2.4', latest: '1.2.4' })
    })
  })

  describe('at the same moment as', () => {
    /** Starts something before the first request that writes one of the tags. */
    function onceBefore(tag: RegExp, work: () => Promise<unknown>): RunOptions & { readonly ran: () => boolean } {
      let ran = false
      return {
        ran: () => ran,
        before: async ({ method, path }) => {
          if (ran || method !== 'PUT' || !tag.test(path)) return
          ran = true
          await work()
        },
      }
    }

    it('a run of the bad version: it does not get the tags', async () => {
      const between = onceBefore(/manifests\/(?:latest|.*tag=latest)/, () =>
        bench.run('promote', [`${app}:1.2.4`], { key: bench.publicKey }),
      )
      expect((await scene.rollback('1.2.3', {}, between)).exit).toBe(0)
      expect({ ran: between.ran(), ...scene.named() }).toEqual({ ran: true, ...AFTER })
    })

    it.each<[string, readonly string[]]>([
      ['one tag', ['latest']],
      ['all tags', ['1.2', '1', 'latest']],
    ])('a run of the bad version that had looked for a mark before there was one, and moves %s', async (__, tags) => {
      const repository = bench.repository('team/app')
      await repository.putManifest(await repository.readManifest('1.2.3'), { tags })
      const between = onceBefore(/manifests\/(?:1\.2|latest|.*tag=latest)(?:&|$)/, () =>
        bench.run('rollback', [`${app}:1.2.4`], { to: '1.2.3', key: bench.publicKey }),
      )
      const run = await bench.run('promote', [`${app}:1.2.4`], { key: bench.publicKey }, between)
      expect(run.exit).toBe(0)
      expect({ ran: between.ran(), ...scene.named() }).toEqual({ ran: true, ...AFTER })
    })

    it('a run of a higher version: that one has the tags', async () => {
      await scene.push('1.2.5', ['next'])
      const between = onceBefore(/manifests\/(?:1\.2|.*tag=1\.2)(?:&|$)/, () =>
        bench.run('promote', [`${app}:next`], { tags: '1.2.5', key: bench.publicKey }),
      )
      expect((await scene.rollback('1.2.3', {}, between)).exit).toBe(0)
      expect(between.ran()).toBe(true)
      expect(scene.named()).toMatchObject({ '1.2': '1.2.5', '1': '1.2.5', latest: '1.2.5' })
    })
  })
})
