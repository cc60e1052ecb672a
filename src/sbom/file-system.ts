import { SlipwayError } from '../errors.ts'
import type { DatabaseVersion } from './attribution.ts'
import type { Content, ContentLimits, Written } from './content.ts'
import { FileTree, type Place } from './file-tree.ts'
import { GoSearch } from './go-search.ts'
import { RPM_LOG, ROLE_LIMIT_BYTES, roleOf, type Role } from './layer-files.ts'
import { parseNpmManifest } from './npm.ts'
import { parsePythonMetadata } from './python.ts'
import { rpmKey, rpmPackages, type ReadRpmSqlite } from './rpm-database.ts'
import type { RpmPackage } from './rpm-header.ts'
import type { EntryReceiver, TarEntry, Wish } from './tar-scanner.ts'

const MANIFEST_LIMIT_BYTES = ROLE_LIMIT_BYTES['npm-manifest']
const ELF_FIRST_BYTE = 0x7f
const PYTHON_METADATA = 'Metadata-Version:'
/** Hard links to files that are none of these need no content. */
const READ_UNDER_ANY_NAME = new Set<Role>(['npm-manifest', 'python-metadata'])
const WHITEOUT = '.wh.'
const OPAQUE = '.wh..wh..opq'
/** Other names with this beginning are notes of an old storage driver. */
const WHITEOUT_META = '.wh..wh.'

/**
 * The file system that a stack of layers makes, as far as packages are declared in it. Takes the entries of one layer after
 * the other, base first, with the rules of the container runtimes: whiteouts, links in the folder part of a path, hard links.
 */
