import { describe, expect, it } from '@jest/globals'
import type { HistoryCommit } from '../../../src/release/commit.ts'
import type { History } from '../../../src/release/history.ts'
import type { ReleaseLine } from '../../../src/release/release-line.ts'
import { planVersion, versionDocument, type VersionPlan } from '../../../src/release/version-plan.ts'
import type { VersionRules } from '../../../src/release/version-step.ts'
import type { VersionTag } from '../../../src/release/version-tag.ts'
import { commitsOf, hashOf, versionTag } from '../../support/release/history.ts'

const RELEASE: ReleaseLine = { kind: 'release' }
const BETA: ReleaseLine = { kind: 'prerelease', preid: 'beta' }
const ONE_X: ReleaseLine = { kind: 'maintenance', from: '1.0.0', below: '2.0.0' }
const ONE_FOUR_X: ReleaseLine = { kind: 'maintenance', from: '1.4.0', below: '1.5.0' }

interface Situation {
  readonly base?: string
  readonly commits: readonly HistoryCommit[]
  /** Tags besides the base; highest first together with it. */
  readonly others?: readonly VersionTag[]
  readonly line?: ReleaseLine
  readonly rules?: VersionRules
  readonly history?: Partial<History>
}

function plan({ base, commits, others = [], line = RELEASE, rules, history }: Situation): VersionPlan {
  const own = base === undefined ? undefined : versionTag(base)
  const tags = [...(own === undefined ? [] : [own]), ...others].sort((a, b) => b.version.compare(a.version))
  const read = { commits, contained: false, truncated: false, ...(own === undefined ? {} : { base: own }), ...history }
  return planVersion({ tags, line, history: read }, rules)
}

