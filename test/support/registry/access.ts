import type { IncomingMessage } from 'node:http'
import { ApiError } from './answer.ts'
import type { Route } from './routes.ts'
import { basicCredentials, type Access, type TokenServer } from './token-server.ts'

export type RegistryAccess =
  | 'none'
  | { readonly basic: { readonly username: string; readonly password: string } }
  /** `realm` in the challenge where it is to differ from the token server's own. */
  | { readonly token: TokenServer; readonly realm?: string }

/** Throws the 401 with the challenge unless the request may go on. */
export function checkAccess(
  access: RegistryAccess,
  request: IncomingMessage,
  url: URL,
  route: Route | undefined,
): void {
  if (access === 'none') return
  if ('basic' in access) checkBasic(access.basic, request)
  else checkToken(access.token, access.realm ?? access.token.realm, request, neededAccess(request, url, route))
}

function checkBasic(wanted: { readonly username: string; readonly password: string }, request: IncomingMessage): void {
  const given = basicCredentials(request.headers.authorization)
  if (given?.username === wanted.username && given.password === wanted.password) return
  throw new ApiError('UNAUTHORIZED', 'authentication required', { 'www-authenticate': 'Basic realm="test registry"' })
}

/** What distribution asks of a token: DELETE of anything needs `delete`, a mount needs `pull` on its source. */
function neededAccess(request: IncomingMessage, url: URL, route: Route | undefined): readonly Access[] {
  if (route === undefined || route.kind === 'base') return []
  if (route.kind === 'catalog') return [{ type: 'registry', name: 'catalog', actions: ['*'] }]
  const from = url.searchParams.get('from')
  return [
    { type: 'repository', name: route.name, actions: actionsFor(request.method) },
    ...(route.kind === 'uploads' && from !== null ? [{ type: 'repository', name: from, actions: ['pull'] }] : []),
  ]
}

function actionsFor(method: string | undefined): readonly string[] {
  if (method === 'GET' || method === 'HEAD') return ['pull']
  return method === 'DELETE' ? ['delete'] : ['pull', 'push']
}

function checkToken(server: TokenServer, realm: string, request: IncomingMessage, needed: readonly Access[]): void {
  const scope = needed.map(({ type, name, actions }) => `${type}:${name}:${actions.join(',')}`).join(' ')
  const challenge = (error?: string): Record<string, string> => ({
    'www-authenticate': [
      `Bearer realm="${realm}"`,
      `service="${server.service}"`,
      ...(scope === '' ? [] : [`scope="${scope}"`]),
      ...(error === undefined ? [] : [`error="${error}"`]),
    ].join(','),
  })
  const match = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')
  if (match === null) throw new ApiError('UNAUTHORIZED', 'authentication required', challenge())
  const granted = server.check(match[1] ?? '')
  if (granted === undefined) throw new ApiError('UNAUTHORIZED', 'authentication required', challenge('invalid_token'))
  if (needed.every((want) => isGranted(granted, want))) return
  throw new ApiError('UNAUTHORIZED', 'authentication required', challenge('insufficient_scope'))
}

function isGranted(granted: readonly Access[], want: Access): boolean {
  const actions = granted
    .filter(({ type, name }) => type === want.type && name === want.name)
    .flatMap((one) => one.actions)
  return actions.includes('*') || want.actions.every((action) => actions.includes(action))
}
