import { SlipwayError } from '../errors.ts'
import { parseCsvRecord } from './csv-record.ts'

const PRIORITIES = {
  schedule: 1000,
  semver: 900,
  pep440: 900,
  match: 800,
  edge: 700,
  ref: 600,
  raw: 200,
  sha: 100,
} as const

export type TagType = keyof typeof PRIORITIES

/** One line of `tags` in docker/metadata-action's grammar. */
export interface TagRule {
  readonly type: TagType
  readonly priority: number
  readonly attributes: ReadonlyMap<string, string>
  /** A line without `type=`: a tag as it is. */
  readonly bare: boolean
  readonly line: string
}

/** What metadata-action does when no rule is given. */
export const DEFAULT_RULES: readonly string[] = [
  'type=schedule',
  'type=ref,event=branch',
  'type=ref,event=tag',
  'type=ref,event=pr',
]

const REQUIRED: Readonly<Partial<Record<TagType, string>>> = {
  semver: 'pattern',
  pep440: 'pattern',
  match: 'pattern',
  ref: 'event',
  raw: 'value',
}

/**
 * Reads the rules and sorts them: the highest priority first, else as given.
 * @throws CONFIG_INVALID naming the line.
 */
export function parseTagRules(lines: readonly string[]): readonly TagRule[] {
  return lines.map(parseTagRule).sort((a, b) => b.priority - a.priority)
}

export function parseTagRule(line: string): TagRule {
  const attributes = parseAttributes(line)
  const typeName = attributes.get('type')
  const type = (typeName ?? 'raw').toLowerCase()
  if (!isTagType(type))
    throw wrongRule(line, `there is no rule type=${type}`, `use one of ${Object.keys(PRIORITIES).join(', ')}`)
  const required = REQUIRED[type]
  if (required !== undefined && (attributes.get(required) ?? '') === '')
    throw wrongRule(line, `type=${type} needs ${required}=`)
  checkChoices(type, attributes, line)
  return {
    type,
    priority: readPriority(attributes, PRIORITIES[type], line),
    attributes,
    bare: typeName === undefined,
    line,
  }
}

function isTagType(text: string): text is TagType {
  return Object.hasOwn(PRIORITIES, text)
}

function checkChoices(type: TagType, attributes: ReadonlyMap<string, string>, line: string): void {
  const event = attributes.get('event') ?? ''
  if (type === 'ref' && !['branch', 'tag', 'pr'].includes(event)) {
    throw wrongRule(line, `type=ref has no event=${event}`, 'use branch, tag or pr')
  }
  const format = attributes.get('format') ?? 'short'
  if (type === 'sha' && !['short', 'long'].includes(format)) {
    throw wrongRule(line, `type=sha has no format=${format}`, 'use short or long')
  }
}

function readPriority(attributes: ReadonlyMap<string, string>, fallback: number, line: string): number {
  const text = attributes.get('priority') ?? ''
  if (text === '') return fallback
  if (!/^-?\d{1,9}$/.test(text)) throw wrongRule(line, `priority=${text} is no number`)
  return Number(text)
}

/** One CSV record of `key=value` fields, split at the first `=`; keys in lower case; a field without `=` is the value. */
export function parseAttributes(line: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const field of parseCsvRecord(line)) {
    const at = field.indexOf('=')
    const key = at < 0 ? 'value' : field.slice(0, at).trim().toLowerCase()
    attributes.set(key, (at < 0 ? field : field.slice(at + 1)).trim())
  }
  return attributes
}

export function wrongRule(line: string, why: string, help?: string): SlipwayError {
  const message = `${JSON.stringify(line)}: ${why}`
  const problem = { input: 'tags', message, ...(help === undefined ? {} : { help }) }
  return new SlipwayError('CONFIG_INVALID', `tags: ${message}`, {
    problems: [problem],
    ...(help === undefined ? {} : { help }),
  })
}
