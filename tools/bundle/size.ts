import { gzipSync } from 'node:zlib'

/** What `dist/` may weigh: it is fetched by every job that uses the action. */
export const MAX_DIST_BYTES = 6_000_000

export function totalBytes(files: ReadonlyMap<string, string>): number {
  return [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0)
}

/** One line a file, largest first, and the sum. */
export function sizeReport(files: ReadonlyMap<string, string>): string {
  const rows = [...files]
    .map(([name, content]) => ({ name, bytes: Buffer.byteLength(content) }))
    .toSorted((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1))
  const gzipped = gzipSync([...files.values()].join('')).length
  const lines = rows.map(({ name, bytes }) => `${kilobytes(bytes)}  ${name}`)
  return [...lines, `${kilobytes(totalBytes(files))}  in all, ${kilobytes(gzipped).trim()} gzipped`].join('\n')
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`.padStart(9)
}
