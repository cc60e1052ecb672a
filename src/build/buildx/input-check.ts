import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Problems } from '../../errors.ts'
import { isRemoteContext, localBuildContext } from '../build-context.ts'
import { parseSecretPair } from '../build-secrets.ts'
import type { BuildOptions } from '../builder.ts'
import { frontendOf, requirePinnedFrontend } from '../frontend.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Looks at everything the build will read from this machine, before docker is started, and adds one problem for each missing
 * context, Dockerfile, secret or build context.
 * @throws CONFIG_INVALID for a frontend that must be pinned and is not.
 */
export async function checkInputs(options: BuildOptions, env: Environment, problems: Problems): Promise<void> {
  const dockerfile = await checkContext(options, problems)
  for (const entry of options.buildContexts ?? []) {
    const local = localBuildContext(entry)
    if (local !== undefined && (await kindOf(local.path)) !== 'folder')
      problems.add('build-contexts', `the folder ${local.path} of ${local.name} does not exist`)
  }
  for (const pair of options.secretEnvs ?? []) {
    const { id, from } = parseSecretPair('secret-envs', pair)
    if (env[from] === undefined) problems.add('secret-envs', `the variable ${from} of the secret ${id} is not set`)
  }
  for (const pair of options.secretFiles ?? []) {
    const { id, from } = parseSecretPair('secret-files', pair)
    if ((await kindOf(from)) !== 'file')
      problems.add('secret-files', `the file ${from} of the secret ${id} does not exist`)
  }
  if (options.frontends === 'pinned') await checkFrontend(options, dockerfile)
}

/** The path of the Dockerfile, when it is a file of ours. */
async function checkContext(options: BuildOptions, problems: Problems): Promise<string | undefined> {
  const { context, dockerfile } = options
  if (context === '-' || dockerfile === '-') {
    problems.add(context === '-' ? 'context' : 'file', 'cannot be read from standard input', 'give a folder or a path')
    return undefined
  }
  const remote = isRemoteContext(context)
  if (!remote && (await kindOf(context)) !== 'folder') {
    problems.add(
      'context',
      `the folder ${context} does not exist`,
      context === 'workflow' || context === 'git'
        ? 'context is the folder to build; leave out the one of docker/metadata-action'
        : 'check the path, and that the sources are checked out',
    )
    return undefined
  }
  if (remote || isRemoteContext(dockerfile)) return undefined
  const path = dockerfile === '' ? await defaultDockerfile(context) : dockerfile
  if ((await kindOf(path)) === 'file') return path
  problems.add(
    'file',
    `there is no Dockerfile at ${path}`,
    'name it with file; its path is relative to the working directory',
  )
  return undefined
}

/** BuildKit also takes `dockerfile` in lower case. */
async function defaultDockerfile(context: string): Promise<string> {
  const usual = join(context, 'Dockerfile')
  const lower = join(context, 'dockerfile')
  return (await kindOf(usual)) === undefined && (await kindOf(lower)) === 'file' ? lower : usual
}

async function checkFrontend({ buildArgs, context }: BuildOptions, dockerfile: string | undefined): Promise<void> {
  if (dockerfile !== undefined) {
    requirePinnedFrontend(frontendOf(await readFile(dockerfile, 'utf8'), buildArgs), dockerfile)
    return
  }
  const problems = new Problems()
  problems.add(
    'context',
    `the Dockerfile of ${context} cannot be checked for its frontend`,
    'release from a checked-out folder',
  )
  problems.throwIfAny()
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const found = await stat(path)
    return found.isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
