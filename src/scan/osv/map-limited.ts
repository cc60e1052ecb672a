/**
 * Maps with at most `limit` calls under way; results keep the order of the items. The first failure aborts the signal that the
 * other calls were given, and is thrown once all of them have ended: nothing runs on behind the caller's back.
 */
export async function mapLimited<Item, Result>(
  items: readonly Item[],
  limit: number,
  call: (item: Item, signal: AbortSignal) => Promise<Result>,
  signal?: AbortSignal,
): Promise<readonly Result[]> {
  signal?.throwIfAborted()
  const stop = new AbortController()
  const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal])
  const results: Result[] = Array.from({ length: items.length })
  const failures: unknown[] = []
  const queue = items.entries()
  async function work(): Promise<void> {
    for (const [index, item] of queue) {
      if (either.aborted) return
      try {
        results[index] = await call(item, either)
      } catch (error) {
        failures.push(error)
        stop.abort(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work))
  signal?.throwIfAborted()
  if (failures.length > 0) throw failures[0]
  return results
}
