import { mkdir, mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { Problems } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { GitAuth, GitDeps } from '../../system/git-command.ts'
import { generateDockerfile } from '../generated-dockerfile.ts'
import type { DisposableSource, PreparedSource, SourceCommit } from '../prepared-source.ts'
import { parseSource, type GitSource } from '../source-location.ts'
import { plainKind, readSource } from './read-source.ts'

export interface SourceDependencies extends GitDeps {
  /** Makes a private folder, which the caller removes. */
  readonly temp: () => Promise<string>
  /** Credentials for an address that brings none of its own. */
  readonly authFor?: (url: string) => GitAuth | undefined
}

/**
 * Brings sources here: a git address `URL#ref:subdir`, a tar archive, or a folder (which is used where it is, and not changed).
 * `file` is the path of a Dockerfile in them; empty for their own `Dockerfile`, or else one is made for what they are.
 * @throws CONFIG_INVALID when there is no such file or folder, or no Dockerfile can be made; BUILD_SOURCE when it cannot be fetched
 * or unpacked.
 */
export async function prepareSource(
  text: string,
  file: string,
  dependencies: SourceDependencies,
  call: Cancellable = {},
): Promise<PreparedSource> {
  const source = parseSource(text)
  if (source.kind === 'path')
    return withDockerfile(await localContext(source.path, dependencies, call), file, dependencies)
  const { directory, commit } = await fetchFromGit(source, dependencies, call)
  return { ...(await withDockerfile(directory, file, dependencies)), commit }
}

/** As prepareSource, in a private folder of its own that `dispose` removes. */
export async function disposableSource(
  text: string,
  file: string,
  dependencies: SourceDependencies,
  call: Cancellable = {},
): Promise<DisposableSource> {
  const folder = await dependencies.temp()
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const temp = (): Promise<string> => mkdtemp(join(folder, 'source-'))
    return { ...(await prepareSource(text, file, { ...dependencies, temp }, call)), dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

async function fetchFromGit(
  source: GitSource,
  { temp, authFor, runner, env }: SourceDependencies,
  call: Cancellable,
): Promise<{ readonly directory: string; readonly commit: SourceCommit }> {
  const { fetchGitSource } = await import('../git/fetch-source.ts')
  const auth = authFor?.(source.url)
  return fetchGitSource(source, { runner, env, folder: await temp(), ...(auth === undefined ? {} : { auth }) }, call)
}

async function localContext(path: string, { temp }: SourceDependencies, call: Cancellable): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory() === true) return path
  if (found?.isFile() !== true)
    refuse(
      'source',
      `there is neither a folder nor an archive at ${path}`,
      'a git address starts with https:// or ssh://',
    )
  const { unpackArchive } = await import('./unpack-archive.ts')
  const folder = join(await temp(), 'source')
  await mkdir(folder)
  return unpackArchive(path, folder, call)
}

async function withDockerfile(context: string, file: string, { temp }: SourceDependencies): Promise<PreparedSource> {
  if (file !== '') return { context, dockerfile: await fileWithin(context, file) }
  for (const name of ['Dockerfile', 'dockerfile'])
    if ((await plainKind(join(context, name))) === 'file') return { context, dockerfile: join(context, name) }
  const { dockerfile, dockerignore } = generateDockerfile(await readSource(context))
  const path = join(await temp(), 'Dockerfile')
  await writeFile(path, dockerfile)
  // BuildKit looks beside the Dockerfile first; the source's own list of what to leave out comes before ours.
  if ((await plainKind(join(context, '.dockerignore'))) === undefined)
    await writeFile(`${path}.dockerignore`, dockerignore)
  return { context, dockerfile: path, generated: dockerfile }
}

async function fileWithin(context: string, file: string): Promise<string> {
  const root = await realpath(context)
  const path = await realpath(join(root, file)).catch(() => undefined)
  if (path !== undefined && path.startsWith(root + sep) && (await stat(path)).isFile()) return path
  return refuse('file', `the source has no Dockerfile at ${file}`, 'with source, its path is relative to the source')
}

function refuse(input: string, message: string, help: string): never {
  const problems = new Problems()
  problems.add(input, message, help)
  problems.throwIfAny()
  throw new Error('unreachable')
}
