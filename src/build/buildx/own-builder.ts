import { SlipwayError } from '../../errors.ts'
import type { BuilderChoice } from '../builder-choice.ts'
import type { Docker } from './docker.ts'

/** Makes the container builder, or takes the one an earlier run left. `image` pins BuildKit; buildx chooses when it is absent. */
export async function createBuilder(
  docker: Docker,
  choice: Extract<BuilderChoice, { kind: 'create' }>,
  image: string | undefined,
  signal?: AbortSignal,
): Promise<string> {
  const args = [
    'buildx',
    'create',
    '--name',
    choice.name,
    '--driver',
    'docker-container',
    '--bootstrap',
    ...(choice.flags.length === 0 ? [] : ['--buildkitd-flags', choice.flags.join(' ')]),
    ...(image === undefined ? [] : ['--driver-opt', `image=${image}`]),
  ]
  const { exitCode, stderr } = await docker(args, signal)
  if (exitCode === 0 || /existing instance for/.test(stderr)) return choice.name
  // buildx keeps the entry of a builder that did not come up; the next run would take it for a good one.
  await docker(['buildx', 'rm', '--force', choice.name], signal)
  const last = stderr.trim().split('\n').at(-1) ?? ''
  throw new SlipwayError('ENVIRONMENT_BUILDER', `no container builder could be made: ${last.slice(0, 400)}`, {
    help: `${choice.reason}; turn that store on, or name a builder that works with builder`,
    facts: { builder: choice.name },
  })
}
