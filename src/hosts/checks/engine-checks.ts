import { chooseBuilder, type EngineFacts } from '../../build/builder-choice.ts'
import { BUILDKIT_IMAGE } from '../../build/buildkit-image.ts'
import { dockerEnvironment } from '../../build/docker-environment.ts'
import { formatPlatform, parsePlatform } from '../../image/platform.ts'
import type { Cancellable } from '../../image/store.ts'
import type { NamedCheck, Seen } from '../../pipeline/check.ts'
import type { Docker } from '../../build/buildx/docker.ts'
import { once } from '../once.ts'
import type { CheckParts } from './check-parts.ts'

/** The first that takes annotations. */
const OLDEST_BUILDX = 12

/** The docker client, buildx, the builder that will be used, and the platforms that are asked for. */
export function engineChecks({ inputs, env }: CheckParts): readonly NamedCheck[] {
  const docker = once(async (): Promise<Docker> => {
    const { dockerCommand } = await import('../../build/buildx/docker.ts')
    const { nodeProcessRunner } = await import('../../system/node/process.ts')
    return dockerCommand(nodeProcessRunner(), dockerEnvironment(env, undefined))
  })
  const { builder } = inputs
  const facts = once(async (): Promise<EngineFacts> => {
    const { probeEngine } = await import('../../build/buildx/probe.ts')
    return probeEngine(await docker(), builder)
  })
  const wish = { ...(builder === undefined ? {} : { builder }), allow: inputs.allow }
  return [
    { name: 'docker', look: async (call) => version(await docker(), ['--version'], call) },
    { name: 'buildx', look: async (call) => version(await docker(), ['buildx', 'version'], call) },
    { name: 'builder', look: async () => lookAtBuilder(await facts(), wish, inputs.buildkitImage ?? BUILDKIT_IMAGE) },
    ...inputs.platforms.map((platform): NamedCheck => ({
      name: `platform ${platform}`,
      look: async () => lookAtPlatform(await facts(), platform),
    })),
  ]
}

async function version(docker: Docker, args: readonly string[], { signal }: Cancellable): Promise<Seen> {
  const { exitCode, stdout, stderr } = await docker(args, signal)
  const [line = ''] = stdout.trim().split('\n')
  const help = 'install docker-ce-cli and docker-buildx-plugin (Debian: docker-cli, docker-buildx)'
  if (exitCode !== 0 || line === '') return { ok: false, detail: stderr.trim().split('\n')[0] ?? '', help }
  const [, major = '', minor = ''] = /\bv?(\d+)\.(\d+)\./.exec(line) ?? []
  const isOld = args[0] === 'buildx' && major === '0' && Number(minor) < OLDEST_BUILDX
  return isOld ? { ok: false, detail: `${line}: 0.${OLDEST_BUILDX} or newer is needed`, help } : { detail: line }
}

function lookAtBuilder(facts: EngineFacts, wish: Parameters<typeof chooseBuilder>[1], image: string): Seen {
  const choice = chooseBuilder(facts, wish)
  if (choice.kind === 'create') return { detail: `${choice.reason}: a container builder will be made of ${image}` }
  const { driver = '', status = '' } = facts.builder ?? {}
  return { detail: `${choice.name} (${[driver, status].filter((text) => text !== '').join(', ')})` }
}

/** A builder lists what it can run; one with emulators of its own may run more than it says. */
function lookAtPlatform({ builder }: EngineFacts, text: string): Seen {
  const wanted = formatPlatform(parsePlatform(text))
  const { platforms } = builder ?? {}
  if (platforms === undefined) return { detail: 'the builder does not say what it can run' }
  if (platforms.some((one) => sameName(one, wanted))) return { detail: 'the builder runs it' }
  return {
    detail: `the builder lists ${platforms.join(', ')}`,
    help: 'steps that run there need emulation: add docker/setup-qemu-action, or build each platform on its own machine',
  }
}

/** Builders list variants that we have no name for, such as linux/amd64/v4. */
function sameName(listed: string, wanted: string): boolean {
  try {
    return formatPlatform(parsePlatform(listed)) === wanted
  } catch {
    return false
  }
}
