import { describe, expect, it } from '@jest/globals'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import { parseManifest } from '../../../src/image/manifest.ts'
import {
  fallbackTag,
  hasReferrers,
  mergeReferrers,
  referrersIndex,
  withArtifactType,
} from '../../../src/registry/referrers.ts'

function entry(text: string, rest: Partial<Descriptor> = {}): Descriptor {
  return { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digestOf(text), size: text.length, ...rest }
}

describe('fallbackTag', () => {
  it('is the digest with a dash, the encoded part cut to 64', () => {
    const sha256 = digestOf('x')
    const sha512 = digestOf('x', 'sha512')
    expect(fallbackTag(sha256)).toBe(sha256.replace(':', '-'))
    expect(fallbackTag(sha512)).toBe(`sha512-${sha512.slice(7, 71)}`)
  })
})

describe('mergeReferrers', () => {
  it('keeps one entry a digest, in the order of appearance, and fills in what the first lacks', () => {
    const merged = mergeReferrers(
      [entry('a'), entry('b', { artifactType: 'first' })],
      [entry('b', { artifactType: 'second' }), entry('a', { artifactType: 'filled' }), entry('c')],
    )
    expect(merged).toEqual([entry('a', { artifactType: 'filled' }), entry('b', { artifactType: 'first' }), entry('c')])
  })

  it('has all of what went in', () => {
    const merged = mergeReferrers([entry('a')], [], [entry('b')])
    expect(hasReferrers(merged, [entry('b'), entry('a')])).toBe(true)
    expect(hasReferrers(merged, [entry('c')])).toBe(false)
  })
})

describe('referrersIndex', () => {
  it('is an OCI index that keeps the annotations of the one before', () => {
    const first = referrersIndex(undefined, [entry('a')])
    expect(parseManifest(first.bytes, undefined, 'index')).toMatchObject({ kind: 'index', manifests: [entry('a')] })
    const annotated = {
      kind: 'index',
      mediaType: first.descriptor.mediaType,
      manifests: [],
      annotations: { k: 'v' },
    } as const
    expect(referrersIndex(annotated, [entry('b')]).manifest.annotations).toEqual({ k: 'v' })
  })

  it('has the same bytes for the same entries', () => {
    expect(referrersIndex(undefined, [entry('a')]).bytes).toEqual(referrersIndex(undefined, [entry('a')]).bytes)
  })
})

it('filtering by type leaves out what has another type or none', () => {
  const list = [entry('a', { artifactType: 't' }), entry('b', { artifactType: 'u' }), entry('c')]
  expect(withArtifactType(list, 't')).toEqual([list[0]])
  expect(withArtifactType(list, undefined)).toEqual(list)
})
