import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { commitReader } from '../../../../src/release/git/commit-log.ts'
import { authSettings } from '../../../../src/system/git-command.ts'
import { messageOfTag, parseRemoteTags } from '../../../../src/release/git/remote-tags.ts'
import { Secret } from '../../../../src/system/secret.ts'

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)

describe('parseRemoteTags', () => {
  it('knows object and commit of both kinds of tags', () => {
    const output = `${A}\trefs/tags/light\n${B}\trefs/tags/x/annotated\n${A}\trefs/tags/x/annotated^{}\n`
    expect(parseRemoteTags(output)).toEqual([
      { name: 'light', object: A, commit: A },
      { name: 'x/annotated', object: B, commit: A },
    ])
  })

  it.each([
    '',
    'warning: redirecting\n',
    `${A}\trefs/heads/main\n`,
    `${A.slice(1)}\trefs/tags/x\n`,
    `${A} refs/tags/x\n`,
  ])('finds none in %j', (output) => expect(parseRemoteTags(output)).toEqual([]))
})

describe('messageOfTag', () => {
  it.each([
    [`object ${A}\ntype commit\ntag v1\ntagger X <x> 1 +0000\n\ntitle\n\nbody\n`, 'title\n\nbody\n'],
    [`object ${A}\ntype commit\ntag v1\n`, ''],
  ])('of %j is %j', (text, message) => expect(messageOfTag(text)).toBe(message))
})

describe('commitReader', () => {
  const read = (text: string) => {
    const reader = commitReader()
    for (const line of text.replace(/\n$/, '').split('\n')) reader.add(line)
    return reader.end()
  }

  it('reads back every message', () => {
    const message = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\0\r]/g, ' '))
    fc.assert(
      fc.property(fc.array(message), (messages) => {
        const text = messages.map((one) => `${[A, `${B} ${A}`, 'Ada', 'a@b', '12', one].join('\0')}\0`).join('')
        const expected = messages.map((one) => ({
          hash: A,
          parents: [B, A],
          author: { name: 'Ada', email: 'a@b' },
          time: 12,
          message: one.trimEnd(),
        }))
        expect(read(text)).toEqual(text === '' ? [] : expected)
      }),
    )
  })

  it('cuts a message that is too long, not the one after it', () => {
    const long = 'line\n'.repeat(100_000)
    const [first, second] = read(
      `${[A, '', 'n', 'e', '1', long].join('\0')}\0${[B, '', 'n', 'e', '1', 'short'].join('\0')}\0`,
    )
    expect(first?.message.length).toBeLessThanOrEqual(1 << 16)
    expect(second).toMatchObject({ hash: B, message: 'short', parents: [] })
  })
})

describe('authSettings', () => {
  const auth = { username: 'x', token: new Secret('tok') }
  const basic = `Authorization: Basic ${Buffer.from('x:tok').toString('base64')}`

  it('forgets other headers, then sends the token to this address only', () => {
    const key = 'http.https://git.example/acme/app.git.extraHeader'
    expect(authSettings('https://user:old@git.example/acme/app.git', auth)).toEqual([
      [key, ''],
      [key, basic],
    ])
  })

  it.each(['git@github.com:acme/app.git', 'ssh://git@x/app.git', '/srv/app.git', 'file:///srv/app.git'])(
    'has no token for %s',
    (url) => expect(authSettings(url, auth)).toEqual([]),
  )

  it('leaves everything as it is without a token', () => {
    expect(authSettings('https://git.example/acme/app.git', undefined)).toEqual([])
  })
})
