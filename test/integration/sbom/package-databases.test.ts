import { describe, expect, it } from '@jest/globals'
import { findIn } from '../../support/image/catalogue.ts'
import { find, installed, npm, OS, status } from '../../support/image/declarations.ts'
import { layer, type Entry } from '../../support/image/layers.ts'

describe('package databases', () => {
  it('of distroless images are one file for each package', async () => {
    const folder = 'var/lib/dpkg/status.d'
    const entries: Entry[] = [
      OS,
      { path: `${folder}/base`, text: 'Package: base-files\nVersion: 13.8\nArchitecture: amd64\n' },
      {
        path: `${folder}/libssl3`,
        text: 'Package: libssl3t64\nSource: openssl (3.5.1-1)\nVersion: 3.5.1-1+b1\nArchitecture: amd64\n',
      },
      { path: `${folder}/libssl3.md5sums`, text: `${'0'.repeat(32)}  usr/lib/libssl.so\n` },
    ]
    const { components } = await findIn(await layer(entries), await layer([{ path: `${folder}/.wh.base`, text: '' }]))
    expect(components).toMatchObject([
      { name: 'libssl3t64', source: { name: 'openssl', version: '3.5.1-1' }, layer: 0, path: `${folder}/libssl3` },
    ])
  })

  it.each<[string, readonly Entry[]]>([
    [
      'dpkg',
      [
        { path: 'var/lib/dpkg', link: '/opt/db' },
        { path: 'opt/db/status', text: 'Package: a\nVersion: 1\n' },
      ],
    ],
    [
      'dpkg, by a link of the file',
      [
        { path: 'var/lib/dpkg/status', link: 'other' },
        { path: 'var/lib/dpkg/other', text: 'x' },
      ],
    ],
    ['distroless', [{ path: 'var/lib/dpkg/status.d', link: '/opt/db' }]],
    ['distroless, by a link of one file', [{ path: 'var/lib/dpkg/status.d/a', link: '/opt/a' }]],
    ['apk', [{ path: 'lib/apk', link: '../opt/apk' }]],
    ['dpkg, as a folder', [{ path: 'var/lib/dpkg/status/x', link: 'y' }]],
  ])('of %s behind a link to what was not read are refused', async (_, entries) => {
    await expect(find(entries)).rejects.toThrow('whose content was not read')
  })

  it('own the npm packages that came with them', async () => {
    const { components } = await findIn(
      await layer([
        OS,
        { path: 'usr/lib', folder: true },
        { path: 'lib', link: 'usr/lib' },
        status('npm 9.2.0~ds1-3'),
        { path: 'var/lib/dpkg/info/npm.list', text: '/.\n/lib\n/lib/node_modules/x/package.json\n' },
        npm('usr/lib/node_modules/x', 'x'),
        npm('usr/local/lib/node_modules/y', 'y'),
        installed('lib/apk/db/installed', 'nodejs 1'),
      ]),
    )
    const owners = Object.fromEntries(components.map(({ name, ownedBy }) => [name, ownedBy]))
    expect(owners).toEqual({
      npm: undefined,
      nodejs: undefined,
      y: undefined,
      x: 'pkg:deb/debian/npm@9.2.0~ds1-3?arch=amd64&distro=debian-13',
    })
  })

  it.each<[string, readonly Entry[], string | undefined]>([
    [
      'no longer own what a later layer writes over their files',
      [npm('usr/lib/node_modules/x', 'x', '2.0.0')],
      undefined,
    ],
    [
      'own what a later layer brings with a later version of the package',
      [status('nodejs 21'), npm('usr/lib/node_modules/x', 'x', '2.0.0')],
      'pkg:deb/debian/nodejs@21?arch=amd64&distro=debian-13',
    ],
    [
      'own what a later layer leaves alone',
      [status('nodejs 20', 'bash 5')],
      'pkg:deb/debian/nodejs@20?arch=amd64&distro=debian-13',
    ],
  ])('%s', async (_, later, owner) => {
    const { components } = await findIn(
      await layer([
        OS,
        status('nodejs 20'),
        { path: 'var/lib/dpkg/info/nodejs.list', text: '/usr/lib/node_modules/x/package.json\n' },
        npm('usr/lib/node_modules/x', 'x', '1.0.0'),
      ]),
      await layer(later),
    )
    expect(components.filter(({ name }) => name === 'x').map(({ ownedBy }) => ownedBy)).toEqual([owner])
  })

  it('of apk and of distroless images own npm packages too', async () => {
    const apk = 'P:npm\nV:11-r0\nA:x86_64\no:npm\nF:usr/lib/node_modules/npm\nR:package.json\n'
    const { components } = await findIn(
      await layer([
        { path: 'lib/apk/db/installed', text: apk },
        npm('usr/lib/node_modules/npm', 'npm', '11.0.0'),
        { path: 'var/lib/dpkg/status.d/tool', text: 'Package: tool\nVersion: 1\n' },
        { path: 'var/lib/dpkg/status.d/tool.md5sums', text: `${'0'.repeat(32)}  opt/node_modules/t/package.json\n` },
        npm('opt/node_modules/t', 't'),
      ]),
    )
    expect(components.filter(({ ecosystem }) => ecosystem === 'npm')).toMatchObject([
      { name: 'npm', ownedBy: 'pkg:apk/npm@11-r0?arch=x86_64' },
      { name: 't', ownedBy: 'pkg:deb/tool@1' },
    ])
  })
})
