import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../../src/image/digest.ts'
import type { Component } from '../../../../src/image/inventory.ts'
import { cycloneDxJson, CYCLONEDX_VERSIONS } from '../../../../src/sbom/cyclonedx/bom.ts'
import { indexBill } from '../../../../src/sbom/cyclonedx/index-bill.ts'
import { readBill, type ReadBill } from '../../../../src/sbom/cyclonedx/read-bill.ts'
import { serialNumber } from '../../../../src/sbom/serial-number.ts'
import { APP_LAYER, deb, inventoryOf, npm, rpm } from '../../../support/scan/inventories.ts'

const DIGEST = digestOf('image')
const LAYER = digestOf('layer of the package')

function bill(components: readonly object[], more: object = {}): string {
  return JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components, ...more })
}

function read(components: readonly object[], more: object = {}): ReadBill {
  return readBill(bill(components, more))
}

function library(purl: string, more: object = {}): object {
  return { type: 'library', name: 'x', purl, ...more }
}

function componentOf(purl: string, more: object = {}): Component | undefined {
  return read([library(purl, more)]).inventory.components[0]
}

function properties(values: Readonly<Record<string, string>>): object {
  return { properties: Object.entries(values).map(([name, value]) => ({ name, value })) }
}

describe('a bill of ours', () => {
  const inventory = {
    ...inventoryOf([
      deb('libssl3', '3.0.1-1', { name: 'openssl', version: '1:3.0.1-1' }),
      npm('@scope/a', '1.0.0', { ownedBy: 'pkg:deb/debian/a@1' }),
    ]),
    digest: DIGEST,
  }
  const subject = { name: 'ghcr.io/o/app', digest: DIGEST, toolVersion: '1.2.3' }

  it.each(CYCLONEDX_VERSIONS)('of version %s gives the inventory it was made of', async (version) => {
    const { inventory: found, imageDigests, unread } = readBill(await cycloneDxJson(inventory, subject, version))
    expect(found).toEqual({ ...inventory, components: found.components })
    expect(found.components.toSorted((a, b) => (a.name < b.name ? 1 : -1))).toEqual(inventory.components)
    expect(imageDigests).toEqual([DIGEST])
    expect(unread).toEqual([])
  })

  it('names packages of Python as they name themselves, and the module of an rpm', async () => {
    const python = {
      ...npm('Zope.Interface_x', '6.0'),
      ecosystem: 'pypi',
      purl: 'pkg:pypi/zope.interface-x@6.0',
    } as const
    const nodejs = { ...rpm('nodejs', '1:18-1.module+el8'), module: 'nodejs:18' }
    const text = await cycloneDxJson({ ...inventory, components: [python, nodejs] }, subject)
    expect(readBill(text).inventory.components).toMatchObject([python, nodejs])
  })

  it('calls a package owned only when it is so in every place', async () => {
    const owned = npm('a', '1.0.0', { ownedBy: 'pkg:deb/debian/a@1' })
    const own = npm('a', '1.0.0', { path: 'app/node_modules/a/package.json' })
    const billed = async (...components: readonly Component[]): Promise<string | undefined> =>
      readBill(await cycloneDxJson({ ...inventory, components }, subject)).inventory.components[0]?.ownedBy
    expect(await billed(owned)).toBe('pkg:deb/debian/a@1')
    expect(await billed(owned, own)).toBeUndefined()
  })

  it('says what it does not list, and has a serial number', async () => {
    const unread = [{ ecosystem: 'golang', path: 'bin/a: b', reason: 'built before Go 1.18' } as const]
    const text = await cycloneDxJson({ ...inventory, unread }, subject)
    const read = readBill(text)
    expect(read.unread).toEqual([{ system: 'programs', packages: 1, reason: 'built before Go 1.18' }])
    expect(read.serialNumber).toBe(serialNumber(DIGEST))
  })

  it('of an index is refused: the packages are in the bills of its platforms', async () => {
    const platforms = [{ platform: { os: 'linux', architecture: 'arm64' }, digest: DIGEST, size: 1 }]
    const text = await indexBill({ name: 'ghcr.io/o/app', digest: DIGEST }, platforms, '1.2.3')
    expect(() => readBill(text)).toThrow(
      expect.objectContaining({ code: 'SCAN_CONTENT', help: 'scan the bills of its platforms' }),
    )
  })
})

