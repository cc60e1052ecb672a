/** What `dist/` may weigh: it is fetched by every job that uses the action. */
export const MAX_DIST_BYTES = 6_000_000

type Sizes = ReadonlyMap<string, number>

const SHOWN = 20

export function fileSizes(files: ReadonlyMap<string, string>): Sizes {
  return new Map([...files].map(([name, content]) => [name, Buffer.byteLength(content)]))
}

/** By name, copies of different versions added up. */
export function packageSizes(folders: Sizes): Sizes {
  const sizes = new Map<string, number>()
  for (const [folder, bytes] of folders) {
    const name = folder.slice(folder.lastIndexOf('/node_modules/') + '/node_modules/'.length)
    sizes.set(name, (sizes.get(name) ?? 0) + bytes)
  }
  return sizes
}

export function totalBytes(sizes: Sizes): number {
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
}

/** The largest, one a line, and the sum. */
export function sizeReport(sizes: Sizes): string {
  const rows = [...sizes].toSorted(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))
  const lines = rows.slice(0, SHOWN).map(([name, bytes]) => `${kilobytes(bytes)}  ${name}`)
  const rest = rows.length > SHOWN ? [`${' '.repeat(9)}  and ${rows.length - SHOWN} more`] : []
  return [...lines, ...rest, `${kilobytes(totalBytes(sizes))}  in all`].join('\n')
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`.padStart(9)
}
