interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/**
 * Optional dependencies that a lock names without locking them. A registry mirror that lacks a platform's package makes npm
 * write such a lock; `npm ci` of newer versions then fails on it.
 */
export function missingFromLock(lockJson: string): readonly string[] {
  const { packages } = JSON.parse(lockJson) as { readonly packages: Readonly<Record<string, LockedPackage>> }
  return Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !foldersUp(at).some((folder) => Object.hasOwn(packages, `${folder}node_modules/${name}`)))
      .map((name) => `${at === '' ? '(root)' : at} -> ${name}`),
  )
}

/** Where Node looks from a package: its own folder, then each folder with a `node_modules` above it, then the root. */
function foldersUp(at: string): readonly string[] {
  const folders = at === '' ? [] : [`${at}/`]
  for (let end = at.lastIndexOf('/node_modules/'); end >= 0; end = at.lastIndexOf('/node_modules/', end - 1))
    folders.push(`${at.slice(0, end)}/`)
  return [...folders, '']
}
