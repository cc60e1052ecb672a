import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { BufferPool, giveBack, lending } from '../../../src/system/buffer-pool.ts'

function lent(pool: BufferPool, length: number): Buffer {
  return pool.lend(pool.take(), length)
}

describe('a pool of buffers', () => {
  it('gives memory out again that came back, and only that', () => {
    const pool = new BufferPool(64, 4)
    const [first, second] = [lent(pool, 64), lent(pool, 10)]
    expect(first.buffer).not.toBe(second.buffer)
    pool.giveBack(second)
    expect(pool.take().buffer).toBe(second.buffer)
    expect([first.buffer, second.buffer]).not.toContain(pool.take().buffer)
  })

  it('gives the whole buffer out, however little of it was lent', () => {
    const pool = new BufferPool(64, 4)
    pool.giveBack(lent(pool, 10))
    expect(pool.take().byteLength).toBe(64)
  })

  it.each<[string, (chunk: Buffer) => Uint8Array]>([
    ['its beginning', (chunk) => chunk.subarray(0, 5)],
    ['its end', (chunk) => chunk.subarray(5)],
    ['a copy', (chunk) => Buffer.from(chunk)],
    ['foreign memory', () => Buffer.alloc(10)],
  ])('keeps a chunk out when only %s comes back: the rest may be in use', (_, part) => {
    const pool = new BufferPool(64, 4)
    const chunk = lent(pool, 10)
    pool.giveBack(part(chunk))
    expect(pool.take().buffer).not.toBe(chunk.buffer)
  })

  it('takes a chunk back once', () => {
    const pool = new BufferPool(64, 4)
    const chunk = lent(pool, 10)
    pool.giveBack(chunk)
    pool.giveBack(chunk)
    expect(pool.take().buffer).toBe(chunk.buffer)
    expect(pool.take().buffer).not.toBe(chunk.buffer)
  })

  it('keeps no more than it should', () => {
    const pool = new BufferPool(64, 1)
    const chunks = [lent(pool, 64), lent(pool, 64)]
    for (const chunk of chunks) pool.giveBack(chunk)
    const memory = chunks.map(({ buffer }) => buffer)
    expect(memory).toContain(pool.take().buffer)
    expect(memory).not.toContain(pool.take().buffer)
  })
})

describe('a chunk of a stream', () => {
  it('goes back to the pool of a stream that lends, and nowhere else', () => {
    const pool = new BufferPool(64, 4)
    const [one, two] = [lent(pool, 64), lent(pool, 64)]
    giveBack(Readable.from([]), one)
    giveBack(
      lending(Readable.from([]), (chunk) => pool.giveBack(chunk)),
      two,
    )
    expect(pool.take().buffer).toBe(two.buffer)
  })
})
