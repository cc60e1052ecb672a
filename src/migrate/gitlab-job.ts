import { isMap, isScalar, isSeq, type Document, type YAMLMap } from 'yaml'
import { leadStart, lineStart, valueLineEnd } from './edits.ts'
import { entriesOf, mapOf, rangeOf, textOf, textsOf } from './read-yaml.ts'
import { shellCommands, type ShellCommand } from './shell-commands.ts'

/** Lines of one entry of a mapping. */
export interface EntryPlace {
  readonly lead: number
  readonly start: number
  readonly end: number
}

/** A job of a GitLab pipeline with a script. */
export interface GitlabJob {
  readonly id: string
  readonly node: YAMLMap
  readonly place: EntryPlace
  /** Members by name, with their lines. */
  readonly members: ReadonlyMap<string, EntryPlace>
  /** `before_script`, its own or the one of all jobs, then `script`. Undefined where it is not a list of plain texts. */
  readonly commands: readonly ShellCommand[] | undefined
  /** The script as it is written, whatever it is. */
  readonly script: string
  /** Variables of the job alone. */
  readonly variables: ReadonlyMap<string, string>
  readonly image: string
  /** GitLab's own when it has none. */
  readonly stage: string
}

/** Words at the top that are no jobs. */
const KEYWORDS = new Set(
  'default include stages variables workflow image services cache before_script after_script spec'.split(' '),
)

export function readGitlabJobs(document: Document, text: string): readonly GitlabJob[] {
  const root = mapOf(document.contents, document)
  const places = entryPlaces(root, text)
  const defaults = [mapOf(root?.get('default', true), document), root]
  return entriesOf(root, document).flatMap(({ name, value }) => {
    const place = places.get(name)
    const isJob = isMap(value) && value.has('script') && !KEYWORDS.has(name) && !name.startsWith('.')
    return isJob && place !== undefined ? [readJob(name, value, place, { document, defaults, text })] : []
  })
}

interface Surroundings {
  readonly document: Document
  /** Where members stand that the job does not have, the nearest first. */
  readonly defaults: readonly (YAMLMap | undefined)[]
  readonly text: string
}

function readJob(id: string, node: YAMLMap, place: EntryPlace, { document, defaults, text }: Surroundings): GitlabJob {
  const member = (name: string): unknown =>
    [node, ...defaults].map((one) => one?.get(name, true)).find((one) => one !== undefined)
  const script = [scriptOf(member('before_script')), scriptOf(node.get('script', true))]
  const whole = script.includes(undefined) ? undefined : script.join('\n')
  const image = member('image')
  return {
    id,
    node,
    place,
    members: entryPlaces(node, text),
    script: whole ?? text.slice(place.start, place.end),
    commands: whole === undefined ? undefined : shellCommands(whole),
    variables: textsOf(node.get('variables', true), document),
    image: textOf(image, document) ?? textOf(mapOf(image, document)?.get('name', true), document) ?? '',
    stage: textOf(node.get('stage', true), document) ?? 'test',
  }
}

function entryPlaces(node: YAMLMap | undefined, text: string): ReadonlyMap<string, EntryPlace> {
  const places = new Map<string, EntryPlace>()
  let floor = lineStart(text, rangeOf(node)?.start ?? 0)
  for (const { key, value } of node?.items ?? []) {
    const keyRange = rangeOf(key)
    if (!isScalar(key) || keyRange === undefined) continue
    const start = lineStart(text, keyRange.start)
    const end = valueLineEnd(text, rangeOf(value)?.end ?? keyRange.end)
    places.set(String(key.value), { lead: leadStart(text, start, floor), start, end })
    floor = end
  }
  return places
}

/** The lines of a script: one text, or a list of texts. */
function scriptOf(node: unknown): string | undefined {
  if (node === undefined) return ''
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : undefined
  if (!isSeq(node)) return undefined
  const lines = node.items.map((item) => (isScalar(item) && typeof item.value === 'string' ? item.value : undefined))
  return lines.every((line) => line !== undefined) ? lines.join('\n') : undefined
}
