import { describe, expect, it } from '@jest/globals'
import { parseRpmHeader } from '../../../src/sbom/rpm-header.ts'
import { headerBlob, rpmHeader } from '../../support/image/rpm.ts'

const NONE = new Set<string>()

describe('an rpm header', () => {
  it('gives name, version, architecture, licence and source', () => {
    const blob = rpmHeader({
      name: 'openssl-libs',
      version: '3.0.7',
      release: '27.el9',
      epoch: 1,
      license: 'ASL 2.0',
      sourceRpm: 'openssl-3.0.7-27.el9.src.rpm',
    })
    expect(parseRpmHeader(blob, NONE)).toEqual({
      name: 'openssl-libs',
      version: '1:3.0.7-27.el9',
      epoch: 1,
      architecture: 'x86_64',
      license: 'ASL 2.0',
      source: { name: 'openssl', version: '1:3.0.7-27.el9' },
      files: [],
    })
  })

  it.each([
    ['bash-5.1.8-9.el9.src.rpm', { name: 'bash', version: '5.1.8-9.el9' }],
    ['java-1.8.0-openjdk-1.8.0.402-1.nosrc.rpm', { name: 'java-1.8.0-openjdk', version: '1.8.0.402-1' }],
    ['(none)', { name: 'a', version: '1.0-1.el9' }],
    ['', { name: 'a', version: '1.0-1.el9' }],
  ])('names the source %j', (sourceRpm, source) => {
    expect(parseRpmHeader(rpmHeader({ name: 'a', sourceRpm }), NONE)?.source).toEqual(source)
  })

  it.each([
    ['nodejs:18:8090020230811000000:a75119d5', 'nodejs:18'],
    ['container-tools:rhel8', 'container-tools:rhel8'],
    ['(none)', undefined],
    ['nodejs', undefined],
    [':18', undefined],
    ['a b:1', undefined],
  ])('gives the stream of the module labelled %j', (modularityLabel, module) => {
    expect(parseRpmHeader(rpmHeader({ name: 'a', modularityLabel }), NONE)?.module).toBe(module)
  })

  it('keeps an epoch of 0', () => {
    expect(parseRpmHeader(rpmHeader({ name: 'a', epoch: 0 }), NONE)).toMatchObject({ version: '0:1.0-1.el9', epoch: 0 })
  })

  it('gives those files that are asked for', () => {
    const files = ['/usr/bin/a', '/usr/lib/x/METADATA', '/usr/lib/y/METADATA', '/METADATA', '/usr/lib/x/METADATA.txt']
    expect(parseRpmHeader(rpmHeader({ name: 'a', files }), new Set(['METADATA', 'b']))?.files).toEqual([
      'usr/lib/x/METADATA',
      'usr/lib/y/METADATA',
      'METADATA',
    ])
  })

  it('of a key is no package', () => {
    expect(parseRpmHeader(rpmHeader({ name: 'gpg-pubkey', version: 'fd431d51' }), NONE)).toBeUndefined()
  })

  const whole = rpmHeader({ name: 'a', epoch: 1, files: ['/usr/bin/a'] })
  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'cut off'],
    ['no fields', headerBlob([]), 'cut off'],
    ['less than it announces', whole.subarray(0, -1), 'cut off'],
    ['more fields than fit', Buffer.concat([Buffer.from([255, 255, 255, 255]), whole.subarray(4)]), 'cut off'],
    [
      'no name',
      headerBlob([
        [1001, 6, ['1']],
        [1002, 6, ['1']],
      ]),
      'no name',
    ],
    ['an empty name', rpmHeader({ name: '' }), 'no name'],
    [
      'no release',
      headerBlob([
        [1000, 6, ['a']],
        [1001, 6, ['1']],
      ]),
      'no name, version or release',
    ],
    [
      'a number for a name',
      headerBlob([
        [1000, 4, [1]],
        [1001, 6, ['1']],
        [1002, 6, ['1']],
      ]),
      'something else',
    ],
    [
      'a name without an end',
      headerBlob([
        [1001, 6, ['1']],
        [1002, 6, ['1']],
        [1000, 6, ['a']],
      ]).subarray(0, -1),
      'cut off',
    ],
    [
      'a field far away',
      patched(
        headerBlob([
          [1000, 6, ['a']],
          [1001, 6, ['1']],
          [1002, 6, ['1']],
        ]),
        16,
        0x7fffffff,
      ),
      'outside',
    ],
    [
      'a count too high',
      patched(
        headerBlob([
          [1000, 6, ['a']],
          [1001, 6, ['1']],
          [1002, 6, ['1']],
        ]),
        20,
        900,
      ),
      'no end',
    ],
    [
      'an epoch cut off',
      patched(
        headerBlob([
          [1003, 4, [1]],
          [1000, 6, ['a']],
          [1001, 6, ['1']],
          [1002, 6, ['1']],
        ]),
        20,
        900,
      ),
      'number',
    ],
  ])('with %s is refused', (_, blob, message) => {
    expect(() => parseRpmHeader(blob, NONE)).toThrow(message)
  })
})

function patched(blob: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(blob)
  copy.writeUInt32BE(value, at)
  return copy
}
