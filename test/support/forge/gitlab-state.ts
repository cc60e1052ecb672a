import { createHash } from 'node:crypto'
import type { ForgeGit, ForgeTag } from './forge-git.ts'

export interface GitlabLink {
  readonly id: number
  readonly name: string
  readonly url: string
  readonly link_type: string
  readonly direct_asset_path: string | undefined
}

export interface GitlabRelease {
  readonly tag: string
  readonly commit: string
  name: string
  description: string
  readonly createdAt: string
  releasedAt: string
  links: readonly GitlabLink[]
}

export interface GitlabFile {
  readonly id: number
  readonly name: string
  readonly bytes: Buffer
}

export interface GitlabPackage {
  readonly id: number
  readonly name: string
  readonly version: string
  files: readonly GitlabFile[]
}

export interface GitlabSettings {
  /** Full path: `group/app`. */
  readonly project: string
  readonly jobToken: string
  /** A project token with the scope api. */
  readonly token: string
  /** Of the person behind either token: 20 reporter, 30 developer. */
  accessLevel: number
  archived: boolean
  /** Tags that this person may not make. */
  protectedTags: readonly RegExp[]
  /** Whether one package may hold a file name more than once; GitLab's default. */
  allowDuplicates: boolean
  /** New instances let a job's token list tags; asked for one tag, none does. */
  jobTokenListsTags: boolean
  /** Branches and other names of commits. */
  readonly refs: Readonly<Record<string, string>>
}

/** What the host keeps. Tests may look at it and change it. */
export class GitlabState {
  readonly git: ForgeGit
  readonly settings: GitlabSettings
  readonly releases = new Map<string, GitlabRelease>()
  readonly packages: GitlabPackage[] = []
  /** Why requests were refused for their shape; empty after a correct client. */
  readonly malformed: string[] = []
  #nextId = 1

  constructor(git: ForgeGit, settings: GitlabSettings) {
    this.git = git
    this.settings = settings
  }

  nextId(): number {
    return this.#nextId++
  }

  package(name: string, version: string): GitlabPackage | undefined {
    return this.packages.find((one) => one.name === name && one.version === version)
  }

  /** The newest that is not dated in the future. */
  latest(now: Date): GitlabRelease | undefined {
    const out = [...this.releases.values()].filter(({ releasedAt }) => Date.parse(releasedAt) <= now.getTime())
    return out.toSorted((one, other) => Date.parse(other.releasedAt) - Date.parse(one.releasedAt))[0]
  }
}

export function releaseJson(origin: string, { settings }: GitlabState, release: GitlabRelease, now: Date): unknown {
  const page = `${origin}/${settings.project}/-/releases/${encodeURIComponent(release.tag)}`
  return {
    tag_name: release.tag,
    name: release.name,
    description: release.description,
    created_at: release.createdAt,
    released_at: release.releasedAt,
    upcoming_release: Date.parse(release.releasedAt) > now.getTime(),
    commit: { id: release.commit },
    commit_path: `/${settings.project}/-/commit/${release.commit}`,
    tag_path: `/${settings.project}/-/tags/${release.tag}`,
    assets: { count: release.links.length, sources: [], links: release.links.map((link) => linkJson(page, link)) },
    evidences: [],
    _links: { self: page },
  }
}

export function linkJson(page: string, { id, name, url, link_type, direct_asset_path }: GitlabLink): unknown {
  const direct = direct_asset_path === undefined ? url : `${page}/downloads${direct_asset_path}`
  return { id, name, url, direct_asset_url: direct, link_type }
}

export function fileJson(packageId: number, { id, name, bytes }: GitlabFile): unknown {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    id,
    package_id: packageId,
    file_name: name,
    size: bytes.length,
    file_md5: null,
    file_sha1: null,
    file_sha256: sha256,
  }
}

export function tagJson({ name, object, commit, message }: ForgeTag): unknown {
  return { name, message: message ?? '', target: object, commit: { id: commit }, release: null, protected: false }
}
