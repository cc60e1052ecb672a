import { Document, isAlias, isNode, isScalar, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { indented } from './edits.ts'
import type { Step } from './workflow-job.ts'

/** Inputs of the new step, in order; a value is a text, or a node that is taken along with its comments and its style. */
export class NewInputs {
  readonly #entries = new Map<string, unknown>()
  readonly #comments = new Map<string, string>()

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  set(name: string, value: unknown): void {
    this.#entries.set(name, value)
  }

  /** A comment that stands above the input. */
  comment(name: string, text: string | undefined): void {
    if (text !== undefined) this.#comments.set(name, text)
  }

  commentOf(name: string): string | undefined {
    return this.#comments.get(name)
  }

  text(name: string): string | undefined {
    const value = this.#entries.get(name)
    if (typeof value === 'string') return value
    return isScalar(value) ? String(value.value) : undefined
  }

  /** Adds lines below those that are there. */
  addLines(name: string, lines: readonly string[]): void {
    if (lines.length === 0) return
    const before = this.text(name)?.trimEnd()
    this.set(name, [...(before === undefined || before === '' ? [] : [before]), ...lines].join('\n'))
  }

  get entries(): readonly (readonly [name: string, value: unknown])[] {
    return [...this.#entries]
  }
}

const OWN_MEMBERS = new Set(['uses', 'with', 'id'])

/** The lines of the step that stands for `old`: its name, condition and environment stay. */
export function renderStep(old: Step, action: string, id: string | undefined, inputs: NewInputs): string {
  const step = new YAMLMap()
  const others = old.node.items.filter(({ key }) => !OWN_MEMBERS.has(String(isScalar(key) ? key.value : '')))
  const name = others.find(({ key }) => isScalar(key) && key.value === 'name')
  if (name !== undefined) step.add(name)
  if (id !== undefined) step.add(new Pair(new Scalar('id'), new Scalar(id)))
  for (const pair of others) if (pair !== name) step.add(pair)
  step.add(new Pair(new Scalar('uses'), new Scalar(action)))
  const given = new YAMLMap()
  for (const [name, value] of inputs.entries) {
    const key = new Scalar(name)
    const comment = inputs.commentOf(name)
    if (comment !== undefined) key.commentBefore = comment
    given.add(new Pair(key, nodeFor(value)))
  }
  if (given.items.length > 0) step.add(new Pair(new Scalar('with'), given))
  return renderItem(step, old.place.column)
}

/** One entry of a list, as lines at this column. */
export function renderItem(node: YAMLMap, column: number): string {
  const document = new Document()
  const list = new YAMLSeq()
  list.add(node)
  document.contents = list
  return indented(`${document.toString({ lineWidth: 0 }).trimEnd()}\n`, column)
}

/** A text of several lines as a block of text. */
export function nodeFor(value: unknown): unknown {
  if (isNode(value) && !isAlias(value)) return value
  const text = String(value)
  const scalar = new Scalar(/^(?:true|false)$/.test(text) ? text === 'true' : text)
  if (text.includes('\n')) {
    scalar.type = Scalar.BLOCK_LITERAL
    scalar.value = `${text.trimEnd()}\n`
  }
  return scalar
}
