import { describe, expect, it } from '@jest/globals'
import { compareDebVersions } from '../../../src/scan/deb-version.ts'
import { debVersions } from '../../support/scan/deb-versions.ts'
import { expectOrder, expectTotalOrder } from '../../support/scan/order-laws.ts'

describe('versions of Debian packages', () => {
  it.each<[string, readonly string[]]>([
    [
      'numbers by value, of any length',
      ['0 00 0:0 0-0', '1 01', '2', '9', '10', '11', '100', '20240101123456789012', '20240101123456789013'],
    ],
    ['components', ['1', '1. 1.0', '1.0. 1.0.0', '1.0.1', '1.1', '1.9', '1.10', '1.10.1']],
    [
      'a tilde before everything, even the end',
      [
        '1.0~~',
        '1.0~~a',
        '1.0~',
        '1.0~1',
        '1.0~alpha1',
        '1.0~beta1',
        '1.0~beta2',
        '1.0~rc1',
        '1.0~rc10',
        '1.0',
        '1.0-1',
        '1.0a',
        '1.0+',
      ],
    ],
    ['letters before signs, capitals before small ones', ['1', '1A', '1Z', '1a', '1aa', '1b', '1z', '1+', '1.']],
    ['epochs before all else', ['9999', '1:0', '1:0.1', '1:9', '2:0', '10:0']],
    ['an epoch of zero like none', ['0:1.0 1.0 00:1.0', '0:1.1 1.1']],
    [
      'revisions after the last dash',
      ['1.0 1.0-0', '1.0-0ubuntu1', '1.0-1', '1.0-1+b1', '1.0-1.1', '1.0-2', '1.0-10', '1.0-1-1'],
    ],
    [
      'revisions of rebuilds, stable updates, backports and security fixes',
      [
        '3.0.15-1~bpo11+1',
        '3.0.15-1~deb12u1',
        '3.0.15-1',
        '3.0.15-1ubuntu0.1',
        '3.0.15-1+b1',
        '3.0.15-1+b10',
        '3.0.15-1+deb12u1',
        '3.0.15-1+deb12u2',
        '3.0.16-1',
      ],
    ],
    ['snapshots around a release', ['1.0~git20200101', '1.0', '1.0+git20190101', '1.0+git20200101', '1.1~rc1', '1.1']],
    ['repacked sources', ['1.2.3~dfsg-1', '1.2.3-1', '1.2.3+dfsg-1', '1.2.3+dfsg1-1', '1.2.3+ds-1', '1.2.4-1']],
    ['patch levels in letters', ['1.8.27-1', '1.8.28-1', '1.8.28p1-1', '1.8.28p2-1', '1.8.28p10-1', '1.8.29-1']],
    [
      'letters of OpenSSL',
      ['1.1.1', '1.1.1-1', '1.1.1a-1', '1.1.1d-0+deb10u1', '1.1.1n-0+deb11u3', '1.1.1n-0+deb11u10', '1.1.1w-0+deb11u1'],
    ],
    ['words between numbers', ['1a1', '1a2', '1a10', '1b1', '1rc1', '1rc1a', '1rc2']],
    ['leading zeros within', ['1.001 1.1 1.01', '1.002 1.2', '1.0020 1.20']],
    ['colons inside the upstream part', ['1:1', '1:1:1', '1:1:2']],
  ])('orders %s', (_, ascending) => {
    expectOrder(compareDebVersions, ascending)
  })

  it('is a total order', () => {
    expectTotalOrder(compareDebVersions, debVersions())
  })

  it('does not mind blanks around a version', () => {
    expect(compareDebVersions(' 1.0-1\n', '1.0-1')).toBe(0)
  })

  it('orders what is no version at all', () => {
    expect(compareDebVersions('', '')).toBe(0)
    expect(compareDebVersions('', '0')).toBe(0)
    expect(compareDebVersions('', '1')).toBeLessThan(0)
    expect(compareDebVersions(':1', '1')).not.toBe(0)
  })
})
