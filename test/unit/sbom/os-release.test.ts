import { describe, expect, it } from '@jest/globals'
import { parseOsRelease } from '../../../src/sbom/os-release.ts'

describe('os-release', () => {
  it.each([
    [
      'quotes',
      'ID=debian\nVERSION_ID="13"\nNAME="Debian GNU/Linux"',
      { id: 'debian', versionId: '13', name: 'Debian GNU/Linux' },
    ],
    [
      'apostrophes',
      "ID='alpine'\nVERSION_ID=3.22.1\nNAME='Alpine Linux'",
      { id: 'alpine', versionId: '3.22.1', name: 'Alpine Linux' },
    ],
    ['escapes', 'ID=x\nNAME="a \\"b\\" \\$c \\\\d"', { id: 'x', versionId: '', name: 'a "b" $c \\d' }],
    [
      'comments and blanks',
      '# ID=no\n\n  ID=wolfi  \nnonsense\nVERSION_ID=20230201\r\n',
      { id: 'wolfi', versionId: '20230201', name: 'wolfi' },
    ],
    ['no version', 'NAME="Arch Linux"\nID=arch\n', { id: 'arch', versionId: '', name: 'Arch Linux' }],
    ['a capital ID', 'ID=Debian\n', { id: 'debian', versionId: '', name: 'debian' }],
    ['the last of two', 'ID=a\nID=b\n', { id: 'b', versionId: '', name: 'b' }],
  ])('is read with %s', (_, text, system) => {
    expect(parseOsRelease(text)).toEqual(system)
  })

  it.each([[''], ['NAME=x\n'], ['ID=\n'], ['ID=""\n']])('is none without an ID: %j', (text) => {
    expect(parseOsRelease(text)).toBeUndefined()
  })
})
