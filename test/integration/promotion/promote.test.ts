import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { manifestContent } from '../../../src/image/manifest.ts'
import { openBench, REGISTRIES, STRANGER, type Bench, type Run } from '../../support/promotion/bench.ts'
import { outcomes } from '../../support/promotion/versions-scene.ts'
import type { PushedIndex } from '../../support/sign/images.ts'

describe.each(REGISTRIES)('promote on registries %s', (_, options) => {
  let bench: Bench
  let ref = ''
  let prod = ''
  let pushed: PushedIndex

  beforeEach(async () => {
    bench = await openBench(options)
    pushed = await bench.push('team/app', ['rc'])
    ref = `${bench.server.host}/team/app:rc`
    prod = `${bench.other.host}/prod/app`
  })

  afterEach(() => bench.close())

  function promote(inputs: Parameters<Bench['run']>[2] = {}, more: Parameters<Bench['run']>[3] = {}): Promise<Run> {
    return bench.run('promote', [ref], { to: prod, tags: '1.2.3', key: bench.publicKey, ...inputs }, more)
  }

  const NAMES = (): Readonly<Record<string, string>> => {
    const { digest } = pushed.index
    return { '1': digest, '1.2': digest, '1.2.3': digest, latest: digest }
  }

  describe('refuses', () => {
    it('what nobody says who must have signed, before any request', async () => {
      const { exit, report, requests } = await bench.run('promote', [ref], { to: prod, tags: '1.2.3' })
      expect({ exit, requests }).toEqual({ exit: 2, requests: 0 })
      expect(report.error?.problems).toMatchObject([{ input: 'key', help: expect.stringContaining('--sign off') }])
    })

    it('an identity without its issuer', async () => {
      const inputs = { to: prod, tags: '1.2.3', identity: 'someone@example.com' }
      const { exit, report } = await bench.run('promote', [ref], inputs)
      expect(exit).toBe(2)
      expect(report.error?.problems).toMatchObject([{ input: 'issuer' }])
    })

    it('what another key signed: nothing is copied or named', async () => {
      const run = await promote({ key: STRANGER })
      expect(run).toMatchObject({ exit: 11, writes: [], report: { error: { code: 'VERIFY_FAILED' }, images: [] } })
      expect(outcomes(run)).toMatchObject({
        admitted: 'failed',
        staged: 'skipped',
        named: 'skipped',
        floated: 'skipped',
      })
      expect(bench.state(prod).manifests.size).toBe(0)
    })

    it('what is not signed at all', async () => {
      await bench.push('team/app', ['rc'], { content: 'unsigned', signed: false })
      expect(await promote()).toMatchObject({ exit: 11, writes: [] })
    })

    it('an index of which one platform is not signed', async () => {
      const { amd64 } = await bench.push('team/other', ['x'], { content: 'unsigned', signed: false })
      await bench.run('promote', [`${bench.server.host}/team/other:x`], {
        to: `${bench.server.host}/team/app`,
        tags: 'type=raw,value=x',
        sign: 'off',
      })
      const { manifest } = await bench.repository('team/app').readManifest('rc')
      if (manifest.kind !== 'index') throw new Error('an index was pushed')
      const planted = manifestContent({
        ...manifest,
        manifests: [...manifest.manifests, { ...amd64, platform: { os: 'linux', architecture: 's390x' } }],
      })
      await bench.repository('team/app').putManifest(planted, { tags: ['rc'] })
      await bench.run('sign', [ref], { key: bench.key, recursive: 'false' })
      const run = await promote()
      expect(run).toMatchObject({ exit: 11, writes: [] })
      expect(run.report.error?.message).toContain(amd64.digest)
    })

    it('what is signed but lacks a statement that was asked for', async () => {
      const run = await promote({ type: 'cyclonedx' })
      expect(run).toMatchObject({ exit: 11, writes: [] })
      expect(run.report.error?.message).toContain('https://cyclonedx.org/bom')
    })

    it('a full version that names another image there, before anything is sent anywhere', async () => {
      const taken = await bench.push(prod, ['1.2.3'], { content: 'another' })
      const free = `${bench.other.host}/free/app`
      const run = await promote({ to: [free, prod] })
      expect(run).toMatchObject({ exit: 30, writes: [], report: { error: { code: 'REGISTRY_TAG_CONFLICT' } } })
      expect(bench.tags(prod)).toEqual({ '1.2.3': taken.index.digest })
      expect(bench.tags(free)).toEqual({})
    })

    it('a pull request from a fork, unless it only asks for the plan', async () => {
      expect(await promote({}, { fork: true })).toMatchObject({
        exit: 3,
        writes: [],
        report: { error: { code: 'ENVIRONMENT_CREDENTIALS', message: 'a pull request from a fork promotes nothing' } },
      })
      expect(await promote({ plan: 'true' }, { fork: true })).toMatchObject({ exit: 0, writes: [] })
    })

    it('a REF that is not there', async () => {
      const run = await bench.run('promote', [`${ref}x`], { to: prod, tags: '1.2.3', key: bench.publicKey })
      expect(run).toMatchObject({ exit: 30, writes: [], report: { error: { code: 'REGISTRY_NOT_FOUND' } } })
    })

    it('to name anything when the copy does not verify', async () => {
      // The destination answers for the signatures with something else.
      const body = { kind: 'body', change: (bytes: Buffer) => Buffer.alloc(bytes.length) } as const
      bench.other.faults.inject({ method: 'GET', path: /\/prod\/app\/blobs\//, times: 1000, effect: body })
      const run = await promote()
      expect(run.exit).toBe(11)
      expect(outcomes(run)).toMatchObject({ staged: 'done', signed: 'failed', named: 'skipped', floated: 'skipped' })
      expect(bench.tags(prod)).toEqual({})
    })
  })

  it('copies, verifies there and names: full version first', async () => {
    const run = await promote()
    expect(run.exit).toBe(0)
    expect(bench.tags(prod)).toEqual(NAMES())
    expect(outcomes(run)).toMatchObject({
      admitted: 'already',
      staged: 'done',
      signed: 'already',
      named: 'done',
      floated: 'done',
    })
    expect(run.report).toMatchObject({ command: 'promote', version: '1.2.3' })
    expect(run.report.images).toMatchObject([
      {
        name: prod,
        digest: pushed.index.digest,
        reference: `${prod}@${pushed.index.digest}`,
        tags: ['1.2.3', '1.2', '1', 'latest'],
        platforms: [
          { platform: 'linux/amd64', digest: pushed.amd64.digest },
          { platform: 'linux/arm64', digest: pushed.arm64.digest },
        ],
      },
    ])
    expect(run.report.images[0]?.signatures.map(({ formats }) => formats)).toEqual(
      Array.from({ length: 3 }, () => ['bundle', 'legacy']),
    )
    const named = run.writes.filter((write) => /\/manifests\/(?:1\.2\.3|latest|.*tag=)/.test(write))
    expect(named[0]).toMatch(/1\.2\.3$/)
    expect(run.log[0]).toBe(`${ref} is ${pushed.index.digest}`)
    expect((await bench.run('verify', [`${prod}:latest`], { key: bench.publicKey })).exit).toBe(0)
  })

  it('writes nothing when it is run again, and answers already', async () => {
    await promote()
    const again = await promote()
    expect(again).toMatchObject({ exit: 0, writes: [] })
    expect(outcomes(again)).toMatchObject({
      admitted: 'already',
      staged: 'already',
      signed: 'already',
      named: 'already',
      floated: 'already',
    })
    expect(again.report.images[0]?.tags).toEqual(['1.2.3', '1.2', '1', 'latest'])
  })

  it('takes what was attached later when it is run again', async () => {
    await promote()
    await bench.run('attest', [ref], { key: bench.key, type: 'custom', predicate: 'said.json' })
    const again = await promote({ type: 'custom', recursive: 'false' })
    expect(again.exit).toBe(0)
    expect(outcomes(again)).toMatchObject({ staged: 'done', named: 'already' })
    expect((await promote({ type: 'custom', recursive: 'false' })).writes).toEqual([])
  })

  it('leaves signatures that the destination has besides', async () => {
    await promote()
    await bench.run('sign', [`${prod}:1.2.3`], { key: bench.key2, formats: 'legacy' })
    await bench.run('sign', [ref], { key: bench.key2, formats: 'legacy', recursive: 'false' })
    await bench.run('sign', [ref], { key: bench.key3, formats: 'legacy' })
    const again = await promote()
    expect(again.exit).toBe(0)
    for (const key of [bench.key, bench.key2, bench.key3])
      expect((await bench.run('verify', [`${prod}:1.2.3`], { key })).exit).toBe(0)
    const signatures = await bench.repository(prod).readManifest(`${pushed.index.digest.replace(':', '-')}.sig`)
    // Of the source's three, the destination's own among them; none of them is there twice.
    expect(signatures.manifest.kind === 'image' ? signatures.manifest.layers.length : 0).toBe(4)
    expect((await promote()).writes).toEqual([])
  })

  it('names an image where it is', async () => {
    const run = await bench.run('promote', [ref], { tags: '1.2.3', key: bench.publicKey })
    expect(run.exit).toBe(0)
    expect(outcomes(run)).toMatchObject({ staged: 'skipped', named: 'done', floated: 'done' })
    expect(bench.tags('team/app')).toEqual({ ...NAMES(), rc: pushed.index.digest })
  })

  it('moves no blob within one registry', async () => {
    const sister = `${bench.server.host}/prod/app`
    const run = await promote({ to: sister })
    expect(run.exit).toBe(0)
    expect(bench.tags(sister)).toEqual(NAMES())
    expect(run.writes.filter((write) => /^(?:PATCH|PUT) .*\/blobs\//.test(write))).toEqual([])
  })

  it('moves the floating tags of each destination only forwards', async () => {
    const newer = await bench.push(prod, ['1.3.0', '1.3', '1', 'latest'], { content: 'newer' })
    const older = `${bench.other.host}/older/app`
    await bench.push(older, ['1.2.2', '1.2', '1', 'latest'], { content: 'older' })
    const run = await promote({ to: [prod, older] })
    expect(run.exit).toBe(0)
    const { digest } = newer.index
    expect(bench.tags(prod)).toEqual({ ...NAMES(), '1.3.0': digest, '1.3': digest, '1': digest, latest: digest })
    expect(bench.tags(older)).toMatchObject(NAMES())
    expect(run.report.images.map(({ tags }) => tags)).toEqual([
      ['1.2.3', '1.2'],
      ['1.2.3', '1.2', '1', 'latest'],
    ])
  })

  it('sets only the name of a raw rule, and moves it', async () => {
    await bench.push(prod, ['stable'], { content: 'before' })
    const run = await promote({ tags: 'type=raw,value=stable' })
    expect(run.exit).toBe(0)
    expect(outcomes(run)).toMatchObject({ named: 'skipped', floated: 'done' })
    expect(bench.tags(prod)).toEqual({ stable: pushed.index.digest })
  })

  it('verifies nothing where sign is off', async () => {
    await bench.push('team/app', ['rc'], { content: 'unsigned', signed: false })
    const run = await bench.run('promote', [ref], { to: `${prod}:3.0.0`, sign: 'off' })
    expect(run.exit).toBe(0)
    expect(outcomes(run)).toMatchObject({ admitted: 'skipped', signed: 'skipped', named: 'done' })
    expect(Object.keys(bench.tags(prod))).toEqual(['3', '3.0', '3.0.0', 'latest'])
  })

  it('plans without touching anything', async () => {
    await bench.push(prod, ['1.3.0'], { content: 'newer' })
    const run = await promote({ plan: 'true' })
    expect(run).toMatchObject({ exit: 0, writes: [] })
    expect(run.json).toEqual({
      schema: 1,
      command: 'promote',
      version: '1.2.3',
      images: [{ name: prod, tags: ['1.2.3', '1.2'], platforms: ['linux/amd64', 'linux/arm64'] }],
      effects: [
        { id: `stage ${prod}`, stage: 'staged', target: `${prod}@${pushed.index.digest}` },
        { id: `tag ${prod}:1.2.3`, stage: 'named', target: `${prod}:1.2.3` },
        { id: `tag ${prod}:1.2`, stage: 'floated', target: `${prod}:1.2` },
      ],
    })
  })

  it('ends in the same state wherever it was killed', async () => {
    const whole = (await promote()).writes.length
    expect(whole).toBeGreaterThan(20)
    const wanted = bench.state(prod)
    const digests = (state: typeof wanted) => [...state.manifests.keys()].toSorted((a, b) => (a < b ? -1 : 1))
    for (let writes = 1; writes < whole; writes += 3) {
      const to = `${bench.other.host}/killed-${writes}/app`
      const killed = await promote({ to }, { dieAfterWrite: writes })
      expect(killed.exit).not.toBe(0)
      // Whatever has a name by now was verified.
      if (Object.keys(bench.tags(to)).length > 0)
        expect((await bench.run('verify', [`${to}:1.2.3`], { key: bench.key })).exit).toBe(0)
      expect((await promote({ to })).exit).toBe(0)
      expect(bench.tags(to)).toEqual(NAMES())
      expect(digests(bench.state(to))).toEqual(expect.arrayContaining([pushed.index.digest, pushed.amd64.digest]))
      expect((await promote({ to })).writes).toEqual([])
    }
  }, 120_000)

  it('yields to a newer version that is promoted at the same moment', async () => {
    const newer = await bench.push('team/app', ['rc2'], { content: 'newer' })
    const other = [`${bench.server.host}/team/app:rc2`]
    let started = false
    const run = await promote(
      {},
      {
        before: async ({ method, path }) => {
          if (started || method !== 'PUT' || !/\/prod\/app\/manifests\/(?:1\.2|sha256:.*tag=1\.2)(?:$|&)/.test(path))
            return
          started = true
          await bench.run('promote', other, { to: prod, tags: '1.3.0', key: bench.publicKey })
        },
      },
    )
    expect({ started, exit: run.exit }).toEqual({ started: true, exit: 0 })
    const { digest } = newer.index
    expect(bench.tags(prod)).toEqual({ ...NAMES(), '1.3.0': digest, '1.3': digest, '1': digest, latest: digest })
  })
})