describe('a bill of trivy', () => {
  const OPENSSL = library('pkg:deb/debian/libssl3@3.0.1-1?arch=amd64&distro=debian-12.5&epoch=1', {
    name: 'libssl3',
    version: '3.0.1-1',
    ...properties({
      'aquasecurity:trivy:SrcName': 'openssl',
      'aquasecurity:trivy:SrcVersion': '3.0.1',
      'aquasecurity:trivy:SrcRelease': '1',
      'aquasecurity:trivy:SrcEpoch': '1',
      'aquasecurity:trivy:LayerDigest': LAYER,
    }),
  })

  it.each([
    ['alma', 'almalinux'],
    ['redhat', 'rhel'],
    ['suse linux enterprise server', 'sles'],
    ['debian', 'debian'],
  ])('calls the system %s as os-release has it: %s', (name, id) => {
    const system = { type: 'operating-system', name, version: '9' }
    expect(read([system]).inventory.os?.id).toBe(id)
    expect(read([library(`pkg:rpm/x/bash@5?distro=${encodeURIComponent(name)}-9`)]).inventory.os?.id).toBe(id)
  })

  it('gives source packages, layers, the system and the image', () => {
    const root = {
      type: 'container',
      name: 'app',
      purl: `pkg:oci/app@${DIGEST.replace(':', '%3A')}?arch=arm64&repository_url=ghcr.io%2Fo%2Fapp`,
    }
    const system = { type: 'operating-system', name: 'debian', version: '12.5' }
    const { inventory, imageDigests } = read([system, OPENSSL], { metadata: { component: root } })
    expect(inventory).toMatchObject({
      digest: DIGEST,
      platform: { os: 'linux', architecture: 'arm64' },
      os: { id: 'debian', versionId: '12.5', name: 'debian' },
      components: [
        { name: 'libssl3', version: '1:3.0.1-1', source: { name: 'openssl', version: '1:3.0.1-1' }, layer: LAYER },
      ],
    })
    expect(imageDigests).toEqual([DIGEST])
  })
})

describe('a bill of syft', () => {
  it.each([
    ['pkg:deb/debian/libssl3@3.0.1-1?distro=debian-12&upstream=openssl', { name: 'openssl', version: '3.0.1-1' }],
    ['pkg:deb/debian/libssl3@3.0.1-1%2Bb1?upstream=openssl%403.0.1-1', { name: 'openssl', version: '3.0.1-1' }],
    ['pkg:rpm/redhat/bash-doc@5.1-6?epoch=2&upstream=bash-5.1-6.src.rpm', { name: 'bash', version: '2:5.1-6' }],
    ['pkg:deb/debian/curl@8.0-1', undefined],
  ])('gives the source package of %s', (purl, source) => {
    expect(componentOf(purl)?.source).toEqual(source)
  })

  it('gives paths and layers', () => {
    const facts = properties({ 'syft:location:0:layerID': LAYER, 'syft:location:0:path': '/app/package.json' })
    expect(componentOf('pkg:npm/a@1', facts)).toMatchObject({ layer: LAYER, path: '/app/package.json' })
  })
})

describe('the module of an rpm', () => {
  const label = 'nodejs:18:8090020230811:a75119d5'
  it.each([
    ['syft', 'pkg:rpm/rocky/nodejs@18-1', { 'syft:metadata:modularityLabel': label }],
    ['trivy', 'pkg:rpm/rocky/nodejs@18-1', { 'aquasecurity:trivy:Modularitylabel': label }],
    ['Red Hat', 'pkg:rpm/redhat/nodejs@18-1?rpmmod=nodejs:18', {}],
  ])('is read as %s writes it', (_, purl, facts) => {
    expect(componentOf(purl, properties(facts))?.module).toBe('nodejs:18')
  })
})

