import * as fc from 'fast-check'

type Compare = (a: string, b: string) => number

/** Every pair of a list that is sorted, oldest first; names of equal age stand in one entry, divided by blanks. */
export function expectOrder(compare: Compare, ascending: readonly string[]): number {
  const ranked = ascending.flatMap((entry, rank) => entry.split(' ').map((version) => ({ version, rank })))
  for (const a of ranked) {
    for (const b of ranked) {
      const found = Math.sign(compare(a.version, b.version))
      if (found !== Math.sign(a.rank - b.rank))
        throw new Error(`${a.version} against ${b.version}: ${found}, expected ${Math.sign(a.rank - b.rank)}`)
    }
  }
  return ranked.length ** 2
}

/** Equal to itself, antisymmetric, transitive. */
export function expectTotalOrder(compare: Compare, versions: fc.Arbitrary<string>): void {
  const law = fc.property(versions, versions, versions, (a, b, c) => {
    const [low = '', middle = '', high = ''] = [a, b, c].toSorted(compare)
    const ends = compare(low, high)
    const even = compare(low, middle) === 0 && compare(middle, high) === 0
    return (
      compare(a, a) === 0 &&
      Math.sign(compare(a, b)) + Math.sign(compare(b, a)) === 0 &&
      compare(low, middle) <= 0 &&
      compare(middle, high) <= 0 &&
      (even ? ends === 0 : ends < 0)
    )
  })
  fc.assert(law, { numRuns: 3000 })
}

/** Versions made of the pieces that matter, so that most pairs share a beginning. */
export function versionsOf(pieces: readonly string[], most = 7): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((parts) => parts.join(''))
}
