import type { UncataloguedKind } from '../image/inventory.ts'
import type { FileSystem } from './file-system.ts'
import { roleOf } from './layer-files.ts'
import type { EntryReceiver, TarEntry, Wish } from './tar-scanner.ts'

const FILES: readonly { readonly kind: UncataloguedKind; readonly file: RegExp }[] = [
  { kind: 'java', file: /\.(?:jar|war|ear)$/i },
  { kind: 'ruby', file: /(?:^|\/)specifications\/(?:default\/)?[^/]+\.gemspec$/ },
  { kind: 'php', file: /(?:^|\/)vendor\/composer\/installed\.json$/ },
  { kind: 'dotnet', file: /\.deps\.json$/i },
]

/**
 * Stands before the file system and notes in its tree the files that declare packages which are not catalogued, so that what later
 * layers replace or delete does not count. They are not read.
 */
export class UncataloguedWatch implements EntryReceiver {
  readonly #files: FileSystem
  #layer = -1

  constructor(files: FileSystem) {
    this.#files = files
  }

  beginLayer(layer: number): void {
    this.#layer = layer
    this.#files.beginLayer(layer)
  }

  entry(entry: TarEntry): Wish {
    const wish = this.#files.entry(entry)
    const kind = entry.type === 'file' && entry.size > 0 ? kindOf(entry.path) : undefined
    if (kind === undefined) return wish
    const { path } = this.#files.tree.locate(entry.path)
    if (isWhiteout(path) || roleOf(path) !== undefined) return wish
    this.#files.tree.put(path, { kind: 'file', layer: this.#layer, content: { kind: 'uncatalogued', of: kind } })
    return 'skip'
  }

  firstByte(byte: number): 'skip' | 'keep' | 'stream' {
    return this.#files.firstByte(byte)
  }

  piece(bytes: Buffer): 'more' | 'enough' {
    return this.#files.piece(bytes)
  }

  content(bytes: Buffer): void {
    this.#files.content(bytes)
  }
}

function kindOf(path: string): UncataloguedKind | undefined {
  return FILES.find(({ file }) => file.test(path))?.kind
}

function isWhiteout(path: string): boolean {
  return path.startsWith('.wh.', path.lastIndexOf('/') + 1)
}
