import { describe, expect, it } from '@jest/globals'
import { parseHead, sourceUrl } from '../../../src/release/git-facts.ts'

describe('sourceUrl', () => {
  it.each([
    ['https://github.com/acme/app.git', 'https://github.com/acme/app'],
    ['https://user:token@github.com/acme/app.git\n', 'https://github.com/acme/app'],
    ['git@github.com:acme/app.git', 'https://github.com/acme/app'],
    ['ssh://git@git.example:2222/acme/app.git', 'https://git.example/acme/app'],
    ['http://127.0.0.1:3000/acme/app', 'http://127.0.0.1:3000/acme/app'],
    ['https://git.example:8443/acme/app/', 'https://git.example:8443/acme/app'],
    ['/srv/git/app.git', undefined],
    ['file:///srv/git/app.git', undefined],
    ['', undefined],
  ])('shows %j as %j', (remote, expected) => {
    expect(sourceUrl(remote)).toBe(expected)
  })
})

describe('parseHead', () => {
  it('reads hash and committer time', () => {
    expect(parseHead(`${'a'.repeat(40)}\n1700000000\n`)).toEqual({
      revision: 'a'.repeat(40),
      commitTime: 1_700_000_000,
    })
  })

  it.each(['', 'fatal: not a git repository', `${'a'.repeat(39)}\n1\n`, `${'a'.repeat(40)}\nsoon\n`])(
    'knows nothing from %j',
    (output) => expect(parseHead(output)).toBeUndefined(),
  )
})
