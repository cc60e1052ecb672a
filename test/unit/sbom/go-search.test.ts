import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { GoBuild } from '../../../src/sbom/go-build.ts'
import { GoSearch } from '../../../src/sbom/go-search.ts'
import { buildInformation, goProgram, moduleText, type ProgramLayout } from '../../support/image/go-program.ts'

const LINES = [
  'mod\tx.test\tv1.2.3\th1:x=',
  ...Array.from({ length: 300 }, (_, index) => `dep\td${index}.test/m\tv1.0.${index}\th1:y=`),
]
const INFORMATION = buildInformation('go1.22.3', moduleText(LINES))
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1')

/** What is found when a file arrives in pieces, and how many of its bytes were asked for. */
function search(
  file: Buffer,
  pieceBytes = file.length,
): { readonly found: GoBuild | undefined; readonly read: number } {
  const one = new GoSearch()
  for (let at = 0; at < file.length; at += pieceBytes) {
    // The search may keep nothing that is not its own.
    const piece = Buffer.from(file.subarray(at, at + pieceBytes))
    const wish = one.piece(piece)
    piece.fill(0)
    if (wish === 'enough') return { found: one.found, read: Math.min(at + pieceBytes, file.length) }
  }
  return { found: one.found, read: file.length }
}

describe('a Go program', () => {
  it.each<[string, ProgramLayout]>([
    ['64 bits', {}],
    ['32 bits', { bits: 32 }],
    ['64 bits, high byte first', { order: 'big' }],
    ['32 bits, high byte first', { bits: 32, order: 'big' }],
    ['data behind much code', { dataAt: 1 << 20 }],
    ['data that begins with other things', { before: Buffer.alloc(4096, 7) }],
    ['data that stands among its headers', { dataAt: 256 }],
    ['program headers at its end', { headersLast: true }],
    ['the magic elsewhere in its data', { before: Buffer.concat([Buffer.alloc(7), MAGIC, Buffer.alloc(11)]) }],
    ['the magic without information', { before: Buffer.concat([MAGIC, Buffer.alloc(18)]) }],
    [
      'two sizes that are none before it',
      { before: Buffer.concat([MAGIC, Buffer.from([8, 2]), Buffer.alloc(16), Buffer.alloc(16, 255)]) },
    ],
  ])('of %s is recognised in pieces of any size', (_, layout) => {
    const file = goProgram(INFORMATION, layout)
    for (const size of [file.length, 65_536, 4096, 1000, 13]) {
      const { found } = search(file, size)
      expect(found).toMatchObject({ toolchain: '1.22.3', main: { path: 'x.test', version: 'v1.2.3' } })
      expect(found?.modules).toHaveLength(300)
    }
  })

  it('is recognised wherever pieces end', () => {
    const file = goProgram(buildInformation('go1.21rc2', moduleText(LINES.slice(0, 3))), { before: Buffer.alloc(160) })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: file.length }), (size) => {
        expect(search(file, size).found?.modules).toHaveLength(2)
      }),
    )
  })

  it('is read no further than to its information', () => {
    const file = Buffer.concat([goProgram(INFORMATION), Buffer.alloc(1 << 20)])
    expect(search(file, 1000).read).toBeLessThan(8192 + INFORMATION.length + 1000)
  })
})

describe('a program of before Go 1.18', () => {
  const old = buildInformation('go1.17', moduleText([]), 0)

  it('is known for one, but not what it is made of', () => {
    const one = new GoSearch()
    one.piece(goProgram(old))
    expect([one.isOld, one.found]).toEqual([true, undefined])
  })

  it('is none when the information of today follows', () => {
    expect(
      search(goProgram(INFORMATION, { before: Buffer.concat([old, Buffer.alloc(16 - (old.length % 16))]) })).found,
    ).toBeDefined()
  })
})

describe('no Go program', () => {
  it.each<[string, Buffer]>([
    ['a program without the information', goProgram(Buffer.alloc(5000))],
    [
      'information before Go 1.18, whose texts stand elsewhere',
      goProgram(buildInformation('go1.17', moduleText([]), 0)),
    ],
    [
      'the information in a segment of code',
      goProgram(Buffer.alloc(64), { dataAt: 8192 }).fill(INFORMATION, 4096, 4500),
    ],
    ['information that is cut off', goProgram(INFORMATION).subarray(0, 8192 + 500)],
    ['a version longer than any', goProgram(buildInformation('x'.repeat(2000), ''))],
    ['a file that is cut off in its headers', goProgram(INFORMATION).subarray(0, 80)],
    ['a file that only begins like one', Buffer.from('\x7fELF and then text', 'latin1')],
  ])('is %s', (_, file) => {
    expect(search(file).found).toBeUndefined()
    expect(search(file, 100).found).toBeUndefined()
  })

  it('is read no further than to the end of its data', () => {
    const file = Buffer.concat([goProgram(Buffer.alloc(100)), Buffer.alloc(1 << 20)])
    expect(search(file, 1000).read).toBeLessThan(8192 + 200 + 1000)
  })
})
