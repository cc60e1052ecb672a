import { createHash } from 'node:crypto'
import { isMadeByHand, tagObject } from '../../src/release/claim.ts'
import type { ClaimOutcome, RemoteTag, TagClaim, TagStore } from '../../src/release/release-host.ts'

export interface MemoryTagStore extends TagStore {
  /** As a person does: without a message a lightweight tag. Replaces what stands. */
  pushByHand(name: string, commit: string, message?: string): void
  remove(name: string): void
}

/** Tags in memory, with the rules of git: a claim succeeds only where no such tag is, and equal claims make one object. */
export function memoryTagStore(standing: readonly RemoteTag[] = []): MemoryTagStore {
  const tags = new Map(standing.map((tag) => [tag.name, tag]))
  return {
    list: async (call) => {
      call?.signal?.throwIfAborted()
      // As a listing over git's protocol: names and hashes only.
      return [...tags.values()].map(({ name, object, commit }) => ({ name, object, commit }))
    },
    find: async (name, call) => {
      call?.signal?.throwIfAborted()
      return tags.get(name)
    },
    claim: async (claim, call) => {
      call?.signal?.throwIfAborted()
      const tag = tagOf(claim)
      const found = tags.get(claim.name)
      if (found !== undefined) return outcomeOf(found, tag)
      tags.set(claim.name, tag)
      return { kind: 'claimed', tag }
    },
    pushByHand: (name, commit, message) => {
      tags.set(name, message === undefined ? { name, commit, object: commit } : byHand(name, commit, message))
    },
    remove: (name) => void tags.delete(name),
  }
}

function outcomeOf(found: RemoteTag, own: RemoteTag): ClaimOutcome {
  const kept = found.object === own.object || (found.commit === own.commit && isMadeByHand(found))
  return { kind: kept ? 'already' : 'lost', tag: found }
}

function tagOf(claim: TagClaim): RemoteTag {
  const { name, commit, message } = claim
  return { name, commit, message, object: hashOf(tagObject(claim)) }
}

function byHand(name: string, commit: string, message: string): RemoteTag {
  return { name, commit, message, object: hashOf(`by hand\n${name}\n${commit}\n${message}`) }
}

function hashOf(content: string): string {
  return createHash('sha1')
    .update(`tag ${Buffer.byteLength(content)}\0${content}`)
    .digest('hex')
}
