import { SlipwayError } from '../errors.ts'

/** GitLab refuses a larger report, and on its own servers one with more variables. */
const MAX_BYTES = 5 * 1024
const MAX_VARIABLES = 20

/**
 * A dotenv report for GitLab (`artifacts:reports:dotenv`). Undefined and empty values are left out.
 * GitLab knows no quoting: a value with white space cannot be said.
 * @throws INTERNAL for such a value, a bad name, or more than GitLab takes.
 */
export function dotenvReport(variables: Readonly<Record<string, string | undefined>>): string {
  const content = dotenvText(variables)
  const excess = excessOf(content)
  if (excess !== undefined) throw new SlipwayError('INTERNAL', `a dotenv report holds at most ${excess}`)
  return content
}

/** How many of the later variables fit beside the earlier ones. */
export function variablesThatFit(
  first: Readonly<Record<string, string | undefined>>,
  later: readonly (readonly [name: string, value: string])[],
): number {
  let count = 0
  const fits = (some: number): boolean =>
    excessOf(dotenvText({ ...first, ...Object.fromEntries(later.slice(0, some)) })) === undefined
  while (count < later.length && fits(count + 1)) count++
  return count
}

/** Which of GitLab's limits a report is beyond. */
function excessOf(content: string): string | undefined {
  const lines = content.split('\n').length - 1
  if (lines > MAX_VARIABLES) return `${MAX_VARIABLES} variables, not ${lines}`
  return Buffer.byteLength(content) > MAX_BYTES ? `${MAX_BYTES} bytes` : undefined
}

function dotenvText(variables: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(variables).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [dotenvLine(name, value)],
  )
  return lines.map((line) => `${line}\n`).join('')
}

function dotenvLine(name: string, value: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    throw new SlipwayError('INTERNAL', `not a name of a variable: ${JSON.stringify(name)}`)
  if (!/^[!-~]+$/.test(value))
    throw new SlipwayError('INTERNAL', `the value of ${name} cannot be written to a dotenv report`)
  return `${name}=${value}`
}
