import { valid } from 'semver'
import { SlipwayError } from '../errors.ts'
import type { Digest } from '../image/digest.ts'
import type { Cancellable } from '../image/store.ts'
import { claimedImages } from '../release/claim.ts'
import { withoutReverted } from '../release/bump.ts'
import { readCommit, type ConventionalCommit } from '../release/commit.ts'
import type { HistoryReader } from '../release/history.ts'
import { planRelease } from '../release/plan-release.ts'
import { releaseLine } from '../release/release-line.ts'
import type { ReleaseHost, TagStore } from '../release/release-host.ts'
import type { VersionPlan } from '../release/version-plan.ts'
import type { VersionRules } from '../release/version-step.ts'
import { isStable, tagName, versionOfTag, versionTags } from '../release/version-tag.ts'
import type { Facts } from './facts.ts'

/** What a release touches besides the registry. */
export interface ReleasePorts {
  readonly tags: TagStore
  readonly history: HistoryReader
  readonly host: Omit<ReleaseHost, 'kind'>
}

/** How versions are chosen. */
export interface ReleaseRequest {
  /** Given by the user, without prefix; absent: from the git tag, else by the commits. */
  readonly version?: string
  readonly rules: VersionRules
  readonly channels: Readonly<Record<string, string>>
}

/** A version to release from a commit. */
export interface ReleaseDecision {
  readonly version: string
  /** Name of the git tag. */
  readonly tag: string
  readonly commit: string
  /** Seconds since 1970; the commit's. */
  readonly time: number
  readonly changes: readonly ConventionalCommit[]
  readonly previous?: string
  /** Digests by repository that the standing tag binds already: the release is resumed with them. */
  readonly bound: ReadonlyMap<string, Digest>
  /** A person's tag stands on the commit; it binds nothing. */
  readonly byHand: boolean
}

/** The next version by commits, for the command `version` and for releases without a version. */
export async function nextVersion(
  request: ReleaseRequest,
  facts: Facts,
  ports: Pick<ReleasePorts, 'tags' | 'history'>,
  call: Cancellable,
): Promise<VersionPlan> {
  const { revision } = commitOf(facts)
  const line = releaseLine(branchOf(facts), request.channels)
  return planRelease(ports.tags, ports.history, { head: revision, line, rules: request.rules }, call)
}

/**
 * Decides what to release; undefined, with the reason, when there is nothing to release.
 * @throws RELEASE_CONFLICT when the given version is taken by another commit; RELEASE_LOST when another run takes the next one.
 */
export async function decideRelease(
  request: ReleaseRequest,
  facts: Facts,
  ports: Pick<ReleasePorts, 'tags' | 'history'>,
  call: Cancellable,
): Promise<ReleaseDecision | { readonly nothing: string }> {
  const unreleased = whyUnreleased(request, facts)
  if (unreleased !== undefined) return { nothing: unreleased }
  const { revision, commitTime } = commitOf(facts)
  const { version, given, why } = await chooseVersion(request, facts, ports, call)
  if (version === undefined) return { nothing: why }
  const { prefix } = request.rules
  const tag = tagName(version, prefix)
  const standing = await ports.tags.find(tag, call)
  if (standing !== undefined && standing.commit !== revision) {
    // The commits gave a version that was free a moment ago.
    throw given ? taken(tag, standing.commit) : claimedElsewhere(tag, revision, standing.commit)
  }
  const images = standing?.message === undefined ? [] : claimedImages(standing.message)
  return {
    version,
    tag,
    commit: revision,
    time: commitTime,
    bound: new Map(images.map(({ repository, digest }) => [repository, digest])),
    byHand: standing !== undefined && images.length === 0,
    ...(await sinceLast(tag, revision, prefix, ports, call)),
  }
}

/** The version that was given, that of the git tag, or the next one by the commits. */
async function chooseVersion(
  request: ReleaseRequest,
  facts: Facts,
  ports: Pick<ReleasePorts, 'tags' | 'history'>,
  call: Cancellable,
): Promise<{ readonly version: string | undefined; readonly given: boolean; readonly why: string }> {
  const given = request.version ?? taggedVersion(facts, request.rules.prefix)
  if (given !== undefined) return { version: given, given: true, why: 'it was given' }
  const { next, resume, why } = await nextVersion(request, facts, ports, call)
  return { version: next ?? resume?.version.version, given: false, why: why.join('; ') }
}

/** What the release says about itself: the same whether its own tag stands already or not. */
async function sinceLast(
  tag: string,
  head: string,
  prefix: string | undefined,
  ports: Pick<ReleasePorts, 'tags' | 'history'>,
  call: Cancellable,
): Promise<{ readonly changes: readonly ConventionalCommit[]; readonly previous?: string }> {
  const own = versionOfTag(tag, prefix)
  const older = versionTags(await ports.tags.list(call), prefix).filter(
    ({ version }) => own !== undefined && version.compare(own) < 0,
  )
  const { base, commits } = await ports.history.read({ head, bases: older.filter(isStable), releases: [] }, call)
  const changes = withoutReverted(commits.map(readCommit))
  return base === undefined ? { changes } : { changes, previous: base.version.version }
}

function commitOf({ git, revision }: Facts): { readonly revision: string; readonly commitTime: number } {
  if (git !== undefined) return { revision: git.revision, commitTime: git.commitTime }
  throw new SlipwayError(
    'ENVIRONMENT_GIT',
    `a release needs the git repository${revision === undefined ? '' : ` of ${revision}`}`,
    {
      help: 'check out the sources in this job (actions/checkout), and have git on the PATH',
    },
  )
}

/** What is not merged, and a git tag that says no version, release nothing, whatever their commits say. */
function whyUnreleased({ version, rules }: ReleaseRequest, facts: Facts): string | undefined {
  const { ref = '' } = facts
  if (/^refs\/(?:pull|merge-requests)\//.test(ref) || /^pull_request|^merge_request/.test(facts.event))
    return 'a change that is not merged yet releases no version'
  if (ref.startsWith('refs/heads/gh-readonly-queue/')) return 'the merge queue releases no version: the merge does'
  if (ref.startsWith('refs/tags/') && version === undefined && taggedVersion(facts, rules.prefix) === undefined)
    return `the git tag ${ref.slice('refs/tags/'.length)} is no version of this release`
  return undefined
}

function branchOf({ ref, git }: Facts): string | undefined {
  return ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : git?.branch
}

function taggedVersion({ ref }: Facts, prefix: string | undefined): string | undefined {
  if (ref?.startsWith('refs/tags/') !== true) return undefined
  return versionOfTag(ref.slice('refs/tags/'.length), prefix)?.version
}

/** Another run was faster; the next time there is another version to take. */
export function claimedElsewhere(tag: string, commit: string, standing: string): SlipwayError {
  const why = standing === commit ? 'binds another image' : `is on commit ${standing}`
  return new SlipwayError('RELEASE_LOST', `another run has claimed ${tag}: the tag ${why}`, {
    facts: { tag, commit: standing },
    help: 'run again: the next free version is then taken; a concurrency group (resource_group in GitLab) avoids the race',
    retryable: true,
  })
}

function taken(tag: string, commit: string): SlipwayError {
  return new SlipwayError('RELEASE_CONFLICT', `the tag ${tag} stands on another commit, ${commit}`, {
    facts: { tag, commit },
    help: 'choose another version, or leave it to the commits',
  })
}

/** Whether a text is a full version that can be released. */
export function isReleasable(text: string): boolean {
  return valid(text) === text && !text.includes('+')
}
