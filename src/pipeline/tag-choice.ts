import { tagsFor, type FloatingTag } from '../build/tags.ts'
import type { TagContext } from '../build/tag-context.ts'
import { SlipwayError, type Problems } from '../errors.ts'
import { floatingTags } from '../release/floating-tags.ts'
import type { Facts } from './facts.ts'
import type { PipelineRequest } from './request.ts'

/** The tags of a run, chosen before anything is built. */
export interface TagChoice {
  /** The first tag of all: docker's `version`. */
  readonly main?: string
  /** Full version without a leading `v`, when the tags say one. */
  readonly version?: string
  /** How versions are spelled as tags here. */
  readonly prefix: string
  readonly suffix: string
  /** Full versions: never moved once they stand. */
  readonly immutable: readonly string[]
  /** Tags that name the version's line (`1.2`, `1`, `latest`), and move only forwards. */
  readonly floating: readonly FloatingTag[]
  /** Tags that move with every run: a branch, `edge`, `pr-12`, a channel. */
  readonly moving: readonly string[]
  /** `latest` of a run without a version, which moves only where no stable version stands. */
  readonly latest?: string
  readonly warnings: readonly string[]
}

const NO_TAGS: TagChoice = { prefix: '', suffix: '', immutable: [], floating: [], moving: [], warnings: [] }

/**
 * Chooses tags by the lines of `tags` and `flavor`, or by the git tag or branch; wrong lines become problems. The version of a
 * release comes first, whatever else is asked for.
 */
export function chooseTags(
  request: Pick<PipelineRequest, 'tagLines' | 'flavor'>,
  facts: Facts,
  now: Date,
  problems: Problems,
  released?: string,
): TagChoice {
  const given = request.tagLines.length === 0 && released === undefined ? defaultLines(facts) : request.tagLines
  const lines = released === undefined ? given : [released, ...given.filter((line) => line.trim() !== released)]
  try {
    const { full, floating, other, ...rest } = tagsFor(lines, request.flavor, tagContext(facts, now))
    return { ...rest, immutable: full, floating, moving: [...other, ...channelOf(released)] }
  } catch (thrown) {
    if (!(thrown instanceof SlipwayError) || thrown.problems.length === 0) throw thrown
    for (const { input, message, help } of thrown.problems) problems.add(input, message, help ?? thrown.help)
    return NO_TAGS
  }
}

/** The tag that moves with a channel's pre-releases: `beta` for 1.3.0-beta.1. */
function channelOf(released: string | undefined): readonly string[] {
  const channel = /^\d+\.\d+\.\d+-([A-Za-z][A-Za-z0-9-]*)/.exec(released ?? '')?.[1]
  return channel === undefined ? [] : [channel]
}

/** A git tag that is a full version is that version; anything else goes by docker/metadata's default rules. */
function defaultLines({ ref }: Facts): readonly string[] {
  const version = /^refs\/tags\/v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/.exec(ref ?? '')?.[1]
  return version === undefined ? [] : [version]
}

/** What the rules and expressions of docker/metadata-action see of this run. */
export function tagContext(facts: Facts, now: Date): TagContext {
  const commitTime = facts.git?.commitTime
  const { ref, sha, baseRef, shortShaLength } = facts.tagging ?? {}
  return {
    event: facts.event,
    ref: ref ?? facts.ref ?? '',
    sha: sha ?? facts.revision ?? facts.git?.revision ?? '',
    defaultBranch: facts.defaultBranch ?? '',
    commitDate: commitTime === undefined ? now : new Date(commitTime * 1000),
    runDate: now,
    ...(baseRef === undefined ? {} : { baseRef }),
    ...(shortShaLength === undefined ? {} : { shortShaLength }),
  }
}

/** The tags that go by no version, for where none stands that would object: this machine, or a run that pushes nothing. */
export function tagsWithoutVersion({ moving, latest }: Pick<TagChoice, 'moving' | 'latest'>): readonly string[] {
  return latest === undefined ? moving : [...moving, latest]
}

/** The tags to move in a repository that has the tags `existing`: those of the version's line, then the others. */
export function tagsThatMove(choice: TagChoice, existing: readonly string[]): readonly string[] {
  const { version, prefix, suffix, floating, immutable } = choice
  const lines = version === undefined ? [] : floatingTags(version, existing, { prefix, suffix, lines: floating })
  const free = existing.some(isStableVersion) ? choice.moving : tagsWithoutVersion(choice)
  return [...new Set([...lines, ...free])].filter((tag) => !immutable.includes(tag))
}

function isStableVersion(tag: string): boolean {
  return /^v?\d+\.\d+\.\d+$/.test(tag)
}
