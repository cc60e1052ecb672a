const tails = new Map<string, Promise<void>>()

/** Runs actions with the same key one after another, in the order of the calls; a failed one does not stop the next. */
export async function inTurn<T>(key: string, action: () => Promise<T>): Promise<T> {
  const before = tails.get(key) ?? Promise.resolve()
  const result = before.then(action)
  const tail = result.then(
    () => undefined,
    () => undefined,
  )
  tails.set(key, tail)
  try {
    return await result
  } finally {
    if (tails.get(key) === tail) tails.delete(key)
  }
}
