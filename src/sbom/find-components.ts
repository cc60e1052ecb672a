import { SlipwayError } from '../errors.ts'
import type { OperatingSystem } from '../image/inventory.ts'
import { compareText } from './compare-text.ts'
import { FOUND_LIMITS, type Found, type FoundComponent } from './found.ts'
import { findDistributionPackages, type DistributionPackages } from './find-distribution-packages.ts'
import { findGoModules } from './find-go-modules.ts'
import { findNpmPackages } from './find-npm-packages.ts'
import { findPythonPackages } from './find-python-packages.ts'
import { countUncatalogued, findUncatalogued } from './find-uncatalogued.ts'
import { shown, type FileSystem } from './file-system.ts'
import { OS_RELEASE_PATHS } from './layer-files.ts'
import { parseOsRelease } from './os-release.ts'

/**
 * Everything that is declared in a file system, sorted by package URL and path.
 * @throws SCAN_CONTENT when a declaration is there but was not read: an inventory is whole or is none.
 */
export function findComponents(files: FileSystem): Found {
  const os = findOperatingSystem(files)
  const { tree } = files
  const go = findGoModules(tree)
  const languages = [...findNpmPackages(tree), ...findPythonPackages(tree), ...go.components]
  const passedOver = findUncatalogued(tree)
  const names = new Set(
    [...languages, ...go.unread, ...passedOver].map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
  )
  const system = findDistributionPackages(files, os, names)
  const ownerOf = ownersIn(system)
  const all = [...system.components, ...languages.map((component) => owned(component, ownerOf))].map(readable)
  const unread = go.unread
    .filter(({ path }) => ownerOf(path, layerAt(tree, path)) === undefined)
    .map((one) => ({ ...one, path: shown(one.path) }))
  if (all.length + unread.length > FOUND_LIMITS.components)
    throw new SlipwayError('SCAN_CONTENT', `the image declares more than ${FOUND_LIMITS.components} packages`)
  const sorted = all.toSorted((a, b) => compareText(a.purl, b.purl) || compareText(a.path, b.path))
  const uncatalogued = countUncatalogued(passedOver.filter(({ path, layer }) => ownerOf(path, layer) === undefined))
  return {
    ...(os === undefined ? {} : { os }),
    components: sorted,
    ...(unread.length === 0 ? {} : { unread }),
    ...(uncatalogued.length === 0 ? {} : { uncatalogued }),
  }
}

function findOperatingSystem({ tree }: FileSystem): OperatingSystem | undefined {
  for (const path of OS_RELEASE_PATHS) {
    const { node } = tree.open(path)
    if (node?.kind === 'file' && node.content.kind === 'text') {
      const os = parseOsRelease(node.content.versions.at(-1)?.bytes.toString('utf8') ?? '')
      if (os !== undefined) return checked(os)
    }
  }
  return undefined
}

function checked(os: OperatingSystem): OperatingSystem {
  if ([os.id, os.versionId, os.name].some((text) => text.length > 256))
    throw new SlipwayError('SCAN_CONTENT', 'the os-release of the image has a value of more than 256 characters')
  return os
}

/** The purl of the package of the system that brought a file which was last written in the layer. */
type OwnerOf = (path: string, layer: number) => string | undefined

/** What a later layer wrote over a package's file did not come with the package: advisories about the package do not tell of it. */
function ownersIn({ components, owners }: DistributionPackages): OwnerOf {
  const layers = new Map<string, number>()
  for (const { purl, layer } of components) layers.set(purl, Math.max(layer, layers.get(purl) ?? 0))
  return (path, layer) => {
    const owner = owners.get(path)
    return owner !== undefined && layer <= (layers.get(owner) ?? 0) ? owner : undefined
  }
}

function layerAt(tree: FileSystem['tree'], path: string): number {
  const { node } = tree.locate(path)
  return node?.kind === 'file' ? node.layer : 0
}

function owned(component: FoundComponent, ownerOf: OwnerOf): FoundComponent {
  const ownedBy = ownerOf(component.path, component.layer)
  return ownedBy === undefined ? component : { ...component, ownedBy }
}

function readable(component: FoundComponent): FoundComponent {
  const { name, version, architecture = '', source, purl } = component
  const path = shown(component.path)
  const longest = Math.max(
    ...[name, version, architecture, source?.name ?? '', source?.version ?? '', purl].map((text) => text.length),
  )
  if (longest > FOUND_LIMITS.text)
    throw new SlipwayError(
      'SCAN_CONTENT',
      `a package declared in ${path} has a name or version of more than ${FOUND_LIMITS.text} characters`,
    )
  const licenses = component.licenses.filter((text) => text.length <= FOUND_LIMITS.text).slice(0, FOUND_LIMITS.licenses)
  return { ...component, path, licenses }
}
