import { SlipwayError } from '../errors.ts'
import type { EntryKind, FileAttributes, LayerEntry } from './layer-entry.ts'
import { printable } from './layer-reader.ts'

/** Limits against hostile layers. A path is that deep after links in it were followed. */
export const TREE_LIMITS = { entries: 2_000_000, depth: 1024, links: 255, pathBytes: 8192 } as const

const WHITEOUT = '.wh.'
const OPAQUE = '.wh..wh..opq'
const META = '.wh..wh.'

/** Where a file's content stands: the number of the layer, base first, and of the entry within it. */
export interface ContentPlace {
  readonly layer: number
  readonly ordinal: number
}

/** A file, link, device or FIFO; several paths may share one. */
export interface Inode {
  readonly kind: Exclude<EntryKind, 'directory' | 'hardlink'>
  readonly linkPath: string
  readonly size: number
  readonly device: readonly [number, number]
  readonly place: ContentPlace
  /** Those of the last entry that named it: a hard link's entry changes them for all its paths. */
  attributes: FileAttributes
}

export interface Leaf {
  readonly inode: Inode
  /** Layer that put it at this path. */
  readonly layer: number
}

export interface Directory {
  readonly children: Map<string, Directory | Leaf>
  /** Absent: no layer has an entry for it, only for what is in it. */
  attributes: FileAttributes | undefined
  layer: number
}

/**
 * The file tree that layers make one upon the other (OCI image-spec, layer.md), as the runtimes unpack them: whiteouts and opaque
 * markers hide only what lower layers brought, parents are followed through links within the tree, a directory keeps what is in
 * it when an upper layer names it again, and everything else is replaced. Nothing is ever outside the tree: it is no file system.
 */
export class LayerTree {
  readonly root: Directory = { children: new Map(), attributes: undefined, layer: 0 }
  #entries = 0

  /** Puts the entry of a layer into the tree. @throws BUILD_OUTPUT for what no runtime would unpack, or beyond the limits. */
  apply(entry: LayerEntry, { layer, ordinal }: ContentPlace): void {
    this.#entries++
    if (this.#entries > TREE_LIMITS.entries) throw refused(entry.path, `is one of more than ${TREE_LIMITS.entries}`)
    const parts = partsOf(entry.path)
    const name = parts.at(-1)
    if (name === undefined) return this.#applyRoot(entry, layer)
    const parents = parts.slice(0, -1)
    if (name.startsWith(WHITEOUT)) this.#whiteOut(parents, name, entry, layer)
    else this.#place(this.#parent(parents, layer, entry), name, entry, { layer, ordinal })
  }

  #applyRoot(entry: LayerEntry, layer: number): void {
    if (entry.kind !== 'directory') throw refused(entry.path, 'would replace the root')
    this.root.attributes = entry
    this.root.layer = layer
  }

