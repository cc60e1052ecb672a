import { createHash } from 'node:crypto'

/** A tag as git has it. `object` is what the ref points at; `message` only of an annotated one. */
export interface ForgeTag {
  readonly name: string
  readonly object: string
  readonly commit: string
  readonly message?: string
}

/** The repository behind a forge: in memory, or a real one. */
export interface ForgeGit {
  /** With a message an annotated tag, else a lightweight one. Called only for a name that is free. */
  createTag(name: string, commit: string, message?: string): Promise<ForgeTag>
  findTag(name: string): Promise<ForgeTag | undefined>
  listTags(): Promise<readonly ForgeTag[]>
  /** The commit that a branch, a tag or a hash names. Without it the host's settings say where branches stand. */
  resolve?(ref: string): Promise<string | undefined>
}

export interface MemoryGit extends ForgeGit {
  deleteTag(name: string): void
}

export function memoryGit(): MemoryGit {
  const tags = new Map<string, ForgeTag>()
  return {
    createTag: async (name, commit, message) => {
      const object = createHash('sha1')
        .update(`${name}\n${commit}\n${message ?? ''}`)
        .digest('hex')
      const tag = message === undefined ? { name, object: commit, commit } : { name, object, commit, message }
      tags.set(name, tag)
      return tag
    },
    findTag: async (name) => tags.get(name),
    listTags: async () => [...tags.values()],
    deleteTag: (name) => void tags.delete(name),
  }
}
