import { lt } from 'semver'
import type { Cancellable } from '../image/store.ts'
import type { HistoryQuery, HistoryReader } from './history.ts'
import type { TagStore } from './release-host.ts'
import type { ReleaseLine } from './release-line.ts'
import { numberOf, planVersion, type VersionPlan } from './version-plan.ts'
import type { VersionRules } from './version-step.ts'
import { isStable, versionTags, type VersionTag } from './version-tag.ts'

interface ReleaseRequest {
  /** Full hash of the commit that is to be released. */
  readonly head: string
  readonly line: ReleaseLine
  readonly rules?: VersionRules
}

/**
 * The next version of a commit, from the remote's tags and the history behind it. Read-only. A commit that already carries a
 * version of ours is not read any further: its release is resumed. Errors: those of the store, the reader and planVersion.
 */
export async function planRelease(
  store: Pick<TagStore, 'list'>,
  reader: HistoryReader,
  { head, line, rules = {} }: ReleaseRequest,
  call: Cancellable = {},
): Promise<VersionPlan> {
  const tags = versionTags(await store.list(call), rules.prefix)
  const carried = tags.find((tag) => tag.tag.commit === head && isOfLine(tag, line))
  if (carried !== undefined) {
    const why = [`this commit is ${carried.tag.name}`]
    return { current: carried.version.version, bump: 'none', why, resume: carried, changes: [] }
  }
  const history = await reader.read(historyQuery(head, tags, line), call)
  return planVersion({ tags, line, history }, rules)
}

/** Whether a branch of this line could have made this version. A pre-release branch stops at a stable version, too. */
function isOfLine(tag: VersionTag, line: ReleaseLine): boolean {
  if (line.kind === 'prerelease' && numberOf(tag.version, line.preid).length > 0) return true
  if (line.kind === 'maintenance') return isStable(tag) && lt(tag.version, line.below)
  return isStable(tag)
}

/** What has to be known of the history. */
function historyQuery(head: string, tags: readonly VersionTag[], line: ReleaseLine): HistoryQuery {
  const ofLine = tags.filter((tag) => isOfLine(tag, line))
  return { head, bases: ofLine.filter(isStable), releases: ofLine }
}
