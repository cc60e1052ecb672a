import type { Problems } from '../errors.ts'
import { dockerInputHelp } from './docker-inputs.ts'
import type { Input } from './input.ts'
import { findInput, findShort, inputSpellings } from './inputs.ts'
import type { RawInput } from './values.ts'

/** A command line, split: `slipway COMMAND [ARGUMENTS] [--input value]...`. */
export interface CommandLine {
  readonly positional: readonly string[]
  readonly raw: readonly RawInput[]
  readonly help: boolean
  readonly version: boolean
}

/**
 * Splits arguments by the table: `--name value`, `--name=value`, `-f value`; a boolean may stand alone or be followed by
 * true or false. After `--` everything is positional. Unknown options and missing values become problems.
 */
export function parseArguments(argv: readonly string[], problems: Problems): CommandLine {
  const positional: string[] = []
  const raw: RawInput[] = []
  let help = false
  let version = false
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? ''
    if (word === '--') {
      positional.push(...argv.slice(at + 1))
      break
    }
    if (!word.startsWith('-') || word === '-') positional.push(word)
    else if (word === '--help' || word === '-h') help = true
    else if (word === '--version') version = true
    else {
      const { name, input, inline } = splitOption(word)
      if (input === undefined) {
        problems.add(word.split('=')[0] ?? word, 'no such option', dockerInputHelp(name) ?? suggestion(name))
        continue
      }
      const taken = takeValue(input, inline, argv[at + 1])
      if (taken === undefined) problems.add(input.name, 'has no value', `write --${input.name} VALUE`)
      else {
        raw.push({ name: input.name, values: [taken.value], source: 'command line' })
        at += taken.words
      }
    }
  }
  return { positional, raw, help, version }
}

interface Option {
  readonly name: string
  readonly input: Input | undefined
  readonly inline: string | undefined
}

function splitOption(word: string): Option {
  const equals = word.indexOf('=')
  const flag = equals < 0 ? word : word.slice(0, equals)
  const inline = equals < 0 ? undefined : word.slice(equals + 1)
  if (flag.startsWith('--')) return { name: flag.slice(2), input: findInput(flag.slice(2)), inline }
  return { name: flag.slice(1), input: findShort(flag.slice(1)), inline }
}

function takeValue(
  input: Input,
  inline: string | undefined,
  next: string | undefined,
): { readonly value: string; readonly words: number } | undefined {
  if (inline !== undefined) return { value: inline, words: 0 }
  if (input.kind === 'boolean') {
    const spelled = next !== undefined && /^(?:true|false)$/i.test(next)
    return spelled ? { value: next, words: 1 } : { value: 'true', words: 0 }
  }
  if (next === undefined || (next.startsWith('--') && findInput(next.slice(2).split('=')[0] ?? '') !== undefined))
    return undefined
  return { value: next, words: 1 }
}

function suggestion(name: string): string {
  const near = inputSpellings()
    .map((spelling) => ({ spelling, distance: editDistance(name, spelling) }))
    .sort((a, b) => a.distance - b.distance)[0]
  return near !== undefined && near.distance <= Math.min(3, name.length / 2)
    ? `did you mean --${near.spelling}?`
    : '--help lists the options'
}

/** Levenshtein distance, for suggestions only. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
