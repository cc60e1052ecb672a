/**
 * Which stream of a module an rpm was built for, such as `nodejs:18`: streams have advisories of their own, and their versions say
 * nothing about each other. `none`: a package outside of modules. `unknown`: one of a module that does not say of which stream.
 */
export type ModuleStream = { readonly kind: 'none' | 'unknown' } | { readonly kind: 'named'; readonly name: string }

/** From the label of the package, else from the release, in which builds of modules are marked: `1.module+el8.10.0+3343+ea2b7901`. */
export function streamOfPackage(module: string | undefined, version: string): ModuleStream {
  if (module !== undefined) return { kind: 'named', name: module }
  return { kind: isOfModule(version) ? 'unknown' : 'none' }
}

/**
 * The streams that an advisory is about, from its title: `Important: nodejs:18 security update`. The feeds of AlmaLinux, Rocky Linux
 * and Red Hat name them nowhere else.
 */
export function streamsIn(title: string): readonly string[] {
  const pairs = Array.from(title.matchAll(/(?<![\w.+:/-])[\w.+-]+:[\w.+-]*\w(?![:/])/g), ([pair]) => pair)
  return pairs.filter((pair) => /^[^:]*[a-z]/i.test(pair))
}

/** Whether a fixed version of the advisory is one for packages of this stream. When one side does not say, it is. */
export function isForStream(stream: ModuleStream, fixed: string | undefined, streams: readonly string[]): boolean {
  if (fixed === undefined) return true
  if (isOfModule(fixed) !== (stream.kind !== 'none')) return false
  return stream.kind !== 'named' || streams.length === 0 || streams.includes(stream.name)
}

function isOfModule(version: string): boolean {
  return /\.module[+_]/.test(version)
}
