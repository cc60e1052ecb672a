import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { bareGit } from '../../test/support/forge/bare-git.ts'
import { memoryGit, type ForgeGit } from '../../test/support/forge/forge-git.ts'
import { startGithub } from '../../test/support/forge/github.ts'
import { startGitlab } from '../../test/support/forge/gitlab.ts'
import { startGitServer } from '../../test/support/git/git-server.ts'
import { findHttpBackend } from '../../test/support/git/http-backend.ts'
import { startOnPort, type RunningService, type ServiceContext } from './service.ts'

/** Path of the repository on the git server, and its name at both release hosts: it can be read off GIT_REMOTE. */
const REPOSITORY = 'demo/app'

type ForgeContext = Pick<ServiceContext, 'directory' | 'port' | 'log'>

interface Remote {
  readonly git: ForgeGit
  readonly services: readonly RunningService[]
}

/**
 * A bare repository over HTTP that starts empty, and the APIs of both release hosts for it: a tag that is pushed is seen by
 * both, and one that an API makes can be fetched. The repository is kept when the daemon is killed, releases are not.
 */
export async function startForges(context: ForgeContext): Promise<readonly RunningService[]> {
  const remote = await startRemote(context)
  const { git } = remote
  const [github, gitlab] = await Promise.all([
    startOnPort(context, 'github', (port) => startGithub({ git, port, repository: REPOSITORY })),
    startOnPort(context, 'gitlab', (port) => startGitlab({ git, port, project: REPOSITORY })),
  ])
  return [
    ...remote.services,
    {
      name: 'github',
      url: github.apiUrl,
      env: { GITHUB_API_URL: github.apiUrl, SLIPWAY_GITHUB_TOKEN: github.token },
      stop: () => github.close(),
    },
    {
      name: 'gitlab',
      url: gitlab.apiUrl,
      env: { CI_API_V4_URL: gitlab.apiUrl, SLIPWAY_GITLAB_TOKEN: gitlab.token, CI_JOB_TOKEN: gitlab.jobToken },
      stop: () => gitlab.close(),
    },
  ]
}

async function startRemote(context: ForgeContext): Promise<Remote> {
  if (findHttpBackend() === undefined) {
    context.log('git came without git-http-backend: there is no GIT_REMOTE, and the release hosts keep tags in memory')
    return { git: memoryGit(), services: [] }
  }
  const root = join(context.directory, 'git')
  await mkdir(root, { recursive: true })
  const server = await startOnPort(context, 'git', (port) => startGitServer({ root, port }))
  const { url, path } = await server.repository(REPOSITORY)
  const service = { name: 'git', url, env: { GIT_REMOTE: url }, stop: () => server.close() }
  return { git: bareGit(path), services: [service] }
}
