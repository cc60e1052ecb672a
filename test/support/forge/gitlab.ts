import type { ForgeFaults } from './forge-faults.ts'
import { memoryGit, type ForgeGit } from './forge-git.ts'
import { forgeRouter } from './forge-routes.ts'
import { startForgeServer, type ForgeAnswer, type ForgeRequest } from './forge-server.ts'
import { answer, type GitlabRoute } from './gitlab-host.ts'
import { linkRoutes } from './gitlab-links.ts'
import { packageRoutes } from './gitlab-packages.ts'
import { releaseRoutes } from './gitlab-releases.ts'
import { repositoryRoutes } from './gitlab-repository.ts'
import { GitlabState, type GitlabSettings } from './gitlab-state.ts'

export interface GitlabOptions extends Partial<GitlabSettings> {
  /** Where tags are kept. Default: in memory. */
  readonly git?: ForgeGit
  /** 0, the default, lets the kernel choose. */
  readonly port?: number
  readonly now?: () => Date
}

export interface Gitlab {
  /** `http://127.0.0.1:PORT/api/v4` */
  readonly apiUrl: string
  readonly serverUrl: string
  readonly project: string
  readonly jobToken: string
  /** A project token with the scope api. */
  readonly token: string
  readonly state: GitlabState
  readonly requests: readonly ForgeRequest[]
  readonly faults: ForgeFaults
  close(): Promise<void>
}

/** GitLab's API of one project on loopback: releases and their links, generic packages, tags. Refuses what it does not know. */
export async function startGitlab(options: GitlabOptions = {}): Promise<Gitlab> {
  const { git = memoryGit(), port, now = () => new Date() } = options
  const settings: GitlabSettings = {
    project: options.project ?? 'group/app',
    jobToken: options.jobToken ?? 'glcbt-64_0123456789abcdefghij',
    token: options.token ?? 'glpat-0123456789abcdefghij',
    accessLevel: options.accessLevel ?? 30,
    archived: options.archived ?? false,
    protectedTags: options.protectedTags ?? [],
    allowDuplicates: options.allowDuplicates ?? true,
    jobTokenListsTags: options.jobTokenListsTags ?? false,
    refs: options.refs ?? { main: 'f'.repeat(40) },
  }
  const state = new GitlabState(git, settings)
  let origin = ''
  const host = { state, origin: () => origin, now }
  const routes = [...repositoryRoutes(host), ...releaseRoutes(host), ...linkRoutes(host), ...packageRoutes(host)]
  const base = `/api/v4/projects/(?:1|${encodeURIComponent(settings.project)})`
  const route = forgeRouter(routes.map((one) => guarded(state, { ...one, path: base + one.path })))

  async function serve(request: ForgeRequest): Promise<ForgeAnswer> {
    if (tokenOf(state, request) === undefined) return answer(401, { message: '401 Unauthorized' })
    const routed = await route(request)
    if (routed.kind === 'answer') return routed.answer
    const why = routed.kind === 'unknown' ? 'no such route' : routed.why
    state.malformed.push(`${request.method} ${request.path}: ${why}`)
    return routed.kind === 'unknown' ? answer(404, { error: '404 Not Found' }) : answer(400, { error: why })
  }

  const server = await startForgeServer(serve, port)
  origin = server.origin
  const { requests, faults, close } = server
  const { project, jobToken, token } = settings
  return { apiUrl: `${origin}/api/v4`, serverUrl: origin, project, jobToken, token, state, requests, faults, close }
}

/** Exactly one token, in the header that belongs to it. */
function tokenOf({ settings }: GitlabState, { headers }: ForgeRequest): 'job' | 'private' | undefined {
  const { 'job-token': job, 'private-token': own } = headers
  if (job !== undefined && own === undefined && job === settings.jobToken) return 'job'
  if (own !== undefined && job === undefined && own === settings.token) return 'private'
  return undefined
}

function guarded(state: GitlabState, route: GitlabRoute): GitlabRoute {
  return {
    ...route,
    handle: async (call) =>
      !route.job && tokenOf(state, call.request) === 'job'
        ? answer(403, { message: '403 Forbidden' })
        : route.handle(call),
  }
}
