import { createHash } from 'node:crypto'
import type { ForgeTag } from './forge-git.ts'
import type { ForgeAnswer } from './forge-server.ts'
import type { ForgeRoute, RouteCall, Shape } from './forge-routes.ts'
import { isProtected, ruleAnswer, writing } from './github-releases.ts'
import type { GithubState } from './github-state.ts'

const SHA = { type: 'string', pattern: '^[0-9a-f]{40}$' }
const TAG_OBJECT: Shape = {
  properties: {
    tag: { type: 'string' },
    message: { type: 'string' },
    object: SHA,
    type: { enum: ['commit', 'tree', 'blob'] },
    tagger: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        email: { type: 'string' },
        date: { type: 'string', format: 'date-time' },
      },
      required: ['name', 'email'],
      additionalProperties: false,
    },
  },
  required: ['tag', 'message', 'object', 'type'],
}
const REF: Shape = { properties: { ref: { type: 'string', pattern: '^refs/' }, sha: SHA }, required: ['ref', 'sha'] }

const NOT_FOUND: ForgeAnswer = { status: 404, json: { message: 'Not Found', status: '404' } }

/** The repository itself and its git tags, below `/repos/OWNER/NAME`. */
export function repositoryRoutes(state: GithubState): readonly ForgeRoute[] {
  const objects = new Map<string, ForgeTag>()
  return [
    { method: 'GET', path: '', handle: () => repository(state) },
    { method: 'GET', path: '/immutable-releases', handle: () => immutableReleases(state) },
    { method: 'GET', path: '/git/ref/tags/:tag+', handle: async ({ params }) => ref(state, params['tag'] ?? '') },
    { method: 'GET', path: '/git/tags/:sha', handle: async ({ params }) => object(state, params['sha'] ?? '') },
    {
      method: 'POST',
      path: '/git/tags',
      body: TAG_OBJECT,
      handle: async (call) => writing(state, () => createObject(objects, call)),
    },
    {
      method: 'POST',
      path: '/git/refs',
      body: REF,
      handle: async (call) => writing(state, async () => createRef(state, objects, call)),
    },
  ]
}

function repository({ settings }: GithubState): ForgeAnswer {
  const { repository: name, permission, archived } = settings
  const push = permission === 'write'
  const json = {
    id: 1,
    name: name.split('/')[1],
    full_name: name,
    private: false,
    default_branch: 'main',
    archived,
    disabled: false,
    permissions: { admin: false, maintain: false, push, triage: push, pull: true },
  }
  return { status: 200, json }
}

/** Told to administrators only, which the token of a job never is. */
function immutableReleases({ settings }: GithubState): ForgeAnswer {
  return settings.immutable ? { status: 200, json: { enabled: true, enforced_by_owner: false } } : NOT_FOUND
}

async function ref(state: GithubState, name: string): Promise<ForgeAnswer> {
  const tag = await state.git.findTag(name)
  return tag === undefined ? NOT_FOUND : { status: 200, json: refJson(tag.name, tag.object, tag.object === tag.commit) }
}

function refJson(name: string, sha: string, lightweight: boolean): unknown {
  return { ref: `refs/tags/${name}`, object: { sha, type: lightweight ? 'commit' : 'tag' } }
}

async function object(state: GithubState, sha: string): Promise<ForgeAnswer> {
  const tag = (await state.git.listTags()).find((one) => one.object === sha && one.message !== undefined)
  if (tag === undefined) return NOT_FOUND
  const json = { tag: tag.name, sha, message: tag.message, object: { sha: tag.commit, type: 'commit' } }
  return { status: 200, json }
}

function createObject(objects: Map<string, ForgeTag>, { json }: RouteCall): ForgeAnswer {
  const name = String(json['tag'])
  const commit = String(json['object'])
  const message = String(json['message'])
  const sha = createHash('sha1')
    .update(JSON.stringify([name, commit, message]))
    .digest('hex')
  objects.set(sha, { name, commit, message, object: sha })
  return { status: 201, json: { tag: name, sha, message, object: { sha: commit, type: 'commit' } } }
}

async function createRef(
  state: GithubState,
  objects: ReadonlyMap<string, ForgeTag>,
  { json }: RouteCall,
): Promise<ForgeAnswer> {
  const name = String(json['ref']).replace(/^refs\/tags\//, '')
  const sha = String(json['sha'])
  if ((await state.git.findTag(name)) !== undefined)
    return { status: 422, json: { message: 'Reference already exists', status: '422' } }
  if (isProtected(state, name)) return ruleAnswer()
  const annotated = objects.get(sha)
  const tag = await state.git.createTag(name, annotated?.commit ?? sha, annotated?.message)
  return { status: 201, json: refJson(name, tag.object, annotated === undefined) }
}
