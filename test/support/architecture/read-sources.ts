import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const ROOT: string = resolve(import.meta.dirname, '..', '..', '..')

/** Path below the checkout to text, for every TypeScript module of a folder. */
export function readSources(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .toSorted()
  return new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
}
