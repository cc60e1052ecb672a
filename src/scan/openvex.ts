import * as v from 'valibot'
import { Prose, purlOrOther, Text, Time, VEX_LIMITS } from './vex-limits.ts'
import { readPurl } from './vex-purl.ts'
import { identitiesOf, VEX_STATUSES, type VexDocument, type VexProduct, type VexStatement } from './vex-statement.ts'

/** `https://openvex.dev/ns/v0.2.0`; earlier versions of 0.x name the same things, some in a plainer form. */
const CONTEXT = /^https:\/\/openvex\.dev\/ns(?:\/v0\.\d+\.\d+)?\/?$/

/** OpenVEX spec 0.2.0, "Status Justifications". */
const JUSTIFICATIONS = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const

const Identifier = purlOrOther((text) => readPurl(text) !== undefined)

const componentEntries = {
  '@id': v.exactOptional(Identifier),
  identifiers: v.exactOptional(v.object({ purl: v.exactOptional(Identifier) })),
  hashes: v.exactOptional(v.record(Text, Text)),
}
interface Component {
  readonly '@id'?: string
  readonly identifiers?: { readonly purl?: string }
  readonly hashes?: Readonly<Record<string, string>>
}

const isNamed = v.check<Component, string>(
  ({ '@id': id, identifiers, hashes }) => (id ?? identifiers?.purl ?? hashes) !== undefined,
  'names nothing: it has no @id, no identifiers and no hashes',
)

/** Version 0.0.1 writes a component as its id alone. */
function orId<Entry extends Component>(
  schema: v.GenericSchema<unknown, Entry>,
): v.GenericSchema<unknown, Entry | Component> {
  const bare = v.pipe(
    Identifier,
    v.transform((id): Component => ({ '@id': id })),
  )
  // Not a union: that would tell no place inside of the object.
  return v.lazy((input): v.GenericSchema<unknown, Entry | Component> => (typeof input === 'string' ? bare : schema))
}

const Parts = v.exactOptional(v.array(orId(v.pipe(v.object(componentEntries), isNamed))))

interface Product extends Component {
  readonly subcomponents?: readonly Component[]
}

const ProductSchema: v.GenericSchema<unknown, Product> = orId(
  v.pipe(v.object({ ...componentEntries, subcomponents: Parts }), isNamed),
)

interface Vulnerability {
  readonly name: string
  readonly aliases: readonly string[]
}

const NAMED_VULNERABILITY = v.object({ name: Text, aliases: v.exactOptional(v.array(Text), []) })
const BARE_VULNERABILITY = v.pipe(
  Text,
  v.transform((name): Vulnerability => ({ name, aliases: [] })),
)
const VulnerabilitySchema = v.lazy((input): v.GenericSchema<unknown, Vulnerability> =>
  typeof input === 'string' ? BARE_VULNERABILITY : NAMED_VULNERABILITY,
)

const StatementSchema = v.pipe(
  v.object({
    vulnerability: VulnerabilitySchema,
    timestamp: v.exactOptional(Time),
    products: v.exactOptional(v.array(ProductSchema), []),
    subcomponents: Parts,
    status: v.picklist(VEX_STATUSES, `is not one of ${VEX_STATUSES.join(', ')}`),
    status_notes: v.exactOptional(Prose),
    justification: v.exactOptional(v.picklist(JUSTIFICATIONS, `is not one of ${JUSTIFICATIONS.join(', ')}`)),
    impact_statement: v.exactOptional(Prose),
    action_statement: v.exactOptional(Prose),
  }),
  v.check(
    ({ status, justification, impact_statement: impact = '' }) =>
      status !== 'not_affected' || justification !== undefined || impact !== '',
    'says not_affected without a justification or an impact_statement',
  ),
)
type Statement = v.InferOutput<typeof StatementSchema>

export const OpenVexSchema = v.object({
  '@context': v.pipe(Text, v.regex(CONTEXT, 'is no version of OpenVEX that is read: 0.2.0')),
  author: v.exactOptional(Prose),
  timestamp: Time,
  statements: v.pipe(
    v.array(StatementSchema),
    v.maxLength(VEX_LIMITS.statements, `has more than ${VEX_LIMITS.statements} statements`),
  ),
})

export function isOpenVex(document: object): boolean {
  return '@context' in document && String(document['@context']).startsWith('https://openvex.dev/')
}

/**
 * The statements of an OpenVEX document. One without a time of its own has the document's; one without products is about `subject`,
 * which encloses the document.
 */
export function openVexStatements(
  { author, timestamp, statements }: v.InferOutput<typeof OpenVexSchema>,
  subject: VexProduct | undefined,
): Pick<VexDocument, 'author' | 'statements'> {
  return {
    ...(author === undefined || author === '' ? {} : { author }),
    statements: statements.map((statement, at) => statementOf(statement, at, timestamp, subject)),
  }
}

function statementOf(from: Statement, at: number, documentTime: number, subject: VexProduct | undefined): VexStatement {
  const { vulnerability, status, justification, timestamp } = from
  const { name, aliases } = vulnerability
  const prose = [from.impact_statement, from.status_notes, from.action_statement]
  const detail = prose.filter((text) => text !== undefined && text !== '').join(' ')
  const products = from.products.map((product) => productOf(product, from.subcomponents))
  return {
    vulnerabilities: [name, ...aliases].map((one) => one.toLowerCase()),
    products: products.length === 0 && subject !== undefined ? [subject] : products,
    status,
    ...(justification === undefined ? {} : { justification }),
    ...(detail === '' ? {} : { detail }),
    time: timestamp ?? documentTime,
    place: `statements[${at}]`,
  }
}

function productOf(product: Product, shared: readonly Component[] | undefined): VexProduct {
  const parts = product.subcomponents ?? shared ?? []
  const identities = identitiesOfComponent(product)
  if (parts.length === 0) return { identities }
  return { identities, parts: parts.map((part) => ({ identities: identitiesOfComponent(part) })) }
}

function identitiesOfComponent({ '@id': id, identifiers, hashes = {} }: Component): VexProduct['identities'] {
  const digests = ['sha-256', 'sha-512'].map((algorithm) => `${algorithm.replace('-', '')}:${hashes[algorithm] ?? ''}`)
  return identitiesOf([id, identifiers?.purl, ...digests])
}
