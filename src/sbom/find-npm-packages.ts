import { SlipwayError } from '../errors.ts'
import type { Content } from './content.ts'
import { shown } from './file-system.ts'
import type { FileTree } from './file-tree.ts'
import type { FoundComponent } from './found.ts'
import { isInstalledNpmPath, npmFolderName, type NpmManifest } from './npm.ts'
import { npmPurl } from './package-url.ts'

type Tree = FileTree<Content>

/**
 * Every npm package installed below a `node_modules` folder, each place once, links to folders elsewhere included; but not the
 * private parts of a workspace that are linked there: they are the application itself, and their names may be others' on npm.
 * A package.json without a version, or that is not JSON, is no package to npm either.
 * @throws SCAN_CONTENT when a manifest is there but was not read.
 */
export function findNpmPackages(tree: Tree): readonly FoundComponent[] {
  const found = new Map<string, FoundComponent>()
  for (const manifest of manifestPaths(tree)) {
    const { path, node } = tree.open(manifest)
    if (node?.kind !== 'file' || found.has(path)) continue
    if (node.content.kind === 'unread') throw unread(path)
    if (node.content.kind !== 'npm' || (node.content.manifest.isPrivate && !isInstalledNpmPath(path))) continue
    const component = describe(node.content.manifest, manifest, { path, layer: node.layer })
    if (component !== undefined) found.set(path, component)
  }
  return [...found.values()]
}

/** Paths where a manifest of an installed package may stand; real ones first, so that a link to one changes nothing. */
function manifestPaths(tree: Tree): readonly string[] {
  const real: string[] = []
  const linked: string[] = []
  for (const [path, leaf] of tree.leaves()) {
    if (isInstalledNpmPath(path)) (leaf.kind === 'file' ? real : linked).push(path)
    else if (leaf.kind === 'link') linked.push(...behindLink(tree, path))
  }
  return [...real, ...linked]
}

/** A link in the place of a package's folder, of a scope's folder, or of a whole node_modules. */
function behindLink(tree: Tree, path: string): readonly string[] {
  if (npmFolderName(path) !== undefined) return [`${path}/package.json`]
  const names = path.split('/')
  const isScope = names.at(-1)?.startsWith('@') === true && names.at(-2) === 'node_modules'
  if (names.at(-1) !== 'node_modules' && !isScope) return []
  const { node } = tree.open(path)
  if (node?.kind !== 'folder') return []
  return [...node.children].flatMap(([name, child]) => {
    if (!isScope && name.startsWith('@') && child.kind === 'folder')
      return [...child.children.keys()].map((inner) => `${path}/${name}/${inner}/package.json`)
    return [`${path}/${name}/package.json`]
  })
}

function describe(
  manifest: NpmManifest,
  reachedBy: string,
  place: { readonly path: string; readonly layer: number },
): FoundComponent | undefined {
  const folder = npmFolderName(reachedBy.slice(0, reachedBy.lastIndexOf('/')))
  const name = manifest.name ?? (folder === undefined ? undefined : shown(folder))
  const { version, licenses } = manifest
  if (name === undefined || version === undefined) return undefined
  const purl = npmPurl(name, version)
  return { ecosystem: 'npm', name, version, purl, licenses, ...place }
}

function unread(path: string): SlipwayError {
  return new SlipwayError('SCAN_CONTENT', `the npm manifest ${shown(path)} is too large or sparse and was not read`)
}
