import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import type { BuilderSettings, NewBuilder } from '../builder-choice.ts'
import type { Docker } from './docker.ts'

/** Makes the container builder, or takes the one an earlier run left. Files are written into `directory`. */
export async function createBuilder(
  docker: Docker,
  { name, flags, reason }: NewBuilder,
  settings: BuilderSettings,
  directory: string,
  signal?: AbortSignal,
): Promise<string> {
  const config = await configFile(settings, directory)
  const args = [
    'buildx',
    'create',
    '--name',
    name,
    '--driver',
    'docker-container',
    '--bootstrap',
    ...(flags.length === 0 ? [] : ['--buildkitd-flags', flags.join(' ')]),
    ...driverOptions(settings).flatMap((option) => ['--driver-opt', option]),
    // Newer versions call it --buildkitd-config and still take this name.
    ...(config === undefined ? [] : ['--config', config]),
  ]
  const { exitCode, stderr } = await docker(args, signal)
  if (exitCode === 0 || /existing instance for/.test(stderr)) return name
  // buildx keeps the entry of a builder that did not come up; the next run would take it for a good one.
  await docker(['buildx', 'rm', '--force', name], signal)
  const last = stderr.trim().split('\n').at(-1) ?? ''
  throw new SlipwayError('ENVIRONMENT_BUILDER', `no container builder could be made: ${last.slice(0, 400)}`, {
    help: `${reason}; ${remedy(stderr)}`,
    facts: { builder: name },
  })
}

function driverOptions({ image, driverOpts = [] }: BuilderSettings): readonly string[] {
  const named = driverOpts.some((option) => option.startsWith('image='))
  return [...(named || image === undefined ? [] : [`image=${image}`]), ...driverOpts]
}

async function configFile({ config, inlineConfig }: BuilderSettings, directory: string): Promise<string | undefined> {
  if (inlineConfig === undefined) return config
  const path = join(directory, 'buildkitd.toml')
  await writeFile(path, inlineConfig, { mode: 0o600 })
  return path
}

function remedy(stderr: string): string {
  return /pull|manifest unknown|not found|i\/o timeout|no such host/i.test(stderr)
    ? 'let the engine pull the image of BuildKit, or name another one with buildkit-image'
    : "turn on containerd's image store in the engine, or name a builder that works with builder"
}
