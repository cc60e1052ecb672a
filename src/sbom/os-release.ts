import type { OperatingSystem } from '../image/inventory.ts'

/**
 * Reads os-release(5): shell-like assignments, quoted or not. Undefined when there is no ID.
 * VERSION_ID is missing in rolling and development releases; `versionId` is then empty.
 */
export function parseOsRelease(text: string): OperatingSystem | undefined {
  const values = new Map<string, string>()
  for (const line of text.split('\n')) {
    const match = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line.trim())
    if (match?.[1] !== undefined) values.set(match[1], unquote(match[2] ?? ''))
  }
  const id = values.get('ID')?.toLowerCase()
  if (id === undefined || id === '') return undefined
  return { id, versionId: values.get('VERSION_ID') ?? '', name: values.get('NAME') ?? id }
}

function unquote(value: string): string {
  const trimmed = value.trim()
  const quote = trimmed[0]
  if ((quote !== '"' && quote !== "'") || trimmed.length < 2 || !trimmed.endsWith(quote)) return trimmed
  const inner = trimmed.slice(1, -1)
  return quote === '"' ? inner.replace(/\\([\\"$`])/g, '$1') : inner
}
