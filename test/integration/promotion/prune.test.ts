import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { MEDIA_TYPES } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import { assembleIndex, manifestContent } from '../../../src/image/manifest.ts'
import { pieceOf } from '../../../src/sign/attachment.ts'
import { putPiece } from '../../../src/sign/registry/blob.ts'
import { REGISTRIES, type Bench, type Inputs } from '../../support/promotion/bench.ts'
import { openPruneScene, type PruneScene } from '../../support/promotion/prune-scene.ts'

describe.each(REGISTRIES)('prune on registries %s', (_, options) => {
  let scene: PruneScene
  let bench: Bench

  beforeEach(async () => {
    scene = await openPruneScene(options)
    ;({ bench } = scene)
  })

  afterEach(() => bench.close())

  describe('refuses', () => {
    it.each<[string, string, Inputs, string]>([
      ['to go by no rule', '', { force: 'true' }, 'delete-tags: is missing: nothing says what may go'],
      ['a tag', ':pr-1', { 'delete-tags': '*' }, 'REPOSITORY: has a tag or a digest'],
      ['an age that is none', '', { 'older-than': '30 days' }, 'older-than: "30 days" is no length of time'],
      ['a count that is none', '', { 'keep-last': '-1' }, 'keep-last: "-1" is no count'],
      ['a pattern that matches no tag', '', { 'delete-tags': 'refs/*' }, 'delete-tags: "refs/*" matches no tag'],
    ])('%s, before any request', async (__, suffix, inputs, message) => {
      const run = await bench.run('prune', [`${scene.app}${suffix}`], inputs)
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
          const path = new RegExp(`manifests/${scene.release.index.digest}$`)
          bench.server.faults.inject({ method: 'GET', path, times: 1000, effect })
        },
      ],
      [
        'a tag names what is no image manifest',
        () => {
          const bytes = Buffer.from('{"schemaVersion":1,"name":"old"}')
          const mediaType = 'application/vnd.docker.distribution.manifest.v1+json'
          scene.state().manifests.set(digestOf(bytes), { mediaType, bytes })
          scene.state().tags.set('ancient', digestOf(bytes))
        },
      ],
      ['an image that stays lacks a platform', () => void scene.state().manifests.delete(scene.release.arm64.digest)],
      [
        'the list of referrers of an image that stays cannot be read',
        () => {
          const hex = scene.release.amd64.digest.slice(7)
          const path = new RegExp(String.raw`(?:referrers/|manifests/)sha256[:-]${hex}(?:\?.*)?$`)
          bench.server.faults.inject({ method: 'GET', path, times: 1000, effect: { kind: 'status', status: 403 } })
        },
      ],
    ])('to delete anything when %s', async (__, damage) => {
      damage()
      const before = [...scene.state().manifests.keys()]
      const run = await scene.prune({ 'delete-tags': 'pr-*', force: 'true' })
      expect({ exit: run.exit, writes: run.writes }).toEqual({ exit: 30, writes: [] })
      expect([...scene.state().manifests.keys()]).toEqual(before)
    })

    it('to delete anything for a pull request from a fork', async () => {
      const rules = { 'delete-tags': 'pr-*' }
      expect(await scene.prune({ ...rules, force: 'true' }, { fork: true })).toMatchObject({ exit: 3, writes: [] })
      expect(await scene.prune(rules, { fork: true })).toMatchObject({ exit: 0, writes: [] })
    })

    it('to go on when the registry deletes nothing, and says what to do', async () => {
      bench.server.faults.inject({ method: 'DELETE', path: /./, times: 1000, effect: { kind: 'status', status: 405 } })
      const run = await scene.prune({ 'delete-tags': 'pr-*', force: 'true' })
      expect(run.exit).toBe(30)
      expect(run.writes).toHaveLength(1)
      expect(run.document).toMatchObject({
        exit: 30,
        dryRun: false,
        deleted: [],
        error: { code: 'REGISTRY_REFUSED', help: expect.any(String) },
      })
      expect(scene.tags()).toEqual(['1.2.3', 'latest', 'pr-1', 'pr-2'])
    })
  })

  it('only shows what would go, and why, until it is told to', async () => {
    const run = await scene.prune({ 'older-than': '30d' })
    expect({ exit: run.exit, writes: run.writes }).toEqual({ exit: 0, writes: [] })
    expect(run.document).toMatchObject({ schema: 1, command: 'prune', exit: 0, repository: scene.app, dryRun: true })
    expect(run.document.kept).toEqual([
      { tag: '1.2.3', digest: scene.release.index.digest, why: 'names a version' },
      { tag: 'latest', digest: scene.release.index.digest, why: 'names a version' },
      { tag: 'pr-2', digest: scene.two.index.digest, why: 'younger than 30d' },
    ])
    expect(run.document.deleted).toMatchObject([
      { digest: scene.one.index.digest, tags: ['pr-1'], why: 'names no version; older than 30d' },
    ])
    expect(run.document.deleted[0]?.manifests).toEqual(
      expect.arrayContaining([scene.one.index.digest, scene.one.amd64.digest, scene.one.arm64.digest]),
    )
    expect(run.document.notSeen).toContain('registries list tags only')
    expect(run.text).toContain('1 image (')
    expect(run.text).toContain('would be deleted; --force deletes them')
    expect(await scene.prune({ 'older-than': '30d', force: 'true', plan: 'true' })).toMatchObject({ writes: [] })
    expect(scene.tags()).toEqual(['1.2.3', 'latest', 'pr-1', 'pr-2'])
  })

  it('deletes an image with all that hangs on it, and nothing else', async () => {
    const run = await scene.prune({ 'older-than': '30d', force: 'true' })
    expect(run.exit).toBe(0)
    expect(run.document).toMatchObject({ dryRun: false, deleted: [{ tags: ['pr-1'] }] })
    expect(scene.tags()).toEqual(['1.2.3', 'latest', 'pr-2'])
    expect(scene.leftOf(scene.one)).toEqual([])
    expect(await scene.isWhole('1.2.3')).toBe(true)
    expect(await scene.isWhole('pr-2')).toBe(true)
  })

  it('finds nothing more to do when it is run again', async () => {
    await scene.prune({ 'delete-tags': 'pr-*', force: 'true' })
    const again = await scene.prune({ 'delete-tags': 'pr-*', force: 'true' })
    expect(again).toMatchObject({ exit: 0, writes: [], document: { deleted: [] } })
  })

  it('keeps the newest, and what patterns name', async () => {
    const three = await bench.push('team/app', ['pr-3'], { time: '2026-03-01T00:00:00Z' })
    expect(
      (await scene.prune({ 'delete-tags': 'pr-*', 'keep-last': '1' })).document.deleted.map(({ tags: of }) => of),
    ).toEqual([['pr-1'], ['pr-3']])
    await scene.prune({ 'delete-tags': 'pr-*', 'keep-tags': 'pr-1', 'keep-last': '1', force: 'true' })
    expect(scene.tags()).toEqual(['1.2.3', 'latest', 'pr-1', 'pr-2'])
    expect(scene.leftOf(three)).toEqual([])
  })

  it('deletes versions only where a pattern names them', async () => {
    expect((await scene.prune({ 'older-than': '1d' })).document.kept).toMatchObject([
      { tag: '1.2.3' },
      { tag: 'latest' },
    ])
    await scene.prune({ 'delete-tags': '*', force: 'true' })
    expect(scene.tags()).toEqual([])
    expect(scene.state().manifests.size).toBe(0)
  })

  it('keeps an image of which nothing tells how old it is', async () => {
    await bench.push('team/app', ['pr-0'], { signed: false, dated: false })
    const run = await scene.prune({ 'older-than': '30d' })
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
      { ...scene.release.amd64, platform: { os: 'linux', architecture: 'amd64' } },
      { ...scene.one.arm64, platform: { os: 'linux', architecture: 'arm64' } },
    ])
    await repository.putManifest(shared, { tags: ['pr-shared'] })
    await repository.putManifest(await repository.readManifest(scene.release.arm64.digest), { tags: ['pr-arm'] })
    const run = await scene.prune({ 'delete-tags': 'pr-*', force: 'true' })
    expect(run.exit).toBe(0)
    // Where tags cannot be deleted alone, those two stay with the image they name.
    expect(scene.tags()).toEqual(
      options.tagDelete === false ? ['1.2.3', 'latest', 'pr-arm', 'pr-same'] : ['1.2.3', 'latest'],
    )
    expect(run.document.kept.filter(({ why }) => why.includes('deletes no names alone')).length).toBe(
      options.tagDelete === false ? 2 : 0,
    )
    expect(scene.state().manifests.has(shared.descriptor.digest)).toBe(false)
    expect(scene.leftOf(scene.one)).toEqual([])
    expect(scene.leftOf(scene.two)).toEqual([])
    expect(await scene.isWhole('1.2.3')).toBe(true)
  })

  it('keeps an artifact that hangs on an image that stays, also when its own name goes', async () => {
    const repository = bench.repository('team/app')
    const [bundle] = await repository.listReferrers(scene.release.index.digest)
    if (bundle === undefined) throw new Error('the image is signed')
    await repository.putManifest(await repository.readManifest(bundle.digest), { tags: ['note'] })
    await scene.prune({ 'delete-tags': 'note', force: 'true' })
    expect(scene.state().manifests.has(bundle.digest)).toBe(true)
    expect(await scene.isWhole('1.2.3')).toBe(true)
  })

  it('keeps what says that it refers to an image that stays, though no list names it', async () => {
    const blob = { digest: digestOf('{}'), size: 2 }
    const { mediaType, digest, size } = scene.release.index
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
    await scene.prune({ 'delete-tags': 'note', force: 'true' })
    expect(scene.state().manifests.has(note.descriptor.digest)).toBe(true)
  })

  it('keeps a platform that an image without a name needs, for a run may be about to name it', async () => {
    const repository = bench.repository('team/app')
    const linux = (architecture: string) => ({ platform: { os: 'linux', architecture } })
    const staged = assembleIndex([
      { ...scene.one.amd64, ...linux('amd64') },
      { ...scene.two.arm64, ...linux('arm64') },
    ])
    await repository.putManifest(staged)
    await bench.run('sign', [`${scene.app}@${staged.descriptor.digest}`], { key: bench.key, recursive: 'false' })
    for (const rules of [{ 'delete-tags': 'pr-*' }, { 'delete-tags': 'pr-*', 'older-than': '0s' }]) {
      await scene.prune({ ...rules, force: 'true' })
      const isYoung = rules['older-than'] === undefined
      expect(scene.state().manifests.has(staged.descriptor.digest)).toBe(isYoung)
      expect(scene.state().manifests.has(scene.one.amd64.digest)).toBe(isYoung)
    }
    expect(await scene.isWhole('1.2.3')).toBe(true)
  })

  it('deletes what refers to what refers to an image', async () => {
    const repository = bench.repository('team/app')
    const [bundle] = await repository.listReferrers(scene.one.index.digest)
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
    await scene.prune({ 'delete-tags': 'pr-1', force: 'true' })
    expect(scene.state().manifests.has(note.descriptor.digest)).toBe(false)
    expect(scene.leftOf(scene.one)).toEqual([])
  })

  it('takes images that lost their name, when they are old and can be seen', async () => {
    // Another image takes the name; the signatures of the first one still have tags of their own.
    await bench.push('team/app', ['pr-1'], { content: 'another' })
    await bench.push('team/app', ['pr-2'], { content: 'yet another' })
    expect((await scene.prune({ 'delete-tags': 'nothing' })).document.deleted).toEqual([])
    const run = await scene.prune({ 'older-than': '30d', force: 'true' })
    expect(run.document.deleted).toMatchObject([
      { digest: scene.one.index.digest, tags: [], why: 'has no name any more' },
    ])
    expect(scene.leftOf(scene.one)).toEqual([])
    // The younger one may be what a run is about to name.
    expect(scene.state().manifests.has(scene.two.index.digest)).toBe(true)
  })
})
