export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
  readonly rounds: number
}

/**
 * Measures each candidate once a round, in an order that turns from round to round, so that a machine that gets slower or
 * busier meanwhile does not favour one. One round before the first is not counted.
 */
export function interleaved<Name extends string>(
  rounds: number,
  candidates: Readonly<Record<Name, () => number>>,
): Readonly<Record<Name, Spread>> {
  const names = Object.keys(candidates) as Name[]
  const values = new Map(names.map((name): [Name, number[]] => [name, []]))
  for (let at = -1; at < rounds; at += 1) {
    names.forEach((_, index) => {
      const name = names[(index + at + 1) % names.length]
      if (name === undefined) return
      const value = candidates[name]()
      if (at >= 0) values.get(name)?.push(value)
    })
  }
  return Object.fromEntries(names.map((name) => [name, spread(values.get(name) ?? [])])) as Record<Name, Spread>
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  const median = middle.reduce((sum, value) => sum + value, 0) / middle.length
  return {
    median: tenth(median),
    min: tenth(sorted[0] ?? NaN),
    max: tenth(sorted.at(-1) ?? NaN),
    rounds: sorted.length,
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
