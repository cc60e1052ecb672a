import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { bumpOf } from '../../../src/release/bump.ts'
import { readCommit } from '../../../src/release/commit.ts'
import { commitOf } from '../../support/release/history.ts'

const DEPENDABOT = { name: 'dependabot[bot]', email: '49699333+dependabot[bot]@users.noreply.github.com' }

describe('readCommit', () => {
  it.each([
    ['Feat: a', 'minor'],
    ['FIX: a', 'patch'],
    ['feat!: a', 'major'],
    ['feat-x!: a', 'major'],
    ['chore(deps)!: a', 'major'],
    ['feat(a b/c.d): a', 'minor'],
    ['perf: a', 'patch'],
    ['revert: a', 'patch'],
    ['docs: a', 'none'],
    ['feature: a', 'none'],
    ['fix: a\n\nBREAKING-CHANGE: x', 'major'],
    ['fix: a\n\nBREAKING CHANGE: x', 'major'],
    ['fix: a\n\nbody\n\nReviewed-by: Z\nBREAKING CHANGE: x\nRefs: #1', 'major'],
    ['fix: a\n\nBREAKING CHANGE:\nthe value stands on the next line', 'major'],
    ['fix: a\n\nBREAKING CHANGE #12', 'major'],
    ['fix: a\r\n\r\nBREAKING CHANGE: x\r\n', 'major'],
    ['fix: a\nBREAKING CHANGE: no blank line before it', 'major'],
    ['Tidy up\n\nBREAKING CHANGE: x', 'major'],
    ['fix: a\n\nbreaking change: x', 'patch'],
    ['fix: a\n\nBreaking Change: x', 'patch'],
    ['fix: a\n\nBREAKING CHANGES: x', 'patch'],
    ['fix: a\n\nBREAKING CHANGE:x', 'patch'],
    ['fix: a\n\nthis is no BREAKING CHANGE: x', 'patch'],
    ['fix: a\n\n* BREAKING CHANGE: a list of someone else', 'patch'],
    ['fix: a\n\n> BREAKING CHANGE: a quotation', 'patch'],
    ['fix: a\n\n    BREAKING CHANGE: an example', 'patch'],
    ['docs: explain BREAKING CHANGE: footers', 'none'],
    ['feat:no space', 'none'],
    ['feat : a', 'none'],
    ['feat (a): a', 'none'],
    ['feat(): a', 'none'],
    ['feat(a)(b): a', 'none'],
    ['feat!!: a', 'none'],
    ['feat:', 'none'],
    ['feat: ', 'none'],
    [': a', 'none'],
    ['a feat: a', 'none'],
    ['fixup! feat: a', 'none'],
    ['Merge pull request #1 from acme/x\n\nfeat: a', 'minor'],
    ['Merge pull request #1 from acme/x\n\nfeat!: a', 'major'],
    ["Merge branch 'x' into 'main'\n\nfix: a\n\nSee merge request acme/app!1", 'patch'],
    ['Merged in x (pull request #1)\n\nfeat: a', 'minor'],
    ['Merge pull request #1 from acme/feat: a', 'none'],
    ["Merge branch 'feat: a'", 'none'],
    ['Revert "feat: a"\n\nThis reverts commit abcdef0.', 'patch'],
    ['Reapply "feat: a"\n\nThis reverts commit abcdef0.', 'minor'],
    ['constructor: a', 'none'],
    ['__proto__: a', 'none'],
    ['', 'none'],
    [' \n ', 'none'],
  ])('reads %j as %s', (message, expected) => {
    expect(bumpOf(readCommit(commitOf(message)))).toBe(expected)
  })

  it.each([
    ['bot by name', 'build(deps): bump a\n\nBREAKING CHANGE: drop node 18', DEPENDABOT],
    ['bot by name, a list', 'build(deps): bump a\n\n* BREAKING CHANGE: drop node 18', DEPENDABOT],
    ['bot by mail', 'build(deps): bump a\n\nBREAKING CHANGE: x', { name: 'D', email: '1+renovate[bot]@example.com' }],
    [
      'bot without an account',
      'build(deps): bump a\n\nBREAKING CHANGE: x',
      { name: 'renovate', email: 'r@example.com' },
    ],
    [
      'bot whose change a person squashed',
      'build(deps): bump a\n\nBREAKING CHANGE: x\n\nSigned-off-by: dependabot[bot] <support@github.com>',
      { name: 'Ada', email: 'ada@example.com' },
    ],
  ])('takes no breaking change and no version from the body of a %s', (_, message, author) => {
    const read = readCommit(commitOf(`${message}\n\nRelease-As: 9.0.0`, { author }))
    expect(read).toMatchObject({ type: 'build', breaking: [] })
    expect(read.releaseAs).toBeUndefined()
  })

  it('believes the header of a bot', () => {
    expect(readCommit(commitOf('feat!: a', { author: DEPENDABOT })).breaking).toEqual(['a'])
  })

  it('reads all parts', () => {
    const message =
      'FEAT(Api)!: new listing (#7)\n\nWhy.\n\nBREAKING CHANGE: first\n  line two\nBREAKING-CHANGE: second\nRelease-As: 2.0.0'
    expect(readCommit(commitOf(message))).toEqual({
      hash: commitOf('').hash,
      type: 'feat',
      scope: 'Api',
      subject: 'new listing (#7)',
      breaking: ['first\n  line two', 'second'],
      releaseAs: '2.0.0',
      reverts: [],
    })
  })

  it('takes the description for what breaks when no footer says it', () => {
    expect(readCommit(commitOf('feat!: drop x')).breaking).toEqual(['drop x'])
  })

  it('names the commits that are taken back', () => {
    const message =
      'Revert "feat: a"\n\nThis reverts commit abcdef0123.\nThis reverts commit 1234567, too.\nThis reverts commit xyz.'
    expect(readCommit(commitOf(message))).toMatchObject({
      type: 'revert',
      subject: 'feat: a',
      reverts: ['abcdef0123', '1234567'],
    })
  })

  it('reads whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        expect(readCommit(commitOf(message)).type).not.toMatch(/\s/)
      }),
    )
  })

  it('reads every header of the specification back', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/)
    fc.assert(
      fc.property(word, fc.option(word), fc.boolean(), word, (type, scope, marked, subject) => {
        const header = `${type}${scope === null ? '' : `(${scope})`}${marked ? '!' : ''}: ${subject}`
        expect(readCommit(commitOf(header))).toMatchObject({
          type,
          subject,
          breaking: marked ? [subject] : [],
          ...(scope === null ? {} : { scope }),
        })
      }),
    )
  })
})
