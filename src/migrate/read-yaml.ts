import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLMap,
} from 'yaml'
import { SlipwayError, type Problem } from '../errors.ts'

/** GitHub takes workflows of half as much. */
export const FILE_LIMIT_BYTES: number = 1 << 20
const MOST_NODES = 100_000
const MOST_ALIASES = 100
const DEEPEST = 64

/**
 * Reads one YAML document with its places and comments.
 * @throws CONFIG_INVALID with where each fault is, or which limit it passes.
 */
export function readYaml(text: string, file: string): Document {
  if (text.length > FILE_LIMIT_BYTES) throw wrong(file, [`is larger than ${FILE_LIMIT_BYTES} bytes`])
  const lines = new LineCounter()
  const document = parseOrThrow(text, file, lines)
  const faults = document.errors.map(({ message, pos }) => {
    const { line, col } = lines.linePos(pos[0])
    return `${line}:${col}: ${(message.split('\n')[0] ?? '').replace(/:$/, '')}`
  })
  // The parser calls itself for each level, and takes its own end for a fault of the text.
  if (faults.some((fault) => fault.includes('call stack'))) throw wrong(file, ['is nested too deeply'])
  if (faults.length > 0) throw wrong(file, faults.slice(0, 20))
  return document
}

function parseOrThrow(text: string, file: string, lineCounter: LineCounter): Document {
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false, schema: 'core', keepSourceTokens: false })
    if (document.errors.length === 0) checkLimits(document, file)
    return document
  } catch (thrown) {
    if (thrown instanceof SlipwayError) throw thrown
    throw wrong(file, [thrown instanceof RangeError ? 'is nested too deeply' : 'cannot be read'])
  }
}

function checkLimits(document: Document, file: string): void {
  let nodes = 0
  let aliases = 0
  visit(document, (_, node, path) => {
    nodes += 1
    if (isAlias(node)) {
      aliases += 1
      if (aliases <= MOST_ALIASES && node.resolve(document) === undefined)
        throw wrong(file, [`has no anchor for *${node.source}`])
    }
    if (nodes > MOST_NODES) throw wrong(file, [`has more than ${MOST_NODES} values`])
    if (aliases > MOST_ALIASES) throw wrong(file, [`has more than ${MOST_ALIASES} aliases`])
    if (path.length > DEEPEST && path.filter(isCollection).length > DEEPEST)
      throw wrong(file, [`is nested more than ${DEEPEST} levels deep`])
  })
}

/** CONFIG_INVALID about a file. */
export function wrong(file: string, messages: readonly string[]): SlipwayError {
  const problems = messages.map((message): Problem => ({ input: file, message }))
  return new SlipwayError('CONFIG_INVALID', `${file} cannot be migrated`, { problems })
}

/** The text of a scalar as it is written, without quotes; undefined of anything else. */
export function textOf(node: unknown, document: Document): string | undefined {
  const found = isAlias(node) ? node.resolve(document) : node
  if (!isScalar(found)) return undefined
  if (typeof found.value === 'string') return found.value
  return found.value === null ? '' : (found.source ?? '')
}

export function mapOf(node: unknown, document: Document): YAMLMap | undefined {
  const found = isAlias(node) ? node.resolve(document) : node
  return isMap(found) ? found : undefined
}

/** Items of a sequence; a single value stands for a sequence of one. */
export function itemsOf(node: unknown, document: Document): readonly unknown[] {
  const found = isAlias(node) ? node.resolve(document) : node
  if (found === undefined || found === null) return []
  return isSeq(found) ? found.items : [found]
}

/** Entries of a mapping whose keys are texts, in order. */
export function entriesOf(
  node: unknown,
  document: Document,
): readonly { readonly name: string; readonly key: unknown; readonly value: unknown }[] {
  const map = mapOf(node, document)
  return (map?.items ?? []).flatMap(({ key, value }) => {
    const name = textOf(key, document)
    return name === undefined ? [] : [{ name, key, value }]
  })
}

/** Texts of a mapping by name; entries that are no texts are left out. */
export function textsOf(node: unknown, document: Document): ReadonlyMap<string, string> {
  const texts = entriesOf(node, document).flatMap(({ name, value }) => {
    const text = textOf(value, document)
    return text === undefined ? [] : [[name, text] as const]
  })
  return new Map(texts)
}

/** Where a node stands in the text: from its first character to the end of its value. */
export function rangeOf(node: unknown): { readonly start: number; readonly end: number } | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined
  const [start, end] = node.range as readonly unknown[]
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined
}