describe('planVersion', () => {
  it.each([
    ['1.2.3', ['fix: a'], '1.2.4', 'patch'],
    ['1.2.3', ['fix: a', 'feat: b', 'docs: c'], '1.3.0', 'minor'],
    ['1.2.3', ['fix: a', 'feat!: b'], '2.0.0', 'major'],
    ['1.9.9', ['fix: a'], '1.9.10', 'patch'],
    ['0.3.1', ['feat: a'], '0.4.0', 'minor'],
    ['0.3.1', ['fix!: a'], '1.0.0', 'major'],
  ])('after %s, %j make %s', (base, messages, next, bump) => {
    expect(plan({ base, commits: commitsOf(...messages) })).toMatchObject({ current: base, next, bump })
  })

  it.each([
    [{ preMajor: 'semver' }, '0.3.1', 'feat!: a', '0.4.0', 'minor'],
    [{ preMajor: 'semver' }, '1.3.1', 'feat!: a', '2.0.0', 'major'],
    [{ defaultBump: 'patch' }, '1.0.0', 'docs: a', '1.0.1', 'patch'],
    [{ defaultBump: 'patch' }, '1.0.0', 'feat: a', '1.1.0', 'minor'],
    [{ forceBump: 'minor' }, '1.0.0', 'docs: a', '1.1.0', 'minor'],
    [{ forceBump: 'minor' }, '1.0.0', 'feat!: a', '2.0.0', 'major'],
    [{ types: { docs: 'patch' } }, '1.0.0', 'docs: a', '1.0.1', 'patch'],
    [{}, '1.0.0', 'docs: a\n\nRelease-As: 3.0.0', '3.0.0', 'major'],
    [{}, '1.0.0', 'docs: a\n\nrelease-as: v1.5.0', '1.5.0', 'minor'],
    [{}, '1.0.0', 'docs: a\n\nRelease-As: 2.0.0-rc.1', '2.0.0-rc.1', 'major'],
  ] as const)('by the rules %j, after %s, %j makes %s', (rules, base, message, next, bump) => {
    expect(plan({ base, rules, commits: commitsOf(message) })).toMatchObject({ next, bump })
  })

  it.each(['1.0.0', '0.9.0', 'soon', '2.0', '2.0.0+build', ''])(
    'leaves out Release-As: %s after 1.0.0, and says so',
    (wish) => {
      const { next, why } = plan({ base: '1.0.0', commits: commitsOf(`fix: a\n\nRelease-As: ${wish}`) })
      expect(next).toBe('1.0.1')
      expect(why.join('\n')).toMatch(wish === '' ? /^patch/ : /Release-As: .* is left out/)
    },
  )

  it('follows the newest Release-As', () => {
    const commits = commitsOf('fix: a\n\nRelease-As: 3.0.0', 'fix: a\n\nRelease-As: 4.0.0')
    expect(plan({ base: '1.0.0', commits }).next).toBe('3.0.0')
  })

  it.each([
    [{}, ['chore: start'], '0.1.0'],
    [{}, ['feat!: a'], '0.1.0'],
    [{ initialVersion: '1.0.0' }, ['fix: a'], '1.0.0'],
    [{}, ['fix: a\n\nRelease-As: 2.0.0'], '2.0.0'],
  ])('starts by the rules %j with %j at %s', (rules, messages, next) => {
    const { current, ...rest } = plan({ rules, commits: commitsOf(...messages) })
    expect(current).toBeUndefined()
    expect(rest).toMatchObject({ next })
  })

  it('refuses an initial version that is none', () => {
    expect(() => plan({ rules: { initialVersion: '1' }, commits: commitsOf('feat: a') })).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID' }),
    )
  })

  it.each([
    [
      'commits that ask for nothing',
      { commits: commitsOf('docs: a', 'chore: b') },
      'none of 2 commits asks for a release',
    ],
    [
      'a feature that was taken back',
      { commits: commitsOf(`Revert "a"\n\nThis reverts commit ${hashOf(1)}.`, 'feat: a') },
      'none of 0 commits asks for a release',
    ],
    ['no commits', { commits: [] }, 'no commit since v1.0.0'],
    [
      'a commit that a later version has',
      { commits: [], history: { contained: true } },
      'a version made from a later commit already contains this one',
    ],
  ] as const)('releases nothing for %s', (_, situation, reason) => {
    const { next, ...rest } = plan({ base: '1.0.0', ...situation })
    expect(next).toBeUndefined()
    expect(rest).toMatchObject({ current: '1.0.0', bump: 'none', why: [reason] })
  })

  it('never takes a version that stands on another history', () => {
    const { next, why } = plan({
      base: '1.0.0',
      commits: commitsOf('fix: a'),
      others: [versionTag('1.0.1'), versionTag('1.0.2')],
    })
    expect(next).toBe('1.0.3')
    expect(why).toContain('v1.0.1 is taken by a commit that is not in this history')
  })

  it('is not moved by pre-releases', () => {
    expect(plan({ base: '1.0.0', commits: commitsOf('feat: a'), others: [versionTag('1.1.0-beta.4')] }).next).toBe(
      '1.1.0',
    )
  })

  it('refuses a Release-As that stands elsewhere', () => {
    const commits = commitsOf('fix: a\n\nRelease-As: 3.0.0')
    expect(() => plan({ base: '1.0.0', commits, others: [versionTag('3.0.0')] })).toThrow(
      expect.objectContaining({ code: 'RELEASE_CONFLICT', facts: { tag: 'v3.0.0' } }),
    )
  })

  it('refuses to start again where versions exist that the history does not have', () => {
    expect(() => plan({ commits: commitsOf('feat: a'), others: [versionTag('1.4.0')] })).toThrow(
      expect.objectContaining({ code: 'RELEASE_CONFLICT', facts: expect.objectContaining({ tag: 'v1.4.0' }) }),
    )
  })

  it('names the deciding commits, ten at most', () => {
    const many = Array.from({ length: 12 }, (_, index) => `feat(api): number ${12 - index}`)
    const { why } = plan({ base: '1.0.0', commits: commitsOf(...many, 'fix: z') })
    expect(why).toHaveLength(11)
    expect(why[0]).toBe(`minor: feat(api): number 12 (${hashOf(13).slice(0, 7)})`)
    expect(why.at(-1)).toBe('minor: 2 more')
  })

  it('says when the oldest commits were not read', () => {
    const { why } = plan({ commits: commitsOf('feat: a'), history: { truncated: true } })
    expect(why[0]).toBe('only the newest commits were read')
  })
})

