/** SLSA's ResourceDescriptor as far as it is needed: something that went into a build, by the digest it had. */
export interface ResolvedDependency {
  readonly uri: string
  /** Lower-case hex by algorithm, such as `{sha256: …}` for an image or `{gitCommit: …}` for a commit (in-toto, DigestSet). */
  readonly digest: Readonly<Record<string, string>>
}

/**
 * An address that may be published. What a statement says is there for everyone and for ever, so user names and passwords go, and
 * so does the query of a web address: signed links and tokens live in it, and the digest names the content. Package URLs stay as
 * they are. What is no URI is read as git's `user@host:path`, or else as an image reference; characters that no URI may have are
 * encoded.
 */
export function publicUri(address: string): string {
  return withoutSecrets(address.toWellFormed().replace(/[^\x21-\x7e]+/gu, encodeURIComponent))
}

function withoutSecrets(address: string): string {
  if (address.startsWith('pkg:')) return address
  const scp = /^[^@/\s]+@([A-Za-z0-9.-]+):(?!\/\/)(\S+)$/.exec(address)
  if (scp !== null) return `ssh://${scp[1] ?? ''}/${scp[2] ?? ''}`
  const [, scheme, authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address) ?? []
  if (scheme === undefined) return `docker-image://${address}`
  return `${scheme}://${authority.slice(authority.lastIndexOf('@') + 1)}${rest.replace(/\?[^#]*/, '')}`
}

/** All of them once, in an order of their own: equal builds give equal lists, whatever order the engine found them in. */
export function uniteDependencies(lists: readonly (readonly ResolvedDependency[])[]): readonly ResolvedDependency[] {
  const byKey = new Map(lists.flat().map((one) => [keyOf(one), one]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

function keyOf({ uri, digest }: ResolvedDependency): string {
  return JSON.stringify([uri, Object.entries(digest).sort(([a], [b]) => (a < b ? -1 : 1))])
}
