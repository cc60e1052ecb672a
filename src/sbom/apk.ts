/** One package in apk's database. */
export interface ApkPackage {
  readonly name: string
  readonly version: string
  readonly architecture: string | undefined
  readonly license: string | undefined
  /** The package it was built with: the one that Alpine's advisories name. */
  readonly origin: string
  /** Paths of its files, without a leading slash, with one of the names asked for. */
  readonly files: readonly string[]
}

interface Draft {
  name?: string
  version?: string
  architecture?: string
  license?: string
  origin?: string
  folder: string
  files: string[]
}

/**
 * Reads apk's installed database (apk-tools, "Installed Database"): a letter, a colon and a value a line, a blank line
 * between packages. `F:` names a folder and each `R:` after it a file in it; of the files only those with one of the `names` are kept.
 */
export function parseApkInstalled(text: string, names: ReadonlySet<string>): readonly ApkPackage[] {
  const packages: ApkPackage[] = []
  let draft: Draft = { folder: '', files: [] }
  for (const line of text.split('\n')) {
    if (line === '') {
      add(draft, packages)
      draft = { folder: '', files: [] }
    } else {
      read(line, draft, names)
    }
  }
  add(draft, packages)
  return packages
}

function read(line: string, draft: Draft, names: ReadonlySet<string>): void {
  if (line[1] !== ':') return
  const value = line.slice(2)
  switch (line.charAt(0)) {
    case 'P':
      draft.name = value
      break
    case 'V':
      draft.version = value
      break
    case 'A':
      draft.architecture = value
      break
    case 'L':
      draft.license = value
      break
    case 'o':
      draft.origin = value
      break
    case 'F':
      draft.folder = value
      break
    case 'R':
      if (names.has(value)) draft.files.push(draft.folder === '' ? value : `${draft.folder}/${value}`)
      break
    default:
  }
}

function add({ name, version, architecture, license, origin, files }: Draft, packages: ApkPackage[]): void {
  if (!name || !version) return
  packages.push({
    name,
    version,
    architecture: architecture || undefined,
    license: license?.trim() || undefined,
    origin: origin || name,
    files,
  })
}
