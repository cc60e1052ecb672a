import type { RouteCall, Shape } from './forge-routes.ts'
import type { ForgeAnswer } from './forge-server.ts'
import { answer, NOT_FOUND, PAGE, paged, textOf, type GitlabHost, type GitlabRoute } from './gitlab-host.ts'
import { commitOf } from './gitlab-releases.ts'
import { tagJson, type GitlabState } from './gitlab-state.ts'

const TAG_FILTERS: Shape = {
  properties: {
    ...PAGE.properties,
    search: { type: 'string' },
    order_by: { enum: ['name', 'updated', 'version'] },
    sort: { enum: ['asc', 'desc'] },
  },
}
const TEXT = { type: 'string' }
const TAG: Shape = { properties: { tag_name: TEXT, ref: TEXT, message: TEXT }, required: ['tag_name', 'ref'] }

/** The project itself and its tags, below the project. */
export function repositoryRoutes({ state }: GitlabHost): readonly GitlabRoute[] {
  return [
    { method: 'GET', path: '', job: false, handle: () => project(state) },
    {
      method: 'GET',
      path: '/repository/tags',
      job: state.settings.jobTokenListsTags,
      query: TAG_FILTERS,
      handle: async (call) => list(state, call),
    },
    {
      method: 'GET',
      path: '/repository/tags/:tag',
      job: false,
      handle: async ({ params }) => {
        const tag = await state.git.findTag(params['tag'] ?? '')
        return tag === undefined ? NOT_FOUND : answer(200, tagJson(tag))
      },
    },
    { method: 'POST', path: '/repository/tags', job: false, body: TAG, handle: async (call) => create(state, call) },
  ]
}

function project({ settings }: GitlabState): ForgeAnswer {
  const { project: path, accessLevel, archived } = settings
  const permissions = { project_access: { access_level: accessLevel, notification_level: 3 }, group_access: null }
  return answer(200, { id: 1, path_with_namespace: path, default_branch: 'main', archived, permissions })
}

/** `^` searches from the start of names. */
async function list({ git }: GitlabState, { request }: RouteCall): Promise<ForgeAnswer> {
  const { search = '' } = request.query
  const tags = await git.listTags()
  const found = tags.filter(({ name }) =>
    search.startsWith('^') ? name.startsWith(search.slice(1)) : name.includes(search),
  )
  return paged(request, found.map(tagJson))
}

async function create(state: GitlabState, { json }: RouteCall): Promise<ForgeAnswer> {
  const { git, settings } = state
  const name = textOf(json['tag_name']) ?? ''
  const ref = textOf(json['ref']) ?? ''
  if (settings.accessLevel < 30 || settings.protectedTags.some((pattern) => pattern.test(name)))
    return answer(403, { message: '403 Forbidden' })
  if ((await git.findTag(name)) !== undefined) return answer(400, { message: `Tag ${name} already exists` })
  const commit = await commitOf(state, ref)
  if (commit === undefined) return answer(400, { message: `Target ${ref} is invalid` })
  const tag = await git.createTag(name, commit, textOf(json['message']))
  return answer(201, tagJson(tag))
}
