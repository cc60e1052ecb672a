import { createRequire } from 'node:module'

interface StatsModule {
  readonly nameForCondition?: string | null
  readonly size?: number
  readonly modules?: readonly StatsModule[]
}

interface NccResult {
  readonly code: string
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
  readonly stats: { toJson(options: Readonly<Record<string, unknown>>): { readonly modules: readonly StatsModule[] } }
}

// ncc ships no types.
type Ncc = (entry: string, options: Readonly<Record<string, unknown>>) => Promise<NccResult>
const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc

/** One entry with its chunks, and what went into them. */
export interface Packed {
  /** File name to content. */
  readonly files: ReadonlyMap<string, string>
  /** Absolute folders of the packages of which at least one module is in the files, and the bytes of those modules. */
  readonly packages: ReadonlyMap<string, number>
  /** Names of assets that ncc wanted to add: nothing the bundle runs needs them. */
  readonly dropped: readonly string[]
}

// ncc's ESM output leaves the free __dirname and __filename of CommonJS packages undefined (vercel/ncc#749). Modules are wrapped
// in functions or renamed, so the two names are free in each file.
const SHIM = 'const __filename = import.meta.filename, __dirname = import.meta.dirname;\n'

/** Packs compiled JavaScript into ES modules. The same input gives the same bytes wherever the checkout lies. */
export async function pack(entry: string, file: string): Promise<Packed> {
  const { code, assets, stats } = await ncc(entry, {
    esm: true,
    cache: false,
    quiet: true,
    minify: false,
    filename: file,
    target: 'es2022',
    sourceMapRegister: false,
    transpileOnly: true,
  })
  const files = new Map([[file, SHIM + code]])
  const dropped: string[] = []
  for (const [name, { source }] of Object.entries(assets)) {
    if (name.endsWith(`.${file}`)) files.set(name, SHIM + source.toString())
    else if (name !== 'package.json') dropped.push(name)
  }
  return { files, packages: packagesOf(stats), dropped }
}

function packagesOf(stats: NccResult['stats']): ReadonlyMap<string, number> {
  const everyUsedModule = {
    all: false,
    modules: true,
    nestedModules: true,
    orphanModules: false,
    modulesSpace: Infinity,
    nestedModulesSpace: Infinity,
  }
  const bytes = new Map<string, number>()
  const visit = (module: StatsModule): void => {
    const folder = packageFolder(module.nameForCondition ?? '')
    // The size of a module that holds others is theirs.
    if (folder !== undefined && module.modules === undefined)
      bytes.set(folder, (bytes.get(folder) ?? 0) + (module.size ?? 0))
    module.modules?.forEach(visit)
  }
  stats.toJson(everyUsedModule).modules.forEach(visit)
  return bytes
}

/** `…/node_modules/@scope/name/dist/x.js` belongs to `…/node_modules/@scope/name`. */
function packageFolder(module: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module)?.[0]
}
