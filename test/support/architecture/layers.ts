/** Folders that do something of the product's; they know the shared values and ports, never each other. */
const CAPABILITIES = ['build', 'registry', 'sbom', 'scan', 'sign', 'release', 'migrate']

const JOINING = ['config', 'report', 'pipeline']

/** What a module is, from its path: `src/sign/key/pem.ts` is an adapter of the area `sign`. */
export interface Place {
  readonly area: string
  /** A file in a sub-folder may do I/O. */
  readonly adapter: boolean
}

export function placeOf(path: string): Place {
  const [, area = '', ...rest] = path.split('/')
  return { area, adapter: rest.length > 1 }
}

export function isKnownArea(area: string): boolean {
  return ['image', 'system', 'hosts', ...CAPABILITIES, ...JOINING, ...ROOT_FILES].includes(area)
}

const ROOT_FILES = ['index.ts', 'main.ts', 'post.ts', 'errors.ts', 'version.ts']

/** Whether a module at `from` may import one at `to`, both of `src/`. */
export function mayImport(from: Place, to: Place): boolean {
  if (from.area === 'hosts' || from.area === 'index.ts') return true
  if (from.area === 'main.ts' || from.area === 'post.ts') return to.area === 'hosts'
  if (to.area === 'errors.ts' || to.area === 'version.ts') return from.area !== 'version.ts'
  if (from.area === to.area) return from.adapter || !to.adapter
  if (to.adapter) return false
  return (SEES[from.area] ?? []).includes(to.area)
}

// Areas whose pure files an area may import besides its own.
const SEES: Readonly<Record<string, readonly string[]>> = {
  system: [],
  image: [],
  ...Object.fromEntries(CAPABILITIES.map((area) => [area, ['image', 'system']])),
  config: ['image', 'system'],
  report: ['image', 'system', ...CAPABILITIES],
  pipeline: ['image', 'system', 'config', 'report', ...CAPABILITIES],
}

/** Files directly in these folders are pure. `system/` holds ports only: pure as well. */
export function isPure(path: string): boolean {
  const { area, adapter } = placeOf(path)
  if (area === 'hosts' || area === 'main.ts' || area === 'post.ts' || area === 'index.ts') return false
  return !adapter
}

/** Where environment, console and exit codes belong. */
export function isAtTheEdge(path: string): boolean {
  return /^src\/(?:system\/node\/|hosts\/|main\.ts$|post\.ts$)/.test(path)
}
