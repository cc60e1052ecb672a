import { canonicalRegistry } from '../image/reference.ts'
import { Secret } from '../system/secret.ts'
import type { RegistryAuth } from './registry.ts'

/** Credentials that a CI system offers to its jobs. They hold for one registry only. */
export interface CiCredentials {
  readonly registry: string
  readonly auth: RegistryAuth
}

/** GitHub's job token for ghcr.io; the user's name does not matter there. */
export function githubCredentials(token: Secret, actor: string | undefined): CiCredentials {
  return { registry: 'ghcr.io', auth: { username: actor || 'github-actions', password: token } }
}

/** What GitLab sets in every job of a project whose container registry is on. */
export interface GitlabVariables {
  readonly CI_REGISTRY?: string | undefined
  readonly CI_REGISTRY_USER?: string | undefined
  readonly CI_REGISTRY_PASSWORD?: string | undefined
  readonly CI_JOB_TOKEN?: string | undefined
}

/** The credentials of GitLab's own registry; undefined outside GitLab or where the registry is off. */
export function gitlabCredentials(variables: GitlabVariables): CiCredentials | undefined {
  const { CI_REGISTRY, CI_REGISTRY_USER, CI_REGISTRY_PASSWORD, CI_JOB_TOKEN } = variables
  if (!CI_REGISTRY) return undefined
  const registry = canonicalRegistry(CI_REGISTRY)
  if (CI_REGISTRY_USER && CI_REGISTRY_PASSWORD)
    return { registry, auth: { username: CI_REGISTRY_USER, password: new Secret(CI_REGISTRY_PASSWORD) } }
  if (!CI_JOB_TOKEN) return undefined
  return { registry, auth: { username: 'gitlab-ci-token', password: new Secret(CI_JOB_TOKEN) } }
}
