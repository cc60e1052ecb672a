import { isMap, isSeq, type Document, type YAMLMap } from 'yaml'
import { columnOf, leadStart, lineStart, valueLineEnd } from './edits.ts'
import { entriesOf, mapOf, rangeOf, textOf, textsOf } from './read-yaml.ts'

/** Lines of one step in the text of the file. */
export interface StepPlace {
  /** Where the comments above it begin. */
  readonly lead: number
  /** Start of the line with its dash. */
  readonly start: number
  readonly end: number
  /** Column of the dash. */
  readonly column: number
}

export interface Step {
  readonly node: YAMLMap
  readonly place: StepPlace
  /** `docker/build-push-action`; undefined of a shell step or a local action. */
  readonly action: string | undefined
  readonly run: string | undefined
  readonly id: string | undefined
  /** The text of `if`. */
  readonly condition: string | undefined
  readonly inputs: ReadonlyMap<string, string>
  readonly env: ReadonlyMap<string, string>
  /** How messages call it. */
  readonly title: string
}

/** A job of a workflow that runs steps. */
export interface WorkflowJob {
  readonly id: string
  readonly document: Document
  readonly node: YAMLMap
  readonly steps: readonly Step[]
  /** Lines of the job in the text, from its name. */
  readonly start: number
  readonly end: number
  /** Start of the line `steps:`. */
  readonly stepsLine: number
  /** Variables of the workflow and of the job. */
  readonly env: ReadonlyMap<string, string>
  /** Why its steps cannot be told apart by lines. */
  readonly unfit: string | undefined
}

/** The jobs that have steps, in order. */
export function readJobs(document: Document, text: string): readonly WorkflowJob[] {
  const root = mapOf(document.contents, document)
  const workflowEnv = textsOf(root?.get('env', true), document)
  return entriesOf(root?.get('jobs', true), document).flatMap(({ name, key, value }) => {
    const node = isMap(value) ? value : undefined
    const range = rangeOf(node)
    const keyRange = rangeOf(key)
    if (node === undefined || range === undefined || keyRange === undefined || !node.has('steps')) return []
    const pair = node.items.find((one) => textOf(one.key, document) === 'steps')
    const stepsKey = rangeOf(pair?.key)?.start ?? range.start
    const { steps, unfit } = readSteps(pair?.value, document, text)
    const job: WorkflowJob = {
      id: name,
      document,
      node,
      steps,
      start: lineStart(text, keyRange.start),
      end: valueLineEnd(text, range.end),
      stepsLine: lineStart(text, stepsKey),
      env: new Map([...workflowEnv, ...textsOf(node.get('env', true), document)]),
      unfit: node.flow === true ? 'the job is written in braces' : unfit,
    }
    return [job]
  })
}

const MOST_STEPS = 200

interface ReadSteps {
  readonly steps: readonly Step[]
  readonly unfit: string | undefined
}

function readSteps(node: unknown, document: Document, text: string): ReadSteps {
  if (!isSeq(node)) return { steps: [], unfit: 'its steps are an alias' }
  if (node.flow === true) return { steps: [], unfit: 'its steps are written in brackets' }
  if (node.items.length > MOST_STEPS) return { steps: [], unfit: `it has more than ${MOST_STEPS} steps` }
  const steps: Step[] = []
  let floor = lineStart(text, rangeOf(node)?.start ?? 0)
  for (const item of node.items) {
    const range = rangeOf(item)
    if (!isMap(item) || range === undefined || item.flow === true)
      return { steps, unfit: 'one of its steps is an alias or written in braces' }
    const dash = text.lastIndexOf('-', range.start)
    const start = lineStart(text, dash)
    const place = {
      lead: leadStart(text, start, floor),
      start,
      end: valueLineEnd(text, range.end),
      column: columnOf(text, dash),
    }
    steps.push(readStep(item, place, document))
    floor = place.end
  }
  return { steps, unfit: undefined }
}

function readStep(node: YAMLMap, place: StepPlace, document: Document): Step {
  const text = (name: string): string | undefined => textOf(node.get(name, true), document)
  const uses = text('uses')
  const action = /^([\w.-]+\/[\w.-]+)(?:\/[^@]*)?@/.exec(uses ?? '')?.[1]?.toLowerCase()
  const name = text('name')
  const run = text('run')
  return {
    node,
    place,
    action,
    run,
    id: text('id'),
    condition: text('if'),
    inputs: lowerNames(textsOf(node.get('with', true), document)),
    env: textsOf(node.get('env', true), document),
    title: name ?? action ?? uses ?? `run: ${(run ?? '').trim().split('\n')[0]?.slice(0, 60) ?? ''}`,
  }
}

/** Names of inputs do not depend on case. */
function lowerNames(inputs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...inputs].map(([name, value]) => [name.toLowerCase(), value]))
}
