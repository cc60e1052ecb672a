import type { Uncatalogued, UncataloguedKind } from '../image/inventory.ts'
import type { Content } from './content.ts'
import type { FileTree } from './file-tree.ts'

/** A file that declares packages which are not catalogued. */
export interface UncataloguedFile {
  readonly kind: UncataloguedKind
  readonly path: string
  readonly layer: number
}

export function findUncatalogued(tree: FileTree<Content>): readonly UncataloguedFile[] {
  const found: UncataloguedFile[] = []
  for (const [path, leaf] of tree.leaves())
    if (leaf.kind === 'file' && leaf.content.kind === 'uncatalogued')
      found.push({ kind: leaf.content.of, path, layer: leaf.layer })
  return found
}

/** How many there are of each kind. */
export function countUncatalogued(files: readonly UncataloguedFile[]): readonly Uncatalogued[] {
  const groups = Map.groupBy(files, ({ kind }) => kind)
  return Array.from(groups, ([kind, { length }]) => ({ kind, files: length })).toSorted((a, b) =>
    a.kind < b.kind ? -1 : 1,
  )
}
