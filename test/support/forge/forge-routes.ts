import { Ajv, type ValidateFunction } from 'ajv'
import type { ForgeAnswer, ForgeRequest } from './forge-server.ts'

/** A JSON schema of an object: members that are not named are refused. */
export interface Shape {
  readonly properties: Readonly<Record<string, object>>
  readonly required?: readonly string[]
  /** At least so many members. */
  readonly minProperties?: number
}

export interface ForgeRoute {
  readonly method: string
  /** `/projects/:id/releases/:tag`: a name stands for one segment, `:tag+` for one or more. */
  readonly path: string
  readonly query?: Shape
  /** Of the JSON body. Without it, a body is refused, unless `raw`. */
  readonly body?: Shape
  /** The body is a file. */
  readonly raw?: boolean
  handle(call: RouteCall): Promise<ForgeAnswer> | ForgeAnswer
}

export interface RouteCall {
  readonly request: ForgeRequest
  /** Decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly json: Readonly<Record<string, unknown>>
}

interface Compiled {
  readonly route: ForgeRoute
  readonly pattern: RegExp
  readonly query: ValidateFunction
  readonly body: ValidateFunction
}

export type Routed =
  | { readonly kind: 'answer'; readonly answer: ForgeAnswer }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'malformed'; readonly why: string }

/** Finds the route of a request, checks its query and body, and lets it answer. */
export function forgeRouter(routes: readonly ForgeRoute[]): (request: ForgeRequest) => Promise<Routed> {
  const known = routes.map(compile)
  return async (request) => {
    const found = known.find(({ route, pattern }) => route.method === request.method && pattern.test(request.path))
    if (found === undefined) return { kind: 'unknown' }
    const { route, pattern } = found
    const params = Object.entries(pattern.exec(request.path)?.groups ?? {})
    const read = readBody(found, request)
    if (!found.query(request.query)) return { kind: 'malformed', why: `query: ${explain(found.query)}` }
    if ('why' in read) return { kind: 'malformed', why: read.why }
    const decoded = Object.fromEntries(params.map(([name, value]) => [name, decodeURIComponent(value)]))
    return { kind: 'answer', answer: await route.handle({ request, params: decoded, json: read.json }) }
  }
}

const NOTHING: Shape = { properties: {} }

function compile(route: ForgeRoute): Compiled {
  const pattern = route.path.replaceAll(/:([a-z]+)\+/g, '(?<$1>.+)').replaceAll(/:([a-z]+)/g, '(?<$1>[^/]+)')
  return {
    route,
    pattern: new RegExp(`^${pattern}$`),
    query: strict(route.query ?? NOTHING),
    body: strict(route.body ?? NOTHING),
  }
}

const isDate = (text: string): boolean => !Number.isNaN(Date.parse(text))
const ajv = new Ajv({ allErrors: true, formats: { 'date-time': isDate } })
// Compiling takes a hundred times longer than a test; every server has the same shapes.
const compiled = new Map<Shape, ValidateFunction>()

function strict(shape: Shape): ValidateFunction {
  const known = compiled.get(shape) ?? ajv.compile({ type: 'object', additionalProperties: false, ...shape })
  compiled.set(shape, known)
  return known
}

function readBody(
  { route, body }: Compiled,
  { headers, body: bytes }: ForgeRequest,
): { readonly json: Readonly<Record<string, unknown>> } | { readonly why: string } {
  if (route.raw === true) return { json: {} }
  if (bytes.length === 0 && route.body === undefined) return { json: {} }
  if (!/^application\/json\b/.test(headers['content-type'] ?? ''))
    return { why: `the content type is ${headers['content-type']}, not JSON` }
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    return { why: `body: ${String(error)}` }
  }
  return body(json) ? { json: json as Readonly<Record<string, unknown>> } : { why: `body: ${explain(body)}` }
}

function explain({ errors }: ValidateFunction): string {
  const sentences = (errors ?? []).map(({ instancePath, message, params }) =>
    `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`.trim(),
  )
  return sentences.join('; ')
}
