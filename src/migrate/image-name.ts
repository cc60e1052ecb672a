import { canonicalRegistry, isRegistryHost } from '../image/reference.ts'

/** A reference as a workflow writes it, expressions and all: `${{ env.REGISTRY }}/app:${{ github.sha }}`. */
export interface WrittenReference {
  readonly name: string
  readonly tag: string | undefined
}

/** Parts at a tag's colon or a digest's sign; those within an expression or variable are none. */
export function splitReference(text: string): WrittenReference {
  const plain = text.replaceAll(/\$\{\{(?:(?!\$\{\{)[\s\S])*?\}\}|\$\{[^{}]*\}/g, (all) => 'x'.repeat(all.length))
  const at = plain.indexOf('@')
  const end = at < 0 ? text.length : at
  const colon = plain.lastIndexOf(':', end)
  if (colon < 0 || colon < plain.lastIndexOf('/', end)) return { name: text.slice(0, end), tag: undefined }
  return { name: text.slice(0, colon), tag: text.slice(colon + 1, end) }
}

/** The registry of an image name; an expression in its place stays one. */
export function registryOf(name: string): string {
  const slash = name.indexOf('/')
  const first = slash < 0 ? '' : name.slice(0, slash)
  if (first.includes('$')) return first
  return (first.includes('.') || first.includes(':') || first === 'localhost') && isRegistryHost(first)
    ? canonicalRegistry(first)
    : 'docker.io'
}
