import { describe, expect, it } from '@jest/globals'
import { array, assert, dictionary, nat, property, record, string, stringMatching } from 'fast-check'
import { MEDIA_TYPES, type Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import {
  assembleIndex,
  manifestContent,
  MANIFEST_LIMITS,
  parseManifest,
  platformChildren,
  successorsOf,
  type IndexManifest,
  type SingleManifest,
} from '../../../src/image/manifest.ts'

const CONFIG: Descriptor = { mediaType: MEDIA_TYPES.ociConfig, digest: digestOf('config'), size: 6 }
const LAYER: Descriptor = { mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: digestOf('layer'), size: 5 }
const CHILD: Descriptor = { mediaType: MEDIA_TYPES.ociManifest, digest: digestOf('child'), size: 5 }
const IMAGE = { schemaVersion: 2, mediaType: MEDIA_TYPES.ociManifest, config: CONFIG, layers: [LAYER] }
const INDEX = { schemaVersion: 2, mediaType: MEDIA_TYPES.ociIndex, manifests: [CHILD] }

function parse(value: unknown, mediaType?: string): ReturnType<typeof parseManifest> {
  return parseManifest(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), mediaType, 'manifest')
}

describe('parseManifest', () => {
  it.each([
    [MEDIA_TYPES.ociManifest, IMAGE],
    [MEDIA_TYPES.dockerManifest, { ...IMAGE, mediaType: MEDIA_TYPES.dockerManifest }],
    [MEDIA_TYPES.ociManifest, { ...IMAGE, mediaType: undefined }],
    [undefined, IMAGE],
  ])('reads an image given as %p', (mediaType, value) => {
    const manifest = parse(value, mediaType)
    expect(manifest).toMatchObject({ kind: 'image', config: CONFIG, layers: [LAYER] })
    expect(manifest.mediaType).toBe(value.mediaType ?? mediaType)
    expect(successorsOf(manifest)).toEqual([CONFIG, LAYER])
  })

  it.each([
    [MEDIA_TYPES.ociIndex, INDEX],
    [MEDIA_TYPES.dockerList, { ...INDEX, mediaType: MEDIA_TYPES.dockerList }],
    [undefined, { ...INDEX, mediaType: undefined }],
  ])('reads an index given as %p', (mediaType, value) => {
    const manifest = parse(value, mediaType)
    expect(manifest).toMatchObject({ kind: 'index', manifests: [CHILD] })
    expect(successorsOf(manifest)).toEqual([CHILD])
  })

  it('reads subject, artifact type and annotations, and takes null for nothing', () => {
    const more = { subject: CHILD, artifactType: 'a/b', annotations: { k: 'v' } }
    expect(parse({ ...IMAGE, ...more })).toMatchObject(more)
    expect(parse({ ...IMAGE, layers: null, subject: null, artifactType: null, annotations: null })).toEqual({
      kind: 'image',
      mediaType: MEDIA_TYPES.ociManifest,
      config: CONFIG,
      layers: [],
    })
    expect(parse({ ...INDEX, manifests: null })).toMatchObject({ manifests: [] })
  })

  it.each([
    ['text that is no JSON', '{', undefined],
    ['an empty body', '', undefined],
    ['a list', '[]', undefined],
    ['null', 'null', undefined],
    ['version 1', { ...IMAGE, schemaVersion: 1 }, undefined],
    ['no version', { ...IMAGE, schemaVersion: undefined }, undefined],
    ['manifests and layers (CVE-2021-41190)', { ...IMAGE, manifests: [CHILD] }, undefined],
    ['manifests and config', { ...INDEX, config: CONFIG }, undefined],
    ['an index whose layers are empty', { ...INDEX, layers: [] }, undefined],
    ['an image that was announced as an index', { ...IMAGE, mediaType: undefined }, MEDIA_TYPES.ociIndex],
    ['an index that was announced as an image', { ...INDEX, mediaType: undefined }, MEDIA_TYPES.ociManifest],
    ['another type inside than outside', IMAGE, MEDIA_TYPES.dockerManifest],
    ['an index that says it is an image', { ...INDEX, mediaType: MEDIA_TYPES.ociManifest }, undefined],
    ['a type that is no manifest', { ...IMAGE, mediaType: 'application/json' }, undefined],
    [
      'a Docker manifest of version 1',
      { ...IMAGE, mediaType: undefined },
      'application/vnd.docker.distribution.manifest.v1+prettyjws',
    ],
    ['neither config nor manifests', { schemaVersion: 2, mediaType: MEDIA_TYPES.ociManifest }, undefined],
    ['a media type that is no text', { ...IMAGE, mediaType: 7 }, undefined],
  ])('refuses %s', (_, value, mediaType) => {
    expect(() => parse(value, mediaType)).toThrow(expect.objectContaining({ code: 'REGISTRY_MALFORMED' }))
  })

  it.each([
    [{ ...IMAGE, config: { ...CONFIG, digest: 'sha256:x' } }, 'config.digest'],
    [{ ...IMAGE, layers: [LAYER, { ...LAYER, size: -1 }] }, 'layers[1].size'],
    [{ ...IMAGE, layers: {} }, 'layers'],
    [{ ...INDEX, manifests: [CHILD, CHILD, {}] }, 'manifests[2].mediaType'],
    [{ ...IMAGE, subject: { ...CHILD, digest: 'x' } }, 'subject.digest'],
    [{ ...IMAGE, annotations: { a: [] } }, 'annotations.a'],
  ])('names the place of a fault: case %#', (value, path) => {
    expect(() => parse(value)).toThrow(expect.objectContaining({ message: expect.stringContaining(`at ${path}:`) }))
  })

  it('refuses a body over the limit before it is parsed', () => {
    const bytes = Buffer.alloc(MANIFEST_LIMITS.pullBytes + 1, ' ')
    expect(() => parseManifest(bytes, undefined, 'manifest')).toThrow(
      expect.objectContaining({ code: 'REGISTRY_LIMIT' }),
    )
  })

  it('refuses more entries than anyone needs', () => {
    const layers = Array.from({ length: MANIFEST_LIMITS.entries + 1 }, () => LAYER)
    expect(() => parse({ ...IMAGE, layers })).toThrow(expect.objectContaining({ code: 'REGISTRY_MALFORMED' }))
  })
})

