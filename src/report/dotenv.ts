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
  const lines = Object.entries(variables).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [dotenvLine(name, value)],
  )
  const content = lines.map((line) => `${line}\n`).join('')
  if (lines.length > MAX_VARIABLES)
    throw new SlipwayError('INTERNAL', `a dotenv report holds at most ${MAX_VARIABLES} variables, not ${lines.length}`)
  if (new TextEncoder().encode(content).length > MAX_BYTES)
    throw new SlipwayError('INTERNAL', `a dotenv report holds at most ${MAX_BYTES} bytes`)
  return content
}

function dotenvLine(name: string, value: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    throw new SlipwayError('INTERNAL', `not a name of a variable: ${JSON.stringify(name)}`)
  if (!/^[!-~]+$/.test(value))
    throw new SlipwayError('INTERNAL', `the value of ${name} cannot be written to a dotenv report`)
  return `${name}=${value}`
}
