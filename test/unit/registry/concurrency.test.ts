import { describe, expect, it } from '@jest/globals'
import { mapConcurrently } from '../../../src/registry/concurrency.ts'

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('mapConcurrently', () => {
  it('never runs more than the limit, and keeps the order of the results', async () => {
    let running = 0
    let most = 0
    const results = await mapConcurrently([5, 1, 4, 2, 3], 2, async (item) => {
      running += 1
      most = Math.max(most, running)
      for (let wait = 0; wait < item; wait += 1) await tick()
      running -= 1
      return item * 10
    })
    expect(results).toEqual([50, 10, 40, 20, 30])
    expect(most).toBe(2)
  })

  it('starts nothing after a failure, and throws it when what ran has ended', async () => {
    const started: number[] = []
    let ended = 0
    const work = mapConcurrently([1, 2, 3, 4], 2, async (item) => {
      started.push(item)
      await tick()
      if (item === 1) throw new Error('one fails')
      await tick()
      ended += 1
    })
    await expect(work).rejects.toThrow('one fails')
    expect(started).toEqual([1, 2])
    expect(ended).toBe(1)
  })

  it('does nothing for nothing', async () => {
    expect(await mapConcurrently([], 4, () => Promise.reject(new Error('called')))).toEqual([])
  })
})
