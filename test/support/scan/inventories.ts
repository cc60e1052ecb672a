import { digestOf } from '../../../src/image/digest.ts'
import type { Component, Inventory, OperatingSystem } from '../../../src/image/inventory.ts'

export const DEBIAN: OperatingSystem = { id: 'debian', versionId: '12', name: 'Debian GNU/Linux' }
export const ALPINE: OperatingSystem = { id: 'alpine', versionId: '3.20.3', name: 'Alpine Linux' }

export const BASE_LAYER = digestOf('base layer')
export const APP_LAYER = digestOf('app layer')

export function deb(
  name: string,
  version: string,
  source?: { readonly name: string; readonly version: string },
): Component {
  return {
    ecosystem: 'deb',
    name,
    version,
    purl: `pkg:deb/debian/${name}@${version}`,
    ...(source === undefined ? {} : { source }),
    licenses: [],
    layer: BASE_LAYER,
    path: 'var/lib/dpkg/status',
  }
}

export function apk(
  name: string,
  version: string,
  source?: { readonly name: string; readonly version: string },
): Component {
  return {
    ...deb(name, version, source),
    ecosystem: 'apk',
    purl: `pkg:apk/alpine/${name}@${version}`,
    path: 'lib/apk/db/installed',
  }
}

export function rpm(
  name: string,
  version: string,
  source?: { readonly name: string; readonly version: string },
): Component {
  return {
    ...deb(name, version, source),
    ecosystem: 'rpm',
    purl: `pkg:rpm/rocky/${name}@${version}`,
    path: 'var/lib/rpm/rpmdb.sqlite',
  }
}

export function golang(name: string, version: string): Component {
  return {
    ecosystem: 'golang',
    name,
    version,
    purl: `pkg:golang/${name}@${version}`,
    licenses: [],
    layer: APP_LAYER,
    path: 'usr/local/bin/app',
  }
}

export function npm(name: string, version: string, extra: Partial<Component> = {}): Component {
  return {
    ecosystem: 'npm',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [],
    layer: APP_LAYER,
    path: `app/node_modules/${name}/package.json`,
    ...extra,
  }
}

export function inventoryOf(
  components: readonly Component[],
  os: OperatingSystem | undefined = DEBIAN,
  architecture = 'amd64',
): Inventory {
  return { ...platformInventory(components, architecture), ...(os === undefined ? {} : { os }) }
}

/** An image without os-release. */
export function platformInventory(components: readonly Component[], architecture = 'amd64'): Inventory {
  return { platform: { os: 'linux', architecture }, digest: digestOf(architecture), components }
}
