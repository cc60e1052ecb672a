/** One challenge of a WWW-Authenticate header (RFC 9110 §11.6.1). `scheme` and parameter names are lower case. */
export interface Challenge {
  readonly scheme: string
  readonly parameters: Readonly<Record<string, string>>
}

const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y
const BARE_VALUE = /[^\s,]*/y
const LIMIT = 32

/**
 * Reads every challenge of the header, and forgives what registries get wrong: missing commas, missing closing quotes,
 * stray blanks, empty values. What cannot be read is left out; nothing is thrown, an empty list means no challenge.
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const found: { scheme: string; parameters: [string, string][] }[] = []
  let at = 0
  while (at < header.length && found.length < LIMIT) {
    at = skip(header, at, /[\s,]*/y)
    const token = match(header, at, TOKEN)
    if (token === '') {
      at += 1
      continue
    }
    at = skip(header, at + token.length, /\s*/y)
    if (header[at] !== '=') {
      found.push({ scheme: token.toLowerCase(), parameters: [] })
      continue
    }
    const { value, end } = parseValue(header, skip(header, at + 1, /\s*/y))
    found.at(-1)?.parameters.push([token.toLowerCase(), value])
    at = end
  }
  return found.map(({ scheme, parameters }) => ({ scheme, parameters: Object.fromEntries(parameters) }))
}

function parseValue(header: string, start: number): { value: string; end: number } {
  if (header[start] !== '"') {
    const value = match(header, start, BARE_VALUE)
    return { value, end: start + value.length }
  }
  let value = ''
  let at = start + 1
  for (; at < header.length && header[at] !== '"'; at += 1) {
    if (header[at] === '\\' && at + 1 < header.length) at += 1
    value += header[at] ?? ''
  }
  return { value, end: at + 1 }
}

function match(text: string, at: number, pattern: RegExp): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function skip(text: string, at: number, pattern: RegExp): number {
  return at + match(text, at, pattern).length
}
