import { describe, expect, it } from '@jest/globals'
import { findIn } from '../../support/image/catalogue.ts'
import { find, OS, status } from '../../support/image/declarations.ts'
import { layer, type Entry } from '../../support/image/layers.ts'

const SITE = 'usr/local/lib/python3.13/site-packages'

function metadata(name: string, version = '1.0'): string {
  return `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\nLicense: MIT\n\nAbout it.\n`
}

function wheel(name: string, version = '1.0', site = SITE): Entry {
  return { path: `${site}/${name}-${version}.dist-info/METADATA`, text: metadata(name, version) }
}

describe('Python packages', () => {
  it('are found in every form of their metadata', async () => {
    const entries: Entry[] = [
      wheel('Flask', '3.0.2'),
      { path: `${SITE}/Old_Lib-1.0.egg-info/PKG-INFO`, text: metadata('Old_Lib') },
      { path: `${SITE}/six-1.16.0.egg-info`, text: metadata('six', '1.16.0') },
      { path: `${SITE}/zope.interface-6.0-py3.13.egg/EGG-INFO/PKG-INFO`, text: metadata('zope.interface', '6.0') },
      { path: `${SITE}/broken-1.dist-info/METADATA`, text: 'nothing' },
      { path: `${SITE}/flask/METADATA`, text: metadata('no-package') },
    ]
    const { components } = await findIn(await layer(entries))
    expect(components.map(({ purl, name, licenses }) => [purl, name, licenses])).toEqual([
      ['pkg:pypi/flask@3.0.2', 'flask', ['MIT']],
      ['pkg:pypi/old-lib@1.0', 'old-lib', ['MIT']],
      ['pkg:pypi/six@1.16.0', 'six', ['MIT']],
      ['pkg:pypi/zope.interface@6.0', 'zope-interface', ['MIT']],
    ])
  })

  it.each<[string, readonly Entry[], readonly Entry[], readonly string[]]>([
    ['taken away by a later layer', [wheel('a')], [{ path: `${SITE}/.wh.a-1.0.dist-info`, text: '' }], []],
    [
      'brought up to date',
      [wheel('a')],
      [{ path: `${SITE}/.wh.a-1.0.dist-info`, text: '' }, wheel('a', '2.0')],
      ['pypi a 2.0'],
    ],
    ['installed twice', [wheel('a'), wheel('a', '1.0', 'opt/venv/lib')], [], ['pypi a 1.0', 'pypi a 1.0']],
    [
      'reached by two ways',
      [
        wheel('a'),
        { path: 'opt/venv', link: `/${SITE}` },
        { path: 'opt/b-1.dist-info', link: `/${SITE}/a-1.0.dist-info` },
      ],
      [],
      ['pypi a 1.0'],
    ],
    [
      'linked from a store',
      [{ path: 'store/abc', text: metadata('a') }],
      [{ path: `${SITE}/a-1.0.dist-info/METADATA`, link: '/store/abc' }],
      ['pypi a 1.0'],
    ],
    [
      'linked from a store by its folder',
      [{ path: 'store/abc/METADATA', text: metadata('a') }],
      [{ path: `${SITE}/a-1.0.dist-info`, link: '/store/abc' }],
      ['pypi a 1.0'],
    ],
    [
      'hard links to a store',
      [{ path: 'store/abc', text: metadata('a') }],
      [{ path: `${SITE}/a-1.0.dist-info/METADATA`, hardLink: 'store/abc' }],
      ['pypi a 1.0'],
    ],
  ])('that are %s count so', async (_, base, next, expected) => {
    await expect(find(base, next)).resolves.toEqual(expected)
  })

  it('belong to the package of the system that brought them', async () => {
    const folder = 'usr/lib/python3/dist-packages'
    const { components } = await findIn(
      await layer([
        OS,
        status('python3-a 1.0-1'),
        { path: 'var/lib/dpkg/info/python3-a.list', text: `/.\n/${folder}\n/${folder}/a-1.0.egg-info\n` },
        { path: `${folder}/a-1.0.egg-info`, text: metadata('a') },
        wheel('b'),
      ]),
    )
    expect(components.map(({ name, ownedBy }) => [name, ownedBy])).toEqual([
      ['python3-a', undefined],
      ['a', 'pkg:deb/debian/python3-a@1.0-1?arch=amd64&distro=debian-13'],
      ['b', undefined],
    ])
  })

  it('of apk own theirs as well', async () => {
    const folder = 'usr/lib/python3.12/site-packages/a-1.0.dist-info'
    const { components } = await findIn(
      await layer([
        { path: 'lib/apk/db/installed', text: `P:py3-a\nV:1.0-r0\nF:${folder}\nR:METADATA\n` },
        { path: `${folder}/METADATA`, text: metadata('a') },
      ]),
    )
    expect(components).toMatchObject([{ name: 'py3-a' }, { name: 'a', ownedBy: 'pkg:apk/py3-a@1.0-r0' }])
  })

  it('whose metadata is too large are an error', async () => {
    const entry = { path: `${SITE}/a-1.0.dist-info/METADATA`, text: metadata('a') + 'x'.repeat(1 << 20) }
    await expect(find([entry])).rejects.toThrow('larger than')
  })
})
