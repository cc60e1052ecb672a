import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { digestOf, hexOf } from '../../../src/image/digest.ts'
import type { SingleManifest } from '../../../src/image/manifest.ts'
import { openArchive } from '../../../src/registry/layout/archive.ts'
import type { LocalSource } from '../../../src/registry/layout/content-source.ts'
import { TAR_LIMITS } from '../../../src/registry/layout/tar-index.ts'
import { image, type TestContent } from '../../support/registry/content.ts'
import { pax, tarOf, type TarPart } from '../../support/registry/tar.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'slipway-test-'))
})

afterEach(async () => {
  await rm(directory, { recursive: true, force: true })
})

async function open(parts: readonly TarPart[] | Buffer, kind: 'oci-archive' | 'docker-archive'): Promise<LocalSource> {
  const file = join(directory, 'image.tar')
  await writeFile(file, Buffer.isBuffer(parts) ? parts : tarOf(parts))
  return openArchive(file, kind)
}

async function read(source: LocalSource, position: number): Promise<string> {
  const { config, layers } = (await source.readManifest('')).manifest as SingleManifest
  const blob = [config, ...layers][position]
  if (blob === undefined) throw new Error('no such blob')
  return (await buffer(await source.openBlob(blob))).toString()
}

async function ociParts({ blobs, root }: TestContent, prefix = ''): Promise<readonly TarPart[]> {
  const files = await Promise.all(
    blobs.map(async ({ descriptor, open }) => ({ digest: descriptor.digest, content: await buffer(await open(0)) })),
  )
  const { digest } = root.descriptor
  const index = {
    schemaVersion: 2,
    manifests: [{ ...root.descriptor, annotations: { 'org.opencontainers.image.ref.name': '1.0.0' } }],
  }
  return [
    { name: `${prefix}blobs/`, type: '5' },
    ...[...files, { digest, content: Buffer.from(root.bytes) }].map((file) => ({
      name: `${prefix}blobs/sha256/${hexOf(file.digest)}`,
      content: file.content,
    })),
    { name: `${prefix}index.json`, content: JSON.stringify(index) },
    { name: `${prefix}oci-layout`, content: '{"imageLayoutVersion":"1.0.0"}' },
  ]
}

