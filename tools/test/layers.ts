import { availableParallelism } from 'node:os'

export interface Layer {
  readonly name: 'unit' | 'contract' | 'integration' | 'e2e'
  /** Glob patterns below the checkout. */
  readonly files: readonly string[]
  readonly workers: number
}

/** Cheapest first. End-to-end tests share an engine and their times matter to each other: one after another. */
export const LAYERS: readonly Layer[] = [
  {
    name: 'unit',
    files: ['test/unit/**/*.test.ts', 'test/types/*.test.ts', 'test/*.test.ts'],
    workers: availableParallelism(),
  },
  { name: 'contract', files: ['test/contract/**/*.test.ts'], workers: availableParallelism() },
  { name: 'integration', files: ['test/integration/**/*.test.ts'], workers: availableParallelism() },
  { name: 'e2e', files: ['test/e2e/**/*.test.ts'], workers: 1 },
]

export interface Selection {
  readonly layers: readonly Layer[]
  /** Passed to jest as they are. */
  readonly jest: readonly string[]
}

/**
 * `unit e2e -t name` runs those two layers with the rest for jest. Without a layer all run, but paths of tests leave only the
 * layers they lie in.
 */
export function select(args: readonly string[]): Selection {
  const words = args.filter((word) => word !== '--')
  const isLayer = (word: string): boolean => LAYERS.some(({ name }) => name === word)
  const end = words.findIndex((word) => !isLayer(word))
  const named = new Set(end < 0 ? words : words.slice(0, end))
  const jest = end < 0 ? [] : words.slice(end)
  if (named.size > 0) return { layers: LAYERS.filter(({ name }) => named.has(name)), jest }
  const inPaths = LAYERS.filter(({ name }) => jest.some((word) => word.includes(`test/${name}/`)))
  return { layers: inPaths.length > 0 ? inPaths : LAYERS, jest }
}
