import { SlipwayError } from '../errors.ts'

/** What stands at a path. Only links, and files whose content counts, have a node; folders are there when they hold one. */
export type TreeNode<Content> =
  | { readonly kind: 'folder'; readonly children: Map<string, TreeNode<Content>> }
  | { readonly kind: 'link'; readonly layer: number; readonly target: string }
  | { readonly kind: 'file'; readonly layer: number; readonly content: Content }

export type Leaf<Content> = Exclude<TreeNode<Content>, { readonly kind: 'folder' }>

type Folder<Content> = Extract<TreeNode<Content>, { readonly kind: 'folder' }>

/** Where a path leads. */
export interface Place<Content> {
  /** Without symbolic links in it. */
  readonly path: string
  readonly node: TreeNode<Content> | undefined
  /** A symbolic link was followed on the way. */
  readonly viaLink: boolean
}

/** Linux gives up after 40 (path_resolution(7)); so do the runtimes when they unpack. */
const LINK_LIMIT = 255

/**
 * The part of an image's file system that matters, as the layers leave it. Paths have no leading slash; `..` never leads out
 * of the root. Later layers change what earlier ones left: by writing over it, by whiteouts, by opaque folders.
 */
export class FileTree<Content> {
  readonly #root: Folder<Content> = folder()

  /** A path of a tar entry: links in its folder part are followed, the last name is not. @throws SCAN_CONTENT for a loop. */
  locate(path: string): Place<Content> {
    return this.#walk(namesOf(path), false)
  }

  /** A path as a program would open it. A loop of links leads nowhere. */
  open(path: string): Place<Content> {
    return this.#walk(namesOf(path), true)
  }

  /** Puts a file or link at a place without links, in the place of whatever was there. */
  put(path: string, leaf: Leaf<Content>): void {
    const names = namesOf(path)
    const last = names.pop()
    if (last === undefined) return
    let at = this.#root
    for (const name of names) {
      const child = at.children.get(name)
      if (child?.kind === 'folder') {
        at = child
      } else {
        const made: Folder<Content> = folder()
        at.children.set(name, made)
        at = made
      }
    }
    at.children.set(last, leaf)
  }

  /** Takes away whatever is at a place without links. */
  remove(path: string): void {
    this.#prune(namesOf(path), () => false)
  }

  /** A folder replaces a file or link, and leaves a folder as it is. */
  makeFolder(path: string): void {
    if (this.locate(path).node?.kind !== 'folder') this.remove(path)
  }

  /** Takes away what layers before `layer` left at and below a place (image-spec, layer.md, "Whiteouts"). */
  whiteOut(path: string, layer: number): void {
    this.#prune(namesOf(path), (leaf) => leaf.layer >= layer)
  }

  /** Takes away what layers before `layer` left below a folder. */
  makeOpaque(path: string, layer: number): void {
    this.whiteOut(path, layer)
  }

  /** Every file and link, in the order of their paths' parts. */
  *leaves(): Generator<readonly [path: string, leaf: Leaf<Content>]> {
    const pending: (readonly [string, TreeNode<Content>])[] = [['', this.#root]]
    for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
      const [path, node] = item
      if (node.kind !== 'folder') yield [path, node]
      else
        for (const [name, child] of [...node.children].reverse())
          pending.push([path === '' ? name : `${path}/${name}`, child])
    }
  }

  #walk(names: readonly string[], followLast: boolean): Place<Content> {
    const queue = names.toReversed()
    const parents: Folder<Content>[] = []
    const path: string[] = []
    let at: TreeNode<Content> | undefined = this.#root
    let links = 0
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (name === '..') {
        if (path.pop() !== undefined) at = parents.pop()
        continue
      }
      const here: TreeNode<Content> | undefined = at
      const child: TreeNode<Content> | undefined = here?.kind === 'folder' ? here.children.get(name) : undefined
      if (child?.kind === 'link' && (followLast || queue.length > 0)) {
        links++
        if (links > LINK_LIMIT) return this.#loop(names, followLast)
        if (child.target.startsWith('/')) {
          path.length = 0
          parents.length = 0
          at = this.#root
        }
        queue.push(...partsOf(child.target).toReversed())
        continue
      }
      parents.push(here?.kind === 'folder' ? here : folder())
      path.push(name)
      at = child
    }
    return { path: path.join('/'), node: at, viaLink: links > 0 }
  }

  #loop(names: readonly string[], followLast: boolean): Place<Content> {
    if (followLast) return { path: names.join('/'), node: undefined, viaLink: true }
    throw new SlipwayError('SCAN_CONTENT', `the layer puts a file behind a loop of symbolic links`)
  }

  #prune(names: readonly string[], stays: (leaf: Leaf<Content>) => boolean): void {
    const last = names.at(-1)
    if (last === undefined) {
      keepOnly(this.#root, stays)
      return
    }
    let at: TreeNode<Content> | undefined = this.#root
    for (const name of names.slice(0, -1)) at = at?.kind === 'folder' ? at.children.get(name) : undefined
    if (at?.kind !== 'folder') return
    const node = at.children.get(last)
    if (node !== undefined && !remains(node, stays)) at.children.delete(last)
  }
}

function folder<Content>(): Folder<Content> {
  return { kind: 'folder', children: new Map<string, TreeNode<Content>>() }
}

function remains<Content>(node: TreeNode<Content>, stays: (leaf: Leaf<Content>) => boolean): boolean {
  if (node.kind !== 'folder') return stays(node)
  keepOnly(node, stays)
  return node.children.size > 0
}

function keepOnly<Content>(node: Folder<Content>, stays: (leaf: Leaf<Content>) => boolean): void {
  for (const [name, child] of node.children) if (!remains(child, stays)) node.children.delete(name)
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.')
}

/** As Go's filepath.Clean under a root: `..` is taken off before any link is looked at. */
function namesOf(path: string): string[] {
  const names: string[] = []
  for (const part of partsOf(path)) {
    if (part === '..') names.pop()
    else names.push(part)
  }
  return names
}
