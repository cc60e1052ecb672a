import { describe, expect, it } from '@jest/globals'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { CONTENT_LIMITS } from '../../../src/sbom/content.ts'
import { answerFor, findIn, lines } from '../../support/image/catalogue.ts'
import { compress, tar, type Entry } from '../../support/image/layers.ts'
import { END_MARK, paxRecord, rawTar } from '../../support/image/raw-tar.ts'

const MANIFEST = '{"name":"a","version":"1.0.0"}'
const A: Entry = { path: 'n/node_modules/a/package.json', text: MANIFEST }

/** Two halves of one archive, which only both together hold the manifest. */
async function halves(): Promise<readonly [Buffer, Buffer]> {
  const whole = await tar([{ path: 'first', text: 'x'.repeat(3000) }, A])
  return [whole.subarray(0, 2000), whole.subarray(2000)]
}

function refusal(message: string): unknown {
  return { refused: { message: expect.stringContaining(message), layer: 0 } }
}

describe('compression of layers', () => {
  it.each(['none', 'gzip', 'zstd'] as const)(
    '%s is told by the first bytes, in pieces of any size',
    async (compression) => {
      const bytes = compress(await tar([A]), compression)
      for (const pieceBytes of [1, 7, 1 << 16]) {
        const answer = await answerFor([bytes], pieceBytes)
        expect(answer).toMatchObject({ found: { components: [{ name: 'a' }] } })
      }
    },
  )

  it.each([
    ['gzip', (part: Buffer) => gzipSync(part)],
    ['zstd', (part: Buffer) => zstdCompressSync(part)],
  ])('of several %s members is read to the end', async (_, compressed) => {
    const [one, two] = await halves()
    const bytes = Buffer.concat([compressed(one), compressed(Buffer.alloc(0)), compressed(two)])
    for (const pieceBytes of [1, 100, 1 << 16])
      await expect(answerFor([bytes], pieceBytes)).resolves.toMatchObject({ found: { components: [{ name: 'a' }] } })
  })

  it('of zstd with frames to skip is read to the end', async () => {
    const [one, two] = await halves()
    const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4])
    const bytes = Buffer.concat([skippable, zstdCompressSync(one), skippable, zstdCompressSync(two), skippable])
    expect(lines(await findIn(bytes))).toEqual(['npm a 1.0.0'])
  })

  it.each([
    ['bzip2', Buffer.from('425a6839314159265359', 'hex'), 'bzip2 or xz'],
    ['xz', Buffer.from('fd377a585a000004', 'hex'), 'bzip2 or xz'],
    ['gzip that is cut off', gzipSync(Buffer.alloc(5000)).subarray(0, 20), 'unexpected end of file'],
    ['zstd that is cut off', zstdCompressSync(Buffer.alloc(5000)).subarray(0, 10), 'unexpected end of file'],
    ['gzip with wrong bytes', gzipSync(Buffer.alloc(5000)).fill(0xaa, 12, 20), 'cannot be decompressed'],
    [
      'gzip with a wrong sum',
      Buffer.concat([gzipSync(Buffer.alloc(5000)).subarray(0, -8), Buffer.alloc(8, 0xaa)]),
      'cannot be decompressed',
    ],
    [
      'gzip with rubbish behind it',
      Buffer.concat([gzipSync(END_MARK), Buffer.from('rubbish')]),
      'cannot be decompressed',
    ],
    [
      'zstd with rubbish behind it',
      Buffer.concat([zstdCompressSync(END_MARK), Buffer.from('rubbish')]),
      'not well-formed zstd',
    ],
    ['a page of HTML', Buffer.from(`<html>${'not found '.repeat(200)}</html>`), 'not a well-formed tar archive'],
  ])('of %s is refused', async (_, bytes, message) => {
    for (const pieceBytes of [3, 1 << 16])
      await expect(answerFor([bytes], pieceBytes)).resolves.toEqual(refusal(message))
  })

  it('with another member behind padding is refused, which the runtimes would not unpack', async () => {
    const [one, two] = await halves()
    const bytes = Buffer.concat([gzipSync(one), Buffer.alloc(512), gzipSync(two)])
    for (const pieceBytes of [64, 1 << 16])
      await expect(answerFor([bytes], pieceBytes)).resolves.toEqual(refusal('goes on after the end'))
  })
})

