import { textAt } from './json-pointer.ts'

/** What a provenance says was built. `repository` is an address without `git+`, `.git` and a ref. */
export interface ProvenanceSource {
  readonly repository?: string
  readonly ref?: string
}

/** A repository's address beside its ref, in the build types of GitHub (workflow/v1) and of Slipway on GitLab. */
const BESIDE = [
  ['/buildDefinition/externalParameters/workflow/repository', '/buildDefinition/externalParameters/workflow/ref'],
  ['/buildDefinition/externalParameters/source', '/buildDefinition/externalParameters/ref'],
] as const

/** The address of a source with its ref, in those of slsa-github-generator, BuildKit, and of version 0.2. */
const TOGETHER = [
  '/buildDefinition/externalParameters/source/uri',
  '/buildDefinition/externalParameters/configSource/uri',
  '/invocation/configSource/uri',
] as const

/** Reads what the known build types say about their source; of an unknown one nothing. */
export function sourceOf(predicate: unknown): ProvenanceSource {
  for (const [repository, ref] of BESIDE) {
    const address = textAt(predicate, repository)
    if (address !== undefined) return sourceFrom(address, textAt(predicate, ref))
  }
  for (const pointer of TOGETHER) {
    const address = textAt(predicate, pointer)
    if (address !== undefined) return sourceFrom(address)
  }
  return {}
}

/** `git+https://host/owner/name.git@refs/heads/main`, and `#refs/heads/main` as BuildKit has it. */
function sourceFrom(address: string, beside?: string): ProvenanceSource {
  const [bare = '', fragment] = address.replace(/^git\+/, '').split('#', 2)
  // Behind the host: what stands before it may be a user.
  const at = bare.indexOf('@', bare.indexOf('/', bare.indexOf('://') + 3))
  const repository = at < 0 ? bare : bare.slice(0, at)
  const ref = beside ?? (at < 0 ? fragment : bare.slice(at + 1))
  return { repository: repository.replace(/(?:\.git)?\/?$/, ''), ...(ref === undefined ? {} : { ref }) }
}
