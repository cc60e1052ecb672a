/**
 * Whether a repository such as `ghcr.io/acme/app` is named by a glob: `*` stands for anything within one part of the path, `**` for
 * any number of parts (policy-controller's `images[].glob`). All of the name must match.
 */
export function matchesGlob(glob: string, repository: string): boolean {
  return globPattern(glob).test(repository)
}

/** What is wrong with a glob, or undefined. Names are canonical: with a registry, without tag or digest. */
export function globFault(glob: string): string | undefined {
  if (!/^[a-z0-9._:/*[\]-]+$/.test(glob)) return 'holds what no repository name has (names are lower case)'
  const parts = glob.split('/')
  if (parts.includes('')) return 'has an empty part'
  const last = parts.at(-1) ?? ''
  if (parts.length > 1 && last.includes(':')) return 'names a tag; a policy is about repositories'
  const [registry = ''] = parts
  const isRegistry = registry.includes('*') || /[.:]/.test(registry) || registry === 'localhost'
  if (!isRegistry || (parts.length === 1 && registry !== '**'))
    return 'names no registry and repository; Docker Hub is docker.io/library/NAME or docker.io/OWNER/NAME'
  return undefined
}

function globPattern(glob: string): RegExp {
  const source = glob
    .split('**')
    .map((piece) => piece.split('*').map(escaped).join('[^/]*'))
    .join('.*')
  return new RegExp(`^${source}$`, 'u')
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}
