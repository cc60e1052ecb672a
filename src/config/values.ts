import type { Problems } from '../errors.ts'
import { Secret } from '../system/secret.ts'
import type { Input } from './input.ts'
import { imageEntries } from './image-entries.ts'
import { findInput, INPUTS } from './inputs.ts'
import { parseList } from './list.ts'

export type InputSource = 'command line' | 'environment' | 'image of slipway.yml' | 'slipway.yml'

/** What was written for one input, before it is understood. Several values: the option was repeated, or the file has a list. */
export interface RawInput {
  readonly name: string
  readonly values: readonly string[]
  readonly source: InputSource
}

type Kinds = { text: string; boolean: boolean; list: readonly string[]; lines: readonly string[]; secret: Secret }
type ValueOf<I> = I extends { kind: 'choice'; choices: readonly (infer C)[] }
  ? C
  : I extends { kind: infer K extends keyof Kinds }
    ? Kinds[K]
    : never
type Present<I> = I extends { default: string } | { kind: 'list' | 'lines' } ? ValueOf<I> : ValueOf<I> | undefined
type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S

/** Every input with its value, typed from the table: `fail-on` is `failOn`. */
export type Inputs = {
  readonly [I in (typeof INPUTS)[number] as Camel<I['name']>]: Present<I>
}

const SOURCE_RANK: readonly InputSource[] = ['command line', 'environment', 'image of slipway.yml', 'slipway.yml']
const TRUE = new Set(['true', 'True', 'TRUE'])
const FALSE = new Set(['false', 'False', 'FALSE'])

/**
 * Understands every input. Where an input is given twice the command line wins over the environment, that over slipway.yml, and there an image's own over the file's;
 * an empty value means unset. Every fault is added to `problems` under the name the user wrote; the value is then the default.
 */
export function readInputs(raw: readonly RawInput[], problems: Problems): Inputs {
  const entries = INPUTS.map((input: Input) => [camel(input.name), readInput(input, raw, problems)] as const)
  const inputs = Object.fromEntries(entries) as unknown as Inputs
  return { ...inputs, images: imageEntries(inputs.images, problems) }
}

function readInput(input: Input, raw: readonly RawInput[], problems: Problems): unknown {
  for (const source of SOURCE_RANK) {
    const given = raw.filter((entry) => entry.source === source && findInput(entry.name) === input)
    if (given.length === 0) continue
    const values = given.flatMap((entry) => entry.values)
    if (values.every((value) => value.trim() === '')) {
      if (source === 'command line' && input.refuseEmpty === true)
        problems.add(input.name, 'is empty', `leave --${input.name} out, or give it a value`)
      continue
    }
    const value = understand(input, values, problems)
    if (value !== undefined) return value
    break
  }
  return input.default === undefined ? unset(input) : understand(input, [input.default], problems)
}

function unset(input: Input): unknown {
  return input.kind === 'list' || input.kind === 'lines' ? [] : undefined
}

function understand(input: Input, values: readonly string[], problems: Problems): unknown {
  const last = values.at(-1) ?? ''
  switch (input.kind) {
    case 'text':
      return last.trim()
    case 'secret':
      return new Secret(input.repeatable === true ? values.join('\n') : last)
    case 'boolean':
      return understandBoolean(input, last.trim(), problems)
    case 'choice': {
      const choices = input.choices ?? []
      if (choices.includes(last.trim())) return last.trim()
      problems.add(input.name, `${JSON.stringify(last)} is not one of ${choices.join(', ')}`)
      return undefined
    }
    case 'list':
    case 'lines':
      return values.flatMap((value) => parseList(withoutComments(input, value), { commas: input.kind === 'list' }))
  }
}

function withoutComments({ comments = false }: Input, text: string): string {
  return comments ? text.replaceAll(/^[ \t]*#.*$/gm, '') : text
}

function understandBoolean(input: Input, text: string, problems: Problems): boolean | undefined {
  if (TRUE.has(text)) return true
  if (FALSE.has(text)) return false
  problems.add(input.name, `${JSON.stringify(text)} is not true or false`)
  return undefined
}

function camel(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
