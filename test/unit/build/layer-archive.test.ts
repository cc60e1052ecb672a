import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { extract } from 'tar-stream'
import { archiveOf, member, readArchive, symlinkTo, type Member } from '../../support/build/layer-archive.ts'
import { END_MARK, paxRecord, rawTar } from '../../support/image/raw-tar.ts'

const name = fc.string({
  minLength: 1,
  maxLength: 200,
  unit: fc.constantFrom('a', 'b', '.', ' ', '\xc3', '\xbc', '\n'),
})
const anyMember = fc
  .record({
    path: name,
    kind: fc.constantFrom('file', 'symlink', 'hardlink', 'character', 'fifo', 'directory'),
    linkPath: name,
    mode: fc.nat({ max: 0o7777 }),
    uid: fc.nat({ max: 2 ** 32 - 1 }),
    gid: fc.nat({ max: 2 ** 32 - 1 }),
    mtime: fc.oneof(fc.nat().map(String), fc.constantFrom('-5', '1.25', '1600000000.123456789', '99999999999')),
    xattrs: fc.array(fc.tuple(fc.constantFrom('user.a', 'user.b', 'security.capability'), binary()), { maxLength: 2 }),
    text: binary(),
  })
  .map(({ kind, linkPath, text, xattrs, ...rest }): Member => {
    const content = kind === 'file' ? text : ''
    const links = kind === 'symlink' || kind === 'hardlink'
    return {
      ...rest,
      kind,
      linkPath: links ? linkPath : '',
      text: content,
      size: content.length,
      device: kind === 'character' ? [1, 2_000_000] : [0, 0],
      xattrs: new Map([...xattrs].sort(([a], [b]) => (a < b ? -1 : 1))),
    }
  })

function binary(): fc.Arbitrary<string> {
  return fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes).toString('latin1'))
}

describe('an archive that is written', () => {
  it('reads back as it was, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyMember, { maxLength: 5 }),
        fc.integer({ min: 1, max: 3000 }),
        async (members, size) => {
          expect(await readArchive(archiveOf(members), size)).toEqual(members)
        },
      ),
    )
  })

  it('is understood by a reader that nobody here wrote', async () => {
    const long = `${'d'.repeat(120)}/${'f'.repeat(120)}`
    const members = [
      member('dir/', { mode: 0o1777 }),
      member(long, { text: 'content', uid: 12_345, mode: 0o4711, xattrs: new Map([['user.x', '\0=\n\xff']]) }),
      symlinkTo('link', 'l'.repeat(150)),
    ]
    const seen: unknown[] = []
    const reader = extract()
    reader.on('entry', (header, stream, next) => {
      const { name: path, type, mode, uid, linkname, size, pax } = header
      seen.push({ path, type, mode, uid, linkname, size, xattr: Object.hasOwn(pax ?? {}, 'SCHILY.xattr.user.x') })
      stream.resume()
      stream.on('end', next)
    })
    const finished = new Promise<void>((settle, reject) => reader.on('finish', () => settle()).on('error', reject))
    reader.end(archiveOf(members))
    await finished
    expect(seen).toEqual([
      { path: 'dir/', type: 'directory', mode: 0o1777, uid: 0, linkname: null, size: 0, xattr: false },
      { path: long, type: 'file', mode: 0o4711, uid: 12_345, linkname: null, size: 7, xattr: true },
      { path: 'link', type: 'symlink', mode: 0o777, uid: 0, linkname: 'l'.repeat(150), size: 0, xattr: false },
    ])
  })
})

describe('an archive that is read', () => {
  it('takes names of GNU and of pax, GNU first, and no word from a global header', async () => {
    const archive = rawTar(
      { path: 'pax_global_header', flag: 'g', content: paxRecord('path', 'nowhere') },
      { path: 'h', flag: 'x', content: paxRecord('path', 'from-pax') + paxRecord('linkpath', 'to-pax') },
      { path: 'short', flag: '2', linkPath: 'x' },
      { path: 'h', flag: 'x', content: paxRecord('path', 'from-pax') },
      { path: 'h', flag: 'L', content: 'from-gnu\0' },
      { path: 'h', flag: 'K', content: 'to-gnu\0' },
      { path: 'short', flag: '2', linkPath: 'x' },
      { path: 'plain' },
    )
    const found = await readArchive(Buffer.concat([archive, END_MARK]))
    expect(found.map(({ path, linkPath }) => [path, linkPath])).toEqual([
      ['from-pax', 'to-pax'],
      ['from-gnu', 'to-gnu'],
      ['plain', ''],
    ])
  })

  it.each<[string, Uint8Array, string]>([
    ['is no archive', Buffer.alloc(512, 'x'), 'wrong checksum'],
    ['ends in a block', rawTar({ path: 'a' }).subarray(0, 300), 'middle of a block'],
    ['ends in a content', rawTar({ path: 'a', content: 'x'.repeat(700) }).subarray(0, 1024), 'middle of an entry'],
    [
      'ends behind a pax header',
      rawTar({ path: 'h', flag: 'x', content: paxRecord('path', 'a') }),
      'middle of an entry',
    ],
    ['has damaged pax records', rawTar({ path: 'h', flag: 'x', content: '99 path=a\n' }), 'pax records'],
    ['has a huge pax header', rawTar({ path: 'h', flag: 'x', size: 2 ** 21 }), 'larger than'],
    ['has a sparse file', rawTar({ path: 'a', flag: 'S' }), 'sparse'],
    [
      'has a sparse file of pax',
      rawTar({ path: 'h', flag: 'x', content: paxRecord('GNU.sparse.major', '1') }, { path: 'a' }),
      'sparse',
    ],
    ['has an unknown kind of entry', rawTar({ path: 'a', flag: 'Z' }), 'unknown type'],
    [
      'has a name with a NUL',
      rawTar({ path: 'h', flag: 'x', content: paxRecord('path', 'a\0b') }, { path: 'a' }),
      'NUL',
    ],
    [
      'has a size below zero',
      rawTar({ path: 'h', flag: 'x', content: paxRecord('size', '-1') }, { path: 'a' }),
      'none',
    ],
    [
      'has an owner that is no number',
      rawTar({ path: 'h', flag: 'x', content: paxRecord('uid', 'root') }, { path: 'a' }),
      'none',
    ],
    [
      'has a time that is none',
      rawTar({ path: 'h', flag: 'x', content: paxRecord('mtime', '1e9') }, { path: 'a' }),
      'none',
    ],
    [
      'has a device number beyond the field',
      rawTar({ path: 'a', flag: '3', patches: { 329: '\x80\0\0\0\0\xff\xff\xff' } }),
      'none',
    ],
  ])('is refused when it %s', async (_, archive, why) => {
    await expect(readArchive(archive)).rejects.toMatchObject({
      code: 'BUILD_OUTPUT',
      message: expect.stringContaining(why),
    })
  })

  it('reads a time before 1970 from a header in base 256', async () => {
    const archive = rawTar({ path: 'old', patches: { 136: '\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xfe' } })
    expect((await readArchive(archive)).map(({ mtime }) => mtime)).toEqual(['-2'])
  })
})