  #whiteOut(parents: readonly string[], name: string, entry: LayerEntry, layer: number): void {
    if (name !== OPAQUE && name.startsWith(META)) return
    const parent = this.#walk(parents, undefined, entry)
    if (parent === undefined) return
    if (name === OPAQUE) return hideBelow(parent, layer)
    const hidden = name.slice(WHITEOUT.length)
    if (['', '.', '..'].includes(hidden)) throw refused(entry.path, 'hides nothing that could have a name')
    hide(parent, hidden, layer)
  }

  #place(parent: Directory, name: string, entry: LayerEntry, place: ContentPlace): void {
    const before = parent.children.get(name)
    const { layer } = place
    if (entry.kind === 'directory') {
      if (before !== undefined && isDirectory(before)) {
        before.attributes = entry
        before.layer = layer
      } else parent.children.set(name, { children: new Map(), attributes: entry, layer })
    } else if (entry.kind === 'hardlink') {
      parent.children.set(name, { inode: this.#linked(entry, before), layer })
    } else {
      const { kind, linkPath, size, device } = entry
      parent.children.set(name, { inode: { kind, linkPath, size, device, place, attributes: entry }, layer })
    }
  }

  /** The file that a hard link names; links in front of its name are followed, itself it is not. */
  #linked(entry: LayerEntry, replaced: Directory | Leaf | undefined): Inode {
    const parts = partsOf(entry.linkPath)
    const parent = parts.length === 0 ? undefined : this.#walk(parts.slice(0, -1), undefined, entry)
    const target = parent?.children.get(parts.at(-1) ?? '')
    if (target === undefined || isDirectory(target) || target === replaced)
      throw refused(entry.path, `is a hard link to ${printable(entry.linkPath)}, which is no file below it`)
    const { inode } = target
    const xattrs = new Map([...inode.attributes.xattrs, ...entry.xattrs])
    const { mode, uid, gid, mtime } = entry
    inode.attributes = { mode, uid, gid, mtime, xattrs }
    return inode
  }

  #parent(parts: readonly string[], layer: number, entry: LayerEntry): Directory {
    const found = this.#walk(parts, layer, entry)
    if (found === undefined) throw refused(entry.path, 'has no parent')
    return found
  }

  /** The directory at a path, through links. Missing ones are made when a layer is given, else there is no answer. */
  #walk(parts: readonly string[], layer: number | undefined, entry: LayerEntry): Directory | undefined {
    const trail: Directory[] = [this.root]
    const ahead = parts.toReversed()
    let links = 0
    for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
      const here = trail.at(-1) ?? this.root
      if (name === '..') {
        if (trail.length > 1) trail.pop()
        continue
      }
      const next = here.children.get(name)
      if (next !== undefined && !isDirectory(next) && next.inode.kind === 'symlink') {
        const { linkPath } = next.inode
        if (++links > TREE_LIMITS.links) throw refused(entry.path, 'leads through too many links')
        if (linkPath.startsWith('/')) trail.length = 1
        ahead.push(...namesIn(linkPath).toReversed())
      } else {
        const directory = directoryAt(here, name, next, layer, entry)
        if (directory === undefined) return undefined
        trail.push(directory)
      }
      if (trail.length + ahead.length > TREE_LIMITS.depth) throw refused(entry.path, 'is too deep')
    }
    return trail.at(-1)
  }
}

export function isDirectory(node: Directory | Leaf): node is Directory {
  return 'children' in node
}

function directoryAt(
  parent: Directory,
  name: string,
  found: Directory | Leaf | undefined,
  layer: number | undefined,
  entry: LayerEntry,
): Directory | undefined {
  if (found !== undefined && isDirectory(found)) return found
  if (layer === undefined) return undefined
  if (found?.layer === layer) throw refused(entry.path, 'is inside of something that is no directory')
  const made: Directory = { children: new Map(), attributes: undefined, layer }
  parent.children.set(name, made)
  return made
}

/** Takes away what lower layers put at a name and below it. */
function hide(parent: Directory, name: string, layer: number): void {
  const node = parent.children.get(name)
  if (node === undefined) return
  if (isDirectory(node)) {
    hideBelow(node, layer)
    if (node.layer === layer) return
    if (node.children.size > 0) {
      node.attributes = undefined
      node.layer = layer
      return
    }
  } else if (node.layer === layer) return
  parent.children.delete(name)
}

function hideBelow(directory: Directory, layer: number): void {
  for (const name of directory.children.keys()) hide(directory, name, layer)
}

/** The names of a path. @throws BUILD_OUTPUT when it leads upwards or is too long. */
function partsOf(path: string): readonly string[] {
  const names = namesIn(path)
  if (path.length > TREE_LIMITS.pathBytes) throw refused(path, 'is too long')
  if (names.includes('..')) throw refused(path, 'leads out of the image')
  if (names.length > TREE_LIMITS.depth) throw refused(path, 'is too deep')
  return names
}

function namesIn(path: string): readonly string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.')
}

function refused(path: string, why: string): SlipwayError {
  return new SlipwayError('BUILD_OUTPUT', `a layer cannot be unpacked: ${printable(path)} ${why}`)
}
