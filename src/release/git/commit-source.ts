import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { HistoryQuery } from '../history.ts'
import type { VersionTag } from '../version-tag.ts'
import { readCommitLog, type CommitLog } from './commit-log.ts'
import type { Git } from '../../system/git-command.ts'
import { gitFailure } from './git-failure.ts'

/** Where the commits of a history come from. */
export interface CommitSource {
  /**
   * The history of the commit without the histories of these versions; empty when one of them contains it. `parents` are the
   * true ones, also where they are left out. Without versions only the newest commits.
   */
  read(without: readonly VersionTag[], call: Cancellable): Promise<CommitLog>
  /** The bases that are in the history of the commit. */
  reachable(call: Cancellable): Promise<readonly VersionTag[]>
}

/** So much happens between two releases of no one; git is slow to tell more, and nobody reads it. */
const COMMIT_LIMIT = 50_000
/** A first release tells only its newest commits: its version does not follow from them. */
export const FIRST_LIMIT = 1000

/** The history that is here, all of it. */
export async function inLocalHistory(
  git: Git,
  { head, bases }: HistoryQuery,
  call: Cancellable,
): Promise<CommitSource> {
  // A partial clone fetches each commit that it is asked for and lacks, so there the history is gone through instead.
  const partial = await git.run(['config', '--get-regexp', PARTIAL], call)
  const known = await (partial.exitCode === 0
    ? passedCommits(git, head, bases, call)
    : presentCommits(git, bases, call))
  return {
    read: (without, call) => {
      // What a full clone lacks has no part in this history.
      const excluded = without.filter(({ tag }) => known.has(tag.commit)).map(({ tag }) => `^${tag.commit}`)
      return readLimited(git, [head, ...excluded], without.length > 0, call)
    },
    reachable: async (call) => {
      const passed = await passedCommits(git, head, bases, call)
      return bases.filter(({ tag }) => passed.has(tag.commit))
    },
  }
}

const PARTIAL = String.raw`^(remote\..*\.promisor|extensions\.partialclone)$`

/** Which of the tagged commits are here. */
async function presentCommits(git: Git, tags: readonly VersionTag[], call: Cancellable): Promise<ReadonlySet<string>> {
  const present = new Set<string>()
  if (tags.length === 0) return present
  const result = await git.run(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
    ...call,
    keepBytes: 4096,
    stdin: tags.map(({ tag }) => `${tag.commit}\n`).join(''),
    onStdoutLine: (line) => {
      const [hash = '', type] = line.split(' ')
      if (type === 'commit') present.add(hash)
    },
  })
  if (result.exitCode !== 0) throw gitFailure({ what: 'look for the tagged commits' }, result)
  return present
}

/** Which of the tagged commits are in the history of a commit. */
async function passedCommits(
  git: Git,
  head: string,
  tags: readonly VersionTag[],
  call: Cancellable,
): Promise<ReadonlySet<string>> {
  const wanted = new Set(tags.map(({ tag }) => tag.commit))
  const passed = new Set<string>()
  if (wanted.size === 0) return passed
  const result = await git.run(['rev-list', '--end-of-options', head], {
    ...call,
    keepBytes: 4096,
    onStdoutLine: (line) => {
      if (wanted.has(line)) passed.add(line)
    },
  })
  if (result.exitCode !== 0) throw gitFailure({ what: 'look for the tagged commits' }, result)
  return passed
}

/** @throws RELEASE_REFUSED when more commits follow a version than anyone reads. */
export async function readLimited(
  git: Git,
  range: readonly string[],
  followsVersion: boolean,
  call: Cancellable,
): Promise<CommitLog> {
  const limit = followsVersion ? COMMIT_LIMIT : FIRST_LIMIT
  const log = await readCommitLog(git, range, limit, call)
  if (!log.truncated || !followsVersion) return log
  throw new SlipwayError('RELEASE_REFUSED', `more than ${limit} commits follow the last release`, {
    facts: { limit },
    help: 'put a release tag on a newer commit by hand, then go on from there',
  })
}
