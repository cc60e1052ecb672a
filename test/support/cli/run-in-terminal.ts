import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../architecture/read-sources.ts'

/** What a person types when this question has appeared. */
export type Answer = readonly [question: string, keys: string]

export interface TerminalRun {
  readonly exit: number | undefined
  /** Everything that was on the screen. */
  readonly screen: string
}

/** Runs the sources in a pseudo-terminal (script of util-linux) and answers its questions in turn. */
export function runInTerminal(
  args: readonly string[],
  answers: readonly Answer[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<TerminalRun> {
  const words = [process.execPath, join(ROOT, 'src', 'main.ts'), ...args]
  const command = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
  const env = { PATH: process.env['PATH'] ?? '', HOME: options.cwd, TERM: 'xterm', ...options.env }
  const child = spawn('script', ['-qefc', command, '/dev/null'], { cwd: options.cwd, env, stdio: 'pipe' })
  const rest = [...answers]
  let screen = ''
  let read = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text
    const at = rest[0] === undefined ? -1 : screen.indexOf(rest[0][0], read)
    if (at < 0) return
    const [question, keys] = rest.shift() ?? ['', '']
    read = at + question.length
    child.stdin.write(keys)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ exit: code ?? undefined, screen }))
  })
}
