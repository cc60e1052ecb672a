import { homedir } from 'node:os'
import { parseOutputs } from '../build/outputs.ts'
import type { RegistryLogin } from '../build/registry-login.ts'
import { readTagLines } from '../build/tag-references.ts'
import type { Inputs } from '../config/values.ts'
import { Problems } from '../errors.ts'
import { canonicalRegistry, parseReference } from '../image/reference.ts'
import type { Environment } from '../pipeline/environment.ts'
import type { CiCredentials } from '../registry/ci-credentials.ts'
import type { Credentials } from '../registry/registry.ts'
import type { Secret } from '../system/secret.ts'

/** The logins that the inputs give for their registries, then everything docker's configuration knows, then what the CI offers. */
export async function registryCredentials(inputs: Inputs, env: Environment): Promise<Credentials> {
  const configured = await dockerConfigured(env, await ciCredentials(inputs, env))
  const given = await givenLogins(inputs)
  return {
    lookup: async (registry, call) =>
      given.find((login) => login.registry === canonicalRegistry(registry)) ?? configured.lookup(registry, call),
  }
}

/**
 * What the engine needs beside docker's own configuration, for base images and caches: the logins of the inputs, and what the CI
 * offers for registries that no configuration names.
 */
export async function buildLogins(inputs: Inputs, env: Environment): Promise<readonly RegistryLogin[]> {
  const given = await givenLogins(inputs)
  const offered = (await ciCredentials(inputs, env)).filter(
    ({ registry }) => !given.some((login) => login.registry === registry),
  )
  if (offered.length === 0) return given
  const configured = await dockerConfigured(env, [])
  const added = await Promise.all(
    offered.map(async ({ registry, auth }): Promise<readonly RegistryLogin[]> =>
      (await configured.lookup(registry)) === undefined ? [{ registry, ...auth }] : [],
    ),
  )
  return [...given, ...added.flat()]
}

async function dockerConfigured(env: Environment, ci: readonly CiCredentials[]): Promise<Credentials> {
  const { dockerConfigCredentials } = await import('../registry/docker-config/credentials.ts')
  const { nodeProcessRunner } = await import('../system/node/process.ts')
  return dockerConfigCredentials({ env, home: env['HOME'] ?? homedir(), runner: nodeProcessRunner(), ci })
}

async function ciCredentials({ githubToken }: Inputs, env: Environment): Promise<readonly CiCredentials[]> {
  const { githubCredentials, gitlabCredentials } = await import('../registry/ci-credentials.ts')
  const gitlab = env['GITLAB_CI'] === 'true' ? gitlabCredentials(env) : undefined
  return [
    ...(githubToken === undefined ? [] : [githubCredentials(githubToken, env['GITHUB_ACTOR'])]),
    ...(gitlab === undefined ? [] : [gitlab]),
  ]
}

/** `username` and `password`, and the entries of `registry-auth`. @throws CONFIG_INVALID naming what is missing. */
async function givenLogins(inputs: Inputs): Promise<readonly RegistryLogin[]> {
  const { username, password, registry, registryAuth } = inputs
  const problems = new Problems()
  const listed = registryAuth === undefined ? [] : await listedLogins(registryAuth, problems)
  if ((username === undefined) !== (password === undefined))
    problems.add(username === undefined ? 'username' : 'password', 'is missing', 'user and password belong together')
  problems.throwIfAny()
  if (username === undefined || password === undefined) return listed
  return [{ registry: canonicalRegistry(registry ?? registryOfFirst(inputs)), username, password }, ...listed]
}

/** As docker has it, Docker Hub where no image is named. What is wrong with a name is said where images are read. */
function registryOfFirst({ images, tags, outputs }: Inputs): string {
  const unheard = new Problems()
  const named = images.length === 0 ? parseOutputs(outputs, unheard).names : images
  const [first] = readTagLines(tags, named, unheard).images
  return first === undefined ? 'docker.io' : parseReference(first).registry
}

async function listedLogins(text: Secret, problems: Problems): Promise<readonly RegistryLogin[]> {
  const { parseRegistryAuth } = await import('../config/registry-auth.ts')
  return parseRegistryAuth(text, problems)
}
