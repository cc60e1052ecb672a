import { describe, expect, it } from '@jest/globals'
import type { TagContext } from '../../../src/build/tag-context.ts'
import { tagsFor, type TagSet } from '../../../src/build/tags.ts'

const SHA = '0123456789abcdef0123456789abcdef01234567'

const MAIN: TagContext = {
  event: 'push',
  ref: 'refs/heads/main',
  sha: SHA,
  defaultBranch: 'main',
  commitDate: new Date('2026-01-02T03:04:05Z'),
  runDate: new Date('2026-11-25T22:30:00Z'),
}
const BRANCH: TagContext = { ...MAIN, ref: "refs/heads/feat/a=b&c'd" }
const PULL: TagContext = { ...MAIN, event: 'pull_request', ref: 'refs/pull/12/merge', baseRef: 'main' }
const NIGHT: TagContext = { ...MAIN, event: 'schedule' }
const release = (tag: string): TagContext => ({ ...MAIN, ref: `refs/tags/${tag}` })
const V123 = release('v1.2.3')
const BETA = release('v2.0.8-beta.67')

/** All tags as metadata-action would list them. */
function all({ full, floating, other, latest }: TagSet): readonly string[] {
  return [...full, ...floating.map(({ tag }) => tag), ...other, ...(latest === undefined ? [] : [latest])]
}

function made(rules: readonly string[], context: TagContext, flavor: readonly string[] = []): readonly string[] {
  return all(tagsFor(rules, flavor, context))
}

describe('tagsFor, names of branches', () => {
  it.each(['1.2.3', 'v1.2.3', '2.0', '3', '1.2.3-rc.1', 'latest'])(
    'makes no tag of the branch %s, which would move what versions are called',
    (branch) => {
      const { warnings, ...set } = tagsFor(['type=ref,event=branch'], [], { ...MAIN, ref: `refs/heads/${branch}` })
      expect(all({ ...set, warnings })).toEqual([])
      expect(warnings).toEqual([expect.stringContaining(`the branch ${branch} is called like a version`)])
    },
  )

  it.each(['1.x', 'release-1.2.3', 'latest-news', '12-fix-it'])('makes a tag of the branch %s', (branch) => {
    expect(made(['type=ref,event=branch'], { ...MAIN, ref: `refs/heads/${branch}` })).toEqual([branch])
  })
})

describe('tagsFor, what it refuses', () => {
  it.each<[string, RegExp]>([
    ['type=nope', /no rule type=nope/],
    ['type=semver', /needs pattern=/],
    ['type=raw', /needs value=/],
    ['type=ref', /needs event=/],
    ['type=ref,event=push', /no event=push/],
    ['type=sha,format=tiny', /no format=tiny/],
    ['type=pep440', /needs pattern=/],
    ['type=raw,value=a,priority=high', /priority=high is no number/],
    ['type=raw,value=a,enable=yes', /enable is yes/],
    ['type=raw,value={{nope}}', /nothing is known about \{\{nope\}\}/],
    ['type=raw,value={{#if x}}a{{/if}}', /nothing is known/],
    ['type=raw,value={{constructor}}', /nothing is known/],
    ['type=match,pattern=(,value=x', /not a regular expression/],
    ['type=match,pattern=x,group=1,value=x', /no group 1/],
    ['type=raw,value=-a', /is no tag/],
    [`type=raw,value=${'a'.repeat(129)}`, /is no tag/],
    ["type=raw,value={{date 'ww'}}", /not supported/],
  ])('refuses %s', (rule, message) => {
    expect(() => tagsFor([rule], [], V123)).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringMatching(message) }),
    )
  })

  it.each(['latest=maybe', 'colour=red', 'suffix=a,onlatest=perhaps'])('refuses the flavor %s', (flavor) => {
    expect(() => tagsFor([], [flavor], V123)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ input: 'flavor' })] }),
    )
  })

  it('refuses two versions in one run', () => {
    expect(() => tagsFor(['1.2.3', '1.2.4'], [], MAIN)).toThrow(/several versions: 1.2.3, 1.2.4/)
  })
})