describe('planVersion on a pre-release branch', () => {
  const at = (version: string, commit: number) => versionTag(version, hashOf(commit))

  it.each([
    ['starts at 1', ['feat: a'], [], '1.1.0-beta.1'],
    ['counts on', ['fix: b', 'feat: a'], [at('1.1.0-beta.1', 1)], '1.1.0-beta.2'],
    [
      'counts by number, not by text',
      ['fix: b', 'feat: a'],
      [at('1.1.0-beta.10', 1), at('1.1.0-beta.9', 1)],
      '1.1.0-beta.11',
    ],
    ['counts what other histories made', ['feat: a'], [versionTag('1.1.0-beta.7')], '1.1.0-beta.8'],
    ['does not count other channels', ['feat: a'], [versionTag('1.1.0-rc.7')], '1.1.0-beta.1'],
    [
      'does not count other forms',
      ['feat: a'],
      [versionTag('1.1.0-beta.7.1'), versionTag('1.1.0-beta')],
      '1.1.0-beta.1',
    ],
    ['starts again for a higher version', ['feat!: b', 'feat: a'], [at('1.1.0-beta.3', 1)], '2.0.0-beta.1'],
    ['leaves out a stable version made elsewhere', ['feat: a'], [versionTag('1.1.0')], '1.2.0-beta.1'],
    ['follows Release-As', ['feat: a\n\nRelease-As: 3.0.0'], [], '3.0.0-beta.1'],
  ])('%s', (_, messages, others, next) => {
    expect(plan({ base: '1.0.0', line: BETA, commits: commitsOf(...messages), others }).next).toBe(next)
  })

  it('starts before the first version', () => {
    expect(plan({ line: BETA, commits: commitsOf('chore: start') }).next).toBe('0.1.0-beta.1')
  })

  it.each([
    ['no commit since v1.1.0-beta.1', ['feat: a']],
    ['none of 1 commit asks for a release', ['docs: b', 'feat: a']],
  ])('releases nothing: %s', (reason, messages) => {
    const others = [at('1.1.0-beta.1', 1)]
    const { next, bump, why } = plan({ base: '1.0.0', line: BETA, commits: commitsOf(...messages), others })
    expect(next).toBeUndefined()
    expect(bump).toBe('none')
    expect(why).toContain(reason)
  })

  it('releases nothing before the first version when nothing asks for it', () => {
    const { next } = plan({ line: BETA, commits: commitsOf('docs: b', 'feat: a'), others: [at('0.1.0-beta.1', 1)] })
    expect(next).toBeUndefined()
  })
})

describe('planVersion on a maintenance branch', () => {
  it.each([
    [ONE_X, '1.4.0', 'fix: a', [], '1.4.1'],
    [ONE_X, '1.4.0', 'feat: a', [], '1.5.0'],
    [ONE_X, '1.4.0', 'fix: a', ['2.1.0', '1.5.0'], '1.4.1'],
    [ONE_FOUR_X, '1.4.2', 'fix: a', ['2.0.0', '1.5.0'], '1.4.3'],
  ] as const)('%j: after %s, %j, with %j elsewhere, makes %s', (line, base, message, others, next) => {
    expect(plan({ base, line, commits: commitsOf(message), others: others.map((one) => versionTag(one)) }).next).toBe(
      next,
    )
  })

  it.each([
    [ONE_X, '1.4.0', 'feat!: a', [], '2.0.0', '2.0.0'],
    [ONE_X, '1.4.0', 'feat: a', ['1.5.0'], '1.5.0', '1.5.0'],
    [ONE_X, '1.4.0', 'fix: a', ['1.4.1'], '1.4.1', '1.4.1'],
    [ONE_FOUR_X, '1.4.2', 'feat: a', [], '1.5.0', '1.5.0'],
    [ONE_FOUR_X, '1.3.0', 'fix: a', [], '1.3.1', '1.5.0'],
  ] as const)('%j: after %s, %j, with %j elsewhere, refuses %s', (line, base, message, others, version, below) => {
    expect(() =>
      plan({ base, line, commits: commitsOf(message), others: others.map((one) => versionTag(one)) }),
    ).toThrow(expect.objectContaining({ code: 'RELEASE_CONFLICT', facts: expect.objectContaining({ version, below }) }))
  })
})

describe('versionDocument', () => {
  it('has every member of the contract', () => {
    expect(versionDocument(plan({ commits: commitsOf('feat: a') }))).toEqual({
      current: null,
      next: '0.1.0',
      bump: 'minor',
      why: ['the first release is 0.1.0'],
    })
    expect(versionDocument(plan({ base: '1.0.0', commits: commitsOf('docs: a') }))).toMatchObject({
      current: '1.0.0',
      next: null,
    })
  })
})
