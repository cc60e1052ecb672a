import { SlipwayError } from '../errors.ts'

/** One package in rpm's database. */
export interface RpmPackage {
  readonly name: string
  /** `[epoch:]version-release`. */
  readonly version: string
  readonly epoch: number | undefined
  readonly architecture: string | undefined
  readonly license: string | undefined
  /** `NAME:STREAM` of the module that the package belongs to. */
  readonly module: string | undefined
  /** The source package, in the version of its file name, with the epoch of the package. */
  readonly source: { readonly name: string; readonly version: string }
  /** Paths of its files as latin1, without a leading slash, with one of the names asked for. */
  readonly files: readonly string[]
}

/** Numbers of rpm's header tags (rpmtag.h). */
const TAG = {
  name: 1000,
  version: 1001,
  release: 1002,
  epoch: 1003,
  license: 1014,
  architecture: 1022,
  sourceRpm: 1044,
  folderOfFile: 1116,
  fileName: 1117,
  folder: 1118,
  modularityLabel: 5096,
} as const

const WANTED = new Set<number>(Object.values(TAG))
const ENTRY_BYTES = 16
const INT32 = 4
const STRING = 6
const STRING_ARRAY = 8
const I18N_STRING = 9

interface Field {
  readonly type: number
  readonly start: number
  readonly count: number
}

type Fields = ReadonlyMap<number, Field>

/**
 * Reads a package's header as it stands in the database (rpm, "Package format", header structure without its lead). Of the
 * files only those with one of the `names` (latin1) are kept. Undefined for keys that rpm keeps among the packages.
 * @throws SCAN_CONTENT when the header is broken, or names no package.
 */
export function parseRpmHeader(blob: Buffer, names: ReadonlySet<string>): RpmPackage | undefined {
  const fields = fieldsOf(blob)
  const text = (tag: number): string | undefined => textsOf(blob, fields.get(tag), 'utf8')[0] || undefined
  const name = text(TAG.name)
  const bare = text(TAG.version)
  const release = text(TAG.release)
  if (name === undefined || bare === undefined || release === undefined)
    throw broken('a package has no name, version or release')
  if (name === 'gpg-pubkey') return undefined
  const epoch = numbersOf(blob, fields.get(TAG.epoch))[0]
  const prefix = epoch === undefined ? '' : `${epoch}:`
  const version = `${prefix}${bare}-${release}`
  const source = sourceOf(text(TAG.sourceRpm))
  return {
    name,
    version,
    epoch,
    architecture: text(TAG.architecture),
    license: text(TAG.license),
    module: moduleOf(text(TAG.modularityLabel)),
    source: source === undefined ? { name, version } : { ...source, version: `${prefix}${source.version}` },
    files: names.size === 0 ? [] : filesOf(blob, fields, names),
  }
}

/** `NAME:STREAM` of `NAME:STREAM:VERSION:CONTEXT`; undefined for other texts. */
function moduleOf(label: string | undefined): string | undefined {
  return /^([^\s:]+:[^\s:]+)(?::[^\s:]*)*$/.exec(label ?? '')?.[1]
}

/** `NAME-VERSION-RELEASE.src.rpm`. */
function sourceOf(file: string | undefined): RpmPackage['source'] | undefined {
  const match = /^(.+)-([^-]+-[^-]+)\.(?:no)?src\.rpm$/.exec(file ?? '')
  return match?.[1] === undefined || match[2] === undefined ? undefined : { name: match[1], version: match[2] }
}

function fieldsOf(blob: Buffer): Fields {
  const count = blob.length < 8 ? 0 : blob.readUInt32BE(0)
  const dataStart = 8 + count * ENTRY_BYTES
  if (count === 0 || dataStart + blob.readUInt32BE(4) > blob.length) throw broken('a header is cut off')
  const fields = new Map<number, Field>()
  for (let at = 8; at < dataStart; at += ENTRY_BYTES) {
    const tag = blob.readUInt32BE(at)
    if (!WANTED.has(tag) || fields.has(tag)) continue
    const start = dataStart + blob.readUInt32BE(at + 8)
    if (start > blob.length) throw broken('a field stands outside of its header')
    fields.set(tag, { type: blob.readUInt32BE(at + 4), start, count: blob.readUInt32BE(at + 12) })
  }
  return fields
}

function textsOf(blob: Buffer, field: Field | undefined, encoding: 'utf8' | 'latin1'): readonly string[] {
  if (field === undefined) return []
  if (field.type !== STRING && field.type !== STRING_ARRAY && field.type !== I18N_STRING)
    throw broken('a field that should be text is something else')
  const texts: string[] = []
  let at = field.start
  for (let index = 0; index < field.count; index++) {
    const end = blob.indexOf(0, at)
    if (end < 0) throw broken('a text has no end')
    texts.push(blob.toString(encoding, at, end))
    at = end + 1
  }
  return texts
}

function numbersOf(blob: Buffer, field: Field | undefined): readonly number[] {
  if (field === undefined) return []
  if (field.type !== INT32 || field.start + field.count * 4 > blob.length) throw broken('a number is cut off')
  return Array.from({ length: field.count }, (_, index) => blob.readUInt32BE(field.start + index * 4))
}

function filesOf(blob: Buffer, fields: Fields, names: ReadonlySet<string>): readonly string[] {
  const files = textsOf(blob, fields.get(TAG.fileName), 'latin1')
  if (!files.some((file) => names.has(file))) return []
  const folders = textsOf(blob, fields.get(TAG.folder), 'latin1')
  const folderOfFile = numbersOf(blob, fields.get(TAG.folderOfFile))
  return files.flatMap((file, index) => {
    const folder = folders[folderOfFile[index] ?? folders.length]
    return folder === undefined || !names.has(file) ? [] : [`${folder}${file}`.replace(/^\/+/, '')]
  })
}

function broken(why: string): SlipwayError {
  return new SlipwayError('SCAN_CONTENT', `the rpm database of the image cannot be read: ${why}`)
}
