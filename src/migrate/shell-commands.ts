/** One command of a script: its words, and the line where it begins, from 1. */
export interface ShellCommand {
  readonly words: readonly string[]
  readonly line: number
  /** As written. */
  readonly text: string
}

/**
 * The commands of a shell script, parted at `;`, `&&`, `||`, `|` and line ends. Variables stay as they are written; quotes are taken
 * off. Undefined where it is more than a list of commands can say: here-documents, functions, substitutions that hold commands.
 */
export function shellCommands(script: string): readonly ShellCommand[] | undefined {
  if (script.length > 100_000) return undefined
  const commands: ShellCommand[] = []
  const joined = script.replaceAll(/\\\n/g, '  ')
  for (const [at, line] of joined.split('\n').entries()) {
    const parts = splitLine(line)
    if (parts === undefined) return undefined
    for (const { words, text } of parts) if (words.length > 0) commands.push({ words, line: at + 1, text: text.trim() })
  }
  return commands
}

interface LinePart {
  readonly words: readonly string[]
  readonly text: string
}

const SEPARATORS = /^(?:&&|\|\||;;|[;|&])/

/** Words of each command of one line; undefined when a quote is open at its end, or a here-document begins. */
function splitLine(line: string): readonly LinePart[] | undefined {
  if (/^\s*#/.test(line)) return []
  const parts: LinePart[] = []
  let words: string[] = []
  let word: string | undefined
  let text = ''
  const endWord = (): void => {
    if (word !== undefined) words.push(word)
    word = undefined
  }
  const endCommand = (): void => {
    endWord()
    parts.push({ words, text })
    words = []
    text = ''
  }
  for (let rest = line; rest !== '';) {
    const token = readToken(rest)
    if (token === undefined) return undefined
    rest = rest.slice(token.length)
    if (token.kind === 'comment') break
    if (token.kind === 'separator') endCommand()
    else if (token.kind === 'blank') endWord()
    else if (token.kind === 'text') word = (word ?? '') + token.value
    if (token.kind !== 'separator')
      text += line.slice(line.length - rest.length - token.length, line.length - rest.length)
  }
  endCommand()
  return parts
}

type Token =
  | { readonly kind: 'blank' | 'comment' | 'separator'; readonly length: number }
  | { readonly kind: 'text'; readonly length: number; readonly value: string }

/** The next token of a line that is not at its end. */
function readToken(rest: string): Token | undefined {
  // What a command puts out is one word here, which nobody can know.
  const expression = /^\$\{\{(?:(?!\$\{\{).)*?\}\}|^\$\([^()]*\)|^`[^`]*`/.exec(rest)?.[0]
  if (expression !== undefined) return { kind: 'text', length: expression.length, value: expression }
  if (rest.startsWith('<<')) return undefined
  const redirection = /^\d?>>?(?:&\d)?/.exec(rest)?.[0]
  if (redirection !== undefined) return { kind: 'text', length: redirection.length, value: redirection }
  const separator = SEPARATORS.exec(rest)?.[0]
  if (separator !== undefined) return { kind: 'separator', length: separator.length }
  const blank = /^[ \t]+#.*|^[ \t]+/.exec(rest)?.[0]
  if (blank !== undefined) return { kind: blank.includes('#') ? 'comment' : 'blank', length: blank.length }
  return readText(rest)
}

/** Quoted, escaped or plain. */
function readText(rest: string): Token | undefined {
  const quoted = /^'([^']*)'|^"((?:[^"\\]|\\.)*)"/.exec(rest)
  if (quoted !== null) {
    const value = quoted[1] ?? (quoted[2] ?? '').replaceAll(/\\([$`"\\])/g, '$1')
    return { kind: 'text', length: quoted[0].length, value }
  }
  if (/^['"]/.test(rest)) return undefined
  const escaped = /^\\(.)/.exec(rest)
  if (escaped !== null) return { kind: 'text', length: 2, value: escaped[1] ?? '' }
  return { kind: 'text', length: 1, value: rest[0] ?? '' }
}

/** Whether a word has a command or a calculation of the shell in it, whose outcome nobody knows here. */
export function isComputed(word: string): boolean {
  return /\$\(|`|\$\{\w+[^}\w]/.test(word)
}
