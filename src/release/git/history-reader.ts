import type { Cancellable } from '../../image/store.ts'
import { newestFirst, type History, type HistoryQuery, type HistoryReader } from '../history.ts'
import type { VersionTag } from '../version-tag.ts'
import type { CloneOptions } from './clone.ts'
import { openClone } from './clone.ts'
import type { CommitLog } from './commit-log.ts'
import { inLocalHistory, type CommitSource } from './commit-source.ts'
import { gitFailure } from './git-failure.ts'
import { inRemoteHistory, isContainedRemotely } from './remote-history.ts'

/**
 * Reads what happened since the last release. A full clone answers by itself. For a shallow one the remote is asked for exactly
 * the commits that matter, without their files, into a temporary repository: the clone is never deepened.
 */
export function gitHistoryReader(options: CloneOptions): HistoryReader {
  return {
    read: async (query, call = {}) => {
      const clone = await openClone(options, call)
      const shallow = await clone.git.run(['rev-parse', '--is-shallow-repository'], call)
      if (shallow.exitCode !== 0) throw gitFailure({ what: 'read the repository' }, shallow)
      const found =
        shallow.stdout.trim() === 'true'
          ? await inRemoteHistory(clone, options, query, (source) => sinceBase(query, source, call), call)
          : await sinceBase(query, await inLocalHistory(clone.git, query, call), call)
      if (found.contained) return found
      const history = { ...found, commits: newestFirst(found.commits) }
      const later = laterReleases(query, history)
      if (later.length === 0) return history
      return (await isContainedRemotely(clone, options, query.head, later, call)) ? CONTAINED : history
    },
  }
}

/** Which base it has does not matter, and is not known to every clone. */
const CONTAINED: History = { commits: [], contained: true, truncated: false }

/** Versions above the base that this history does not show: made from a later commit, or from another branch. */
function laterReleases({ releases }: HistoryQuery, { base, commits }: History): readonly VersionTag[] {
  const shown = new Set(commits.map(({ hash }) => hash))
  return releases.filter(
    ({ tag, version }) => !shown.has(tag.commit) && (base === undefined || version.compare(base.version) > 0),
  )
}

/**
 * The base is the highest of the versions that are met first on the ways back from the commit. Leaving out the histories of all
 * versions finds them at once; commits that only an unrelated version contains are then asked for again.
 */
async function sinceBase(query: HistoryQuery, source: CommitSource, call: Cancellable): Promise<History> {
  const { head, bases } = query
  const own = bases.find(({ tag }) => tag.commit === head)
  if (own !== undefined) return { base: own, commits: [], contained: false, truncated: false }
  if (bases.length === 0) return { ...(await source.read([], call)), contained: false }
  const first = await source.read(bases, call)
  if (first.commits.length === 0) return CONTAINED
  const edge = parentsOutside(first)
  const base = bases.find(({ tag }) => edge.has(tag.commit))
  if (base === undefined) return edge.size === 0 ? { ...first, contained: false } : amongReachable(query, source, call)
  if (edge.size === 1) return { base, ...first, contained: false }
  return since(base, query, source, call)
}

async function since(base: VersionTag, query: HistoryQuery, source: CommitSource, call: Cancellable): Promise<History> {
  const log = await source.read([base], call)
  const higher = metFirst(query, log)
  if (higher !== undefined && higher.version.compare(base.version) > 0) return since(higher, query, source, call)
  return { base, ...log, contained: false }
}

/** Everything behind the base is also behind an unrelated version: only the versions of this history are left out now. */
async function amongReachable(query: HistoryQuery, source: CommitSource, call: Cancellable): Promise<History> {
  const reachable = await source.reachable(call)
  const log = await source.read(reachable, call)
  const edge = parentsOutside(log)
  const base = reachable.find(({ tag }) => edge.has(tag.commit))
  return base === undefined ? { ...log, contained: false } : since(base, query, source, call)
}

function parentsOutside({ commits }: CommitLog): ReadonlySet<string> {
  const inside = new Set(commits.map(({ hash }) => hash))
  return new Set(commits.flatMap(({ parents }) => parents.filter((parent) => !inside.has(parent))))
}

/** The highest version met on the ways back from the commit when none goes on behind a version. */
function metFirst({ head, bases }: HistoryQuery, { commits }: CommitLog): VersionTag | undefined {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]))
  const versions = new Set(bases.map(({ tag }) => tag.commit))
  const met = new Set<string>()
  const seen = new Set<string>()
  const waiting = [head]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    if (versions.has(at)) met.add(at)
    else waiting.push(...(byHash.get(at)?.parents ?? []))
  }
  return bases.find(({ tag }) => met.has(tag.commit))
}
