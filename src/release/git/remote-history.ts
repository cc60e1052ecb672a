import type { Cancellable } from '../../image/store.ts'
import type { ProcessResult } from '../../system/process.ts'
import type { HistoryQuery } from '../history.ts'
import type { VersionTag } from '../version-tag.ts'
import type { Clone, CloneOptions } from './clone.ts'
import type { CommitLog } from './commit-log.ts'
import { FIRST_LIMIT, inLocalHistory, readLimited, type CommitSource } from './commit-source.ts'
import type { Git } from '../../system/git-command.ts'
import { gitFailure } from './git-failure.ts'
import { inScratch } from './scratch.ts'

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
  const openWhole = async (call: Cancellable): Promise<CommitSource> => {
    const shallow = await git.run(['rev-parse', '--is-shallow-repository'], call)
    const newest = bases.length === 0 ? [`--depth=${FIRST_LIMIT + 1}`] : []
    const depth = shallow.stdout.trim() === 'true' ? ['--unshallow'] : newest
    const result = await fetchCommits(git, remote, [head], depth, call)
    if (result.exitCode !== 0) throw gitFailure({ what: `fetch the commits from ${remote}` }, result)
    return inLocalHistory(git, query, call)
  }
  const opened = async (call: Cancellable): Promise<CommitSource> => (whole ??= await openWhole(call))
  return {
    read: async (without, call) => {
      if (without.length > 0 && whole === undefined) {
        const outcome = await fetchWithout(git, remote, head, without, call)
        if (outcome === 'contained') return NONE
        const log = outcome === 'fetched' ? await readWithout(git, remote, head, without, call) : undefined
        if (log !== undefined) return log
      }
      return (await opened(call)).read(without, call)
    },
    reachable: async (call) => (await opened(call)).reachable(call),
  }
}

/** A merge costs one more question when one of its sides is left out; more of them than this cost more than all commits do. */
const SIDE_LIMIT = 8

/**
 * What is fetched after leaving out versions. Where a history is cut, git cuts off all sides of a merge, also those that no
 * version has: they are asked for one by one. Undefined: there are too many.
 */
async function readWithout(
  git: Git,
  remote: string,
  head: string,
  without: readonly VersionTag[],
  call: Cancellable,
): Promise<CommitLog | undefined> {
  const known = new Set(without.map(({ tag }) => tag.commit))
  const heads = [head]
  let asked = 0
  for (;;) {
    const shown = await readLimited(git, heads, true, call)
    const log = await withTrueParents(git, shown, call)
    if (log === undefined) return undefined
    const sides = sidesCutOff(log).filter((side) => !known.has(side))
    if (sides.length === 0) return log
    asked += sides.length
    if (asked > SIDE_LIMIT) return undefined
    for (const side of sides) {
      known.add(side)
      const outcome = await fetchWithout(git, remote, side, without, call)
      if (outcome === 'unable') return undefined
      if (outcome === 'fetched') heads.push(side)
    }
  }
}

/** Parents of merges that are not there. A commit with one parent is cut off only where its parent is left out. */
function sidesCutOff({ commits }: CommitLog): readonly string[] {
  const inside = new Set(commits.map(({ hash }) => hash))
  const merges = commits.filter(({ parents }) => parents.length > 1)
  return [...new Set(merges.flatMap(({ parents }) => parents.filter((parent) => !inside.has(parent))))]
}

const NONE: CommitLog = { commits: [], truncated: false }

/** Whether a version that was made from a later commit has this one. The remote knows, mostly without sending any history. */
export function isContainedRemotely(
  clone: Clone,
  options: CloneOptions,
  head: string,
  releases: readonly VersionTag[],
  call: Cancellable,
): Promise<boolean> {
  const check = async (git: Git): Promise<boolean> => {
    const outcome = await fetchWithout(git, clone.remote, head, releases, call)
    if (outcome !== 'unable') return outcome === 'contained'
    const refs = releases.map(({ tag }) => `+refs/tags/${tag.name}:refs/tags/${tag.name}`)
    const fetched = await fetchCommits(git, clone.remote, refs, [], call)
    if (fetched.exitCode !== 0) throw gitFailure({ what: `fetch the tags from ${clone.remote}` }, fetched)
    let contained = false
    const onStdoutLine = (line: string): void => {
      contained ||= line === head
    }
    const listed = await git.run(['rev-list', '--tags'], { ...call, onStdoutLine, keepBytes: 4096 })
    if (listed.exitCode !== 0) throw gitFailure({ what: 'read the commits of the tags' }, listed)
    return contained
  }
  return inScratch(clone, options.scratch, options, check, call)
}

/**
 * `unable`: the remote answers, but does not do this; then the whole history is asked for. Over HTTP `contained` looks just so,
 * because the server's last words get lost.
 */
async function fetchWithout(
  git: Git,
  remote: string,
  head: string,
  without: readonly VersionTag[],
  call: Cancellable,
): Promise<'fetched' | 'contained' | 'unable'> {
  const excluded = without.map(({ tag }) => `--shallow-exclude=refs/tags/${tag.name}`)
  const result = await fetchCommits(git, remote, [head], excluded, call)
  if (result.exitCode === 0) return 'fetched'
  if (/no commits selected for shallow requests/i.test(result.stderr)) return 'contained'
  const failure = gitFailure({ what: `fetch the commits from ${remote}` }, result)
  if (failure.code !== 'RELEASE_REFUSED' || /not our ref/i.test(result.stderr)) throw failure
  return 'unable'
}

function fetchCommits(
  git: Git,
  remote: string,
  wanted: readonly string[],
  depth: readonly string[],
  call: Cancellable,
): Promise<ProcessResult> {
  const fetch = ['fetch', '--quiet', '--no-tags', '--filter=tree:0', '--no-write-fetch-head']
  return git.run([...fetch, ...depth, '--', remote, ...wanted], { ...call, timeoutMs: FETCH_TIMEOUT_MS })
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