describe('manifestContent', () => {
  it('writes an image without white space in a fixed order', () => {
    const { bytes, descriptor } = manifestContent({
      kind: 'image',
      mediaType: MEDIA_TYPES.ociManifest,
      artifactType: 'a/b',
      config: CONFIG,
      layers: [LAYER],
      subject: CHILD,
      annotations: { k: 'v' },
    })
    const text = Buffer.from(bytes).toString()
    expect(text).toBe(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: MEDIA_TYPES.ociManifest,
        artifactType: 'a/b',
        config: CONFIG,
        layers: [LAYER],
        subject: CHILD,
        annotations: { k: 'v' },
      }),
    )
    expect(descriptor).toEqual({
      mediaType: MEDIA_TYPES.ociManifest,
      digest: digestOf(text),
      size: Buffer.byteLength(text),
      artifactType: 'a/b',
    })
  })

  it('is read back as it was', () => {
    const descriptor = record({
      mediaType: string({ minLength: 1 }),
      digest: string().map((text) => digestOf(text)),
      size: nat(),
    })
    const common = {
      annotations: dictionary(stringMatching(/^[a-z.]{1,12}x$/), string()).map((plain) => ({ ...plain })),
      subject: descriptor,
    }
    const images = record(
      { config: descriptor, layers: array(descriptor), ...common },
      { requiredKeys: ['config', 'layers'] },
    )
    const indexes = record({ manifests: array(descriptor), ...common }, { requiredKeys: ['manifests'] })
    assert(
      property(images, indexes, (image, index) => {
        const single = { kind: 'image', mediaType: MEDIA_TYPES.ociManifest, ...image } as SingleManifest
        const list = { kind: 'index', mediaType: MEDIA_TYPES.ociIndex, ...index } as IndexManifest
        for (const manifest of [single, list]) {
          const { bytes } = manifestContent(manifest)
          expect(parseManifest(bytes, manifest.mediaType, 'made')).toEqual(JSON.parse(JSON.stringify(manifest)))
        }
      }),
    )
  })
})

describe('assembleIndex', () => {
  const amd64 = { ...CHILD, platform: { os: 'linux', architecture: 'amd64' } }
  const arm64 = { ...CHILD, digest: digestOf('arm'), platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } }

  it('keeps the order and gives equal bytes for equal children', () => {
    const { manifest, descriptor } = assembleIndex([arm64, amd64], { k: 'v' })
    expect(manifest).toMatchObject({ manifests: [arm64, amd64], annotations: { k: 'v' } })
    expect(assembleIndex([arm64, amd64], { k: 'v' }).descriptor).toEqual(descriptor)
    expect(assembleIndex([amd64, arm64], { k: 'v' }).descriptor.digest).not.toBe(descriptor.digest)
  })

  it.each([
    [
      'a platform that stands twice, however it is spelled',
      [arm64, { ...arm64, platform: { os: 'linux', architecture: 'arm64' } }],
    ],
    ['a child without a platform', [amd64, CHILD]],
  ])('refuses %s', (_, children) => {
    expect(() => assembleIndex(children)).toThrow(expect.objectContaining({ code: 'REGISTRY_MALFORMED' }))
  })

  it('counts neither attestations nor children without a platform as platforms', () => {
    const attestation = { ...CHILD, platform: { os: 'unknown', architecture: 'unknown' } }
    const index: IndexManifest = {
      kind: 'index',
      mediaType: MEDIA_TYPES.ociIndex,
      manifests: [amd64, attestation, CHILD],
    }
    expect(platformChildren(index)).toEqual([amd64])
  })
})
