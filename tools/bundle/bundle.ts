import { rm, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '../command.ts'
import { ROOT } from '../repository.ts'
import { requireEntries, type Entry } from './entries.ts'
import { licenceTexts } from './licences.ts'
import { pack } from './pack.ts'

/** Without it the link that npm makes to a command is read by a shell. Node skips it, so that `node dist/index.js` stays the same. */
const SHEBANG = '#!/usr/bin/env node\n'

export interface Bundle {
  readonly files: ReadonlyMap<string, string>
  /** Folder of each package in the bundle, and the bytes of its modules there. */
  readonly packages: ReadonlyMap<string, number>
  readonly dropped: readonly string[]
}

/** Compiles `src/` to `lib/`, from nothing. @throws with the compiler's messages. */
export async function compile(): Promise<void> {
  await rm(join(ROOT, 'lib'), { recursive: true, force: true })
  const tsc = await runCommand('tsc', ['-p', 'tsconfig.build.json'])
  if (tsc.exit !== 0) throw new Error(`tsc failed:\n${tsc.output}`)
}

/** Packs each entry from `lib/` on its own and adds what a copied `dist/` needs to run and to be passed on. */
export async function bundle(entries: readonly Entry[]): Promise<Bundle> {
  requireEntries(entries)
  const files = new Map([['package.json', '{ "type": "module" }\n']])
  const packages = new Map<string, number>()
  const dropped = new Set<string>()
  for (const { source, file, command } of entries) {
    const compiled = join(ROOT, source.replace(/^src\//, 'lib/').replace(/\.ts$/, '.js'))
    const packed = await pack(compiled, file)
    for (const [name, content] of packed.files)
      files.set(name, command === true && name === file ? SHEBANG + content : content)
    for (const [folder, bytes] of packed.packages) packages.set(folder, (packages.get(folder) ?? 0) + bytes)
    packed.dropped.forEach((name) => dropped.add(name))
  }
  files.set('licenses.txt', licenceTexts([...packages.keys()]))
  return { files, packages, dropped: [...dropped].toSorted() }
}

/** Replaces `folder` by the bundle. */
export async function writeBundle(folder: string, { files }: Bundle): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [name, content] of files) await writeFile(join(folder, name), content)
}
