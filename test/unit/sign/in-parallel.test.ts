import { describe, expect, it } from '@jest/globals'
import { inParallel } from '../../../src/sign/in-parallel.ts'

describe('inParallel', () => {
  it('keeps the order of the items and the limit', async () => {
    let running = 0
    let most = 0
    const results = await inParallel([5, 1, 4, 2, 3], 2, async (item) => {
      most = Math.max(most, ++running)
      for (let turn = 0; turn < item; turn++) await Promise.resolve()
      running--
      return item * 10
    })
    expect(results).toEqual([50, 10, 40, 20, 30])
    expect(most).toBe(2)
  })

  it('rejects with the first error, starts nothing after it and leaves nothing running', async () => {
    const started: number[] = []
    const finished: number[] = []
    const all = inParallel([1, 2, 3, 4], 2, async (item) => {
      started.push(item)
      await Promise.resolve()
      if (item === 1) throw new Error('first')
      await Promise.resolve()
      finished.push(item)
    })
    await expect(all).rejects.toThrow('first')
    expect(started).toEqual([1, 2])
    expect(finished).toEqual([2])
  })

  it('does nothing for no items', async () => {
    expect(await inParallel([], 4, () => Promise.reject(new Error('called')))).toEqual([])
  })
})
