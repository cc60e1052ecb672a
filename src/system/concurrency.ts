/**
 * Runs the work over all items, at most `limit` at a time; results stand in the order of the items. The first failure aborts the
 * signal that the others were given, starts nothing new, and is thrown once all that ran has ended: nothing goes on behind the
 * caller's back. An abort of `signal` is thrown with its own reason.
 */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
  signal?: AbortSignal,
): Promise<readonly Result[]> {
  signal?.throwIfAborted()
  const stop = new AbortController()
  const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal])
  const results: Result[] = Array.from({ length: items.length })
  const failures: unknown[] = []
  const queue = items.entries()
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (either.aborted) return
      try {
        results[index] = await work(item, either)
      } catch (error) {
        failures.push(error)
        stop.abort(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  signal?.throwIfAborted()
  if (failures.length > 0) throw failures[0]
  return results
}
