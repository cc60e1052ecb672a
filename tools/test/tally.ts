/** The part of jest's `--json` that is read. */
export interface JestResults {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** What one layer came to, in test cases. `notes` say why something that is not a test case counts as failed. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly suites: number
  readonly notes: readonly string[]
}

/**
 * Counts a jest run so that nothing broken looks green: a suite that does not load, a jest that dies, hangs or complains
 * without a failed test, and a layer without tests each count as one failure.
 */
export function tally(
  results: JestResults | undefined,
  end: { readonly exit: number; readonly hung: boolean },
  filtered: boolean,
): Tally {
  if (results === undefined)
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      suites: 0,
      notes: [`jest ended with exit ${end.exit} and without results`],
    }
  const unloaded = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const notes = unloaded.map(({ name }) => `${name} could not be run`)
  const skipped = results.numPendingTests + results.numTodoTests
  if (end.hung) notes.push('a test left something open: jest did not end by itself')
  if (!filtered && results.numPassedTests + results.numFailedTests === 0) notes.push('no test ran')
  if (end.exit !== 0 && results.numFailedTests + notes.length === 0) notes.push(`jest ended with exit ${end.exit}`)
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + notes.length,
    skipped,
    suites: results.testResults.length,
    notes,
  }
}

/** What to print about a layer: one line, and one for each note. */
export function layerLines(name: string, tally: Tally, seconds: number): readonly string[] {
  const skipped = tally.skipped === 0 ? '' : `, ${tally.skipped} not run`
  const counts = `${tally.passed} passed, ${tally.failed} failed${skipped} in ${tally.suites} files`
  return [
    `${name.padEnd(12)} ${counts}, ${seconds.toFixed(1)} s`,
    ...tally.notes.map((note) => `${' '.repeat(12)} failed: ${note}`),
  ]
}
