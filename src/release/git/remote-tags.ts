import type { RemoteTag } from '../release-host.ts'

const LINE = /^([0-9a-f]{40}|[0-9a-f]{64})\trefs\/tags\/(.+)$/

/** Reads `git ls-remote --tags`: an annotated tag has a second line, `…^{}`, with the commit it stands for. */
export function parseRemoteTags(output: string): readonly RemoteTag[] {
  const tags = new Map<string, { readonly object: string; readonly commit: string }>()
  for (const line of output.split('\n')) {
    const [, hash, ref] = LINE.exec(line) ?? []
    if (hash === undefined || ref === undefined) continue
    const name = ref.replace(/\^\{\}$/, '')
    tags.set(name, { object: tags.get(name)?.object ?? hash, commit: hash })
  }
  return Array.from(tags, ([name, { object, commit }]) => ({ name, object, commit }))
}

/** The message of a tag object as `git cat-file tag` prints it. */
export function messageOfTag(text: string): string {
  const end = text.indexOf('\n\n')
  return end < 0 ? '' : text.slice(end + 2)
}
