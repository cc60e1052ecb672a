import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { MEDIA_TYPES } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import { assembleIndex, manifestContent } from '../../../src/image/manifest.ts'
import type { PruneDocument } from '../../../src/pipeline/prune-document.ts'
import { pieceOf } from '../../../src/sign/attachment.ts'
import { putPiece } from '../../../src/sign/registry/blob.ts'
import { openBench, REGISTRIES, type Bench, type Inputs, type RunOptions } from '../../support/promotion/bench.ts'
import type { PushedIndex } from '../../support/sign/images.ts'

const OLD = { time: '2026-01-01T00:00:00Z' }

interface Pruned {
  readonly exit: number
  readonly document: PruneDocument
  readonly text: string
  readonly log: readonly string[]
  readonly writes: readonly string[]
}

describe.each(REGISTRIES)('prune on registries %s', (_, options) => {
  let bench: Bench
  let app = ''
  let release: PushedIndex
  let one: PushedIndex
  let two: PushedIndex

  beforeEach(async () => {
    bench = await openBench(options)
    app = `${bench.server.host}/team/app`
    release = await bench.push('team/app', ['1.2.3', 'latest'], OLD)
    one = await bench.push('team/app', ['pr-1'], OLD)
    two = await bench.push('team/app', ['pr-2'])
  })

  afterEach(() => bench.close())

  async function prune(inputs: Inputs, more: RunOptions = {}): Promise<Pruned> {
    const { exit, json, text, log, writes } = await bench.run('prune', [app], inputs, more)
    return { exit, document: json as PruneDocument, text, log, writes }
  }

  const tags = (): readonly string[] => Object.keys(bench.tags('team/app'))
  const manifests = (): ReadonlyMap<string, unknown> => bench.state('team/app').manifests
  const allTags = (): readonly string[] => [...bench.state('team/app').tags.keys()]

  async function expectWhole(tag: string): Promise<void> {
    expect((await bench.run('verify', [`${app}:${tag}`], { key: bench.publicKey })).exit).toBe(0)
  }

  function expectGone({ index, amd64, arm64 }: PushedIndex): void {
    for (const { digest } of [index, amd64, arm64]) {
      expect(manifests().has(digest)).toBe(false)
      expect(allTags().filter((tag) => tag.includes(digest.slice(7)))).toEqual([])
    }
    const subjects = [...bench.state('team/app').manifests.values()].map(({ subject }) => subject)
    expect(subjects).not.toContain(index.digest)
    expect(subjects).not.toContain(amd64.digest)
  }

  describe('refuses', () => {
    it.each<[string, string, Inputs, string]>([
      ['to go by no rule', '', { force: 'true' }, 'delete-tags: is missing: nothing says what may go'],
      ['a tag', ':pr-1', { 'delete-tags': '*' }, 'REPOSITORY: has a tag or a digest'],
      ['an age that is none', '', { 'older-than': '30 days' }, 'older-than: "30 days" is no length of time'],
      ['a count that is none', '', { 'keep-last': '-1' }, 'keep-last: "-1" is no count'],
      ['a pattern that matches no tag', '', { 'delete-tags': 'refs/*' }, 'delete-tags: "refs/*" matches no tag'],
    ])('%s, before any request', async (__, suffix, inputs, message) => {
      const run = await bench.run('prune', [`${app}${suffix}`], inputs)
      const problems = run.report.error?.problems.map(({ input, message: text }) => `${input}: ${text}`)
      expect({ exit: run.exit, requests: run.requests, problems }).toEqual({
        exit: 2,
        requests: 0,
        problems: [message],
      })
    })

    it.each<[string, () => void]>([
      [
        'a manifest of a tag that stays is damaged',
        () => {
          const effect = { kind: 'body', change: () => Buffer.from('{"schemaVersion":1}') } as const
          const path = new RegExp(`manifests/${release.index.digest}$`)
          bench.server.faults.inject({ method: 'GET', path, times: 1000, effect })
        },
      ],
      [
        'a tag names what is no image manifest',
        () => {
          const bytes = Buffer.from('{"schemaVersion":1,"name":"old"}')
          const mediaType = 'application/vnd.docker.distribution.manifest.v1+json'
          bench.state('team/app').manifests.set(digestOf(bytes), { mediaType, bytes })
          bench.state('team/app').tags.set('ancient', digestOf(bytes))
        },
      ],
      [
        'an image that stays lacks a platform',
        () => void bench.state('team/app').manifests.delete(release.arm64.digest),
      ],
      [
        'the list of referrers of an image that stays cannot be read',
        () => {
          const hex = release.amd64.digest.slice(7)
          const path = new RegExp(String.raw`(?:referrers/|manifests/)sha256[:-]${hex}(?:\?.*)?$`)
          bench.server.faults.inject({ method: 'GET', path, times: 1000, effect: { kind: 'status', status: 403 } })
        },
      ],
    ])('to delete anything when %s', async (__, damage) => {
      damage()
      const before = [...manifests().keys()]
      const run = await prune({ 'delete-tags': 'pr-*', force: 'true' })
      expect({ exit: run.exit, writes: run.writes }).toEqual({ exit: 30, writes: [] })
      expect([...manifests().keys()]).toEqual(before)
    })

    it('to go on when the registry deletes nothing, and says what to do', async () => {
      bench.server.faults.inject({ method: 'DELETE', path: /./, times: 1000, effect: { kind: 'status', status: 405 } })
      const run = await prune({ 'delete-tags': 'pr-*', force: 'true' })
      expect(run.exit).toBe(30)
      expect(run.writes).toHaveLength(1)
      expect(run.document).toMatchObject({
        exit: 30,
        dryRun: false,
        deleted: [],
        error: { code: 'REGISTRY_REFUSED', help: expect.any(String) },
      })
      expect(tags()).toEqual(['1.2.3', 'latest', 'pr-1', 'pr-2'])
    })
  })

  it('only shows what would go, and why, until it is told to', async () => {
    const run = await prune({ 'older-than': '30d' })
    expect({ exit: run.exit, writes: run.writes }).toEqual({ exit: 0, writes: [] })
    expect(run.document).toMatchObject({ schema: 1, command: 'prune', exit: 0, repository: app, dryRun: true })
    expect(run.document.kept).toEqual([
      { tag: '1.2.3', digest: release.index.digest, why: 'names a version' },
      { tag: 'latest', digest: release.index.digest, why: 'names a version' },
      { tag: 'pr-2', digest: two.index.digest, why: 'younger than 30d' },
    ])
    expect(run.document.deleted).toMatchObject([
      { digest: one.index.digest, tags: ['pr-1'], why: 'names no version; older than 30d' },
    ])
    expect(run.document.deleted[0]?.manifests).toEqual(
      expect.arrayContaining([one.index.digest, one.amd64.digest, one.arm64.digest]),
    )
    expect(run.document.notSeen).toContain('registries list tags only')
    expect(run.text).toContain('1 image (')
    expect(run.text).toContain('would be deleted; --force deletes them')
    expect(await prune({ 'older-than': '30d', force: 'true', plan: 'true' })).toMatchObject({ writes: [] })
    expect(tags()).toEqual(['1.2.3', 'latest', 'pr-1', 'pr-2'])
  })

  it('deletes an image with all that hangs on it, and nothing else', async () => {
    const run = await prune({ 'older-than': '30d', force: 'true' })
    expect(run.exit).toBe(0)
    expect(run.document).toMatchObject({ dryRun: false, deleted: [{ tags: ['pr-1'] }] })
    expect(tags()).toEqual(['1.2.3', 'latest', 'pr-2'])
    expectGone(one)
    await expectWhole('1.2.3')
    await expectWhole('pr-2')
  })

  it('finds nothing more to do when it is run again', async () => {
    await prune({ 'delete-tags': 'pr-*', force: 'true' })
    const again = await prune({ 'delete-tags': 'pr-*', force: 'true' })
    expect(again).toMatchObject({ exit: 0, writes: [], document: { deleted: [] } })
  })

  it('keeps the newest, and what patterns name', async () => {
    const three = await bench.push('team/app', ['pr-3'], { time: '2026-03-01T00:00:00Z' })
    expect(
      (await prune({ 'delete-tags': 'pr-*', 'keep-last': '1' })).document.deleted.map(({ tags: of }) => of),
    ).toEqual([['pr-1'], ['pr-3']])
    await prune({ 'delete-tags': 'pr-*', 'keep-tags': 'pr-1', 'keep-last': '1', force: 'true' })
    expect(tags()).toEqual(['1.2.3', 'latest', 'pr-1', 'pr-2'])
    expectGone(three)
  })

  it('deletes versions only where a pattern names them', async () => {
    expect((await prune({ 'older-than': '1d' })).document.kept).toMatchObject([{ tag: '1.2.3' }, { tag: 'latest' }])
    await prune({ 'delete-tags': '*', force: 'true' })
    expect(tags()).toEqual([])
    expect(manifests().size).toBe(0)
  })

  it('keeps an image of which nothing tells how old it is', async () => {
    await bench.push('team/app', ['pr-0'], { signed: false, dated: false })
    const run = await prune({ 'older-than': '30d' })
    expect(run.document.kept).toContainEqual({
      tag: 'pr-0',
      digest: expect.any(String),
      why: 'nothing tells how old it is',
    })
  })

  it('keeps what a tag that stays needs: the same image, and a shared platform', async () => {
    const repository = bench.repository('team/app')
    await repository.putManifest(await repository.readManifest('1.2.3'), { tags: ['pr-same'] })
    const shared = assembleIndex([
      { ...release.amd64, platform: { os: 'linux', architecture: 'amd64' } },
      { ...one.arm64, platform: { os: 'linux', architecture: 'arm64' } },
    ])
    await repository.putManifest(shared, { tags: ['pr-shared'] })
    await repository.putManifest(await repository.readManifest(release.arm64.digest), { tags: ['pr-arm'] })
    const run = await prune({ 'delete-tags': 'pr-*', force: 'true' })
    expect(run.exit).toBe(0)
    // Where tags cannot be deleted alone, those two stay with the image they name.
    expect(tags()).toEqual(options.tagDelete === false ? ['1.2.3', 'latest', 'pr-arm', 'pr-same'] : ['1.2.3', 'latest'])
    expect(run.document.kept.filter(({ why }) => why.includes('deletes no names alone')).length).toBe(
      options.tagDelete === false ? 2 : 0,
    )
    expect(manifests().has(shared.descriptor.digest)).toBe(false)
    expectGone(one)
    expectGone(two)
    await expectWhole('1.2.3')
  })

  it('keeps an artifact that hangs on an image that stays, also when its own name goes', async () => {
    const repository = bench.repository('team/app')
    const [bundle] = await repository.listReferrers(release.index.digest)
    if (bundle === undefined) throw new Error('the image is signed')
    await repository.putManifest(await repository.readManifest(bundle.digest), { tags: ['note'] })
    await prune({ 'delete-tags': 'note', force: 'true' })
    expect(manifests().has(bundle.digest)).toBe(true)
    await expectWhole('1.2.3')
  })

  it('keeps what says that it refers to an image that stays, though no list names it', async () => {
    const blob = { digest: digestOf('{}'), size: 2 }
    const { mediaType, digest, size } = release.index
    const note = manifestContent({
      kind: 'image',
      mediaType: MEDIA_TYPES.ociManifest,
      artifactType: 'application/vnd.example.note',
      config: { mediaType: MEDIA_TYPES.ociEmpty, ...blob },
      layers: [{ mediaType: MEDIA_TYPES.ociEmpty, ...blob }],
      subject: { mediaType, digest, size },
    })
    const empty = pieceOf(MEDIA_TYPES.ociEmpty, Buffer.from('{}'))
    await putPiece(bench.repository('team/app'), empty, {})
    await bench.repository('team/app').putManifest(note, { tags: ['note'] })
    await prune({ 'delete-tags': 'note', force: 'true' })
    expect(manifests().has(note.descriptor.digest)).toBe(true)
  })

  it('keeps a platform that an image without a name needs, for a run may be about to name it', async () => {
    const repository = bench.repository('team/app')
    const linux = (architecture: string) => ({ platform: { os: 'linux', architecture } })
    const staged = assembleIndex([
      { ...one.amd64, ...linux('amd64') },
      { ...two.arm64, ...linux('arm64') },
    ])
    await repository.putManifest(staged)
    await bench.run('sign', [`${app}@${staged.descriptor.digest}`], { key: bench.key, recursive: 'false' })
    for (const rules of [{ 'delete-tags': 'pr-*' }, { 'delete-tags': 'pr-*', 'older-than': '0s' }]) {
      await prune({ ...rules, force: 'true' })
      const isYoung = rules['older-than'] === undefined
      expect(manifests().has(staged.descriptor.digest)).toBe(isYoung)
      expect(manifests().has(one.amd64.digest)).toBe(isYoung)
    }
    await expectWhole('1.2.3')
  })

  it('deletes what refers to what refers to an image', async () => {
    const repository = bench.repository('team/app')
    const [bundle] = await repository.listReferrers(one.index.digest)
    if (bundle === undefined) throw new Error('the image is signed')
    const blob = { digest: digestOf('{}'), size: 2 }
    const note = manifestContent({
      kind: 'image',
      mediaType: MEDIA_TYPES.ociManifest,
      artifactType: 'application/vnd.example.note',
      config: { mediaType: MEDIA_TYPES.ociEmpty, ...blob },
      layers: [{ mediaType: MEDIA_TYPES.ociEmpty, ...blob }],
      subject: { mediaType: bundle.mediaType, digest: bundle.digest, size: bundle.size },
    })
    await repository.attach(bundle, [{ content: note, artifactType: 'application/vnd.example.note' }])
    await prune({ 'delete-tags': 'pr-1', force: 'true' })
    expect(manifests().has(note.descriptor.digest)).toBe(false)
    expectGone(one)
  })

  it('takes images that lost their name, when they are old and can be seen', async () => {
    // Another image takes the name; the signatures of the first one still have tags of their own.
    await bench.push('team/app', ['pr-1'], { content: 'another' })
    await bench.push('team/app', ['pr-2'], { content: 'yet another' })
    expect((await prune({ 'delete-tags': 'nothing' })).document.deleted).toEqual([])
    const run = await prune({ 'older-than': '30d', force: 'true' })
    expect(run.document.deleted).toMatchObject([{ digest: one.index.digest, tags: [], why: 'has no name any more' }])
    expectGone(one)
    // The younger one may be what a run is about to name.
    expect(manifests().has(two.index.digest)).toBe(true)
  })

  it('ends in the same state wherever it was killed', async () => {
    const rules = { 'delete-tags': 'pr-*', 'older-than': '30d', force: 'true' }
    const whole = (await prune(rules)).writes.length
    const wanted = { tags: allTags().toSorted((a, b) => (a < b ? -1 : 1)), size: manifests().size }
    expect(whole).toBeGreaterThan(5)
    for (let writes = 1; writes < whole; writes += 1) {
      await bench.close()
      bench = await openBench(options)
      app = `${bench.server.host}/team/app`
      release = await bench.push('team/app', ['1.2.3', 'latest'], OLD)
      one = await bench.push('team/app', ['pr-1'], OLD)
      two = await bench.push('team/app', ['pr-2'])
      expect((await prune(rules, { dieAfterWrite: writes })).exit).not.toBe(0)
      await expectWhole('1.2.3')
      await expectWhole('pr-2')
      expect((await prune(rules)).exit).toBe(0)
      await expectWhole('1.2.3')
      await expectWhole('pr-2')
      expect({ writes, tags: allTags().toSorted((a, b) => (a < b ? -1 : 1)), size: manifests().size }).toEqual({
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
          path.includes(`/referrers/${one.index.digest}`) ||
          path.endsWith(`manifests/sha256-${one.index.digest.slice(7)}`),
        async () => repository.putManifest(await repository.readManifest('pr-1'), { tags: ['2.0.0'] }),
      )
      const run = await prune({ 'delete-tags': 'pr-1', 'older-than': '30d', force: 'true' }, work)
      expect(run.exit).toBe(0)
      expect(tags()).toContain('2.0.0')
      await expectWhole('2.0.0')
    })

    it('that moves a tag just before its image goes: the tag stays', async () => {
      const work = once(
        ({ method, path }) => method === 'DELETE' && path.includes('/manifests/'),
        () => bench.push('team/app', ['pr-2'], { content: 'moved' }),
      )
      const run = await prune({ 'delete-tags': 'pr-*', force: 'true' }, work)
      expect(run.exit).toBe(0)
      expect(run.document.kept).toContainEqual({ tag: 'pr-2', digest: two.index.digest, why: 'was moved meanwhile' })
      await expectWhole('pr-2')
    })

    it('that names an image which shares a platform with one that just went: the platform is put back', async () => {
      const repository = bench.repository('team/app')
      const linux = (architecture: string) => ({ platform: { os: 'linux', architecture } })
      const shared = assembleIndex([
        { ...one.amd64, ...linux('amd64') },
        { ...release.arm64, ...linux('arm64') },
      ])
      const work = once(
        ({ method, path }) => method === 'DELETE' && path.endsWith(one.amd64.digest),
        () => repository.putManifest(shared, { tags: ['3.0.0'] }),
      )
      const run = await prune({ 'delete-tags': 'pr-1', force: 'true' }, work)
      expect(run.exit).toBe(0)
      expect(manifests().has(one.amd64.digest)).toBe(true)
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
      const run = await prune({ 'delete-tags': 'pr-*', force: 'true' }, work)
      expect(run).toMatchObject({ exit: 30, writes: [], document: { error: { facts: { retryable: true } } } })
    })
  })
})
