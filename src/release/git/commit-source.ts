import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { HistoryQuery } from '../history.ts'
import type { ProcessResult } from '../../system/process.ts'
import type { VersionTag } from '../version-tag.ts'
import type { Clone, CloneOptions } from './clone.ts'
import { readCommitLog, type CommitLog } from './commit-log.ts'
import type { Git } from './git-command.ts'
import { gitFailure } from './git-failure.ts'
import { inScratch } from './scratch.ts'

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
const FIRST_LIMIT = 1000

export async function inLocalHistory(
  { git }: Pick<Clone, 'git'>,
  { head, bases }: HistoryQuery,
  call: Cancellable,
): Promise<CommitSource> {
  // A full clone has every commit that is behind the one it has: what it lacks cannot be the base.
  const present = await presentCommits(git, bases, call)
  return {
    read: (without, call) => {
      const excluded = without.filter(({ tag }) => present.has(tag.commit)).map(({ tag }) => `^${tag.commit}`)
      return limited(git, [head, ...excluded], bases, call)
    },
  }
}

async function presentCommits(git: Git, tags: readonly VersionTag[], call: Cancellable): Promise<ReadonlySet<string>> {
  const present = new Set<string>()
  if (tags.length === 0) return present
  const asked = await git.run(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
    ...call,
    stdin: tags.map(({ tag }) => `${tag.commit}\n`).join(''),
    onStdoutLine: (line) => {
      const [hash = '', type] = line.split(' ')
      if (type === 'commit') present.add(hash)
    },
  })
  if (asked.exitCode !== 0) throw gitFailure({ what: 'look for the tagged commits' }, asked)
  return present
}

async function limited(
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

/** Runs work on the remote's history, fetched without trees and files into a temporary repository. */
export function inRemoteHistory<T>(
  clone: Clone,
  options: CloneOptions,
  query: HistoryQuery,
  work: (source: CommitSource) => Promise<T>,
  call: Cancellable,
): Promise<T> {
  return inScratch(clone, options.scratch, options, (git) => work(remoteSource(git, clone.remote, query)), call)
}

function remoteSource(git: Git, remote: string, query: HistoryQuery): CommitSource {
  const { head, bases } = query
  let whole: CommitSource | undefined
  let fetched = false
  const fetchWhole = async (call: Cancellable): Promise<CommitSource> => {
    const deep = fetched ? ['--unshallow'] : bases.length === 0 ? [`--depth=${FIRST_LIMIT + 1}`] : []
    const result = await fetchCommits(git, remote, head, deep, call)
    if (result.exitCode !== 0) throw gitFailure({ what: `fetch the commits from ${remote}` }, result)
    return inLocalHistory({ git }, query, call)
  }
  return {
    read: async (without, call) => {
      if (without.length > 0 && whole === undefined) {
        const outcome = await fetchWithout(git, remote, head, without, call)
        if (outcome === 'contained') return NONE
        fetched ||= outcome === 'fetched'
        const log = outcome === 'fetched' ? await limited(git, [head], bases, call) : undefined
        const shown = log === undefined ? undefined : await withTrueParents(git, log, call)
        if (shown !== undefined) return shown
      }
      whole ??= await fetchWhole(call)
      return whole.read(without, call)
    },
  }
}

const NONE: CommitLog = { commits: [], truncated: false }

/** Whether a version that was made from a later commit has this one. The remote knows; no history is needed here. */
export function isContainedRemotely(
  clone: Clone,
  options: CloneOptions,
  head: string,
  releases: readonly VersionTag[],
  call: Cancellable,
): Promise<boolean> {
  return inScratch(
    clone,
    options.scratch,
    options,
    async (git) => (await fetchWithout(git, clone.remote, head, releases, call)) === 'contained',
    call,
  )
}

/** `unable`: the remote answers, but does not do this; then the whole history is asked for. */
async function fetchWithout(
  git: Git,
  remote: string,
  head: string,
  without: readonly VersionTag[],
  call: Cancellable,
): Promise<'fetched' | 'contained' | 'unable'> {
  const excluded = without.map(({ tag }) => `--shallow-exclude=refs/tags/${tag.name}`)
  const result = await fetchCommits(git, remote, head, excluded, call)
  if (result.exitCode === 0) return 'fetched'
  if (/no commits selected for shallow requests/i.test(result.stderr)) return 'contained'
  const failure = gitFailure({ what: `fetch the commits from ${remote}` }, result)
  if (failure.code !== 'RELEASE_REFUSED' || /not our ref/i.test(result.stderr)) throw failure
  return 'unable'
}

function fetchCommits(
  git: Git,
  remote: string,
  head: string,
  depth: readonly string[],
  call: Cancellable,
): Promise<ProcessResult> {
  const fetch = ['fetch', '--quiet', '--no-tags', '--filter=tree:0', '--no-write-fetch-head']
  return git.run([...fetch, ...depth, '--', remote, head], { ...call, timeoutMs: FETCH_TIMEOUT_MS })
}

const FETCH_TIMEOUT_MS = 600_000

/** More ends of a shallow history than this are not looked at one by one. */
const ROOT_LIMIT = 100

/** Git hides the parents of the commits where a shallow history ends; the commits themselves name them. */
async function withTrueParents(git: Git, log: CommitLog, call: Cancellable): Promise<CommitLog | undefined> {
  const roots = log.commits.filter(({ parents }) => parents.length === 0)
  if (roots.length > ROOT_LIMIT) return undefined
  const parents = new Map<string, readonly string[]>()
  for (const { hash } of roots) parents.set(hash, await trueParents(git, hash, call))
  const commits = log.commits.map((commit) => ({ ...commit, parents: parents.get(commit.hash) ?? commit.parents }))
  return { ...log, commits }
}

async function trueParents(git: Git, hash: string, call: Cancellable): Promise<readonly string[]> {
  const parents: string[] = []
  let inHead = true
  const read = await git.run(['cat-file', 'commit', hash], {
    ...call,
    keepBytes: 4096,
    onStdoutLine: (line) => {
      inHead &&= line !== ''
      const parent = /^parent ([0-9a-f]+)$/.exec(line)?.[1]
      if (inHead && parent !== undefined) parents.push(parent)
    },
  })
  if (read.exitCode !== 0) throw gitFailure({ what: `read the commit ${hash}` }, read)
  return parents
}
