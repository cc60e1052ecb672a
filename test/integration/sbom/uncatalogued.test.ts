import { describe, expect, it } from '@jest/globals'
import { AMD64, catalogue, findIn } from '../../support/image/catalogue.ts'
import { OS, status } from '../../support/image/declarations.ts'
import { image, layer, type Entry } from '../../support/image/layers.ts'

const file = (path: string): Entry => ({ path, text: '{"dependencies": {}}' })

describe('packages that are not catalogued', () => {
  it('are counted by kind', async () => {
    const { uncatalogued, components } = await findIn(
      await layer([
        file('app/log4j-core-2.14.1.jar'),
        file('app/shop.war'),
        file('usr/lib/ruby/gems/3.3.0/specifications/rack-2.0.0.gemspec'),
        file('usr/lib/ruby/gems/3.3.0/specifications/default/json-2.7.1.gemspec'),
        file('srv/vendor/composer/installed.json'),
        file('srv/Shop.deps.json'),
        file('srv/rack.gemspec'),
        file('srv/installed.json'),
        file('srv/jar'),
        { path: 'app/link.jar', link: 'log4j-core-2.14.1.jar' },
      ]),
    )
    expect(components).toEqual([])
    expect(uncatalogued).toEqual([
      { kind: 'dotnet', files: 1 },
      { kind: 'java', files: 2 },
      { kind: 'php', files: 1 },
      { kind: 'ruby', files: 2 },
    ])
  })

  it('count once, and only when the final image has them', async () => {
    const found = await findIn(
      await layer([
        file('app/a.jar'),
        file('app/b.jar'),
        file('lib/c.jar'),
        file('d.jar'),
        { path: 'opt', link: 'app' },
      ]),
      await layer([
        file('opt/a.jar'),
        file('app/.wh.b.jar'),
        file('lib/.wh..wh..opq'),
        { path: 'd.jar', folder: true },
      ]),
    )
    expect(found.uncatalogued).toEqual([{ kind: 'java', files: 1 }])
  })

  it('do not count when a package of the distribution owns them', async () => {
    const found = await findIn(
      await layer([
        OS,
        status('libfoo-java 1.0'),
        { path: 'var/lib/dpkg/info/libfoo-java.list', text: '/usr/share/java/foo.jar\n' },
        file('usr/share/java/foo.jar'),
        file('usr/share/java/own.jar'),
      ]),
    )
    expect(found.uncatalogued).toEqual([{ kind: 'java', files: 1 }])
  })

  it('are in the inventory of the process that reads the layers', async () => {
    const inventory = await catalogue(image([await layer([file('app/a.jar')])]))
    expect(inventory).toMatchObject({ platform: AMD64, uncatalogued: [{ kind: 'java', files: 1 }] })
  })
})
