import * as fc from 'fast-check'

/** Versions of PEP 440 in any of their spellings. */
export function pythonVersions(): fc.Arbitrary<string> {
  const number = fc.constantFrom('', '0', '1', '2', '10', '01')
  const divider = fc.constantFrom('', '.', '-', '_')
  const part = (...words: readonly string[]): fc.Arbitrary<string> =>
    fc.oneof(
      fc.constant(''),
      fc
        .tuple(divider, fc.constantFrom(...words), divider, number)
        .map(([before, word, after, digits]) =>
          digits === '' ? `${before}${word}` : `${before}${word}${after}${digits}`,
        ),
    )
  return fc
    .tuple(
      fc.constantFrom('', 'v', '0!', '1!'),
      fc.constantFrom('0', '1', '1.0', '1.0.0', '1.1', '1.01', '1.10', '2024.1', '10'),
      part('a', 'b', 'c', 'rc', 'alpha', 'Beta', 'pre', 'preview'),
      fc.oneof(part('post', 'rev', 'r'), fc.constantFrom('-1', '-0')),
      part('dev'),
      fc.constantFrom('', '', '+1', '+1.0', '+abc', '+abc.1', '+abc-2', '+ABC.10', '+cu118'),
    )
    .map((parts) => parts.join(''))
}
