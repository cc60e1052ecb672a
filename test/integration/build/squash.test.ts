import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { BuiltPlatform } from '../../../src/build/builder.ts'
import { squashBuild } from '../../../src/build/layout/squash.ts'
import { MEDIA_TYPES, type Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf, hexOf, type Digest } from '../../../src/image/digest.ts'
import { manifestContent } from '../../../src/image/manifest.ts'
import { parsePlatform } from '../../../src/image/platform.ts'
import { openLayout } from '../../../src/registry/layout/layout.ts'
import { archiveOf, hardLinkTo, member, readArchive, symlinkTo } from '../../support/build/layer-archive.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-squash-test-'))
})

afterEach(() => rm(folder, { recursive: true }))

async function put(bytes: Uint8Array, mediaType: string): Promise<Descriptor> {
  const digest = digestOf(bytes)
  await writeFile(join(folder, 'blobs', 'sha256', hexOf(digest)), bytes)
  return { mediaType, digest, size: bytes.length }
}

interface Given {
  readonly platform?: string
  readonly diffIds?: readonly Digest[]
  readonly mediaType?: string
}

/** Puts an image of these archives into the layout; each is stored as `pack` makes it. */
async function image(
  archives: readonly Buffer[],
  pack: (bytes: Buffer) => Buffer,
  given: Given = {},
): Promise<BuiltPlatform> {
  const { platform = 'linux/amd64', mediaType = MEDIA_TYPES.ociManifest } = given
  await mkdir(join(folder, 'blobs', 'sha256'), { recursive: true })
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(join(folder, 'index.json'), '{"schemaVersion":2,"manifests":[]}')
  const layers = await Promise.all(
    archives.map((bytes) => put(pack(bytes), 'application/vnd.oci.image.layer.v1.tar+gzip')),
  )
  const config = {
    ...parsePlatform(platform),
    created: '2026-01-01T00:00:00Z',
    config: { User: '1000' },
    rootfs: { type: 'layers', diff_ids: given.diffIds ?? archives.map((bytes) => digestOf(bytes)) },
    history: [{ created_by: 'one' }],
  }
  const content = manifestContent({
    kind: 'image',
    mediaType,
    config: await put(Buffer.from(JSON.stringify(config)), MEDIA_TYPES.ociConfig),
    layers,
    annotations: { kept: 'yes' },
  })
  await put(content.bytes, mediaType)
  return { platform: parsePlatform(platform), descriptor: content.descriptor }
}

async function squash(...platforms: readonly BuiltPlatform[]): Promise<readonly BuiltPlatform[]> {
  return squashBuild({ source: await openLayout(folder), layoutDirectory: folder, platforms })
}

async function json(digest: string | undefined): Promise<Record<string, unknown>> {
  const bytes = await readFile(join(folder, 'blobs', 'sha256', (digest ?? '').replace('sha256:', '')))
  return JSON.parse(bytes.toString('utf8')) as Record<string, unknown>
}

async function layerOf(built: BuiltPlatform | undefined): Promise<Buffer> {
  const { layers } = (await json(built?.descriptor.digest)) as { layers: readonly Descriptor[] }
  expect(layers).toHaveLength(1)
  return gunzipSync(await readFile(join(folder, 'blobs', 'sha256', hexOf(layers[0]?.digest as Digest))))
}

const BIG = 'big '.repeat(500_000)
const LAYERS = [
  archiveOf([
    member('etc/', { mode: 0o711, xattrs: new Map([['user.who', 'me']]) }),
    member('etc/passwd', { text: 'root' }),
    member('big', {
      text: BIG,
      mode: 0o600,
      uid: 5,
      gid: 6,
      mtime: '1.5',
      xattrs: new Map([['user.raw', '\0\xff=\n']]),
    }),
    member('gone', { text: 'gone' }),
    symlinkTo('link', 'etc/passwd'),
    member('null', { kind: 'character', device: [1, 3] }),
  ]),
  archiveOf([
    member('.wh.gone'),
    member('etc/passwd', { text: 'root and more' }),
    hardLinkTo('etc/passwd-', 'etc/passwd'),
  ]),
  archiveOf([member('late', { text: 'late' })]),
]

