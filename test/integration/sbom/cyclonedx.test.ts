import { beforeAll, describe, expect, it } from '@jest/globals'
import type { ValidateFunction } from 'ajv'
import { digestOf } from '../../../src/image/digest.ts'
import type { Component, Inventory } from '../../../src/image/inventory.ts'
import { CYCLONEDX_VERSIONS, cycloneDxJson, type CycloneDxVersion } from '../../../src/sbom/cyclonedx/bom.ts'
import { cycloneDxValidator } from '../../support/sbom/published-schema.ts'

const validators = new Map<CycloneDxVersion, ValidateFunction>()

beforeAll(async () => {
  for (const version of CYCLONEDX_VERSIONS) validators.set(version, await cycloneDxValidator(version))
})

const LAYER = digestOf('layer')
const SUBJECT = {
  name: 'ghcr.io/acme/app',
  digest: digestOf('image'),
  created: '2026-02-03T04:05:06Z',
  toolVersion: '1.2.3',
}

function component(name: string, more: Partial<Component> = {}): Component {
  return {
    ecosystem: 'npm',
    name,
    version: '1.0.0',
    purl: `pkg:npm/${name.replace('@', '%40').toLowerCase()}@1.0.0`,
    licenses: [],
    layer: LAYER,
    path: `app/node_modules/${name}/package.json`,
    ...more,
  }
}

function inventory(...components: readonly Component[]): Inventory {
  return {
    platform: { os: 'linux', architecture: 'amd64' },
    digest: SUBJECT.digest,
    os: { id: 'debian', versionId: '13', name: 'Debian GNU/Linux' },
    components,
  }
}

const CURL = component('curl', {
  ecosystem: 'deb',
  purl: 'pkg:deb/debian/curl@1.0.0?arch=amd64&distro=debian-13',
  source: { name: 'curl-src', version: '0.9' },
  architecture: 'amd64',
  path: 'var/lib/dpkg/status',
})

const NASTY = [
  CURL,
  component('@scope/a', { licenses: ['MIT'], ownedBy: CURL.purl }),
  component('b', { licenses: ['MIT OR Apache-2.0'] }),
  component('c', { licenses: ['MIT', 'ISC', 'MIT'] }),
  component('d', { licenses: ['SEE LICENSE IN file', 'MIT OR ISC'] }),
  component('bash', {
    ecosystem: 'rpm',
    version: '1:5.1.8-9.el9',
    purl: 'pkg:rpm/rocky/bash@5.1.8-9.el9?arch=x86_64&distro=rocky-9.4&epoch=1',
    licenses: ['GPLv3+ and (MIT or "other")'],
    source: { name: 'bash', version: '1:5.1.8-9.el9' },
    path: 'var/lib/rpm/rpmdb.sqlite',
  }),
  component('zope-interface', { ecosystem: 'pypi', purl: 'pkg:pypi/zope.interface@1.0.0', licenses: ['ZPL-2.1'] }),
  component('example.test/App', {
    ecosystem: 'golang',
    version: '(devel)',
    purl: 'pkg:golang/example.test/app@%28devel%29',
    path: 'usr/bin/app',
  }),
  component('JSONStream'),
  component('jsonstream'),
  component('e', { name: '"<script>\u0001\ud800', licenses: ['\u2028'] }),
]

