import type { ForgeRoute, Shape } from './forge-routes.ts'
import type { ForgeAnswer, ForgeRequest } from './forge-server.ts'
import type { GitlabState } from './gitlab-state.ts'

export interface GitlabHost {
  readonly state: GitlabState
  readonly origin: () => string
  readonly now: () => Date
}

export interface GitlabRoute extends ForgeRoute {
  /** A job's token may use it. */
  readonly job: boolean
}

export const NOT_FOUND: ForgeAnswer = { status: 404, json: { message: '404 Not found' } }

const COUNT = { type: 'string', pattern: '^[0-9]+$' }
export const PAGE: Shape = { properties: { per_page: COUNT, page: COUNT } }

export function answer(status: number, json: unknown): ForgeAnswer {
  return { status, json }
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** What a person below developer is told. */
export function developing({ settings }: GitlabState, act: () => ForgeAnswer): ForgeAnswer {
  return settings.accessLevel < 30 ? answer(403, { message: '403 Forbidden' }) : act()
}

/** One page, with GitLab's headers. */
export function paged({ query }: ForgeRequest, entries: readonly unknown[]): ForgeAnswer {
  const size = Math.min(Number(query['per_page'] ?? 20), 100)
  const page = Number(query['page'] ?? 1)
  const more = page * size < entries.length
  const headers = {
    'x-page': String(page),
    'x-next-page': more ? String(page + 1) : '',
    'x-total': String(entries.length),
  }
  return { status: 200, json: entries.slice((page - 1) * size, page * size), headers }
}
