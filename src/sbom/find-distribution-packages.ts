import { SlipwayError } from '../errors.ts'
import type { OperatingSystem } from '../image/inventory.ts'
import { parseApkInstalled } from './apk.ts'
import { layerOf, type DatabaseVersion } from './attribution.ts'
import { dpkgFilesOwner, parseDpkgFiles, parseDpkgStatus, type DpkgPackage } from './dpkg.ts'
import type { Content, Written } from './content.ts'
import { shown, type FileSystem } from './file-system.ts'
import type { FileTree } from './file-tree.ts'
import type { FoundComponent } from './found.ts'
import { DATABASES, DPKG_INFO_FOLDER, roleOf, RPM_DATABASES, RPM_FOLDERS, STATUS_FOLDER } from './layer-files.ts'
import { distributionPurl } from './package-url.ts'
import { rpmKey } from './rpm-database.ts'
import type { RpmPackage } from './rpm-header.ts'

export interface DistributionPackages {
  readonly components: readonly FoundComponent[]
  /** Path of a declaration of a language package, without links in it, to the purl of the package it came with. */
  readonly owners: ReadonlyMap<string, string>
}

type Tree = FileTree<Content>

/** One package of a database with what tells it apart from the others there. */
interface Declared {
  readonly key: string
  /** Made when it is needed: of earlier versions of a database only the keys are. */
  component(): Omit<FoundComponent, 'layer' | 'path'>
  /** Those of its files that may be declarations of language packages. */
  readonly files: readonly string[]
}

/** One database as the layers left it. */
interface Database {
  readonly path: string
  readonly declared: readonly Declared[]
  readonly history: readonly DatabaseVersion[]
}

/**
 * Packages of dpkg (one database, or one file each as in distroless images), apk and rpm. Owners are looked for of files with
 * one of the `names` (latin1).
 * @throws SCAN_CONTENT when a database is broken, or stands behind a link to a place that was not read.
 */
export function findDistributionPackages(
  files: FileSystem,
  os: OperatingSystem | undefined,
  names: ReadonlySet<string>,
): DistributionPackages {
  const { tree } = files
  const components: FoundComponent[] = []
  const owners = new Map<string, string>()
  const add = (declared: readonly Declared[], path: string, layer: (key: string) => number): void => {
    for (const { key, files: owned, ...rest } of declared) {
      const component = rest.component()
      components.push({ ...component, layer: layer(key), path })
      for (const file of owned) owners.set(tree.locate(file).path, component.purl)
    }
  }
  const seen = new Set<string>()
  for (const { path, declared, history } of [...textDatabases(tree, os, names), ...rpmDatabases(files, os, names)]) {
    if (seen.has(path)) continue
    seen.add(path)
    add(declared, path, (key) => layerOf(key, history))
  }
  for (const { path, written } of statusFiles(tree)) add(declaredByDpkg(written, os), path, () => written.layer)
  if (names.size > 0) addOwnersOfDpkg(tree, components, names, owners)
  return { components, owners }
}

function textDatabases(tree: Tree, os: OperatingSystem | undefined, names: ReadonlySet<string>): readonly Database[] {
  return DATABASES.flatMap(({ path: asked, role }): readonly Database[] => {
    const opened = openDatabase(tree, asked)
    if (opened?.content.kind !== 'text') return []
    const versions = opened.content.versions.map((written) => ({
      layer: written.layer,
      declared: role === 'apk-installed' ? declaredByApk(written, os, names) : declaredByDpkg(written, os),
    }))
    const history = versions.map(({ layer, declared }) => ({
      layer,
      packages: new Set(declared.map(({ key }) => key)),
    }))
    return [{ path: opened.path, declared: versions.at(-1)?.declared ?? [], history }]
  })
}

/** In each folder the newest form counts: rpm leaves the older one in place when it converts its database. */
function rpmDatabases(
  files: FileSystem,
  os: OperatingSystem | undefined,
  names: ReadonlySet<string>,
): readonly Database[] {
  return RPM_FOLDERS.flatMap((folder): readonly Database[] => {
    for (const file of RPM_DATABASES) {
      const opened = openDatabase(files.tree, `${folder}/${file}`)
      if (opened?.content.kind !== 'rpm') continue
      const { written, earlier } = opened.content
      const declared = files.rpmPackages(opened.path, written, names).map((found) => declaredByRpm(found, os))
      const packages = new Set(declared.map(({ key }) => key))
      return [{ path: opened.path, declared, history: [...earlier, { layer: written.layer, packages }] }]
    }
    return []
  })
}

function openDatabase(
  tree: Tree,
  path: string,
): { readonly path: string; readonly content: Extract<Content, { kind: 'text' | 'rpm' }> } | undefined {
  const place = tree.open(path)
  const { node } = place
  if (node?.kind === 'file' && (node.content.kind === 'text' || node.content.kind === 'rpm'))
    return { path: place.path, content: node.content }
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
    files: [],
  }))
}

function declaredByApk(
  { bytes }: Written,
  os: OperatingSystem | undefined,
  names: ReadonlySet<string>,
): readonly Declared[] {
  return parseApkInstalled(bytes.toString('utf8'), new Set(Array.from(names, shown))).map((found) => ({
    key: [found.name, found.version].join('\n'),
    component: () => ({
      ecosystem: 'apk',
      ...identity(found, os, 'apk'),
      source: { name: found.origin, version: found.version },
      licenses: found.license === undefined ? [] : [found.license],
    }),
    files: found.files.map((file) => Buffer.from(file, 'utf8').toString('latin1')),
  }))
}

function declaredByRpm(found: RpmPackage, os: OperatingSystem | undefined): Declared {
  const { name, version, epoch, architecture, license, module, source } = found
  const bare = version.slice(version.indexOf(':') + 1)
  const parts = { name, version: bare, architecture, ...(epoch === undefined ? {} : { epoch }) }
  return {
    key: rpmKey(found),
    component: () => ({
      ecosystem: 'rpm',
      name,
      version,
      purl: distributionPurl({ type: 'rpm', ...parts }, os),
      ...(architecture === undefined ? {} : { architecture }),
      ...(module === undefined ? {} : { module }),
      source,
      licenses: license === undefined ? [] : [license],
    }),
    files: found.files,
  }
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

function addOwnersOfDpkg(
  tree: Tree,
  components: readonly FoundComponent[],
  names: ReadonlySet<string>,
  owners: Map<string, string>,
): void {
  const purls = new Map(components.flatMap(({ ecosystem, name, purl }) => (ecosystem === 'deb' ? [[name, purl]] : [])))
  for (const path of [DPKG_INFO_FOLDER, STATUS_FOLDER]) {
    const { node } = tree.open(path)
    if (node?.kind !== 'folder') continue
    for (const [name, file] of node.children) {
      const owner = purls.get(shown(dpkgFilesOwner(name)))
      if (owner === undefined || file.kind !== 'file' || file.content.kind !== 'list') continue
      for (const owned of parseDpkgFiles(file.content.bytes.toString('latin1'), names))
        owners.set(tree.locate(owned).path, owner)
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
