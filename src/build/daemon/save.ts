import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { ProcessRunner } from '../../system/process.ts'
import { dockerEnvironment } from '../docker-environment.ts'
import { daemonAddress } from './address.ts'

interface SaveDependencies {
  readonly runner: ProcessRunner
  /** Our own environment; what names the daemon is taken from it. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Writes an image of the local daemon into a file, as `docker save` does: a docker archive.
 * @throws ENVIRONMENT_ENGINE when no daemon answers, REGISTRY_NOT_FOUND when it has no such image.
 */
export async function saveFromDaemon(
  name: string,
  file: string,
  { runner, env }: SaveDependencies,
  { signal }: Cancellable = {},
): Promise<void> {
  const { default: Docker } = await import('dockerode')
  const daemon = new Docker(await daemonAddress(dockerEnvironment(env, undefined), runner, signal))
  const archive = await daemon
    .getImage(name)
    .get()
    .catch((error: unknown) => {
      throw unavailable(name, error)
    })
  await pipeline(archive, createWriteStream(file, { mode: 0o600 }), signal === undefined ? {} : { signal })
}

function unavailable(name: string, cause: unknown): SlipwayError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  if (cause instanceof Error && 'statusCode' in cause && cause.statusCode === 404)
    return new SlipwayError('REGISTRY_NOT_FOUND', `the docker daemon has no image ${name}`, {
      cause,
      help: 'docker image ls shows those it has',
    })
  return new SlipwayError('ENVIRONMENT_ENGINE', `the docker daemon did not give the image ${name}: ${reason}`, {
    cause,
    help: 'start the docker engine, or point DOCKER_HOST at one',
  })
}
