export interface ListGrammar {
  /** Commas separate as newlines do, outside double quotes. */
  readonly commas: boolean
  /** White space around entries stays, as in docker's `secrets`. */
  readonly verbatim?: boolean
}

/**
 * Splits a list as docker's actions do: one entry a line, with `commas` also at commas; a record wholly in double quotes may
 * span lines and hold commas, `""` in it is one quote; blank entries are dropped, white space around entries is cut.
 */
export function parseList(text: string, grammar: ListGrammar): readonly string[] {
  const entries: string[] = []
  let at = 0
  while (at < text.length) {
    const taken = takeEntry(text, at, grammar)
    if (taken.entry.trim() !== '') entries.push(taken.entry)
    at = taken.next
  }
  return entries
}

function takeEntry(
  text: string,
  start: number,
  grammar: ListGrammar,
): { readonly entry: string; readonly next: number } {
  const quoted = takeQuoted(text, start, grammar)
  if (quoted !== undefined) return quoted
  let end = start
  while (end < text.length && !isSeparator(text[end] ?? '', grammar)) end += 1
  const entry = text.slice(start, end)
  return { entry: grammar.verbatim === true ? entry : entry.trim(), next: end + 1 }
}

function takeQuoted(
  text: string,
  start: number,
  grammar: ListGrammar,
): { readonly entry: string; readonly next: number } | undefined {
  const open = start + (/^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0)
  if (text[open] !== '"') return undefined
  const body = /^"((?:[^"]|"")*)"[ \t\r]*/.exec(text.slice(open))
  if (body === null) return undefined
  const end = open + body[0].length
  if (end < text.length && !isSeparator(text[end] ?? '', grammar)) return undefined
  return { entry: (body[1] ?? '').replaceAll('""', '"'), next: end + 1 }
}

function isSeparator(character: string, { commas }: ListGrammar): boolean {
  return character === '\n' || (commas && character === ',')
}
