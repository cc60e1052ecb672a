import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { zstdCompressSync, constants } from 'node:zlib'
import { SlipwayError } from '../../../src/errors.ts'
import { ZstdFrames } from '../../../src/image/zstd-frames.ts'

const refuse = (why: string): SlipwayError => new SlipwayError('SCAN_CONTENT', why)

function frame(bytes: Uint8Array, checksum = 0): Buffer {
  return zstdCompressSync(bytes, { params: { [constants.ZSTD_c_checksumFlag]: checksum } })
}

const SKIPPABLE = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3])
const EMPTY_SKIPPABLE = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 0, 0, 0, 0])
const noise = Buffer.from(Array.from({ length: 400_000 }, (_, index) => (index * index * 7919) % 251))
const FRAMES = [
  frame(Buffer.from('hello')),
  SKIPPABLE,
  frame(Buffer.alloc(0)),
  frame(noise, 1),
  EMPTY_SKIPPABLE,
  frame(Buffer.alloc(300_000, 'a'), 1),
]

describe('zstd frames', () => {
  it('are cut where they end', () => {
    expect(new ZstdFrames(refuse).cut(Buffer.concat(FRAMES))).toEqual(FRAMES)
  })

  it('are cut where they end whatever the pieces, and nothing is lost', () => {
    const whole = Buffer.concat(FRAMES)
    const ends = FRAMES.map((_, index) => Buffer.concat(FRAMES.slice(0, index + 1)).length)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (size) => {
        const frames = new ZstdFrames(refuse)
        const pieces: Buffer[] = []
        for (let at = 0; at < whole.length; at += size) pieces.push(...frames.cut(whole.subarray(at, at + size)))
        expect(Buffer.concat(pieces).equals(whole)).toBe(true)
        const cuts = new Set<number>()
        pieces.reduce((at, piece) => {
          cuts.add(at + piece.length)
          return at + piece.length
        }, 0)
        expect(ends.filter((end) => !cuts.has(end))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['other bytes', Buffer.from('hello world')],
    ['rubbish after a frame', Buffer.concat([frame(Buffer.from('a')), Buffer.from('rubbish!')])],
    ['a reserved block type', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, 0x00, 0x07, 0x00, 0x00])],
  ])('are refused in %s', (_, bytes) => {
    expect(() => new ZstdFrames(refuse).cut(bytes)).toThrow(expect.objectContaining({ code: 'SCAN_CONTENT' }))
  })
})