describe('a bill of anyone', () => {
  it.each([
    ['pkg:npm/%40scope/a@1.0.0', { ecosystem: 'npm', name: '@scope/a', version: '1.0.0' }],
    ['pkg:npm/a@1.0.0', { ecosystem: 'npm', name: 'a' }],
    ['pkg:apk/alpine/musl@1.2.5-r0?arch=x86_64', { ecosystem: 'apk', name: 'musl', architecture: 'x86_64' }],
    ['pkg:golang/github.com/a/b@v1.2.3', { ecosystem: 'golang', name: 'github.com/a/b', version: 'v1.2.3' }],
    ['pkg:pypi/requests@2.0', { ecosystem: 'pypi', name: 'requests' }],
    ['pkg:deb/debian/libstdc%2B%2B6@14.2.0-3', { ecosystem: 'deb', name: 'libstdc++6', version: '14.2.0-3' }],
  ])('gives the package %s', (purl, expected) => {
    expect(componentOf(purl)).toMatchObject({ ...expected, purl })
  })

  it.each([
    [{ name: 'github.com/BurntSushi/toml' }, 'github.com/BurntSushi/toml'],
    [{ group: 'github.com/BurntSushi', name: 'toml' }, 'github.com/BurntSushi/toml'],
    [{ group: 'github.com/BurntSushi', name: 'github.com/BurntSushi/toml' }, 'github.com/BurntSushi/toml'],
    [{ group: 'another', name: 'toml' }, 'github.com/burntsushi/toml'],
  ])('of %j names the Go module %s, which its package URL has in lower case', (names, expected) => {
    expect(componentOf('pkg:golang/github.com/burntsushi/toml@v1.0.0', names)?.name).toBe(expected)
  })

  it('may begin with a byte order mark', () => {
    const text = bill([library('pkg:npm/a@1')])
    expect(readBill(`\uFEFF${text}`).inventory.components).toMatchObject([{ name: 'a' }])
    expect(() => readBill(`\uFEFF\uFEFF${text}`)).toThrow('is not JSON')
  })

  it('gives packages that are nested in others', () => {
    const outer = library('pkg:npm/a@1', {
      components: [library('pkg:npm/b@2', { components: [library('pkg:npm/c@3')] })],
    })
    expect(read([outer, library('pkg:npm/d@4')]).inventory.components.map(({ name }) => name)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ])
  })

  it.each([
    ['pkg:deb/debian/a@1?distro=debian-12', { id: 'debian', versionId: '12' }],
    ['pkg:apk/alpine/a@1?distro=3.20.1', { id: 'alpine', versionId: '3.20.1' }],
    ['pkg:apk/alpine/a@1?distro=alpine-3.20.1', { id: 'alpine', versionId: '3.20.1' }],
    ['pkg:rpm/opensuse/a@1-1?distro=opensuse-leap-15.6', { id: 'opensuse-leap', versionId: '15.6' }],
    ['pkg:deb/debian/a@1', { id: 'debian', versionId: '' }],
    ['pkg:npm/a@1', undefined],
  ])('has the system that %s tells', (purl, os) => {
    const found = read([library(purl)]).inventory.os
    expect(found).toEqual(os === undefined ? undefined : { ...os, name: os.id })
  })

  it.each([
    [['pkg:deb/debian/a@1?arch=all', 'pkg:deb/debian/b@1?arch=arm64'], 'arm64'],
    [['pkg:apk/alpine/a@1?arch=aarch64'], 'arm64'],
    [['pkg:npm/a@1'], 'unknown'],
    [['pkg:deb/debian/a@1?arch=hurd-i386'], 'unknown'],
  ])('%j is of the architecture %s', (purls, architecture) => {
    expect(read(purls.map((purl) => library(purl))).inventory.platform).toEqual({ os: 'linux', architecture })
  })

  it('is refused when it nests packages without end', () => {
    const nested = `${'{"name":"x","components":['.repeat(100_000)}${']}'.repeat(100_000)}`
    const text = bill([]).replace('"components":[]', `"components":[${nested}]`)
    expect(() => readBill(text)).toThrow(expect.objectContaining({ code: 'SCAN_CONTENT' }))
  })

  it('counts what cannot be matched against advisories, and nothing that is no package', () => {
    const { inventory, unread } = read([
      library('pkg:cran/a@1'),
      library('pkg:cran/b@1'),
      library('no package URL'),
      { type: 'application', name: 'server' },
      { type: 'file', name: '/bin/true' },
      { type: 'operating-system', name: 'debian' },
      { type: 'container', name: 'app', purl: `pkg:oci/app@${DIGEST}` },
    ])
    expect(inventory.components).toEqual([])
    expect(unread).toEqual([
      { system: 'cran packages', packages: 2, reason: 'this kind of package is not catalogued' },
      { system: 'components without a package URL', packages: 2, reason: 'what they are cannot be told' },
    ])
  })

  it('stands in for the image and its layers when it names neither', () => {
    const text = bill([library('pkg:npm/a@1', properties({ 'slipway:layer': 'no digest' }))])
    const { inventory, imageDigests } = readBill(text)
    expect(inventory).toMatchObject({ digest: digestOf(text), components: [{ layer: digestOf(text) }] })
    expect(imageDigests).toEqual([])
    expect(inventory.digest).not.toBe(APP_LAYER)
  })

  it.each([
    ['no JSON', '<bom/>', 'is not JSON'],
    ['SPDX', '{"spdxVersion":"SPDX-2.3"}', 'malformed at bomFormat'],
    ['a version of long ago', bill([], { specVersion: '1.1' }), 'malformed at specVersion'],
    ['a component without a name', bill([{ type: 'library' }]), 'malformed at components[0].name'],
    [
      'a nested component without a name',
      bill([library('pkg:npm/a@1', { components: [{}] })]),
      'malformed at components[0].components[0].name',
    ],
    ['a text without end', bill([{ name: 'x'.repeat(20_000) }]), 'malformed at components[0].name'],
  ])('is refused when it is %s', (_, text, message) => {
    expect(() => readBill(text)).toThrow(
      expect.objectContaining({ code: 'SCAN_CONTENT', message: expect.stringContaining(message) }),
    )
  })
})
