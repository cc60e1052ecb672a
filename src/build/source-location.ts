import { Problems } from '../errors.ts'
import { Secret } from '../system/secret.ts'

/** A repository at a ref, and the folder of it to build. */
export interface GitSource {
  readonly kind: 'git'
  /** Without credentials. */
  readonly url: string
  /** Branch, tag or commit; absent: the remote's default branch. */
  readonly ref?: string
  /** Below the repository, without slashes at its ends; empty for the whole. */
  readonly subdir: string
  /** What stood in the address before the host. */
  readonly credentials?: { readonly username: string; readonly token: Secret }
}

/** A folder or an archive on this machine; which of them, the file system says. */
export interface LocalSource {
  readonly kind: 'path'
  readonly path: string
}

const SCHEME = /^(https?|ssh|git|file):\/\//i
const SCP_LIKE = /^(?:[\w.-]+@)?[\w.-]{2,}:(?!\/\/)(?!\\)[^:]+$/
const REF = /^(?!-)(?!.*\.\.)(?!.*@\{)[\w.@/+-]+$/

/**
 * Reads `--source`: a git address with `#ref:subdir` as docker writes it (ref and subdir may be left out), else a path.
 * @throws CONFIG_INVALID for an address of another kind, or a ref or subdir that leads elsewhere. Credentials are in no message.
 */
export function parseSource(text: string): GitSource | LocalSource {
  const problems = new Problems()
  const hash = text.indexOf('#')
  const address = hash < 0 ? text : text.slice(0, hash)
  const other = /^([a-z][a-z0-9+.-]*):(?:\/\/|:)/i.exec(address)?.[1]
  if (!isGitAddress(address)) {
    if (other !== undefined) problems.add('source', `${other}: is no way to fetch sources`, 'use https, ssh or a path')
    problems.throwIfAny()
    return { kind: 'path', path: text }
  }
  const [ref = '', ...rest] = hash < 0 ? [] : text.slice(hash + 1).split(':')
  const subdir = rest.join(':').replace(/^\/+|\/+$/g, '')
  if (/\.(?:tar(?:\.\w+)?|t[gx]z|zip)$/i.test(address))
    problems.add('source', 'is an archive on another machine', 'download it, check its digest, and name the file')
  if (ref !== '' && !REF.test(ref)) problems.add('source', `${JSON.stringify(ref.slice(0, 80))} is no git ref`)
  if (subdir.split('/').some((name) => name === '..') || subdir.includes('\\'))
    problems.add('source', 'names a folder outside of the repository')
  problems.throwIfAny()
  return {
    kind: 'git',
    ...withoutCredentials(address.startsWith('github.com/') ? `https://${address}` : address, problems),
    ...(ref === '' ? {} : { ref }),
    subdir,
  }
}

function isGitAddress(address: string): boolean {
  if (address.startsWith('-')) return false
  return SCHEME.test(address) || address.startsWith('github.com/') || SCP_LIKE.test(address)
}

/** User and password of an https address become credentials; the user of an ssh address stays, it is part of the address. */
function withoutCredentials(address: string, problems: Problems): Pick<GitSource, 'url' | 'credentials'> {
  if (!/^https?:/i.test(address)) return { url: address }
  if (!URL.canParse(address)) {
    problems.add('source', 'is no address')
    problems.throwIfAny()
  }
  const url = new URL(address)
  const username = decodeURIComponent(url.username)
  const password = decodeURIComponent(url.password)
  url.username = ''
  url.password = ''
  if (username === '' && password === '') return { url: url.href }
  // A lone user is a token, as the forges take it.
  const token = password === '' ? username : password
  return {
    url: url.href,
    credentials: { username: password === '' ? 'x-access-token' : username, token: new Secret(token) },
  }
}
