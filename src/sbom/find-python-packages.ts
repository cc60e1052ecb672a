import { normalPythonName } from '../image/python-name.ts'
import { SlipwayError } from '../errors.ts'
import type { Content } from './content.ts'
import { shown } from './file-system.ts'
import type { FileTree } from './file-tree.ts'
import type { FoundComponent } from './found.ts'
import { pythonPurl } from './package-url.ts'
import { isPythonMetadataPath, pythonMetadataIn } from './python.ts'

/**
 * Every Python package that is installed, each place once, links to metadata elsewhere included. Metadata without a name or
 * version is no package to pip either.
 * @throws SCAN_CONTENT when metadata is there but was not read.
 */
export function findPythonPackages(tree: FileTree<Content>): readonly FoundComponent[] {
  const found = new Map<string, FoundComponent>()
  for (const metadata of metadataPaths(tree)) {
    const { path, node } = tree.open(metadata)
    if (node?.kind !== 'file' || found.has(path)) continue
    if (node.content.kind === 'unread')
      throw new SlipwayError(
        'SCAN_CONTENT',
        `the Python metadata ${shown(path)} is too large or sparse and was not read`,
      )
    if (node.content.kind !== 'python') continue
    const { name, version, licenses } = node.content.metadata
    const purl = pythonPurl(name, version)
    found.set(path, {
      ecosystem: 'pypi',
      name: normalPythonName(name),
      version,
      purl,
      licenses,
      layer: node.layer,
      path,
    })
  }
  return [...found.values()]
}

function metadataPaths(tree: FileTree<Content>): readonly string[] {
  return Array.from(tree.leaves()).flatMap(([path, leaf]) => {
    const behind = leaf.kind === 'link' ? pythonMetadataIn(path) : undefined
    return [...(isPythonMetadataPath(path) ? [path] : []), ...(behind === undefined ? [] : [behind])]
  })
}
