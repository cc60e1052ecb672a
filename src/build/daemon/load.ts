import type { Readable } from 'node:stream'
import type Dockerode from 'dockerode'
import { SlipwayError } from '../../errors.ts'
import { parsePlatform, samePlatform } from '../../image/platform.ts'
import { parseReference, formatReference } from '../../image/reference.ts'
import type { Cancellable } from '../../image/store.ts'
import type { ProcessRunner } from '../../system/process.ts'
import type { BuildResult, BuiltPlatform } from '../builder.ts'
import { daemonAddress } from './address.ts'
import { imageArchive } from './archive.ts'

interface LoadDependencies {
  readonly runner: ProcessRunner
  /** The environment that the docker command gets, so that both talk to the same daemon. */
  readonly env: Readonly<Record<string, string>>
}

const ANSWER_LIMIT = 1 << 20

/**
 * Puts the daemon's own platform of a build, or its first one, into the daemon under these names; a second time changes nothing.
 * @throws CONFIG_REFERENCE for a name, ENVIRONMENT_ENGINE when no daemon answers, BUILD_LOAD when it refuses the image.
 */
export async function loadBuilt(
  result: BuildResult,
  names: readonly string[],
  { runner, env }: LoadDependencies,
  call: Cancellable,
): Promise<void> {
  const tagged = names.map((name) => formatReference({ tag: 'latest', ...parseReference(name) }))
  // dockerode is heavy, and most runs load nothing.
  const { default: Docker } = await import('dockerode')
  const daemon = new Docker(await daemonAddress(env, runner, call.signal))
  const built = await pickPlatform(daemon, result)
  const stop = new AbortController()
  const signal = call.signal === undefined ? stop.signal : AbortSignal.any([call.signal, stop.signal])
  const archive = imageArchive(result.source, built, tagged, { signal })
  const broken = new Promise<never>((_, reject) => {
    archive.once('error', (error) => {
      stop.abort(error)
      reject(error)
    })
  })
  try {
    await Promise.race([broken, send(daemon, archive, signal)])
  } catch (error) {
    call.signal?.throwIfAborted()
    throw error
  } finally {
    archive.destroy()
  }
}

async function pickPlatform(daemon: Dockerode, { platforms }: BuildResult): Promise<BuiltPlatform> {
  const version = await daemon.version().catch((error: unknown) => {
    throw new SlipwayError('ENVIRONMENT_ENGINE', `no docker daemon answers: ${messageOf(error)}`, {
      help: 'start the docker engine, or point DOCKER_HOST at one',
      cause: error,
    })
  })
  const own = parsePlatform(`${version.Os}/${version.Arch}`)
  const built = platforms.find(({ platform }) => samePlatform(platform, own)) ?? platforms[0]
  if (built === undefined) throw new SlipwayError('BUILD_OUTPUT', 'the build left no image to load')
  return built
}

async function send(daemon: Dockerode, archive: Readable, signal: AbortSignal): Promise<void> {
  const answer = await daemon
    .loadImage(archive as unknown as NodeJS.ReadableStream, { quiet: true, abortSignal: signal })
    .catch((error: unknown) => {
      throw refused(messageOf(error), error)
    })
  const text = await readText(answer)
  const [, reason] = /"error"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text) ?? []
  if (reason !== undefined) throw refused(JSON.parse(reason) as string)
}

/** The daemon answers with one JSON object a line, and with 200 even when it fails half-way. */
async function readText(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.byteLength
    if (size <= ANSWER_LIMIT) chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function refused(reason: string, cause?: unknown): SlipwayError {
  return new SlipwayError('BUILD_LOAD', `the docker daemon did not take the image: ${reason.slice(0, 400)}`, {
    help: 'look at the log of the docker daemon; it may be out of disk space',
    cause,
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
