import { describe, expect, it } from '@jest/globals'
import { parseApkInstalled } from '../../../src/sbom/apk.ts'

const MUSL = 'C:Q1abc=\nP:musl\nV:1.2.5-r10\nA:x86_64\nL:MIT\no:musl\nF:lib\nR:libc.so\na:0:0:755\n'

describe('apk database', () => {
  it('gives name, version, architecture, licence and origin', () => {
    expect(
      parseApkInstalled(
        'P:musl-utils\nV:1.2.5-r10\nA:aarch64\nL:MIT AND BSD-2-Clause\no:musl\n',
        new Set(['package.json']),
      ),
    ).toEqual([
      {
        name: 'musl-utils',
        version: '1.2.5-r10',
        architecture: 'aarch64',
        license: 'MIT AND BSD-2-Clause',
        origin: 'musl',
        files: [],
      },
    ])
  })

  it('takes the package itself as origin where none is named', () => {
    expect(parseApkInstalled('P:.build-deps\nV:20250101.1\n', new Set(['x']))).toMatchObject([
      { origin: '.build-deps', architecture: undefined },
    ])
  })

  it('joins folders and files, each package for itself', () => {
    const npm =
      'P:npm\nV:11.0-r0\nF:usr/lib/node_modules/npm\nR:package.json\nR:index.js\nF:usr/lib/node_modules/npm/node_modules/a\nR:package.json\n'
    const root = 'P:root\nV:1\nR:package.json\nF:\nR:package.json'
    expect(
      parseApkInstalled([MUSL, npm, root].join('\n'), new Set(['package.json'])).map(({ files }) => files),
    ).toEqual([
      [],
      ['usr/lib/node_modules/npm/package.json', 'usr/lib/node_modules/npm/node_modules/a/package.json'],
      ['package.json', 'package.json'],
    ])
  })

  it.each([
    ['no name', 'V:1\n'],
    ['no version', 'P:a\n'],
    ['an empty name', 'P:\nV:1\n'],
    ['nothing', ''],
    ['lines of another kind', 'hello\nx\n:\n'],
  ])('has no package in a stanza with %s', (_, text) => {
    expect(parseApkInstalled(text, new Set(['package.json']))).toEqual([])
  })
})
