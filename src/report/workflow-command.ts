import { SlipwayError } from '../errors.ts'
import type { Location } from '../system/log.ts'

export type AnnotationLevel = 'debug' | 'notice' | 'warning' | 'error'

/** One annotation of the GitHub runner (`::error file=…::message`). A message of several lines stays one annotation. */
export function annotation(level: AnnotationLevel, message: string, at?: Location): string {
  return `::${level}${at === undefined ? '' : ` ${place(at)}`}::${escapeData(message)}`
}

function place({ file, line }: Location): string {
  return `file=${escapeProperty(file)}${line === undefined ? '' : `,line=${line}`}`
}

/** Has the runner replace the value by `***` in everything that is printed from here on; each line of it on its own. */
export function maskCommands(secret: string): readonly string[] {
  const lines = [secret, ...secret.split('\n')]
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line.trim() !== '')
  return [...new Set(lines)].map((line) => `::add-mask::${escapeData(line)}`)
}

/** What to print before and after text from outside, so that nothing in it is taken for a command. */
export interface CommandGuard {
  readonly stop: string
  readonly resume: string
}

/**
 * `token` must be random, and known to nobody who has a say in the text: who knows it can end the guard.
 * @throws INTERNAL for a token that can be guessed or that the runner would not take.
 */
export function commandGuard(token: string): CommandGuard {
  requireRandom(token)
  return { stop: `::stop-commands::${token}`, resume: `::${token}::` }
}

/**
 * One value for GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE. `delimiter` must be random, as for commandGuard.
 * @throws INTERNAL when the value holds the delimiter: its text could then set other outputs.
 */
export function outputEntry(name: string, value: string, delimiter: string): string {
  requireRandom(delimiter)
  if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) throw new SlipwayError('INTERNAL', `not a name of an output: ${name}`)
  if (value.includes(delimiter)) throw new SlipwayError('INTERNAL', `the value of output ${name} holds its delimiter`)
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}

function requireRandom(token: string): void {
  if (!/^[A-Za-z0-9_-]{20,}$/.test(token))
    throw new SlipwayError(
      'INTERNAL',
      'a guard against workflow commands needs a random token of at least 20 letters and digits',
    )
}

// actions/runner, ActionCommand.cs: these characters, in this form.
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
