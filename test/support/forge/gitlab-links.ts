import type { RouteCall, Shape } from './forge-routes.ts'
import type { ForgeAnswer } from './forge-server.ts'
import { answer, developing, NOT_FOUND, PAGE, paged, textOf, type GitlabHost, type GitlabRoute } from './gitlab-host.ts'
import { LINK_MEMBERS, newLink } from './gitlab-releases.ts'
import { linkJson, type GitlabLink, type GitlabRelease } from './gitlab-state.ts'

const CREATION: Shape = { properties: LINK_MEMBERS, required: ['name', 'url'] }
const CHANGE: Shape = { properties: LINK_MEMBERS, minProperties: 1 }

/** Links of a release, below the project. */
export function linkRoutes(host: GitlabHost): readonly GitlabRoute[] {
  const path = '/releases/:tag/assets/links'
  return [
    {
      method: 'GET',
      path,
      job: true,
      query: PAGE,
      handle: (call) => onRelease(host, call, (release) => list(call, release)),
    },
    {
      method: 'POST',
      path,
      job: true,
      body: CREATION,
      handle: (call) => writing(host, call, (release) => create(host, call, release)),
    },
    {
      method: 'PUT',
      path: `${path}/:id`,
      job: true,
      body: CHANGE,
      handle: (call) => writing(host, call, (release) => change(call, release)),
    },
    {
      method: 'DELETE',
      path: `${path}/:id`,
      job: true,
      handle: (call) => writing(host, call, (release) => remove(call, release)),
    },
  ]
}

function onRelease(
  { state }: GitlabHost,
  { params }: RouteCall,
  act: (release: GitlabRelease) => ForgeAnswer,
): ForgeAnswer {
  const release = state.releases.get(params['tag'] ?? '')
  return release === undefined ? NOT_FOUND : act(release)
}

function writing(host: GitlabHost, call: RouteCall, act: (release: GitlabRelease) => ForgeAnswer): ForgeAnswer {
  return developing(host.state, () => onRelease(host, call, act))
}

function list({ request }: RouteCall, { links }: GitlabRelease): ForgeAnswer {
  return paged(
    request,
    links.map((link) => linkJson('', link)),
  )
}

/** Names and addresses are unique within a release. */
function taken(links: readonly GitlabLink[], name: unknown, url: unknown): ForgeAnswer | undefined {
  if (links.some((link) => link.name === name)) return answer(400, { message: { name: ['has already been taken'] } })
  if (links.some((link) => link.url === url)) return answer(400, { message: { url: ['has already been taken'] } })
  return undefined
}

function create({ state }: GitlabHost, { json }: RouteCall, release: GitlabRelease): ForgeAnswer {
  const refused = taken(release.links, json['name'], json['url'])
  if (refused !== undefined) return refused
  const link = newLink(state, json)
  release.links = [...release.links, link]
  return answer(201, linkJson('', link))
}

function change({ params, json }: RouteCall, release: GitlabRelease): ForgeAnswer {
  const link = release.links.find(({ id }) => id === Number(params['id']))
  if (link === undefined) return NOT_FOUND
  const others = release.links.filter((other) => other !== link)
  const refused = taken(others, json['name'], json['url'])
  if (refused !== undefined) return refused
  const changed: GitlabLink = {
    id: link.id,
    name: textOf(json['name']) ?? link.name,
    url: textOf(json['url']) ?? link.url,
    link_type: textOf(json['link_type']) ?? 'other',
    direct_asset_path: textOf(json['direct_asset_path']) ?? link.direct_asset_path,
  }
  release.links = release.links.map((other) => (other === link ? changed : other))
  return answer(200, linkJson('', changed))
}

function remove({ params }: RouteCall, release: GitlabRelease): ForgeAnswer {
  const link = release.links.find(({ id }) => id === Number(params['id']))
  if (link === undefined) return NOT_FOUND
  release.links = release.links.filter((other) => other !== link)
  return answer(200, linkJson('', link))
}
