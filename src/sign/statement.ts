import * as v from 'valibot'
import { SlipwayError } from '../errors.ts'
import { algorithmOf, hexOf, type Digest } from '../image/digest.ts'
import { parseJson } from '../image/parse.ts'
import { textOf } from './dsse.ts'

export const STATEMENT_V1 = 'https://in-toto.io/Statement/v1'
const STATEMENT_TYPES = [STATEMENT_V1, 'https://in-toto.io/Statement/v0.1']

/** Predicate types by cosign's short names. `sign` is cosign 3's "this image is signed", with an empty predicate. */
export const PREDICATE_TYPES = {
  sign: 'https://sigstore.dev/cosign/sign/v1',
  custom: 'https://cosign.sigstore.dev/attestation/v1',
  slsaprovenance: 'https://slsa.dev/provenance/v0.2',
  slsaprovenance1: 'https://slsa.dev/provenance/v1',
  spdx: 'https://spdx.dev/Document',
  cyclonedx: 'https://cyclonedx.org/bom',
  link: 'https://in-toto.io/Link/v1',
  vuln: 'https://cosign.sigstore.dev/attestation/vuln/v1',
  openvex: 'https://openvex.dev/ns',
} as const

/** An in-toto statement as read: what is said (`predicate`) about what (`subject`). */
export interface Statement {
  readonly _type: string
  readonly subject: readonly StatementSubject[]
  readonly predicateType: string
  readonly predicate: Readonly<Record<string, unknown>>
}

interface StatementSubject {
  readonly digest: Readonly<Record<string, string>>
}

/**
 * The bytes of an in-toto Statement v1 about one manifest, with cosign's fields in cosign's order. Equal input gives equal bytes.
 * @throws CONFIG_INVALID when the predicate is not a JSON object: every verifier refuses such a statement.
 */
export function statementBytes(subject: Digest, predicateType: string, predicate: unknown): Uint8Array {
  if (typeof predicate !== 'object' || predicate === null || Array.isArray(predicate))
    throw new SlipwayError('CONFIG_INVALID', `the predicate for ${predicateType} is not a JSON object`)
  const statement = {
    _type: STATEMENT_V1,
    subject: [{ digest: { [algorithmOf(subject)]: hexOf(subject) }, annotations: {} }],
    predicateType,
    predicate,
  }
  return Buffer.from(JSON.stringify(statement))
}

const SubjectSchema = v.strictObject({
  name: v.optional(v.string()),
  uri: v.optional(v.string()),
  digest: v.optional(v.record(v.string(), v.string()), {}),
  content: v.optional(v.string()),
  downloadLocation: v.optional(v.string()),
  mediaType: v.optional(v.string()),
  annotations: v.nullish(v.record(v.string(), v.unknown())),
})

/** Any JSON object, as it is: valibot's record would drop members that are called `__proto__` or `constructor`. */
const JsonObject = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'expected a JSON object',
)

const StatementSchema = v.pipe(
  v.strictObject({
    _type: v.picklist(STATEMENT_TYPES),
    subject: v.pipe(v.array(SubjectSchema), v.minLength(1), v.maxLength(1024)),
    predicateType: v.pipe(v.string(), v.minLength(1)),
    predicate: v.optional(JsonObject, {}),
  }),
  v.transform(({ _type, subject, predicateType, predicate }): Statement => ({
    _type,
    subject: subject.map(({ digest }) => ({ digest })),
    predicateType,
    predicate,
  })),
)

/**
 * Reads a statement strictly: a field that in-toto does not know makes it invalid, as in cosign.
 * @throws REGISTRY_MALFORMED with the path to the fault.
 */
export function parseStatement(payload: Uint8Array, what = 'statement'): Statement {
  const text = textOf(payload)
  return parseJson(StatementSchema, text, what)
}

/** Whether one of the statement's subjects is this manifest. */
export function isAbout(statement: Statement, subject: Digest): boolean {
  const algorithm = algorithmOf(subject)
  return statement.subject.some(
    ({ digest }) => Object.hasOwn(digest, algorithm) && digest[algorithm] === hexOf(subject),
  )
}

/** Whether two JSON values are equal, whatever the order of their members. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((item, at) => sameJson(item, b[at]))
  }
  const left = Object.entries(a)
  const right = new Map<string, unknown>(Object.entries(b))
  return (
    left.length === right.size && left.every(([name, value]) => right.has(name) && sameJson(value, right.get(name)))
  )
}

/** A JSON value as text that is the same for equal values, whatever the order of their members. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`).join(',')}}`
}
