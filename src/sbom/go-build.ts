/** One module that a Go program is made of. */
export interface GoModule {
  /** The module path, such as `golang.org/x/text`. */
  readonly path: string
  /** With the `v` of its tag; `(devel)` for a main module that was built outside of version control. */
  readonly version: string
}

/** What the linker of Go writes into a program (runtime/debug, BuildInfo). */
export interface GoBuild {
  /** As advisories write it: `1.22.3`, `1.23.0-rc.1`; undefined when the toolchain has no such version. */
  readonly toolchain: string | undefined
  readonly main: GoModule | undefined
  /** Without the main module, in the linker's order. */
  readonly modules: readonly GoModule[]
}

/** Stand around the text about modules, for programs that look for it in memory. */
const SENTINEL_BYTES = 16
const DEVELOPMENT = '(devel)'

/**
 * Reads the two texts of a Go program's build information: the toolchain's version and the list of modules. A replaced module
 * counts as its replacement, but one replaced by a folder as itself: of the folder nothing is known but what it stands for.
 */
export function parseGoBuild(version: string, modules: string): GoBuild {
  const rows = (modules.at(-SENTINEL_BYTES - 1) === '\n' ? modules.slice(SENTINEL_BYTES, -SENTINEL_BYTES) : modules)
    .split('\n')
    .map((line) => line.split('\t'))
  const found = rows.flatMap(([kind, path = '', tag = ''], index): readonly Row[] => {
    if ((kind !== 'mod' && kind !== 'dep') || path === '') return []
    const module = replacementOf(rows[index + 1]) ?? { path, version: tag }
    return module.version === '' ? [] : [{ kind, module }]
  })
  const main = found.find(({ kind }) => kind === 'mod')?.module
  return {
    toolchain: toolchainVersion(version),
    main: main?.version === DEVELOPMENT ? { ...main, version: commitVersion(rows) ?? DEVELOPMENT } : main,
    modules: found.flatMap(({ kind, module }) => (kind === 'dep' ? [module] : [])),
  }
}

interface Row {
  readonly kind: 'mod' | 'dep'
  readonly module: GoModule
}

function replacementOf(row: readonly string[] | undefined): GoModule | undefined {
  const [kind, path = '', version = ''] = row ?? []
  if (kind !== '=>' || /^(?:\.{0,2}\/|[A-Za-z]:|\.{1,2}$)/.test(path) || version === '' || version === DEVELOPMENT)
    return undefined
  return path === '' ? undefined : { path, version }
}

/** The pseudo-version that the commit would have as a module (go.dev/ref/mod, "Pseudo-versions"), for main modules only. */
function commitVersion(rows: readonly (readonly string[])[]): string | undefined {
  const settings = new Map(
    rows.flatMap(([kind, setting = '']) => {
      const equals = setting.indexOf('=')
      return kind === 'build' && equals > 0 ? [[setting.slice(0, equals), setting.slice(equals + 1)] as const] : []
    }),
  )
  const commit = /^[0-9a-f]{12}/.exec(settings.get('vcs.revision') ?? '')?.[0]
  const time = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/.exec(settings.get('vcs.time') ?? '')
  if (commit === undefined || time === null) return undefined
  const dirty = settings.get('vcs.modified') === 'true' ? '+dirty' : ''
  return `v0.0.0-${time.slice(1).join('')}-${commit}${dirty}`
}

/** `go1.22` was the first release of 1.22, as SemVer 1.22.0; what vendors add (` X:boringcrypto`, `-fips`) does not count. */
function toolchainVersion(text: string): string | undefined {
  const [, major, minor, patch, kind, number] =
    /^go(\d+)\.(\d+)(?:\.(\d+))?(?:(rc|beta)(\d+))?(?![\d.])/.exec(text) ?? []
  if (major !== undefined && minor !== undefined)
    return `${major}.${minor}.${patch ?? '0'}${kind === undefined ? '' : `-${kind}.${number ?? '0'}`}`
  const development = /^devel .*?\bgo(\d+\.\d+)-/.exec(text)?.[1]
  return development === undefined ? undefined : `${development}.0-devel`
}
