import { isUtf8 } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import type { Inputs } from '../config/values.ts'
import { Problems } from '../errors.ts'
import type { Environment } from '../pipeline/environment.ts'
import { Secret, type NamedSecret } from '../system/secret.ts'

/** BuildKit takes no larger secret (solver, MaxSecretSize). */
const FILE_LIMIT_BYTES = 500 << 10

/** Variables in which the CI systems hand a job its tokens, and cosign's for the password of a key. */
const JOB_VARIABLES = [
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'GITHUB_TOKEN',
  'CI_JOB_TOKEN',
  'CI_REGISTRY_PASSWORD',
  'CI_DEPENDENCY_PROXY_PASSWORD',
  'SIGSTORE_ID_TOKEN',
  'COSIGN_PASSWORD',
]

/** Everything in the inputs that must be seen nowhere; of lists of secrets each part. */
export async function secretsOfInputs(inputs: Inputs): Promise<readonly NamedSecret[]> {
  const { password, keyPassword, githubToken, gitlabToken, identityToken, key } = inputs
  const pem = key?.reveal().includes('-----BEGIN') === true ? key : undefined
  const single = {
    password,
    'key-password': keyPassword,
    'github-token': githubToken,
    'gitlab-token': gitlabToken,
    'identity-token': identityToken,
    key: pem,
  }
  const given = Object.entries(single).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
  return [...given, ...(await listedSecrets(inputs))]
}

/**
 * Everything that a run knows and its images must not show: the secrets of the inputs, of the build, of the signing key, and the job's
 * tokens. What cannot be read is left to whoever needs it to complain.
 */
export async function secretsOfRun(all: readonly Inputs[], env: Environment): Promise<readonly NamedSecret[]> {
  const found = await Promise.all(all.map((inputs) => secretsOfOne(inputs, env)))
  const known = [...found.flat(), ...secretsOfJob(env)]
  const byValue = Map.groupBy(known, ({ value }) => value.reveal())
  return [...byValue.values()].flatMap(([first]) => first ?? [])
}

/** What the CI system gave the job, and cosign's password, as far as they are set. */
export function secretsOfJob(env: Environment): readonly NamedSecret[] {
  return JOB_VARIABLES.flatMap((name) => ofVariable(name, name, env))
}

async function secretsOfOne(inputs: Inputs, env: Environment): Promise<readonly NamedSecret[]> {
  const { parseSecretPair } = await import('../build/build-secrets.ts')
  const pairs = (input: 'secret-envs' | 'secret-files', entries: readonly string[]) =>
    entries.flatMap((entry) => attempt(() => parseSecretPair(input, entry)))
  const key = inputs.key?.reveal() ?? ''
  const variable = /^env:\/\/(\w+)$/.exec(key)?.[1]
  const files = [
    ...pairs('secret-files', inputs.secretFiles).map(({ id, from }) => ({ name: id, path: from })),
    ...(key === '' || key.includes('-----BEGIN') || key.includes('://') ? [] : [{ name: 'key', path: key }]),
  ]
  return [
    ...(await secretsOfInputs(inputs)),
    ...pairs('secret-envs', inputs.secretEnvs).flatMap(({ id, from }) => ofVariable(id, from, env)),
    ...(variable === undefined ? [] : ofVariable('key', variable, env)).filter(isSecret),
    ...(await Promise.all(files.map(({ name, path }) => ofFile(name, path)))).flat().filter(isSecret),
  ]
}

async function listedSecrets({ secrets, registryAuth }: Inputs): Promise<readonly NamedSecret[]> {
  const found: NamedSecret[] = []
  // What is wrong with them is said by the command that reads them.
  const unheard = new Problems()
  if (secrets !== undefined) {
    const { secretEntries } = await import('../config/secret-entries.ts')
    const { parseSecretValues } = await import('../build/build-secrets.ts')
    found.push(...parseSecretValues(secretEntries(secrets), unheard).map(({ id, value }) => ({ name: id, value })))
  }
  if (registryAuth !== undefined) {
    const { parseRegistryAuth } = await import('../config/registry-auth.ts')
    const logins = parseRegistryAuth(registryAuth, unheard)
    found.push(...logins.map(({ password }) => ({ name: 'registry-auth', value: password })))
  }
  return found
}

/** A key to verify with is no secret. */
function isSecret({ name, value }: NamedSecret): boolean {
  const text = value.reveal()
  return text !== '' && !(name === 'key' && text.includes('PUBLIC KEY-----') && !text.includes('PRIVATE KEY-----'))
}

function ofVariable(name: string, variable: string, env: Environment): readonly NamedSecret[] {
  const value = env[variable] ?? ''
  return value === '' ? [] : [{ name, value: new Secret(value) }]
}

async function ofFile(name: string, path: string): Promise<readonly NamedSecret[]> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile() !== true || found.size === 0 || found.size > FILE_LIMIT_BYTES) return []
  const bytes = await readFile(path).catch(() => Buffer.alloc(0))
  return isUtf8(bytes)
    ? [{ name, value: new Secret(bytes.toString('utf8')) }]
    : [{ name, value: new Secret(bytes.toString('latin1')), encoding: 'latin1' }]
}

function attempt<T>(read: () => T): readonly T[] {
  try {
    return [read()]
  } catch {
    // The command that needs the entry says what is wrong with it.
    return []
  }
}
