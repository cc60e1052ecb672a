import { describe, expect, it } from '@jest/globals'
import {
  isVersionLike,
  keptByAge,
  latestTime,
  matchesTag,
  parseAge,
  reasonToKeep,
  type RetentionRules,
} from '../../../src/release/retention.ts'

const DAY = 86_400_000
const NOW = new Date('2026-06-30T00:00:00Z')
const ALL: RetentionRules = { deleteTags: [], keepTags: [] }

function daysAgo(days: number): Date {
  return new Date(NOW.getTime() - days * DAY)
}

describe('parseAge', () => {
  it.each(['', '30', 'd', '30 d', '-1d', '1.5h', '30days', '1y', '9999999d', '1d-2h'])('refuses %j', (text) => {
    expect(parseAge(text)).toBeUndefined()
  })

  it.each([
    ['30d', 30 * DAY],
    ['2w', 14 * DAY],
    ['12h', DAY / 2],
    ['90m', 5_400_000],
    ['45s', 45_000],
    ['1d12h', 1.5 * DAY],
    ['0s', 0],
  ])('reads %s', (text, ms) => {
    expect(parseAge(text)).toBe(ms)
  })
})

describe('matchesTag', () => {
  it.each([
    ['pr-*', 'pr-12', true],
    ['pr-*', 'pr-', true],
    ['pr-?', 'pr-12', false],
    ['pr-??', 'pr-12', true],
    ['pr-*', 'my-pr-12', false],
    ['pr', 'pr-12', false],
    ['*', 'anything', true],
    ['1.2.*', '1x2x3', false],
    ['1.2.*', '1.2.3', true],
    ['a**b', 'a-b', true],
    ['*-amd64', '1.2.3-amd64', true],
  ])('%s on %s is %s', (pattern, tag, expected) => {
    expect(matchesTag(pattern, tag)).toBe(expected)
  })
})

describe('isVersionLike', () => {
  it.each([
    '1.2.3',
    'v1.2.3',
    '1.2',
    'v1',
    '0',
    'latest',
    '1.2.3-rc.1',
    '1.2-alpine',
    'latest-alpine',
    'alpine-latest',
  ])('protects %s', (tag) => {
    expect(isVersionLike(tag)).toBe(true)
  })

  it.each(['pr-1', 'main', 'edge', 'sha-0123abc', 'version-1.2.3', '1.2.3.4', 'nightly', 'latestish'])(
    'does not protect %s',
    (tag) => {
      expect(isVersionLike(tag)).toBe(false)
    },
  )
})

describe('reasonToKeep', () => {
  it.each<[string, Partial<RetentionRules>, string | undefined]>([
    ['1.2.3', {}, 'names a version'],
    ['pr-1', {}, undefined],
    ['1.2.3', { deleteTags: ['1.2.*'] }, undefined],
    ['1.3.0', { deleteTags: ['1.2.*'] }, 'no pattern of delete-tags'],
    ['pr-1', { deleteTags: ['pr-*'], keepTags: ['pr-1'] }, 'keep-tags pr-1'],
    ['pr-1', { keepTags: ['main', 'pr-?'] }, 'keep-tags pr-?'],
  ])('of %s with %j is %j', (tag, rules, reason) => {
    expect(reasonToKeep(tag, { ...ALL, ...rules })).toBe(reason)
  })
})

describe('keptByAge', () => {
  const images = [
    { digest: 'new', tags: ['pr-3'], time: daysAgo(1) },
    { digest: 'old', tags: ['pr-1'], time: daysAgo(40) },
    { digest: 'middle', tags: ['pr-2'], time: daysAgo(20) },
    { digest: 'undated', tags: ['pr-4'] },
  ]
  const kept = (rules: Partial<RetentionRules>): readonly string[] =>
    [...keptByAge(images, { ...ALL, ...rules }, NOW).keys()].toSorted((a, b) => (a < b ? -1 : 1))

  it('keeps nothing when no rule is about age', () => {
    expect(kept({ deleteTags: ['*'] })).toEqual([])
  })

  it('keeps what is younger, and what nobody knows the age of', () => {
    expect(kept({ olderThan: { text: '30d', ms: 30 * DAY } })).toEqual(['middle', 'new', 'undated'])
  })

  it('does not count images of unknown age among the last', () => {
    expect(kept({ keepLast: 1 })).toEqual(['new', 'undated'])
  })

  it('keeps what either rule keeps', () => {
    expect(kept({ keepLast: 2, olderThan: { text: '10d', ms: 10 * DAY } })).toEqual(['middle', 'new', 'undated'])
    expect(kept({ keepLast: 0, olderThan: { text: '10d', ms: 10 * DAY } })).toEqual(['new', 'undated'])
  })

  it('goes by the numbers in the tags where times are equal', () => {
    const time = daysAgo(50)
    const builds = ['build-9', 'build-10', 'build-8'].map((tag) => ({ digest: tag, tags: [tag], time }))
    expect([...keptByAge(builds, { ...ALL, keepLast: 1 }, NOW).keys()]).toEqual(['build-10'])
  })
})

describe('latestTime', () => {
  it('is undefined where no time makes sense', () => {
    expect(latestTime([])).toBeUndefined()
    expect(
      latestTime([undefined, '', 'yesterday', '1970-01-01T00:00:00Z', '1980-01-01T00:00:01Z', '0001-01-01T00:00:00Z']),
    ).toBeUndefined()
  })

  it('is the latest', () => {
    expect(latestTime(['2026-01-01T00:00:00Z', undefined, '2026-02-01T00:00:00Z', '1970-01-01T00:00:00Z'])).toEqual(
      new Date('2026-02-01T00:00:00Z'),
    )
  })
})
