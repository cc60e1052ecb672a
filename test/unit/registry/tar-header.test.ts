import { describe, expect, it } from '@jest/globals'
import { parsePaxRecords, parseTarHeader, TAR_BLOCK } from '../../../src/registry/tar-header.ts'
import { tarOf, type TarPart } from '../../support/registry/tar.ts'

const MALFORMED = expect.objectContaining({ code: 'REGISTRY_MALFORMED' })

function header(part: TarPart): ReturnType<typeof parseTarHeader> {
  return parseTarHeader(tarOf([part]).subarray(0, TAR_BLOCK), 'a.tar')
}

describe('parseTarHeader', () => {
  it.each<[string, TarPart, object]>([
    ['a file', { name: 'a/b', content: 'text' }, { name: 'a/b', size: 4, type: '0', linkName: '' }],
    ['an old file', { name: 'a', type: '\0' }, { type: '0' }],
    ['a link', { name: 'a', type: '2', linkName: '../b' }, { type: '2', linkName: '../b' }],
    ['a name of 100 characters', { name: 'n'.repeat(100) }, { name: 'n'.repeat(100) }],
    ['a long name in two parts', { name: 'file', prefix: 'folder/more' }, { name: 'folder/more/file' }],
    ['a size with blanks', { name: 'a', size: '        17 \0' }, { size: 15 }],
    ['an empty size', { name: 'a', size: '\0' }, { size: 0 }],
    [
      'a size beyond octal',
      { name: 'a', size: Buffer.from([0x80, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 1]) },
      { size: 3 * 2 ** 32 + 1 },
    ],
  ])('reads %s', (_, part, wanted) => {
    expect(header(part)).toMatchObject(wanted)
  })

  it('knows the end', () => {
    expect(parseTarHeader(Buffer.alloc(TAR_BLOCK), 'a.tar')).toBeUndefined()
  })

  it.each<[string, TarPart]>([
    ['a wrong checksum', { name: 'a', checksum: '000001\0 ' }],
    ['a checksum that is no number', { name: 'a', checksum: 'xxxxxx\0 ' }],
    ['a size that is no number', { name: 'a', size: '99999999999\0' }],
    ['a negative size', { name: 'a', size: '-0000000001\0' }],
    ['a size beyond all disks', { name: 'a', size: Buffer.alloc(12, 0xff) }],
  ])('refuses %s', (_, part) => {
    expect(() => header(part)).toThrow(MALFORMED)
  })
})

describe('parsePaxRecords', () => {
  it('reads records whose values hold blanks, equals signs and line breaks', () => {
    const records = parsePaxRecords(Buffer.from('12 path=a b\n12 note=c=d\n12 k=line\n2\n'), 'a.tar')
    expect([...records]).toEqual([
      ['path', 'a b'],
      ['note', 'c=d'],
      ['k', 'line\n2'],
    ])
  })

  it.each([
    ['no length', 'path=a\n'],
    ['a length that reaches too far', '99 path=a\n'],
    ['a length of nothing', '0 path=a\n'],
    ['a length shorter than itself', '2 path=a\n'],
    ['a negative length', '-9 path=a\n'],
  ])('refuses %s', (_, text) => {
    expect(() => parsePaxRecords(Buffer.from(text), 'a.tar')).toThrow(MALFORMED)
  })
})
