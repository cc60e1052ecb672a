/** One binary package that dpkg has put on the disk. */
export interface DpkgPackage {
  readonly name: string
  readonly version: string
  readonly architecture: string | undefined
  /** Name and version of the source package it was built from: those that Debian's advisories name. */
  readonly source: { readonly name: string; readonly version: string }
}

const FIELDS = new Set(['package', 'status', 'version', 'architecture', 'source'])

/** States in which a package's files are not (or no longer) in place (dpkg(1), "Package states"). */
const ABSENT = new Set(['not-installed', 'config-files', 'half-installed'])

/**
 * Reads dpkg's status file, or one of the single stanzas in `status.d` of distroless images, which have no Status field.
 * A package counts when its files are on the disk, whatever is planned for it: held and half-configured ones count,
 * removed ones of which only the configuration is left do not.
 */
export function parseDpkgStatus(text: string): readonly DpkgPackage[] {
  const packages: DpkgPackage[] = []
  for (const stanza of text.split(/\n(?:[ \t]*\n)+/)) {
    const found = parseStanza(stanza)
    if (found !== undefined) packages.push(found)
  }
  return packages
}

function parseStanza(stanza: string): DpkgPackage | undefined {
  const fields = fieldsOf(stanza)
  const name = fields.get('package')
  const version = fields.get('version')
  if (name === undefined || version === undefined) return undefined
  const status = fields.get('status')
  if (status !== undefined && ABSENT.has(status.split(/\s+/)[2] ?? 'not-installed')) return undefined
  return {
    name,
    version,
    architecture: fields.get('architecture'),
    source: parseSource(fields.get('source'), name, version),
  }
}

/** `Source: name` or `Source: name (version)`; the version stands there when it differs, as after a rebuild (`+b1`). */
function parseSource(field: string | undefined, name: string, version: string): DpkgPackage['source'] {
  const match = /^(\S+)(?:\s+\(([^)\s]+)\))?/.exec(field ?? '')
  return { name: match?.[1] ?? name, version: match?.[2] ?? version }
}

function fieldsOf(stanza: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of stanza.split('\n')) {
    const colon = line.indexOf(':')
    if (colon <= 0 || line.startsWith(' ') || line.startsWith('\t')) continue
    const field = line.slice(0, colon).toLowerCase()
    const value = line.slice(colon + 1).trim()
    if (FIELDS.has(field) && value !== '') fields.set(field, value)
  }
  return fields
}

/** The name in `info/NAME[:ARCH].list`, `info/NAME[:ARCH].md5sums` and `status.d/NAME.md5sums`. */
export function dpkgFilesOwner(fileName: string): string {
  return fileName.replace(/\.(?:list|md5sums)$/, '').replace(/:[a-z0-9-]+$/, '')
}

/**
 * The paths, without a leading slash, in a `.list` (one absolute path a line) or `.md5sums` (checksum, two blanks, relative
 * path) whose last part is one of `names`.
 */
export function parseDpkgFiles(text: string, names: ReadonlySet<string>): readonly string[] {
  const paths: string[] = []
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const slash = text.lastIndexOf('/', end - 1)
    if (slash >= start && names.has(text.slice(slash + 1, end))) paths.push(withoutChecksum(text.slice(start, end)))
    start = end + 1
  }
  return paths
}

function withoutChecksum(line: string): string {
  return line.replace(/^[0-9a-f]{32} [ *]/, '').replace(/^\.?\/+/, '')
}
