import type { Input } from '../config/input.ts'
import { INPUTS } from '../config/inputs.ts'
import { COMMANDS } from './commands/table.ts'

/** What `--help` prints: the commands, or the usage of one, and every option of the table. */
export function helpText(command: string | undefined): string {
  const entry = command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
  const head =
    entry === undefined
      ? ['usage: slipway COMMAND [ARGUMENTS] [--option value]...', '', 'Commands:', ...commandLines()]
      : [`usage: slipway ${entry.usage}`, '', entry.text]
  return [...head, '', 'Options:', ...INPUTS.flatMap(optionLines), '', 'Exit codes: docs/errors.md', ''].join('\n')
}

function commandLines(): readonly string[] {
  return Object.entries(COMMANDS).map(([word, { text }]) => `  ${word.padEnd(10)} ${text}`)
}

function optionLines(input: Input): readonly string[] {
  if (input.name === 'command' || input.name === 'arguments') return []
  const short = input.short === undefined ? '' : `-${input.short}, `
  const value = input.kind === 'boolean' ? '' : ` ${input.choices?.join('|') ?? valueWord(input)}`
  const fallback = input.default === undefined ? '' : ` (default ${input.default})`
  return [`  ${short}--${input.name}${value}`, `      ${input.text}${fallback}`]
}

function valueWord(input: Input): string {
  return input.kind === 'list' || input.kind === 'lines' ? 'VALUE...' : 'VALUE'
}
