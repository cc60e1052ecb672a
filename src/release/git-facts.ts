/** What the local repository says about the commit that is being built. Read-only. */
export interface GitFacts {
  /** Full hash of HEAD. */
  readonly revision: string
  /** Committer time in seconds since 1970. */
  readonly commitTime: number
  /** Branch that is checked out; absent on a detached HEAD. */
  readonly branch?: string
  /** Names of tags on HEAD. */
  readonly tags: readonly string[]
  /** Where the repository came from, as https without credentials; absent without a remote `origin`. */
  readonly source?: string
}

/** Reads `git log -1 --format=%H%n%ct`. Undefined when it says anything else. */
export function parseHead(output: string): Pick<GitFacts, 'revision' | 'commitTime'> | undefined {
  const match = /^([0-9a-f]{40}|[0-9a-f]{64})\n(\d{1,12})\s*$/.exec(output)
  return match === null ? undefined : { revision: match[1] ?? '', commitTime: Number(match[2]) }
}

/** A remote's address as people open it: https, no credentials, no `.git`. Undefined for local paths and odd schemes. */
export function sourceUrl(remote: string): string | undefined {
  const text = remote.trim()
  const scp = /^(?:[^@/\s]+@)?([A-Za-z0-9.-]+):(?!\/\/)([^\s]+)$/.exec(text)
  const url = scp === null ? text : `https://${scp[1] ?? ''}/${scp[2] ?? ''}`
  if (!URL.canParse(url)) return undefined
  const { protocol, host, hostname, pathname } = new URL(url)
  if (!['https:', 'http:', 'ssh:', 'git:'].includes(protocol)) return undefined
  const web = protocol === 'http:' ? `http://${host}` : `https://${protocol === 'https:' ? host : hostname}`
  return `${web}${pathname.replace(/\/+$/, '').replace(/\.git$/, '')}`
}
