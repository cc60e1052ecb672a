import { describe, expect, it } from '@jest/globals'
import { githubCredentials, gitlabCredentials } from '../../../src/registry/ci-credentials.ts'
import { Secret } from '../../../src/system/secret.ts'

describe('githubCredentials', () => {
  it.each([
    ['octo', 'octo'],
    [undefined, 'github-actions'],
    ['', 'github-actions'],
  ])('hold for ghcr.io only, with the actor %p', (actor, username) => {
    const { registry, auth } = githubCredentials(new Secret('token'), actor)
    expect([registry, auth.username, auth.password.reveal()]).toEqual(['ghcr.io', username, 'token'])
  })
})

describe('gitlabCredentials', () => {
  const registry = { CI_REGISTRY: 'Registry.GitLab.example:5050' }

  it.each([
    [{ CI_REGISTRY_USER: 'ci', CI_REGISTRY_PASSWORD: 'p', CI_JOB_TOKEN: 't' }, 'ci', 'p'],
    [{ CI_JOB_TOKEN: 't' }, 'gitlab-ci-token', 't'],
    [{ CI_REGISTRY_USER: 'ci', CI_REGISTRY_PASSWORD: '', CI_JOB_TOKEN: 't' }, 'gitlab-ci-token', 't'],
  ])('are those of the job: case %#', (variables, username, password) => {
    const found = gitlabCredentials({ ...registry, ...variables })
    expect(found?.registry).toBe('registry.gitlab.example:5050')
    expect([found?.auth.username, found?.auth.password.reveal()]).toEqual([username, password])
  })

  it.each([
    [{}],
    [{ CI_JOB_TOKEN: 't' }],
    [{ CI_REGISTRY: '', CI_REGISTRY_USER: 'ci', CI_REGISTRY_PASSWORD: 'p' }],
    [registry],
  ])('are none without a registry or anything to show: case %#', (variables) => {
    expect(gitlabCredentials(variables)).toBeUndefined()
  })
})
