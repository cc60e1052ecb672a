import type { ForgeTag } from './forge-git.ts'
import type { RouteCall, Shape } from './forge-routes.ts'
import type { ForgeAnswer } from './forge-server.ts'
import type { GitlabHost, GitlabRoute } from './gitlab-host.ts'
import { answer, developing, NOT_FOUND, PAGE, paged, textOf } from './gitlab-host.ts'
import { releaseJson, type GitlabLink, type GitlabRelease, type GitlabState } from './gitlab-state.ts'

const TEXT = { type: 'string' }
const DATE = { type: 'string', format: 'date-time' }
export const LINK_MEMBERS = {
  name: { type: 'string', minLength: 1 },
  url: { type: 'string', pattern: '^(?:https?|ftp)://' },
  link_type: { enum: ['other', 'runbook', 'image', 'package'] },
  direct_asset_path: { type: 'string', pattern: '^/' },
  filepath: { type: 'string', pattern: '^/' },
}
const LINK = { type: 'object', properties: LINK_MEMBERS, required: ['name', 'url'], additionalProperties: false }
const MILESTONES = { milestones: { type: 'array', items: TEXT }, milestone_ids: { type: 'array' } }
const CREATION: Shape = {
  properties: {
    ...MILESTONES,
    tag_name: { type: 'string', minLength: 1 },
    tag_message: TEXT,
    name: TEXT,
    description: TEXT,
    ref: TEXT,
    released_at: DATE,
    legacy_catalog_publish: { type: 'boolean' },
    assets: { type: 'object', properties: { links: { type: 'array', items: LINK } }, additionalProperties: false },
  },
  required: ['tag_name'],
}
const CHANGE: Shape = {
  properties: { ...MILESTONES, name: TEXT, description: TEXT, released_at: DATE },
  minProperties: 1,
}

/** Releases and tags, below the project. */
export function releaseRoutes(host: GitlabHost): readonly GitlabRoute[] {
  const { state } = host
  return [
    { method: 'GET', path: '/releases', job: true, query: PAGE, handle: (call) => list(host, call) },
    { method: 'POST', path: '/releases', job: true, body: CREATION, handle: async (call) => create(host, call) },
    { method: 'GET', path: '/releases/permalink/latest', job: true, handle: () => latest(host) },
    { method: 'GET', path: '/releases/:tag', job: true, handle: ({ params }) => show(host, params['tag']) },
    { method: 'PUT', path: '/releases/:tag', job: true, body: CHANGE, handle: (call) => change(host, call) },
    {
      method: 'DELETE',
      path: '/releases/:tag',
      job: true,
      handle: ({ params }) =>
        developing(state, () => {
          const shown = show(host, params['tag'])
          state.releases.delete(params['tag'] ?? '')
          return shown
        }),
    },
  ]
}

function show({ state, origin, now }: GitlabHost, tag = '', status = 200): ForgeAnswer {
  const release = state.releases.get(tag)
  return release === undefined ? NOT_FOUND : answer(status, releaseJson(origin(), state, release, now()))
}

function list({ state, origin, now }: GitlabHost, { request }: RouteCall): ForgeAnswer {
  const newest = [...state.releases.values()].toSorted(
    (one, other) => Date.parse(other.releasedAt) - Date.parse(one.releasedAt),
  )
  return paged(
    request,
    newest.map((release) => releaseJson(origin(), state, release, now())),
  )
}

function latest({ state, now }: GitlabHost): ForgeAnswer {
  const release = state.latest(now())
  if (release === undefined) return NOT_FOUND
  const location = `/api/v4/projects/1/releases/${encodeURIComponent(release.tag)}`
  return { status: 302, headers: { location } }
}

/** Makes the tag from `ref` where it is missing: annotated with `tag_message`. */
async function create(host: GitlabHost, { json }: RouteCall): Promise<ForgeAnswer> {
  const { state, now } = host
  const tag = textOf(json['tag_name']) ?? ''
  if (state.settings.accessLevel < 30) return answer(403, { message: '403 Forbidden' })
  if (state.settings.protectedTags.some((pattern) => pattern.test(tag)))
    return answer(403, { message: 'You are not allowed to create this tag as it is protected.' })
  if (state.releases.has(tag)) return answer(409, { message: 'Release already exists' })
  const made = (await state.git.findTag(tag)) ?? (await createTag(state, tag, json))
  if ('status' in made) return made
  const at = now().toISOString()
  state.releases.set(tag, newRelease(state, made, json, at))
  return show(host, tag, 201)
}

async function createTag(
  state: GitlabState,
  tag: string,
  json: Readonly<Record<string, unknown>>,
): Promise<ForgeTag | ForgeAnswer> {
  const ref = textOf(json['ref'])
  if (ref === undefined) return answer(422, { message: 'Ref is not specified' })
  const commit = await commitOf(state, ref)
  if (commit === undefined) return answer(400, { message: `Target ${ref} is invalid` })
  return state.git.createTag(tag, commit, textOf(json['tag_message']))
}

export async function commitOf({ git, settings }: GitlabState, ref: string): Promise<string | undefined> {
  if (git.resolve !== undefined) return git.resolve(ref)
  return settings.refs[ref] ?? (/^[0-9a-f]{40}$/.test(ref) ? ref : undefined)
}

function newRelease(
  state: GitlabState,
  { name: tag, commit }: ForgeTag,
  json: Readonly<Record<string, unknown>>,
  at: string,
): GitlabRelease {
  const { links = [] } = (json['assets'] ?? {}) as { readonly links?: readonly Readonly<Record<string, unknown>>[] }
  return {
    tag,
    commit,
    name: textOf(json['name']) ?? tag,
    description: textOf(json['description']) ?? '',
    createdAt: at,
    releasedAt: new Date(textOf(json['released_at']) ?? at).toISOString(),
    links: links.map((link) => newLink(state, link)),
  }
}

export function newLink(state: GitlabState, json: Readonly<Record<string, unknown>>): GitlabLink {
  return {
    id: state.nextId(),
    name: textOf(json['name']) ?? '',
    url: textOf(json['url']) ?? '',
    link_type: textOf(json['link_type']) ?? 'other',
    direct_asset_path: textOf(json['direct_asset_path']) ?? textOf(json['filepath']),
  }
}

function change(host: GitlabHost, { params, json }: RouteCall): ForgeAnswer {
  return developing(host.state, () => {
    const release = host.state.releases.get(params['tag'] ?? '')
    if (release === undefined) return NOT_FOUND
    release.name = textOf(json['name']) ?? release.name
    release.description = textOf(json['description']) ?? release.description
    release.releasedAt = new Date(textOf(json['released_at']) ?? release.releasedAt).toISOString()
    return show(host, release.tag)
  })
}
