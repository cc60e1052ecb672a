import * as v from 'valibot'
import { SlipwayError } from '../errors.ts'
import { canonicalRegistry } from '../image/reference.ts'
import { Secret } from '../system/secret.ts'
import type { RegistryAuth } from './registry.ts'

/** Credentials as a config file (docker's config.json, podman's auth.json) holds them, by canonical registry host. */
export interface DockerConfig {
  /** What messages call it; a path or the name of a variable. */
  readonly from: string
  /** Inline entries, decoded when they are asked for, so that a bad one harms only its own registry. */
  readonly auths: ReadonlyMap<string, InlineAuth>
  /** The helper for one registry: `X` of `docker-credential-X`. */
  readonly credHelpers: ReadonlyMap<string, string>
  /** The helper for all others. */
  readonly credsStore?: string
}

interface InlineAuth {
  readonly auth?: string | null | undefined
  readonly username?: string | null | undefined
  readonly password?: string | null | undefined
  readonly identitytoken?: string | null | undefined
}

/** User names that say that the password is an OAuth2 refresh token (docker's own, and Azure's). */
const TOKEN_USERS = new Set(['<token>', '00000000-0000-0000-0000-000000000000'])
const HELPER = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

const Inline = v.object({
  auth: v.nullish(v.string()),
  username: v.nullish(v.string()),
  password: v.nullish(v.string()),
  identitytoken: v.nullish(v.string()),
})

const ConfigFile = v.object({
  auths: v.nullish(v.record(v.string(), Inline)),
  credHelpers: v.nullish(v.record(v.string(), v.string())),
  credsStore: v.nullish(v.string()),
})

/** @throws ENVIRONMENT_CREDENTIALS; nothing of the content is shown, because it may be a secret. */
export function parseDockerConfig(json: string, from: string): DockerConfig {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    throw unreadable(from, 'it is not JSON')
  }
  // The schema would take a list for an object without members.
  if (Array.isArray(parsed)) throw unreadable(from, 'it is a list')
  const result = v.safeParse(ConfigFile, parsed, { abortEarly: true })
  if (!result.success) {
    const path = (result.issues[0].path ?? []).map(({ key }) => String(key)).join('.')
    throw unreadable(from, `${path === '' ? 'it' : path} is not of the kind it should be`)
  }
  const { auths, credHelpers, credsStore } = result.output
  return {
    from,
    auths: byHost(auths ?? {}),
    credHelpers: byHost(credHelpers ?? {}),
    ...(credsStore ? { credsStore } : {}),
  }
}

function unreadable(from: string, why: string): SlipwayError {
  return new SlipwayError('ENVIRONMENT_CREDENTIALS', `the credentials in ${from} cannot be read: ${why}`, {
    help: 'log in again (docker login), or correct the file',
  })
}

/** A key that equals the host as it stands wins over one that only means it (`https://host/v2/`). */
function byHost<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  const keys = Object.keys(entries).sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')))
  for (const key of keys) {
    const host = hostOfKey(key)
    const value = entries[key]
    if (host !== undefined && value !== undefined && !found.has(host)) found.set(host, value)
  }
  return found
}

/**
 * The registry that a key of a config file names: `host`, `https://host/`, `host/v1/`, `host/v2/`. Undefined for podman's keys
 * with a repository, which hold for less than a registry.
 */
export function hostOfKey(key: string): string | undefined {
  const bare = key.replace(/^https?:\/\//i, '').replace(/\/+$/, '')
  const match = /^([^/\s]+)(?:\/v[12])?$/.exec(bare)
  return match?.[1] === undefined ? undefined : canonicalRegistry(match[1])
}

/** The inline credentials of a registry; undefined when there are none, as `docker login` leaves `{}` beside a store. */
export function inlineAuth(config: DockerConfig, registry: string): RegistryAuth | undefined {
  const entry = config.auths.get(registry)
  if (entry === undefined) return undefined
  const decoded = entry.auth ? decodeAuth(entry.auth, `${config.from}, ${registry}`) : undefined
  const username = decoded?.username ?? entry.username ?? ''
  const password = decoded?.password ?? entry.password ?? ''
  if (entry.identitytoken)
    return { username, password: new Secret(password), identityToken: new Secret(entry.identitytoken) }
  return username === '' && password === '' ? undefined : registryAuth(username, password)
}

/** A pair as credential helpers give it. */
export function registryAuth(username: string, password: string): RegistryAuth {
  const secret = new Secret(password)
  return TOKEN_USERS.has(username)
    ? { username, password: secret, identityToken: secret }
    : { username, password: secret }
}

function decodeAuth(auth: string, from: string): { username: string; password: string } {
  const text = Buffer.from(auth, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(auth.trim()) || colon < 0)
    throw unreadable(from, 'auth is not the base64 form of user:password')
  // Docker pads what it encodes with zeros.
  return { username: text.slice(0, colon), password: text.slice(colon + 1).replace(/\0+$/, '') }
}

/** The helper that knows a registry. @throws ENVIRONMENT_CREDENTIALS when its name could be a path. */
export function helperFor(config: DockerConfig, registry: string): string | undefined {
  const helper = config.credHelpers.get(registry) ?? config.credsStore
  if (helper === undefined || helper === '') return undefined
  if (HELPER.test(helper)) return helper
  throw unreadable(config.from, `${JSON.stringify(helper)} is no name of a credential helper`)
}

/** What docker asks its helpers for: the host, but an old URL for Docker Hub. */
export function helperServer(registry: string): string {
  return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry
}

const HelperAnswer = v.object({ Username: v.string(), Secret: v.string() })

/** Reads the helper's answer; undefined when it is none. */
export function parseHelperAnswer(stdout: string): RegistryAuth | undefined {
  let json: unknown
  try {
    json = JSON.parse(stdout)
  } catch {
    return undefined
  }
  const result = v.safeParse(HelperAnswer, json)
  return result.success ? registryAuth(result.output.Username, result.output.Secret) : undefined
}

/** The one failure of a helper that means "none": docker-credential-helpers' ErrCredentialsNotFound. */
export function isCredentialsNotFound(output: string): boolean {
  return output.trim().toLowerCase() === 'credentials not found in native keychain'
}
