import { prepareImage, type ImageRun, type OpenContext, type Run, type Turn } from './image-run.ts'
import type { Signed } from './signing.ts'

/**
 * Takes every image to its signature. One is built at a time, in the order given, and only on images that are let through
 * already; all that follows a build goes on while the next one is built. The first failure stops the others.
 * @returns the signed images, in the order given; none where the run ends before that
 */
export async function prepareAll(images: readonly ImageRun[], run: Run): Promise<readonly Signed[]> {
  const abort = new AbortController()
  const signal = run.call.signal === undefined ? abort.signal : AbortSignal.any([run.call.signal, abort.signal])
  const usable = new Map<string, Promise<OpenContext>>()
  let engine: Promise<void> = Promise.resolve()
  const all = images.map(async (on) => {
    const steps = turnAfter(on, engine, usable)
    engine = steps.engine
    try {
      return await prepareImage(on, { ...run, call: { signal } }, steps.turn)
    } catch (error) {
      steps.fail(error)
      abort.abort()
      throw error
    }
  })
  try {
    return (await Promise.all(all)).filter((one) => one !== undefined)
  } finally {
    await Promise.allSettled(all)
  }
}

interface Steps {
  readonly turn: Turn
  /** Resolves when the engine is free again. */
  readonly engine: Promise<void>
  fail(error: unknown): void
}

function turnAfter(
  { image: { id = '', dependsOn } }: ImageRun,
  engine: Promise<void>,
  usable: Map<string, Promise<OpenContext>>,
): Steps {
  const free = Promise.withResolvers<void>()
  const ready = Promise.withResolvers<OpenContext>()
  // Nobody may be waiting for it.
  ready.promise.catch(() => undefined)
  usable.set(id, ready.promise)
  const turn: Turn = {
    async begin() {
      await engine
      return Promise.all(dependsOn.map(async (parent) => `${parent}=${await contextOf(parent, usable)}`))
    },
    built: () => free.resolve(),
    usable: (open) => ready.resolve(open),
  }
  const fail = (error: unknown): void => {
    free.resolve()
    ready.reject(error)
  }
  return { turn, engine: free.promise, fail }
}

async function contextOf(parent: string, usable: ReadonlyMap<string, Promise<OpenContext>>): Promise<string> {
  const open = await usable.get(parent)
  if (open === undefined) throw new Error(`${parent} stands behind an image that is built on it`)
  return open()
}
