import { formatPlatform } from '../image/platform.ts'
import { isRemoteContext } from './build-context.ts'
import type { BuildOptions } from './builder.ts'
import { publicUri } from './dependency.ts'

/** The parameters that a statement names. A closed list: build arguments, secrets and labels never get in. */
export interface PublicParameters {
  readonly images: readonly string[]
  readonly platforms: readonly string[]
  /** Folder in the repository; absent when it is the repository itself, or somewhere else. */
  readonly context?: string
  /** As docker's `--file`: relative to the working directory. */
  readonly dockerfile: string
  readonly target?: string
  /** The layers were joined into one afterwards; absent when they were not. */
  readonly squash?: true
  readonly version?: string
  readonly tags?: readonly string[]
}

/**
 * What may be said about these options. A path outside the working directory is told by its name only, or from the context on:
 * where this machine keeps its files is nobody's business, and it differs from run to run.
 */
export function publicParameters(
  options: Pick<BuildOptions, 'context' | 'dockerfile' | 'platforms' | 'target' | 'squash'>,
  image: Pick<PublicParameters, 'images' | 'version' | 'tags'>,
): PublicParameters {
  const { platforms = [], target } = options
  const context = normalise(options.context)
  const inside = context !== '' && !isOutside(context)
  return {
    ...image,
    ...(inside ? { context } : {}),
    platforms: platforms.map(formatPlatform),
    dockerfile: dockerfilePath(normalise(options.dockerfile), context),
    ...(target === undefined ? {} : { target }),
    ...(options.squash ? { squash: true } : {}),
  }
}

function dockerfilePath(file: string, context: string): string {
  if (file === '') return context === '' || isOutside(context) ? 'Dockerfile' : `${context}/Dockerfile`
  if (isRemoteContext(file)) return publicUri(file)
  if (!isOutside(file)) return file
  const within = context !== '' && file.startsWith(`${context}/`)
  return within ? file.slice(context.length + 1) : file.slice(file.lastIndexOf('/') + 1)
}

function isOutside(path: string): boolean {
  return isRemoteContext(path) || /^(?:[A-Za-z]:|\/)|(?:^|\/)\.\.(?:\/|$)/.test(path)
}

function normalise(path: string): string {
  const slashes = path.replaceAll('\\', '/').replace(/(?<!:)\/{2,}/g, '/')
  return slashes
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/$/, '')
    .replace(/^\.$/, '')
}
