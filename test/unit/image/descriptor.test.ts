import { describe, expect, it } from '@jest/globals'
import { assert, dictionary, maxSafeInteger, nat, option, property, record, string } from 'fast-check'
import {
  descriptorJson,
  isIndexType,
  isManifestType,
  MEDIA_TYPES,
  parseDescriptor,
} from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'

const GOOD = { mediaType: 'text/plain', digest: digestOf('x'), size: 1 }

describe('parseDescriptor', () => {
  it('reads every member and leaves out what is empty or unknown', () => {
    const platform = { os: 'linux', architecture: 'arm', variant: 'v6', 'os.version': '1' }
    const json = { ...GOOD, annotations: { a: 'b' }, platform, artifactType: 't', data: 'eA==', urls: ['u'], more: 1 }
    expect(parseDescriptor(json)).toEqual({
      ...GOOD,
      annotations: { a: 'b' },
      platform: { os: 'linux', architecture: 'arm', variant: 'v6', osVersion: '1' },
      artifactType: 't',
      data: 'eA==',
      urls: ['u'],
    })
    expect(parseDescriptor({ ...GOOD, annotations: null, platform: null, urls: null, data: null })).toEqual(GOOD)
  })

  it.each([
    ['no object', 'text', '(root)'],
    ['null', null, '(root)'],
    ['no media type', { ...GOOD, mediaType: undefined }, 'mediaType'],
    ['an empty media type', { ...GOOD, mediaType: '' }, 'mediaType'],
    ['no digest', { ...GOOD, digest: undefined }, 'digest'],
    ['a digest that climbs', { ...GOOD, digest: 'sha256:../../../etc/passwd' }, 'digest'],
    ['an odd algorithm', { ...GOOD, digest: `md5:${'0'.repeat(32)}` }, 'digest'],
    ['no size', { ...GOOD, size: undefined }, 'size'],
    ['a size as text', { ...GOOD, size: '1' }, 'size'],
    ['a negative size', { ...GOOD, size: -1 }, 'size'],
    ['a broken size', { ...GOOD, size: 1.5 }, 'size'],
    ['a size of 2^62', { ...GOOD, size: 2 ** 62 }, 'size'],
    ['annotations that are no text', { ...GOOD, annotations: { a: 1 } }, 'annotations.a'],
    ['urls that are no list', { ...GOOD, urls: 'u' }, 'urls'],
    ['a platform without architecture', { ...GOOD, platform: { os: 'linux' } }, 'platform.architecture'],
  ])('refuses %s and says where', (_, value, path) => {
    expect(() => parseDescriptor(value)).toThrow(
      expect.objectContaining({ code: 'REGISTRY_MALFORMED', facts: { path } }),
    )
  })

  it('reads back what descriptorJson writes', () => {
    // The schema library leaves these out, against prototype pollution.
    const names = string().filter((name) => !['__proto__', 'prototype', 'constructor'].includes(name))
    const descriptors = record(
      {
        mediaType: string({ minLength: 1 }),
        digest: string().map((text) => digestOf(text)),
        size: nat({ max: Number.MAX_SAFE_INTEGER }),
        annotations: dictionary(names, string()).map((plain) => ({ ...plain })),
        artifactType: string({ minLength: 1 }),
        urls: option(string(), { nil: '' }).map((url) => [url]),
      },
      { requiredKeys: ['mediaType', 'digest', 'size'] },
    )
    assert(
      property(descriptors, (descriptor) => {
        const text = JSON.stringify(descriptorJson(descriptor))
        expect(parseDescriptor(JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(descriptor)))
      }),
    )
    assert(property(maxSafeInteger(), (size) => size < 0 || parseDescriptor({ ...GOOD, size }).size === size))
  })
})

describe('media types', () => {
  it.each([
    [MEDIA_TYPES.ociIndex, true, true],
    [MEDIA_TYPES.dockerList, true, true],
    [MEDIA_TYPES.ociManifest, false, true],
    [MEDIA_TYPES.dockerManifest, false, true],
    [MEDIA_TYPES.ociConfig, false, false],
    ['application/json', false, false],
  ])('%s: an index %p, a manifest %p', (mediaType, index, manifest) => {
    expect(isIndexType(mediaType)).toBe(index)
    expect(isManifestType(mediaType)).toBe(manifest)
  })
})
