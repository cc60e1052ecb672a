import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { isComparable, orderOf } from '../../../src/scan/version-order.ts'
import { expectOrder, expectTotalOrder } from '../../support/scan/order-laws.ts'

function compareNpm(a: string, b: string): number {
  const found = orderOf('npm')(a, b)
  if (found === undefined) throw new Error(`${a} or ${b} cannot be read`)
  return found
}

describe('versions of npm packages', () => {
  it.each<[string, readonly string[]]>([
    [
      'numbers',
      ['0.0.0', '0.0.1', '0.1.0', '0.9.0', '0.10.0', '1.0.0', '1.2.3', '1.2.10', '1.10.0', '2.0.0', '10.0.0'],
    ],
    [
      'releases after what comes before them',
      [
        '1.0.0-0',
        '1.0.0-1',
        '1.0.0-10',
        '1.0.0-alpha',
        '1.0.0-alpha.1',
        '1.0.0-alpha.beta',
        '1.0.0-beta',
        '1.0.0-beta.2',
        '1.0.0-beta.11',
        '1.0.0-rc.1',
        '1.0.0',
        '1.0.1-0',
        '1.0.1',
      ],
    ],
    ['builds as equal', ['1.0.0 1.0.0+1 1.0.0+20130313144700', '1.0.1 1.0.1+a.b']],
    ['what npm tolerates', ['1.2.3beta 1.2.3-beta', '1.2.3 v1.2.3 =1.2.3', '1.2.4']],
  ])('orders %s', (_, ascending) => {
    expectOrder(compareNpm, ascending)
  })

  it('is a total order', () => {
    const number = fc.integer({ min: 0, max: 3 })
    const label = fc.constantFrom('', '-alpha', '-alpha.1', '-beta.10', '-0', '-1.a', '+build')
    expectTotalOrder(
      compareNpm,
      fc.tuple(number, number, number, label).map(([a, b, c, d]) => `${a}.${b}.${c}${d}`),
    )
  })

  it.each([
    '',
    ' ',
    'latest',
    '1',
    '1.2',
    '*',
    'file:../x',
    'git+https://example.test/x.git',
    '1.2.3.4',
    `${'9'.repeat(400)}.0.0`,
  ])('cannot compare %j', (version) => {
    expect(isComparable('npm', version)).toBe(false)
    expect(orderOf('npm')(version, '1.0.0')).toBeUndefined()
    expect(orderOf('npm')('1.0.0', version)).toBeUndefined()
  })
})

describe('versions of distribution packages', () => {
  it.each(['deb', 'apk', 'rpm'] as const)(
    'of %s can be compared whatever they look like, unless there is none',
    (ecosystem) => {
      expect(isComparable(ecosystem, 'no version')).toBe(true)
      expect(isComparable(ecosystem, '')).toBe(false)
      expect(isComparable(ecosystem, ' ')).toBe(false)
    },
  )
})

describe('versions of Go modules', () => {
  const compareGo = (a: string, b: string): number => orderOf('golang')(a, b) ?? Number.NaN

  it.each<[string, readonly string[]]>([
    ['tags', ['v0.9.0', 'v0.10.0 0.10.0', 'v1.0.0-rc.1', 'v1.0.0', 'v1.0.1']],
    ['the toolchain', ['1.21.0-rc.2', '1.21.0', '1.21.9', '1.21.10']],
    ['what has no go.mod', ['v2.0.0+incompatible 2.0.0', 'v2.1.0+incompatible']],
    [
      'commits',
      [
        'v0.0.0-20200101000000-0123456789ab',
        'v0.0.0-20210101000000-0023456789ab',
        'v0.0.0',
        'v1.2.3',
        'v1.2.4-0.20210101000000-0023456789ab v1.2.4-0.20210101000000-0023456789ab+dirty',
        'v1.2.4',
      ],
    ],
  ])('orders %s', (_, ascending) => {
    expectOrder(compareGo, ascending)
  })

  it.each(['(devel)', '', 'go1.22'])('cannot compare %j', (version) => {
    expect(isComparable('golang', version)).toBe(false)
  })
})
