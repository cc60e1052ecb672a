import { describe, expect, it } from '@jest/globals'
import { bumpOf, largestBump, withoutReverted } from '../../../src/release/bump.ts'
import { readCommit } from '../../../src/release/commit.ts'
import { commitsOf, hashOf } from '../../support/release/history.ts'

const read = (...messages: readonly string[]) => commitsOf(...messages).map(readCommit)

describe('bumpOf', () => {
  it.each([
    ['docs: a', { types: { docs: 'patch' } }, 'patch'],
    ['fix: a', { types: { fix: 'none' } }, 'none'],
    ['feat: a', { types: { docs: 'patch' } }, 'minor'],
    ['docs!: a', { types: { docs: 'none' } }, 'major'],
  ] as const)('%s by the rules %j is %s', (message, rules, expected) => {
    expect(read(message).map((commit) => bumpOf(commit, rules))).toEqual([expected])
  })
})

describe('largestBump', () => {
  it.each([
    [[], 'none'],
    [['none', 'patch'], 'patch'],
    [['minor', 'patch', 'none'], 'minor'],
    [['patch', 'major', 'minor'], 'major'],
  ] as const)('of %j is %s', (bumps, expected) => expect(largestBump(bumps)).toBe(expected))
})

describe('withoutReverted', () => {
  const subjects = (...messages: readonly string[]) => withoutReverted(read(...messages)).map(({ subject }) => subject)
  const revert = (number: number, length = 40) =>
    `Revert "x"\n\nThis reverts commit ${hashOf(number).slice(0, length)}.`

  it('drops a commit together with the one that takes it back', () => {
    expect(subjects(revert(1), 'fix: b', 'feat: a')).toEqual(['b'])
    expect(subjects(revert(2), 'feat: b', 'feat: a')).toEqual(['a'])
  })

  it('knows short hashes', () => {
    const commits = commitsOf('Revert "x"\n\nThis reverts commit abcdef0.', 'feat: a').map(readCommit)
    const [newest, oldest] = commits
    const named = [newest, { ...oldest, hash: 'abcdef01'.padEnd(40, '9') }].flatMap((one) => (one?.hash ? [one] : []))
    expect(withoutReverted(named as typeof commits)).toEqual([])
  })

  it('keeps a commit whose revert was itself taken back', () => {
    expect(subjects('Reapply "x"\n\nThis reverts commit ' + hashOf(2) + '.', revert(1), 'feat: a')).toEqual(['a'])
  })

  it('keeps a revert of what is released already', () => {
    expect(subjects(`Revert "x"\n\nThis reverts commit ${'f'.repeat(40)}.`, 'docs: a')).toEqual(['x', 'a'])
  })

  it('keeps a commit that claims to take itself back', () => {
    expect(subjects(revert(1))).toEqual(['x'])
  })
})
