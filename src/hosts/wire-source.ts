import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { PreparedSource } from '../build/prepared-source.ts'
import type { Inputs } from '../config/values.ts'
import type { Cancellable } from '../image/store.ts'
import type { Environment } from '../pipeline/environment.ts'
import type { GitAuth } from '../system/git-command.ts'
import { Secret } from '../system/secret.ts'

interface SourceParts {
  readonly inputs: Inputs
  readonly env: Environment
  readonly runDirectory: () => Promise<string>
}

/** Brings sources here with git as it is configured, and with the job's own token for the job's own forge. */
export function wireSource({ inputs, env, runDirectory }: SourceParts) {
  return async (source: string, file: string, call: Cancellable): Promise<PreparedSource> => {
    const { prepareSource } = await import('../build/folder/prepare-source.ts')
    const { nodeProcessRunner } = await import('../system/node/process.ts')
    return prepareSource(
      source,
      file,
      {
        runner: nodeProcessRunner(),
        env,
        temp: async () => mkdtemp(join(await runDirectory(), 'source-')),
        authFor: (url) => forgeAuth(url, inputs, env),
      },
      call,
    )
  }
}

function forgeAuth(url: string, { githubToken, gitlabToken }: Inputs, env: Environment): GitAuth | undefined {
  if (!URL.canParse(url)) return undefined
  const { origin } = new URL(url)
  const isForge = (address: string | undefined): boolean =>
    address !== undefined && URL.canParse(address) && new URL(address).origin === origin
  if (githubToken !== undefined && isForge(env['GITHUB_SERVER_URL'] ?? 'https://github.com'))
    return { username: 'x-access-token', token: githubToken }
  if (!isForge(env['CI_SERVER_URL'])) return undefined
  if (gitlabToken !== undefined) return { username: 'oauth2', token: gitlabToken }
  const job = env['CI_JOB_TOKEN']
  return job === undefined || job === '' ? undefined : { username: 'gitlab-ci-token', token: new Secret(job) }
}
