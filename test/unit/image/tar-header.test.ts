import { describe, expect, it } from '@jest/globals'
import { BLOCK_BYTES, isZeroBlock, parseTarHeader } from '../../../src/image/tar-header.ts'
import { tarOf, type TarPart } from '../../support/registry/tar.ts'

function header(part: TarPart): ReturnType<typeof parseTarHeader> {
  return parseTarHeader(tarOf([part]).subarray(0, BLOCK_BYTES))
}

describe('parseTarHeader', () => {
  it.each<[string, TarPart, object]>([
    ['a file', { name: 'a/b', content: 'text' }, { path: 'a/b', size: 4, flag: '0', linkPath: '' }],
    ['an old file', { name: 'a', type: '\0' }, { flag: '\0' }],
    ['a link', { name: 'a', type: '2', linkName: '../b' }, { flag: '2', linkPath: '../b' }],
    ['a link that claims content', { name: 'a', type: '1', linkName: 'b', size: 4 }, { flag: '1', size: 0 }],
    ['a name of 100 characters', { name: 'n'.repeat(100) }, { path: 'n'.repeat(100) }],
    ['a long name in two parts', { name: 'file', prefix: 'folder/more' }, { path: 'folder/more/file' }],
    ['letters as their bytes', { name: 'ä' }, { path: 'Ã¤' }],
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
    expect(isZeroBlock(Buffer.alloc(BLOCK_BYTES))).toBe(true)
    expect(isZeroBlock(tarOf([{ name: 'a' }]).subarray(0, BLOCK_BYTES))).toBe(false)
  })

  it.each<[string, TarPart]>([
    ['a wrong checksum', { name: 'a', checksum: '000001\0 ' }],
    ['a checksum that is no number', { name: 'a', checksum: 'xxxxxx\0 ' }],
    ['a size that is no number', { name: 'a', size: '99999999999\0' }],
    ['a negative size', { name: 'a', size: '-0000000001\0' }],
    ['a size beyond all disks', { name: 'a', size: Buffer.alloc(12, 0xff) }],
  ])('refuses %s', (_, part) => {
    expect(header(part)).toBeUndefined()
  })
})