describe('tagsFor, the rules of docker/metadata-action', () => {
  it.each<[string, readonly string[], TagContext, readonly string[]]>([
    ['the default rules on a branch', [], BRANCH, ['feat-a-b-c-d']],
    ['the default rules on a tag', [], V123, ['v1.2.3', 'latest']],
    ['the default rules on a pull request', [], PULL, ['pr-12']],
    ['the default rules at night', [], NIGHT, ['nightly', 'main']],

    [
      'semver patterns',
      ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}', 'type=semver,pattern={{major}}'],
      V123,
      ['1.2.3', '1.2', '1', 'latest'],
    ],
    ['semver raw keeps its v', ['type=semver,pattern={{raw}}'], V123, ['v1.2.3', 'latest']],
    ['semver is silent on a branch', ['type=semver,pattern={{version}}'], MAIN, []],
    ['semver takes a value', ['type=semver,pattern={{version}},value=v3.4.5'], MAIN, ['3.4.5', 'latest']],
    [
      'semver takes group 1 of match',
      ['type=semver,pattern={{version}},match=app-(.*)'],
      release('app-v1.0.0'),
      ['1.0.0', 'latest'],
    ],
    [
      'a pre-release is named in full, whatever the pattern',
      ['type=semver,pattern={{major}}'],
      BETA,
      ['2.0.8-beta.67'],
    ],
    ['a pre-release keeps raw', ['type=semver,pattern={{raw}}'], BETA, ['v2.0.8-beta.67']],
    [
      'build metadata is left out of version',
      ['type=semver,pattern={{version}}'],
      release('v1.2.3+b5'),
      ['1.2.3', 'latest'],
    ],
    [
      'build metadata stays in raw, as a tag can hold it',
      ['type=semver,pattern={{raw}}'],
      release('v1.2.3+b5'),
      ['v1.2.3-b5', 'latest'],
    ],

    ['match by group', ['type=match,pattern=v(\\d)\\.\\d,group=1'], V123, ['1', 'latest']],
    ['match by /re/flags', ['type=match,pattern=/V(.*)/i,group=1'], V123, ['1.2.3', 'latest']],
    ['match quoted, with a comma', ['type=match,"pattern=\\d{1,3}.\\d{1,3}"'], V123, ['1.2', 'latest']],

    ['edge on the default branch', ['type=edge'], MAIN, ['edge']],
    ['edge elsewhere', ['type=edge'], BRANCH, []],
    ['edge of a named branch', ['type=edge,branch=dev'], { ...MAIN, ref: 'refs/heads/dev' }, ['edge']],

    ['ref branch on a tag', ['type=ref,event=branch'], V123, []],
    ['ref tag with slashes', ['type=ref,event=tag'], release('app/one'), ['app-one', 'latest']],
    ['ref pr without its prefix', ['type=ref,event=pr,prefix='], PULL, ['12']],

    ['raw', ['type=raw,value=foo'], MAIN, ['foo']],
    ['raw without type', ['foo'], MAIN, ['foo']],
    ['raw switched off', ['type=raw,value=foo,enable=false', 'bar'], MAIN, ['bar']],
    ['raw on the default branch only', ['type=raw,value=latest,enable={{is_default_branch}}'], MAIN, ['latest']],
    ['raw on other branches only', ['type=raw,value=x,enable={{is_not_default_branch}}'], BRANCH, ['x']],
    ['raw twice', ['latest', 'type=raw,value=latest'], MAIN, ['latest']],

    ['sha', ['type=sha'], MAIN, ['sha-0123456']],
    ['sha in full', ['type=sha,format=long'], MAIN, [`sha-${SHA}`]],
    ['sha bare', ['type=sha,prefix='], MAIN, ['0123456']],
    ['sha as long as wanted', ['type=sha'], { ...MAIN, shortShaLength: 12 }, ['sha-0123456789ab']],

    ['schedule with a date', ["type=schedule,pattern={{date 'YYYYMMDD'}}"], NIGHT, ['20261125']],
    ['schedule by day', ['type=schedule'], MAIN, []],

    ['priorities', ['type=sha', 'type=raw,value=x', 'type=ref,event=branch'], MAIN, ['main', 'x', 'sha-0123456']],
    ['a priority of its own', ['type=ref,event=branch', 'type=sha,priority=2000'], MAIN, ['sha-0123456', 'main']],
  ])('makes the tags of %s', (_, rules, context, expected) => {
    expect(made(rules, context)).toEqual(expected)
  })

  it.each<[string, readonly string[]]>([
    ['{{branch}}-{{sha}}', ['feat-a-b-c-d-0123456']],
    ["{{date 'YYYYMMDD' tz='Asia/Tokyo'}}", ['20261126']],
    ['{{commit_date "YYYY"}}', ['2026']],
    ['x{{tag}}{{base_ref}}', ['x']],
    ['{{{branch}}}', ['feat-a-b-c-d']],
  ])('fills in %s', (value, expected) => {
    expect(made([`type=raw,value=${value}`], BRANCH)).toEqual(expected)
  })

  it.each<[string, readonly string[], readonly string[], TagContext, readonly string[]]>([
    [
      'a prefix and a suffix, not for latest',
      ['prefix=v', 'suffix=-alpine'],
      ['type=semver,pattern={{version}}'],
      V123,
      ['v1.2.3-alpine', 'latest'],
    ],
    [
      'both for latest',
      ['prefix=v,onlatest=true', 'suffix=-alpine,onlatest=true'],
      ['type=semver,pattern={{version}}'],
      V123,
      ['v1.2.3-alpine', 'vlatest-alpine'],
    ],
    ['no latest', ['latest=false'], ['type=semver,pattern={{version}}'], V123, ['1.2.3']],
    ['latest always', ['latest=true'], ['type=ref,event=branch'], MAIN, ['main', 'latest']],
    ['a rule with a prefix of its own', ['prefix=v'], ['type=raw,value=x,prefix='], MAIN, ['x']],
    ['pull requests keep pr-', ['prefix=v'], ['type=ref,event=pr'], PULL, ['pr-12']],
    ['expressions in it', ['suffix=-{{sha}}'], ['x'], MAIN, ['x-0123456']],
  ])('follows the flavor: %s', (_, flavor, rules, context, expected) => {
    expect(made(rules, context, flavor)).toEqual(expected)
  })

  it('lets the first rule alone decide about latest', () => {
    expect(made(['type=semver,pattern={{version}}', 'type=sha,priority=901'], V123)).toEqual(['1.2.3', 'sha-0123456'])
  })

  it('warns about a tag that is no version, and goes on', () => {
    const set = tagsFor(['type=semver,pattern={{version}}', 'type=sha'], [], release('v1.2'))
    expect(all(set)).toEqual(['sha-0123456'])
    expect(set.warnings).toEqual([expect.stringContaining('v1.2 is not a semantic version')])
  })

  it.each(['V1.2.3', '=1.2.3', 'v01.2.3', '1.2'])('takes %s for no version, as semver does', (tag) => {
    expect(made(['type=semver,pattern={{version}}'], release(tag))).toEqual([])
  })
})

