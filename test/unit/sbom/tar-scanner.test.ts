import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { TarScanner, type TarEntry, type Wish } from '../../../src/sbom/tar-scanner.ts'
import { END_MARK, paxRecord, rawTar, type RawEntry } from '../../support/image/raw-tar.ts'

interface Seen {
  readonly entries: readonly (TarEntry & { readonly content?: string })[]
}

/** Feeds an archive in pieces of the given sizes, over and over. */
function scan(archive: Buffer, sizes: readonly number[] = [archive.length], wish: Wish = 'keep'): Seen {
  const entries: (TarEntry & { content?: string })[] = []
  const scanner = new TarScanner({
    entry: (entry) => {
      entries.push({ ...entry })
      return wish
    },
    firstByte: (byte) => (byte === 0x7b ? 'keep' : byte === 0x7f ? 'stream' : 'skip'),
    piece: (bytes) => {
      const last = entries.at(-1)
      if (last !== undefined) last.content = (last.content ?? '') + bytes.toString('latin1')
      return (last?.content ?? '').includes('stop') ? 'enough' : 'more'
    },
    content: (bytes) => {
      const last = entries.at(-1)
      if (last !== undefined) last.content = bytes.toString('latin1')
    },
  })
  for (let at = 0, turn = 0; at < archive.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    scanner.write(archive.subarray(at, at + size))
    at += size
  }
  scanner.end()
  return { entries }
}

function paths(...entries: readonly RawEntry[]): readonly string[] {
  return scan(Buffer.concat([rawTar(...entries), END_MARK])).entries.map(({ path }) => path)
}

