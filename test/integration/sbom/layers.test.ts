import { describe, expect, it } from '@jest/globals'
import type { FoundComponent } from '../../../src/sbom/found.ts'
import { findIn } from '../../support/image/catalogue.ts'
import { find, npm, OS, status } from '../../support/image/declarations.ts'
import { layer, type Entry } from '../../support/image/layers.ts'

function layersOf(components: readonly FoundComponent[]): Readonly<Record<string, number>> {
  return Object.fromEntries(components.map((component) => [component.name, component.layer]))
}

describe('layers of an image', () => {
  it('are nothing when there are none, or when they are empty', async () => {
    await expect(findIn()).resolves.toEqual({ components: [] })
    await expect(findIn(await layer([]), Buffer.alloc(0))).resolves.toEqual({ components: [] })
  })

  it('give packages of the distribution and of npm with where they come from', async () => {
    const found = await findIn(
      await layer([OS, status('curl 8.14.1-2')]),
      await layer([npm('app/node_modules/@s/a', '@s/a')]),
    )
    expect(found).toEqual({
      os: { id: 'debian', versionId: '13', name: 'Debian GNU/Linux' },
      components: [
        {
          ecosystem: 'deb',
          name: 'curl',
          version: '8.14.1-2',
          purl: 'pkg:deb/debian/curl@8.14.1-2?arch=amd64&distro=debian-13',
          architecture: 'amd64',
          source: { name: 'curl', version: '8.14.1-2' },
          licenses: [],
          layer: 0,
          path: 'var/lib/dpkg/status',
        },
        {
          ecosystem: 'npm',
          name: '@s/a',
          version: '1.0.0',
          purl: 'pkg:npm/%40s/a@1.0.0',
          licenses: [],
          layer: 1,
          path: 'app/node_modules/@s/a/package.json',
        },
      ],
    })
  })

  it('attribute each package to the layer that brought it, though later layers write the database anew', async () => {
    const { components } = await findIn(
      await layer([status('base 1', 'curl 1')]),
      await layer([status('base 1', 'curl 2')]),
      await layer([{ path: 'unrelated', text: 'x' }]),
      await layer([status('base 1', 'curl 2', 'jq 1')]),
    )
    expect(layersOf(components)).toEqual({ base: 0, curl: 1, jq: 3 })
  })

  it('attribute npm packages to the layer that wrote them last', async () => {
    const { components } = await findIn(
      await layer([npm('n/node_modules/a', 'a'), npm('n/node_modules/b', 'b')]),
      await layer([npm('n/node_modules/b', 'b', '2.0.0')]),
    )
    expect(layersOf(components)).toEqual({ a: 0, b: 1 })
  })
})

describe('whiteouts', () => {
  const base = [npm('n/node_modules/a', 'a'), npm('n/node_modules/a/node_modules/b', 'b'), npm('n/node_modules/c', 'c')]
  it.each([
    ['a file', 'n/node_modules/c/.wh.package.json', ['npm a 1.0.0', 'npm b 1.0.0']],
    ['a folder', 'n/node_modules/.wh.a', ['npm c 1.0.0']],
    ['a folder at the top', '.wh.n', []],
    ['everything in a folder', 'n/node_modules/a/.wh..wh..opq', ['npm c 1.0.0']],
    ['everything at the top', '.wh..wh..opq', []],
    ['nothing that is there', 'n/.wh.other', ['npm a 1.0.0', 'npm b 1.0.0', 'npm c 1.0.0']],
    ['notes of an old storage driver', 'n/.wh..wh.plnk', ['npm a 1.0.0', 'npm b 1.0.0', 'npm c 1.0.0']],
  ])('hide %s of earlier layers', async (_, path, left) => {
    expect(await find(base, [{ path, text: '' }])).toEqual(left)
  })

  it('do not hide what their own layer holds, before or after them', async () => {
    const entries = [
      npm('n/node_modules/a', 'a'),
      { path: 'n/node_modules/.wh..wh..opq', text: '' },
      npm('n/node_modules/d', 'd'),
    ]
    expect(await find([npm('n/node_modules/c', 'c')], entries)).toEqual(['npm a 1.0.0', 'npm d 1.0.0'])
  })

  it('hide a database, which a later layer may bring again', async () => {
    expect(await find([status('old 1')], [{ path: 'var/lib/dpkg/.wh.status', text: '' }])).toEqual([])
    expect(await find([status('old 1')], [{ path: 'var/lib/.wh.dpkg', text: '' }], [status('new 1')])).toEqual([
      'deb new 1',
    ])
  })

  it('reach through links of folders', async () => {
    const linked: Entry[] = [npm('real/node_modules/a', 'a'), { path: 'link', link: 'real' }]
    expect(await find(linked, [{ path: 'link/node_modules/.wh.a', text: '' }])).toEqual([])
  })
})

describe('files that take the place of others', () => {
  const a = npm('n/node_modules/a', 'a')
  it.each<[string, Entry, readonly string[]]>([
    ['another manifest', npm('n/node_modules/a', 'a', '2.0.0'), ['npm a 2.0.0']],
    ['an empty file', { path: 'n/node_modules/a/package.json', text: '' }, []],
    ['a file that is no JSON', { path: 'n/node_modules/a/package.json', text: 'gone' }, []],
    ['a file over its folder', { path: 'n/node_modules', text: 'x' }, []],
    ['a link over its folder', { path: 'n', link: 'elsewhere' }, []],
    ['a device', { path: 'n/node_modules/a/package.json', device: true }, []],
    ['a folder over the file', { path: 'n/node_modules/a/package.json', folder: true }, []],
    ['its folder once more', { path: 'n/node_modules/a', folder: true }, ['npm a 1.0.0']],
  ])('%s', async (_, entry, left) => {
    expect(await find([a], [entry])).toEqual(left)
    expect(await find([a, entry])).toEqual(left)
  })
})