interface Bom {
  readonly serialNumber: string
  readonly metadata: {
    readonly timestamp?: string
    readonly component: { readonly purl: string; readonly 'bom-ref': string }
  }
  readonly components: readonly {
    readonly name: string
    readonly 'bom-ref': string
    readonly licenses?: unknown
    readonly properties?: readonly { name: string; value: string }[]
  }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

async function bomOf(found: Inventory, subject: Parameters<typeof cycloneDxJson>[1] = SUBJECT): Promise<Bom> {
  return JSON.parse(await cycloneDxJson(found, subject)) as Bom
}

describe('CycloneDX document', () => {
  it.each(CYCLONEDX_VERSIONS)('of version %s is valid against the published schema', async (version) => {
    const validate = validators.get(version)
    const unread = [{ ecosystem: 'golang', path: 'usr/bin/app', reason: 'built before Go 1.18' }] as const
    for (const found of [{ ...inventory(...NASTY), unread }, inventory(), { ...inventory(), os: undefined }]) {
      const { os, ...rest } = found
      const json = await cycloneDxJson(os === undefined ? rest : { ...rest, os }, SUBJECT, version)
      expect(validate?.(JSON.parse(json))).toBe(true)
      expect(JSON.parse(json)).toMatchObject({ specVersion: version })
    }
  })

  it('says what could not be read', async () => {
    const unread = [{ ecosystem: 'golang', path: 'usr/bin/app', reason: 'built before Go 1.18' }] as const
    const bom = await bomOf({ ...inventory(CURL), unread })
    expect(bom.metadata).toMatchObject({
      properties: expect.arrayContaining([{ name: 'slipway:unread', value: 'usr/bin/app: built before Go 1.18' }]),
    })
  })

  it('would not be valid with a field that the schema does not know', async () => {
    const validate = validators.get('1.6')
    expect(validate?.({ ...(await bomOf(inventory())), surprise: 1 })).toBe(false)
  })

  it('has the same bytes for the same content in any order', async () => {
    const [one, other] = await Promise.all([
      cycloneDxJson(inventory(...NASTY), SUBJECT),
      cycloneDxJson(inventory(...NASTY.toReversed()), SUBJECT),
    ])
    expect(other).toBe(one)
  })

  it('names the image, its time and a serial number that comes from the digest', async () => {
    const bom = await bomOf(inventory(CURL))
    const again = await bomOf(inventory(CURL), { ...SUBJECT, digest: digestOf('other') })
    expect(bom.metadata.component.purl).toBe(
      `pkg:oci/app@${SUBJECT.digest}?arch=amd64&repository_url=ghcr.io%2Facme%2Fapp`,
    )
    expect(bom.metadata.timestamp).toBe('2026-02-03T04:05:06.000Z')
    expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(again.serialNumber).not.toBe(bom.serialNumber)
  })

  it.each([[undefined], ['yesterday'], ['+012345-01-01T00:00:00Z'], ['']])(
    'has no time for an image made %s',
    async (created) => {
      const { created: _, ...subject } = SUBJECT
      const bom = await bomOf(inventory(), created === undefined ? subject : { ...subject, created })
      expect(bom.metadata).not.toHaveProperty('timestamp')
    },
  )

  it('lists a package once, with every place it is in', async () => {
    const bom = await bomOf(
      inventory(
        component('a', { path: 'z/package.json' }),
        component('a', { path: 'y/package.json', layer: digestOf('2') }),
      ),
    )
    expect(bom.components.map(({ name }) => name)).toEqual(['debian', 'a'])
    expect(bom.components[1]?.properties).toEqual([
      { name: 'slipway:layer', value: digestOf('2') },
      { name: 'slipway:layer', value: LAYER },
      { name: 'slipway:path', value: 'y/package.json' },
      { name: 'slipway:path', value: 'z/package.json' },
    ])
  })

  it('tells packages apart whose package URLs are the same', async () => {
    const bom = await bomOf(inventory(component('JSONStream'), component('jsonstream')))
    const references = bom.components.map((part) => part['bom-ref'])
    expect(new Set(references).size).toBe(3)
  })

  it('says where the package comes from and who owns it', async () => {
    const bom = await bomOf(inventory(CURL, component('a', { ownedBy: CURL.purl })))
    const facts = Object.fromEntries(
      bom.components.flatMap(({ properties = [] }) => properties.map(({ name, value }) => [name, value])),
    )
    expect(facts).toMatchObject({
      'slipway:architecture': 'amd64',
      'slipway:source:name': 'curl-src',
      'slipway:source:version': '0.9',
      'slipway:ownedBy': CURL.purl,
    })
  })

  it.each([
    [['MIT'], [{ license: { id: 'MIT' } }]],
    [['MIT OR Apache-2.0'], [{ expression: 'MIT OR Apache-2.0' }]],
    [
      ['MIT', 'ISC'],
      [{ license: { id: 'MIT' } }, { license: { id: 'ISC' } }],
    ],
    [
      ['MIT OR ISC', 'BSD'],
      [{ license: { name: 'MIT OR ISC' } }, { license: { name: 'BSD' } }],
    ],
    [['Custom: a'], [{ license: { name: 'Custom: a' } }]],
    [[], undefined],
  ])('writes the licences %j', async (licenses, written) => {
    const bom = await bomOf(inventory(component('a', { licenses })))
    expect(bom.components[1]?.licenses).toEqual(written)
  })

  it('makes the image depend on everything in it', async () => {
    const bom = await bomOf(inventory(CURL, component('a')))
    const root = bom.dependencies.find(({ ref }) => ref === bom.metadata.component['bom-ref'])
    expect(root?.dependsOn).toEqual(bom.components.map((part) => part['bom-ref']))
  })
})
