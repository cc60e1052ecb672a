import type { ForgeAnswer } from './forge-server.ts'
import type { ForgeRoute, RouteCall, Shape } from './forge-routes.ts'
import { releaseJson, type GithubRelease, type GithubState } from './github-state.ts'

const LONGEST_BODY = 125_000

const NAME = { type: ['string', 'null'] }
const FLAG = { type: 'boolean' }
const RELEASE_MEMBERS = {
  tag_name: { type: 'string', minLength: 1 },
  target_commitish: { type: 'string' },
  name: NAME,
  body: NAME,
  draft: FLAG,
  prerelease: FLAG,
  make_latest: { enum: ['true', 'false', 'legacy'] },
  discussion_category_name: { type: 'string' },
}
const CREATION: Shape = {
  properties: { ...RELEASE_MEMBERS, generate_release_notes: FLAG },
  required: ['tag_name'],
}
const CHANGE: Shape = { properties: RELEASE_MEMBERS, minProperties: 1 }
const PAGE: Shape = {
  properties: { per_page: { type: 'string', pattern: '^[0-9]+$' }, page: { type: 'string', pattern: '^[0-9]+$' } },
}

const NOT_FOUND: ForgeAnswer = { status: 404, json: { message: 'Not Found', status: '404' } }

interface Host {
  readonly state: GithubState
  readonly origin: () => string
  readonly now: () => Date
}

/** The routes of releases, below `/repos/OWNER/NAME`. */
export function releaseRoutes(host: Host): readonly ForgeRoute[] {
  const { state } = host
  const show = (release: GithubRelease | undefined, status = 200): ForgeAnswer =>
    release === undefined ? NOT_FOUND : { status, json: releaseJson(state, host.origin(), release) }
  return [
    { method: 'GET', path: '/releases', query: PAGE, handle: (call) => list(host, call) },
    { method: 'GET', path: '/releases/latest', handle: () => show(state.latest()) },
    { method: 'GET', path: '/releases/tags/:tag', handle: ({ params }) => show(state.byTag(params['tag'] ?? '')) },
    { method: 'GET', path: '/releases/:id', handle: ({ params }) => show(state.byId(Number(params['id']))) },
    {
      method: 'POST',
      path: '/releases',
      body: CREATION,
      handle: async (call) => writing(state, async () => create(host, call)),
    },
    {
      method: 'PATCH',
      path: '/releases/:id',
      body: CHANGE,
      handle: async (call) => writing(state, async () => change(host, call)),
    },
    {
      method: 'DELETE',
      path: '/releases/:id',
      handle: async (call) => writing(state, async () => remove(host, call)),
    },
  ]
}

/** What a token without write access is told. */
export async function writing(state: GithubState, act: () => Promise<ForgeAnswer> | ForgeAnswer): Promise<ForgeAnswer> {
  if (state.settings.permission === 'write') return act()
  return { status: 403, json: { message: 'Resource not accessible by integration', status: '403' } }
}

export function invalid(...errors: readonly object[]): ForgeAnswer {
  return { status: 422, json: { message: 'Validation Failed', errors, status: '422' } }
}

function list({ state, origin }: Host, { request }: RouteCall): ForgeAnswer {
  const size = Math.min(Number(request.query['per_page'] ?? 30), 100)
  const page = Number(request.query['page'] ?? 1)
  const seen = state.releases.filter(({ draft }) => !draft || state.settings.permission === 'write').toReversed()
  const shown = seen.slice((page - 1) * size, page * size)
  const next = `${origin()}${request.path}?per_page=${size}&page=${page + 1}`
  const headers = page * size < seen.length ? { link: `<${next}>; rel="next"` } : {}
  return { status: 200, json: shown.map((release) => releaseJson(state, origin(), release)), headers }
}

async function create(host: Host, { json }: RouteCall): Promise<ForgeAnswer> {
  const { state, origin, now } = host
  const tag = textOf(json['tag_name']) ?? ''
  const tooLong = lengthError(json)
  if (tooLong !== undefined) return tooLong
  if (state.burnt.has(tag)) return burntAnswer()
  if (json['draft'] !== true && state.byTag(tag) !== undefined) return takenAnswer()
  const release: GithubRelease = {
    id: state.nextId(),
    tag,
    name: textOf(json['name']) ?? null,
    body: textOf(json['body']) ?? null,
    target: textOf(json['target_commitish']) ?? 'main',
    draft: true,
    prerelease: json['prerelease'] === true,
    immutable: false,
    createdAt: now().toISOString(),
    publishedAt: null,
    assets: [],
  }
  const refused = json['draft'] === true ? undefined : await publish(host, release, json)
  if (refused !== undefined) return refused
  state.releases.push(release)
  return { status: 201, json: releaseJson(state, origin(), release) }
}

