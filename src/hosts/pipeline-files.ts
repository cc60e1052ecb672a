import { mkdir, readdir, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import process from 'node:process'

const WORKFLOWS = '.github/workflows'

/** The files of the two CI systems that stand here, sorted. */
export async function findPipelineFiles(): Promise<readonly string[]> {
  const entries = await readdir(WORKFLOWS).catch(() => [])
  const workflows = entries.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${WORKFLOWS}/${name}`)
  const gitlab = await stat('.gitlab-ci.yml').then(
    () => ['.gitlab-ci.yml'],
    () => [],
  )
  return [...workflows, ...gitlab].toSorted()
}

/** Writes the text in place of the file, whole or not at all, with the rights it has. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path)
  const { mode } = await stat(target)
  const beside = `${target}.${process.pid}.slipway-tmp`
  await writeFile(beside, text, { mode, flag: 'wx' })
  await rename(beside, target)
}

/** Writes a file of that name into a folder; answers with its path. */
export async function writeBeside(folder: string, path: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const target = join(folder, basename(path))
  await writeFile(target, text)
  return target
}
