import { describe, expect, it } from '@jest/globals'
import { select } from '../../../tools/test/layers.ts'
import { tally, type JestResults } from '../../../tools/test/tally.ts'

const CLEAN = { exit: 0, hung: false }

function results(change: Partial<JestResults> = {}): JestResults {
  return {
    numPassedTests: 2,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] }],
    ...change,
  }
}

describe('tally', () => {
  it('counts test cases', () => {
    const mixed = results({ numFailedTests: 1, numPendingTests: 3, numTodoTests: 1 })
    expect(tally(mixed, { exit: 1, hung: false }, false)).toMatchObject({ passed: 2, failed: 1, skipped: 4, notes: [] })
  })

  it.each([
    ['a jest that died', undefined, { exit: 139, hung: false }],
    ['a jest that did not end', results(), { exit: 1, hung: true }],
    ['a jest that complains without a failed test', results(), { exit: 1, hung: false }],
    ['a layer without tests', results({ numPassedTests: 0, testResults: [] }), CLEAN],
    [
      'a suite that does not load',
      results({ testResults: [{ name: 'b.test.ts', status: 'failed', assertionResults: [] }] }),
      { exit: 1, hung: false },
    ],
  ])('counts %s as one failure and says so', (_, found, end) => {
    const counted = tally(found, end, false)
    expect(counted.failed).toBe(1)
    expect(counted.notes).toHaveLength(1)
  })

  it('accepts a layer in which a filter leaves nothing', () => {
    expect(tally(results({ numPassedTests: 0, testResults: [] }), CLEAN, true)).toMatchObject({ passed: 0, failed: 0 })
  })
})

describe('select', () => {
  it.each([
    [[], ['unit', 'contract', 'integration', 'e2e'], []],
    [['e2e', 'unit'], ['unit', 'e2e'], []],
    [['unit', '--', '-t', 'gate'], ['unit'], ['-t', 'gate']],
    [
      ['-t', 'unit'],
      ['unit', 'contract', 'integration', 'e2e'],
      ['-t', 'unit'],
    ],
    [['test/contract/store.test.ts'], ['contract'], ['test/contract/store.test.ts']],
  ])('understands %j', (args, layers, jest) => {
    const selection = select(args)
    expect(selection.layers.map(({ name }) => name)).toEqual(layers)
    expect(selection.jest).toEqual(jest)
  })
})
