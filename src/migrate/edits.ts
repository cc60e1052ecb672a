/** One place of a text and what is to stand there. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all edits made. They must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((one, other) => one.start - other.start || one.end - other.end)
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: put } of sorted) {
    if (start < at) throw new Error('edits overlap')
    parts.push(text.slice(at, start), put)
    at = end
  }
  return parts.join('') + text.slice(at)
}

/** Start of the line that holds this place. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** End of the line that holds this place, its line feed included. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  return found < 0 ? text.length : found + 1
}

/** End of the lines of a value: one that ends with a line feed, such as a block of text, ends there. */
export function valueLineEnd(text: string, end: number): number {
  return end > 0 && text[end - 1] === '\n' ? end : lineEnd(text, end)
}

/** Start of the comments and empty lines right above a line, not above `floor`. */
export function leadStart(text: string, line: number, floor: number): number {
  let start = line
  while (start > floor) {
    const above = lineStart(text, start - 1)
    if (above < floor || !/^\s*(?:#.*)?$/.test(text.slice(above, start - 1))) break
    start = above
  }
  return start
}

/** Column of a place in its line, from 0. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at)
}

/** Every line that is not empty, moved to the right. */
export function indented(text: string, columns: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(columns))
}

/** Moved to the left as far as its first line allows. */
export function outdented(text: string): string {
  const [, first = ''] = /^([ ]*)/.exec(text) ?? []
  return text.replaceAll(new RegExp(`^ {1,${Math.max(1, first.length)}}`, 'gm'), first === '' ? '$&' : '')
}
