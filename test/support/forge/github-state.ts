import { createHash } from 'node:crypto'
import type { ForgeGit } from './forge-git.ts'

export interface GithubAsset {
  readonly id: number
  readonly name: string
  readonly label: string | null
  readonly contentType: string
  readonly bytes: Buffer
  readonly state: 'uploaded' | 'starter'
}

export interface GithubRelease {
  readonly id: number
  tag: string
  name: string | null
  body: string | null
  target: string
  draft: boolean
  prerelease: boolean
  immutable: boolean
  publishedAt: string | null
  readonly createdAt: string
  assets: readonly GithubAsset[]
}

export interface GithubSettings {
  /** `owner/name` */
  readonly repository: string
  readonly token: string
  /** Of the token: `none` cannot see the repository. */
  permission: 'write' | 'read' | 'none'
  /** Releases become immutable when they are published. */
  immutable: boolean
  archived: boolean
  /** Tags that a ruleset lets nobody make here. */
  protectedTags: readonly RegExp[]
  /** Head of the default branch. */
  readonly head: string
}

/** What the host keeps. Tests may look at it and change it. */
export class GithubState {
  readonly git: ForgeGit
  readonly settings: GithubSettings
  readonly releases: GithubRelease[] = []
  /** Names that an immutable release has used up. */
  readonly burnt = new Set<string>()
  /** Why requests were refused for their shape; empty after a correct client. */
  readonly malformed: string[] = []
  latestId: number | undefined
  #nextId = 1

  constructor(git: ForgeGit, settings: GithubSettings) {
    this.git = git
    this.settings = settings
  }

  nextId(): number {
    return this.#nextId++
  }

  byId(id: number): GithubRelease | undefined {
    return this.releases.find((release) => release.id === id)
  }

  /** Published only. */
  byTag(tag: string): GithubRelease | undefined {
    return this.releases.find((release) => !release.draft && release.tag === tag)
  }

  drafts(tag: string): readonly GithubRelease[] {
    return this.releases.filter((release) => release.draft && release.tag === tag)
  }

  /** The one that was made latest, else the newest that can be. */
  latest(): GithubRelease | undefined {
    const able = this.releases.filter(({ draft, prerelease }) => !draft && !prerelease)
    return able.find(({ id }) => id === this.latestId) ?? able.at(-1)
  }

  remove(release: GithubRelease): void {
    this.releases.splice(this.releases.indexOf(release), 1)
  }
}

export function releaseJson(state: GithubState, origin: string, release: GithubRelease): unknown {
  const { repository } = state.settings
  const api = `${origin}/api/v3/repos/${repository}/releases`
  return {
    id: release.id,
    node_id: `RE_${release.id}`,
    url: `${api}/${release.id}`,
    html_url: `${origin}/${repository}/releases/tag/${release.draft ? `untagged-${release.id}` : release.tag}`,
    assets_url: `${api}/${release.id}/assets`,
    upload_url: `${origin}/api/uploads/repos/${repository}/releases/${release.id}/assets{?name,label}`,
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: release.immutable,
    created_at: release.createdAt,
    published_at: release.publishedAt,
    author: { login: 'github-actions[bot]', id: 41898282, type: 'Bot' },
    assets: release.assets.map((asset) => assetJson(state, origin, asset)),
  }
}

export function assetJson(state: GithubState, origin: string, asset: GithubAsset): unknown {
  const { id, name, label, contentType, bytes } = asset
  const whole = asset.state === 'uploaded'
  return {
    id,
    node_id: `RA_${id}`,
    url: `${origin}/api/v3/repos/${state.settings.repository}/releases/assets/${id}`,
    browser_download_url: `${origin}/${state.settings.repository}/releases/download/${id}/${name}`,
    name,
    label,
    content_type: contentType,
    state: asset.state,
    size: whole ? bytes.length : 0,
    digest: whole ? `sha256:${createHash('sha256').update(bytes).digest('hex')}` : null,
    download_count: 0,
  }
}
