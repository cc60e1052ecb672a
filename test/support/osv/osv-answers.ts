import { PackageURL } from 'packageurl-js'
import { findHit } from '../../../src/scan/affected.ts'
import { sameEcosystem } from '../../../src/scan/ecosystem.ts'
import { AdvisorySchema } from '../../../src/scan/osv/record.ts'
import { orderOf } from '../../../src/scan/version-order.ts'
import type { Ecosystem } from '../../../src/image/inventory.ts'
import { parse } from 'valibot'
import type { OsvRecord } from './osv-record.ts'

/** How the server deviates from the real API; may be changed while it runs. */
export interface OsvBehaviour {
  /** Records in one page of one query; the real API's is 1,000. */
  pageSize: number
  /** Offers every record of the package, withdrawn ones and those that affect other versions included. */
  loose: boolean
}

export interface Answer {
  readonly status: number
  readonly json: unknown
}

interface Query {
  readonly package?: { readonly name?: string; readonly ecosystem?: string; readonly purl?: string }
  readonly version?: string
  readonly page_token?: string
}

/** The API's own error shape: a gRPC code and a message. */
class BadRequest extends Error {}

const GRPC_INVALID_ARGUMENT = 3
const GRPC_NOT_FOUND = 5
const MOST_QUERIES = 1000

/** Answers a request as api.osv.dev does. */
export function answer(
  method: string,
  path: string,
  body: string,
  records: readonly OsvRecord[],
  behaviour: OsvBehaviour,
): Answer {
  try {
    const id = /^\/v1\/vulns\/([^/]+)$/.exec(path)?.[1]
    if (method === 'GET' && id !== undefined) return vulnerability(decodeURIComponent(id), records)
    if (method === 'POST' && path === '/v1/query')
      return { status: 200, json: query(parseBody(body) as Query, records, behaviour) }
    if (method === 'POST' && path === '/v1/querybatch') return batch(parseBody(body), records, behaviour)
  } catch (error) {
    if (error instanceof BadRequest)
      return { status: 400, json: { code: GRPC_INVALID_ARGUMENT, message: error.message } }
    throw error
  }
  return { status: 404, json: { code: GRPC_NOT_FOUND, message: 'Not Found' } }
}

function vulnerability(id: string, records: readonly OsvRecord[]): Answer {
  const record = records.find((one) => one.id === id)
  return record === undefined
    ? { status: 404, json: { code: GRPC_NOT_FOUND, message: 'Bug not found.' } }
    : { status: 200, json: record }
}

function batch(body: unknown, records: readonly OsvRecord[], behaviour: OsvBehaviour): Answer {
  const { queries } = body as { readonly queries?: readonly Query[] }
  if (!Array.isArray(queries)) throw new BadRequest('Invalid query.')
  if (queries.length > MOST_QUERIES) throw new BadRequest('Too many queries.')
  const results = (queries as readonly Query[]).map((one) => {
    const { vulns, ...rest } = query(one, records, behaviour)
    return vulns === undefined ? rest : { vulns: vulns.map(({ id, modified }) => ({ id, modified })), ...rest }
  })
  return { status: 200, json: { results } }
}

/** `{}` when nothing is found, as protobuf's JSON leaves out what is empty. */
function query(
  asked: Query,
  records: readonly OsvRecord[],
  behaviour: OsvBehaviour,
): { readonly vulns?: readonly OsvRecord[]; readonly next_page_token?: string } {
  const subject = subjectOf(asked)
  const hits = records.filter((record) => affects(record, subject, behaviour.loose))
  const from = asked.page_token === undefined ? 0 : offsetOf(asked.page_token)
  const page = hits.slice(from, from + behaviour.pageSize)
  const next = from + behaviour.pageSize
  return {
    ...(page.length === 0 ? {} : { vulns: page }),
    ...(next < hits.length ? { next_page_token: Buffer.from(`offset:${next}`).toString('base64url') } : {}),
  }
}

interface Subject {
  readonly ecosystem: string
  readonly name: string
  readonly version: string | undefined
}

function subjectOf({ package: asked, version }: Query): Subject {
  if (asked?.purl !== undefined) {
    if (asked.name !== undefined || asked.ecosystem !== undefined)
      throw new BadRequest('name and ecosystem must not be set with purl')
    return subjectOfPurl(asked.purl, version)
  }
  if (asked?.name === undefined || asked.ecosystem === undefined) throw new BadRequest('Invalid query.')
  return { ecosystem: asked.ecosystem, name: asked.name, version }
}

const ECOSYSTEMS_OF_PURL: Readonly<Record<string, string>> = { npm: 'npm', deb: 'Debian', apk: 'Alpine' }

function subjectOfPurl(purl: string, version: string | undefined): Subject {
  const { type, namespace, name, version: inPurl } = PackageURL.fromString(purl)
  const ecosystem = ECOSYSTEMS_OF_PURL[type]
  if (ecosystem === undefined) throw new BadRequest('Invalid query.')
  if (inPurl !== undefined && inPurl !== null && version !== undefined)
    throw new BadRequest('version specified in params and purl query')
  const scope = type === 'npm' && namespace !== undefined && namespace !== null ? `${namespace}/` : ''
  return { ecosystem, name: `${scope}${name}`, version: version ?? inPurl ?? undefined }
}

function affects(record: OsvRecord, { ecosystem, name, version }: Subject, loose: boolean): boolean {
  const about = (record.affected ?? []).filter(
    ({ package: one }) => one?.name === name && coversEcosystem(ecosystem, one.ecosystem),
  )
  if (about.length === 0) return false
  if (loose) return true
  if (record.withdrawn !== undefined) return false
  if (version === undefined) return true
  const advisory = parse(AdvisorySchema, { ...record, affected: about })
  return advisory.affected.some(
    (affected) =>
      findHit(advisory, { ecosystem: affected.ecosystem, name, version }, orderOf(kindOf(affected.ecosystem))) !==
      undefined,
  )
}

/** A query for a bare `Debian` is about all its releases. */
function coversEcosystem(asked: string, ofRecord: string): boolean {
  return sameEcosystem(asked, ofRecord) || (!asked.includes(':') && ofRecord.startsWith(`${asked}:`))
}

function kindOf(ecosystem: string): Ecosystem {
  if (/^(?:Debian|Ubuntu)(?::|$)/.test(ecosystem)) return 'deb'
  if (/^(?:Alpine|Wolfi|Chainguard|MinimOS)(?::|$)/.test(ecosystem)) return 'apk'
  if (/^(?:AlmaLinux|Rocky Linux|Red Hat|SUSE|openSUSE)(?::|$)/.test(ecosystem)) return 'rpm'
  if (ecosystem === 'Go') return 'golang'
  return ecosystem === 'PyPI' ? 'pypi' : 'npm'
}

function offsetOf(token: string): number {
  const offset = /^offset:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1]
  if (offset === undefined) throw new BadRequest('Invalid page token.')
  return Number(offset)
}

function parseBody(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null) return body
  } catch (cause) {
    throw new BadRequest('Invalid JSON.', { cause })
  }
  throw new BadRequest('Invalid JSON.')
}
