import { SlipwayError } from '../errors.ts'
import type { OperatingSystem } from '../image/inventory.ts'
import { parseApkInstalled } from './apk.ts'
import { layerOf } from './attribution.ts'
import { dpkgFilesOwner, parseDpkgStatus, type DpkgPackage } from './dpkg.ts'
import { shown, type Content, type Written } from './file-system.ts'
import type { FileTree } from './file-tree.ts'
import type { FoundComponent } from './found.ts'
import { DATABASES, DPKG_INFO_FOLDER, roleOf, STATUS_FOLDER } from './layer-files.ts'
import { distributionPurl } from './package-url.ts'

export interface DistributionPackages {
  readonly components: readonly FoundComponent[]
  /** Path of an npm manifest, without links in it, to the purl of the package it came with. */
  readonly owners: ReadonlyMap<string, string>
}

type Tree = FileTree<Content>

/** One package of a database with what tells it apart from the others there. */
interface Declared {
  readonly key: string
  /** Made when it is needed: of earlier versions of a database only the keys are. */
  component(): Omit<FoundComponent, 'layer' | 'path'>
  readonly manifests: readonly string[]
}

/**
 * Packages of dpkg (one database, or one file each as in distroless images) and apk.
 * @throws SCAN_CONTENT when a database stands behind a link to a place that was not read.
 */
export function findDistributionPackages(tree: Tree, os: OperatingSystem | undefined): DistributionPackages {
  const components: FoundComponent[] = []
  const owners = new Map<string, string>()
  const seen = new Set<string>()
  const add = (declared: readonly Declared[], path: string, layer: (key: string) => number): void => {
    for (const { key, manifests, ...rest } of declared) {
      const component = rest.component()
      components.push({ ...component, layer: layer(key), path })
      for (const manifest of manifests) owners.set(tree.locate(manifest).path, component.purl)
    }
  }
  for (const { path, role } of DATABASES) {
    const database = openDatabase(tree, path)
    if (database === undefined || seen.has(database.path)) continue
    seen.add(database.path)
    const declare = role === 'apk-installed' ? declaredByApk : declaredByDpkg
    const versions = database.versions.map((written) => ({ layer: written.layer, declared: declare(written, os) }))
    const history = versions.map(({ layer, declared }) => ({
      layer,
      packages: new Set(declared.map(({ key }) => key)),
    }))
    add(versions.at(-1)?.declared ?? [], database.path, (key) => layerOf(key, history))
  }
  for (const { path, written } of statusFiles(tree)) add(declaredByDpkg(written, os), path, () => written.layer)
  addOwnersOfDpkg(tree, components, owners)
  return { components, owners }
}

function openDatabase(tree: Tree, path: string): { path: string; versions: readonly Written[] } | undefined {
  const place = tree.open(path)
  const { node } = place
  if (node?.kind === 'file' && node.content.kind === 'text')
    return { path: place.path, versions: node.content.versions }
  if (node !== undefined || (place.viaLink && roleOf(place.path) === undefined)) throw unread(path, place.path)
  return undefined
}

function* statusFiles(tree: Tree): Generator<{ path: string; written: Written }> {
  const folder = tree.open(STATUS_FOLDER)
  if (folder.node?.kind !== 'folder') {
    if (folder.viaLink && folder.path !== STATUS_FOLDER) throw unread(STATUS_FOLDER, folder.path)
    return
  }
  for (const name of folder.node.children.keys()) {
    if (name.endsWith('.md5sums')) continue
    const { path, node, viaLink } = tree.open(`${folder.path}/${name}`)
    if (node?.kind === 'file' && node.content.kind === 'text') {
      const written = node.content.versions.at(-1)
      if (written !== undefined) yield { path, written }
    } else if (viaLink || node?.kind === 'file') {
      throw unread(`${STATUS_FOLDER}/${name}`, path)
    }
  }
}

function declaredByDpkg({ bytes }: Written, os: OperatingSystem | undefined): readonly Declared[] {
  return parseDpkgStatus(bytes.toString('utf8')).map((found) => ({
    key: [found.name, found.architecture, found.version].join('\n'),
    component: () => ({ ecosystem: 'deb', ...identity(found, os, 'deb'), source: found.source, licenses: [] }),
    manifests: [],
  }))
}

function declaredByApk({ bytes }: Written, os: OperatingSystem | undefined): readonly Declared[] {
  return parseApkInstalled(bytes.toString('utf8'), 'package.json').map((found) => ({
    key: [found.name, found.version].join('\n'),
    component: () => ({
      ecosystem: 'apk',
      ...identity(found, os, 'apk'),
      source: { name: found.origin, version: found.version },
      licenses: found.license === undefined ? [] : [found.license],
    }),
    manifests: found.files.map((file) => Buffer.from(file, 'utf8').toString('latin1')),
  }))
}

function identity(
  found: Pick<DpkgPackage, 'name' | 'version' | 'architecture'>,
  os: OperatingSystem | undefined,
  type: 'deb' | 'apk',
): Pick<FoundComponent, 'name' | 'version' | 'purl' | 'architecture'> {
  const { name, version, architecture } = found
  const purl = distributionPurl({ type, name, version, architecture }, os)
  return { name, version, purl, ...(architecture === undefined ? {} : { architecture }) }
}

function addOwnersOfDpkg(tree: Tree, components: readonly FoundComponent[], owners: Map<string, string>): void {
  const purls = new Map(components.flatMap(({ ecosystem, name, purl }) => (ecosystem === 'deb' ? [[name, purl]] : [])))
  for (const path of [DPKG_INFO_FOLDER, STATUS_FOLDER]) {
    const { node } = tree.open(path)
    if (node?.kind !== 'folder') continue
    for (const [name, file] of node.children) {
      const owner = purls.get(shown(dpkgFilesOwner(name)))
      if (owner === undefined || file.kind !== 'file' || file.content.kind !== 'owned') continue
      for (const manifest of file.content.paths) owners.set(tree.locate(manifest).path, owner)
    }
  }
}

function unread(path: string, place: string): SlipwayError {
  return new SlipwayError(
    'SCAN_CONTENT',
    `the package database ${path} of the image is a link to ${shown(place)}, whose content was not read`,
    { help: 'keep the package database where the package manager looks for it' },
  )
}
