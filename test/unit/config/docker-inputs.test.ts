import { describe, expect, it } from '@jest/globals'
import { dockerInputHelp, refuseDockerInputs } from '../../../src/config/docker-inputs.ts'
import { findInput } from '../../../src/config/inputs.ts'
import { Problems } from '../../../src/errors.ts'

/** Every input of the five actions, as reference pages list them. */
const DOCKER = {
  'build-push-action': `add-hosts allow annotations attests build-args build-contexts builder cache-from cache-to call
    cgroup-parent context file labels load network no-cache no-cache-filters outputs platforms provenance pull push sbom secrets
    secret-envs secret-files shm-size ssh tags target ulimit github-token`,
  'metadata-action': `context images tags flavor labels annotations sep-tags sep-labels sep-annotations bake-target github-token`,
  'login-action': 'registry username password ecr scope logout registry-auth',
  'setup-buildx-action': `version driver driver-opts buildkitd-flags buildkitd-config buildkitd-config-inline use name endpoint
    platforms append keep-state cache-binary cleanup`,
  'setup-qemu-action': 'image platforms reset cache-image',
}

function refused(env: Readonly<Record<string, string>>): readonly string[] {
  const problems = new Problems()
  refuseDockerInputs(env, problems)
  return problems.list.map(({ input }) => input)
}

describe('refuseDockerInputs', () => {
  it.each(Object.entries(DOCKER))('knows every input of %s: it is taken, or refused with what to do', (_, names) => {
    const lost = names
      .split(/\s+/)
      .filter(
        (name) =>
          findInput(name) === undefined && refused({ [`INPUT_${name.toUpperCase()}`]: 'some value' })[0] !== name,
      )
    expect(lost).toEqual([])
  })

  it('refuses nothing that is taken', () => {
    const names = Object.values(DOCKER).flatMap((list) => list.split(/\s+/))
    expect(names.filter((name) => findInput(name) !== undefined && dockerInputHelp(name) !== undefined)).toEqual([])
  })

  it.each([
    ['LOGOUT', 'true'],
    ['CALL', 'build'],
    ['ECR', 'auto'],
    ['DRIVER', 'docker-container'],
    ['CACHE-BINARY', 'True'],
    ['APPEND', ' '],
  ])('lets INPUT_%s=%s pass, which asks for nothing else', (name, value) => {
    expect(refused({ [`INPUT_${name}`]: value })).toEqual([])
  })

  it('lists all at once', () => {
    expect(refused({ INPUT_CALL: 'check', INPUT_DRIVER: 'kubernetes', INPUT_LOGOUT: 'false' })).toEqual([
      'call',
      'logout',
      'driver',
    ])
  })
})
