import { compareDigits } from './digits.ts'

/** What may come next in an apk version. A smaller rank makes the version newer when the other one has something else there. */
const RANK = { digits: 1, letter: 2, suffix: 3, suffixNumber: 4, hash: 5, revision: 6, end: 7, rest: 8 } as const
type Kind = keyof typeof RANK

interface Token {
  readonly kind: Kind
  readonly text: string
}

const BEFORE_RELEASE = ['alpha', 'beta', 'pre', 'rc']
const AFTER_RELEASE = ['cvs', 'svn', 'git', 'hg', 'p']
const SUFFIXES = [...BEFORE_RELEASE, ...AFTER_RELEASE]

/**
 * Orders two apk versions as `apk version -t` does (apk-package(5), "pkgver"): `digits{.digits}[letter]{_suffix[digits]}[~hash][-rN]`,
 * where `_alpha`, `_beta`, `_pre`, `_rc` come before the release and `_cvs`, `_svn`, `_git`, `_hg`, `_p` after it, and a component
 * with a leading zero is compared as text. Digits after a letter (`1.8.28p1`) are allowed as in apk 2. Total: from the first
 * character that fits nowhere on, the text is compared as such.
 * Negative when `a` is older, 0 when they are equal, positive when `a` is newer.
 */
export function compareApkVersions(a: string, b: string): number {
  const left = tokens(a)
  const right = tokens(b)
  for (let i = 0; ; i += 1) {
    const x = left[i] ?? END
    const y = right[i] ?? END
    if (x.kind !== y.kind) return compareKinds(x, y)
    if (x.kind === 'end') return 0
    const difference = compareTokens(x, y, i === 0)
    if (difference !== 0) return difference
  }
}

const END: Token = { kind: 'end', text: '' }

function compareKinds(a: Token, b: Token): number {
  const early = Number(isBeforeRelease(b)) - Number(isBeforeRelease(a))
  return early === 0 ? RANK[b.kind] - RANK[a.kind] : early
}

function isBeforeRelease(token: Token): boolean {
  return token.kind === 'suffix' && BEFORE_RELEASE.includes(token.text)
}

function compareTokens(a: Token, b: Token, first: boolean): number {
  if (a.kind === 'suffix') return SUFFIXES.indexOf(a.text) - SUFFIXES.indexOf(b.text)
  if (a.kind === 'letter' || a.kind === 'hash' || a.kind === 'rest') return compareText(a.text, b.text)
  const asText = a.kind === 'digits' && !first && (a.text.startsWith('0') || b.text.startsWith('0'))
  return asText ? compareText(a.text, b.text) : compareDigits(a.text, b.text)
}

/** What may follow what; patterns are sticky, the first that fits is taken. */
const NEXT: readonly { readonly kind: Kind; readonly pattern: RegExp; readonly after: readonly (Kind | 'start')[] }[] =
  [
    { kind: 'digits', pattern: /(\d+)/y, after: ['start', 'letter'] },
    { kind: 'digits', pattern: /\.(\d+)/y, after: ['digits', 'letter'] },
    { kind: 'letter', pattern: /([a-z])/y, after: ['digits'] },
    {
      kind: 'suffix',
      pattern: new RegExp(`_(${SUFFIXES.join('|')})`, 'y'),
      after: ['digits', 'letter', 'suffix', 'suffixNumber'],
    },
    { kind: 'suffixNumber', pattern: /(\d+)/y, after: ['suffix'] },
    { kind: 'hash', pattern: /~([0-9a-f]+)/y, after: ['digits', 'letter', 'suffix', 'suffixNumber'] },
    { kind: 'revision', pattern: /-r(\d+)/y, after: ['digits', 'letter', 'suffix', 'suffixNumber', 'hash'] },
  ]

function tokens(text: string): readonly Token[] {
  const version = text.trim()
  const found: Token[] = []
  let at = 0
  let last: Kind | 'start' = 'start'
  while (at < version.length) {
    const token = nextToken(version, at, last)
    found.push({ kind: token.kind, text: token.text })
    at = token.end
    last = token.kind
  }
  return found
}

function nextToken(version: string, at: number, last: Kind | 'start'): Token & { readonly end: number } {
  for (const { kind, pattern, after } of NEXT) {
    if (!after.includes(last)) continue
    pattern.lastIndex = at
    const match = pattern.exec(version)
    if (match !== null) return { kind, text: match[1] ?? '', end: pattern.lastIndex }
  }
  return { kind: 'rest', text: version.slice(at), end: version.length }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
