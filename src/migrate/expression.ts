/** `${{ … }}` and nothing else: what stands within. */
export function wholeExpression(text: string): string | undefined {
  const inner = /^\s*\$\{\{((?:(?!\}\})[\s\S])*)\}\}\s*$/.exec(text)?.[1]
  return inner?.trim()
}

/** The output of a step that an expression names and nothing else: `steps.meta.outputs.tags`. */
export function stepOutput(text: string): { readonly step: string; readonly output: string } | undefined {
  const inner = wholeExpression(text)
  const found = inner === undefined ? null : /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(inner)
  return found === null ? undefined : { step: found[1] ?? '', output: found[2] ?? '' }
}

/** One place where a text speaks of a step. `output` is undefined where it is not one of its outputs by name. */
export interface StepMention {
  readonly step: string
  readonly output: string | undefined
  /** Of the step's name in the text. */
  readonly at: number
}

const MENTION = /\bsteps(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])(\.outputs\.([\w-]+)|)/g

export function stepMentions(text: string): readonly StepMention[] {
  return Array.from(text.matchAll(MENTION), (found) => {
    const [, plain, quoted, , output] = found
    const step = plain ?? quoted ?? ''
    // A name in brackets is not rewritten.
    return { step, output: plain === undefined ? undefined : output, at: found.index + 'steps.'.length }
  })
}

/** A text with `${{ env.NAME }}` put in from what the file says literally. Only to decide by; what is carried stays as it is. */
export function withEnv(text: string, env: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\$\{\{\s*env\.(\w+)\s*\}\}/g, (all, name: string) => {
    const value = env.get(name)
    return value === undefined || value.includes('${{') ? all : value
  })
}

/** Lines that say something, trimmed. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Entries of a list that lines or commas separate; commas within `${{ }}` and quotes do not. */
export function listOf(text: string): readonly string[] {
  const parts = text.match(/(?:\$\{\{(?:(?!\$\{\{)[\s\S])*?\}\}|"[^"\n]*"|[^,\n])+/g) ?? []
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

export function isTrue(text: string | undefined): boolean {
  return text !== undefined && /^(?:true|True|TRUE|yes|1)$/.test(text.trim())
}

export function isFalse(text: string | undefined): boolean {
  return text === undefined || /^(?:false|False|FALSE|no|0|)$/.test(text.trim())
}
