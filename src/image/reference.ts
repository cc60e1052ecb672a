import { SlipwayError } from '../errors.ts'
import { isDigest, parseDigest, type Digest } from './digest.ts'

/** `registry/repository[:tag][@digest]`, canonical: Docker Hub names are spelled docker.io/library/…. */
export interface Reference {
  /** Host with port, lower case; `docker.io` for Docker Hub. */
  readonly registry: string
  readonly repository: string
  readonly tag?: string
  readonly digest?: Digest
}

/** Where an image is: one of the forms of REF on the command line. */
export type ImageLocation =
  | { readonly kind: 'registry'; readonly reference: Reference }
  | {
      readonly kind: 'oci' | 'oci-archive' | 'docker-archive'
      readonly path: string
      /** Which image of several: a tag, or a digest. */
      readonly tag?: string
    }
  | { readonly kind: 'docker-daemon'; readonly name: string }

const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/
const HOST =
  /^(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\.?)(?::(\d{1,5}))?$/
const HUB_NAMES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'])

/** The tag grammar of distribution-spec: up to 128 of letters, digits, `_`, `.`, `-`, not starting with `.` or `-`. */
export function isTag(text: string): boolean {
  return TAG.test(text)
}

/** The one spelling of a registry host: lower case, Docker Hub's several names as `docker.io`. */
export function canonicalRegistry(host: string): string {
  const lower = host.toLowerCase()
  return HUB_NAMES.has(lower) ? 'docker.io' : lower
}

/** Whether a reference may begin with this: a host name or address, with or without a port. */
export function isRegistryHost(text: string): boolean {
  const match = HOST.exec(text)
  return match !== null && (match[1] === undefined || isPort(match[1]))
}

function fail(text: string, why: string): never {
  throw new SlipwayError('CONFIG_REFERENCE', `not an image reference: ${JSON.stringify(text.slice(0, 300))}: ${why}`, {
    help: 'write registry/repository:tag or registry/repository@sha256:…',
  })
}

/**
 * Reads a reference by the grammar of distribution/reference, with Docker Hub's defaults for a missing registry and
 * `library/`. No tag is added where none is written.
 * @throws CONFIG_REFERENCE saying which part is wrong.
 */
export function parseReference(text: string): Reference {
  const trimmed = text.trim()
  if (trimmed === '') fail(text, 'it is empty')
  if (trimmed.includes('://')) fail(text, 'leave out the scheme (https:// and the like)')
  const at = trimmed.indexOf('@')
  const digestText = at < 0 ? undefined : trimmed.slice(at + 1)
  const named = at < 0 ? trimmed : trimmed.slice(0, at)
  const slash = named.lastIndexOf('/')
  const colon = named.indexOf(':', slash + 1)
  const path = colon < 0 ? named : named.slice(0, colon)
  const tag = colon < 0 ? undefined : named.slice(colon + 1)
  if (tag !== undefined && !isTag(tag)) fail(text, `${JSON.stringify(tag)} is not a tag`)
  if (digestText !== undefined && !isDigest(digestText))
    fail(text, `${JSON.stringify(digestText.slice(0, 160))} is not a digest`)
  const { registry, repository } = splitRegistry(path, text)
  return {
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digestText === undefined ? {} : { digest: parseDigest(digestText) }),
  }
}

function splitRegistry(path: string, text: string): { registry: string; repository: string } {
  const slash = path.indexOf('/')
  const first = slash < 0 ? '' : path.slice(0, slash)
  const isHost = first === 'localhost' || /[.:[]/.test(first) || first !== first.toLowerCase()
  const registry = isHost ? canonicalRegistry(first) : 'docker.io'
  let repository = isHost ? path.slice(slash + 1) : path
  if (isHost) checkHost(first, text)
  if (registry === 'docker.io' && !repository.includes('/')) repository = `library/${repository}`
  if (repository !== repository.toLowerCase()) fail(text, 'the repository must be lower case')
  if (!repository.split('/').every((part) => COMPONENT.test(part)))
    fail(text, `${JSON.stringify(repository)} is not a repository name`)
  if (repository.length > 255) fail(text, 'the repository is longer than 255 characters')
  return { registry, repository }
}

function checkHost(host: string, text: string): void {
  const match = HOST.exec(host)
  if (match === null) fail(text, `${JSON.stringify(host)} is not a host`)
  if (match[1] !== undefined && !isPort(match[1])) fail(text, `port ${match[1]} does not exist`)
}

function isPort(text: string): boolean {
  return Number(text) > 0 && Number(text) <= 65_535
}

export function repositoryOf({ registry, repository }: Reference): string {
  return `${registry}/${repository}`
}

export function formatReference(reference: Reference): string {
  const { tag, digest } = reference
  return `${repositoryOf(reference)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`
}

/**
 * Reads REF: `registry/repo:tag`, `registry/repo@sha256:…`, `oci:DIR[:tag]`, `oci-archive:FILE[:tag]`,
 * `docker-archive:FILE[:tag]` or `docker-daemon:NAME`; `@sha256:…` may stand in place of `:tag`.
 * @throws CONFIG_REFERENCE
 */
export function parseImageLocation(text: string): ImageLocation {
  const match = /^(oci|oci-archive|docker-archive|docker-daemon):(.*)$/s.exec(text.trim())
  const [, kind, rest = ''] = match ?? []
  if (kind === undefined) return { kind: 'registry', reference: parseReference(text) }
  if (rest === '') fail(text, `nothing stands behind ${kind}:`)
  if (kind === 'docker-daemon') return { kind, name: rest }
  const at = rest.lastIndexOf('@')
  if (at > 0 && isDigest(rest.slice(at + 1)))
    return { kind: kind as 'oci' | 'oci-archive' | 'docker-archive', path: rest.slice(0, at), tag: rest.slice(at + 1) }
  const colon = rest.lastIndexOf(':')
  const tag = colon > 0 && !rest.slice(colon + 1).includes('/') ? rest.slice(colon + 1) : undefined
  const path = tag === undefined ? rest : rest.slice(0, colon)
  if (tag !== undefined && !isTag(tag)) fail(text, `${JSON.stringify(tag)} is not a tag`)
  return { kind: kind as 'oci' | 'oci-archive' | 'docker-archive', path, ...(tag === undefined ? {} : { tag }) }
}
