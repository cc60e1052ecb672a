/** What the metadata of an installed Python package says (core metadata specification). */
export interface PythonMetadata {
  readonly name: string
  readonly version: string
  readonly licenses: readonly string[]
}

/** Longer `License` fields are the licence's text, not its name. */
const LICENSE_NAME_LIMIT = 120
const NAME = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i

/**
 * Whether a path is the metadata of an installed package: `NAME.dist-info/METADATA` of wheels, `NAME.egg-info/PKG-INFO`,
 * `EGG-INFO/PKG-INFO` or the file `NAME.egg-info` of what setuptools and distutils put in place.
 */
export function isPythonMetadataPath(path: string): boolean {
  if (path.endsWith('/METADATA')) return path.endsWith('.dist-info/METADATA')
  if (path.endsWith('/PKG-INFO')) return path.endsWith('.egg-info/PKG-INFO') || path.endsWith('EGG-INFO/PKG-INFO')
  return path.endsWith('.egg-info')
}

/** The metadata file in a folder of that kind; undefined when the name is not that of one. */
export function pythonMetadataIn(folder: string): string | undefined {
  if (folder.endsWith('.dist-info')) return `${folder}/METADATA`
  return folder.endsWith('.egg-info') || folder.endsWith('/EGG-INFO') ? `${folder}/PKG-INFO` : undefined
}

/** Reads the header fields; undefined when there is no name or version, without which pip knows no package. */
export function parsePythonMetadata(text: string): PythonMetadata | undefined {
  const fields = fieldsOf(text)
  const name = fields.get('name')?.[0]
  const version = fields.get('version')?.[0]
  if (name === undefined || version === undefined || !NAME.test(name)) return undefined
  return { name, version, licenses: licensesOf(fields) }
}

/** The expression if there is one, else the short name, else the classifiers. */
function licensesOf(fields: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const [expression] = fields.get('license-expression') ?? []
  if (expression !== undefined) return [expression]
  const [license = 'UNKNOWN'] = fields.get('license') ?? []
  if (license !== 'UNKNOWN' && license.length <= LICENSE_NAME_LIMIT && !license.includes('\n')) return [license]
  return (fields.get('classifier') ?? []).flatMap((classifier) => {
    const name = /^License ::(?:.*::)? *([^:]+)$/.exec(classifier)?.[1]
    return name === undefined || name === 'OSI Approved' ? [] : [name]
  })
}

/** `Name: value` lines up to the first empty one; lines that begin with a blank go on with the value before. */
function fieldsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>()
  let last: string[] | undefined
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (line.trim() === '') break
    const match = /^([A-Za-z][A-Za-z0-9-]*):[ \t]*(.*)$/.exec(line)
    if (match?.[1] !== undefined) last = append(fields, match[1].toLowerCase(), match[2]?.trim() ?? '')
    else if (last !== undefined && /^[ \t]/.test(line)) last.push(`${last.pop() ?? ''}\n${line.trim()}`)
  }
  return fields
}

function append(fields: Map<string, string[]>, field: string, value: string): string[] {
  const values = fields.get(field) ?? []
  if (value !== '') values.push(value)
  fields.set(field, values)
  return values
}
