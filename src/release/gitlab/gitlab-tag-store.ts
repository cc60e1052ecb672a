import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import { claimedImages, isMadeByHand } from '../claim.ts'
import { persist } from '../persist.ts'
import type { ClaimOutcome, RemoteTag, TagClaim, TagStore } from '../release-host.ts'
import { readAnswer } from './failure.ts'
import { gitlabApi, type GitlabApi, type GitlabApiOptions } from './gitlab-api.ts'
import { createRelease, IN_PROGRESS } from './releases.ts'

export interface GitlabTagStoreOptions extends GitlabApiOptions {
  /**
   * Reads tags. Default: the tags API, which CI_JOB_TOKEN may use on new instances only; git itself may always be read with it.
   */
  readonly reader?: Pick<TagStore, 'list' | 'find'>
}

/**
 * Claims a version where a job may not push: the Releases API makes the annotated tag together with an entry that is dated 1970
 * and says that the release is in progress. GitLab writes tagger and time itself, so a claim is known by its commit and trailers.
 */
export function gitlabTagStore(options: GitlabTagStoreOptions): TagStore {
  const api = gitlabApi(options)
  const reader = options.reader ?? apiReader(api)
  return {
    list: (call) => reader.list(call),
    find: (name, call) => reader.find(name, call),
    claim: async (claim, call) =>
      persist(options.clock, (attempt) => take(api, reader, claim, attempt, call), call?.signal),
  }
}

async function take(
  api: GitlabApi,
  reader: Pick<TagStore, 'find'>,
  claim: TagClaim,
  attempt: number,
  call: Cancellable = {},
): Promise<ClaimOutcome> {
  const { name, commit, message } = claim
  const standing = await reader.find(name, call)
  // Found after an answer that was lost, the tag may be of this very claim.
  if (standing !== undefined) return outcomeOf(claim, standing, attempt > 1)
  const release = {
    tag_name: name,
    ref: commit,
    tag_message: message,
    name: message.split('\n', 1)[0]?.trim() || name,
    description: IN_PROGRESS.description,
    released_at: IN_PROGRESS.releasedAt,
  }
  const { status } = await createRelease(api, release, `create the tag ${name}`, call)
  const tag = await reader.find(name, call)
  if (tag === undefined) throw tagless(api, name)
  return outcomeOf(claim, tag, status === 201)
}

/** A person's tag on the same commit claims the version as well: it is kept, and binds no image. */
function outcomeOf(claim: TagClaim, tag: RemoteTag, made: boolean): ClaimOutcome {
  if (tag.commit !== claim.commit) return { kind: 'lost', tag }
  if (isMadeByHand(tag)) return { kind: 'already', tag }
  const equal = trailers(tag.message ?? '') === trailers(claim.message)
  return { kind: equal ? (made ? 'claimed' : 'already') : 'lost', tag }
}

function trailers(message: string): string {
  return claimedImages(message)
    .map(({ repository, digest }) => `${repository}@${digest}`)
    .toSorted()
    .join('\n')
}

function tagless({ project }: GitlabApi, name: string): SlipwayError {
  return new SlipwayError('RELEASE_REFUSED', `${project} has a release ${name}, but no tag of that name`, {
    help: `the tag was deleted and its release was not: delete the release ${name}, then run again`,
    facts: { project, tag: name },
  })
}

const TagSchema = v.object({
  name: v.string(),
  target: v.string(),
  message: v.nullish(v.string()),
  commit: v.object({ id: v.string() }),
})

function apiReader(api: GitlabApi): Pick<TagStore, 'list' | 'find'> {
  const list = async (
    query: Readonly<Record<string, string>>,
    call: Cancellable = {},
  ): Promise<readonly RemoteTag[]> => {
    const purpose = `list the tags of ${api.project}`
    const entries = await api.list({ path: '/repository/tags', query, purpose, ...call })
    return readAnswer(v.array(TagSchema), entries, 'a list of tags').map(remoteTag)
  }
  return {
    list: async (call) => list({}, call),
    // Asked for one tag, the API turns a job's token away; the list it may show.
    find: async (name, call) => (await list({ search: `^${name}` }, call)).find((tag) => tag.name === name),
  }
}

/** Only an annotated tag has a message, and points at an object of its own. */
function remoteTag({ name, target, message, commit }: v.InferOutput<typeof TagSchema>): RemoteTag {
  const annotated = target !== commit.id
  return { name, object: target, commit: commit.id, ...(annotated ? { message: message ?? '' } : {}) }
}