describe('squash', () => {
  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['gzip', (bytes) => gzipSync(bytes)],
    ['zstd', (bytes) => zstdCompressSync(bytes)],
    [
      'zstd in several frames',
      (bytes) => Buffer.concat([bytes.subarray(0, 99), bytes.subarray(99)].map((part) => zstdCompressSync(part))),
    ],
    [
      'gzip in several members',
      (bytes) => Buffer.concat([bytes.subarray(0, 99), bytes.subarray(99)].map((part) => gzipSync(part))),
    ],
    ['nothing', (bytes) => bytes],
  ])('joins layers that are compressed with %s', async (_, pack) => {
    const [built] = await squash(await image(LAYERS, pack))
    const found = await readArchive(await layerOf(built), 1 << 20)
    expect(found.map(({ path, kind, linkPath, text }) => [path, kind, linkPath, text.length])).toEqual([
      ['etc/', 'directory', '', 0],
      ['link', 'symlink', 'etc/passwd', 0],
      ['null', 'character', '', 0],
      ['big', 'file', '', BIG.length],
      ['etc/passwd', 'file', '', 13],
      ['etc/passwd-', 'hardlink', 'etc/passwd', 0],
      ['late', 'file', '', 4],
    ])
    const { text, mode, uid, gid, mtime, xattrs } = found[3] ?? member('')
    expect([text === BIG, mode, uid, gid, mtime, [...xattrs]]).toEqual([
      true,
      0o600,
      5,
      6,
      '1.5',
      [['user.raw', '\0\xff=\n']],
    ])
    expect([...(found[0]?.xattrs ?? [])]).toEqual([['user.who', 'me']])
  })

  it('writes config and manifest that fit the one layer, keeps all else, and names them alone in index.json', async () => {
    const before = await image(LAYERS, (bytes) => gzipSync(bytes))
    const [built] = await squash(before)
    const manifest = await json(built?.descriptor.digest)
    const config = await json((manifest['config'] as Descriptor).digest)
    expect(manifest).toMatchObject({ mediaType: MEDIA_TYPES.ociManifest, annotations: { kept: 'yes' } })
    expect(config).toMatchObject({
      architecture: 'amd64',
      config: { User: '1000' },
      rootfs: { diff_ids: [digestOf(await layerOf(built))] },
      history: [{ created_by: 'slipway squash', comment: 'squashed from 3 layers' }],
    })
    const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as { manifests: readonly unknown[] }
    expect(index.manifests).toEqual([expect.objectContaining({ digest: built?.descriptor.digest })])
    const reopened = await openLayout(folder)
    expect((await reopened.readManifest('')).descriptor).toEqual(built?.descriptor)
  })

  it('gives equal digests for equal layers, and every platform its own image', async () => {
    const first = await squash(await image(LAYERS, (bytes) => gzipSync(bytes)))
    const both = await squash(
      await image(LAYERS, (bytes) => gzipSync(bytes)),
      await image(LAYERS.slice(0, 1), (bytes) => gzipSync(bytes), { platform: 'linux/arm64' }),
    )
    expect(both[0]?.descriptor).toEqual(first[0]?.descriptor)
    expect(both[1]?.descriptor.digest).not.toBe(both[0]?.descriptor.digest)
    expect((await readArchive(await layerOf(both[1]))).map(({ path }) => path)).toContain('gone')
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('leaves an image without layers as it is', async () => {
    const before = await image([], (bytes) => bytes)
    expect(await squash(before)).toEqual([before])
  })

  it("writes docker's media types into docker's manifests", async () => {
    const [built] = await squash(await image(LAYERS, (bytes) => bytes, { mediaType: MEDIA_TYPES.dockerManifest }))
    expect(await json(built?.descriptor.digest)).toMatchObject({
      layers: [{ mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip' }],
    })
  })

  it.each<[string, readonly Buffer[], (bytes: Buffer) => Buffer, Given, string]>([
    [
      'a layer that is not the one of the config',
      LAYERS,
      (bytes) => bytes,
      { diffIds: LAYERS.map(() => digestOf('other')) },
      'layer 1 of linux/amd64 is not',
    ],
    [
      'more layers than the config names',
      LAYERS,
      (bytes) => bytes,
      { diffIds: [digestOf('a')] },
      '3 layers, but its config names 1',
    ],
    [
      'a layer that is cut off',
      LAYERS,
      (bytes) => gzipSync(bytes).subarray(0, -20),
      {},
      'layer 1 of linux/amd64 cannot be decompressed',
    ],
    ['zstd that is cut off', LAYERS, (bytes) => zstdCompressSync(bytes).subarray(0, -20), {}, 'layer 1 of linux/amd64'],
    ['xz', LAYERS, () => Buffer.from('fd377a585a000000', 'hex'), {}, 'xz are not supported'],
    ['a layer that is no archive', [Buffer.alloc(2048, 'x')], (bytes) => bytes, {}, 'wrong checksum'],
    ['a path that leads out', [archiveOf([member('../x', { text: 'x' })])], (bytes) => bytes, {}, 'leads out'],
  ])('refuses %s and leaves no draft', async (_, archives, pack, given, message) => {
    const built = await image(archives, pack, given)
    await expect(squash(built)).rejects.toMatchObject({
      code: 'BUILD_OUTPUT',
      message: expect.stringContaining(message),
    })
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('refuses a blob that is not what its digest says', async () => {
    const built = await image(LAYERS, (bytes) => bytes)
    const { layers } = (await json(built.descriptor.digest)) as { layers: readonly Descriptor[] }
    const path = join(folder, 'blobs', 'sha256', hexOf(layers[2]?.digest as Digest))
    const bytes = await readFile(path)
    bytes.write('l', 600)
    bytes.write('X', 512)
    await writeFile(path, bytes)
    await expect(squash(built)).rejects.toMatchObject({
      code: expect.stringMatching(/^REGISTRY_DIGEST_MISMATCH$|^BUILD_OUTPUT$/),
    })
  })

  it('stops when it is told to', async () => {
    const built = await image(LAYERS, (bytes) => gzipSync(bytes))
    const source = await openLayout(folder)
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(squashBuild({ source, layoutDirectory: folder, platforms: [built] }, { signal })).rejects.toThrow(
      'enough',
    )
  })
})
