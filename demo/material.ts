import { createHash } from 'node:crypto'
import { copyFile, cp, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, makeOnce } from '../tools/engine/cache-folder.ts'
import { debianArchive, type DebianArchive } from '../tools/engine/debian-archive.ts'
import { mustRun } from '../tools/engine/run-program.ts'
import { writeBaseImage } from './base-image.ts'

export interface DemoMaterial {
  /** `--context`, `--file` and `--build-context` with absolute paths that hold no blanks. */
  readonly args: readonly string[]
}

export interface PrepareOptions {
  readonly log?: (line: string) => void
  /** Shared with another set-up of the same process; the caller closes it. */
  readonly archive?: DebianArchive
}

/** Part of the cache keys; raise it when the recipe of the base image changes. */
const RECIPE = 3

const APP = join(import.meta.dirname, 'app')

/**
 * Makes the demo's base image and fetches its npm packages, once, into the cache. Needs Debian's archive and the npm registry
 * the first time and neither of them later.
 */
export async function prepareDemo(options: PrepareOptions = {}): Promise<DemoMaterial> {
  const log = options.log ?? ((): void => undefined)
  const archive = options.archive ?? debianArchive()
  try {
    return await gatherMaterial(archive, log)
  } finally {
    if (options.archive === undefined) await archive.close()
  }
}

async function gatherMaterial(archive: DebianArchive, log: (line: string) => void): Promise<DemoMaterial> {
  const prepared = [prepareBase(archive, log), prepareModules(log), blanklessContext()] as const
  const [base, modules, context] = await Promise.all(prepared)
  const named = [`base=oci-layout://${base}`, `modules=${modules}`]
  const contexts = named.flatMap((value) => ['--build-context', value])
  return { args: ['--context', context, '--file', join(context, 'Dockerfile'), ...contexts] }
}

function prepareBase(archive: DebianArchive, log: (line: string) => void): Promise<string> {
  const make = async (folder: string): Promise<readonly string[]> => {
    log('unpacking the base image of the demo for both architectures …')
    await writeBaseImage(await archive.suite('trixie'), folder)
    log('base image of the demo ready')
    return ['index.json', 'oci-layout']
  }
  return makeOnce({ key: `demo-base-${RECIPE}`, make, log })
}

/** The packages of the application's lock file, as `npm ci` lays them out; no install script runs. */
async function prepareModules(log: (line: string) => void): Promise<string> {
  const lock = await readFile(join(APP, 'package-lock.json'))
  const key = `demo-modules-${createHash('sha256').update(lock).digest('hex').slice(0, 16)}`
  const make = async (folder: string): Promise<readonly string[]> => {
    log('fetching the npm packages of the demo …')
    for (const name of ['package.json', 'package-lock.json']) await copyFile(join(APP, name), join(folder, name))
    const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier']
    await mustRun('npm', ['ci', ...flags], { cwd: folder })
    log('npm packages ready')
    return ['node_modules/left-pad/package.json']
  }
  return join(await makeOnce({ key, make, log }), 'node_modules')
}

/** The arguments are split at blanks: a clone whose path has some is copied to where there are none. */
async function blanklessContext(): Promise<string> {
  if (!/\s/.test(APP)) return APP
  const copy = join(cacheFolder(), `demo-app-${createHash('sha256').update(APP).digest('hex').slice(0, 16)}`)
  await mkdir(copy, { recursive: true })
  await cp(APP, copy, { recursive: true, force: true })
  return copy
}
