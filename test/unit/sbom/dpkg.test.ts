import { describe, expect, it } from '@jest/globals'
import { dpkgFilesOwner, parseDpkgFiles, parseDpkgStatus } from '../../../src/sbom/dpkg.ts'

function stanza(lines: Readonly<Record<string, string>>): string {
  return Object.entries({ Package: 'curl', Version: '8.14.1-2', Architecture: 'amd64', ...lines })
    .map(([field, value]) => `${field}: ${value}\n`)
    .join('')
}

describe('dpkg status', () => {
  it.each([
    ['install ok installed', true],
    ['hold ok installed', true],
    ['deinstall ok installed', true],
    ['install ok half-configured', true],
    ['install ok unpacked', true],
    ['install ok triggers-pending', true],
    ['install ok triggers-awaited', true],
    ['deinstall ok config-files', false],
    ['purge ok not-installed', false],
    ['install reinstreq half-installed', false],
    ['unknown', false],
  ])('of "%s" counts: %s', (status, counts) => {
    expect(parseDpkgStatus(stanza({ Status: status }))).toHaveLength(counts ? 1 : 0)
  })

  it.each([
    ['the package itself without a Source', '1.0-1', undefined, 'curl', '1.0-1'],
    ['the named one in the same version', '1.0-1', 'curl-src', 'curl-src', '1.0-1'],
    ['the version in brackets after a rebuild', '1.0-1+b2', 'curl-src (1.0-1)', 'curl-src', '1.0-1'],
    ['the version in brackets with an epoch', '2:3.4-1', 'other (1:9.9~rc1-3)', 'other', '1:9.9~rc1-3'],
  ])('takes as source %s', (_, version, source, name, sourceVersion) => {
    const text = stanza({ Version: version, ...(source === undefined ? {} : { Source: source }) })
    expect(parseDpkgStatus(text)).toEqual([
      { name: 'curl', version, architecture: 'amd64', source: { name, version: sourceVersion } },
    ])
  })

  it('keeps fields apart from continuation lines and other stanzas', () => {
    const text = `${stanza({ Description: 'a tool' })} Package: fake\n .\n\tVersion: 0\n\n\n${stanza({ Package: 'wget' })}\n`
    expect(parseDpkgStatus(text).map(({ name, version }) => `${name} ${version}`)).toEqual([
      'curl 8.14.1-2',
      'wget 8.14.1-2',
    ])
  })

  it.each([['Package'], ['Version']])('has no package in a stanza without %s', (field) => {
    expect(parseDpkgStatus(stanza({ [field]: '' }))).toEqual([])
  })

  it('reads lines with carriage returns and fields in any case', () => {
    expect(parseDpkgStatus('package: a\r\nVERSION: 1\r\n')).toMatchObject([{ name: 'a', version: '1' }])
  })

  it('is nothing when empty', () => {
    expect(parseDpkgStatus('')).toEqual([])
  })
})

describe('file lists of dpkg', () => {
  it.each([
    [
      '.list',
      '/usr/lib/node_modules/a/package.json\n/usr/share/a.txt\n/x/package.json',
      ['usr/lib/node_modules/a/package.json', 'x/package.json'],
    ],
    [
      '.md5sums',
      `${'0'.repeat(32)}  usr/lib/a/package.json\n${'f'.repeat(32)}  usr/lib/b\n`,
      ['usr/lib/a/package.json'],
    ],
    ['a name that goes on', '/a/package.json.bak\n/a/package.jsonx\n', []],
    ['nothing', '', []],
  ])('name the wanted paths of %s', (_, text, paths) => {
    expect(parseDpkgFiles(text, new Set(['package.json']))).toEqual(paths)
  })

  it.each([
    ['curl.list', 'curl'],
    ['libc6:amd64.list', 'libc6'],
    ['libc6:arm64.md5sums', 'libc6'],
    ['libstdc++6.md5sums', 'libstdc++6'],
  ])('belong, as %s, to %s', (file, owner) => {
    expect(dpkgFilesOwner(file)).toBe(owner)
  })
})
