import { describe, expect, it } from '@jest/globals'
import { MEDIA_TYPES, type Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import type { IndexManifest } from '../../../src/image/manifest.ts'
import {
  EMPTY_LAYOUT_INDEX,
  entryTag,
  findTag,
  layoutTags,
  onlyEntry,
  parseLayoutIndex,
  REF_NAME,
  withEntry,
  withoutDigest,
  withoutTag,
  withoutUntagged,
  withTag,
} from '../../../src/registry/layout-index.ts'

const REFUSED = expect.objectContaining({ code: 'CONFIG_REFERENCE' })

function entry(content: string, annotations?: Readonly<Record<string, string>>): Descriptor {
  const descriptor = { mediaType: MEDIA_TYPES.ociManifest, digest: digestOf(content), size: 7 }
  return annotations === undefined ? descriptor : { ...descriptor, annotations }
}

function named(content: string, tag: string): Descriptor {
  return entry(content, { [REF_NAME]: tag })
}

function index(...manifests: readonly Descriptor[]): IndexManifest {
  return { ...EMPTY_LAYOUT_INDEX, manifests }
}

describe('entryTag', () => {
  it.each([
    [{ [REF_NAME]: '1.2' }, '1.2'],
    [{ [REF_NAME]: 'docker.io/library/app:1.2' }, '1.2'],
    [{ [REF_NAME]: 'localhost:5000/app' }, undefined],
    [{ [REF_NAME]: `r.example/app:1@${digestOf('x')}` }, '1'],
    [{ [REF_NAME]: `r.example/app@${digestOf('x')}` }, undefined],
    [{ 'io.containerd.image.name': 'r.example/app:edge' }, 'edge'],
    [{ 'io.containerd.image.name': 'r.example/app:edge', [REF_NAME]: 'own' }, 'own'],
    [{ [REF_NAME]: '' }, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('of %p is %p', (annotations, tag) => {
    expect(entryTag(entry('x', annotations))).toBe(tag)
  })
})

describe('onlyEntry', () => {
  it.each([
    ['an untagged image', index(entry('a'))],
    ['a tagged image', index(named('a', '1'))],
    ['an image with several tags', index(named('a', '1'), named('a', 'latest'), entry('a'))],
    ['an image beside its list of referrers', index(entry('a'), named('b', `sha256-${'0'.repeat(64)}`))],
    ['an image beside a signature by tag', index(named('a', '1'), named('b', `sha256-${'0'.repeat(64)}.sig`))],
    ['an image beside an artifact', index(entry('a'), { ...entry('b'), artifactType: 'a/b' })],
  ])('is %s', (_, layout) => {
    expect(onlyEntry(layout, 'oci:out').digest).toBe(digestOf('a'))
  })

  it('lists the images when there are several', () => {
    expect(() => onlyEntry(index(named('a', '1'), named('b', '2'), entry('c')), 'oci:out')).toThrow(
      expect.objectContaining({
        code: 'CONFIG_REFERENCE',
        message: 'oci:out holds 3 images, and none is chosen',
        help: `append one of them: :1, :2, @${digestOf('c')}`,
      }),
    )
  })

  it('refuses an empty layout', () => {
    expect(() => onlyEntry(EMPTY_LAYOUT_INDEX, 'oci:out')).toThrow(REFUSED)
  })
})

describe('tags of a layout', () => {
  it('are sorted and stand once', () => {
    expect(layoutTags(index(named('a', 'b'), entry('c'), named('a', 'a'), named('b', 'b')))).toEqual(['a', 'b'])
  })

  it('lead to their entry, to nothing, or to an error where they are ambiguous', () => {
    const layout = index(named('a', '1'), named('b', 'x/app:2'), named('c', 'y/app:2'))
    expect(findTag(layout, '1', 'oci:out')?.digest).toBe(digestOf('a'))
    expect(findTag(layout, '3', 'oci:out')).toBeUndefined()
    expect(() => findTag(layout, '2', 'oci:out')).toThrow(REFUSED)
  })

  it('move and replace the entry that had no name', () => {
    const moved = withTag(withTag(index(entry('a')), entry('a'), '1'), entry('b'), '1')
    expect(moved.manifests).toEqual([named('b', '1')])
    expect(withTag(index(named('a', '1')), entry('a'), '2').manifests).toEqual([named('a', '1'), named('a', '2')])
  })

  it('leave their manifest behind when they are taken away', () => {
    expect(withoutTag(index(named('a', '1')), '1').manifests).toEqual([entry('a')])
    expect(withoutTag(index(named('a', '1'), named('a', '2')), '1').manifests).toEqual([named('a', '2')])
  })

  it('keep what else an entry says', () => {
    const full = { ...entry('a', { [REF_NAME]: '1', note: 'kept' }), platform: { os: 'linux', architecture: 'amd64' } }
    expect(withoutTag(index(full), '1').manifests).toEqual([{ ...full, annotations: { note: 'kept' } }])
  })
})

describe('entries of a layout', () => {
  it('are added once', () => {
    expect(withEntry(index(named('a', '1')), entry('a')).manifests).toEqual([named('a', '1')])
    expect(withEntry(index(named('a', '1')), entry('b')).manifests).toEqual([named('a', '1'), entry('b')])
  })

  it('without a name go when something else reaches them', () => {
    const layout = index(entry('a'), named('a', '1'), entry('b'))
    expect(withoutUntagged(layout, new Set([digestOf('a')])).manifests).toEqual([named('a', '1'), entry('b')])
  })

  it('go with their digest', () => {
    expect(withoutDigest(index(entry('a'), named('a', '1'), entry('b')), digestOf('a')).manifests).toEqual([entry('b')])
  })
})

describe('parseLayoutIndex', () => {
  it('reads an index without a media type', () => {
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [named('a', '1')] }))
    expect(parseLayoutIndex(bytes, 'index.json')).toEqual(index(named('a', '1')))
  })

  it.each([
    ['an image', { schemaVersion: 2, mediaType: MEDIA_TYPES.ociManifest, config: entry('c'), layers: [] }],
    ['a digest that climbs', { schemaVersion: 2, manifests: [{ ...entry('a'), digest: 'sha256:../../x' }] }],
    ['nothing', {}],
  ])('refuses %s', (_, value) => {
    expect(() => parseLayoutIndex(Buffer.from(JSON.stringify(value)), 'index.json')).toThrow(
      expect.objectContaining({ code: 'REGISTRY_MALFORMED' }),
    )
  })
})
