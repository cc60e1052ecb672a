import type { Problems } from '../errors.ts'

/**
 * The names in a list of images that may have docker/metadata-action's form, `name=ghcr.io/a/b,enable=false`: commas separate images
 * and attributes alike. An image that is not enabled is left out. Names are made lower case, as there: `github.repository` keeps the
 * capitals of its owner, and registries know none.
 */
export function imageEntries(entries: readonly string[], problems: Problems): readonly string[] {
  const images: { readonly name: string; enabled: boolean }[] = []
  for (const entry of entries) {
    const [, key, value = entry] = /^(name|enable)\s*=(.*)$/i.exec(entry) ?? []
    const text = value.trim()
    const last = images.at(-1)
    if (key?.toLowerCase() !== 'enable') images.push({ name: text, enabled: true })
    else if (last !== undefined && /^(?:true|false)$/.test(text)) last.enabled = text === 'true'
    else problems.add('images', `${JSON.stringify(entry)} is neither enable=true nor enable=false of an image`)
  }
  return images.filter(({ enabled }) => enabled).map(({ name }) => name.toLowerCase())
}
