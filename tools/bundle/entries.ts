import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../repository.ts'

export interface Entry {
  /** Path of the source below the checkout. */
  readonly source: string
  /** Name in `dist/`. Its chunks are `<number>.<file>`. */
  readonly file: string
  /** Is npm's `bin`: what links to it is run as a program. */
  readonly command?: true
}

/** Each is a bundle of its own: the child that parses image content must not be able to load what the main program can. */
export const ENTRIES: readonly Entry[] = [
  { source: 'src/main.ts', file: 'index.js', command: true },
  { source: 'src/post.ts', file: 'post.js' },
  { source: 'src/sbom/image-layers/child.ts', file: 'catalogue.js' },
]

/** @throws when a source is missing: a bundle without one of its programs must not be made. */
export function requireEntries(entries: readonly Entry[]): void {
  const missing = entries.filter(({ source }) => !existsSync(join(ROOT, source)))
  if (missing.length > 0) throw new Error(`no such bundle entry: ${missing.map(({ source }) => source).join(', ')}`)
}
