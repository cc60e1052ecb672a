import { describe, expect, it } from '@jest/globals'
import { assert, integer, property, tuple, uniqueArray } from 'fast-check'
import { compare, parse } from 'semver'
import { floatingTags, stableVersions, type FloatingOptions } from '../../../src/release/floating-tags.ts'

describe('floatingTags', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['a pre-release moves nothing', '2.0.0-rc.1', [], []],
    ['what is no version moves nothing', 'main', [], []],
    ['an older line does not take latest', '1.2.9', ['2.0.0'], ['1.2', '1']],
    ['an older minor keeps its own line only', '1.2.9', ['1.3.0', '2.0.0'], ['1.2']],
    ['an older patch moves nothing', '1.2.3', ['1.2.4'], []],
    ['the first version moves all', '1.2.3', [], ['1.2', '1', 'latest']],
    ['the version itself is no obstacle', '1.2.3', ['1.2.3', '1.2', 'latest'], ['1.2', '1', 'latest']],
    ['ten is more than nine', '1.10.0', ['1.9.0'], ['1.10', '1', 'latest']],
    ['a later pre-release does not count', '1.2.3', ['2.0.0-rc.1'], ['1.2', '1', 'latest']],
    [
      'other tags do not count',
      '1.2.3',
      ['9', '9.9', 'v9.0.0', '9.0.0-alpine', '09.0.0', 'main'],
      ['1.2', '1', 'latest'],
    ],
    ['0 is not a tag by itself', '0.4.1', ['0.3.0'], ['0.4', 'latest']],
  ])('%s', (_, version, existing, expected) => {
    expect(floatingTags(version, existing)).toEqual(expected)
  })

  it.each<[string, FloatingOptions, readonly string[], readonly string[]]>([
    ['moves only what was asked for', { lines: [{ tag: '1', line: 'major' }] }, [], ['1']],
    [
      'keeps a suffix apart from the plain line',
      { suffix: '-alpine' },
      ['9.0.0'],
      ['1.2-alpine', '1-alpine', 'latest'],
    ],
    ['compares within the suffix', { suffix: '-alpine' }, ['1.3.0-alpine'], ['1.2-alpine']],
    ['compares a tag spelled in its own way', { lines: [{ tag: 'v1', line: 'major' }] }, ['1.3.0'], []],
    ['spells a prefix', { prefix: 'v' }, ['v1.2.4'], []],
  ])('%s', (_, options, existing, expected) => {
    expect(floatingTags('1.2.3', existing, options)).toEqual(expected)
  })

  it('moves 0 when it was asked for', () => {
    expect(floatingTags('0.1.0', [], { lines: [{ tag: '0', line: 'major' }] })).toEqual(['0'])
  })

  it('leaves each floating tag at the highest of its line, in whatever order versions are released', () => {
    const part = integer({ min: 0, max: 3 })
    const version = tuple(part, part, part).map((parts) => parts.join('.'))
    assert(
      property(uniqueArray(version, { minLength: 1, maxLength: 12 }), (released) => {
        const names = new Map<string, string>()
        released.forEach((one, at) => {
          for (const tag of floatingTags(one, released.slice(0, at))) names.set(tag, one)
        })
        const highest = released.toSorted((a, b) => compare(b, a))
        expect(names.get('latest')).toBe(highest[0])
        for (const one of released) {
          const line = `${parse(one)?.major}.${parse(one)?.minor}`
          expect(names.get(line)).toBe(highest.find((other) => other.startsWith(`${line}.`)))
        }
      }),
    )
  })
})

describe('stableVersions', () => {
  it('does not read a prefix and a suffix that overlap', () => {
    expect(stableVersions(['1.2.3'], { prefix: '1.2.3', suffix: '1.2.3' })).toEqual([])
  })
})
