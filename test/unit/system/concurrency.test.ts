import { describe, expect, it } from '@jest/globals'
import { mapConcurrently } from '../../../src/system/concurrency.ts'

function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

describe('a map with several calls at once', () => {
  it('throws the first failure, after every call under way has ended, and starts no other', async () => {
    const events: string[] = []
    const mapping = mapConcurrently(['a', 'b', 'c', 'd'], 2, async (item, signal) => {
      events.push(`start ${item}`)
      await tick()
      if (item === 'a') throw new Error('a broke')
      while (!signal.aborted) await tick()
      events.push(`end ${item}`)
    })
    await expect(mapping).rejects.toThrow('a broke')
    expect(events).toEqual(['start a', 'start b', 'end b'])
  })

  it('throws the reason of a signal that is aborted before, without a call', async () => {
    const reason = new Error('enough')
    let calls = 0
    const mapping = mapConcurrently([1], 2, () => Promise.resolve((calls += 1)), AbortSignal.abort(reason))
    await expect(mapping).rejects.toBe(reason)
    expect(calls).toBe(0)
  })

  it('throws the reason of a signal that is aborted meanwhile, not what the calls make of it', async () => {
    const reason = new Error('enough')
    const stop = new AbortController()
    const mapping = mapConcurrently(
      [1, 2, 3],
      1,
      async () => {
        stop.abort(reason)
        await tick()
        throw new Error('cut off')
      },
      stop.signal,
    )
    await expect(mapping).rejects.toBe(reason)
  })

  it('keeps the order of the items, and the limit', async () => {
    let open = 0
    let most = 0
    const doubled = await mapConcurrently([5, 1, 4, 2, 3], 2, async (item) => {
      open += 1
      most = Math.max(most, open)
      for (let i = 0; i < item; i += 1) await tick()
      open -= 1
      return item * 2
    })
    expect(doubled).toEqual([10, 2, 8, 4, 6])
    expect(most).toBe(2)
  })

  it('maps nothing to nothing', async () => {
    expect(await mapConcurrently([], 2, () => Promise.resolve(1))).toEqual([])
  })
})
