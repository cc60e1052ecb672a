import type { FileAttributes, LayerEntry } from './layer-entry.ts'
import { isDirectory, type Directory, type Inode, type LayerTree } from './layer-tree.ts'

/** What the one layer holds, in the order in which it is written. */
export interface SquashPlan {
  /** Directories, parents first, then everything without content, with its further hard links behind it. */
  readonly head: readonly LayerEntry[]
  /** For each layer, base first: what becomes of the content of an entry, by its number: the file, then its further hard links. */
  readonly contents: readonly ReadonlyMap<number, readonly LayerEntry[]>[]
}

const IMPLIED: FileAttributes = { mode: 0o755, uid: 0, gid: 0, mtime: '0', xattrs: new Map() }

/**
 * The order of the one layer: equal trees of equal layers give equal plans. Content comes in the order of the layers it is in, so
 * that each is read once and nothing is kept.
 */
export function planSquash(tree: LayerTree, layers: number): SquashPlan {
  const directories: LayerEntry[] = []
  const paths = new Map<Inode, string[]>()
  const visit = (directory: Directory, path: string): void => {
    if (path !== '' || directory.attributes !== undefined) directories.push(directoryEntry(directory, path))
    for (const [name, node] of [...directory.children].sort(byName)) {
      const at = path === '' ? name : `${path}/${name}`
      if (isDirectory(node)) visit(node, at)
      else paths.set(node.inode, [...(paths.get(node.inode) ?? []), at])
    }
  }
  visit(tree.root, '')
  const contents = Array.from({ length: layers }, () => new Map<number, readonly LayerEntry[]>())
  const head = [...directories]
  for (const [inode, at] of paths) {
    const entries = entriesOf(inode, at)
    if (inode.size === 0) head.push(...entries)
    else contents[inode.place.layer]?.set(inode.place.ordinal, entries)
  }
  return { head, contents }
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function directoryEntry({ attributes = IMPLIED }: Directory, path: string): LayerEntry {
  const name = path === '' ? './' : `${path}/`
  return { ...bare(attributes), kind: 'directory', path: name, linkPath: '', size: 0, device: [0, 0] }
}

function entriesOf(inode: Inode, [first = '', ...others]: readonly string[]): readonly LayerEntry[] {
  const { kind, linkPath, size, device } = inode
  const attributes = bare(inode.attributes)
  const entry: LayerEntry = { ...attributes, kind, path: first, linkPath, size, device }
  // A link repeats the attributes: runtimes set the owner again, and with that the kernel drops file capabilities.
  const link = (path: string): LayerEntry => ({
    ...attributes,
    kind: 'hardlink',
    path,
    linkPath: first,
    size: 0,
    device: [0, 0],
  })
  return [entry, ...others.map(link)]
}

function bare({ mode, uid, gid, mtime, xattrs }: FileAttributes): FileAttributes {
  return { mode, uid, gid, mtime, xattrs }
}
