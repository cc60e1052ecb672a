import { describe, expect, it } from '@jest/globals'
import { parseGoBuild } from '../../../src/sbom/go-build.ts'
import { moduleText } from '../../support/image/go-program.ts'

function modules(...lines: readonly string[]): readonly string[] {
  return parseGoBuild('go1.22.3', moduleText(lines)).modules.map(({ path, version }) => `${path} ${version}`)
}

function main(...lines: readonly string[]): string | undefined {
  return parseGoBuild('go1.22.3', moduleText(lines)).main?.version
}

describe('the toolchain of a Go program', () => {
  it.each([
    ['go1.22.3', '1.22.3'],
    ['go1.20', '1.20.0'],
    ['go1.21rc2', '1.21.0-rc.2'],
    ['go1.21beta1', '1.21.0-beta.1'],
    ['go1.20.5 X:boringcrypto', '1.20.5'],
    ['go1.22.3-fips', '1.22.3'],
    ['go1.21.13 (Red Hat 1.21.13-2.el9)', '1.21.13'],
    ['devel go1.23-a1b2c3 Tue Jan 2 2024', '1.23.0-devel'],
    ['devel +a1b2c3 Tue', undefined],
    ['unknown', undefined],
    ['', undefined],
  ])('%s is version %s of the standard library', (text, version) => {
    expect(parseGoBuild(text, '').toolchain).toBe(version)
  })
})

describe('modules of a Go program', () => {
  it('are those of its dependencies', () => {
    expect(
      modules(
        'path\tx/cmd',
        'mod\tx\tv1.0.0\t',
        'dep\ta.test/b\tv0.1.0\th1:x=',
        'dep\tc.test/D/v2\tv2.0.0+incompatible\th1:y=',
      ),
    ).toEqual(['a.test/b v0.1.0', 'c.test/D/v2 v2.0.0+incompatible'])
  })

  it('are their replacements', () => {
    expect(modules('dep\ta.test/b\tv0.1.0', '=>\tfork.test/b\tv0.2.0\th1:z=', 'dep\tc.test/d\tv1.0.0')).toEqual([
      'fork.test/b v0.2.0',
      'c.test/d v1.0.0',
    ])
  })

  it.each(['./fork', '../fork', '.', '..', '/src/fork', 'C:\\fork'])(
    'stay themselves when the folder %s replaces them',
    (folder) => {
      expect(modules('dep\ta.test/b\tv0.1.0', `=>\t${folder}\t(devel)\t`)).toEqual(['a.test/b v0.1.0'])
    },
  )

  it.each([
    ['nothing', ''],
    ['a text without its frame', 'hello'],
    ['lines of another kind', moduleText(['=>\ta\tv1', 'x', '', 'dep', 'dep\t', 'dep\ta.test/b\t', 'build\tdep'])],
  ])('are none in %s', (_, text) => {
    expect(parseGoBuild('go1.22.3', text)).toEqual({ toolchain: '1.22.3', main: undefined, modules: [] })
  })
})

describe('the main module of a Go program', () => {
  const COMMIT = ['build\tvcs.revision=0123456789abcdef0123', 'build\tvcs.time=2024-01-02T03:04:05Z']

  it.each<[string, readonly string[], string | undefined]>([
    ['its tag', ['mod\tx.test\tv1.2.3\th1:x='], 'v1.2.3'],
    ['none', ['path\tcommand-line-arguments'], undefined],
    ['no release', ['mod\tx.test\t(devel)\t'], '(devel)'],
    ['its commit', ['mod\tx.test\t(devel)\t', ...COMMIT], 'v0.0.0-20240102030405-0123456789ab'],
    [
      'its commit and that it was changed',
      ['mod\tx.test\t(devel)\t', ...COMMIT, 'build\tvcs.modified=true'],
      'v0.0.0-20240102030405-0123456789ab+dirty',
    ],
    [
      'no release when the time is unclear',
      ['mod\tx.test\t(devel)\t', COMMIT[0] ?? '', 'build\tvcs.time=now'],
      '(devel)',
    ],
    ['its tag, whatever the commit', ['mod\tx.test\tv1.2.3\t', ...COMMIT], 'v1.2.3'],
  ])('has as version %s', (_, lines, version) => {
    expect(main(...lines)).toBe(version)
  })
})
