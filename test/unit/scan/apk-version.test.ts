import { describe, expect, it } from '@jest/globals'
import { compareApkVersions } from '../../../src/scan/apk-version.ts'
import { expectOrder, expectTotalOrder, versionsOf } from '../../support/scan/order-laws.ts'

const PIECES = [
  '0',
  '1',
  '2',
  '10',
  '01',
  '.',
  '.0',
  '.1',
  'a',
  'b',
  'p1',
  '_alpha',
  '_rc',
  '_p',
  '_git',
  '_x',
  '-r',
  '-r0',
  '-r1',
  '~ab',
]

describe('versions of Alpine packages', () => {
  it.each<[string, readonly string[]]>([
    [
      'numbers by value, of any length',
      ['0', '1', '2', '10', '11', '100', '20240101123456789012', '20240101123456789013'],
    ],
    ['components', ['1', '1.0', '1.0.0', '1.0.1', '1.1', '1.2', '1.9', '1.10', '1.11', '2', '2.0']],
    [
      'components with leading zeros as text, as Gentoo does',
      ['1.0', '1.00', '1.001', '1.01', '1.02', '1.09', '1.1', '1.2', '1.10'],
    ],
    ['revisions', ['1.2.3', '1.2.3-r0', '1.2.3-r1', '1.2.3-r2', '1.2.3-r10', '1.2.4-r0']],
    [
      'suffixes before and after the release',
      [
        '1.0_alpha',
        '1.0_alpha-r1',
        '1.0_alpha1',
        '1.0_alpha2',
        '1.0_beta',
        '1.0_beta1',
        '1.0_pre',
        '1.0_pre2',
        '1.0_rc',
        '1.0_rc1',
        '1.0_rc10',
        '1.0',
        '1.0-r0',
        '1.0_cvs',
        '1.0_svn',
        '1.0_git',
        '1.0_git20200101',
        '1.0_git20210101',
        '1.0_hg',
        '1.0_p',
        '1.0_p1',
        '1.0_p1-r1',
        '1.0_p2',
        '1.0_p10',
        '1.0a',
        '1.0.1_alpha',
        '1.0.1',
      ],
    ],
    [
      'several suffixes',
      ['1.0_alpha_rc1', '1.0_alpha', '1.0_alpha_p1', '1.0_p1_alpha', '1.0_p1', '1.0_p1_p1', '1.0_p2'],
    ],
    [
      'letters',
      ['1.1.1', '1.1.1-r3', '1.1.1a', '1.1.1a-r0', '1.1.1k', '1.1.1k-r0', '1.1.1l-r0', '1.1.1w-r1', '1.1.1.1'],
    ],
    [
      'digits after a letter',
      ['1.8.27', '1.8.28', '1.8.28-r0', '1.8.28p', '1.8.28p1', '1.8.28p1-r1', '1.8.28p2', '1.8.28p10', '1.8.29'],
    ],
    ['commits', ['1.0', '1.0-r0', '1.0~1234', '1.0~1234-r1', '1.0~abcd', '1.0_p1']],
    ['years', ['2023.11.17', '2024a-r0', '2024b-r0', '2024.1', '2024.10', '20240226-r0', '20241121-r1']],
    ['text that fits nowhere, before the release it begins with', ['1.0_rc1', '1.0?', '1.0', '1.0-r0']],
    ['text that starts as no version', ['', '1']],
  ])('orders %s', (_, ascending) => {
    expectOrder(compareApkVersions, ascending)
  })

  it.each([
    ['01', '1'],
    ['1.0-r01', '1.0-r1'],
    ['1.0_rc01', '1.0_rc1'],
    [' 1.0 ', '1.0'],
  ])('takes %j and %j for equal', (a, b) => {
    expect(compareApkVersions(a, b)).toBe(0)
  })

  it('is a total order', () => {
    expectTotalOrder(compareApkVersions, versionsOf(PIECES))
  })
})