describe('tagsFor, type=pep440', () => {
  const rules = ['version', 'raw', 'major', 'minor'].map((name) => `type=pep440,pattern={{${name}}}`)

  it.each<[string, readonly string[]]>([
    ['1.2.3', ['1.2.3', '1', '2', 'latest']],
    ['v1.2.3', ['1.2.3', 'v1.2.3', '1', '2', 'latest']],
    ['1.2', ['1.2', '1', '2', 'latest']],
    ['1.2.3beta2', ['1.2.3b2', '1.2.3beta2']],
    ['1.2post1', ['1.2.post1', '1.2post1']],
    ['1.0dev4', ['1.0.dev4', '1.0dev4']],
    ['v1.2.3rc2', ['1.2.3rc2', 'v1.2.3rc2']],
    ['sometag', []],
  ])('makes of %s the tags %j', (tag, expected) => {
    expect([...made(rules, release(tag))].sort()).toEqual([...expected].sort())
  })

  it('says what is no such version', () => {
    expect(tagsFor(['type=pep440,pattern={{version}}'], [], release('a')).warnings).toEqual([
      expect.stringContaining('no version of PEP 440'),
    ])
  })

  it('reads a value, and of it what match says', () => {
    const rule = 'type=pep440,pattern={{major}}.{{minor}},value=pkg/v3.4.5,match=pkg/(.*)'
    expect(tagsFor([rule], [], MAIN)).toMatchObject({
      version: '3.4.5',
      floating: [
        { tag: '3.4', line: 'minor' },
        { tag: 'latest', line: 'latest' },
      ],
    })
  })

  it('never moves a full version, whatever kind it is, and moves latest only with a final one', () => {
    expect(tagsFor(rules.slice(0, 1), [], release('1.2.3.dev1'))).toMatchObject({
      full: ['1.2.3.dev1'],
      floating: [],
      other: [],
    })
    expect(tagsFor(rules.slice(0, 1), [], release('2!1.2.3'))).toMatchObject({
      full: ['2-1.2.3'],
      other: [],
      latest: 'latest',
    })
  })
})

