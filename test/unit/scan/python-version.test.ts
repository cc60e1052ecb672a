import { describe, expect, it } from '@jest/globals'
import { comparePythonVersions } from '../../../src/scan/python-version.ts'
import { isComparable } from '../../../src/scan/version-order.ts'
import { expectOrder, expectTotalOrder } from '../../support/scan/order-laws.ts'
import { pythonVersions } from '../../support/scan/python-versions.ts'

function compare(a: string, b: string): number {
  const found = comparePythonVersions(a, b)
  if (found === undefined) throw new Error(`${a} or ${b} cannot be read`)
  return found
}

describe('versions of Python packages', () => {
  it.each<[string, readonly string[]]>([
    ['releases', ['0', '0.1', '0.9', '0.10', '1 1.0 1.0.0 v1 01', '1.0.1', '1.1', '1.10', '2', '2024.1']],
    [
      'the whole life of a release',
      [
        '1.0.dev0 1.0dev 1.0-DEV',
        '1.0.dev1',
        '1.0a1.dev1',
        '1.0a1 1.0alpha1 1.0-a.1 1.0_ALPHA_1',
        '1.0a1.post1.dev1',
        '1.0a1.post1',
        '1.0a2',
        '1.0a10',
        '1.0b1.dev1',
        '1.0b1 1.0beta1',
        '1.0rc1.dev1',
        '1.0rc1 1.0c1 1.0pre1 1.0-preview-1',
        '1.0rc2',
        '1.0',
        '1.0.post1.dev1',
        '1.0.post1 1.0-1 1.0-r1 1.0rev1',
        '1.0.post2',
        '1.0.1.dev1',
      ],
    ],
    ['labels without a number as the first', ['1.0a 1.0a0', '1.0a1', '1.0', '1.0.post 1.0.post0', '1.0.post1']],
    [
      'local versions',
      ['1.0', '1.0+abc', '1.0+abc.5', '1.0+cpu', '1.0+2', '1.0+10', '1.0+10.a', '1.0+10.0 1.0+10-0', '1.0.post0'],
    ],
    ['epochs', ['2024.1', '0!2025.1 2025.1', '1!0.1', '1!1.0', '2!0']],
    ['numbers of any length', ['1.20240101123456789012', '1.20240101123456789013']],
  ])('orders %s', (_, ascending) => {
    expectOrder(compare, ascending)
  })

  it('is a total order', () => {
    expectTotalOrder(compare, pythonVersions())
  })

  it.each(['', ' ', 'latest', '0.1-bulbasaur', '1.0.x', '1..0', '1.0+', '1.0+a..b', '2004d', '1.0 final', '-1', '1.'])(
    'cannot compare %j',
    (version) => {
      expect(isComparable('pypi', version)).toBe(false)
      expect(comparePythonVersions('1.0', version)).toBeUndefined()
    },
  )

  it('cannot compare a text that is too long for a version', () => {
    expect(isComparable('pypi', `1${'.1'.repeat(300)}`)).toBe(false)
  })
})
