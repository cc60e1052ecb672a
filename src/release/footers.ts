/** One footer of a commit message: `Reviewed-by: Z`, `Refs #133`, `BREAKING CHANGE: …`. */
export interface Footer {
  readonly token: string
  /** May have several lines. */
  readonly value: string
}

// Conventional Commits 1.0.0, rules 8, 9, 12 and 16: only BREAKING CHANGE may have a blank in its token, and only in capitals.
// Trailing blanks are cut by git, so a value that starts on the next line leaves nothing behind the colon.
const BREAKING = /^(BREAKING[ -]CHANGE)(?::(?: +|$)| #)(.*)$/
const OTHER = /^([A-Za-z0-9][A-Za-z0-9-]*)(?:: | #)(.*)$/

/**
 * The footers of a commit message; its first line is never one. A value ends where the next footer starts (rule 10). A footer
 * starts behind a blank line or another footer; BREAKING CHANGE at the start of any line.
 */
export function scanFooters(message: string): readonly Footer[] {
  const footers: { readonly token: string; readonly lines: string[] }[] = []
  let blank = false
  for (const line of message.split(/\r?\n/).slice(1)) {
    const found = BREAKING.exec(line) ?? (blank || footers.length > 0 ? OTHER.exec(line) : null)
    if (found !== null) footers.push({ token: found[1] ?? '', lines: [found[2] ?? ''] })
    else footers.at(-1)?.lines.push(line)
    blank = line.trim() === ''
  }
  return footers.map(({ token, lines }) => ({ token, value: lines.join('\n').trim() }))
}
