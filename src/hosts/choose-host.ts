import type { RawInput } from '../config/values.ts'
import type { Environment } from '../pipeline/environment.ts'
import type { Host } from './host.ts'

export type HostKind = Host['kind']

/** The host that was forced, or the one the environment speaks of. */
export async function openHost(
  forced: HostKind | undefined,
  commandLine: readonly RawInput[],
  env: Environment,
): Promise<Host> {
  const options = { env, quiet: isSet(commandLine, 'quiet'), json: isSet(commandLine, 'json') }
  switch (forced ?? ambient(env)) {
    case 'action':
      return (await import('./action/action-host.ts')).actionHost(options)
    case 'gitlab':
      return (await import('./gitlab/gitlab-host.ts')).gitlabHost(options)
    case 'cli':
      return (await import('./cli/cli-host.ts')).cliHost(options)
  }
}

export interface HostOptions {
  readonly env: Environment
  readonly quiet: boolean
  /** Standard output belongs to one JSON document. */
  readonly json: boolean
}

function ambient(env: Environment): HostKind {
  if (env['GITHUB_ACTIONS'] === 'true') return 'action'
  return env['GITLAB_CI'] === 'true' ? 'gitlab' : 'cli'
}

function isSet(raw: readonly RawInput[], name: string): boolean {
  return (
    raw
      .find((input) => input.name === name)
      ?.values.at(-1)
      ?.toLowerCase() === 'true'
  )
}
