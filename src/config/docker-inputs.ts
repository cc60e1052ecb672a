import type { Problems } from '../errors.ts'

/** An input of docker's actions that has no place here. */
interface DockerInput {
  readonly name: string
  /** What to do instead. */
  readonly help: string
  /** Values that ask for what holds here anyway. */
  readonly harmless?: readonly string[]
}

const BUILDER = 'make the builder with docker/setup-buildx-action before this step, and name it with builder'
const BAKE = 'bake files are not read: give context, file, target and platforms'

const DOCKER_INPUTS: readonly DockerInput[] = [
  // build-push-action
  { name: 'call', help: 'run docker buildx build --call in a step of its own', harmless: ['build'] },
  // metadata-action and bake-action
  { name: 'bake-target', help: BAKE },
  { name: 'files', help: BAKE },
  { name: 'targets', help: BAKE },
  { name: 'set', help: BAKE },
  { name: 'vars', help: BAKE },
  { name: 'workdir', help: 'name the paths in context and file' },
  // login-action
  { name: 'logout', help: 'leave it out: no login outlives the step', harmless: ['true'] },
  {
    name: 'ecr',
    help: 'log in with aws-actions/amazon-ecr-login before this step, or give username and password',
    harmless: ['auto', 'false'],
  },
  { name: 'scope', help: 'leave it out: credentials are sent to the registry they belong to' },
  // setup-buildx-action
  { name: 'driver', help: BUILDER, harmless: ['docker', 'docker-container'] },
  { name: 'name', help: 'builder names one that is there' },
  { name: 'endpoint', help: BUILDER },
  { name: 'append', help: BUILDER },
  { name: 'config', help: 'write buildkitd-config' },
  { name: 'config-inline', help: 'write buildkitd-config-inline' },
  { name: 'install', help: 'leave it out', harmless: ['false'] },
  { name: 'use', help: 'leave it out: builder names the one to use', harmless: ['true', 'false'] },
  { name: 'cache-binary', help: 'leave it out: buildx is not downloaded', harmless: ['true', 'false'] },
  { name: 'keep-state', help: 'the builder stays for the next run: docker buildx rm removes it', harmless: ['true'] },
  { name: 'cleanup', help: 'the builder stays for the next run: docker buildx rm removes it', harmless: ['false'] },
  // setup-qemu-action
  { name: 'reset', help: 'run docker/setup-qemu-action before this step', harmless: ['false'] },
  { name: 'cache-image', help: 'leave it out: no image is pulled for emulation', harmless: ['true', 'false'] },
]

/**
 * A problem for each input of docker's actions that is given and would do nothing here: the runner hands on what `with` holds and
 * only warns, and a setting that is silently left out is missed too late.
 */
export function refuseDockerInputs(env: Readonly<Record<string, string | undefined>>, problems: Problems): void {
  for (const { name, help, harmless = [] } of DOCKER_INPUTS) {
    const value = (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
    if (value !== '' && !harmless.includes(value.toLowerCase())) problems.add(name, 'of docker is not taken here', help)
  }
}

/** What to do instead of an option that docker has; undefined for all others. */
export function dockerInputHelp(name: string): string | undefined {
  return DOCKER_INPUTS.find((input) => input.name === name)?.help
}
