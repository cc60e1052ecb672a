import type { ForgeAnswer } from './forge-server.ts'
import type { ForgeRoute, RouteCall, Shape } from './forge-routes.ts'
import { invalid, writing } from './github-releases.ts'
import { assetJson, type GithubAsset, type GithubRelease, type GithubState } from './github-state.ts'

const PAGE: Shape = {
  properties: { per_page: { type: 'string', pattern: '^[0-9]+$' }, page: { type: 'string', pattern: '^[0-9]+$' } },
}
const UPLOAD: Shape = {
  properties: { name: { type: 'string', minLength: 1 }, label: { type: 'string' } },
  required: ['name'],
}

const NOT_FOUND: ForgeAnswer = { status: 404, json: { message: 'Not Found', status: '404' } }

interface Host {
  readonly state: GithubState
  readonly origin: () => string
}

/** Reading and removing files, below `/repos/OWNER/NAME`. */
export function assetRoutes(host: Host): readonly ForgeRoute[] {
  const { state } = host
  return [
    { method: 'GET', path: '/releases/:id/assets', query: PAGE, handle: (call) => list(host, call) },
    { method: 'GET', path: '/releases/assets/:id', handle: (call) => show(host, call) },
    {
      method: 'DELETE',
      path: '/releases/assets/:id',
      handle: async (call) => writing(state, () => remove(host, call)),
    },
  ]
}

/** Below `/repos/OWNER/NAME` of the host for uploads. */
export function uploadRoutes(host: Host): readonly ForgeRoute[] {
  return [
    {
      method: 'POST',
      path: '/releases/:id/assets',
      query: UPLOAD,
      raw: true,
      handle: async (call) => writing(host.state, () => upload(host, call)),
    },
  ]
}

function list({ state, origin }: Host, { params, request }: RouteCall): ForgeAnswer {
  const release = state.byId(Number(params['id']))
  if (release === undefined) return NOT_FOUND
  const size = Math.min(Number(request.query['per_page'] ?? 30), 100)
  const page = Number(request.query['page'] ?? 1)
  const next = `${origin()}${request.path}?per_page=${size}&page=${page + 1}`
  const headers = page * size < release.assets.length ? { link: `<${next}>; rel="next"` } : {}
  const shown = release.assets.slice((page - 1) * size, page * size)
  return { status: 200, json: shown.map((asset) => assetJson(state, origin(), asset)), headers }
}

function find(
  state: GithubState,
  id: number,
): { readonly release: GithubRelease; readonly asset: GithubAsset } | undefined {
  for (const release of state.releases) {
    const asset = release.assets.find((one) => one.id === id)
    if (asset !== undefined) return { release, asset }
  }
  return undefined
}

function show({ state, origin }: Host, { params, request }: RouteCall): ForgeAnswer {
  const found = find(state, Number(params['id']))
  if (found === undefined) return NOT_FOUND
  const { asset } = found
  return /octet-stream/.test(request.headers.accept ?? '')
    ? { status: 200, bytes: asset.bytes, headers: { 'content-type': asset.contentType } }
    : { status: 200, json: assetJson(state, origin(), asset) }
}

function remove({ state }: Host, { params }: RouteCall): ForgeAnswer {
  const found = find(state, Number(params['id']))
  if (found === undefined) return NOT_FOUND
  const { release, asset } = found
  if (release.immutable) return invalid({ message: 'Cannot delete asset from an immutable release' })
  release.assets = release.assets.filter((one) => one !== asset)
  return { status: 204 }
}

function upload({ state, origin }: Host, { params, request }: RouteCall): ForgeAnswer {
  const release = state.byId(Number(params['id']))
  if (release === undefined) return NOT_FOUND
  if (release.immutable) return invalid({ message: 'Cannot upload assets to an immutable release.' })
  const { name: wanted = '', label = null } = request.query
  // Characters that names do not hold become dots.
  const name = wanted.replaceAll(/[^A-Za-z0-9._-]+/g, '.')
  if (release.assets.some((asset) => asset.name === name))
    return invalid({ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' })
  const contentType = request.headers['content-type'] ?? ''
  if (contentType === '') return { status: 400, json: { message: 'Content-Type is missing' } }
  const { cut, body: bytes } = request
  const asset: GithubAsset = {
    id: state.nextId(),
    name,
    label,
    contentType,
    bytes,
    state: cut ? 'starter' : 'uploaded',
  }
  release.assets = [...release.assets, asset]
  return { status: 201, json: assetJson(state, origin(), asset) }
}