async function change(host: Host, { params, json }: RouteCall): Promise<ForgeAnswer> {
  const { state, origin } = host
  const release = state.byId(Number(params['id']))
  if (release === undefined) return NOT_FOUND
  const tooLong = lengthError(json)
  if (tooLong !== undefined) return tooLong
  const moved = json['tag_name'] !== undefined && json['tag_name'] !== release.tag
  if (moved && release.immutable) return invalid({ field: 'tag_name', message: 'Cannot change an immutable release' })
  if (json['draft'] === false && release.draft) {
    const refused = await publish(host, release, json)
    if (refused !== undefined) return refused
  }
  if (json['prerelease'] === true && json['make_latest'] === 'true')
    return invalid({ field: 'make_latest', code: 'invalid' })
  assign(release, json)
  if (json['make_latest'] === 'true') state.latestId = release.id
  return { status: 200, json: releaseJson(state, origin(), release) }
}

function assign(release: GithubRelease, json: Readonly<Record<string, unknown>>): void {
  release.tag = textOf(json['tag_name']) ?? release.tag
  if (json['name'] !== undefined) release.name = textOf(json['name']) ?? null
  if (json['body'] !== undefined) release.body = textOf(json['body']) ?? null
  if (json['prerelease'] !== undefined) release.prerelease = json['prerelease'] === true
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Publishing makes the tag where it is missing, on the target or the head of the default branch. */
async function publish(
  { state, now }: Host,
  release: GithubRelease,
  json: Readonly<Record<string, unknown>>,
): Promise<ForgeAnswer | undefined> {
  const tag = textOf(json['tag_name']) ?? release.tag
  if (state.burnt.has(tag)) return burntAnswer()
  const other = state.byTag(tag)
  if (other !== undefined && other !== release) return takenAnswer()
  if ((await state.git.findTag(tag)) === undefined) {
    if (isProtected(state, tag)) return ruleAnswer()
    const commit = await commitOf(state, release.target)
    if (commit === undefined) return invalid({ resource: 'Release', code: 'invalid', field: 'target_commitish' })
    await state.git.createTag(tag, commit)
  }
  release.draft = false
  release.publishedAt = now().toISOString()
  release.immutable = state.settings.immutable
  return undefined
}

async function commitOf({ git, settings }: GithubState, target: string): Promise<string | undefined> {
  if (git.resolve !== undefined) return git.resolve(target)
  return /^[0-9a-f]{40}$/.test(target) ? target : settings.head
}

function remove({ state }: Host, { params }: RouteCall): ForgeAnswer {
  const release = state.byId(Number(params['id']))
  if (release === undefined) return NOT_FOUND
  if (release.immutable) state.burnt.add(release.tag)
  state.remove(release)
  return { status: 204 }
}

export function isProtected(state: GithubState, tag: string): boolean {
  return state.settings.protectedTags.some((pattern) => pattern.test(tag))
}

export function ruleAnswer(): ForgeAnswer {
  const message = 'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n'
  return { status: 422, json: { message, errors: ['GH013: Repository rule violations found'], status: '422' } }
}

function burntAnswer(): ForgeAnswer {
  return invalid({
    resource: 'Release',
    field: 'tag_name',
    code: 'custom',
    message: 'tag_name was used by an immutable release',
  })
}

function takenAnswer(): ForgeAnswer {
  return invalid({ resource: 'Release', code: 'already_exists', field: 'tag_name' })
}

function lengthError({ body }: Readonly<Record<string, unknown>>): ForgeAnswer | undefined {
  if (typeof body !== 'string' || Array.from(body).length <= LONGEST_BODY) return undefined
  return invalid({
    resource: 'Release',
    code: 'custom',
    field: 'body',
    message: 'body is too long (maximum is 125000 characters)',
  })
}
