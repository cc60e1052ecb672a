/** Lets so many tasks in at once; the others wait in the order they came, or until their signal aborts. */
export function turnstile(limit: number): <T>(task: () => Promise<T>, signal?: AbortSignal) => Promise<T> {
  let inside = 0
  const waiting: (() => void)[] = []
  async function wait(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted()
    if (inside < limit) {
      inside++
      return
    }
    await new Promise<void>((settle, reject) => {
      const enter = (): void => {
        signal?.removeEventListener('abort', leave)
        settle()
      }
      const leave = (): void => {
        waiting.splice(waiting.indexOf(enter), 1)
        reject(signal?.reason as Error)
      }
      waiting.push(enter)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }
  return async (task, signal) => {
    await wait(signal)
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next === undefined) inside--
      else next()
    }
  }
}
