import type { Problems } from '../errors.ts'
import { parseCsvRecord } from './csv-record.ts'

/** Where a copy of the admitted image goes on this machine. */
export interface ImageExport {
  /** An OCI layout as a folder or archive, a docker archive, or the files of the image as a folder or archive. */
  readonly kind: 'oci-layout' | 'oci-archive' | 'docker-archive' | 'folder' | 'tar'
  readonly path: string
}

/** What docker/build-push-action's `outputs` ask for, all of them together. */
export interface Outputs {
  readonly push: boolean
  readonly load: boolean
  /** Images that are named here, without tags. */
  readonly names: readonly string[]
  readonly exports: readonly ImageExport[]
  /** How layers are written, `compression=zstd` and its like. */
  readonly exporter: readonly string[]
}

const EXPORTER = new Set(['compression', 'compression-level', 'force-compression'])
/** What holds here anyway, with the only value that is taken. */
const GIVEN: Readonly<Record<string, string>> = {
  'oci-mediatypes': 'true',
  'rewrite-timestamp': 'true',
  'name-canonical': 'true',
  store: 'true',
}
const TYPES = ['image', 'registry', 'docker', 'oci', 'local', 'tar']

/**
 * Reads `type=…` records, or the bare path of a folder. Everything that is not honoured becomes a problem: an output that is
 * silently left out would be missed too late.
 */
export function parseOutputs(lines: readonly string[], problems: Problems): Outputs {
  const all = lines.flatMap((line) => parseOutput(line, problems))
  const exporter = [...new Set(all.flatMap((one) => one.exporter))]
  const names = exporter.map((attribute) => attribute.split('=')[0])
  if (new Set(names).size < names.length)
    problems.add('outputs', 'ask for different compressions', 'the image is built once: write the same one everywhere')
  return {
    push: all.some(({ push }) => push),
    load: all.some(({ load }) => load),
    names: [...new Set(all.flatMap((one) => one.names))],
    exports: all.flatMap((one) => one.exports),
    exporter,
  }
}

interface Attributes {
  readonly type: string
  readonly dest: string
  readonly names: readonly string[]
  readonly all: ReadonlyMap<string, string>
}

function parseOutput(line: string, problems: Problems): readonly Outputs[] {
  const attributes = readAttributes(line)
  const [why, help] = faultOf(attributes) ?? []
  if (why !== undefined) {
    problems.add('outputs', `${JSON.stringify(line)}: ${why}`, help)
    return []
  }
  const { type, dest, names, all } = attributes
  const isRemote = type === 'image' || type === 'registry'
  return [
    {
      push: type === 'registry' || (type === 'image' && all.get('push') === 'true'),
      load: type === 'docker' && dest === '',
      names: isRemote ? names : [],
      exports: dest === '' ? [] : [{ kind: kindOf(type, all), path: dest }],
      exporter: [...all].filter(([name]) => EXPORTER.has(name)).map(([name, value]) => `${name}=${value}`),
    },
  ]
}

function readAttributes(line: string): Attributes {
  const bare = /[=,]/.test(line) ? undefined : line
  const fields = bare === undefined ? parseCsvRecord(line) : ['type=local', `dest=${bare}`]
  const all = new Map(fields.map(splitField))
  const names = (all.get('name') ?? '').split(',').filter((name) => name !== '')
  return { type: all.get('type') ?? '', dest: all.get('dest') ?? '', names, all }
}

/** Why an output is not honoured, and what to do. */
function faultOf({ type, dest, names, all }: Attributes): readonly [string, string] | undefined {
  if (!TYPES.includes(type)) return [`there is no type=${type}`, `use one of ${TYPES.join(', ')}`]
  const surplus = [...all].find(([name, value]) => !isTaken(type, name, value))
  if (surplus !== undefined) return [`${surplus[0]} is not taken`, helpFor(surplus[0])]
  if (dest === '-') return ['standard output is not written to', 'name a file with dest=']
  if (dest === '' && !['image', 'registry', 'docker'].includes(type)) return ['dest= is missing', 'name a path']
  const tagged = names.find((name) => /[:@][^/]*$/.test(name))
  return tagged === undefined
    ? undefined
    : [`${tagged} has a tag or digest`, 'write the name alone, and the tag in tags']
}

function splitField(field: string): readonly [string, string] {
  const at = field.indexOf('=')
  return at < 0 ? [field, 'true'] : [field.slice(0, at).toLowerCase(), field.slice(at + 1)]
}

function isTaken(type: string, name: string, value: string): boolean {
  if (name === 'type' || name === 'name' || GIVEN[name] === value) return true
  if (EXPORTER.has(name)) return type !== 'local' && type !== 'tar'
  if (name === 'dest') return type !== 'image' && type !== 'registry'
  if (name === 'tar') return type === 'oci'
  return name === 'push' && (type === 'image' || type === 'registry') && /^(?:true|false)$/.test(value)
}

function helpFor(name: string): string {
  if (name === 'push-by-digest') return 'leave it out: the command build pushes by digest, without a tag'
  if (name.startsWith('annotation')) return 'write annotations as the input of that name'
  return 'leave it out'
}

function kindOf(type: string, attributes: ReadonlyMap<string, string>): ImageExport['kind'] {
  if (type === 'local') return 'folder'
  if (type === 'tar') return 'tar'
  if (type === 'docker') return 'docker-archive'
  return attributes.get('tar') === 'false' ? 'oci-layout' : 'oci-archive'
}
