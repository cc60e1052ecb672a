import { SlipwayError } from '../errors.ts'
import { parseJson, parseValue } from '../image/parse.ts'
import * as v from 'valibot'
import { CycloneDxVexSchema, cycloneDxStatements, isCycloneDx } from './cyclonedx-vex.ts'
import { isOpenVex, openVexStatements, OpenVexSchema } from './openvex.ts'
import { VEX_LIMIT_BYTES, VEX_LIMITS } from './vex-limits.ts'
import type { VexDocument, VexProduct, VexStatement } from './vex-statement.ts'

const ObjectSchema = v.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'is not a JSON object',
)

const HELP = 'name an OpenVEX document (0.2.0), or a CycloneDX document (1.4 to 1.7) with analysed vulnerabilities'

/**
 * Reads a VEX document, told by its content: OpenVEX (spec 0.2.0) or CycloneDX JSON (1.4 to 1.7, `vulnerabilities[].analysis`).
 * `source` is what reports call it; `subject` is what a statement without products is about, where something encloses the document.
 * @throws CONFIG_INVALID with the place of the fault. Nothing is guessed at: a document that is wrong in one place is not read.
 */
export function parseVexDocument(text: string, source: string, subject?: VexProduct): VexDocument {
  if (new TextEncoder().encode(text).length > VEX_LIMIT_BYTES)
    throw refusal(source, `is larger than ${VEX_LIMIT_BYTES} bytes`)
  const what = `the VEX document ${source}`
  const json = parseJson(ObjectSchema, text, what, 'CONFIG_INVALID')
  const document = withSource(json, source, what, subject)
  const names = document.statements.reduce((count, statement) => count + namesIn(statement), 0)
  if (names > VEX_LIMITS.names) throw refusal(source, `names more than ${VEX_LIMITS.names} products and parts`)
  const homeless = document.statements.find(({ products }) => products.length === 0)
  if (homeless !== undefined) throw refusal(source, `names no product in ${homeless.place}`)
  return document
}

function withSource(json: object, source: string, what: string, subject: VexProduct | undefined): VexDocument {
  if (isOpenVex(json))
    return { source, ...openVexStatements(parseValue(OpenVexSchema, json, what, 'CONFIG_INVALID'), subject) }
  if (isCycloneDx(json))
    return { source, statements: cycloneDxStatements(parseValue(CycloneDxVexSchema, json, what, 'CONFIG_INVALID')) }
  if ('document' in json) throw refusal(source, 'is neither OpenVEX nor CycloneDX; CSAF is not read')
  throw refusal(source, 'is neither OpenVEX nor CycloneDX')
}

function namesIn({ vulnerabilities, products }: VexStatement): number {
  return products.reduce((count, { parts = [] }) => count + 1 + parts.length, vulnerabilities.length)
}

function refusal(source: string, why: string): SlipwayError {
  return new SlipwayError('CONFIG_INVALID', `the VEX document ${source} ${why}`, { help: HELP })
}
