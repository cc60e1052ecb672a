import * as v from 'valibot'
import { parse } from 'yaml'
import type { Problems } from '../errors.ts'
import { canonicalRegistry } from '../image/reference.ts'
import { Secret } from '../system/secret.ts'

/** One entry of docker/login-action's `registry-auth`. */
export interface ListedLogin {
  readonly registry: string
  readonly username: string
  readonly password: Secret
}

const Text = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value)),
  v.minLength(1),
)
const Entries = v.pipe(
  v.array(v.strictObject({ registry: v.optional(Text, 'docker.io'), username: Text, password: Text })),
  v.maxLength(100),
)

/**
 * Reads a YAML list of `{registry, username, password}`; without `registry` it is Docker Hub. What is wrong becomes a problem that
 * never shows a value, for it may be the password.
 */
export function parseRegistryAuth(text: Secret, problems: Problems): readonly ListedLogin[] {
  const parsed = v.safeParse(Entries, readYaml(text))
  if (!parsed.success) {
    const where = v.getDotPath(parsed.issues[0])
    problems.add(
      'registry-auth',
      `is not a list of registry, username and password${where === null ? '' : `: see ${where}`}`,
      'write entries such as "- {registry: ghcr.io, username: me, password: …}"; roles of clouds and scopes are not taken',
    )
    return []
  }
  return parsed.output.map(({ registry, username, password }) => ({
    registry: canonicalRegistry(registry),
    username,
    password: new Secret(password),
  }))
}

function readYaml(text: Secret): unknown {
  try {
    return parse(text.reveal(), { maxAliasCount: 0, schema: 'core' }) as unknown
  } catch {
    // The fault of the parser quotes the text.
    return undefined
  }
}
