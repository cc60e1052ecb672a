import type { UnreadProgram } from '../image/inventory.ts'
import type { Content } from './content.ts'
import type { FileTree } from './file-tree.ts'
import type { FoundComponent } from './found.ts'
import type { GoModule } from './go-build.ts'
import { goPurl } from './package-url.ts'

/** The name under which advisories have the standard library and the toolchain. */
const STANDARD_LIBRARY = 'stdlib'

export interface GoPrograms {
  readonly components: readonly FoundComponent[]
  readonly unread: readonly UnreadProgram[]
}

/** The modules, main module and standard library of every Go program, each with the program as its place. */
export function findGoModules(tree: FileTree<Content>): GoPrograms {
  const found: FoundComponent[] = []
  const unread: UnreadProgram[] = []
  for (const [path, leaf] of tree.leaves()) {
    if (leaf.kind !== 'file' || leaf.content.kind !== 'go') continue
    if (leaf.content.build === undefined) {
      unread.push({ ecosystem: 'golang', path, reason: 'built before Go 1.18' })
      continue
    }
    const { toolchain, main, modules } = leaf.content.build
    const all: readonly GoModule[] = [
      ...(main === undefined ? [] : [main]),
      ...modules,
      ...(toolchain === undefined ? [] : [{ path: STANDARD_LIBRARY, version: toolchain }]),
    ]
    for (const module of all) {
      const { path: name, version } = module
      found.push({
        ecosystem: 'golang',
        name,
        version,
        purl: goPurl(name, version),
        licenses: [],
        layer: leaf.layer,
        path,
      })
    }
  }
  return { components: found, unread }
}
