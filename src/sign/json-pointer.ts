export const JSON_POINTER_PATTERN = /^(?:\/(?:[^~/]|~[01])*)*$/

/** The value at a JSON pointer (RFC 6901), or undefined when there is none. Only members that the document has itself count. */
export function valueAt(document: unknown, pointer: string): unknown {
  if (pointer === '') return document
  let value = document
  for (const token of pointer.slice(1).split('/')) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    if (Array.isArray(value) && !/^(?:0|[1-9]\d*)$/.test(name)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[name]
  }
  return value
}

/** The text there, or undefined. */
export function textAt(document: unknown, pointer: string): string | undefined {
  const value = valueAt(document, pointer)
  return typeof value === 'string' ? value : undefined
}
