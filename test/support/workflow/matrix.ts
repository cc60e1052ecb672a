import { interpolate, type Contexts } from './expressions.ts'

type Values = Readonly<Record<string, unknown>>

/** `strategy.matrix` of a job: lists by name, or `include` with whole jobs; either may be an expression. */
export type Matrix = Readonly<Record<string, string | readonly unknown[]>>

/** The contexts that one job of a matrix sees beside the others. */
interface MatrixJob {
  readonly matrix: Values
  readonly strategy: Values
}

/** The jobs of a matrix; undefined when the job has none. */
export function matrixJobs(matrix: Matrix | undefined, contexts: Contexts): readonly MatrixJob[] | undefined {
  if (matrix === undefined) return undefined
  const { include = [], ...axes } = Object.fromEntries(
    Object.entries(matrix).map(([name, value]) => [name, listOf(value, contexts)]),
  )
  const crossed = Object.entries(axes).reduce<readonly Values[]>(
    (jobs, [name, values]) => jobs.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    Object.keys(axes).length === 0 ? [] : [{}],
  )
  const all = [...crossed, ...(include as readonly Values[])]
  return all.map((values, at) => ({ matrix: values, strategy: { 'job-index': at, 'job-total': all.length } }))
}

function listOf(value: string | readonly unknown[], contexts: Contexts): readonly unknown[] {
  if (typeof value !== 'string') return value
  const expression = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(value)?.[1] ?? ''
  return JSON.parse(interpolate(`\${{ toJSON(${expression}) }}`, contexts)) as readonly unknown[]
}

/** The outputs of a matrix: the runner sends none that is empty, and of those with one name the last stays. */
export function mergedOutputs(outputs: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  return Object.fromEntries(outputs.flatMap((one) => Object.entries(one).filter(([, value]) => value !== '')))
}
