import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PASSED_OVER, TELLING_FILES, type SourceFiles } from '../source-files.ts'

const DEPTH = 3
const MAX_PATHS = 20_000
const MAX_TEXT_BYTES = 1 << 20

/** What a generator of Dockerfiles may look at. Links are never followed: they may lead anywhere. */
export async function readSource(directory: string): Promise<SourceFiles> {
  const paths = await plainFiles(directory)
  const telling = TELLING_FILES.filter((name) => paths.includes(name))
  const texts = await Promise.all(telling.map(async (name) => [name, await readText(join(directory, name))] as const))
  return { paths, texts: new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]))) }
}

async function plainFiles(directory: string): Promise<readonly string[]> {
  const found: string[] = []
  const visit = async (below: string, depth: number): Promise<void> => {
    for (const entry of await readdir(join(directory, below), { withFileTypes: true })) {
      if (found.length >= MAX_PATHS) return
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isFile()) found.push(path)
      else if (entry.isDirectory() && depth < DEPTH && !PASSED_OVER.has(entry.name)) await visit(path, depth + 1)
    }
  }
  await visit('', 1)
  return found.sort()
}

async function readText(path: string): Promise<string | undefined> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants
  const handle = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const { size } = await handle.stat()
    return size > MAX_TEXT_BYTES ? undefined : (await handle.readFile()).toString('utf8')
  } finally {
    await handle.close()
  }
}

/** `file` or `folder` without following links; undefined for everything else. */
export async function plainKind(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await lstat(path).catch(() => undefined)
  if (found?.isFile() === true) return 'file'
  return found?.isDirectory() === true ? 'folder' : undefined
}
