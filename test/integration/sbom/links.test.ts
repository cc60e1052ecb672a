import { describe, expect, it } from '@jest/globals'
import { findIn } from '../../support/image/catalogue.ts'
import { find, installed, manifest, npm } from '../../support/image/declarations.ts'
import { layer, type Entry } from '../../support/image/layers.ts'

describe('links', () => {
  it('of folders lead to where a later layer writes', async () => {
    const base: Entry[] = [{ path: 'lib', link: 'usr/lib' }, installed('usr/lib/apk/db/installed', 'musl 1')]
    expect(await find(base)).toEqual(['apk musl 1'])
    expect(await find(base, [installed('lib/apk/db/installed', 'musl 2')])).toEqual(['apk musl 2'])
  })

  it('to os-release are followed', async () => {
    const text = 'ID=alpine\nVERSION_ID=3.22.1\n'
    const found = await findIn(
      await layer([
        { path: 'etc/os-release', link: '../usr/lib/os-release' },
        { path: 'usr/lib/os-release', text },
      ]),
    )
    expect(found.os).toEqual({ id: 'alpine', versionId: '3.22.1', name: 'alpine' })
  })

  it.each<[string, readonly Entry[]]>([
    ['a package folder', [{ path: 'n/node_modules/a', link: '../../packages/a' }, npm('packages/a', 'a')]],
    ['a scope', [{ path: 'n/node_modules/@s', link: '/scoped' }, npm('scoped/a', 'a')]],
    ['the whole node_modules', [{ path: 'n/node_modules', link: '../modules' }, npm('modules/a', 'a')]],
    ['a scope in a linked node_modules', [{ path: 'n/node_modules', link: '../modules' }, npm('modules/@s/a', 'a')]],
    [
      'the manifest',
      [
        { path: 'n/node_modules/a/package.json', link: '/x/manifest.json' },
        { path: 'x/manifest.json', text: manifest('a') },
      ],
    ],
    [
      'a manifest that comes in a later place',
      [npm('packages/a', 'a'), { path: 'n/node_modules/a', link: '../../packages/a' }],
    ],
  ])('in the place of %s are followed', async (_, entries) => {
    expect(await find(entries)).toEqual(['npm a 1.0.0'])
  })

  it('to a package that is found anyway count nothing twice', async () => {
    const store = npm('n/node_modules/.pnpm/a@1.0.0/node_modules/a', 'a')
    expect(await find([store, { path: 'n/node_modules/a', link: '.pnpm/a@1.0.0/node_modules/a' }])).toEqual([
      'npm a 1.0.0',
    ])
  })

  it('to private parts of a workspace are the application, but a private package in its place is a package', async () => {
    const text = '{"name":"a","version":"1.0.0","private":true}'
    expect(
      await find([
        { path: 'packages/a/package.json', text },
        { path: 'node_modules/a', link: '../packages/a' },
      ]),
    ).toEqual([])
    expect(await find([{ path: 'node_modules/a/package.json', text }])).toEqual(['npm a 1.0.0'])
  })

  it('that lead nowhere or in circles are no packages', async () => {
    expect(
      await find([
        { path: 'n/node_modules/a', link: 'a' },
        { path: 'n/node_modules/b', link: '../../../../no' },
      ]),
    ).toEqual([])
  })
})

describe('hard links', () => {
  const store: Entry = { path: 'a-store/files/00/cafe', text: manifest('a') }
  const link: Entry = { path: 'n/node_modules/a/package.json', hardLink: 'a-store/files/00/cafe' }

  it('give a manifest another name, in the same layer or a later one', async () => {
    expect(await find([store, link])).toEqual(['npm a 1.0.0'])
    expect(await find([store], [link])).toEqual(['npm a 1.0.0'])
  })

  it('keep the content when the first name is gone', async () => {
    expect(await find([store, link], [{ path: 'a-store/files/00/.wh.cafe', text: '' }])).toEqual(['npm a 1.0.0'])
  })

  it('see through escapes in the manifest', async () => {
    const text = String.raw`{"\u006eame":"a","\u0076ersion":"1.0.0"}`
    expect(await find([{ ...store, text }, link])).toEqual(['npm a 1.0.0'])
  })

  it('to what is no manifest are no packages', async () => {
    expect(await find([{ path: 'a-store/files/00/cafe', text: 'text' }, link])).toEqual([])
    expect(await find([{ path: 'a-store/files/00/cafe', text: '{"version":"1"' }, link])).toEqual([])
  })

  it('to a manifest too large to be read are refused', async () => {
    const large = { ...store, text: `{"name":"a","version":"1","x":"${'x'.repeat(1 << 20)}"}` }
    await expect(find([large, link])).rejects.toThrow('n/node_modules/a/package.json')
  })

  it('in the place of a package database to what was not read are refused', async () => {
    const entries: Entry[] = [
      { path: 'opt/x', text: 'Package: a' },
      { path: 'var/lib/dpkg/status', hardLink: 'opt/x' },
    ]
    await expect(find(entries)).rejects.toThrow('var/lib/dpkg/status is a hard link to opt/x')
  })
})

describe('names and paths', () => {
  it('longer than a header holds are read', async () => {
    const deep = `${'folder/'.repeat(60)}node_modules/a`
    const found = await findIn(await layer([npm(deep, 'a')]))
    expect(found.components.map(({ path }) => path)).toEqual([`${deep}/package.json`])
  })

  it.each([['./n/node_modules/a'], ['/n/node_modules/a'], ['x/../n/./node_modules//a'], ['../../n/node_modules/a']])(
    'are the same however they are written: %s',
    async (path) => {
      const found = await findIn(await layer([npm(path, 'a')]))
      expect(found.components.map((component) => component.path)).toEqual(['n/node_modules/a/package.json'])
    },
  )

  it('in other scripts are shown as they are', async () => {
    const found = await findIn(
      await layer([{ path: 'größe/node_modules/ä/package.json', text: '{"version":"1.0.0"}' }]),
    )
    expect(found.components).toMatchObject([
      { name: 'ä', path: 'größe/node_modules/ä/package.json', purl: 'pkg:npm/%C3%A4@1.0.0' },
    ])
  })

  it('stand in the order of package URLs and paths', async () => {
    const entries = [npm('z/node_modules/b', 'b'), npm('a/node_modules/b', 'b'), npm('a/node_modules/a', 'a')]
    const found = await findIn(await layer(entries))
    expect(found.components.map(({ path }) => path)).toEqual([
      'a/node_modules/a/package.json',
      'a/node_modules/b/package.json',
      'z/node_modules/b/package.json',
    ])
  })
})
