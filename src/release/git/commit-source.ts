import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { HistoryQuery } from '../history.ts'
import type { VersionTag } from '../version-tag.ts'
import { readCommitLog, type CommitLog } from './commit-log.ts'
import type { Git } from './git-command.ts'
import { gitFailure } from './git-failure.ts'

/** Where the commits of a history come from. */
export interface CommitSource {
  /**
   * The history of the commit without the histories of these versions; empty when one of them contains it. `parents` are the
   * true ones, also where they are left out.
   */
  read(without: readonly VersionTag[], call: Cancellable): Promise<CommitLog>
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
  const known = await knownCommits(git, head, bases, call)
  return {
    read: (without, call) => {
      const excluded = without.filter(({ tag }) => known.has(tag.commit)).map(({ tag }) => `^${tag.commit}`)
      return limited(git, [head, ...excluded], bases, call)
    },
  }
}

/**
 * Which of the tagged commits are here. What a full clone lacks cannot be the base. A partial clone would fetch each commit that
 * it is asked for and lacks, so there the history is gone through instead.
 */
async function knownCommits(
  git: Git,
  head: string,
  tags: readonly VersionTag[],
  call: Cancellable,
): Promise<ReadonlySet<string>> {
  if (tags.length === 0) return new Set()
  const wanted = new Set(tags.map(({ tag }) => tag.commit))
  const known = new Set<string>()
  const partial = await git.run(
    ['config', '--get-regexp', String.raw`^(remote\..*\.promisor|extensions\.partialclone)$`],
    call,
  )
  const onStdoutLine = (line: string): void => {
    const [hash = '', type = 'commit'] = line.split(' ')
    if (type === 'commit' && wanted.has(hash)) known.add(hash)
  }
  const result =
    partial.exitCode === 0
      ? await git.run(['rev-list', '--end-of-options', head], { ...call, onStdoutLine, keepBytes: 4096 })
      : await git.run(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
          ...call,
          onStdoutLine,
          keepBytes: 4096,
          stdin: Array.from(wanted, (hash) => `${hash}\n`).join(''),
        })
  if (result.exitCode !== 0) throw gitFailure({ what: 'look for the tagged commits' }, result)
  return known
}

/** @throws RELEASE_REFUSED when more commits follow a release than anyone reads. */
export async function limited(
  git: Git,
  range: readonly string[],
  bases: readonly VersionTag[],
  call: Cancellable,
): Promise<CommitLog> {
  const limit = bases.length === 0 ? FIRST_LIMIT : COMMIT_LIMIT
  const log = await readCommitLog(git, range, limit, call)
  if (!log.truncated || bases.length === 0) return log
  throw new SlipwayError('RELEASE_REFUSED', `more than ${limit} commits follow the last release`, {
    facts: { limit },
    help: 'put a release tag on a newer commit by hand, then go on from there',
  })
}
