import * as v from 'valibot'
import type { Cancellable } from '../../image/store.ts'
import type { ReleaseContent } from '../release-host.ts'
import { readAnswer, type GitlabAnswer } from './failure.ts'
import type { GitlabApi } from './gitlab-api.ts'
import { fileUrl } from './packages.ts'

const LinkSchema = v.object({
  id: v.number(),
  name: v.string(),
  url: v.string(),
  link_type: v.optional(v.string(), 'other'),
})

const ReleaseSchema = v.object({
  tag_name: v.string(),
  name: v.nullish(v.string()),
  description: v.nullish(v.string()),
  released_at: v.nullish(v.string()),
  assets: v.object({ links: v.array(LinkSchema) }),
})

export type Link = v.InferOutput<typeof LinkSchema>
export type Release = v.InferOutput<typeof ReleaseSchema>

/** A link as it is asked for. */
export interface LinkContent {
  readonly name: string
  readonly url: string
  readonly link_type: 'package' | 'image'
  /** Makes `…/-/releases/TAG/downloads/NAME` lead to it. */
  readonly direct_asset_path?: string
}

/**
 * GitLab has no drafts. An entry that only claims its tag says so and is dated back: a future date would make it the latest
 * release at once.
 */
export const IN_PROGRESS = { description: 'release in progress', releasedAt: '1970-01-01T00:00:00Z' } as const

export function isInProgress({ released_at }: Release): boolean {
  return Date.parse(released_at ?? '') === Date.parse(IN_PROGRESS.releasedAt)
}

export function releasePath(tag: string): string {
  return `/releases/${encodeURIComponent(tag)}`
}

export async function findRelease(api: GitlabApi, tag: string, call: Cancellable = {}): Promise<Release | undefined> {
  const purpose = `show the release ${tag} of ${api.project}`
  const answer = await api.ask({ method: 'GET', path: releasePath(tag), purpose, accept: [404], ...call })
  return answer.status === 404 ? undefined : readAnswer(ReleaseSchema, answer.data, 'a release')
}

export interface NewRelease {
  readonly tag_name: string
  readonly name: string
  readonly description: string
  /** Makes the tag on this commit where it is missing, annotated with `tag_message`. */
  readonly ref?: string
  readonly tag_message?: string
  readonly released_at?: string
  readonly assets?: { readonly links: readonly LinkContent[] }
}

/** Status 201, or 409 (also 400 or 422 from races for the tag) when the release or its tag exists already. */
export async function createRelease(
  api: GitlabApi,
  release: NewRelease,
  purpose: string,
  call: Cancellable = {},
): Promise<GitlabAnswer> {
  const answer = await api.ask({
    method: 'POST',
    path: '/releases',
    body: { ...release },
    purpose: `${purpose} in ${api.project}`,
    accept: [400, 409, 422],
    once: true,
    ...call,
  })
  if (answer.status === 201 || isTaken(answer)) return answer
  throw api.refusal({ purpose: `${purpose} in ${api.project}` }, answer)
}

function isTaken({ status, data }: GitlabAnswer): boolean {
  return status === 409 || /already (?:exists|been taken)/i.test(JSON.stringify(data))
}

export async function changeRelease(
  api: GitlabApi,
  tag: string,
  change: { readonly name: string; readonly description: string; readonly released_at?: string },
  purpose: string,
  call: Cancellable = {},
): Promise<void> {
  await api.ask({
    method: 'PUT',
    path: releasePath(tag),
    body: { ...change },
    purpose: `${purpose} in ${api.project}`,
    ...call,
  })
}

/** The links of a release: its files, and its images by digest. */
export function linksOf(api: GitlabApi, { tag, assets, images }: ReleaseContent): readonly LinkContent[] {
  return [
    ...assets.map(({ name }): LinkContent => ({
      name,
      url: fileUrl(api, tag, name),
      link_type: 'package',
      direct_asset_path: `/${name}`,
    })),
    ...images.map(({ name, reference }): LinkContent => ({ name, url: `https://${reference}`, link_type: 'image' })),
  ]
}

/** Adds links that are missing and corrects those that lead elsewhere. Others stay. Returns whether anything changed. */
export async function ensureLinks(
  api: GitlabApi,
  tag: string,
  standing: readonly Link[],
  wanted: readonly LinkContent[],
  call: Cancellable = {},
): Promise<boolean> {
  let changed = false
  for (const link of wanted) {
    const same = standing.find(({ name }) => name === link.name)
    if (same?.url === link.url && same.link_type === link.link_type) continue
    await putLink(api, tag, same, link, call)
    changed = true
  }
  return changed
}

async function putLink(
  api: GitlabApi,
  tag: string,
  standing: Link | undefined,
  link: LinkContent,
  call: Cancellable,
): Promise<void> {
  const path = `${releasePath(tag)}/assets/links`
  const purpose = `link ${link.name} to ${tag} in ${api.project}`
  const answer = await api.ask({
    method: standing === undefined ? 'POST' : 'PUT',
    path: standing === undefined ? path : `${path}/${standing.id}`,
    body: { ...link },
    purpose,
    accept: [400, 404],
    once: standing === undefined,
    ...call,
  })
  if (answer.status === 404 || isTaken(answer)) throw api.uncertain({ purpose }, answer)
  if (answer.status === 400) throw api.refusal({ purpose }, answer)
}
