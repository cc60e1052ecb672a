import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import type { Component, Inventory } from '../../../src/image/inventory.ts'
import { spdxJson } from '../../../src/sbom/spdx-document.ts'

const LAYER = digestOf('layer')
const SUBJECT = {
  name: 'ghcr.io/acme/app',
  digest: digestOf('image'),
  created: '2026-02-03T04:05:06.789Z',
  toolVersion: '1.2.3',
}

interface Spdx {
  readonly documentNamespace: string
  readonly creationInfo: { readonly created: string }
  readonly packages: readonly Readonly<Record<string, unknown>>[]
  readonly relationships: readonly Readonly<Record<string, string>>[]
}

function component(name: string, licenses: readonly string[] = []): Component {
  return {
    ecosystem: 'npm',
    name,
    version: '1.0.0',
    purl: `pkg:npm/${name}@1.0.0`,
    licenses,
    layer: LAYER,
    path: `${name}/package.json`,
  }
}

function inventory(...components: readonly Component[]): Inventory {
  return {
    platform: { os: 'linux', architecture: 'arm64' },
    digest: SUBJECT.digest,
    os: { id: 'alpine', versionId: '3.22', name: 'Alpine' },
    components,
  }
}

function write(found: Inventory, subject: Parameters<typeof spdxJson>[1] = SUBJECT): Spdx {
  return JSON.parse(spdxJson(found, subject, (id) => id === 'MIT' || id === 'ISC')) as Spdx
}

describe('SPDX document', () => {
  it('says what the image is, and that it holds every package', () => {
    const document = write(inventory(component('b'), component('a')))
    expect(document).toMatchObject({ spdxVersion: 'SPDX-2.3', dataLicense: 'CC0-1.0', name: 'ghcr.io/acme/app' })
    expect(document.packages.map(({ name }) => name)).toEqual(['ghcr.io/acme/app', 'a', 'b'])
    expect(document.packages[0]).toMatchObject({
      primaryPackagePurpose: 'CONTAINER',
      comment: 'linux/arm64, alpine 3.22',
    })
    expect(document.packages[1]).toMatchObject({
      versionInfo: '1.0.0',
      externalRefs: [
        { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: 'pkg:npm/a@1.0.0' },
      ],
      sourceInfo: `a/package.json in layer ${LAYER}`,
    })
    expect(
      document.relationships.map(({ spdxElementId, relationshipType, relatedSpdxElement }) => [
        spdxElementId,
        relationshipType,
        relatedSpdxElement,
      ]),
    ).toEqual([
      ['SPDXRef-DOCUMENT', 'DESCRIBES', 'SPDXRef-Image'],
      ['SPDXRef-Image', 'CONTAINS', 'SPDXRef-Package-1'],
      ['SPDXRef-Image', 'CONTAINS', 'SPDXRef-Package-2'],
    ])
  })

  it('has identifiers of the letters that SPDX allows, each once', () => {
    const ids = write(inventory(component('@s/a+b'), component('c'))).packages.map(({ SPDXID }) => SPDXID)
    expect(ids.every((id) => /^SPDXRef-[A-Za-z0-9.-]+$/.test(String(id)))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([
    [['MIT'], 'MIT', undefined],
    [['MIT OR ISC'], 'MIT OR ISC', undefined],
    [['MIT', 'MIT OR ISC'], '(MIT) AND (MIT OR ISC)', undefined],
    [['MIT', 'Beerware'], 'NOASSERTION', 'MIT; Beerware'],
    [[], 'NOASSERTION', undefined],
  ])('declares the licences %j as %s', (licenses, declared, comment) => {
    const [, found] = write(inventory(component('a', licenses))).packages
    expect([found?.['licenseDeclared'], found?.['licenseComments']]).toEqual([declared, comment])
  })

  it.each([
    ['2026-02-03T04:05:06.789Z', '2026-02-03T04:05:06Z'],
    ['2026-02-03T04:05:06+02:00', '2026-02-03T02:05:06Z'],
    ['yesterday', '1970-01-01T00:00:00Z'],
    ['2026-99-99', '1970-01-01T00:00:00Z'],
  ])('of an image made %s is dated %s', (created, dated) => {
    expect(write(inventory(), { ...SUBJECT, created }).creationInfo.created).toBe(dated)
  })

  it('has the same bytes whatever the order of the packages', () => {
    const known = (): boolean => true
    expect(spdxJson(inventory(component('b'), component('a')), SUBJECT, known)).toBe(
      spdxJson(inventory(component('a'), component('b')), SUBJECT, known),
    )
  })
})