describe('archives made to hide something', () => {
  const path = 'n/node_modules/a/package.json'
  it.each([
    ['a directory with a size', rawTar({ path: 'd', flag: '5', size: 1024 }, { path, content: MANIFEST })],
    ['a link with a size', rawTar({ path: 'd', flag: '2', linkPath: 'x', size: 1024 }, { path, content: MANIFEST })],
    [
      'a GNU name over a pax name',
      rawTar(
        { path: 'p', flag: 'x', content: paxRecord('path', 'harmless') },
        { path: 'l', flag: 'L', content: path },
        { path: 'b', content: MANIFEST },
      ),
    ],
    [
      'a global pax name',
      rawTar({ path: 'p', flag: 'g', content: paxRecord('path', 'harmless') }, { path, content: MANIFEST }),
    ],
    [
      'a pax size',
      rawTar({ path: 'p', flag: 'x', content: paxRecord('size', '30') }, { path, content: MANIFEST, size: 0 }),
    ],
    [
      'a prefix in a GNU header',
      rawTar({ path: 'package.json', magic: 'ustar  \0', patches: { 345: 'n/node_modules/a' }, content: MANIFEST }),
    ],
    ['an old file type', rawTar({ path, flag: '\0', content: MANIFEST })],
    ['a contiguous file', rawTar({ path, flag: '7', content: MANIFEST })],
    [
      'a sparse file that is no manifest before it',
      rawTar(
        { path: 'p', flag: 'x', content: paxRecord('GNU.sparse.major', '1') },
        { path: 'hole', content: 'x'.repeat(600) },
        { path, content: MANIFEST },
      ),
    ],
    [
      'names that are no UTF-8',
      rawTar({ path: 'n/node_modules/\xff/package.json', content: MANIFEST }, { path: 'n/node_modules/.wh.\xfe' }),
    ],
  ])('show it behind %s', async (_, archive) => {
    expect(lines(await findIn(archive))).toEqual(['npm a 1.0.0'])
  })

  it('show it though another name looks the same in UTF-8', async () => {
    const two = rawTar({ path: 'n/node_modules/.wh.\xfe' })
    expect(lines(await findIn(rawTar({ path: 'n/node_modules/\xff/package.json', content: MANIFEST }), two))).toEqual([
      'npm a 1.0.0',
    ])
  })

  it.each([
    [
      'a sparse manifest',
      rawTar(
        { path: 'p', flag: 'x', content: paxRecord('GNU.sparse.major', '1') + paxRecord('GNU.sparse.name', path) },
        { path: 'x', content: MANIFEST },
      ),
      'sparse',
    ],
    [
      'a sparse file with a second name',
      rawTar({ path: 'hole', flag: 'S', magic: 'ustar  \0', content: 'x' }, { path, flag: '1', linkPath: 'hole' }),
      'sparse',
    ],
    [
      'a manifest larger than a megabyte',
      rawTar({ path, content: MANIFEST.padEnd((1 << 20) + 1) }),
      'larger than 1048576 bytes',
    ],
    [
      'a package database larger than any',
      rawTar({ path: 'var/lib/dpkg/status', size: (64 << 20) + 1 }),
      'larger than 67108864 bytes',
    ],
    [
      'a loop of links',
      rawTar({ path: 'a', flag: '2', linkPath: 'b' }, { path: 'b', flag: '2', linkPath: 'a' }, { path: 'a/x' }),
      'loop',
    ],
    ['a whiteout of nothing', rawTar({ path: 'a/.wh.' }), 'whiteout'],
    ['a whiteout of the folder above', rawTar({ path: 'a/.wh...' }), 'whiteout'],
    [
      'a path longer than Linux has',
      rawTar({ path: 'l', flag: 'L', content: 'x/'.repeat(3000) }, { path: 'a' }),
      'longer than 4096 bytes',
    ],
    [
      'a link target longer than Linux has',
      rawTar({ path: 'k', flag: 'K', content: 'x/'.repeat(3000) }, { path: 'a', flag: '2' }),
      'longer than 4096 bytes',
    ],
    [
      'a package name of thousands of characters',
      rawTar({ path, content: JSON.stringify({ name: 'x'.repeat(5000), version: '1' }) }),
      'more than 4096 characters',
    ],
    [
      'an os-release of thousands of characters',
      rawTar({ path: 'etc/os-release', content: `ID=${'x'.repeat(5000)}` }),
      'more than 256 characters',
    ],
  ])('are refused for %s', async (_, archive, message) => {
    await expect(answerFor([archive])).resolves.toEqual({
      refused: { message: expect.stringContaining(message), layer: expect.any(Number) },
    })
  })

  it('say which layer is broken', async () => {
    const good = await tar([A])
    await expect(answerFor([good, good, Buffer.from('x'.repeat(600))])).resolves.toMatchObject({
      refused: { layer: 2 },
    })
  })
})

describe('limits', () => {
  it.each([
    [
      'a bomb',
      [gzipSync(Buffer.concat([rawTar({ path: 'zeros', size: 50_000_000 }), Buffer.alloc(50_000_000)]), { level: 9 })],
      { decompressedBytes: 10_000_000 },
      'unpack to more than 10000000 bytes',
    ],
    [
      'two layers that are too much together',
      [rawTar({ path: 'a', content: 'x'.repeat(600) }), rawTar({ path: 'a', content: 'x'.repeat(600) })],
      { decompressedBytes: 2000 },
      'unpack to more than',
    ],
    [
      'entries without end',
      [rawTar(...Array.from({ length: 101 }, () => ({ path: 'a' })))],
      { entries: 100 },
      'more than 100 files',
    ],
    [
      'package databases that are too much together',
      [
        rawTar({ path: 'var/lib/dpkg/status', content: 'x'.repeat(600) }),
        rawTar({ path: 'var/lib/dpkg/status', content: 'x'.repeat(600) }),
      ],
      { keptBytes: 1000 },
      'larger than 1000 bytes',
    ],
  ])('stop %s', async (_, layers, limits, message) => {
    await expect(answerFor(layers, 1 << 16, limits)).resolves.toMatchObject({
      refused: { message: expect.stringContaining(message) },
    })
  })

  it('let through what just fits', async () => {
    const archive = rawTar(...Array.from({ length: 100 }, () => ({ path: 'a' })))
    await expect(answerFor([archive], 1 << 16, { entries: 100, decompressedBytes: archive.length })).resolves.toEqual({
      found: { components: [] },
    })
    expect(CONTENT_LIMITS.entries).toBeGreaterThan(1_000_000)
  })
})
