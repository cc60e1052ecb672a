/** A package database as one layer wrote it: the packages it names. */
export interface DatabaseVersion {
  readonly layer: number
  readonly packages: ReadonlySet<string>
}

/**
 * The layer that brought a package: each layer that installs something writes the whole database anew, so it is the earliest
 * from which on every version of the database names the package. `versions` are in the order of their layers.
 */
export function layerOf(key: string, versions: readonly DatabaseVersion[]): number {
  let layer = versions.at(-1)?.layer ?? 0
  for (const version of versions.toReversed()) {
    if (!version.packages.has(key)) break
    layer = version.layer
  }
  return layer
}
