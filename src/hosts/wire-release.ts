import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Inputs } from '../config/values.ts'
import { SlipwayError } from '../errors.ts'
import type { ReleasePorts } from '../pipeline/release-decision.ts'
import type { Environment } from '../pipeline/environment.ts'
import { sourceUrl } from '../release/git-facts.ts'
import type { CloneOptions } from '../release/git/clone.ts'
import type { GitAuth } from '../system/git-command.ts'
import type { ReleaseHost, TagStore } from '../release/release-host.ts'
import type { Clock } from '../system/clock.ts'
import type { HttpClient } from '../system/http.ts'
import type { Log } from '../system/log.ts'
import { Secret } from '../system/secret.ts'
import { once } from './once.ts'
import { workspaceOf } from './workspace.ts'

export interface ReleaseParts {
  readonly inputs: Inputs
  readonly env: Environment
  readonly http: HttpClient
  readonly clock: Clock
  readonly log: Log
  readonly runDirectory: () => Promise<string>
}

/** Git and the release host, each opened at its first use. */
export function wireRelease(parts: ReleaseParts): ReleasePorts {
  const forge = once(() => findForge(parts))
  const clone = once(async () => cloneOptions(parts, await forge()))
  const tags = once(async () => openTagStore(parts, await clone(), await forge()))
  const history = once(async () => openHistory(parts, await clone()))
  const host = once(async () => openHost(parts, await forge()))
  let address: ((tag: string) => string) | undefined
  const opened = async (): Promise<ReleaseHost> => {
    const found = await host()
    address = (tag) => found.address(tag)
    return found
  }
  return {
    tags: {
      list: async (...args) => (await tags()).list(...args),
      find: async (...args) => (await tags()).find(...args),
      claim: async (...args) => (await tags()).claim(...args),
    },
    history: { read: async (...args) => (await history()).read(...args) },
    host: {
      preflight: async (...args) => (await opened()).preflight(...args),
      draft: async (...args) => (await opened()).draft(...args),
      publish: async (...args) => (await opened()).publish(...args),
      makeLatest: async (...args) => (await opened()).makeLatest(...args),
      address: (tag) => address?.(tag) ?? tag,
    },
  }
}

/** The forge of the repository, and what it needs. */
type Forge =
  | { readonly kind: 'github'; readonly repository: string; readonly serverUrl: string; readonly token?: Secret }
  | {
      readonly kind: 'gitlab'
      readonly project: string
      readonly serverUrl: string
      readonly token?: { readonly kind: 'job' | 'private'; readonly value: Secret }
    }
  | { readonly kind: 'none' }

async function findForge({ inputs, env }: ReleaseParts): Promise<Forge> {
  const kind = inputs.releaseHost ?? (await forgeKind(env, inputs.gitRemote))
  if (kind === 'github') {
    const repository = env['GITHUB_REPOSITORY'] ?? (await projectPath(inputs.gitRemote, env))
    const token = inputs.githubToken ?? secret(env['GITHUB_TOKEN'])
    return {
      kind,
      repository: repository ?? '',
      serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
      ...(token === undefined ? {} : { token }),
    }
  }
  if (kind === 'gitlab') {
    const project = env['CI_PROJECT_PATH'] ?? (await projectPath(inputs.gitRemote, env))
    const token = gitlabToken(inputs, env)
    return {
      kind,
      project: project ?? '',
      serverUrl: env['CI_SERVER_URL'] ?? 'https://gitlab.com',
      ...(token === undefined ? {} : { token }),
    }
  }
  return { kind: 'none' }
}

function gitlabToken(
  inputs: Inputs,
  env: Environment,
): { readonly kind: 'job' | 'private'; readonly value: Secret } | undefined {
  if (inputs.gitlabToken !== undefined) return { kind: 'private', value: inputs.gitlabToken }
  const job = secret(env['CI_JOB_TOKEN'])
  return job === undefined ? undefined : { kind: 'job', value: job }
}

/** By the CI system; elsewhere by the name of the remote's host. */
async function forgeKind(env: Environment, remote: string): Promise<'github' | 'gitlab' | undefined> {
  if (env['GITHUB_ACTIONS'] === 'true') return 'github'
  if (env['GITLAB_CI'] === 'true') return 'gitlab'
  const source = await remoteSource(remote, env)
  const host = source === undefined ? '' : new URL(source).hostname
  if (/(?:^|\.)github\.com$/.test(host)) return 'github'
  return /(?:^|[.-])gitlab[.-]/.test(`${host}.`) ? 'gitlab' : undefined
}

