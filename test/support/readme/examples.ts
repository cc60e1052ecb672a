/** One fenced block of a Markdown page. */
export interface Example {
  /** Line of the opening fence, from 1. */
  readonly line: number
  readonly language: string
  /** Words after the language: `run`, `exit=10`. */
  readonly marks: readonly string[]
  readonly text: string
}

/** Every fenced block of a page. */
export function examplesOf(markdown: string): readonly Example[] {
  const fences = markdown.matchAll(/^```([^\n`]*)\n([\s\S]*?)^```[ \t]*$/gm)
  return Array.from(fences, ({ index, 1: info = '', 2: text = '' }) => {
    const [language = '', ...marks] = info.trim().split(/\s+/)
    return { line: markdown.slice(0, index).split('\n').length, language, marks, text }
  })
}

/** The blocks that a reader would paste into a shell and that are marked to be run. */
export function runnable(examples: readonly Example[]): readonly Example[] {
  return examples.filter(({ language, marks }) => language === 'sh' && marks.includes('run'))
}

/** The exit code an example announces by `exit=N`; 0 without. */
export function expectedExit({ marks }: Example): number {
  const mark = marks.find((word) => word.startsWith('exit='))
  return mark === undefined ? 0 : Number(mark.slice('exit='.length))
}
