import { createHash } from 'node:crypto'
import { existsSync, globSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runProgram } from '../tools/engine/run-program.ts'

/** The version the demo releases, and how to note that it was released. */
export interface DemoVersion {
  readonly version: string
  released(): Promise<void>
}

/**
 * 1.2.3 for the first source that the stack has seen. A full version never moves, so a source that has changed since (a commit
 * is enough: the image names it) gets the next one; the same source gets its own again.
 */
export async function demoVersion(directory: string, app: string): Promise<DemoVersion> {
  const file = join(directory, 'demo-versions.json')
  const source = await sourceDigest(app)
  const known = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, string>>) : {}
  const version = known[source] ?? `1.2.${3 + Object.keys(known).length}`
  return { version, released: () => writeFile(file, JSON.stringify({ ...known, [source]: version })) }
}

async function sourceDigest(app: string): Promise<string> {
  const hash = createHash('sha256')
  hash.update((await runProgram('git', ['rev-parse', 'HEAD'], { cwd: app })).stdout)
  for (const name of globSync('**/*', { cwd: app }).sort()) {
    if (statSync(join(app, name)).isFile()) hash.update(`${name}\0`).update(await readFile(join(app, name)))
  }
  return hash.digest('hex')
}
