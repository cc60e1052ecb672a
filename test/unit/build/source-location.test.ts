import { describe, expect, it } from '@jest/globals'
import { parseSource } from '../../../src/build/source-location.ts'

const git = { kind: 'git', subdir: '' }

describe('the name of a source', () => {
  it.each([
    ['https://github.com/o/r.git', { ...git, url: 'https://github.com/o/r.git' }],
    ['https://git.example/o/r#v1.2.3', { ...git, url: 'https://git.example/o/r', ref: 'v1.2.3' }],
    [
      'https://git.example/r.git#main:apps/web',
      { ...git, url: 'https://git.example/r.git', ref: 'main', subdir: 'apps/web' },
    ],
    ['https://git.example/r.git#:apps/web/', { ...git, url: 'https://git.example/r.git', subdir: 'apps/web' }],
    [
      'https://git.example/r.git#refs/pull/3/head',
      { ...git, url: 'https://git.example/r.git', ref: 'refs/pull/3/head' },
    ],
    ['ssh://git@git.example:2222/r.git#main', { ...git, url: 'ssh://git@git.example:2222/r.git', ref: 'main' }],
    ['git@github.com:o/r.git#main:sub', { ...git, url: 'git@github.com:o/r.git', ref: 'main', subdir: 'sub' }],
    ['github.com/o/r', { ...git, url: 'https://github.com/o/r' }],
    ['file:///srv/r.git', { ...git, url: 'file:///srv/r.git' }],
    ['.', { kind: 'path', path: '.' }],
    ['../app', { kind: 'path', path: '../app' }],
    ['/srv/app.tar.gz', { kind: 'path', path: '/srv/app.tar.gz' }],
    ['folder#1', { kind: 'path', path: 'folder#1' }],
    ['-x', { kind: 'path', path: '-x' }],
  ])('%s is understood', (text, expected) => {
    expect(parseSource(text)).toEqual(expected)
  })

  it.each([
    ['https://me:s3cret%21@git.example/r.git#main', 'me', 's3cret!'],
    ['https://s3cret-token@git.example/r.git#main', 'x-access-token', 's3cret-token'],
  ])('takes the credentials out of %s', (text, username, token) => {
    const source = parseSource(text)
    if (source.kind !== 'git') throw new Error('no git address')
    expect(source.url).toBe('https://git.example/r.git')
    expect(source.credentials?.username).toBe(username)
    expect(source.credentials?.token.reveal()).toBe(token)
    expect(JSON.stringify(source)).not.toContain('s3cret')
  })

  it.each([
    ['a transport that runs programs', 'ext::sh -c id'],
    ['a scheme that is none of git', 'ftp://git.example/r.git'],
    ['an image', 'docker-image://alpine'],
    ['an archive on another machine', 'https://example.com/app.tar.gz'],
    ['a ref that is an option', 'https://git.example/r.git#--upload-pack=id'],
    ['a ref that is a range', 'https://git.example/r.git#a..b'],
    ['a ref with blanks', 'https://git.example/r.git#a b'],
    ['a ref that is an expression', 'https://git.example/r.git#main@{1}'],
    ['a folder outside', 'https://git.example/r.git#main:../x'],
    ['a folder outside of windows', 'https://git.example/r.git#main:a\\..\\..\\x'],
    ['what is no address', 'https://git.example:port/r.git'],
  ])('refuses %s', (_, text) => {
    expect(() => parseSource(text)).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', problems: [expect.objectContaining({ input: 'source' })] }),
    )
  })
})