/** `owner/name` of the remote's address. */
async function projectPath(remote: string, env: Environment): Promise<string | undefined> {
  const source = await remoteSource(remote, env)
  return source === undefined ? undefined : new URL(source).pathname.replace(/^\/+/, '')
}

async function remoteSource(remote: string, env: Environment): Promise<string | undefined> {
  const { nodeProcessRunner } = await import('../system/node/process.ts')
  const { gitIn } = await import('../system/git-command.ts')
  const git = gitIn(workspaceOf(env), { runner: nodeProcessRunner(), env })
  const found = await git.run(['ls-remote', '--get-url', '--', remote])
  return found.exitCode === 0 ? sourceUrl(found.stdout) : undefined
}

async function cloneOptions({ inputs, env, runDirectory }: ReleaseParts, forge: Forge): Promise<CloneOptions> {
  const { nodeProcessRunner } = await import('../system/node/process.ts')
  const auth = gitAuth(forge)
  return {
    directory: workspaceOf(env),
    remote: inputs.gitRemote,
    scratch: await mkdtemp(join(await runDirectory(), 'git-')),
    runner: nodeProcessRunner(),
    env,
    ...(auth === undefined ? {} : { auth }),
  }
}

/** What the forges take as user beside a token. A clone with credentials of its own keeps them where there is no token. */
function gitAuth(forge: Forge): GitAuth | undefined {
  if (forge.kind === 'github')
    return forge.token === undefined ? undefined : { username: 'x-access-token', token: forge.token }
  if (forge.kind === 'none' || forge.token === undefined) return undefined
  const { kind, value } = forge.token
  return { username: kind === 'job' ? 'gitlab-ci-token' : 'oauth2', token: value }
}

/** Tags are pushed by git; with a plain GitLab job token only the Releases API can make one. */
async function openTagStore(
  { env, http, clock, log }: ReleaseParts,
  clone: CloneOptions,
  forge: Forge,
): Promise<TagStore> {
  const { gitTagStore } = await import('../release/git/tag-store.ts')
  const { patientTagStore } = await import('../release/patient-tags.ts')
  const git = patientTagStore(gitTagStore(clone), clock)
  if (forge.kind !== 'gitlab' || forge.token?.kind !== 'job') return git
  const { gitlabTagStore } = await import('../release/gitlab/gitlab-tag-store.ts')
  const { project, token } = forge
  return gitlabTagStore({ http, clock, log, apiUrl: gitlabApiUrl(env), project, token, reader: git })
}

async function openHistory({ clock }: ReleaseParts, clone: CloneOptions): Promise<ReleasePorts['history']> {
  const { gitHistoryReader } = await import('../release/git/history-reader.ts')
  const { patientHistoryReader } = await import('../release/patient-tags.ts')
  return patientHistoryReader(gitHistoryReader(clone), clock)
}

async function openHost({ env, http, clock, log }: ReleaseParts, forge: Forge): Promise<ReleaseHost> {
  if (forge.kind === 'github') {
    const { githubReleaseHost } = await import('../release/github/github-release-host.ts')
    const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com'
    const { repository, serverUrl, token = new Secret('') } = forge
    return githubReleaseHost({ http, clock, log, apiUrl, repository, serverUrl, token })
  }
  if (forge.kind === 'gitlab') {
    const { gitlabReleaseHost } = await import('../release/gitlab/gitlab-release-host.ts')
    const { project, serverUrl, token = { kind: 'job' as const, value: new Secret('') } } = forge
    return gitlabReleaseHost({ http, clock, log, apiUrl: gitlabApiUrl(env), project, serverUrl, token })
  }
  throw new SlipwayError('CONFIG_INVALID', 'it is not clear where the release is to be published', {
    problems: [{ input: 'release-host', message: 'is missing', help: 'write --release-host github or gitlab' }],
  })
}

function gitlabApiUrl(env: Environment): string {
  return env['CI_API_V4_URL'] ?? `${env['CI_SERVER_URL'] ?? 'https://gitlab.com'}/api/v4`
}

function secret(value: string | undefined): Secret | undefined {
  return value === undefined || value === '' ? undefined : new Secret(value)
}
