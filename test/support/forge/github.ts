import type { ForgeFaults } from './forge-faults.ts'
import { memoryGit, type ForgeGit } from './forge-git.ts'
import { forgeRouter } from './forge-routes.ts'
import { startForgeServer, type ForgeAnswer, type ForgeRequest } from './forge-server.ts'
import { assetRoutes, uploadRoutes } from './github-assets.ts'
import { releaseRoutes } from './github-releases.ts'
import { repositoryRoutes } from './github-repository.ts'
import { GithubState, type GithubSettings } from './github-state.ts'

export interface GithubOptions extends Partial<GithubSettings> {
  /** Where tags are kept. Default: in memory. */
  readonly git?: ForgeGit
  /** 0, the default, lets the kernel choose. */
  readonly port?: number
  readonly now?: () => Date
}

export interface Github {
  /** `http://127.0.0.1:PORT/api/v3`, as a GitHub Enterprise Server has it. */
  readonly apiUrl: string
  readonly serverUrl: string
  readonly repository: string
  readonly token: string
  readonly state: GithubState
  readonly requests: readonly ForgeRequest[]
  readonly faults: ForgeFaults
  close(): Promise<void>
}

const API_VERSIONS = new Set(['2022-11-28', '2026-03-10'])

/** GitHub's API of one repository on loopback: releases with drafts, their files, and git tags. Refuses what it does not know. */
export async function startGithub(options: GithubOptions = {}): Promise<Github> {
  const { git = memoryGit(), port, now = () => new Date() } = options
  const settings: GithubSettings = {
    repository: options.repository ?? 'octo/app',
    token: options.token ?? 'ghs_0123456789abcdefghijklmnopqrstuvwxyz',
    permission: options.permission ?? 'write',
    immutable: options.immutable ?? false,
    archived: options.archived ?? false,
    protectedTags: options.protectedTags ?? [],
    head: options.head ?? 'f'.repeat(40),
  }
  const state = new GithubState(git, settings)
  let origin = ''
  const host = { state, origin: () => origin, now }
  const below = (path: string): string => `${path}/repos/${settings.repository}`
  const route = forgeRouter([
    ...[...repositoryRoutes(state), ...releaseRoutes(host), ...assetRoutes(host)].map((one) => ({
      ...one,
      path: below('/api/v3') + one.path,
    })),
    ...uploadRoutes(host).map((one) => ({ ...one, path: below('/api/uploads') + one.path })),
  ])

  async function answer(request: ForgeRequest): Promise<ForgeAnswer> {
    const refused = checkHeaders(state, request)
    if (refused !== undefined) return refused
    const routed = await route(request)
    if (routed.kind === 'answer') return routed.answer
    const why = routed.kind === 'unknown' ? 'no such route' : routed.why
    state.malformed.push(`${request.method} ${request.path}: ${why}`)
    return routed.kind === 'unknown'
      ? { status: 404, json: { message: 'Not Found', status: '404' } }
      : { status: 422, json: { message: `Invalid request.\n\n${why}`, status: '422' } }
  }

  const server = await startForgeServer(answer, port)
  origin = server.origin
  const { requests, faults, close } = server
  const { repository, token } = settings
  return { apiUrl: `${origin}/api/v3`, serverUrl: origin, repository, token, state, requests, faults, close }
}

function checkHeaders(state: GithubState, { method, path, headers }: ForgeRequest): ForgeAnswer | undefined {
  const { accept = '', authorization = '', 'user-agent': agent = '', 'x-github-api-version': version } = headers
  const faults = [
    ...(agent === '' ? ['no user agent'] : []),
    ...(/application\/(?:vnd\.github|json|octet-stream)/.test(accept) ? [] : [`accepts ${accept}`]),
    ...(typeof version === 'string' && API_VERSIONS.has(version) ? [] : [`API version ${String(version)}`]),
  ]
  if (faults.length > 0) {
    state.malformed.push(`${method} ${path}: ${faults.join(', ')}`)
    return { status: 400, json: { message: faults.join(', '), status: '400' } }
  }
  if (!new RegExp(`^(?:token|bearer) ${state.settings.token}$`, 'i').test(authorization))
    return { status: 401, json: { message: 'Bad credentials', status: '401' } }
  return state.settings.permission === 'none'
    ? { status: 404, json: { message: 'Not Found', status: '404' } }
    : undefined
}
