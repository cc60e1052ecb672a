import type { GithubState } from '../forge/github-state.ts'
import type { GitlabState } from '../forge/gitlab-state.ts'
import type { Scene } from './scene.ts'

/** Releases, drafts and packages of the release host, with texts made neutral. */
export function releasesOf({ github, gitlab }: Scene, neutral: (text: string) => string): readonly unknown[] {
  if (github !== undefined) return onGithub(github.state, neutral)
  return gitlab === undefined ? [] : onGitlab(gitlab.state, neutral)
}

function onGithub(state: GithubState, neutral: (text: string) => string): readonly unknown[] {
  return state.releases.map((release) => ({
    tag: release.tag,
    title: release.name,
    notes: neutral(release.body ?? ''),
    visible: !release.draft,
    latest: release === state.latest(),
    files: release.assets.map((asset) => `${asset.name} ${asset.state}`).toSorted(),
  }))
}

/** An entry dated 1970 only claims its tag. */
function onGitlab({ releases, packages }: GitlabState, neutral: (text: string) => string): readonly unknown[] {
  return [
    ...[...releases.values()].map(({ tag, name, description, releasedAt, links }) => ({
      tag,
      title: name,
      notes: neutral(description),
      visible: Date.parse(releasedAt) > 0,
      links: links.map((link) => neutral(`${link.link_type} ${link.name} ${link.url}`)).toSorted(),
    })),
    ...packages.map(({ name, version, files }) => ({
      package: `${name} ${version}`,
      files: files.map((file) => file.name).toSorted(),
    })),
  ]
}

/** Texts of all files by name. */
export function attachedFiles({ github, gitlab }: Scene): ReadonlyMap<string, string> {
  const files = [
    ...(github?.state.releases.flatMap(({ assets }) => assets) ?? []),
    ...(gitlab?.state.packages.flatMap((one) => one.files) ?? []),
  ]
  return new Map(files.map(({ name, bytes }) => [name, bytes.toString('utf8')]))
}

/** Tags of the releases that everyone sees. */
export function visibleReleases({ github, gitlab }: Scene): readonly string[] {
  if (github !== undefined) return github.state.releases.filter(({ draft }) => !draft).map(({ tag }) => tag)
  const all = [...(gitlab?.state.releases.values() ?? [])]
  return all.filter(({ releasedAt }) => Date.parse(releasedAt) > 0).map(({ tag }) => tag)
}
