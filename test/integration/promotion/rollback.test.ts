import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { YANKED_TYPE } from '../../../src/release/yanked-mark.ts'
import type { StageReport } from '../../../src/report/report.ts'
import { openBench, REGISTRIES, STRANGER, type Bench, type Run } from '../../support/promotion/bench.ts'

function outcomes({ report }: Run): Readonly<Record<string, StageReport['outcome']>> {
  return Object.fromEntries(report.stages.map(({ name, outcome }) => [name, outcome]))
}

describe.each(REGISTRIES)('rollback on registries %s', (_, options) => {
  let bench: Bench
  let app = ''
  /** Digests by version. */
  let digests: Readonly<Record<string, string>> = {}

  beforeEach(async () => {
    bench = await openBench(options)
    app = `${bench.server.host}/team/app`
    digests = await pushAll({ '1.2.2': [], '1.2.3': [], '1.2.4': ['1.2', '1', 'latest'] })
  })

  afterEach(() => bench.close())

  async function pushAll(
    versions: Readonly<Record<string, readonly string[]>>,
  ): Promise<Readonly<Record<string, string>>> {
    const found: Record<string, string> = { ...digests }
    for (const [version, more] of Object.entries(versions))
      found[version] = (await bench.push('team/app', [version, ...more])).index.digest
    return found
  }

  function rollback(
    to: string,
    inputs: Parameters<Bench['run']>[2] = {},
    more: Parameters<Bench['run']>[3] = {},
  ): Promise<Run> {
    return bench.run('rollback', [app], { to, key: bench.publicKey, ...inputs }, more)
  }

  /** The versions that tags name. */
  function named(): Readonly<Record<string, string | undefined>> {
    const versions = new Map(Object.entries(digests).map(([version, digest]) => [digest, version]))
    return Object.fromEntries(
      Object.entries(bench.tags('team/app')).map(([tag, digest]) => [tag, versions.get(digest)]),
    )
  }

  async function marks(tag: string): Promise<readonly (string | undefined)[]> {
    const repository = bench.repository('team/app')
    const { digest } = await repository.resolve(tag)
    const found = await repository.listReferrers(digest, { artifactType: YANKED_TYPE })
    return found.map(({ annotations }) => annotations?.['slipway.yanked.reason'])
  }

  const BEFORE = { '1.2.2': '1.2.2', '1.2.3': '1.2.3', '1.2.4': '1.2.4', '1.2': '1.2.4', '1': '1.2.4', latest: '1.2.4' }
  const AFTER = { ...BEFORE, '1.2': '1.2.3', '1': '1.2.3', latest: '1.2.3' }

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

    it('to go back to what another key signed: nothing is marked or moved', async () => {
      const run = await rollback('1.2.3', { key: STRANGER })
      expect(run).toMatchObject({ exit: 11, writes: [], report: { error: { code: 'VERIFY_FAILED' }, images: [] } })
      expect(outcomes(run)).toMatchObject({ admitted: 'failed', staged: 'skipped', floated: 'skipped' })
      expect(named()).toEqual(BEFORE)
    })

    it('to go back to what was taken back itself, and names the mark', async () => {
      await rollback('1.2.2', { reason: 'it leaks' })
      const run = await rollback('1.2.3')
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
    const run = await rollback('1.2.3', { reason: 'it leaks' })
    expect(run.exit).toBe(0)
    expect(named()).toEqual(AFTER)
    expect(await marks('1.2.4')).toEqual(['it leaks'])
    expect(await marks('1.2.3')).toEqual([])
    expect(outcomes(run)).toMatchObject({ admitted: 'already', staged: 'done', named: 'skipped', floated: 'done' })
    expect(run.report).toMatchObject({
      command: 'rollback',
      version: '1.2.3',
      yanked: [{ version: '1.2.4', digest: digests['1.2.4'], reason: 'it leaks' }],
      images: [{ name: app, digest: digests['1.2.3'], tags: ['1.2.3', '1.2', '1', 'latest'] }],
    })
  })

  it('writes nothing when it is run again, and answers already', async () => {
    await rollback('1.2.3')
    const again = await rollback('1.2.3')
    expect(again).toMatchObject({ exit: 0, writes: [] })
    expect(outcomes(again)).toMatchObject({ staged: 'already', floated: 'already' })
    const named124 = await bench.run('rollback', [`${app}:1.2.4`], { to: '1.2.3', key: bench.publicKey })
    expect(named124).toMatchObject({ exit: 0, writes: [], report: { yanked: [{ version: '1.2.4' }] } })
    expect(outcomes(named124)).toMatchObject({ staged: 'already', floated: 'already' })
  })

  it('takes back what lies in between as well', async () => {
    const run = await rollback('1.2.2')
    expect(run.report.yanked?.map(({ version }) => version)).toEqual(['1.2.4', '1.2.3'])
    expect(named()).toEqual({ ...BEFORE, '1.2': '1.2.2', '1': '1.2.2', latest: '1.2.2' })
  })

  it('goes back to a digest, or to a version with a v', async () => {
    expect((await rollback('v1.2.3')).exit).toBe(0)
    expect((await rollback(digests['1.2.2'] ?? '')).exit).toBe(0)
    expect(named()).toMatchObject({ '1.2': '1.2.2', latest: '1.2.2' })
  })

  it('takes back the version that is named, and leaves higher ones', async () => {
    digests = await pushAll({ '2.0.0': ['2.0', '2', 'latest'] })
    const run = await bench.run('rollback', [`${app}:1.2.4`], { to: '1.2.3', key: bench.publicKey })
    expect(run.report.yanked?.map(({ version }) => version)).toEqual(['1.2.4'])
    expect(named()).toMatchObject({ '1.2': '1.2.3', '1': '1.2.3', '2': '2.0.0', latest: '2.0.0' })
  })

  it('takes back what a floating tag names, also over several lines, and says which tag has to stay', async () => {
    digests = await pushAll({ '1.3.0': ['1.3', '1', 'latest'], '1.2.4': ['1.2'] })
    const run = await bench.run('rollback', [`${app}:latest`], { to: '1.2.3', key: bench.publicKey })
    expect(run.exit).toBe(0)
    expect(run.report.yanked?.map(({ version }) => version)).toEqual(['1.3.0', '1.2.4'])
    expect(named()).toMatchObject({ '1.3': '1.3.0', '1.2': '1.2.3', '1': '1.2.3', latest: '1.2.3' })
    expect(run.log).toContainEqual(expect.stringContaining(':1.3 still names a version that was taken back'))
    expect((await rollback('1.2.3')).writes).toEqual([])
  })

  it('leaves tags that name no line of versions', async () => {
    await bench
      .repository('team/app')
      .putManifest(await bench.repository('team/app').readManifest('1.2.4'), { tags: ['edge'] })
    await rollback('1.2.3')
    expect(named()).toMatchObject({ edge: '1.2.4', latest: '1.2.3' })
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
    const run = await rollback('1.2.3', { plan: 'true' })
    expect(run).toMatchObject({ exit: 0, writes: [] })
    expect(run.json).toEqual({
      schema: 1,
      command: 'rollback',
      version: '1.2.3',
      images: [{ name: app, tags: ['1.2', '1', 'latest'], platforms: ['linux/amd64', 'linux/arm64'] }],
      yanked: [{ version: '1.2.4', digest: digests['1.2.4'] }],
      effects: [
        { id: `mark ${app}:1.2.4`, stage: 'staged', target: `${app}:1.2.4` },
        ...['1.2', '1', 'latest'].map((tag) => ({
          id: `tag ${app}:${tag}`,
          stage: 'floated',
          target: `${app}:${tag}`,
        })),
      ],
    })
    await rollback('1.2.3')
    expect((await rollback('1.2.3', { plan: 'true' })).json).toMatchObject({ effects: [], yanked: [] })
  })

  it('ends in the same state wherever it was killed', async () => {
    let writes = 0
    for (;;) {
      writes += 1
      const killed = await rollback('1.2.3', { reason: 'it leaks' }, { dieAfterWrite: writes })
      expect((await rollback('1.2.3', { reason: 'it leaks' })).exit).toBe(0)
      expect(named()).toEqual(AFTER)
      expect((await marks('1.2.4')).length).toBeGreaterThanOrEqual(1)
      expect((await rollback('1.2.3')).writes).toEqual([])
      if (killed.exit === 0) break
      await bench.close()
      bench = await openBench(options)
      app = `${bench.server.host}/team/app`
      digests = {}
      digests = await pushAll({ '1.2.2': [], '1.2.3': [], '1.2.4': ['1.2', '1', 'latest'] })
    }
    expect(writes).toBeGreaterThan(3)
  }, 120_000)

  describe('afterwards', () => {
    const promote = (tag: string, inputs: Parameters<Bench['run']>[2] = {}): Promise<Run> =>
      bench.run('promote', [`${app}:${tag}`], { key: bench.publicKey, ...inputs })

    beforeEach(async () => {
      await rollback('1.2.2', { reason: 'it leaks' })
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
      expect(named()).toMatchObject({ canary: '1.2.4', latest: '1.2.2', '1.2': '1.2.2' })
    })

    it('an older line gets the floating tags that no version that stands keeps from it', async () => {
      digests = { ...digests, '1.1.0': (await bench.push('team/app', ['old'], { content: '1.1.0' })).index.digest }
      const run = await bench.run('promote', [`${app}:old`], { tags: '1.1.0', key: bench.publicKey })
      expect(run.report.images[0]?.tags).toEqual(['1.1.0', '1.1'])
      await bench.run('rollback', [`${app}:1.2.2`], { to: '1.1.0', key: bench.publicKey })
      digests = { ...digests, '1.1.1': (await bench.push('team/app', ['old'], { content: '1.1.1' })).index.digest }
      const next = await bench.run('promote', [`${app}:old`], { tags: '1.1.1', key: bench.publicKey })
      expect(next.report.images[0]?.tags).toEqual(['1.1.1', '1.1', '1', 'latest'])
      expect(named()).toMatchObject({
        '1.2': '1.2.2',
        '1': '1.1.1',
        latest: '1.1.1',
      })
    })

    it('a higher version moves them forward again', async () => {
      digests = { ...digests, '1.2.5': (await bench.push('team/app', ['next'], { content: '1.2.5' })).index.digest }
      await bench.run('promote', [`${app}:next`], { tags: '1.2.5', key: bench.publicKey })
      expect(named()).toMatchObject({ '1.2': '1.2.5', '1': '1.2.5', latest: '1.2.5' })
      expect((await promote('1.2.4')).writes).toEqual([])
    })

    it('the mark goes with the image to other repositories', async () => {
      const to = `${bench.other.host}/prod/app`
      const run = await promote('1.2.4', { to })
      expect(run.exit).toBe(0)
      expect(bench.tags(to)).toEqual({ '1.2.4': digests['1.2.4'] })
      await promote('1.2.2', { to })
      expect(bench.tags(to)).toMatchObject({ '1': digests['1.2.2'], latest: digests['1.2.2'] })
    })

    it('a mark that is deleted counts no more', async () => {
      const refused = await rollback('1.2.4')
      const help = refused.report.error?.problems[0]?.help ?? ''
      const mark = /@(sha256:[0-9a-f]{64})$/.exec(help)?.[1] ?? ''
      await bench.repository('team/app').delete(mark)
      expect((await promote('1.2.4')).exit).toBe(0)
      expect(named()).toMatchObject({ '1.2': '1.2.4', '1': '1.2.4', latest: '1.2.4' })
    })
  })

  describe('at the same moment as', () => {
    /** Starts something before the first request that writes one of the tags. */
    function onceBefore(
      tag: RegExp,
      work: () => Promise<unknown>,
    ): Parameters<Bench['run']>[3] & { readonly ran: () => boolean } {
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
      expect((await rollback('1.2.3', {}, between)).exit).toBe(0)
      expect({ ran: between.ran(), ...named() }).toEqual({ ran: true, ...AFTER })
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
      expect({ ran: between.ran(), ...named() }).toEqual({ ran: true, ...AFTER })
    })

    it('a run of a higher version: that one has the tags', async () => {
      digests = { ...digests, '1.2.5': (await bench.push('team/app', ['next'], { content: '1.2.5' })).index.digest }
      const between = onceBefore(/manifests\/(?:1\.2|.*tag=1\.2)(?:&|$)/, () =>
        bench.run('promote', [`${app}:next`], { tags: '1.2.5', key: bench.publicKey }),
      )
      expect((await rollback('1.2.3', {}, between)).exit).toBe(0)
      expect(between.ran()).toBe(true)
      expect(named()).toMatchObject({ '1.2': '1.2.5', '1': '1.2.5', latest: '1.2.5' })
    })
  })
})
