import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { REGISTRIES, STRANGER, type Bench } from '../../support/promotion/bench.ts'
import { AFTER, BEFORE, openVersions, outcomes, type VersionsScene } from '../../support/promotion/versions-scene.ts'

describe.each(REGISTRIES)('rollback on registries %s', (_, options) => {
  let scene: VersionsScene
  let bench: Bench
  let app = ''

  beforeEach(async () => {
    scene = await openVersions(options)
    ;({ bench, app } = scene)
  })

  afterEach(() => bench.close())

  describe('refuses', () => {
    it.each<[string, string, string, Readonly<Record<string, string | readonly string[]>>, string]>([
      ['what nobody says who must have signed', '', '1.2.3', { key: [] }, 'key: is missing'],
      ['no version', '', '', {}, 'to: is missing'],
      ['two versions', '', '1.2.3\n1.2.2', {}, 'to: names several versions'],
      ['a version that is not there', '', '1.2.1', {}, 'to: "1.2.1" is no full version of APP'],
      ['a floating tag', '', '1.2', {}, 'to: "1.2" is no full version of APP'],
      ['a digest that no version names', '', `sha256:${'0'.repeat(64)}`, {}, 'is no full version of APP'],
      ['a bad version that is not there', ':1.2.9', '1.2.3', {}, 'REF: APP has no 1.2.9'],
      ['a bad version below', ':1.2.2', '1.2.3', {}, 'REF: APP:1.2.2 is no full version above 1.2.3'],
      ['a reason of two lines', '', '1.2.3', { reason: 'it\nleaks' }, 'reason: holds control characters'],
      ['a reason without end', '', '1.2.3', { reason: 'x'.repeat(1001) }, 'reason: is longer'],
      ['a flavor that is none', '', '1.2.3', { flavor: 'colour=red' }, 'flavor: '],
    ])('%s, and touches nothing', async (__, suffix, to, inputs, message) => {
      const run = await bench.run('rollback', [`${app}${suffix}`], { to, key: bench.publicKey, ...inputs })
      const problems = run.report.error?.problems.map(({ input, message: text }) =>
        `${input}: ${text}`.replace(app, 'APP'),
      )
      expect({ exit: run.exit, writes: run.writes, problems }).toEqual({
        exit: 2,
        writes: [],
        problems: [expect.stringContaining(message)],
      })
    })

    it('a pull request from a fork, unless it only asks for the plan', async () => {
      expect(await scene.rollback('1.2.3', {}, { fork: true })).toMatchObject({ exit: 3, writes: [] })
      expect(await scene.rollback('1.2.3', { plan: 'true' }, { fork: true })).toMatchObject({ exit: 0, writes: [] })
    })

    it('to go back to what another key signed: nothing is marked or moved', async () => {
      const run = await scene.rollback('1.2.3', { key: STRANGER })
      expect(run).toMatchObject({ exit: 11, writes: [], report: { error: { code: 'VERIFY_FAILED' }, images: [] } })
      expect(outcomes(run)).toMatchObject({ admitted: 'failed', staged: 'skipped', floated: 'skipped' })
      expect(scene.named()).toEqual(BEFORE)
    })

    it('to go back to what was taken back itself, and names the mark', async () => {
      await scene.rollback('1.2.2', { reason: 'it leaks' })
      const run = await scene.rollback('1.2.3')
      expect(run).toMatchObject({ exit: 2, writes: [] })
      expect(run.report.error?.problems).toMatchObject([
        {
          input: 'to',
          message: '1.2.3 was rolled back itself: it leaks',
          help: expect.stringMatching(/registry delete .*@sha256:/),
        },
      ])
    })
  })

  it('moves the floating tags and nothing else, and records the reason', async () => {
    const run = await scene.rollback('1.2.3', { reason: 'it leaks' })
    expect(run.exit).toBe(0)
    expect(scene.named()).toEqual(AFTER)
    expect(await scene.marks('1.2.4')).toEqual(['it leaks'])
    expect(await scene.marks('1.2.3')).toEqual([])
    expect(outcomes(run)).toMatchObject({ admitted: 'already', staged: 'done', named: 'skipped', floated: 'done' })
    expect(run.report).toMatchObject({
      command: 'rollback',
      version: '1.2.3',
      yanked: [{ version: '1.2.4', digest: scene.digests['1.2.4'], reason: 'it leaks' }],
      images: [{ name: app, digest: scene.digests['1.2.3'], tags: ['1.2.3', '1.2', '1', 'latest'] }],
    })
  })

  it('writes nothing when it is run again, and answers already', async () => {
    await scene.rollback('1.2.3')
    const again = await scene.rollback('1.2.3')
    expect(again).toMatchObject({ exit: 0, writes: [] })
    expect(outcomes(again)).toMatchObject({ staged: 'already', floated: 'already' })
    const named124 = await bench.run('rollback', [`${app}:1.2.4`], { to: '1.2.3', key: bench.publicKey })
    expect(named124).toMatchObject({ exit: 0, writes: [], report: { yanked: [{ version: '1.2.4' }] } })
    expect(outcomes(named124)).toMatchObject({ staged: 'already', floated: 'already' })
  })

  it('takes back what lies in between as well', async () => {
    const run = await scene.rollback('1.2.2')
    expect(run.report.yanked?.map(({ version }) => version)).toEqual(['1.2.4', '1.2.3'])
    expect(scene.named()).toEqual({ ...BEFORE, '1.2': '1.2.2', '1': '1.2.2', latest: '1.2.2' })
  })

  it('goes back to a digest, or to a version with a v', async () => {
    expect((await scene.rollback('v1.2.3')).exit).toBe(0)
    expect((await scene.rollback(scene.digests['1.2.2'] ?? '')).exit).toBe(0)
    expect(scene.named()).toMatchObject({ '1.2': '1.2.2', latest: '1.2.2' })
  })

  it('takes back the version that is named, and leaves higher ones', async () => {
    await scene.push('2.0.0', ['2.0.0', '2.0', '2', 'latest'])
    const run = await bench.run('rollback', [`${app}:1.2.4`], { to: '1.2.3', key: bench.publicKey })
    expect(run.report.yanked?.map(({ version }) => version)).toEqual(['1.2.4'])
    expect(scene.named()).toMatchObject({ '1.2': '1.2.3', '1': '1.2.3', '2': '2.0.0', latest: '2.0.0' })
  })

  it('takes back what a floating tag names, also over several lines, and says which tag has to stay', async () => {
    await scene.push('1.3.0', ['1.3.0', '1.3', '1', 'latest'])
    const run = await bench.run('rollback', [`${app}:latest`], { to: '1.2.3', key: bench.publicKey })
    expect(run.exit).toBe(0)
    expect(run.report.yanked?.map(({ version }) => version)).toEqual(['1.3.0', '1.2.4'])
    expect(scene.named()).toMatchObject({ '1.3': '1.3.0', '1.2': '1.2.3', '1': '1.2.3', latest: '1.2.3' })
    expect(run.log).toContainEqual(expect.stringContaining(':1.3 still names a version that was taken back'))
    expect((await scene.rollback('1.2.3')).writes).toEqual([])
  })

  it('leaves tags that name no line of versions', async () => {
    await bench
      .repository('team/app')
      .putManifest(await bench.repository('team/app').readManifest('1.2.4'), { tags: ['edge'] })
    await scene.rollback('1.2.3')
    expect(scene.named()).toMatchObject({ edge: '1.2.4', latest: '1.2.3' })
  })

  it.each<[string, Readonly<Record<string, string | readonly string[]>>]>([
    ['v', {}],
    ['v', { flavor: 'prefix=v' }],
    ['slim-', { flavor: 'prefix=slim-' }],
  ])('finds versions that are spelled with %s before them, given %j', async (prefix, flavor) => {
    const spelled = async (version: string, more: readonly string[]): Promise<string> => {
      const tags = [version, ...more].map((tag) => `${prefix}${tag}`)
      return (await bench.push('other/app', tags)).index.digest
    }
    const good = await spelled('3.0.0', [])
    const bad = await spelled('3.0.1', ['3.0', '3'])
    const run = await bench.run('rollback', [`${bench.server.host}/other/app`], {
      to: '3.0.0',
      key: bench.publicKey,
      ...flavor,
    })
    expect(run.exit).toBe(0)
    expect(bench.tags('other/app')).toEqual({
      [`${prefix}3`]: good,
      [`${prefix}3.0`]: good,
      [`${prefix}3.0.0`]: good,
      [`${prefix}3.0.1`]: bad,
    })
  })

  it('plans without touching anything', async () => {
    const run = await scene.rollback('1.2.3', { plan: 'true' })
    expect(run).toMatchObject({ exit: 0, writes: [] })
    expect(run.json).toEqual({
      schema: 1,
      command: 'rollback',
      version: '1.2.3',
      images: [{ name: app, tags: ['1.2', '1', 'latest'], platforms: ['linux/amd64', 'linux/arm64'] }],
      yanked: [{ version: '1.2.4', digest: scene.digests['1.2.4'] }],
      effects: [
        { id: `mark ${app}:1.2.4`, stage: 'staged', target: `${app}:1.2.4` },
        ...['1.2', '1', 'latest'].map((tag) => ({
          id: `tag ${app}:${tag}`,
          stage: 'floated',
          target: `${app}:${tag}`,
        })),
      ],
    })
    await scene.rollback('1.2.3')
    expect((await scene.rollback('1.2.3', { plan: 'true' })).json).toMatchObject({ effects: [], yanked: [] })
  })

  it('ends in the same state wherever it was killed', async () => {
    let writes = 0
    for (;;) {
      writes += 1
      const killed = await scene.rollback('1.2.3', { reason: 'it leaks' }, { dieAfterWrite: writes })
      expect((await scene.rollback('1.2.3', { reason: 'it leaks' })).exit).toBe(0)
      expect(scene.named()).toEqual(AFTER)
      expect((await scene.marks('1.2.4')).length).toBeGreaterThanOrEqual(1)
      expect((await scene.rollback('1.2.3')).writes).toEqual([])
      if (killed.exit === 0) break
      await bench.close()
      scene = await openVersions(options)
      ;({ bench, app } = scene)
    }
    expect(writes).toBeGreaterThan(3)
  }, 120_000)
})
