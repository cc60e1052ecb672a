import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, compile } from '../bundle/bundle.ts'
import { ENTRIES } from '../bundle/entries.ts'
import { fileSizes, MAX_DIST_BYTES, totalBytes } from '../bundle/size.ts'
import { REMEDY } from '../generate/generate.ts'
import { ROOT } from '../repository.ts'

/** What is wrong with `dist/`: it must be what the sources give, hold nothing else and nothing executable, and stay small. */
export async function faultsOfDist(): Promise<readonly string[]> {
  await compile()
  const { files } = await bundle(ENTRIES)
  const dist = join(ROOT, 'dist')
  const present = existsSync(dist) ? readdirSync(dist, { recursive: true, encoding: 'utf8' }).toSorted() : []
  const stale = [...files]
    .filter(([name, content]) => !present.includes(name) || readFileSync(join(dist, name), 'utf8') !== content)
    .map(([name]) => `dist/${name} is stale: ${REMEDY}`)
  const foreign = present.filter((name) => !files.has(name)).map((name) => `dist/${name} is not part of the bundle`)
  const executable = present
    .filter((name) => (statSync(join(dist, name)).mode & 0o111) !== 0 && statSync(join(dist, name)).isFile())
    .map((name) => `dist/${name} is executable`)
  const bytes = totalBytes(fileSizes(files))
  const heavy = bytes > MAX_DIST_BYTES ? [`dist/ has ${bytes} bytes, more than ${MAX_DIST_BYTES}`] : []
  const local = [...files]
    .filter(([, content]) => content.includes(`${ROOT}/`))
    .map(([name]) => `dist/${name} names ${ROOT}`)
  return [...stale, ...foreign, ...executable, ...heavy, ...local]
}