describe('tar scanner', () => {
  it('hands on what is streamed in the pieces it comes in, and goes on behind it', () => {
    const archive = rawTar(
      { path: 'a', content: '\x7f1234567' },
      { path: 'b', content: `\x7f${'x'.repeat(511)}` },
      { path: 'c' },
    )
    for (const sizes of [[archive.length], [1], [3, 700]])
      expect(scan(archive, sizes, 'peek').entries).toMatchObject([
        { path: 'a', content: '\x7f1234567' },
        { path: 'b', content: `\x7f${'x'.repeat(511)}` },
        { path: 'c' },
      ])
  })

  it('passes over the rest of what is streamed when that is enough', () => {
    const archive = rawTar({ path: 'a', content: `\x7fstop${'x'.repeat(3000)}` }, { path: 'b', content: '{}' })
    const [first, second] = scan(archive, [100], 'peek').entries
    expect(first?.content?.length).toBeLessThan(200)
    expect(second).toMatchObject({ path: 'b', content: '{}' })
  })

  it.each([1, 600])('refuses an archive that ends in what is streamed', (bytes) => {
    const archive = rawTar({ path: 'a', content: `\x7f${'x'.repeat(700)}` })
    expect(() => scan(archive.subarray(0, 512 + bytes), [100], 'peek')).toThrow('in the middle of an entry')
  })

  it.each([
    ['0', 'a', 'file'],
    ['\0', 'a', 'file'],
    ['\0', 'a/', 'directory'],
    ['7', 'a', 'file'],
    ['1', 'a', 'hardlink'],
    ['2', 'a', 'symlink'],
    ['3', 'a', 'other'],
    ['4', 'a', 'other'],
    ['5', 'a/', 'directory'],
    ['6', 'a', 'other'],
    ['S', 'a', 'file'],
  ])('takes flag %j of %s as %s', (flag, path, type) => {
    expect(scan(rawTar({ flag, path, linkPath: 't' })).entries).toMatchObject([{ type, path, linkPath: 't' }])
  })

  it.each([['1'], ['2'], ['3'], ['4'], ['5'], ['6']])(
    'expects no content behind flag %s, whatever the size says',
    (flag) => {
      expect(paths({ path: 'a', flag, size: 512 }, { path: 'b' })).toEqual(['a', 'b'])
    },
  )

  it.each([['V'], ['M'], ['D'], ['A']])('passes over entries of kind %s with their content', (flag) => {
    expect(paths({ path: 'x', flag, content: 'x'.repeat(700) }, { path: 'b' })).toEqual(['b'])
  })

  it.each([
    ['USTAR', { path: 'name', patches: { 345: 'some/folder' } }, 'some/folder/name'],
    ['STAR', { path: 'name', patches: { 345: `${'p'.repeat(131)}rest`, 508: 'tar\0' } }, `${'p'.repeat(131)}/name`],
    [
      'GNU with times',
      { path: 'name', magic: 'ustar  \0', patches: { 345: '14000000000\0', 357: '14000000000\0' } },
      'name',
    ],
    [
      'GNU with a prefix',
      { path: 'name', magic: 'ustar  \0', patches: { 345: 'app/node_modules' } },
      'app/node_modules/name',
    ],
    ['the oldest', { path: 'name', magic: '\0\0\0\0\0\0\0\0', patches: { 345: 'prefix' } }, 'name'],
    ['a name of all 100 bytes', { path: 'n'.repeat(100), linkPath: 't' }, 'n'.repeat(100)],
  ] as const)('joins the name of a header of the kind %s', (_, entry, path) => {
    expect(paths(entry)).toEqual([path])
  })

  it.each([
    ['GNU', { path: '././@LongLink', flag: 'L', content: `${'long/'.repeat(60)}name\0` }, `${'long/'.repeat(60)}name`],
    [
      'pax',
      { path: 'PaxHeader', flag: 'x', content: paxRecord('path', `${'deep/'.repeat(200)}name`) },
      `${'deep/'.repeat(200)}name`,
    ],
    [
      'pax sparse',
      { path: 'p', flag: 'x', content: paxRecord('GNU.sparse.major', '1') + paxRecord('GNU.sparse.name', 'real') },
      'real',
    ],
    ['empty pax', { path: 'p', flag: 'x', content: paxRecord('path', 'x') + paxRecord('path', '') }, 'short'],
    ['global pax', { path: 'p', flag: 'g', content: paxRecord('path', 'global') }, 'short'],
  ] as const)('takes the name from %s records before an entry, for that entry only', (_, record, path) => {
    expect(paths(record, { path: 'short' }, { path: 'next' })).toEqual([path, 'next'])
  })

  it('lets a GNU name win over a pax name, and keeps link targets and sizes from both', () => {
    const archive = rawTar(
      { path: 'p', flag: 'x', content: paxRecord('path', 'pax') + paxRecord('linkpath', 'pax target') },
      { path: 'l', flag: 'L', content: 'gnu' },
      { path: 'k', flag: 'K', content: 'gnu target' },
      { path: 'short', flag: '2' },
    )
    expect(scan(archive).entries).toMatchObject([{ path: 'gnu', linkPath: 'gnu target' }])
  })

  it.each([
    ['pax', [{ path: 'p', flag: 'x', content: paxRecord('size', '3') }], undefined],
    ['base-256', [], Uint8Array.from([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3])],
    ['octal with blanks', [], Buffer.from('         3 \0')],
  ] as const)('reads a size in %s', (_, before, size) => {
    const archive = rawTar(...before, { path: 'a', content: 'abc', size: size ?? 0 }, { path: 'b' })
    expect(scan(archive).entries).toMatchObject([{ path: 'a', size: 3, content: 'abc' }, { path: 'b' }])
  })

  it('keeps what pax records announce for after a global header', () => {
    const archive = rawTar(
      { path: 'p', flag: 'x', content: paxRecord('path', 'real') + paxRecord('size', '3') },
      { path: 'g', flag: 'g', content: paxRecord('comment', 'x'.repeat(700)) },
      { path: 'a', content: 'abc', size: 0 },
    )
    expect(scan(archive).entries).toMatchObject([{ path: 'real', content: 'abc' }])
  })

  it('passes over the blocks of an old GNU sparse map and says that the content is sparse', () => {
    const more = Buffer.alloc(1024)
    more[504] = 1
    const header = rawTar({ path: 'a', flag: 'S', magic: 'ustar  \0', patches: { 482: '\u0001' }, size: 600 })
    const archive = Buffer.concat([header, more, Buffer.alloc(1024, 'x'), rawTar({ path: 'b' })])
    expect(scan(archive).entries).toMatchObject([
      { path: 'a', sparse: true, size: 600 },
      { path: 'b', sparse: false },
    ])
  })

  it('keeps after a look at the first byte, or passes over', () => {
    const archive = rawTar({ path: 'a', content: '{json' }, { path: 'b', content: 'text' }, { path: 'c', content: '{' })
    expect(scan(archive, [513, 1], 'peek').entries.map(({ content }) => content)).toEqual(['{json', undefined, '{'])
  })

  it('sees the same whatever the pieces', () => {
    const archive = Buffer.concat([
      rawTar(
        { path: 'p', flag: 'x', content: paxRecord('path', 'deep/'.repeat(120)) },
        { path: 'a', content: 'x'.repeat(1500) },
        { path: 'b', content: '' },
        { path: 'c', content: 'y'.repeat(512) },
        { path: 'd', flag: '2', linkPath: 'c' },
      ),
      END_MARK,
    ])
    const whole = scan(archive)
    expect(whole.entries).toHaveLength(4)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 8 }), (sizes) => {
        expect(scan(archive, sizes)).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['no end mark', rawTar({ path: 'a' })],
    ['half an end mark', Buffer.concat([rawTar({ path: 'a' }), Buffer.alloc(512)])],
    ['rubbish after the end mark', Buffer.concat([rawTar({ path: 'a' }), END_MARK, Buffer.alloc(700, 'x')])],
  ])('ends well with %s', (_, archive) => {
    expect(scan(archive).entries.length).toBeLessThanOrEqual(1)
  })

  const file = { path: 'a', content: 'x'.repeat(600) }
  it.each([
    ['a cut header', rawTar(file).subarray(0, 100)],
    ['cut content', rawTar(file).subarray(0, 900)],
    ['cut padding', rawTar(file).subarray(0, 1200)],
    ['a name without its entry', rawTar({ path: 'l', flag: 'L', content: 'long' })],
    ['pax records without their entry', rawTar({ path: 'p', flag: 'x', content: paxRecord('path', 'a') })],
  ])('refuses an archive that ends in %s', (_, archive) => {
    expect(() => scan(archive)).toThrow(expect.objectContaining({ code: 'SCAN_CONTENT' }))
  })

  it.each([
    ['a wrong checksum', rawTar({ path: 'a', checksum: '0000001\0' })],
    ['a checksum that is no number', rawTar({ path: 'a', checksum: 'checksum' })],
    ['a size that is no number', rawTar({ path: 'a', size: Buffer.from('12x4567890\0\0') })],
    ['a negative size', rawTar({ path: 'a', size: Buffer.alloc(12, 0xff) })],
    ['a size beyond all numbers', rawTar({ path: 'a', size: Buffer.alloc(12, 0xbf) })],
    ['a header after an empty block', Buffer.concat([Buffer.alloc(512), rawTar({ path: 'a' })])],
    ['pax records that are none', rawTar({ path: 'p', flag: 'x', content: 'hello' }, { path: 'a' })],
    ['a pax record that is too long', rawTar({ path: 'p', flag: 'x', content: '99 path=a\n' }, { path: 'a' })],
    ['a pax record of length 0', rawTar({ path: 'p', flag: 'x', content: '0 path=a\n' }, { path: 'a' })],
    ['a pax size that is no number', rawTar({ path: 'p', flag: 'x', content: paxRecord('size', '-1') }, { path: 'a' })],
    [
      'a pax name with a zero byte',
      rawTar({ path: 'p', flag: 'x', content: paxRecord('path', 'a\0b') }, { path: 'a' }),
    ],
    ['a name of megabytes', rawTar({ path: 'l', flag: 'L', size: 2 ** 21 })],
    ['no tar at all', Buffer.alloc(2048, 'hello ')],
  ])('refuses %s', (_, archive) => {
    expect(() => scan(archive)).toThrow(expect.objectContaining({ code: 'SCAN_CONTENT' }))
  })

  it('takes a checksum of signed bytes, as old writers made it', () => {
    const archive = rawTar({ path: 'caf\u00e9' })
    const sum = Number.parseInt(archive.toString('latin1', 148, 154), 8)
    archive.write(`${(sum - 256).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
    expect(scan(archive).entries).toMatchObject([{ path: 'caf\u00e9' }])
  })
})