export class FileSystem implements EntryReceiver {
  readonly tree: FileTree<Content> = new FileTree<Content>()
  readonly #limits: ContentLimits
  readonly #readRpmSqlite: ReadRpmSqlite
  #layer = -1
  #entries = 0
  #keptBytes = 0
  /** The file whose content comes next. */
  #pending: {
    readonly path: string
    readonly role: Role | undefined
    readonly before: Content | undefined
    readonly size: number
  } = {
    path: '',
    role: undefined,
    before: undefined,
    size: 0,
  }
  #goSearch: GoSearch | undefined

  constructor(limits: ContentLimits, readRpmSqlite: ReadRpmSqlite) {
    this.#limits = limits
    this.#readRpmSqlite = readRpmSqlite
  }

  beginLayer(layer: number): void {
    this.#layer = layer
  }

  entry(entry: TarEntry): Wish {
    this.#count(entry)
    const place = this.tree.locate(entry.path)
    if (place.path === '') return 'skip'
    if (this.#isWhiteout(place.path)) return 'skip'
    switch (entry.type) {
      case 'directory':
        this.tree.makeFolder(place.path)
        return 'skip'
      case 'symlink':
        this.#replace(place, { kind: 'link', layer: this.#layer, target: entry.linkPath })
        return 'skip'
      case 'hardlink':
        this.#link(place, entry)
        return 'skip'
      case 'other':
        this.#replace(place)
        return 'skip'
      case 'file':
        return this.#file(place, entry)
    }
  }

  firstByte(byte: number): 'skip' | 'keep' | 'stream' {
    if (byte === ELF_FIRST_BYTE) {
      this.#goSearch = new GoSearch()
      return 'stream'
    }
    const small = this.#pending.size <= MANIFEST_LIMIT_BYTES
    // `{`, white space or a byte order mark: the beginning of a JSON object, perhaps a manifest under another name.
    const json = byte === 0x7b || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xef
    if (byte === 0x7b && !small) this.#put({ kind: 'unread' })
    const python = byte === PYTHON_METADATA.charCodeAt(0)
    return (json || python) && small ? 'keep' : 'skip'
  }

  piece(bytes: Buffer): 'more' | 'enough' {
    const search = this.#goSearch
    if (search === undefined) return 'enough'
    const wish = search.piece(bytes)
    if (search.found !== undefined || search.isOld) this.#put({ kind: 'go', build: search.found })
    return wish
  }

  content(bytes: Buffer): void {
    const { role } = this.#pending
    switch (role) {
      case undefined:
        this.#putManifest(bytes)
        return
      case 'npm-manifest':
        this.#putNpm(bytes)
        return
      case 'python-metadata':
        this.#putPython(bytes)
        return
      case 'dpkg-files':
        this.#put({ kind: 'list', bytes: this.#keep(bytes) })
        return
      case 'rpm-database':
        this.#putRpm(bytes)
        return
      case 'rpm-log':
      case 'os-release':
      case 'dpkg-status':
      case 'dpkg-package':
      case 'apk-installed':
        this.#putText(bytes)
    }
  }

  /**
   * The packages of the rpm database at a path without links; of their files only those with one of the `names`.
   * @throws SCAN_CONTENT when it is broken.
   */
  rpmPackages(path: string, { bytes }: Written, names: ReadonlySet<string>): readonly RpmPackage[] {
    const log = this.tree.open(`${path.slice(0, path.lastIndexOf('/'))}/${RPM_LOG}`).node
    const content = log?.kind === 'file' && log.content.kind === 'text' ? log.content.versions.at(-1)?.bytes : undefined
    return rpmPackages({ path, bytes, log: content }, names, this.#readRpmSqlite)
  }

  #putText(bytes: Buffer): void {
    const { before } = this.#pending
    // A second file of the same name in one layer replaces the first; only what other layers wrote is history.
    const earlier = before?.kind === 'text' ? before.versions.filter(({ layer }) => layer !== this.#layer) : []
    this.#put({ kind: 'text', versions: [...earlier, { layer: this.#layer, bytes: this.#keep(bytes) }] })
  }

  /** A file under another name that may be a manifest by what is in it. */
  #putManifest(bytes: Buffer): void {
    if (bytes.toString('latin1', 0, PYTHON_METADATA.length) === PYTHON_METADATA) this.#putPython(bytes)
    else if (bytes.includes('"version"') || bytes.includes(String.raw`\u00`)) this.#putNpm(bytes)
  }

  #putNpm(bytes: Buffer): void {
    const manifest = parseNpmManifest(bytes.toString('utf8'))
    if (manifest !== undefined) this.#put({ kind: 'npm', manifest })
  }

  #putPython(bytes: Buffer): void {
    const metadata = parsePythonMetadata(bytes.toString('utf8'))
    if (metadata !== undefined) this.#put({ kind: 'python', metadata })
  }

  #putRpm(bytes: Buffer): void {
    const { path, before } = this.#pending
    const written = { layer: this.#layer, bytes: this.#keep(bytes) }
    this.#put({ kind: 'rpm', written, earlier: before?.kind === 'rpm' ? this.#history(path, before) : [] })
  }

  #history(path: string, { written, earlier }: Extract<Content, { kind: 'rpm' }>): readonly DatabaseVersion[] {
    this.#keptBytes -= written.bytes.length
    if (written.layer === this.#layer) return earlier
    const packages = new Set(this.rpmPackages(path, written, new Set()).map(rpmKey))
    return [...earlier, { layer: written.layer, packages }]
  }

  /** The bytes are only ours during the call. */
  #keep(bytes: Buffer): Buffer {
    this.#keptBytes += bytes.length
    if (this.#keptBytes > this.#limits.keptBytes)
      throw refused(`its package databases are larger than ${this.#limits.keptBytes} bytes`)
    return Buffer.from(bytes)
  }

  #file(place: Place<Content>, entry: TarEntry): Wish {
    const role = roleOf(place.path)
    const before = place.node?.kind === 'file' ? place.node.content : undefined
    this.#replace(place)
    this.#pending = { path: place.path, role, before, size: entry.size }
    if (role === undefined) {
      if (entry.sparse) this.#put({ kind: 'unread' })
      return entry.sparse || entry.size < 2 ? 'skip' : 'peek'
    }
    if (entry.sparse) throw refused(`${shown(place.path)} is stored as a sparse file, which is not read`)
    if (entry.size > ROLE_LIMIT_BYTES[role])
      throw refused(`${shown(place.path)} is larger than ${ROLE_LIMIT_BYTES[role]} bytes`)
    return entry.size === 0 ? 'skip' : 'keep'
  }

  #link(place: Place<Content>, entry: TarEntry): void {
    const target = this.tree.locate(entry.linkPath)
    const { node } = target
    if (target.path === place.path) return
    if (node?.kind === 'link' || node?.kind === 'file') {
      this.#replace(place, { ...node, layer: this.#layer })
      return
    }
    const role = roleOf(place.path)
    if (role !== undefined && !READ_UNDER_ANY_NAME.has(role) && role !== 'dpkg-files')
      throw refused(`${shown(place.path)} is a hard link to ${shown(target.path)}, whose content was not read`)
    this.#replace(place)
  }

  #replace(place: Place<Content>, leaf?: Parameters<FileTree<Content>['put']>[1]): void {
    if (place.node !== undefined) this.tree.remove(place.path)
    if (leaf !== undefined) this.tree.put(place.path, leaf)
  }

  #put(content: Content): void {
    this.tree.put(this.#pending.path, { kind: 'file', layer: this.#layer, content })
  }

  #isWhiteout(path: string): boolean {
    const slash = path.lastIndexOf('/')
    const name = path.slice(slash + 1)
    if (!name.startsWith(WHITEOUT)) return false
    const folder = slash < 0 ? '' : path.slice(0, slash)
    if (name === OPAQUE) {
      this.tree.makeOpaque(folder, this.#layer)
      return true
    }
    if (name.startsWith(WHITEOUT_META)) return true
    const hidden = name.slice(WHITEOUT.length)
    if (hidden === '' || hidden === '.' || hidden === '..') throw refused('a whiteout names no file')
    this.tree.whiteOut(folder === '' ? hidden : `${folder}/${hidden}`, this.#layer)
    return true
  }

  #count({ path, linkPath }: TarEntry): void {
    this.#entries++
    if (this.#entries > this.#limits.entries) throw refused(`it has more than ${this.#limits.entries} files`)
    if (path.length > this.#limits.pathLength || linkPath.length > this.#limits.pathLength)
      throw refused(`a path in it is longer than ${this.#limits.pathLength} bytes`)
  }
}

/** Paths are latin1 inside, so that every byte sequence stays distinct; people read UTF-8. */
export function shown(path: string): string {
  return Buffer.from(path, 'latin1').toString('utf8')
}

function refused(why: string): SlipwayError {
  return new SlipwayError('SCAN_CONTENT', `the layer cannot be catalogued: ${why}`)
}
