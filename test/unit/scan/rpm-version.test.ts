import { describe, expect, it } from '@jest/globals'
import { compareRpmVersions } from '../../../src/scan/rpm-version.ts'
import { expectOrder, expectTotalOrder, versionsOf } from '../../support/scan/order-laws.ts'

const PIECES = ['0', '1', '2', '10', '01', '.', '_', 'a', 'b', 'rc', 'A', '~', '^', '-', '-1', '-2.el9', '1:', '+', 'é']

describe('versions of rpm packages', () => {
  it.each<[string, readonly string[]]>([
    [
      'numbers by value, of any length',
      ['0 00', '1 01', '2', '9', '10', '20240101123456789012', '20240101123456789013'],
    ],
    ['parts', ['1', '1.0', '1.0.0', '1.0.1', '1.1', '1.9', '1.10', '2']],
    ['letters before numbers', ['1', '1.a', '1.b', '1.ba', '1.1']],
    ['letters by code', ['1A', '1Z', '1a', '1z']],
    ['letters and digits as parts', ['5.5p', '5.5p1', '5.5p2', '5.5p10', '5.6']],
    ['all dividers alike', ['1.0.1 1_0_1 1+0.1 1..0.1', '1.0.2']],
    ['what comes before a release', ['1.0~~', '1.0~alpha', '1.0~beta', '1.0~rc1', '1.0~rc1^git1', '1.0~rc2', '1.0']],
    ['what comes after a release', ['1.0', '1.0^', '1.0^20200101', '1.0^20200101^1', '1.0^20210101', '1.0a', '1.0.1']],
    ['releases', ['3.0.7-1.el9', '3.0.7-1.el9_2', '3.0.7-1.el9_2.1', '3.0.7-2.el9', '3.0.7-10.el9', '3.0.8-1.el8']],
    ['epochs', ['9-9 0:9-9', '1:1-1 01:1-1', '1:1-2', '2:0-0', '10:0-0']],
    ['no release before any', ['1.0', '1.0-1']],
    ['module builds', ['10.24.0-1.module+el8.3.0+10166+b07ac28e', '10.24.0-1.module+el8.4.0+1+a']],
    ['no version', ['', '0', '1']],
  ])('orders %s', (_, ascending) => {
    expectOrder(compareRpmVersions, ascending)
  })

  it('is a total order', () => {
    expectTotalOrder(compareRpmVersions, versionsOf(PIECES))
  })

  it('takes trailing dividers for nothing', () => {
    expect(compareRpmVersions('1.', '1')).toBe(0)
  })
})
