import { open, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImageInputs } from '../config/image-inputs.ts'
import type { Inputs } from '../config/values.ts'
import { SlipwayError, type Problems } from '../errors.ts'
import { parseImageLocation, parseReference, repositoryOf } from '../image/reference.ts'
import type { EventPayload, Facts } from '../pipeline/facts.ts'
import { gatherFacts } from '../pipeline/facts.ts'
import type { Environment } from '../pipeline/environment.ts'
import type { CommandContext, LocatedImage } from './commands/context.ts'
import type { Host } from './host.ts'
import { openLocalSource, type LocalSourceParts } from './local-source.ts'
import { wirePorts, type Wired } from './wire-ports.ts'
import { workspaceOf } from './workspace.ts'

export interface OpenedContext {
  readonly context: CommandContext
  close(): Promise<void>
}

interface Call {
  readonly inputs: Inputs
  readonly images: readonly ImageInputs[]
  readonly args: readonly string[]
  readonly problems: Problems
}

/** The one place where adapters meet ports. Nothing is contacted before a command calls for it. */
export async function openContext(
  host: Host,
  call: Call,
  env: Environment,
  signal: AbortSignal,
): Promise<OpenedContext> {
  const { openRunDirectory } = await import('../system/node/run-directory.ts')
  let runDirectory: Promise<string> | undefined
  const directory = (): Promise<string> => {
    runDirectory ??= openRunDirectory(env['RUNNER_TEMP'] ?? tmpdir()).then((path) => {
      host.saveRunDirectory(path)
      return path
    })
    return runDirectory
  }
  const wired = await wirePorts({ ...call, host, env, signal, runDirectory: directory })
  const context: CommandContext = {
    ...call,
    env,
    signal,
    ports: wired.ports,
    registry: wired.registry,
    facts: () => readFacts(env, signal),
    prepareSource: async (source, file) => {
      const { wireSource } = await import('./wire-source.ts')
      return wireSource({ inputs: call.inputs, env, runDirectory: directory })(source, file, { signal })
    },
    locate: (ref) => locate(ref, wired, { env, runDirectory: directory }),
    repository(ref) {
      const reference = parseReference(ref)
      return {
        repository: wired.ports.registry.repository(reference),
        reference: reference.digest ?? reference.tag ?? 'latest',
      }
    },
    checks: async () => {
      const { wireChecks } = await import('./wire-checks.ts')
      return wireChecks({ inputs: call.inputs, env, ports: wired.ports, http: wired.http })
    },
    readFile: readLimited,
    findFiles,
    stats: () => wired.ports.registry.stats(),
  }
  return {
    context,
    async close() {
      wired.close()
      const { rm } = await import('node:fs/promises')
      if (runDirectory !== undefined) await rm(await runDirectory, { recursive: true, force: true })
    },
  }
}

async function readFacts(env: Environment, signal: AbortSignal): Promise<Facts> {
  const { readGit } = await import('../release/git/read-git.ts')
  const { nodeProcessRunner } = await import('../system/node/process.ts')
  const git = await readGit(workspaceOf(env), nodeProcessRunner(), env, { signal })
  return gatherFacts(env, await readPayload(env['GITHUB_EVENT_PATH']), git)
}

async function readPayload(path: string | undefined): Promise<EventPayload | undefined> {
  if (path === undefined || path === '') return undefined
  const { parseEventPayload } = await import('../pipeline/event-payload.ts')
  return parseEventPayload(Buffer.from(await readLimited(path, 32 << 20)).toString('utf8'))
}

async function locate(ref: string, wired: Wired, parts: LocalSourceParts): Promise<LocatedImage> {
  const location = parseImageLocation(ref)
  if (location.kind === 'registry') {
    const { reference } = location
    const source = wired.ports.registry.repository(reference, { access: 'pull' })
    return { source, reference: reference.digest ?? reference.tag ?? 'latest', name: repositoryOf(reference) }
  }
  const reference = location.kind === 'docker-daemon' ? '' : (location.tag ?? '')
  return { source: await openLocalSource(location, parts), reference, name: ref }
}

/** A file of the user, whole, up to a limit. */
async function readLimited(path: string, limitBytes: number): Promise<Uint8Array> {
  const handle = await open(path).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new SlipwayError('CONFIG_INVALID', `the file ${path} cannot be read`, {
      problems: [{ input: 'file', message: why }],
      cause,
    })
  })
  try {
    const found = await handle.stat()
    if (found.isDirectory())
      throw new SlipwayError('CONFIG_INVALID', `the file ${path} cannot be read`, {
        problems: [{ input: 'file', message: `${path} is a folder` }],
      })
    if (found.size > limitBytes)
      throw new SlipwayError('CONFIG_INVALID', `the file ${path} is larger than ${limitBytes} bytes`)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

/** Files of a user's folder by name. */
async function findFiles(folder: string, name: string): Promise<readonly string[] | undefined> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return undefined
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = entries.filter((entry) => entry.isFile() && entry.name === name)
  return found.map((entry) => join(entry.parentPath, name)).toSorted()
}