describe('an OCI archive', () => {
  it.each(['', './'])('is read where its names start with %p', async (prefix) => {
    const content = image()
    const source = await open(await ociParts(content, prefix), 'oci-archive')
    for (const reference of ['', '1.0.0', content.root.descriptor.digest])
      await expect(source.resolve(reference)).resolves.toEqual(content.root.descriptor)
    expect(await read(source, 1)).toBe('content of layer')
    await expect(source.resolve('2.0.0')).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND', help: 'it has 1.0.0' })
  })

  it('notices a blob with other content', async () => {
    const parts = (await ociParts(image())).map((part) =>
      part.content?.toString() === 'content of layer' ? { ...part, content: 'content of LAYER' } : part,
    )
    await expect(read(await open(parts, 'oci-archive'), 1)).rejects.toMatchObject({ code: 'REGISTRY_DIGEST_MISMATCH' })
  })

  it('is no place that a link could lead out of', async () => {
    const parts = (await ociParts(image())).map((part) =>
      part.content?.toString() === 'content of layer'
        ? { name: part.name, type: '2', linkName: '../../../../../../etc/passwd' }
        : part,
    )
    await expect(read(await open(parts, 'oci-archive'), 1)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
  })

  it.each<[string, (parts: readonly TarPart[]) => readonly TarPart[] | Buffer, string]>([
    ['has two index.json', (parts) => [...parts, { name: 'x/../index.json', content: '{}' }], 'REGISTRY_MALFORMED'],
    ['has no index.json', (parts) => parts.filter(({ name }) => name !== 'index.json'), 'REGISTRY_MALFORMED'],
    ['is compressed', (parts) => gzipSync(tarOf(parts)), 'REGISTRY_MALFORMED'],
    ['is no tar', () => Buffer.alloc(2048, 'x'), 'REGISTRY_MALFORMED'],
    ['is cut short', (parts) => tarOf(parts).subarray(0, 1500), 'REGISTRY_MALFORMED'],
    ['is empty', () => Buffer.alloc(0), 'REGISTRY_MALFORMED'],
    ['claims a size beyond its end', (parts) => [{ name: 'a', size: 1 << 30 }, ...parts], 'REGISTRY_MALFORMED'],
    [
      'claims such a size in a pax header',
      (parts) => [pax({ size: '99999999' }), { name: 'a' }, ...parts],
      'REGISTRY_MALFORMED',
    ],
    ['has a pax size that is no number', (parts) => [pax({ size: '-1' }), ...parts], 'REGISTRY_MALFORMED'],
    ['has a pax name without end', (parts) => [pax({ path: 'n'.repeat(5000) }), ...parts], 'REGISTRY_MALFORMED'],
    [
      'has an extended header of a megabyte',
      (parts) => [{ name: 'x', type: 'L', content: Buffer.alloc(1 << 20, 'n') }, ...parts],
      'REGISTRY_LIMIT',
    ],
    [
      'has members without end',
      () => Array.from({ length: TAR_LIMITS.members + 1 }, (_, at) => ({ name: `f${at}` })),
      'REGISTRY_LIMIT',
    ],
    [
      'has an index.json of nine megabytes',
      (parts) => [{ name: 'index.json', content: Buffer.alloc(9 << 20, ' ') }, ...parts.filter(isNoIndex)],
      'REGISTRY_LIMIT',
    ],
  ])('is refused when it %s', async (_, change, code) => {
    await expect(open(change(await ociParts(image())), 'oci-archive')).rejects.toMatchObject({ code })
  })

  it.each([
    ['is not there', () => join(directory, 'missing.tar')],
    ['is a folder', () => directory],
  ])('is refused when it %s', async (_, path) => {
    await expect(openArchive(path(), 'oci-archive')).rejects.toMatchObject({ code: 'CONFIG_REFERENCE' })
  })
})

function isNoIndex({ name }: TarPart): boolean {
  return name !== 'index.json'
}

const LAYERS = ['first layer', 'second layer']
const CONFIG = JSON.stringify({
  architecture: 'arm64',
  os: 'linux',
  rootfs: { type: 'layers', diff_ids: LAYERS.map((layer) => digestOf(layer)) },
})

interface Saved {
  readonly config?: string
  readonly layers?: readonly string[]
  readonly tags?: readonly string[] | null
  readonly extra?: readonly TarPart[]
}

function saved({
  config = 'config.json',
  layers = ['a/layer.tar', 'b/layer.tar'],
  tags,
  extra = [],
}: Saved): TarPart[] {
  return [
    { name: 'a/layer.tar', content: LAYERS[0] ?? '' },
    { name: 'b/layer.tar', content: LAYERS[1] ?? '' },
    { name: 'config.json', content: CONFIG },
    ...extra,
    {
      name: 'manifest.json',
      content: JSON.stringify([{ Config: config, RepoTags: tags ?? ['r.example:5000/app:1.0'], Layers: layers }]),
    },
  ]
}

describe('a docker archive', () => {
  it('gets an OCI manifest over its plain layers', async () => {
    const source = await open(saved({}), 'docker-archive')
    const { manifest } = await source.readManifest('1.0')
    const mediaType = 'application/vnd.oci.image.layer.v1.tar'
    expect(manifest).toEqual({
      kind: 'image',
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        digest: digestOf(CONFIG),
        size: Buffer.byteLength(CONFIG),
      },
      layers: LAYERS.map((layer) => ({ mediaType, digest: digestOf(layer), size: layer.length })),
    })
    expect(await read(source, 0)).toBe(CONFIG)
    expect(await read(source, 1)).toBe(LAYERS[0])
    expect(await read(source, 2)).toBe(LAYERS[1])
  })

  it('is found by tag, by digest and as the only one, with or without tags', async () => {
    const source = await open(saved({ tags: ['app:1', 'other/app:2'] }), 'docker-archive')
    const { digest } = await source.onlyEntry()
    for (const reference of ['1', '2', digest])
      await expect(source.resolve(reference)).resolves.toMatchObject({ digest })
    const untagged = await open(saved({ tags: null }), 'docker-archive')
    await expect(untagged.resolve('')).resolves.toMatchObject({ digest })
  })

  it('follows links from one layer to another, as older engines save them', async () => {
    const extra = [
      { name: 'c/layer.tar', type: '2', linkName: '../a/layer.tar' },
      { name: 'd/layer.tar', type: '1', linkName: 'b/layer.tar' },
    ]
    const source = await open(saved({ layers: ['c/layer.tar', 'd/layer.tar'], extra }), 'docker-archive')
    expect(await read(source, 1)).toBe(LAYERS[0])
    expect(await read(source, 2)).toBe(LAYERS[1])
  })

  it('keeps compressed layers as they are', async () => {
    const gzip = gzipSync(LAYERS[0] ?? '')
    const path = `blobs/sha256/${hexOf(digestOf(gzip))}`
    const extra = [
      { name: path, content: gzip },
      { name: 'z/layer.tar', content: gzip },
    ]
    for (const first of [path, 'z/layer.tar']) {
      const source = await open(saved({ layers: [first, 'b/layer.tar'], extra }), 'docker-archive')
      const { layers } = (await source.readManifest('')).manifest as SingleManifest
      const [layer] = layers
      expect(layer).toEqual({
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: digestOf(gzip),
        size: gzip.byteLength,
      })
    }
  })

  it('reads names that only a pax or GNU header can hold', async () => {
    const long = `${'Größe/'.repeat(30)}layer.tar`
    const member = { name: 'short', content: LAYERS[0] ?? '' }
    for (const header of [pax({ path: long }), { name: '././@LongLink', type: 'L', content: `${long}\0` }]) {
      const source = await open(saved({ layers: [long, 'b/layer.tar'], extra: [header, member] }), 'docker-archive')
      expect(await read(source, 1)).toBe(LAYERS[0])
    }
  })

  it('notices a layer that is not what the config says', async () => {
    const source = await open(saved({ layers: ['b/layer.tar', 'a/layer.tar'] }), 'docker-archive')
    await expect(read(source, 1)).rejects.toMatchObject({ code: 'REGISTRY_DIGEST_MISMATCH' })
  })

  it.each<[string, Saved]>([
    ['a layer is missing', { layers: ['a/layer.tar', 'x/layer.tar'] }],
    ['a layer lies outside', { layers: ['a/layer.tar', '../../etc/passwd'] }],
    [
      'links go round in circles',
      {
        layers: ['a/layer.tar', 'l'],
        extra: [
          { name: 'l', type: '2', linkName: 'm' },
          { name: 'm', type: '2', linkName: 'l' },
        ],
      },
    ],
    ['there are more layers than the config names', { layers: ['a/layer.tar', 'b/layer.tar', 'a/layer.tar'] }],
    ['there are fewer', { layers: ['a/layer.tar'] }],
    ['the config is missing', { config: 'x.json' }],
    ['the config is no config', { config: 'manifest.json' }],
    ['there are two manifests', { extra: [{ name: './manifest.json', content: '[]' }] }],
  ])('is refused when %s', async (_, parts) => {
    await expect(open(saved(parts), 'docker-archive')).rejects.toMatchObject({ code: 'REGISTRY_MALFORMED' })
  })

  it('lists its images where none is chosen', async () => {
    const other = CONFIG.replace('arm64', 'amd64')
    const images = [
      { Config: 'config.json', RepoTags: ['app:1'], Layers: ['a/layer.tar', 'b/layer.tar'] },
      { Config: 'other.json', RepoTags: ['app:2'], Layers: ['a/layer.tar', 'b/layer.tar'] },
    ]
    const parts = [
      ...saved({}).slice(0, 3),
      { name: 'other.json', content: other },
      { name: 'manifest.json', content: JSON.stringify(images) },
    ]
    const source = await open(parts, 'docker-archive')
    await expect(source.onlyEntry()).rejects.toMatchObject({ code: 'CONFIG_REFERENCE', facts: { images: 2 } })
    await expect(source.resolve('2')).resolves.toHaveProperty('digest')
  })
})
