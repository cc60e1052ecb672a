import type { Cancellable } from '../../image/store.ts'
import { isMadeByHand, tagObject } from '../claim.ts'
import type { ClaimOutcome, RemoteTag, TagClaim, TagStore } from '../release-host.ts'
import { openClone, type Clone, type CloneOptions } from './clone.ts'
import { gitFailure } from './git-failure.ts'
import { messageOfTag, parseRemoteTags } from './remote-tags.ts'
import { inScratch } from './scratch.ts'

/** `ls-remote` names some ten million bytes in a hundred thousand tags. */
const LIST_BYTES = 32 << 20
const MESSAGE_BYTES = 1 << 20

/**
 * Tags over git's own protocol. A claim is one `git push` that succeeds only where no such tag is; the tag object is the same in
 * every run, so a second run finds its own work done. The clone gains one object, nothing else.
 */
export function gitTagStore(options: CloneOptions): TagStore {
  let opened: Promise<Clone> | undefined
  const clone = (call: Cancellable): Promise<Clone> => {
    opened ??= openClone(options, call).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  const find = async (name: string, call: Cancellable = {}): Promise<RemoteTag | undefined> => {
    const from = await clone(call)
    const ref = `refs/tags/${name}`
    const tag = (await listTags(from, [ref, `${ref}^{}`], call)).find((found) => found.name === name)
    if (tag === undefined || tag.object === tag.commit) return tag
    return { ...tag, message: await readMessage(from, options, tag, call) }
  }
  return {
    list: async (call = {}) => listTags(await clone(call), [], call),
    find,
    claim: async (claim, call = {}) => {
      const standing = await find(claim.name, call)
      const to = await clone(call)
      const object = await makeTag(to, claim, call)
      if (standing !== undefined) return outcomeOf(standing, claim, object)
      const pushed = await pushTag(to, claim.name, object, call)
      if (pushed.exitCode === 0) {
        // `=` in porcelain: another run has just pushed the very same object.
        const kind = /^=\t/m.test(pushed.stdout) ? 'already' : 'claimed'
        return { kind, tag: { name: claim.name, object, commit: claim.commit, message: claim.message } }
      }
      // Refused because another run was faster, perhaps with the very same tag: what stands now decides.
      const now = await find(claim.name, call)
      if (now === undefined) throw gitFailure({ what: `push the tag ${claim.name}`, tag: claim.name }, pushed)
      return outcomeOf(now, claim, object)
    },
  }
}

/** A person's tag on the same commit claims the version as well: it is kept, and binds no image. */
function outcomeOf(standing: RemoteTag, { commit }: TagClaim, object: string): ClaimOutcome {
  const ours = standing.object === object
  const byHand = standing.commit === commit && isMadeByHand(standing)
  return { kind: ours || byHand ? 'already' : 'lost', tag: standing }
}

async function listTags(
  { git, remote }: Clone,
  refs: readonly string[],
  call: Cancellable,
): Promise<readonly RemoteTag[]> {
  const listed = await git.run(['ls-remote', '--tags', '--', remote, ...refs], { ...call, keepBytes: LIST_BYTES })
  if (listed.exitCode !== 0) throw gitFailure({ what: `list the tags of ${remote}` }, listed)
  return parseRemoteTags(listed.stdout)
}

async function readMessage(
  clone: Clone,
  options: CloneOptions,
  { name, object }: RemoteTag,
  call: Cancellable,
): Promise<string> {
  const here = await clone.git.run(['cat-file', 'tag', object], { ...call, keepBytes: MESSAGE_BYTES })
  if (here.exitCode === 0) return messageOfTag(here.stdout)
  const read = await inScratch(
    clone,
    options.scratch,
    options,
    async (git) => {
      const fetch = ['fetch', '--quiet', '--no-tags', '--depth=1', '--filter=tree:0', '--no-write-fetch-head']
      const fetched = await git.run([...fetch, '--', clone.remote, `+refs/tags/${name}:refs/tags/${name}`], call)
      if (fetched.exitCode !== 0) throw gitFailure({ what: `fetch the tag ${name}`, tag: name }, fetched)
      return git.run(['cat-file', 'tag', object], { ...call, keepBytes: MESSAGE_BYTES })
    },
    call,
  )
  if (read.exitCode !== 0) throw gitFailure({ what: `read the tag ${name}`, tag: name }, read)
  return messageOfTag(read.stdout)
}

async function makeTag({ git }: Clone, claim: TagClaim, call: Cancellable): Promise<string> {
  const made = await git.run(['mktag'], { ...call, stdin: tagObject(claim) })
  if (made.exitCode !== 0) throw gitFailure({ what: `make the tag ${claim.name}`, tag: claim.name }, made)
  return made.stdout.trim()
}

function pushTag({ git, remote }: Clone, name: string, object: string, call: Cancellable) {
  const ref = `refs/tags/${name}`
  // Without a negotiation a shallow clone would send its whole tree when its commit is no branch's tip any more.
  const negotiate = ['-c', 'push.negotiate=true']
  const lease = `--force-with-lease=${ref}:`
  return git.run([...negotiate, 'push', '--porcelain', lease, '--', remote, `${object}:${ref}`], call)
}