describe('tagsFor, what the tags promise', () => {
  it('takes a bare full version for the version, with its floating tags', () => {
    expect(tagsFor(['1.2.3'], [], MAIN)).toEqual({
      main: '1.2.3',
      version: '1.2.3',
      prefix: '',
      suffix: '',
      full: ['1.2.3'],
      floating: [
        { tag: '1.2', line: 'minor' },
        { tag: '1', line: 'major' },
        { tag: 'latest', line: 'latest' },
      ],
      other: [],
      warnings: [],
    })
  })

  it.each<[string, readonly string[]]>([
    ['1.2.3-rc.1', []],
    ['0.4.1', ['0.4', 'latest']],
  ])('lets %s move %j', (version, floating) => {
    const set = tagsFor([version], [], MAIN)
    expect(set.full).toEqual([version])
    expect(set.floating.map(({ tag }) => tag)).toEqual(floating)
  })

  it('gives 0 to those who ask for it', () => {
    const { floating } = tagsFor(
      ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}'],
      [],
      release('v0.1.0'),
    )
    expect(floating).toContainEqual({ tag: '0', line: 'major' })
  })

  it('sets only the tag of an explicit raw rule, which is still never moved', () => {
    const set = tagsFor(['type=raw,value=1.2.3'], [], MAIN)
    expect(set).toMatchObject({ full: ['1.2.3'], floating: [], other: [] })
    expect(set.version).toBeUndefined()
  })

  it.each(['v1.2.3', '1.2', '1.2.3+b1', '01.2.3', '1.2.3.4'])('takes the bare line %s for a name', (line) => {
    expect(tagsFor([line], [], MAIN)).toMatchObject({ floating: [], main: line.replace('+', '-') })
    expect(tagsFor([line], [], MAIN).version).toBeUndefined()
  })

  it('says how the repository spells its versions', () => {
    const set = tagsFor(['1.2.3', 'edge'], ['suffix=-alpine'], MAIN)
    expect(set).toMatchObject({ prefix: '', suffix: '-alpine', full: ['1.2.3-alpine'], other: ['edge-alpine'] })
    expect(set.floating.map(({ tag }) => tag)).toEqual(['1.2-alpine', '1-alpine', 'latest'])
    expect(tagsFor(['type=semver,pattern=v{{version}}'], [], V123)).toMatchObject({ prefix: 'v', full: ['v1.2.3'] })
    expect(tagsFor(['type=ref,event=tag'], [], V123)).toMatchObject({ prefix: 'v', version: '1.2.3', full: ['v1.2.3'] })
  })

  it('keeps latest from moving backwards even when a raw rule asks for it', () => {
    const set = tagsFor(['1.2.3', 'type=raw,value=latest'], [], MAIN)
    expect(set.floating).toContainEqual({ tag: 'latest', line: 'latest' })
    expect(set.other).toEqual([])
  })
})
