import { SlipwayError } from '../errors.ts'
import * as v from 'valibot'

/** Sizes and times of day that JSON of the OCI specifications can hold. */
export const Size: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/**
 * Reads JSON text against a schema.
 * @throws REGISTRY_MALFORMED (or the given code) naming `what` and the path to the first fault, such as `manifests[1].size`.
 */
export function parseJson<T>(
  schema: v.GenericSchema<unknown, T>,
  text: string,
  what: string,
  code: 'REGISTRY_MALFORMED' | 'SCAN_FEED' | 'CONFIG_INVALID' = 'REGISTRY_MALFORMED',
): T {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new SlipwayError(code, `${what} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
  return parseValue(schema, json, what, code)
}

/** As parseJson, for a value that is parsed already. */
export function parseValue<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  what: string,
  code: 'REGISTRY_MALFORMED' | 'SCAN_FEED' | 'CONFIG_INVALID' = 'REGISTRY_MALFORMED',
): T {
  const result = v.safeParse(schema, value, { abortEarly: true })
  if (result.success) return result.output
  const issue = result.issues[0]
  const path = pathOf(issue)
  throw new SlipwayError(code, `${what} is malformed at ${path}: ${issue.message}`, { facts: { path } })
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  let path = ''
  for (const item of issue.path ?? []) {
    path += typeof item.key === 'number' ? `[${item.key}]` : path === '' ? String(item.key) : `.${String(item.key)}`
  }
  return path === '' ? '(root)' : path
}
