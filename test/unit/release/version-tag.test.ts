import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { checkTagPrefix, tagName, versionOfTag, versionTags } from '../../../src/release/version-tag.ts'
import { hashOf } from '../../support/release/history.ts'

const tag = (name: string) => ({ name, object: hashOf(name), commit: hashOf(name) })

describe('versionOfTag', () => {
  it.each([
    ['v1.2.3', 'v', '1.2.3'],
    ['v1.2.3-beta.1', 'v', '1.2.3-beta.1'],
    ['1.2.3', '', '1.2.3'],
    ['app/v1.2.3', 'app/v', '1.2.3'],
    ['a.b+c-1.2.3', 'a.b+c-', '1.2.3'],
    ['1.2.3', 'v', undefined],
    ['v1.2.3', '', undefined],
    ['vv1.2.3', 'v', undefined],
    ['v1.2', 'v', undefined],
    ['v1.2.3.4', 'v', undefined],
    ['v01.2.3', 'v', undefined],
    ['v1.2.3-01', 'v', undefined],
    ['v1.2.3+build', 'v', undefined],
    ['v 1.2.3', 'v', undefined],
    ['v1.2.3 ', 'v', undefined],
    ['v1.2.3\n', 'v', undefined],
    ['other-v1.2.3', 'v', undefined],
    ['aXb+c-1.2.3', 'a.b+c-', undefined],
    ['nightly', 'v', undefined],
  ])('reads %j with the prefix %j as %s', (name, prefix, expected) => {
    expect(versionOfTag(name, prefix)?.version).toBe(expected)
  })

  it('reads every version back', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('', 'v', 'app-v'), (major, minor, patch, prefix) => {
        const version = `${major}.${minor}.${patch}`
        expect(versionOfTag(tagName(version, prefix), prefix)?.version).toBe(version)
      }),
    )
  })
})

describe('versionTags', () => {
  it('orders our own by version, highest first, and leaves out all others', () => {
    const names = ['v1.9.0', 'v1.10.0', 'v1.10.0-rc.2', 'v1.10.0-rc.10', 'app-v9.0.0', 'latest', 'v2']
    expect(versionTags(names.map(tag)).map((own) => own.tag.name)).toEqual([
      'v1.10.0',
      'v1.10.0-rc.10',
      'v1.10.0-rc.2',
      'v1.9.0',
    ])
  })
})

describe('checkTagPrefix', () => {
  it.each(['', 'v', 'app-v', 'app/v', 'images/app@'])('takes %j', (prefix) => {
    expect(checkTagPrefix(prefix)).toBe(prefix)
  })

  it.each([
    '-v',
    '--force',
    'a b',
    'a..b',
    'a//v',
    '/v',
    'a/.b',
    '.v',
    'a~',
    'a^',
    'a:',
    'a?',
    'a*',
    'v1',
    'v.',
    'x.lock/v',
    'ä',
    'v\n',
  ])('refuses %j', (prefix) => {
    expect(() => checkTagPrefix(prefix)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }))
  })
})
