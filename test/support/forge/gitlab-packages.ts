import { createHash } from 'node:crypto'
import type { RouteCall, Shape } from './forge-routes.ts'
import type { ForgeAnswer } from './forge-server.ts'
import { answer, developing, NOT_FOUND, PAGE, paged, type GitlabHost, type GitlabRoute } from './gitlab-host.ts'
import { fileJson, type GitlabPackage, type GitlabState } from './gitlab-state.ts'

const FILTERS: Shape = {
  properties: {
    ...PAGE.properties,
    package_type: { enum: ['generic', 'npm', 'maven', 'pypi', 'conan', 'composer', 'nuget', 'golang', 'helm'] },
    package_name: { type: 'string' },
    package_version: { type: 'string' },
    order_by: { enum: ['created_at', 'name', 'version', 'type'] },
    sort: { enum: ['asc', 'desc'] },
  },
}
const UPLOAD: Shape = { properties: { select: { enum: ['package_file'] }, status: { enum: ['default', 'hidden'] } } }

const FILE = '/packages/generic/:name/:version/:file'

/** The generic packages, below the project. */
export function packageRoutes({ state }: GitlabHost): readonly GitlabRoute[] {
  return [
    { method: 'GET', path: '/packages', job: true, query: FILTERS, handle: (call) => list(state, call) },
    {
      method: 'GET',
      path: '/packages/:id/package_files',
      job: true,
      query: PAGE,
      handle: (call) => listFiles(state, call),
    },
    {
      method: 'DELETE',
      path: '/packages/:id/package_files/:file',
      job: true,
      handle: (call) => developing(state, () => remove(state, call)),
    },
    { method: 'GET', path: FILE, job: true, handle: (call) => download(state, call) },
    {
      method: 'PUT',
      path: FILE,
      job: true,
      raw: true,
      query: UPLOAD,
      handle: (call) => developing(state, () => upload(state, call)),
    },
  ]
}

/** The filter by name finds similar ones. */
function list(state: GitlabState, { request }: RouteCall): ForgeAnswer {
  const { package_name: part = '', package_version: exact } = request.query
  const found = state.packages.filter(
    ({ name, version }) => name.includes(part) && (exact === undefined || version === exact),
  )
  const json = found.map(({ id, name, version }) => ({ id, name, version, package_type: 'generic', status: 'default' }))
  return paged(request, json)
}

function byId(state: GitlabState, id: string | undefined): GitlabPackage | undefined {
  return state.packages.find((one) => one.id === Number(id))
}

function listFiles(state: GitlabState, { params, request }: RouteCall): ForgeAnswer {
  const found = byId(state, params['id'])
  if (found === undefined) return NOT_FOUND
  return paged(
    request,
    found.files.map((file) => fileJson(found.id, file)),
  )
}

function remove(state: GitlabState, { params }: RouteCall): ForgeAnswer {
  const found = byId(state, params['id'])
  const file = found?.files.find(({ id }) => id === Number(params['file']))
  if (found === undefined || file === undefined) return NOT_FOUND
  found.files = found.files.filter((other) => other !== file)
  return { status: 204 }
}

/** Of many files with one name, the newest. */
function download(state: GitlabState, { params }: RouteCall): ForgeAnswer {
  const found = state.package(params['name'] ?? '', params['version'] ?? '')
  const file = found?.files.findLast(({ name }) => name === params['file'])
  if (file === undefined) return NOT_FOUND
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  return { status: 200, bytes: file.bytes, headers: { 'x-checksum-sha256': sha256 } }
}

const NAME = /^[A-Za-z0-9._-]+$/
const VERSION = /^(?:\.?[\w+-]+\.?)+$/

function upload(state: GitlabState, { params, request }: RouteCall): ForgeAnswer {
  const { name = '', version = '', file = '' } = params
  if (!NAME.test(name)) return answer(400, { error: 'package_name is invalid' })
  if (!VERSION.test(version)) return answer(400, { error: 'package_version is invalid' })
  if (!/^[A-Za-z0-9._\-~@]+$/.test(file)) return answer(400, { error: 'file_name is invalid' })
  // Nothing is kept of what did not come whole.
  if (request.cut) return answer(500, {})
  const found = state.package(name, version) ?? { id: state.nextId(), name, version, files: [] }
  const taken = found.files.some((other) => other.name === file)
  if (taken && !state.settings.allowDuplicates)
    return answer(400, { message: '400 Bad request - Duplicate package is not allowed' })
  if (!state.packages.includes(found)) state.packages.push(found)
  found.files = [...found.files, { id: state.nextId(), name: file, bytes: request.body }]
  return answer(201, { message: '201 Created' })
}
