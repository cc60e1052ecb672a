import { parse } from 'semver'
import type { HistoryCommit } from '../../../src/release/commit.ts'
import type { VersionTag } from '../../../src/release/version-tag.ts'

/** A hash that one can tell by its first characters. */
export function hashOf(name: string | number): string {
  return Buffer.from(String(name)).toString('hex').padEnd(40, '0')
}

/** Commits newest first, each the parent of the one before it; named 1, 2, … from the oldest. */
export function commitsOf(...messages: readonly string[]): readonly HistoryCommit[] {
  return messages.map((message, index) => {
    const number = messages.length - index
    return commitOf(message, { hash: hashOf(number), parents: number === 1 ? [hashOf('base')] : [hashOf(number - 1)] })
  })
}

export function commitOf(message: string, overrides: Partial<HistoryCommit> = {}): HistoryCommit {
  const author = { name: 'Ada', email: 'ada@example.com' }
  return { hash: hashOf('c'), parents: [], author, time: 1_700_000_000, message, ...overrides }
}

/** A tag `v…` on a commit; by default on one that no other has. */
export function versionTag(version: string, commit = hashOf(`at ${version}`)): VersionTag {
  const parsed = parse(version)
  if (parsed === null) throw new Error(`not a version: ${version}`)
  return { version: parsed, tag: { name: `v${version}`, object: commit, commit } }
}
