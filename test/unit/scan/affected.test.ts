import { describe, expect, it } from '@jest/globals'
import type { Advisory, RangeEvent } from '../../../src/scan/advisory.ts'
import { findHit } from '../../../src/scan/affected.ts'
import { orderOf } from '../../../src/scan/version-order.ts'
import { advisory, affected } from '../../support/scan/advisories.ts'

function hit(record: Advisory, version: string): readonly [string, string?] | undefined {
  const found = findHit(record, { ecosystem: 'npm', name: 'left-pad', version }, orderOf('npm'))
  if (found === undefined) return undefined
  return found.fixed === undefined ? [found.range] : [found.range, found.fixed]
}

const inRange = (...events: RangeEvent[]): Advisory => advisory('GHSA-1', { affected: [affected(events)] })

describe('an advisory', () => {
  it.each<[string, Advisory, string, readonly [string, string?] | undefined]>([
    ['nothing without an entry', advisory('GHSA-1'), '1.0.0', undefined],
    ['nothing without events', inRange(), '1.0.0', undefined],
    ['nothing by a fix alone', inRange({ fixed: '2.0.0' }), '1.0.0', undefined],
    ['nothing from the fix on', inRange({ introduced: '0' }, { fixed: '2.0.0' }), '2.0.0', undefined],
    ['nothing after the fix', inRange({ introduced: '0' }, { fixed: '2.0.0' }), '2.0.1', undefined],
    ['nothing before it was introduced', inRange({ introduced: '1.0.0' }), '0.9.9', undefined],
    [
      'nothing after the last affected version',
      inRange({ introduced: '0' }, { lastAffected: '1.5.0' }),
      '1.5.1',
      undefined,
    ],
    [
      'nothing between two ranges',
      inRange({ introduced: '0' }, { fixed: '1.0.0' }, { introduced: '2.0.0' }),
      '1.5.0',
      undefined,
    ],
    ['nothing from a limit on', inRange({ introduced: '0' }, { limit: '2.0.0' }), '2.0.0', undefined],
    [
      'nothing of another package',
      advisory('GHSA-1', { affected: [affected([{ introduced: '0' }], { name: 'right-pad' })] }),
      '1.0.0',
      undefined,
    ],
    [
      'nothing of another ecosystem',
      advisory('GHSA-1', { affected: [affected([{ introduced: '0' }], { ecosystem: 'PyPI' })] }),
      '1.0.0',
      undefined,
    ],
    [
      'nothing when it is withdrawn',
      advisory('GHSA-1', { withdrawn: true, affected: [affected([{ introduced: '0' }])] }),
      '1.0.0',
      undefined,
    ],
    ['everything', inRange({ introduced: '0' }), '0.0.0-0', ['all versions']],
    ['everything before a fix', inRange({ introduced: '0' }, { fixed: '2.0.0' }), '1.9.9', ['< 2.0.0', '2.0.0']],
    ['a pre-release of the fix', inRange({ introduced: '0' }, { fixed: '2.0.0' }), '2.0.0-rc.1', ['< 2.0.0', '2.0.0']],
    ['from the version that introduced it', inRange({ introduced: '1.0.0' }), '1.0.0', ['>= 1.0.0']],
    [
      'between two versions',
      inRange({ introduced: '1.0.0' }, { fixed: '1.2.3' }),
      '1.2.2',
      ['>= 1.0.0 < 1.2.3', '1.2.3'],
    ],
    ['the last affected version', inRange({ introduced: '0' }, { lastAffected: '1.5.0' }), '1.5.0', ['<= 1.5.0']],
    [
      'up to a last affected version',
      inRange({ introduced: '1.0.0' }, { lastAffected: '1.5.0' }),
      '1.2.0',
      ['>= 1.0.0 <= 1.5.0'],
    ],
    ['below a limit', inRange({ introduced: '0' }, { limit: '2.0.0' }), '1.0.0', ['< 2.0.0']],
    [
      'below any of several limits',
      inRange({ introduced: '0' }, { limit: '1.0.0' }, { limit: '*' }),
      '3.0.0',
      ['all versions'],
    ],
    [
      'the second branch, with the fix of that branch',
      inRange({ introduced: '1.0.0' }, { fixed: '1.4.2' }, { introduced: '2.0.0' }, { fixed: '2.0.9' }),
      '2.0.1',
      ['>= 2.0.0 < 2.0.9', '2.0.9'],
    ],
    [
      'by events in any order',
      inRange({ fixed: '2.0.9' }, { introduced: '2.0.0' }, { fixed: '1.4.2' }, { introduced: '0' }),
      '1.0.0',
      ['< 1.4.2', '1.4.2'],
    ],
    [
      'a version that is fixed and introduced again',
      inRange({ introduced: '0' }, { fixed: '1.0.0' }, { introduced: '1.0.0' }, { fixed: '2.0.0' }),
      '0.5.0',
      ['< 1.0.0', '1.0.0'],
    ],
    [
      'the range with a fix when another has none',
      advisory('GHSA-1', {
        affected: [affected([{ introduced: '1.0.0' }]), affected([{ introduced: '0' }, { fixed: '2.0.0' }])],
      }),
      '1.0.0',
      ['< 2.0.0', '2.0.0'],
    ],
    [
      'a listed version, with the next fix of its ranges',
      advisory('GHSA-1', {
        affected: [affected([{ introduced: '2.0.0' }, { fixed: '2.1.0' }], { versions: ['1.0.0'] })],
      }),
      '1.0.0',
      ['= 1.0.0', '2.1.0'],
    ],
    [
      'a listed version, spelled another way',
      advisory('GHSA-1', { affected: [affected([], { versions: ['v1.0.0'] })] }),
      '1.0.0',
      ['= 1.0.0'],
    ],
    [
      'nothing when the version is not among those listed',
      advisory('GHSA-1', { affected: [affected([], { versions: ['1.0.1', '10.0.0'] })] }),
      '1.0.0',
      undefined,
    ],
    [
      'what it does not tell in versions that can be read',
      inRange({ introduced: '0' }, { fixed: 'next Tuesday' }),
      '9.9.9',
      ['a range that cannot be read'],
    ],
  ])('affects %s', (_, record, version, expected) => {
    expect(hit(record, version)).toEqual(expected)
  })

  it.each<[string, string, readonly RangeEvent[], readonly string[], string | undefined]>([
    ['2.0.0+cu118', 'up to 2.0.0', [{ introduced: '0' }, { lastAffected: '2.0.0' }], [], '<= 2.0.0'],
    ['2.0.0+cu118', 'listed as 2.0.0', [], ['1.0.0', '2.0'], '= 2.0.0+cu118'],
    ['2.0.0+cu118', 'from 2.0.0 on', [{ introduced: '2.0.0' }], [], '>= 2.0.0'],
    ['2.0.1+cu118', 'not up to 2.0.0', [{ introduced: '0' }, { lastAffected: '2.0.0' }], [], undefined],
    ['2.0.0+cu118', 'not before 2.0.0', [{ introduced: '0' }, { fixed: '2.0.0' }], [], undefined],
    ['2.0.0+cu118', 'not as 2.0.0+cpu', [], ['2.0.0+cpu'], undefined],
    [
      '2.0.0+cu118',
      'not up to 2.0.0+cpu, whose own part counts',
      [{ introduced: '0' }, { lastAffected: '2.0.0+cpu' }],
      [],
      undefined,
    ],
  ])('affects the Python package of local version %s %s', (version, _, events, versions, range) => {
    const record = advisory('GHSA-1', { affected: [affected(events, { ecosystem: 'PyPI', versions })] })
    expect(findHit(record, { ecosystem: 'PyPI', name: 'left-pad', version }, orderOf('pypi'))?.range).toBe(range)
  })

  it('counts for its own release of a distribution only', () => {
    const record = advisory('DEBIAN-CVE-2026-1', {
      affected: [affected([{ introduced: '0' }, { fixed: '1.0-1' }], { ecosystem: 'Debian:12' })],
    })
    const about = (ecosystem: string): unknown =>
      findHit(record, { ecosystem, name: 'left-pad', version: '0.9-1' }, orderOf('deb'))
    expect(about('Debian:12')).toMatchObject({ range: '< 1.0-1', fixed: '1.0-1' })
    expect(about('Debian:11')).toBeUndefined()
    expect(about('Debian:1')).toBeUndefined()
    expect(about('Debian')).toBeUndefined()
  })

  it('of Ubuntu counts with and without the mark of long-term support, but not for other editions', () => {
    const record = advisory('UBUNTU-CVE-2026-1', {
      affected: [affected([{ introduced: '0' }], { ecosystem: 'Ubuntu:24.04:LTS' })],
    })
    const about = (ecosystem: string): unknown =>
      findHit(record, { ecosystem, name: 'left-pad', version: '0.9-1' }, orderOf('deb'))
    expect(about('Ubuntu:24.04:LTS')).toBeDefined()
    expect(about('Ubuntu:24.04')).toBeDefined()
    expect(about('Ubuntu:Pro:24.04:LTS')).toBeUndefined()
    expect(about('Ubuntu:22.04:LTS')).toBeUndefined()
  })

  it('counts Debian security updates of a release as the fix', () => {
    const record = advisory('DEBIAN-CVE-2026-1', {
      affected: [affected([{ introduced: '0' }, { fixed: '3.0.15-1~deb12u1' }], { ecosystem: 'Debian:12' })],
    })
    const affects = (version: string): boolean =>
      findHit(record, { ecosystem: 'Debian:12', name: 'left-pad', version }, orderOf('deb')) !== undefined
    expect(affects('3.0.15-1~bpo11+1')).toBe(true)
    expect(affects('3.0.14-1~deb12u2')).toBe(true)
    expect(affects('3.0.15-1~deb12u1')).toBe(false)
    expect(affects('3.0.15-1')).toBe(false)
    expect(affects('1:0.1')).toBe(false)
  })
})
