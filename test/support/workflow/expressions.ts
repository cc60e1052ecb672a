import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** The contexts of a step, as JSON. */
export type Contexts = Readonly<Record<string, unknown>>

/** What a text with `${{ }}` says, by GitHub's own evaluator; a condition may do without the braces. */
export function evaluate(expression: string, contexts: Contexts, failed = false): data.ExpressionData {
  const status = [
    ['always', true],
    ['success', !failed],
    ['failure', failed],
    ['cancelled', false],
  ] as const
  const functions = status.map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: (): data.ExpressionData => new data.BooleanData(value),
  }))
  const { tokens } = new Lexer(expression).lex()
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse()
  const dictionary = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  return new Evaluator(parsed, dictionary, new Map(functions.map((one) => [one.name, one]))).evaluate()
}

export function interpolate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, contexts).coerceString())
}

/** A step runs when its condition holds; one that names no status function wants success as well. */
export function holds(condition: string | undefined, contexts: Contexts, failed: boolean): boolean {
  if (condition === undefined) return !failed
  const bare = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition)?.[1] ?? condition
  const value = evaluate(bare, contexts, failed).coerceString()
  const truthy = !['', 'false', '0', 'null'].includes(value)
  return /\b(?:always|success|failure|cancelled)\(/.test(bare) ? truthy : truthy && !failed
}
