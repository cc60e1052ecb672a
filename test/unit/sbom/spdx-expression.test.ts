import { describe, expect, it } from '@jest/globals'
import { isSpdxExpression } from '../../../src/sbom/spdx-expression.ts'

const KNOWN = new Set(['MIT', 'ISC', 'GPL-2.0-only', 'Apache-2.0', 'Classpath-exception-2.0', 'EUPL-1.1'])

describe('SPDX expression', () => {
  it.each([
    ['MIT', true],
    ['MIT AND ISC', true],
    ['(MIT OR ISC) AND Apache-2.0', true],
    ['GPL-2.0-only WITH Classpath-exception-2.0', true],
    ['EUPL-1.1+', true],
    ['LicenseRef-own OR MIT', true],
    [' MIT  OR\tISC ', true],
    ['', false],
    ['MIT ISC', false],
    ['MIT AND', false],
    ['AND MIT', false],
    ['(MIT', false],
    ['MIT)', false],
    ['()', false],
    ['(MIT OR ISC) WITH Classpath-exception-2.0', false],
    ['MIT and ISC', false],
    ['Public Domain', false],
    ['SEE LICENSE IN LICENSE', false],
    ['MIT/ISC', false],
    [Array.from({ length: 150 }, () => 'MIT').join(' OR '), false],
  ])('%s: %s', (text, valid) => {
    expect(isSpdxExpression(text, (id) => KNOWN.has(id))).toBe(valid)
  })
})
