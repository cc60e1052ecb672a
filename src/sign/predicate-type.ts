import { SlipwayError } from '../errors.ts'
import { textOf } from './dsse.ts'
import { PREDICATE_TYPES } from './statement.ts'

/** cosign's short names of predicate types (cosign, cmd/cosign/cli/options/predicate.go), and `sign`. */
export const PREDICATE_TYPE_ALIASES: Readonly<Record<string, string>> = {
  ...PREDICATE_TYPES,
  slsaprovenance02: PREDICATE_TYPES.slsaprovenance,
  spdxjson: PREDICATE_TYPES.spdx,
}

/**
 * A predicate type from its short name or its own URI.
 * @throws CONFIG_INVALID for a word that is neither.
 */
export function resolvePredicateType(type: string): string {
  const known = Object.hasOwn(PREDICATE_TYPE_ALIASES, type) ? PREDICATE_TYPE_ALIASES[type] : undefined
  if (known !== undefined) return known
  if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(type)) return type
  const message = `${JSON.stringify(type.slice(0, 200))} is neither a predicate type's URI nor one of its short names`
  const help = `write a URI, or one of ${Object.keys(PREDICATE_TYPE_ALIASES).join(', ')}`
  throw new SlipwayError('CONFIG_INVALID', message, { help, problems: [{ input: 'type', message, help }] })
}

/**
 * The predicate of a file that a user names: JSON as it is; with the custom type the text itself beside the time, as cosign
 * wraps it.
 * @throws CONFIG_INVALID when the file must be a JSON object and is not.
 */
export function predicateOf(predicateType: string, content: Uint8Array, now: Date): unknown {
  const text = textOf(content)
  if (predicateType === PREDICATE_TYPES.custom) return { Data: text, Timestamp: now.toISOString() }
  let predicate: unknown
  try {
    predicate = JSON.parse(text)
  } catch (cause) {
    throw unfit(predicateType, 'is not JSON', cause)
  }
  if (typeof predicate !== 'object' || predicate === null || Array.isArray(predicate))
    throw unfit(predicateType, 'is JSON, but not an object')
  return predicate
}

function unfit(predicateType: string, why: string, cause?: unknown): SlipwayError {
  const message = `the predicate for ${predicateType} ${why}`
  const help = 'attest a file that holds one JSON object, or use the type custom for any other text'
  return new SlipwayError('CONFIG_INVALID', message, { help, cause, problems: [{ input: 'predicate', message, help }] })
}
