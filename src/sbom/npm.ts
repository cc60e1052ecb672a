/** What a package.json says about the package it belongs to. */
export interface NpmManifest {
  readonly name: string | undefined
  readonly version: string | undefined
  readonly licenses: readonly string[]
  /** Cannot have come from a registry, nor be what an advisory of one is about. */
  readonly isPrivate: boolean
}

const NAME = /^(?:@[^/@\s]+\/)?[^/@\s]+$/

/**
 * Whether a path is the manifest of an installed package: `node_modules/NAME/package.json` or
 * `node_modules/@SCOPE/NAME/package.json`, however deep. Manifests further down (`NAME/esm/package.json`, fixtures) and in
 * hidden folders of package managers (`.pnpm`, `.cache`) are none.
 */
export function isInstalledNpmPath(path: string): boolean {
  return path.endsWith('/package.json') && npmFolderName(path.slice(0, -'/package.json'.length)) !== undefined
}

/** The name that a folder has as an installed package: `@scope/name` for `app/node_modules/@scope/name`. */
export function npmFolderName(folder: string): string | undefined {
  const parts = folder.split('/')
  const last = parts.at(-1) ?? ''
  const before = parts.at(-2)
  if (last === '' || last.startsWith('.') || last.startsWith('@')) return undefined
  if (before === 'node_modules') return last
  return before?.startsWith('@') === true && parts.at(-3) === 'node_modules' ? `${before}/${last}` : undefined
}

/** Reads a package.json; undefined when it is no JSON object, which npm does not install either. */
export function parseNpmManifest(text: string): NpmManifest | undefined {
  const json = parseObject(text)
  if (json === undefined) return undefined
  const name = json['name']
  const version = json['version']
  return {
    name: typeof name === 'string' && NAME.test(name.trim()) ? name.trim() : undefined,
    version: typeof version === 'string' ? cleanVersion(version) : undefined,
    licenses: licensesOf(json['license'] ?? json['licenses']),
    isPrivate: json['private'] === true,
  }
}

/** npm drops blanks and a leading `v` or `=`. */
function cleanVersion(version: string): string | undefined {
  return version.trim().replace(/^[=v\s]+/, '') || undefined
}

/** `license` is a word or `{type}`; the old `licenses` a list of them. */
function licensesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => licensesOf(item))
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value !== 'object' || value === null) return []
  return licensesOf((value as Record<string, unknown>)['type'])
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Record<string, unknown>)
      : undefined
  } catch {
    // Fixtures of broken manifests are common in node_modules; they are no packages.
    return undefined
  }
}
