import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from '@jest/globals'
import { catalogue, findIn } from '../../support/image/catalogue.ts'
import { find } from '../../support/image/declarations.ts'
import { image, layer, type Entry } from '../../support/image/layers.ts'
import { berkeleyDatabase, ndbDatabase, rpmHeader, sqliteDatabase, type RpmSpec } from '../../support/image/rpm.ts'

const ROCKY: Entry = { path: 'etc/os-release', text: 'ID="rocky"\nVERSION_ID="9.4"\nNAME="Rocky Linux"\n' }
const PATH = 'var/lib/rpm/rpmdb.sqlite'
const METADATA = '/usr/lib/python3.9/site-packages/demo-1.2.dist-info/METADATA'

function database(...specs: readonly RpmSpec[]): Entry {
  return { path: PATH, text: sqliteDatabase(specs.map(rpmHeader)) }
}

const BASH: RpmSpec = { name: 'bash', version: '5.1.8', release: '9.el9', license: 'GPLv3+' }
const LIBS: RpmSpec = {
  name: 'openssl-libs',
  version: '3.0.7',
  release: '27.el9',
  epoch: 1,
  sourceRpm: 'openssl-3.0.7-27.el9.src.rpm',
}

describe('rpm databases', () => {
  it('are read by the process that can open no file', async () => {
    const layers = [await layer([ROCKY, database(BASH, LIBS, { name: 'gpg-pubkey' })])]
    const { components } = await catalogue(image(layers))
    expect(components).toMatchObject([
      {
        ecosystem: 'rpm',
        name: 'bash',
        version: '5.1.8-9.el9',
        purl: 'pkg:rpm/rocky/bash@5.1.8-9.el9?arch=x86_64&distro=rocky-9.4',
        source: { name: 'bash', version: '5.1.8-9.el9' },
        architecture: 'x86_64',
        licenses: ['GPLv3+'],
        path: PATH,
      },
      {
        name: 'openssl-libs',
        version: '1:3.0.7-27.el9',
        purl: 'pkg:rpm/rocky/openssl-libs@3.0.7-27.el9?arch=x86_64&distro=rocky-9.4&epoch=1',
        source: { name: 'openssl', version: '1:3.0.7-27.el9' },
      },
    ])
  })

  it('tell the stream of the module that a package is of', async () => {
    const nodejs = { name: 'nodejs', modularityLabel: 'nodejs:18:8090020230811000000:a75119d5' }
    const { components } = await catalogue(image([await layer([ROCKY, database(BASH, nodejs)])]))
    expect(components.map(({ module }) => module)).toEqual([undefined, 'nodejs:18'])
  })

  const blobs = [BASH, LIBS].map(rpmHeader)
  const names = ['rpm bash 5.1.8-9.el9', 'rpm openssl-libs 1:3.0.7-27.el9']
  it.each<[string, readonly Entry[]]>([
    ['of Berkeley DB', [{ path: 'var/lib/rpm/Packages', text: berkeleyDatabase(blobs) }]],
    ['of ndb', [{ path: 'usr/lib/sysimage/rpm/Packages.db', text: ndbDatabase(blobs) }]],
    ['of sqlite in the place of today', [{ path: 'usr/lib/sysimage/rpm/rpmdb.sqlite', text: sqliteDatabase(blobs) }]],
    [
      'behind the link to the place of today',
      [
        { path: 'usr/lib/sysimage/rpm/rpmdb.sqlite', text: sqliteDatabase(blobs) },
        { path: 'var/lib/rpm', link: '../../usr/lib/sysimage/rpm' },
      ],
    ],
    [
      'next to the one it was converted from',
      [
        { path: PATH, text: sqliteDatabase(blobs) },
        { path: 'var/lib/rpm/Packages', text: berkeleyDatabase([rpmHeader({ name: 'old' })]) },
      ],
    ],
  ])('%s are found', async (_, entries) => {
    await expect(find(entries)).resolves.toEqual(names)
  })

  it('name the layer that brought each package', async () => {
    const { components } = await findIn(
      await layer([ROCKY, database(BASH)]),
      await layer([{ path: 'tmp/x', text: 'x' }]),
      await layer([database(BASH, LIBS)]),
      await layer([database(BASH, LIBS, { name: 'curl' })]),
    )
    expect(components.map((one) => `${one.name} ${one.layer}`)).toEqual(['bash 0', 'curl 3', 'openssl-libs 2'])
  })

  it('own the Python packages and programs that came with them', async () => {
    const python = 'Metadata-Version: 2.1\nName: demo\nVersion: 1.2\n'
    const { components } = await findIn(
      await layer([
        ROCKY,
        { path: METADATA.slice(1), text: python },
        { path: 'usr/local/lib/python3.9/site-packages/demo-1.2.dist-info/METADATA', text: python },
        database({ name: 'python3-demo', architecture: 'noarch', files: [METADATA, '/usr/bin/demo'] }),
      ]),
    )
    expect(
      components.filter(({ ecosystem }) => ecosystem === 'pypi').map(({ path, ownedBy }) => [path, ownedBy]),
    ).toEqual([
      [METADATA.slice(1), 'pkg:rpm/rocky/python3-demo@1.0-1.el9?arch=noarch&distro=rocky-9.4'],
      ['usr/local/lib/python3.9/site-packages/demo-1.2.dist-info/METADATA', undefined],
    ])
  })
})

