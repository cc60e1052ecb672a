const TOKEN = /\s*(\(|\)|[A-Za-z0-9][A-Za-z0-9.:+-]*)/y
const OPERATORS = new Set(['AND', 'OR', 'WITH'])
const MAX_TOKENS = 200

/**
 * Whether a text is an SPDX licence expression of known identifiers (SPDX specification, annex "SPDX license expressions").
 * `isKnown` decides about identifiers of licences and exceptions; `LicenseRef-…` needs no list.
 */
export function isSpdxExpression(text: string, isKnown: (id: string) => boolean): boolean {
  const tokens = tokensOf(text)
  if (tokens === undefined) return false
  let depth = 0
  let wantsOperand = true
  for (const [index, token] of tokens.entries()) {
    if (!fits(token, tokens[index - 1], wantsOperand, isKnown)) return false
    if (token === '(') depth++
    else if (token === ')') depth--
    else wantsOperand = OPERATORS.has(token)
    if (depth < 0) return false
  }
  return depth === 0 && !wantsOperand
}

function fits(
  token: string,
  before: string | undefined,
  wantsOperand: boolean,
  isKnown: (id: string) => boolean,
): boolean {
  if (token === '(') return wantsOperand && before !== 'WITH'
  if (token === 'WITH') return !wantsOperand && before !== ')'
  if (token === ')' || OPERATORS.has(token)) return !wantsOperand
  return wantsOperand && isIdentifier(token, isKnown)
}

function isIdentifier(token: string, isKnown: (id: string) => boolean): boolean {
  if (/^(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$/.test(token)) return true
  return isKnown(token) || (token.endsWith('+') && isKnown(token.slice(0, -1)))
}

function tokensOf(text: string): readonly string[] | undefined {
  const tokens: string[] = []
  const scanner = new RegExp(TOKEN)
  const trimmed = text.trimEnd()
  while (scanner.lastIndex < trimmed.length) {
    const token = scanner.exec(trimmed)?.[1]
    if (token === undefined || tokens.length === MAX_TOKENS) return undefined
    tokens.push(token)
  }
  return tokens
}
