import { describe, expect, it } from '@jest/globals'
import { releaseLine } from '../../../src/release/release-line.ts'

const CHANNELS = { beta: 'beta', next: 'rc', '2.x': 'legacy' }

describe('releaseLine', () => {
  it.each([
    [undefined, { kind: 'release' }],
    ['main', { kind: 'release' }],
    ['beta', { kind: 'prerelease', preid: 'beta' }],
    ['next', { kind: 'prerelease', preid: 'rc' }],
    ['2.x', { kind: 'prerelease', preid: 'legacy' }],
    ['1.x', { kind: 'maintenance', from: '1.0.0', below: '2.0.0' }],
    ['1.x.x', { kind: 'maintenance', from: '1.0.0', below: '2.0.0' }],
    ['0.x', { kind: 'maintenance', from: '0.0.0', below: '1.0.0' }],
    ['1.4.x', { kind: 'maintenance', from: '1.4.0', below: '1.5.0' }],
    ['v1.4.x', { kind: 'maintenance', from: '1.4.0', below: '1.5.0' }],
    ['release/1.4.x', { kind: 'maintenance', from: '1.4.0', below: '1.5.0' }],
    ['1', { kind: 'release' }],
    ['01.x', { kind: 'release' }],
    ['1.4.x-old', { kind: 'release' }],
    ['x1.x', { kind: 'release' }],
    ['1.x.4', { kind: 'release' }],
    ['constructor', { kind: 'release' }],
  ])('knows what the branch %s makes', (branch, expected) => {
    expect(releaseLine(branch, CHANNELS)).toEqual(expected)
  })

  it.each(['', '1', '007', 'a b', 'a.b', 'ä', 'x'.repeat(41)])('refuses the channel word %j', (preid) => {
    expect(() => releaseLine('beta', { beta: preid })).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }))
  })
})