describe('rpm databases that a killed program left', () => {
  /** A database whose second package is committed in its log only, and the log. */
  async function unfinished(): Promise<{ readonly database: Buffer; readonly log: Buffer }> {
    const folder = await mkdtemp(join(tmpdir(), 'slipway-rpm-'))
    try {
      const path = join(folder, 'rpmdb.sqlite')
      await writeFile(path, sqliteDatabase([rpmHeader(BASH)]))
      const writer = new DatabaseSync(path)
      writer.exec('PRAGMA wal_autocheckpoint = 0')
      const large = rpmHeader({ ...LIBS, files: Array.from({ length: 2000 }, (_, index) => `/usr/lib/file-${index}`) })
      writer.prepare('INSERT INTO Packages (blob) VALUES (?)').run(large)
      const left = { database: await readFile(path), log: await readFile(`${path}-wal`) }
      writer.close()
      return left
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  it('count with what is committed in their log', async () => {
    const { database: text, log } = await unfinished()
    const names = (entries: readonly Entry[]): Promise<readonly string[]> => find([{ path: PATH, text }, ...entries])
    const bash = 'rpm bash 5.1.8-9.el9'
    await expect(names([])).resolves.toEqual([bash])
    await expect(names([{ path: `${PATH}-wal`, text: log }])).resolves.toEqual([
      bash,
      'rpm openssl-libs 1:3.0.7-27.el9',
    ])
    await expect(names([{ path: `${PATH}-wal`, text: '' }])).resolves.toEqual([bash])
    await expect(names([{ path: `${PATH}-wal`, text: log.subarray(0, -1) }])).resolves.toEqual([bash])
    const flipped = Buffer.from(log)
    flipped[200] = (flipped[200] ?? 0) ^ 1
    await expect(names([{ path: `${PATH}-wal`, text: flipped }])).resolves.toEqual([bash])
  })
})

describe('rpm databases that cannot be read', () => {
  const blob = rpmHeader(BASH)
  const computed = 'CREATE TABLE Packages (x, blob BLOB AS (zeroblob(1000000)))'
  const view = 'CREATE TABLE Real (blob BLOB); CREATE VIEW Packages AS SELECT zeroblob(1000) AS blob FROM Real'
  const real = sqliteDatabase([blob])
  it.each<[string, Entry, string]>([
    ['no database', { path: PATH, text: 'SQLite format 3' }, 'rpmdb.sqlite'],
    ['one cut off', { path: PATH, text: Buffer.from(real.subarray(0, 6000)) }, 'rpmdb.sqlite'],
    [
      'one without the table',
      { path: PATH, text: sqliteDatabase([], 'CREATE TABLE Other (x)') },
      'no table of packages',
    ],
    ['a view in the place of the table', { path: PATH, text: sqliteDatabase([], view) }, 'no table of packages'],
    ['packages that are computed', { path: PATH, text: sqliteDatabase([], computed) }, 'no table of packages'],
    ['texts for packages', { path: PATH, text: textDatabase() }, 'no blob'],
    ['packages that are none', { path: PATH, text: sqliteDatabase([Buffer.from('hello there')]) }, 'cut off'],
    ['a Packages of another kind', { path: 'var/lib/rpm/Packages', text: 'BTREE' }, 'Packages of the image'],
    ['a Packages.db of another kind', { path: 'var/lib/rpm/Packages.db', text: 'x' }, 'Packages.db of the image'],
    ['a folder in their place', { path: `${PATH}/x`, link: 'y' }, 'was not read'],
    ['a link to elsewhere', { path: 'var/lib/rpm', link: '/opt/rpm' }, 'was not read'],
  ])('are refused: %s', async (_, entry, message) => {
    await expect(find([ROCKY, entry])).rejects.toThrow(message)
  })

  function textDatabase(): Buffer {
    const database = new DatabaseSync(':memory:')
    database.exec("CREATE TABLE Packages (hnum INTEGER PRIMARY KEY, blob TEXT); INSERT INTO Packages VALUES (1, 'x')")
    const bytes = Buffer.from(database.serialize())
    database.close()
    return bytes
  }
})
