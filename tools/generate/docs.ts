import type { Input } from '../../src/config/input.ts'
import { table } from './text.ts'

const KIND_TEXT: Readonly<Record<Input['kind'], string>> = {
  text: 'text',
  boolean: '`true` or `false`',
  list: 'list: newlines or commas',
  lines: 'list: newlines',
  choice: 'choice',
  secret: 'secret',
}

export function inputsPage(inputs: readonly Input[]): string {
  const rows = inputs.map((input) => [
    `\`${input.name}\`${input.commandLineOnly === true ? ' (command line only)' : ''}`,
    input.choices === undefined ? KIND_TEXT[input.kind] : input.choices.map(code).join(', '),
    input.default === undefined ? '' : code(input.default),
    input.text,
    alsoWritten(input).map(code).join(', '),
  ])
  return `<!-- Generated from src/config/inputs.ts by npm run bundle. -->

# Inputs

Every input is an input of the Action, an option of the command line (\`--name value\`), a variable (\`SLIPWAY_NAME\`, with \`_\` for
\`-\`) and a key of \`slipway.yml\` (not the secrets). Where several are given, the command line wins over inputs and variables, those
over the file. Empty means not set.

${table(['input', 'kind', 'default', 'what it is', 'also written'], rows)}
`
}

function alsoWritten(input: Input): readonly string[] {
  const short = input.short === undefined ? [] : [`-${input.short}`]
  return [...short, ...(input.aliases ?? [])]
}

function code(text: string): string {
  return `\`${text}\``
}

interface ErrorKind {
  readonly exit: number
  readonly meaning: string
}

export function errorsPage(kinds: Readonly<Record<string, ErrorKind>>): string {
  const rows = Object.entries(kinds)
    .toSorted(([, a], [, b]) => a.exit - b.exit)
    .map(([name, { exit, meaning }]) => [String(exit), code(name), meaning])
  return `<!-- Generated from src/errors.ts by npm run bundle. -->

# Errors and exit codes

Exit 0 means done, or nothing to do. Every other end of a run has one code, shown with its message and, where there is one, what to
do about it; \`report.json\` holds it as \`error\`. Temporary failures have \`error.facts.retryable\` set to \`true\`: run again.

${table(['exit', 'code', 'meaning'], rows)}
`
}
