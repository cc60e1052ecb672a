import { gitlabReleaseHost } from '../../../src/release/gitlab/gitlab-release-host.ts'
import { githubReleaseHost } from '../../../src/release/github/github-release-host.ts'
import type { ReleaseHost } from '../../../src/release/release-host.ts'
import type { Clock } from '../../../src/system/clock.ts'
import type { TimeLimits } from '../../../src/release/time-limits.ts'
import { silentLog, type Log } from '../../../src/system/log.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { Secret } from '../../../src/system/secret.ts'
import { memoryReleaseHost } from '../../fakes/memory-release-host.ts'
import { memoryTagStore } from '../../fakes/memory-tag-store.ts'
import { memoryGit, type MemoryGit } from '../forge/forge-git.ts'
import { startGithub, type Github, type GithubOptions } from '../forge/github.ts'
import { startGitlab, type Gitlab, type GitlabOptions } from '../forge/gitlab.ts'
import { patientClock } from '../scan/patient-clock.ts'
import { COMMIT } from './content.ts'

export interface SeenRelease {
  readonly title: string
  readonly notes: string
  /** Text of each file by its name. */
  readonly assets: Readonly<Record<string, string>>
}

/** A release host with what is needed to look at it from outside. */
export interface HostBench {
  readonly host: ReleaseHost
  /** What everybody sees; undefined before it is published. */
  seen(tag: string): SeenRelease | undefined
  pushTag(name: string): Promise<void>
  deleteTag(name: string): void
  /** Why the double found requests malformed. */
  malformed(): readonly string[]
  close(): Promise<void>
}

export interface Connection {
  readonly token?: string
  readonly clock?: Clock
  readonly log?: Log
  readonly limits?: TimeLimits
}

export interface GithubBench extends HostBench {
  readonly github: Github
  readonly git: MemoryGit
  /** Another client of the same server, as a second run has. */
  connect(options?: Connection): ReleaseHost
}

export async function githubBench(options: GithubOptions = {}): Promise<GithubBench> {
  const git = memoryGit()
  const github = await startGithub({ git, ...options })
  const http = nodeHttpClient()
  const connect = (options: Connection = {}): ReleaseHost => {
    const { token = github.token, clock = patientClock(), log = silentLog, limits } = options
    const { apiUrl, serverUrl, repository } = github
    const timed = limits === undefined ? {} : { limits }
    return githubReleaseHost({ http, apiUrl, serverUrl, repository, token: new Secret(token), clock, log, ...timed })
  }
  return {
    github,
    git,
    connect,
    host: connect(),
    seen: (tag) => {
      const release = github.state.byTag(tag)
      if (release === undefined) return undefined
      const files = release.assets.map(({ name, bytes }) => [name, bytes.toString('utf8')])
      return { title: release.name ?? '', notes: release.body ?? '', assets: Object.fromEntries(files) }
    },
    pushTag: async (name) => void (await git.createTag(name, COMMIT, name)),
    deleteTag: (name) => git.deleteTag(name),
    malformed: () => github.state.malformed,
    close: async () => {
      http.close()
      await github.close()
    },
  }
}

export interface GitlabBench extends HostBench {
  readonly gitlab: Gitlab
  readonly git: MemoryGit
  connect(options?: Connection & { readonly kind?: 'job' | 'private' }): ReleaseHost
}

export async function gitlabBench(options: GitlabOptions = {}): Promise<GitlabBench> {
  const git = memoryGit()
  const gitlab = await startGitlab({ git, ...options })
  const http = nodeHttpClient()
  const connect: GitlabBench['connect'] = ({ kind = 'job', clock = patientClock(), log = silentLog, ...rest } = {}) => {
    const { apiUrl, serverUrl, project } = gitlab
    const value = new Secret(rest.token ?? (kind === 'job' ? gitlab.jobToken : gitlab.token))
    const timed = rest.limits === undefined ? {} : { limits: rest.limits }
    return gitlabReleaseHost({ http, apiUrl, serverUrl, project, token: { kind, value }, clock, log, ...timed })
  }
  return {
    gitlab,
    git,
    connect,
    host: connect(),
    seen: (tag) => seenOnGitlab(gitlab, tag),
    pushTag: async (name) => void (await git.createTag(name, COMMIT, name)),
    deleteTag: (name) => git.deleteTag(name),
    malformed: () => gitlab.state.malformed,
    close: async () => {
      http.close()
      await gitlab.close()
    },
  }
}

/** Files are what the links of a release lead to; an entry dated 1970 is no release yet. */
function seenOnGitlab({ state, apiUrl }: Gitlab, tag: string): SeenRelease | undefined {
  const release = state.releases.get(tag)
  if (release === undefined || Date.parse(release.releasedAt) === 0) return undefined
  const assets: Record<string, string> = {}
  for (const { name, url, link_type } of release.links) {
    if (link_type !== 'package') continue
    const [, packageName = '', version = '', file = ''] = /\/generic\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(url) ?? []
    const found = url.startsWith(apiUrl) ? state.package(packageName, decodeURIComponent(version)) : undefined
    assets[name] = found?.files.findLast((one) => one.name === file)?.bytes.toString('utf8') ?? `nothing at ${url}`
  }
  return { title: release.name, notes: release.description, assets }
}

export async function memoryBench(): Promise<HostBench> {
  const tags = memoryTagStore()
  const host = memoryReleaseHost({ tags })
  return {
    host,
    seen: (tag) => {
      const release = host.releases.get(tag)
      if (release === undefined || !release.visible) return undefined
      const files = [...release.assets].map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')])
      return { title: release.title, notes: release.notes, assets: Object.fromEntries(files) }
    },
    pushTag: async (name) => tags.pushByHand(name, COMMIT),
    deleteTag: (name) => tags.remove(name),
    malformed: () => [],
    close: async () => undefined,
  }
}
