import { CommitParser } from 'conventional-commits-parser'
import { scanFooters } from './footers.ts'

/** One commit as the repository has it. */
export interface HistoryCommit {
  readonly hash: string
  readonly parents: readonly string[]
  readonly author: { readonly name: string; readonly email: string }
  /** Committer time in seconds since 1970. */
  readonly time: number
  readonly message: string
}

/** What a commit says by Conventional Commits 1.0.0. */
export interface ConventionalCommit {
  readonly hash: string
  /** Lower case (rule 15); empty: the message follows no convention. */
  readonly type: string
  readonly scope?: string
  /** The description; of an unconventional commit its first line. */
  readonly subject: string
  /** What breaks, in the author's words; empty: nothing does. */
  readonly breaking: readonly string[]
  /** Value of a `Release-As` footer. */
  readonly releaseAs?: string
  /** Hashes, perhaps short, of the commits that this one takes back. */
  readonly reverts: readonly string[]
}

const NEVER = /(?!)/

// Rules 1 to 5: a noun, an optional scope, an optional `!`, a colon and a space, a description.
const HEADER = /^([^\s():!]+)(?:\(([^()]+)\))?(!)?: +(\S.*)$/

// What GitHub, GitLab, Bitbucket and git itself put before the title of a merged change.
const MERGE = /^(?:Merge (?:pull request #\d+|branch(?:es)?|remote-tracking branch|tag|commit) |Merged in \S).*$/

/** A longer message is cut: no footer of a person stands behind this much text. */
const MESSAGE_LIMIT = 1 << 16

const parser = new CommitParser({
  mergePattern: MERGE,
  headerPattern: HEADER,
  headerCorrespondence: ['type', 'scope', 'mark', 'description'],
  // The parser's notes take lower case and list entries for breaking changes: rules 8 to 16 are read by scanFooters instead.
  notesPattern: () => NEVER,
  fieldPattern: NEVER,
})

/**
 * Reads a commit by Conventional Commits 1.0.0. Decided where the specification is silent:
 * - A merge counts by the title under its first line, which is the pull request's.
 * - `BREAKING CHANGE` counts at the start of any line, with or without the blank line that rule 8 asks for, and also where the
 *   header follows no convention: overlooking a break costs its users more than the wrong number does.
 * - Footers of a bot are not read: its body quotes the release notes of other projects. Its header is its own word.
 * - git's own `Revert "…"` is a `revert`; `Reapply "…"` is what it brings back.
 */
export function readCommit({ hash, author, message }: HistoryCommit): ConventionalCommit {
  const text = message.slice(0, MESSAGE_LIMIT)
  if (text.trim() === '') return { hash, type: '', subject: '', breaking: [], reverts: [] }
  const header = readHeader(text)
  const footers = isBot(author, text) ? [] : scanFooters(text)
  const notes = footers.filter(({ token }) => /^BREAKING[ -]CHANGE$/.test(token)).map(({ value }) => value)
  const breaking = notes.length === 0 && header.marked ? [header.subject] : notes
  const releaseAs = footers.findLast(({ token }) => token.toLowerCase() === 'release-as')?.value.trim()
  return {
    hash,
    type: header.type,
    ...(header.scope === undefined ? {} : { scope: header.scope }),
    subject: header.subject,
    breaking,
    ...(releaseAs === undefined || releaseAs === '' ? {} : { releaseAs }),
    reverts: Array.from(text.matchAll(/^This reverts commit ([0-9a-f]{7,64})\b/gm), ([, taken = '']) => taken),
  }
}

interface Header {
  readonly type: string
  readonly scope?: string
  readonly marked: boolean
  readonly subject: string
}

function readHeader(message: string): Header {
  const parsed = parser.parse(message)
  const first = (parsed.header ?? parsed.merge ?? '').trim()
  const reverted = /^Revert "(.*)"$/.exec(first)?.[1]
  if (reverted !== undefined) return { type: 'revert', subject: reverted, marked: false }
  const again = HEADER.exec(/^Reapply "(.*)"$/.exec(first)?.[1] ?? '')
  if (again !== null) return headerOf(again[1] ?? '', again[2], again[3], again[4])
  const { type, scope, mark, description } = parsed
  return typeof type === 'string'
    ? headerOf(type, scope, mark, description)
    : { type: '', subject: first, marked: false }
}

type Part = string | null | undefined

function headerOf(type: string, scope: Part, mark: Part, description: Part): Header {
  return {
    type: type.toLowerCase(),
    ...(typeof scope === 'string' ? { scope: scope.trim() } : {}),
    marked: mark === '!',
    subject: (description ?? '').trim(),
  }
}

const BOT = /\[bot\](?:@|$)|^(?:dependabot|renovate|greenkeeper|snyk-bot|depfu|pyup-bot|scala-steward)\b/i

/** Written by a bot, or signed off by one where a person squashed its change. */
function isBot({ name, email }: HistoryCommit['author'], message: string): boolean {
  if ([name, email].some((text) => BOT.test(text.trim()))) return true
  return Array.from(message.matchAll(/^Signed-off-by: ([^<\n]*)</gim)).some(([, signer = '']) =>
    BOT.test(signer.trim()),
  )
}
